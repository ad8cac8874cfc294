// SPDX-License-Identifier: Apache-2.0
#include "shell/screenshotrun.h"

#include "pipeline/plansheet.h"
#include "shell/mainwindow.h"

#include <QDir>
#include <QPixmap>

namespace slipway::shell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int planSheet = -1; // over whatever page is below it

QString pictureName(int page)
{
    if (page == planSheet)
        return u"plan"_s;
    switch (page) {
    case MainWindow::Pipeline: return u"pipeline"_s;
    case MainWindow::Configuration: return u"configuration"_s;
    case MainWindow::History: return u"history"_s;
    default: return u"deployment"_s;
    }
}

} // namespace

ScreenshotRun::ScreenshotRun(MainWindow &window, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(folder)
{
    // Longer than a log gathers its lines and layouts need to answer each other.
    m_settling.setInterval(150ms);
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, &ScreenshotRun::take);
}

void ScreenshotRun::start()
{
    if (!QDir().mkpath(m_folder)) {
        Q_EMIT failed({ErrorKind::LocalIo,
                       tr("Cannot make the folder %1").arg(m_folder),
                       {},
                       {},
                       tr("Name a folder that can be written to.")});
        return;
    }
    m_shots.clear();
    for (const bool isDark : {true, false})
        for (const int page : {int(MainWindow::History), int(MainWindow::Configuration), int(MainWindow::Deployments),
                               int(MainWindow::Pipeline)})
            if (page != MainWindow::Deployments || m_window.hasDeployment())
                m_shots.push_back({page, isDark});
    if (m_window.planSheet()->isVisible()) {
        m_shots.push_back({planSheet, true});
        m_shots.push_back({planSheet, false});
    }
    next();
}

void ScreenshotRun::next()
{
    if (m_shots.empty()) {
        m_window.setPalette({});
        Q_EMIT finished(m_files);
        return;
    }
    m_window.setPalette(m_shots.back().isDark ? darkPalette() : lightPalette());
    if (m_shots.back().page != planSheet) {
        m_window.planSheet()->close();
        m_window.showPage(static_cast<MainWindow::Page>(m_shots.back().page));
    }
    m_settling.start();
}

void ScreenshotRun::take()
{
    const Shot shot = m_shots.back();
    m_shots.pop_back();
    const QString name = pictureName(shot.page);
    const QString file = QDir(m_folder).filePath(name + (shot.isDark ? u"-dark.png"_s : u"-light.png"_s));
    if (!m_window.grab().save(file)) {
        m_window.setPalette({});
        Q_EMIT failed({ErrorKind::LocalIo,
                       tr("Cannot write the picture %1").arg(file),
                       {},
                       {},
                       tr("Name a folder that can be written to.")});
        return;
    }
    m_files.append(file);
    next();
}

} // namespace slipway::shell
