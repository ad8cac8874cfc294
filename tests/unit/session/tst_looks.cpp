// SPDX-License-Identifier: Apache-2.0
#include "session/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::session;
using namespace Qt::StringLiterals;

/// When a session looks at the hosts out of turn: after what changes them, and after nothing else.
class TestLooks final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    Project project() const
    {
        Project project{.name = u"harbor"_s, .folder = m_home.path(), .file = m_home.filePath(u"slipway.yaml"_s)};
        project.environments = {{.name = u"local"_s, .hosts = {u"local"_s}}};
        return project;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *folder : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"})
            qputenv(folder, m_home.filePath(QString::fromLatin1(folder)).toLocal8Bit());
        qputenv("DOCKER_HOST", "unix:///nowhere"); // whatever engine this machine has
    }

    void onlyWhatChangesAHostIsLookedAt()
    {
        // Short of the monitor's own turn, which comes after five seconds.
        constexpr int soon = 2500;
        Session session(project(), {.user = u"ana"_s});
        QSignalSpy looked(&session, &Session::pipelineChanged);
        QSignalSpy checked(&session, &Session::projectChecked);
        QSignalSpy failed(&session, &Session::failed);
        session.start();
        QTRY_VERIFY(!session.pipeline().environments.empty() && session.pipeline().environments[0].problem);

        looked.clear();
        session.restartService(u"local"_s, u"local"_s, u"api"_s);
        QTRY_COMPARE(failed.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!looked.isEmpty(), soon); // a restart may have changed something

        looked.clear();
        for (const char *typed : {"name: h", "name: ha", "name: har"})
            session.checkProject(typed);
        session.describeHosts({u"local"_s});
        session.suggestHosts();
        session.readProjectFile();
        session.lookAtConfiguration();
        QTRY_COMPARE(checked.size(), 3);
        QVERIFY2(!looked.wait(soon), "a name was typed, and somebody went to look at the hosts");
    }
};

QTEST_GUILESS_MAIN(TestLooks)
#include "tst_looks.moc"
