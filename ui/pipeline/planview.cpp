// SPDX-License-Identifier: Apache-2.0
#include "pipeline/planview.h"

#include "config/changelines.h"
#include "model/recorded.h"
#include "widgets/flowlayout.h"
#include "widgets/glyph.h"
#include "widgets/label.h"
#include "widgets/names.h"
#include "widgets/panel.h"

#include <QGridLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace widgets;

static constexpr int sideMargin = 24;
static constexpr qsizetype mostHostColumns = 4;

PlanView::PlanView(const Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    addNothing(plan);
    addNotes(plan);
    addChanges(plan);
    addSettings(plan);
    addCommits(plan);
    addGates(plan);
    addCourse(plan);
    m_layout->addStretch();
}

QVBoxLayout *PlanView::section(const QString &title)
{
    if (m_layout->count() > 0)
        m_layout->addWidget(new Rule(this));
    auto *box = new QVBoxLayout;
    box->setContentsMargins(sideMargin, 14, sideMargin, 14);
    box->setSpacing(8);
    if (!title.isEmpty())
        box->addWidget(new Label(title, Label::Role::Heading, this));
    m_layout->addLayout(box);
    return box;
}

/// A symbol and, beside it, text that wraps.
static QWidget *line(const Sign &sign, const QString &text, Tone tone, const QString &more = {})
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *glyph = new Glyph(row);
    glyph->show(sign.symbol, sign.tone);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *label = (new Label(text, Label::Role::Body, row))->wrapping();
    label->setTone(tone);
    words->addWidget(label);
    if (!more.isEmpty())
        words->addWidget((new Label(more, Label::Role::Muted, row))->wrapping());
    layout->addWidget(glyph, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return row;
}

void PlanView::addNothing(const Plan &plan)
{
    if (!plan.changesNothing())
        return;
    QVBoxLayout *box = section({});
    box->addWidget(line({Symbol::Check, Tone::Good, {}}, tr("Nothing would change"), Tone::Neutral,
                        tr("Every service on %n host(s) already runs exactly this. Carrying it out only verifies and "
                           "records it.",
                           nullptr, int(plan.hosts.size()))));
}

static QString actionWord(ServiceChange::Action action)
{
    switch (action) {
    case ServiceChange::Action::Create: return PlanView::tr("create");
    case ServiceChange::Action::Recreate: return PlanView::tr("recreate");
    case ServiceChange::Action::Keep: return PlanView::tr("keep");
    case ServiceChange::Action::Remove: return PlanView::tr("remove");
    case ServiceChange::Action::RunOnce: return PlanView::tr("run once");
    }
    return {};
}

static Tone actionTone(ServiceChange::Action action)
{
    if (action == ServiceChange::Action::Keep)
        return Tone::Muted;
    return action == ServiceChange::Action::Remove ? Tone::Bad : Tone::Neutral;
}

static Label *whyLabel(const QString &why, bool isQuiet)
{
    static const QRegularExpression digests(u"^[0-9a-f]{6,64}( → [0-9a-f]{6,64})?$"_s);
    const bool isMono = digests.match(why).hasMatch();
    auto *label = new Label(why, isMono ? Label::Role::Mono : Label::Role::Body);
    label->setWordWrap(!isMono);
    if (isQuiet)
        label->setTone(Tone::Muted);
    return label;
}

/// One service: what happens to it on each host, and why (each reason once).
static void addService(QGridLayout *grid, const QString &service, const Plan &plan, const QStringList &hosts)
{
    const int row = grid->rowCount();
    grid->addWidget(new Label(service, Label::Role::Strong), row, 0, Qt::AlignTop);
    QStringList reasons;
    bool isKept = true;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const auto change = std::ranges::find_if(
            plan.services, [&](const ServiceChange &one) { return one.service == service && one.host == hosts.at(i); });
        auto *cell = new Label(Label::Role::Body);
        cell->setText(change == plan.services.end() ? u"–"_s : actionWord(change->action));
        cell->setTone(change == plan.services.end() ? Tone::Muted : actionTone(change->action));
        cell->setAccessibleName(PlanView::tr("%1 on %2: %3").arg(service, hosts.at(i), cell->text()));
        grid->addWidget(cell, row, int(i) + 1, Qt::AlignTop);
        if (change == plan.services.end())
            continue;
        isKept = isKept && change->action == ServiceChange::Action::Keep;
        if (!change->why.isEmpty() && !reasons.contains(change->why))
            reasons.append(change->why);
    }
    auto *why = new QVBoxLayout;
    why->setSpacing(2);
    for (const QString &reason : std::as_const(reasons))
        why->addWidget(whyLabel(inOwnWords(reason), isKept));
    grid->addLayout(why, row, int(hosts.size()) + 1);
}

