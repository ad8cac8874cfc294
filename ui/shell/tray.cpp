// SPDX-License-Identifier: Apache-2.0
#include "shell/tray.h"

#include "widgets/theme.h"

#include <QGuiApplication>

namespace slipway::shell {

using namespace Qt::StringLiterals;
using namespace widgets;

TrayState trayStateOf(const PipelineState &pipeline)
{
    Health worst = Health::Healthy;
    bool isSeen = false;
    QStringList lines{pipeline.project};
    for (const EnvironmentState &state : pipeline.environments) {
        const bool isLookedAt = state.seenAt.isValid() || state.problem;
        if (!isLookedAt)
            continue;
        const bool isUnused = state.health == Health::Missing && !state.release && !state.problem;
        const QString said = isUnused ? Tray::tr("nothing deployed") : sign(state.health).word;
        lines += Tray::tr("%1: %2").arg(state.environment, said);
        if (isUnused)
            continue;
        worst = isSeen ? slipway::worst(worst, state.health) : state.health;
        isSeen = true;
    }
    TrayState told{isSeen ? sign(worst) : Sign{Symbol::Missing, Tone::Muted, Tray::tr("Nothing is known yet")}, {}};
    if (lines.size() == 1)
        lines += told.sign.word;
    told.tip = lines.join(u'\n');
    return told;
}

Tray::Tray(QObject *parent)
    : QObject(parent)
{
    connect(m_menu.addAction(tr("Show the window")), &QAction::triggered, this, &Tray::showRequested);
    connect(m_menu.addAction(tr("Notifications…")), &QAction::triggered, this, &Tray::notificationsRequested);
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, this, &Tray::quitRequested);
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Tray::showRequested);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT showRequested();
    });
}

Tray::~Tray() = default;

void Tray::show(const PipelineState &pipeline)
{
    if (!m_icon)
        return;
    const TrayState state = trayStateOf(pipeline);
    const Theme theme(QGuiApplication::palette());
    // As a pixmap: a tray that lives in another process cannot ask our engine.
    m_icon->setIcon(QIcon(icon(state.sign.symbol, theme.tone(state.sign.tone)).pixmap(64, 64)));
    m_icon->setToolTip(state.tip);
    m_icon->show();
}

bool Tray::message(const health::Note &note)
{
    if (!m_icon || !QSystemTrayIcon::supportsMessages())
        return false;
    m_icon->showMessage(note.title, note.text,
                        note.isUrgent ? QSystemTrayIcon::Critical : QSystemTrayIcon::Information);
    return true;
}

} // namespace slipway::shell
