// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pipelinepage.h"

#include "pipeline/card.h"
#include "pipeline/connector.h"
#include "pipeline/details.h"
#include "pipeline/servicelogs.h"
#include "pipeline/strip.h"
#include "widgets/actions.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/logview.h"
#include "widgets/popover.h"
#include "widgets/scrolling.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;

PipelinePage::PipelinePage(Actions &actions, Clock clock, QWidget *parent)
    : QScrollArea(parent)
    , m_clock(std::move(clock))
    , m_content(new QWidget)
    , m_title(new Label(tr("Pipeline"), Label::Role::Title, m_content))
    , m_source(new Label(Label::Role::Muted, m_content))
    , m_build(new Button(QString(), m_content))
    , m_empty(new EmptyState(m_content))
    , m_strip(new Strip(m_content))
    , m_details(new Details(m_clock, m_content))
    , m_popover(new Popover(this))
{
    build();
    addActions(actions);
    connect(m_strip, &Strip::selected, this, &PipelinePage::select);
    connect(m_strip, &Strip::openRequested, this, &PipelinePage::openRequested);
    connect(m_strip, &Strip::driftRequested, this, &PipelinePage::driftRequested);
    connect(m_strip, &Strip::promotePressed, this, &PipelinePage::promote);
    connect(m_strip, &Strip::menuRequested, this, [this](const QString &, const QPoint &at) { openMenu(at); });
    connect(m_details, &Details::rollBackPressed, this, &PipelinePage::rollBack);
    connect(m_details, &Details::deployPressed, this, &PipelinePage::deploy);
    connect(m_details, &Details::resumePressed, this, [this] { Q_EMIT resumeRequested(m_selected); });
    connect(m_details, &Details::refreshPressed, this, &PipelinePage::refreshRequested);
    connect(m_details, &Details::testPressed, this, [this] { Q_EMIT testRequested(m_selected); });
    connect(m_empty, &EmptyState::actionTriggered, this, &PipelinePage::refreshRequested);
    connect(m_details, &Details::menuRequested, this, &PipelinePage::openServiceMenu);
    connect(m_details, &Details::restartConfirmed, this, &PipelinePage::restartRequested);

    // What takes less than 300 ms takes no time: nothing is said of it.
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, &PipelinePage::waitLonger);
    m_patience.start();
    m_ages.setInterval(1s);
    connect(&m_ages, &QTimer::timeout, this, &PipelinePage::tick);
    refill();
}

void PipelinePage::build()
{
    auto *head = new FlowLayout(nullptr, 12, 4);
    head->addWidget(m_title);
    head->addWidget(m_source);
    head->addStretch();
    head->addWidget(m_build);
    m_build->hide();
    m_source->setTextFormat(Qt::RichText);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(24, 20, 24, 24);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addSpacing(16);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_strip);
    layout->addSpacing(20);
    layout->addWidget(m_details);
    layout->addStretch();
    letScroll(this, m_content);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Pipeline"));
}

void PipelinePage::addActions(Actions &actions)
{
    const auto add = [&](const QString &id, const QString &text, const QKeySequence &key, std::function<void()> run) {
        m_menuActions.append(actions.add(id, text, key, this, std::move(run)));
    };
    add(u"pipeline.open"_s, tr("Open the last deployment"), {}, [this] { Q_EMIT openRequested(m_selected); });
    add(u"pipeline.promote"_s, tr("Promote to this environment…"), Qt::Key_P, [this] { promote(m_selected); });
    add(u"pipeline.deploy"_s, tr("Deploy…"), {}, [this] { deploy(); });
    add(u"pipeline.rollback"_s, tr("Roll back…"), Qt::Key_R, [this] { rollBack(); });
    add(u"pipeline.drift"_s, tr("Show drift"), Qt::Key_D, [this] { Q_EMIT driftRequested(m_selected); });
    add(u"pipeline.logs"_s, tr("Show what the services print"), Qt::Key_L, [this] {
        m_details->openLogs({});
        ensureWidgetVisible(m_details);
        m_details->logs()->view()->setFocus(Qt::OtherFocusReason);
    });
    add(u"pipeline.refresh"_s, tr("Look again"), QKeySequence::Refresh, [this] { Q_EMIT refreshRequested(); });
}

static QString sourceText(const PipelineState &pipeline, const QFont &font)
{
    QStringList services;
    for (const EnvironmentState &environment : pipeline.environments)
        for (const ServiceState &service : environment.services)
            if (!service.isOneOff && !services.contains(service.service))
                services.append(service.service);
    QString text = services.join(u" · "_s).toHtmlEscaped();
    if (!text.isEmpty() && !pipeline.source.isEmpty())
        text += u" — "_s;
    // `main at a1b2c3d, clean`: the commit in the fixed-width font.
    QStringList words;
    for (const QString &word : pipeline.source.split(u' ')) {
        const QString bare = word.chopped(word.endsWith(u',') ? 1 : 0);
        const bool isCommit = bare.size() >= 7 && std::ranges::all_of(bare, [](QChar c) {
                                  return c.isDigit() || (c >= u'a' && c <= u'f');
                              });
        words.append(isCommit ? monoSpan(bare, font) + (word.endsWith(u',') ? u","_s : QString())
                              : word.toHtmlEscaped());
    }
    return text + words.join(u' ');
}

