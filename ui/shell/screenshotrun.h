// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace slipway::shell {

class MainWindow;

/// Saves a picture of every page of a window as it stands, in light and in dark, into a folder (made
/// if it is not there): pipeline-light.png and so on; the deployment page only if it shows one, the
/// plan sheet, which is closed then, only if it is open.
///
/// Needs the event loop: palettes and layouts reach the widgets by events. Make it once the session
/// has told its first pipeline, connect, start(); the window is left as it was found.
class ScreenshotRun final : public QObject
{
    Q_OBJECT

public:
    /// \a window outlives it.
    ScreenshotRun(MainWindow &window, const QString &folder, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const QStringList &files);
    void failed(const slipway::Error &error);

private:
    struct Shot {
        int page = 0;
        bool isDark = false;
    };

    void next();
    void take();

    MainWindow &m_window;
    QString m_folder;
    std::vector<Shot> m_shots; ///< still to be taken, the next one last
    QStringList m_files;
    QTimer m_settling;
};

} // namespace slipway::shell
