// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "health/quiethours.h"
#include "model/pipeline.h"
#include "widgets/sign.h"

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

#include <memory>

namespace slipway::shell {

/// The worst that is known of a pipeline, in a symbol and in words: a line for each environment. An environment to
/// which nothing was ever deployed is no trouble.
struct TrayState {
    widgets::Sign sign;
    QString tip;
};
TrayState trayStateOf(const PipelineState &pipeline);

/// A sign in the desktop's tray, where it has one. It only shows: closing the window ends the program as it always did.
class Tray final : public QObject
{
    Q_OBJECT

public:
    explicit Tray(QObject *parent = nullptr);
    ~Tray() override;

    void show(const PipelineState &pipeline);
    /// Shows \a note, where the desktop has no other notifications. False: there is no tray either.
    bool message(const health::Note &note);

    QMenu *menu() { return &m_menu; }

Q_SIGNALS:
    void showRequested();
    void quitRequested();
    void notificationsRequested();

private:
    QMenu m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< null: there is no tray
};

} // namespace slipway::shell