/// The same for a fleet: a column a host would not fit, so the hosts are counted.
static void addServiceOfMany(QGridLayout *grid, const QString &service, const Plan &plan)
{
    std::vector<std::pair<ServiceChange, int>> kinds;
    for (const ServiceChange &change : plan.services) {
        if (change.service != service)
            continue;
        const auto at = std::ranges::find_if(kinds, [&](const auto &kind) {
            return kind.first.action == change.action && kind.first.why == change.why;
        });
        if (at == kinds.end())
            kinds.emplace_back(change, 1);
        else
            ++at->second;
    }
    for (const auto &[change, count] : kinds) {
        const int row = grid->rowCount();
        grid->addWidget(new Label(service, Label::Role::Strong), row, 0, Qt::AlignTop);
        auto *cell = new Label(PlanView::tr("%1 on %n host(s)", nullptr, count).arg(actionWord(change.action)),
                               Label::Role::Body);
        cell->setTone(actionTone(change.action));
        grid->addWidget(cell, row, 1, Qt::AlignTop);
        grid->addWidget(whyLabel(inOwnWords(change.why), change.action == ServiceChange::Action::Keep), row, 2);
    }
}

void PlanView::addChanges(const Plan &plan)
{
    QVBoxLayout *box = section(tr("What changes"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(10);
    const bool isFleet = plan.hosts.size() > mostHostColumns;
    QStringList columns{tr("Service")};
    if (isFleet)
        columns.append(tr("Hosts"));
    for (const QString &host : isFleet ? QStringList() : plan.hosts)
        columns.append(shownHost(host));
    columns.append(tr("Why"));
    for (int i = 0; i < columns.size(); ++i)
        grid->addWidget(new Label(columns.at(i), Label::Role::Small), 0, i);
    grid->setColumnStretch(int(columns.size()) - 1, 1);
    QStringList seen;
    for (const ServiceChange &change : plan.services) {
        if (seen.contains(change.service))
            continue;
        seen.append(change.service);
        if (isFleet)
            addServiceOfMany(grid, change.service, plan);
        else
            addService(grid, change.service, plan, plan.hosts);
    }
    box->addLayout(grid);
}

void PlanView::addSettings(const Plan &plan)
{
    if (plan.settings.empty())
        return;
    QVBoxLayout *box = section(tr("Configuration"));
    box->addWidget(new configurationpage::ChangeLines(plan.settings, this));
}

void PlanView::addCommits(const Plan &plan)
{
    if (plan.commits.isEmpty())
        return;
    constexpr qsizetype most = 6;
    QVBoxLayout *box = section(tr("%n commit(s) between", nullptr, int(plan.commits.size())));
    box->setSpacing(4);
    for (const QString &subject : plan.commits.first(std::min(most, plan.commits.size())))
        box->addWidget((new Label(subject, Label::Role::Body, this))->wrapping());
    if (plan.commits.size() > most)
        box->addWidget(
            new Label(tr("and %n more", nullptr, int(plan.commits.size() - most)), Label::Role::Muted, this));
}

void PlanView::addNotes(const Plan &plan)
{
    if (plan.notes.empty())
        return;
    QVBoxLayout *box = section(tr("Do not overlook"));
    for (const PlanNote &note : plan.notes)
        box->addWidget(line({Symbol::Degraded, note.isWarning ? Tone::Bad : Tone::Warn, {}}, note.text,
                            note.isWarning ? Tone::Bad : Tone::Neutral));
}

void PlanView::addGates(const Plan &plan)
{
    if (plan.gates.empty())
        return;
    QVBoxLayout *box = section(tr("Gates"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto rows = (int(plan.gates.size()) + 1) / 2; // down the first column, then the second
    for (int i = 0; i < int(plan.gates.size()); ++i) {
        const Gate &gate = plan.gates[static_cast<size_t>(i)];
        const Sign verdict = sign(gate.verdict);
        const bool isFine = gate.verdict == Gate::Verdict::Allows;
        QString text = gate.title;
        if (!isFine && !gate.why.isEmpty())
            text += u": "_s + gate.why;
        QWidget *row = line(verdict, text, isFine ? Tone::Neutral : verdict.tone,
                            isFine || gate.lift.isEmpty() ? QString() : tr("What lifts it: %1").arg(gate.lift));
        row->setAccessibleName(verdict.word + u": "_s + text);
        grid->addWidget(row, i % rows, i / rows, Qt::AlignTop);
    }
    box->addLayout(grid);
}

void PlanView::addCourse(const Plan &plan)
{
    QVBoxLayout *box = section(tr("How it goes"));
    QStringList sentences;
    if (!plan.verification.isEmpty())
        sentences.append(plan.verification.endsWith(u'.') ? plan.verification : plan.verification + u'.');
    sentences.append(plan.rollbackTo.isEmpty() ? tr("There is no verified release to roll back to.")
                                               : tr("A rollback restores %1.").arg(plan.rollbackTo));
    box->addWidget((new Label(sentences.join(u' '), Label::Role::Muted, this))->wrapping());
}

} // namespace slipway::pipeline
