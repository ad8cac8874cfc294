// SPDX-License-Identifier: Apache-2.0
#include "pipeline/card.h"

#include "pipeline/arrow.h"
#include "widgets/age.h"
#include "widgets/badge.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"
#include "widgets/names.h"
#include "widgets/panel.h"
#include "widgets/sparkline.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace widgets;

static QGridLayout *axesGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(2, 1);
    return grid;
}

Card::Card(QWidget *parent)
    : QAbstractButton(parent)
    , m_name(new Label(Label::Role::Heading, this))
    , m_hosts(new Label(Label::Role::Muted, this))
    , m_badge(new Badge(this))
    , m_title((new Label(Label::Role::CardTitle, this))->wrapping())
    , m_identity((new Label(Label::Role::Muted, this))->wrapping())
    , m_lastVerified((new Label(Label::Role::Small, this))->wrapping())
    , m_sparkline(new Sparkline(this))
    , m_latency(new Label(Label::Role::Small, this))
    , m_grid(axesGrid())
    , m_health(tr("Health"), m_grid, 0)
    , m_sync(tr("Sync"), m_grid, 1)
    , m_lastRun(tr("Last run"), m_grid, 2)
{
    setCheckable(true);
    setAutoExclusive(true); // to assistive technology it is one choice of several
    setFocusPolicy(Qt::StrongFocus);
    connect(m_sync.label(), &QLabel::linkActivated, this, &Card::driftRequested);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_identity->setTextFormat(Qt::RichText);
    fitToFont(this, [this] { m_grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * 9); });
    auto *head = new FlowLayout(nullptr, 8, 4);
    head->addWidget(m_name);
    head->addWidget(m_hosts);
    head->addStretch();
    head->addWidget(m_badge);
    auto *latency = new QHBoxLayout;
    latency->setSpacing(10);
    latency->addWidget(m_sparkline);
    latency->addWidget(m_latency, 0, Qt::AlignBottom);
    latency->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 14);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addSpacing(8);
    layout->addWidget(m_title);
    layout->addSpacing(2);
    layout->addWidget(m_identity);
    layout->addSpacing(12);
    layout->addLayout(m_grid);
    layout->addWidget(m_lastVerified);
    layout->addSpacing(12);
    layout->addLayout(latency);
    layout->addStretch();
}

QSize Card::sizeHint() const
{
    return minimumSizeHint().expandedTo(layout()->sizeHint());
}

QSize Card::minimumSizeHint() const
{
    return QSize(fontMetrics().averageCharWidth() * 28, 0).expandedTo(layout()->totalMinimumSize());
}

void Card::show(const EnvironmentState &environment, int position, const QDateTime &now, bool isLooking)
{
    m_environment = environment.environment;
    m_position = position;
    m_isProtected = environment.isProtected;
    showHead(environment);
    showBadge(environment);
    showRelease(environment, now, isLooking);
    showAxes(environment, now);
    showLatencies(environment);
    recolour();
    setAccessibleName(environment.isProtected ? tr("%1, protected").arg(environment.environment)
                                              : environment.environment);
    QStringList parts{m_title->text(), m_health.text(), m_sync.text(), m_lastRun.text()};
    if (!m_badge->isHidden())
        parts.insert(1, m_badge->text());
    setAccessibleDescription(parts.join(u", "_s));
}

void Card::showHead(const EnvironmentState &environment)
{
    m_name->setText(shownEnvironment(environment.environment, environment.isProtected));
    m_hosts->setText(shownHosts(environment.hosts));
    m_hosts->setToolTip(environment.hosts.join(u'\n'));
}

void Card::showBadge(const EnvironmentState &environment)
{
    if (environment.running)
        m_badge->show(Symbol::Progressing, Tone::Progress, progressText(*environment.running));
    else if (environment.sync == Sync::Drifted)
        m_badge->show(Symbol::Drifted, Tone::Warn, tr("drifted"));
    else if (environment.problem && environment.away.size() < environment.hosts.size() && !environment.away.isEmpty())
        m_badge->show(Symbol::Unknown, Tone::Warn,
                      tr("%1 of %2 hosts away").arg(environment.away.size()).arg(environment.hosts.size()));
    else if (environment.problem)
        m_badge->show(Symbol::Unknown, Tone::Warn,
                      environment.problem->kind == ErrorKind::Unreachable ? tr("unreachable") : tr("not known"));
    // Hidden it keeps no place; the head's height is the badge's either way.
    m_badge->setVisible(environment.running || environment.sync == Sync::Drifted || environment.problem);
    m_name->setMinimumHeight(m_badge->sizeHint().height());
}