void PipelinePage::show(const PipelineState &pipeline)
{
    m_pipeline = pipeline;
    const bool wasThere = environment(m_selected) != nullptr;
    if (!wasThere && !pipeline.environments.empty())
        m_selected = pipeline.environments.front().environment;
    refill();
}

void PipelinePage::setBuild(QAction *build)
{
    m_buildAction = build;
    m_build->setText(build->text());
    const auto follow = [this, build] {
        m_build->setVisible(build->isEnabled());
        m_build->setToolTip(build->shortcut().toString(QKeySequence::NativeText));
    };
    connect(build, &QAction::changed, this, follow);
    connect(m_build, &QPushButton::clicked, build, &QAction::trigger);
    follow();
}

void PipelinePage::setOwnDeployments(const QSet<QString> &ids)
{
    m_own = ids;
    refill();
}

void PipelinePage::waitLonger()
{
    m_isLooking = true;
    refill();
}

void PipelinePage::tick()
{
    if (!m_pipeline)
        return;
    m_strip->show(*m_pipeline, m_clock(), m_isLooking);
    m_details->tick();
}

void PipelinePage::refill()
{
    const bool hasCards = m_pipeline && !m_pipeline->environments.empty();
    m_strip->setVisible(hasCards);
    m_details->setVisible(hasCards);
    m_source->setVisible(hasCards);
    m_empty->setVisible(!hasCards && (m_pipeline || m_isLooking));
    if (!m_pipeline) {
        m_empty->show(Symbol::Progressing, tr("Looking…"),
                      tr("Slipway asks every host of the pipeline what runs there."));
        return;
    }
    if (!hasCards) {
        m_empty->show(Symbol::Missing, tr("No environments yet"),
                      tr("Name the first one under “environments” in slipway.yaml: local is this machine."),
                      tr("Look again"));
        return;
    }
    m_source->setText(sourceText(*m_pipeline, font()));
    m_strip->show(*m_pipeline, m_clock(), m_isLooking);
    select(m_selected);
}

void PipelinePage::select(const QString &name)
{
    if (!m_pipeline)
        m_selected = name; // for when it is seen
    const EnvironmentState *chosen = environment(name);
    if (!chosen)
        return;
    m_selected = name;
    m_strip->select(name);
    const bool isOwn = chosen->running && m_own.contains(chosen->running->id);
    m_details->show(*chosen, static_cast<int>(chosen - m_pipeline->environments.data()), isOwn);
}

const EnvironmentState *PipelinePage::environment(const QString &name) const
{
    if (!m_pipeline)
        return nullptr;
    const auto at = std::ranges::find(m_pipeline->environments, name, &EnvironmentState::environment);
    return at == m_pipeline->environments.end() ? nullptr : &*at;
}

void PipelinePage::promote(const QString &name)
{
    const EnvironmentState *target = environment(name);
    const Connector *arrow = m_strip->arrowInto(name);
    if (!target)
        return;
    select(name);
    if (!arrow)
        explainFirst(name);
    else if (arrow->arrow().kind == Arrow::Kind::Ready)
        Q_EMIT promoteRequested(name);
    else if (arrow->arrow().kind == Arrow::Kind::Running)
        Q_EMIT openRequested(name);
    else
        explain(*target);
}

void PipelinePage::explain(const EnvironmentState &target)
{
    const Connector *arrow = m_strip->arrowInto(target.environment);
    QString title = tr("Promoting to %1 is not possible yet").arg(target.environment);
    std::vector<Popover::Line> lines;
    if (arrow->arrow().kind == Arrow::Kind::Same) {
        title = tr("Nothing to promote");
        lines.push_back({{Symbol::Check, Tone::Good, {}},
                         tr("%1 already holds %2.").arg(target.environment, target.release->title()),
                         tr("Deploy… brings it again, to every host.")});
    }
    for (const Gate &gate : target.promoteGates) {
        if (gate.verdict != Gate::Verdict::Denies || arrow->arrow().kind == Arrow::Kind::Same)
            continue;
        QStringList text;
        if (!gate.why.isEmpty())
            text.append(gate.why);
        if (!gate.lift.isEmpty())
            text.append(tr("What lifts it: %1").arg(gate.lift));
        lines.push_back({sign(gate.verdict), gate.title, text.join(u'\n')});
    }
    if (lines.empty() && arrow->arrow().kind == Arrow::Kind::Looking)
        lines.push_back({{Symbol::Progressing, Tone::Progress, {}},
                         {},
                         tr("What may be promoted is known when both environments have answered.")});
    else if (lines.empty())
        lines.push_back({{Symbol::None, Tone::Neutral, {}},
                         {},
                         tr("The environment before it has no verified release "
                            "that is not here already. Deploy one there first.")});
    m_popover->open(arrow->button(), title, lines);
}

