// SPDX-License-Identifier: Apache-2.0
#include "history/comparisonpanel.h"

#include "config/changelines.h"
#include "history/outcome.h"
#include "model/recorded.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace slipway::historypage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;

ComparisonPanel::ComparisonPanel(QWidget *parent)
    : Panel(parent)
    , m_title((new Label(Label::Role::Heading, this))->wrapping())
    , m_note((new Label(Label::Role::Muted, this))->wrapping())
    , m_failure((new Label(Label::Role::Body, this))->wrapping())
    , m_open(new Button(tr("Open"), this))
    , m_rollBack(new Button(tr("Roll back to this…"), this))
    , m_body(new QWidget(this))
    , m_sections(new QVBoxLayout(m_body))
{
    setAccessibleName(tr("What it changed"));
    m_failure->setTone(Tone::Bad);
    m_rollBack->setSymbol(Symbol::RollBack);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 10, 8);
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_rollBack, 0, Qt::AlignTop);
    head->addWidget(m_open, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(16, 0, 16, 10);
    words->setSpacing(4);
    words->addWidget(m_note);
    words->addWidget(m_failure);
    m_sections->setContentsMargins(16, 10, 16, 12);
    m_sections->setSpacing(14);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(words);
    layout->addWidget(new Rule(this));
    layout->addWidget(m_body);
    layout->addStretch();
    connect(m_open, &QPushButton::clicked, this, &ComparisonPanel::openRequested);
    connect(m_rollBack, &QPushButton::clicked, this, &ComparisonPanel::rollBackRequested);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        section({})->addWidget(new Label(tr("Comparing…"), Label::Role::Muted));
        Q_EMIT fitted();
    });
    showNothing();
}

void ComparisonPanel::clearBody()
{
    m_patience.stop();
    while (QLayoutItem *item = m_sections->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QVBoxLayout *ComparisonPanel::section(const QString &title)
{
    auto *part = new QWidget(m_body);
    auto *box = new QVBoxLayout(part);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(5);
    if (!title.isEmpty())
        box->addWidget(new Label(title, Label::Role::Strong, part));
    m_sections->addWidget(part);
    return box;
}

void ComparisonPanel::showNothing()
{
    clearBody();
    m_comparison.reset();
    m_title->setText(tr("Choose a deployment to see what it changed"));
    m_note->setText(tr("Choose a second one, with Ctrl held, to compare the two."));
    m_note->show();
    m_failure->hide();
    m_open->hide();
    m_rollBack->hide();
    m_body->hide();
    Q_EMIT fitted();
}

static QString named(const Deployment &deployment, bool withEnvironment)
{
    const QString release = deployment.release.title();
    return withEnvironment ? ComparisonPanel::tr("%1 in %2, deployment %3")
                                 .arg(release, deployment.environment, QString::number(deployment.number))
                           : ComparisonPanel::tr("%1, deployment %2").arg(release, QString::number(deployment.number));
}

void ComparisonPanel::show(const Deployment *from, const Deployment &to, bool wasChosen, bool mayRollBack)
{
    clearBody();
    m_comparison.reset();
    m_isFirst = !from;
    if (!from) {
        m_title->setText(tr("%1 was the first in %2").arg(to.release.title(), to.environment));
    } else {
        const bool crosses = from->environment != to.environment;
        m_title->setText(wasChosen ? tr("From %1 to %2").arg(named(*from, crosses), named(to, crosses))
                                   : tr("What %1 changed in %2").arg(named(to, false), to.environment));
    }
    QStringList notes;
    if (!to.release.subject.isEmpty())
        notes += to.release.subject;
    if (from && !wasChosen)
        notes += tr("before it: %1").arg(from->release.title());
    m_note->setText(notes.join(u" · "_s));
    m_note->setVisible(!notes.isEmpty());
    m_failure->setVisible(to.error && !wasChosen);
    if (to.error)
        m_failure->setText(sign(outcomeOf(to)).word + u": "_s + inOwnWords(to.error->what));
    m_open->setVisible(!wasChosen);
    m_open->setAccessibleName(tr("Open deployment %1 of %2").arg(QString::number(to.number), to.environment));
    m_rollBack->setVisible(!wasChosen && mayRollBack);
    m_rollBack->setAccessibleName(tr("Roll %1 back to %2").arg(to.environment, to.release.title()));
    m_body->setVisible(from != nullptr);
    if (from)
        m_patience.start();
    Q_EMIT fitted();
}

void ComparisonPanel::showComparison(const Comparison &comparison)
{
    m_comparison = comparison;
    refill();
}

void ComparisonPanel::showError(const Error &error)
{
    clearBody();
    auto *label = (new Label(toText(error), Label::Role::Body))->wrapping();
    label->setTone(Tone::Bad);
    section({})->addWidget(label);
    Q_EMIT fitted();
}

void ComparisonPanel::refill()
{
    clearBody();
    const Comparison &comparison = *m_comparison;
    const bool isNothing = comparison.images.empty() && comparison.settings.empty();
    if (isNothing) {
        section({})->addWidget((new Label(comparison.isSameRelease ? tr("The same release, and the same configuration.")
                                                                   : tr("The same images, and the same configuration."),
                                          Label::Role::Muted))
                                   ->wrapping());
    }
    addImages(comparison);
    if (!comparison.settings.empty())
        section(tr("Configuration"))->addWidget(new configurationpage::ChangeLines(comparison.settings));
    addCommits(comparison);
    Q_EMIT fitted();
}

void ComparisonPanel::addImages(const Comparison &comparison)
{
    if (comparison.images.empty())
        return;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(2, 1);
    for (const ImageChange &change : comparison.images) {
        const int row = grid->rowCount();
        grid->addWidget(new Label(change.service, Label::Role::Body), row, 0);
        const QString words = change.before.isEmpty() ? tr("new: %1").arg(shortDigest(change.after))
                              : change.after.isEmpty()
                                  ? tr("gone: %1").arg(shortDigest(change.before))
                                  : u"%1 → %2"_s.arg(shortDigest(change.before), shortDigest(change.after));
        auto *label = new Label(words, Label::Role::Mono);
        label->setCopyText(change.after.isEmpty() ? change.before : change.after);
        grid->addWidget(label, row, 1);
    }
    section(tr("Images"))->addLayout(grid);
}

void ComparisonPanel::addCommits(const Comparison &comparison)
{
    constexpr qsizetype most = 12;
    if (!comparison.whyNoCommits.isEmpty()) {
        section(tr("Commits"))->addWidget((new Label(comparison.whyNoCommits, Label::Role::Muted))->wrapping());
        return;
    }
    if (comparison.commits.isEmpty())
        return;
    const auto count = int(comparison.commits.size());
    QVBoxLayout *box = section(comparison.isBackwards ? tr("%n commit(s) taken back", nullptr, count)
                                                      : tr("%n commit(s) between", nullptr, count));
    for (const QString &subject : comparison.commits.first(std::min(most, comparison.commits.size())))
        box->addWidget((new Label(subject, Label::Role::Body))->wrapping());
    if (comparison.commits.size() > most)
        box->addWidget(
            new Label(tr("and %n more", nullptr, int(comparison.commits.size() - most)), Label::Role::Muted));
}

QString ComparisonPanel::text() const
{
    QStringList all;
    for (const auto *label : findChildren<QLabel *>())
        if (!label->isHidden())
            all += label->text();
    return all.join(u'\n');
}

void ComparisonPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_comparison)
        refill(); // its words hold colours
}

} // namespace slipway::historypage