void Card::showRelease(const EnvironmentState &environment, const QDateTime &now, bool isLooking)
{
    const bool isNever = !environment.seenAt.isValid();
    if (!environment.release) {
        m_title->setText(!isNever              ? tr("Nothing deployed")
                         : environment.problem ? tr("Never seen")
                         : isLooking           ? tr("Looking…")
                                               : u" "_s);
        m_title->setTone(Tone::Muted);
        m_identity->setText(isNever ? u"&nbsp;"_s : tr("no release has been deployed here").toHtmlEscaped());
        m_identity->setToolTip({});
        m_lastVerified->hide();
        return;
    }
    const Release &release = *environment.release;
    m_title->setText(release.title());
    m_title->setToolTip(release.subject);
    m_title->setTone(environment.isRemembered ? Tone::Muted : Tone::Neutral);
    QStringList parts{monoSpan(shortDigest(release.id), font())};
    if (!release.commit.isEmpty())
        parts.append(tr("commit %1").arg(monoSpan(release.commit.left(7), font())));
    QString when;
    if (environment.deployedAt.isValid())
        when = ago(environment.deployedAt, now).toHtmlEscaped();
    if (!environment.deployedBy.isEmpty())
        when += u' ' + tr("by %1").arg(environment.deployedBy.toHtmlEscaped());
    if (!when.isEmpty())
        parts.append(when.trimmed());
    m_identity->setText(parts.join(u" · "_s));
    m_identity->setCopyText(release.id);
    m_identity->setToolTip(
        tr("Release %1\nCommit %2\nDeployed %3").arg(release.id, release.commit, exact(environment.deployedAt)));
    const bool hasOther = environment.lastVerified && environment.lastVerified->id != release.id;
    m_lastVerified->setVisible(hasOther);
    m_lastVerified->setContentsMargins(0, 6, 0, 0);
    if (hasOther)
        m_lastVerified->setText(tr("Last verified: %1").arg(environment.lastVerified->title()));
}

void Card::showAxes(const EnvironmentState &environment, const QDateTime &now)
{
    const bool isNever = !environment.seenAt.isValid() && !environment.problem;
    if (isNever) {
        const Sign nothing{Symbol::None, Tone::Muted, u"–"_s}; // the title says that it is looking
        for (Axis *axis : {&m_health, &m_sync, &m_lastRun})
            axis->show(nothing, {});
        return;
    }
    QString health = environment.healthDetail;
    if (environment.problem && (environment.isRemembered || health.isEmpty()))
        health = environment.problem->what;
    const bool isOld = isOverdue(environment, now);
    if (environment.isRemembered || isOld)
        health += (health.isEmpty() ? QString() : u" · "_s) + tr("last seen %1").arg(ago(environment.seenAt, now));
    Sign how = sign(environment.health);
    if (isOld && how.tone != Tone::Bad)
        how.tone = Tone::Warn;
    m_health.show(how, health);
    m_sync.show(sign(environment.sync), environment.syncDetail,
                environment.sync == Sync::Drifted ? tr("show") : QString());
    if (!environment.lastRun) {
        m_lastRun.show({Symbol::Missing, Tone::Muted, tr("None yet")}, {});
        return;
    }
    Sign run = sign(*environment.lastRun);
    // A detail that begins with its own word (`Verified`, `Failed while verifying`) says it better.
    if (!environment.lastRunDetail.isEmpty())
        run.word = environment.lastRunDetail;
    m_lastRun.show(run, {});
}

void Card::showLatencies(const EnvironmentState &environment)
{
    const std::vector<int> values = latenciesOf(environment);
    int p95 = -1;
    int bad = 0;
    int probes = 0;
    for (const ServiceState &service : environment.services) {
        p95 = std::max(p95, service.p95InHour);
        bad += service.badInHour;
        probes += service.probesInHour;
    }
    m_sparkline->show(values);
    m_sparkline->setVisible(!values.empty());
    QString text = p95 < 0 ? QString() : tr("p95 %1 ms").arg(p95);
    if (bad > 0)
        text += (text.isEmpty() ? QString() : u" · "_s) + tr("%1 of %n bad", nullptr, probes).arg(bad);
    m_latency->setText(!values.empty() ? text : environment.seenAt.isValid() ? tr("no samples yet") : u" "_s);
    m_latency->setToolTip(describeLatencies(probes, bad, p95));
}

void Card::recolour()
{
    m_name->setColour(m_isProtected ? Theme(palette()).environment(m_position, true) : QColor());
    update();
}

void Card::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void Card::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: Q_EMIT stepRequested((event->key() == Qt::Key_Left) == isRightToLeft() ? 1 : -1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT openRequested(); return;
    case Qt::Key_C:
        if (event->matches(QKeySequence::Copy))
            return copy();
        [[fallthrough]];
    default: QAbstractButton::keyPressEvent(event);
    }
}

/// What it says, with the whole of what it shortens.
void Card::copy() const
{
    QStringList lines{accessibleName(), accessibleDescription()};
    if (!m_identity->toolTip().isEmpty())
        lines += m_identity->toolTip();
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void Card::mouseDoubleClickEvent(QMouseEvent *event)
{
    QAbstractButton::mouseDoubleClickEvent(event);
    Q_EMIT openRequested();
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    const bool hasRing = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    const qreal width = hasRing ? 3 : isChecked() ? 2 : 1;
    widgets::paint(painter, rect(),
                   {theme.surface, isChecked() || hasRing ? theme.tone(Tone::Accent) : theme.border,
                    theme.environment(m_position, m_isProtected), width});
}

} // namespace slipway::pipeline
