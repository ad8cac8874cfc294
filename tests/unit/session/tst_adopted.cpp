// SPDX-License-Identifier: Apache-2.0
// What becomes of a real session when its slipway.yaml changes.
#include "project/projectfile.h"
#include "session/session.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestAdopted final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    /// One environment, on a host that nobody reaches.
    void writeProject(const QByteArray &alerts) const
    {
        write(u"slipway.yaml"_s, "name: harbor\n"
                                 "compose: [compose.yaml]\n"
                                 "environments:\n"
                                 "  - name: prod\n"
                                 "    hosts: [gone]\n"
                                 "    compose-project: harbor\n    directory: /srv/harbor\n"
                                 "alerts: {after: 1s" +
                                     alerts + "}\n");
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toLocal8Bit());
        // No folder, so that nothing is kept there that would hold the second telling back for a while.
        write(u"data"_s, {});
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toLocal8Bit());
        write(u"ssh_config"_s, "Host gone\n  HostName 127.0.0.1\n  Port 1\n");
        write(u"compose.yaml"_s, "services: {web: {image: localhost:5000/web}}\n");
    }

    void aStandingTroubleIsToldOnce_data()
    {
        QTest::addColumn<QByteArray>("changed");
        QTest::addColumn<int>("told");
        QTest::newRow("the same readers") << QByteArray(", environments: [prod]") << 1;
        QTest::newRow("others, who know of nothing") << QByteArray(", webhook: 'http://127.0.0.1:1/'") << 2;
    }

    void aStandingTroubleIsToldOnce()
    {
        QFETCH(const QByteArray, changed);
        QFETCH(const int, told);
        writeProject({});
        const auto project = project::read(m_folder.path());
        QVERIFY2(project, project ? "" : qPrintable(toText(project.error())));
        session::Session session(*project, {.sshConfig = m_folder.filePath(u"ssh_config"_s),
                                            .knownHosts = m_folder.filePath(u"known_hosts"_s),
                                            .user = u"ana"_s});
        QList<QString> changes;
        int looks = 0;
        connect(&session, &session::Session::stateChanged, this, [&](const std::vector<health::StateChange> &seen) {
            ++looks;
            for (const health::StateChange &change : seen)
                changes += change.environment;
        });
        session.start();
        QTRY_VERIFY_WITH_TIMEOUT(looks > 0, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(changes, QStringList{u"prod"_s}, 20'000);
        QSignalSpy adopted(&session, &session::Session::projectChanged);
        writeProject(changed);
        session.reloadProject();
        QVERIFY(adopted.wait(20'000));
        // Looks enough for a new watch to find that it holds.
        QElapsedTimer holds;
        holds.start();
        do {
            looks = 0;
            session.refresh();
            QTRY_VERIFY_WITH_TIMEOUT(looks > 0, 20'000);
        } while (holds.elapsed() < 2500);
        QCOMPARE(changes.size(), told);
    }
};

QTEST_GUILESS_MAIN(TestAdopted)
#include "tst_adopted.moc"
