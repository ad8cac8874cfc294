// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace slipway::firstrun {
class FirstDeployment;
}
namespace slipway::session {
class Session;
}

namespace slipway::shell {

class MainWindow;

/// Leads on in a window: to the first deployment of a project that was just made, and whenever "Build and verify here"
/// is chosen. \a window and \a session outlive it.
class Leading final : public QObject
{
    Q_OBJECT

public:
    Leading(MainWindow &window, session::Session &session);

    /// Offers to build and verify, or begins with it.
    void begin(bool starts);
    firstrun::FirstDeployment *strip() const { return m_strip; }

private:
    void connectSession();
    void adopt();

    MainWindow &m_window;
    session::Session &m_session;
    firstrun::FirstDeployment *m_strip;
};

} // namespace slipway::shell
