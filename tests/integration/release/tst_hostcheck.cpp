// SPDX-License-Identifier: Apache-2.0
#include "release/hostcheck.h"
#include "remote/hostdescription.h"
#include "sshserver.h"

#include <QFile>
#include <QTest>

#include <future>
#include <mutex>

using namespace slipway;
using namespace Qt::StringLiterals;
using Kind = HostCheckStep::Kind;
using State = HostCheckStep::State;

/// The test of a connection, against a real sshd on a machine whose docker does not answer.
class TestHostCheck final : public QObject
{
    Q_OBJECT

    struct Heard {
        HostCheck end;
        std::vector<OfferedKey> questions;
        QList<State> loginStates; ///< as they were told
    };

    Heard check(const QString &host, const std::function<bool()> &answer, const std::stop_token &stop = {})
    {
        Heard heard;
        release::HostCheckObserver observer;
        observer.changed = [&](const HostCheck &now) {
            const auto login = std::ranges::find(now.steps, Kind::Login, &HostCheckStep::kind);
            if (login != now.steps.end() && (heard.loginStates.isEmpty() || heard.loginStates.last() != login->state))
                heard.loginStates += login->state;
        };
        observer.accept = [&](const OfferedKey &key) {
            heard.questions.push_back(key);
            return answer();
        };
        heard.end = std::async(std::launch::async, [&] {
                        return release::checkHost(host, u"/srv/harbor"_s, settings(), observer, stop);
                    }).get();
        return heard;
    }

    remote::Settings settings() const
    {
        return {.sshConfig = m_server.sshConfig(), .knownHostsFile = m_folder.filePath(u"known_hosts"_s)};
    }

    static HostCheckStep step(const HostCheck &check, Kind kind)
    {
        return *std::ranges::find(check.steps, kind, &HostCheckStep::kind);
    }

    HostDescription describe(const QString &host) const
    {
        return std::async(std::launch::async,
                          [&] { return remote::describe(host, settings(), remote::Cancellation()); })
            .get();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_server.start())
            QSKIP("there is no sshd on this machine");
        m_server.addHost(u"new"_s, m_server.port(), {u"UserKnownHostsFile /dev/null"_s});
    }
    void cleanupTestCase() { m_server.stop(); }

    void tellsEachStepUpToTheOneThatFails()
    {
        const Heard heard = check(u"box"_s, [] { return false; });
        QVERIFY(heard.end.isOver);
        QCOMPARE(heard.end.steps.size(), 11U);
        for (const Kind kind : {Kind::Configuration, Kind::Network, Kind::Encryption, Kind::HostKey, Kind::Login})
            QCOMPARE(step(heard.end, kind).state, State::Passed);
        QVERIFY(step(heard.end, Kind::Configuration).detail.endsWith(u"127.0.0.1:%1"_s.arg(m_server.port())));
        QVERIFY(step(heard.end, Kind::HostKey).detail.startsWith(u"SHA256:"));
        QCOMPARE(heard.loginStates, (QList{State::Waiting, State::Running, State::Passed}));
        QVERIFY(heard.questions.empty());
        const HostCheckStep *failure = heard.end.failure();
        QVERIFY(failure);
        QCOMPARE(failure->kind, Kind::Engine);
        QVERIFY2(!failure->error->cure.isEmpty(), qPrintable(toText(*failure->error)));
        QCOMPARE(step(heard.end, Kind::Directory).state, State::Skipped);
    }

    void asksForANewKeyAndRemembersTheAnswer()
    {
        const Heard refused = check(u"new"_s, [] { return false; });
        QCOMPARE(refused.end.failure()->kind, Kind::HostKey);
        QCOMPARE(refused.end.failure()->error->kind, ErrorKind::HostKey);
        QVERIFY(describe(u"new"_s).keys.empty());

        const Heard accepted = check(u"new"_s, [] { return true; });
        QCOMPARE(accepted.questions.size(), 1U);
        QCOMPARE(step(accepted.end, Kind::Login).state, State::Passed);
        QVERIFY(!accepted.end.question);
        const HostDescription known = describe(u"new"_s);
        QCOMPARE(known.keys.size(), 1U);
        QVERIFY(known.keys[0].isOurs);
        QCOMPARE(known.keys[0].fingerprint, accepted.questions[0].fingerprint);
        QVERIFY(check(u"new"_s, [] { return false; }).questions.empty());

        const auto forget = [&] {
            return std::async(std::launch::async,
                              [&] {
                                  return remote::forgetKey(u"new"_s, known.keys[0].fingerprint, settings(),
                                                           remote::Cancellation());
                              })
                .get();
        };
        QVERIFY(forget());
        QVERIFY(describe(u"new"_s).keys.empty());
        QCOMPARE(forget().error().kind, ErrorKind::NotFound);
    }

    void endsAtTheHostThatIsNotThere()
    {
        m_server.addHost(u"gone"_s, 1);
        const Heard heard = check(u"gone"_s, [] { return true; });
        QCOMPARE(heard.end.failure()->kind, Kind::Network);
        QCOMPARE(heard.end.failure()->error->kind, ErrorKind::Unreachable);
        QVERIFY(!heard.end.failure()->error->cure.isEmpty());
        QCOMPARE(step(heard.end, Kind::Login).state, State::Skipped);
    }

    void ofThisMachineAsksDockerOnly()
    {
        const Heard heard = check(u"local"_s, [] { return true; });
        QCOMPARE(heard.end.steps.size(), 4U);
        QCOMPARE(heard.end.steps.front().kind, Kind::Engine);
    }

private:
    SshServer m_server;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestHostCheck)
#include "tst_hostcheck.moc"
