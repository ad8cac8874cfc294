// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "model/project.h"
#include "session/context.h"

#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace slipway::session {
class Session;
}
namespace slipway::firstrun {
class DemoPage;
class Wizard;
} // namespace slipway::firstrun

namespace slipway::shell {

class MainWindow;
class Welcome;

/// The windows of this process: one project, or the way to one. Another project is another process, so that nothing of
/// one can hold up the other.
///
/// Thread: the GUI thread.
class Desk
{
public:
    struct Options {
        session::Surroundings surroundings;
        QString shown; ///< the environment that is selected first
        /// Told before a window is shown.
        std::function<void(session::Session &session, MainWindow &window)> opened;
    };
    /// What is done in the new window first.
    enum class First { Look, OfferBuild, Build };

    explicit Desk(Options options);
    ~Desk();

    void open(Project project, First first = First::Look);
    void welcome();
    /// In the window that welcome() has opened. \a folder: what may be made a project instead; may be empty.
    void complain(const Error &error, const QString &folder = {});

private:
    void choose(const QString &path, First first = First::Look);
    void makeProject(const QString &folder);
    void makeDemo();
    void swap(QWidget &window);
    void hideAll();
    void openBeside(const QString &folder);

    Options m_options;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<MainWindow> m_window; ///< after what it shows
    std::unique_ptr<Welcome> m_welcome;
    std::unique_ptr<firstrun::Wizard> m_wizard; ///< once it was asked for
    std::unique_ptr<firstrun::DemoPage> m_demo;
};

} // namespace slipway::shell