/// Releases begin there.
void PipelinePage::explainFirst(const QString &name)
{
    const bool canBuild = m_buildAction && m_buildAction->isEnabled();
    QString way = tr("Deploy… brings a release there.");
    if (canBuild)
        way = tr("“%1” (%2) makes a release of the commit that is checked out, and tries it there.")
                  .arg(m_buildAction->text(), m_buildAction->shortcut().toString(QKeySequence::NativeText));
    m_popover->open(m_strip->card(name), tr("Nothing to promote"),
                    {{{Symbol::None, Tone::Neutral, {}}, tr("No environment comes before %1.").arg(name), way}});
    if (canBuild)
        m_popover->addAction(m_buildAction->text(), [this] { m_buildAction->trigger(); });
}

void PipelinePage::rollBack()
{
    const EnvironmentState *target = environment(m_selected);
    if (!target)
        return;
    if (target->canRollBack) {
        Q_EMIT rollBackRequested(m_selected);
        return;
    }
    const bool isKnown = target->seenAt.isValid() && !target->isRemembered;
    if (!isKnown) {
        const Popover::Line why =
            target->problem
                ? Popover::Line{{Symbol::Unknown, Tone::Warn, {}}, target->problem->what, target->problem->cure}
                : Popover::Line{{Symbol::Progressing, Tone::Progress, {}}, tr("Looking at %1…").arg(m_selected), {}};
        m_popover->open(m_details->rollBackButton(),
                        tr("What %1 can be rolled back to is not known now").arg(m_selected), {why});
        m_popover->addAction(tr("Look again"), [this] { Q_EMIT refreshRequested(); });
        return;
    }
    m_popover->open(m_details->rollBackButton(), tr("Nothing to roll back to"),
                    {{sign(Gate::Verdict::Denies), tr("No other verified release is known in %1.").arg(m_selected),
                      tr("What lifts it: a second release that was verified here.")}});
}

void PipelinePage::deploy()
{
    if (!m_pipeline)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QSet<QString> seen;
    const auto offer = [&](const std::optional<Release> &release, const QString &remark) {
        if (!release || seen.contains(release->id))
            return;
        seen.insert(release->id);
        menu->addAction(remark.arg(release->title()), this,
                        [this, id = release->id, name = m_selected] { Q_EMIT deployRequested(name, id); });
    };
    for (const EnvironmentState &one : m_pipeline->environments) {
        offer(one.release, tr("%1 · runs in %2").arg(u"%1"_s, one.environment));
        offer(one.lastVerified, tr("%1 · last verified in %2").arg(u"%1"_s, one.environment));
    }
    if (menu->isEmpty()) {
        delete menu;
        m_popover->open(m_details->deployButton(), tr("No release to deploy"),
                        {{{Symbol::None, Tone::Neutral, {}},
                          tr("There is no release yet."),
                          tr("Build one in the project’s folder: slipway build")}});
        return;
    }
    menu->popup(below(m_details->deployButton()));
}

void PipelinePage::openMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_menuActions);
    menu->popup(at);
}

void PipelinePage::openServiceMenu(const QString &host, const QString &service, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillServiceMenu(menu, host, service);
    menu->popup(at);
}

void PipelinePage::fillServiceMenu(QMenu *menu, const QString &host, const QString &service)
{
    menu->addAction(tr("Show what %1 prints").arg(service), this, [this, service] {
        m_details->openLogs(service);
        m_details->logs()->view()->setFocus(Qt::OtherFocusReason);
    });
    menu->addAction(tr("Restart %1…").arg(service), this,
                    [this, host, service] { m_details->askToRestart(host, service, m_popover); });
    menu->addSeparator();
    menu->addAction(tr("Open a shell in %1").arg(service), this,
                    [this, host, service] { Q_EMIT shellRequested(m_selected, host, service); });
    menu->addAction(host == u"local" ? tr("Open a shell on this machine") : tr("Open a shell on %1").arg(host), this,
                    [this, host] { Q_EMIT shellRequested(m_selected, host, {}); });
}

void PipelinePage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refill();
}

void PipelinePage::hideEvent(QHideEvent *event)
{
    m_ages.stop();
    QScrollArea::hideEvent(event);
}

void PipelinePage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    tick();
    m_ages.start();
}

} // namespace slipway::pipeline
