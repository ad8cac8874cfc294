// SPDX-License-Identifier: Apache-2.0
#include "person.h"
#include "webhookreceiver.h"

#include <QDir>
#include <QTest>

using namespace slipway::e2e;
using namespace Qt::StringLiterals;

namespace {

Finished docker(const QString &host, const QString &what)
{
    const QString id = fleet::container(host, u"harbor-stage"_s, u"api"_s).section(u' ', 0, 0);
    return fleet::run(host, {u"docker"_s, what, id});
}

} // namespace

/// `slipway watch` on real machines: what happens there is told here, and to the team.
class TestWatch final : public QObject
{
    Q_OBJECT

private:
    Person m_ana{u"ana"_s, Secrets::random()};
    slipway::WebhookReceiver m_chat;
    std::unique_ptr<QProcess> m_watch;
    QByteArray m_said;

    bool says(const QByteArray &text)
    {
        return QTest::qWaitFor(
            [&] {
                m_said += m_watch->readAll();
                return m_said.contains(text);
            },
            60'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!fleet::stateFolder().isEmpty(), "needs the machines: run it through tests/run");
        QCOMPARE(fleet::clean(), QByteArray());
        QVERIFY(m_ana.makeProject());
        QVERIFY(m_ana.change(u"slipway.yaml"_s, "# How environments may differ.",
                             "alerts:\n  webhook: secret:ALERT_WEBHOOK\n  environments: [stage]\n  after: 2s\n\n"
                             "# How environments may differ."));
        qputenv("ALERT_WEBHOOK", m_chat.url().toLatin1());
        for (const QStringList &words :
             {QStringList{u"build"_s}, {u"deploy"_s, u"stage"_s, u"--release"_s, m_ana.commit()}}) {
            const Finished finished = m_ana.slipway(words);
            QVERIFY2(finished.code == 0, finished.text().constData());
        }
        m_watch = m_ana.start({u"watch"_s, u"--no-notify"_s});
        QVERIFY2(says("stage Healthy"), m_said.constData());
    }

    void cleanupTestCase()
    {
        if (!m_watch)
            return;
        m_watch->terminate();
        QVERIFY(m_watch->waitForFinished(15'000));
        QCOMPARE(m_watch->exitCode(), 0);
        m_said += m_watch->readAll();
        QVERIFY2(!m_said.contains("s3cret-path"), m_said.constData());
    }

    void whatStopsIsTold()
    {
        QCOMPARE(docker(u"stage"_s, u"stop"_s).code, 0);
        QVERIFY2(says("stage: api on stage is Degraded"), m_said.constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_chat.messages().size(), 1, 10'000);
        const QJsonObject message = m_chat.messages()[0];
        QVERIFY(message[u"text"].toString().startsWith(u"harbor · stage: api on stage is Degraded"_s));
        QCOMPARE(message[u"kind"].toString(), u"ill"_s);
        QCOMPARE(message[u"environment"].toString(), u"stage"_s);
        QCOMPARE(message[u"parts"][0][u"service"].toString(), u"api"_s);
    }

    void whatIsWellAgainIsTold()
    {
        QCOMPARE(docker(u"stage"_s, u"start"_s).code, 0);
        QVERIFY2(says("stage: api on stage is well again"), m_said.constData());
        QVERIFY2(m_said.contains("    after "), m_said.constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_chat.messages().size(), 2, 10'000);
        QCOMPARE(m_chat.messages()[1][u"kind"].toString(), u"recovered"_s);
    }

    void whatCannotBeSeenIsTold()
    {
        QCOMPARE(fleet::run(u"stage"_s, {u"chmod"_s, u"000"_s, u"/run/docker.sock"_s}).code, 0);
        const bool isTold = says("stage cannot be seen");
        fleet::run(u"stage"_s, {u"chmod"_s, u"660"_s, u"/run/docker.sock"_s});
        QVERIFY2(isTold, m_said.constData());
        QVERIFY2(says("stage can be seen again"), m_said.constData());
    }

    /// slipway.yaml may change while it is watched: a mistake stops nothing, and what is new is watched.
    void aChangedProjectIsTakenOver()
    {
        QVERIFY(m_ana.change(u"slipway.yaml"_s, "  after: 2s\n", "  after: soon\n"));
        QVERIFY2(says("The watch goes on with slipway.yaml as it was."), m_said.constData());
        m_said.clear();
        QCOMPARE(docker(u"stage"_s, u"stop"_s).code, 0);
        QVERIFY2(says("stage: api on stage is Degraded"), m_said.constData());
        m_said.clear();
        QVERIFY(m_ana.change(u"slipway.yaml"_s, "environments: [stage]\n  after: soon\n",
                             "environments: [stage, prod]\n  after: 1s\n"));
        QVERIFY2(says("slipway.yaml has changed."), m_said.constData());
        QVERIFY2(says("Watching harbor: "), m_said.constData());
        QCOMPARE(docker(u"stage"_s, u"start"_s).code, 0);
        QVERIFY2(says("stage: api on stage is well again"), m_said.constData());
        QVERIFY2(!m_said.contains("is Degraded"), m_said.constData()); // that was told before
    }

    void probesAreKept()
    {
        const QDir folder(m_ana.home() + u"/.local/share/slipway/health"_s);
        QCOMPARE(folder.entryList({u"harbor-*.sqlite"_s}).size(), 1);
    }

    /// The unit is there and can be read; nothing starts that nobody has confirmed.
    void installs()
    {
        const Finished installed = m_ana.slipway({u"watch"_s, u"--install"_s, u"--quiet-hours"_s, u"22:00-07:00"_s});
        QVERIFY2(installed.code == 0, installed.text().constData());
        QFile unit(m_ana.home() + u"/.config/systemd/user/slipway-watch-harbor.service"_s);
        QVERIFY(unit.open(QIODevice::ReadOnly));
        const QByteArray text = unit.readAll();
        QVERIFY2(text.contains("\"watch\" \"--quiet-hours\" \"22:00-07:00\"\n"), text.constData());
        QVERIFY(text.contains(QByteArray(m_ana.project().toUtf8() + "/slipway.yaml")));
        QVERIFY(!text.contains("s3cret-path"));
        QVERIFY(installed.out.contains(text) && installed.out.contains("systemctl --user enable --now"));
        m_ana.slipway({u"watch"_s, u"--uninstall"_s});
        QVERIFY(!unit.exists());
        QCOMPARE(m_ana.slipway({u"watch"_s, u"--uninstall"_s}).code, 2);
        QCOMPARE(m_ana.slipway({u"watch"_s, u"--quiet-hours"_s, u"tonight"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestWatch)
#include "tst_watch.moc"
