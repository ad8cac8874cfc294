// SPDX-License-Identifier: Apache-2.0
#include "person.h"

#include <QTest>

using namespace slipway::e2e;
using fleet::applied;
using fleet::startChanged;
using namespace Qt::StringLiterals;

/// Configuration: what is declared, on the hosts and running; each disagreement found, named and mended.
class TestConfigDrift final : public QObject
{
    Q_OBJECT

private:
    Person m_ana{u"ana"_s, Secrets::random()};

    void endsWith(int code, const QStringList &arguments, const QByteArray &text = {});

private Q_SLOTS:
    void initTestCase();
    void takenDownIsNoDrift();
    void inSyncAfterADeployment();
    void handEditOnOneHost();
    void portByHand();
    void containerWithAnotherVariable();
    void anotherImage();
    void promotionIsDeniedMeanwhile();
    void mountedFileByHand();
    void restored();
    void keyMissingInStage();
    void anotherPortInProduction();
    void keptByTheOtherHand();
    void rollbackRefusesAChangedFile();
};

void TestConfigDrift::endsWith(int code, const QStringList &arguments, const QByteArray &text)
{
    const Finished finished = m_ana.slipway(arguments);
    const QByteArray told = "ended with " + QByteArray::number(finished.code) + ":\n" + finished.text();
    QVERIFY2(finished.code == code, told.constData());
    QVERIFY2(finished.text().contains(text), told.constData());
}

void TestConfigDrift::initTestCase()
{
    QVERIFY2(!fleet::stateFolder().isEmpty(), "needs the machines: run it through tests/run");
    QCOMPARE(fleet::clean(), QByteArray());
    QVERIFY(m_ana.makeProject());
    endsWith(0, {u"build"_s});
    endsWith(0, {u"verify"_s});
    endsWith(0, {u"promote"_s, u"stage"_s, u"--yes"_s});
    endsWith(0, {u"promote"_s, u"prod"_s, u"--yes"_s});
}

/// What was verified and taken down again is as wanted.
void TestConfigDrift::takenDownIsNoDrift()
{
    endsWith(0, {u"verify"_s, u"--down"_s}, "Taken down");
    endsWith(0, {u"drift"_s, u"local"_s});
    QCOMPARE(m_ana.status(u"local"_s)[u"sync"].toString(), u"In sync"_s);
}

void TestConfigDrift::inSyncAfterADeployment()
{
    endsWith(0, {u"contract"_s, u"check"_s}, "keep the contract");
    endsWith(0, {u"drift"_s}, "In sync");
    QCOMPARE(m_ana.status(u"prod"_s)[u"sync"].toString(), u"In sync"_s);
}

void TestConfigDrift::handEditOnOneHost()
{
    QVERIFY(fleet::edit(u"prod-1"_s, applied, "LOG_LEVEL: warning", "LOG_LEVEL: debug"));
    endsWith(7, {u"drift"_s, u"prod"_s}, "LOG_LEVEL was changed on prod-1 by hand after deployment 1");
    const QJsonObject status = m_ana.status(u"prod"_s);
    QCOMPARE(status[u"sync"].toString(), u"Drifted"_s);
    QVERIFY2(status[u"sync-detail"].toString().contains(u"LOG_LEVEL"_s), qPrintable(status[u"sync-detail"].toString()));
}

void TestConfigDrift::portByHand()
{
    QVERIFY(fleet::edit(u"prod-2"_s, applied, "published: \"8080\"", "published: \"9090\""));
    endsWith(7, {u"drift"_s, u"prod"_s}, "services.api.ports was changed on prod-2 by hand after deployment 1");
}

void TestConfigDrift::containerWithAnotherVariable()
{
    const Finished started = startChanged(u"stage"_s, u"api"_s, u"s/LOG_LEVEL: info/LOG_LEVEL: debug/"_s);
    QVERIFY2(started.code == 0, started.text().constData());
    endsWith(7, {u"drift"_s, u"stage"_s}, "api was started on stage with another LOG_LEVEL than its file has");
}

void TestConfigDrift::anotherImage()
{
    const Finished started =
        startChanged(u"prod-2"_s, u"api"_s, u"s,image: .*/harbor/api@.*,image: 10.77.0.1:5000/base/postgres:17,"_s);
    QVERIFY2(started.code == 0, started.text().constData());
    endsWith(7, {u"drift"_s, u"prod"_s}, "api runs another image on prod-2 than the release's");
}

/// What was verified does not run upstream any more, and nothing is overwritten here that nobody knows of.
void TestConfigDrift::promotionIsDeniedMeanwhile()
{
    endsWith(3, {u"promote"_s, u"prod"_s, u"--yes"_s}, "Nothing was changed by hand");
    endsWith(3, {u"plan"_s, u"prod"_s, u"--for"_s, u"promote"_s},
             "api was started on stage with another LOG_LEVEL than its file has");
    QVERIFY(m_ana.change(u"slipway.yaml"_s, "contract:\n", "contract:\n  drift: warn\n"));
    endsWith(0, {u"plan"_s, u"prod"_s, u"--for"_s, u"promote"_s}, "Nothing was changed by hand");
    QVERIFY(m_ana.change(u"slipway.yaml"_s, "contract:\n  drift: warn\n", "contract:\n"));
}

/// The API holds the changed file even when the right one is put back beside it.
void TestConfigDrift::mountedFileByHand()
{
    const Finished edited = fleet::run(
        u"prod-1"_s, {u"sh"_s, u"-c"_s, u"cd /srv/harbor/files && echo '# by hand' >>\"$(ls -d */harbor.toml)\""_s});
    QVERIFY2(edited.code == 0, edited.text().constData());
    endsWith(7, {u"drift"_s, u"prod"_s}, "config/harbor.toml was changed on prod-1 by hand after deployment 1");
    QTRY_COMPARE_WITH_TIMEOUT(m_ana.status(u"prod"_s)[u"sync"].toString(), u"Drifted"_s, 1000);
    endsWith(0, {u"plan"_s, u"prod"_s, u"--for"_s, u"deploy"_s, u"--release"_s, u"current"_s},
             "config/harbor.toml was changed by hand");
}

void TestConfigDrift::restored()
{
    endsWith(0, {u"deploy"_s, u"stage"_s, u"--release"_s, u"current"_s, u"--yes"_s});
    endsWith(0, {u"deploy"_s, u"prod"_s, u"--release"_s, u"current"_s, u"--yes"_s});
    endsWith(0, {u"drift"_s});
    const QString id = fleet::container(u"prod-1"_s, u"harbor-prod"_s, u"api"_s).section(u' ', 0, 0);
    const Finished seen = fleet::run(u"prod-1"_s, {u"docker"_s, u"exec"_s, id, u"cat"_s, u"/etc/harbor.toml"_s});
    QVERIFY2(seen.code == 0 && !seen.out.contains("by hand"), seen.text().constData());
}

void TestConfigDrift::keyMissingInStage()
{
    endsWith(0, {u"config"_s, u"unset"_s, u"CORS_ORIGINS"_s, u"--in"_s, u"stage"_s});
    endsWith(3, {u"contract"_s, u"check"_s}, "CORS_ORIGINS is required and missing in stage");
    endsWith(7, {u"drift"_s, u"stage"_s}, "CORS_ORIGINS was removed from the project after deployment");
    endsWith(3, {u"promote"_s, u"prod"_s, u"--yes"_s}, "CORS_ORIGINS is required and missing in stage");
    endsWith(0, {u"config"_s, u"set"_s, u"CORS_ORIGINS"_s, u"https://stage.harbor.example"_s, u"--in"_s, u"stage"_s});
    endsWith(0, {u"contract"_s, u"check"_s});
    endsWith(0, {u"drift"_s, u"stage"_s}, "In sync");
}

void TestConfigDrift::anotherPortInProduction()
{
    endsWith(0, {u"config"_s, u"set"_s, u"API_PORT"_s, u"8081"_s, u"--in"_s, u"prod"_s});
    endsWith(3, {u"contract"_s, u"check"_s}, "API_PORT");
    const QStringList approve{u"approve"_s, u"API_PORT"_s, u"--in"_s, u"prod"_s, u"--reason"_s, u"the proxy moved"_s};
    endsWith(0, approve + QStringList{u"--expires"_s, u"2020-01-01"_s});
    endsWith(3, {u"contract"_s, u"check"_s}, "expired");
    endsWith(3, {u"promote"_s, u"prod"_s, u"--yes"_s}, "API_PORT");
    endsWith(0, approve);
    endsWith(0, {u"contract"_s, u"check"_s});
    endsWith(0, {u"config"_s, u"diff"_s, u"stage"_s, u"prod"_s}, "API_PORT");
    endsWith(0, {u"config"_s, u"set"_s, u"API_PORT"_s, u"8080"_s, u"--in"_s, u"prod"_s});
}

/// What somebody changed on the host may also be right: then it goes into the project.
void TestConfigDrift::keptByTheOtherHand()
{
    QVERIFY(fleet::edit(u"prod-1"_s, applied, "LOG_LEVEL: warning", "LOG_LEVEL: error"));
    QVERIFY(fleet::edit(u"prod-2"_s, applied, "LOG_LEVEL: warning", "LOG_LEVEL: error"));
    endsWith(7, {u"drift"_s, u"prod"_s}, "`slipway config set LOG_LEVEL error --in prod`");
    endsWith(0, {u"config"_s, u"set"_s, u"LOG_LEVEL"_s, u"error"_s, u"--in"_s, u"prod"_s});
    endsWith(0, {u"deploy"_s, u"prod"_s, u"--release"_s, u"current"_s, u"--yes"_s});
    endsWith(0, {u"drift"_s, u"prod"_s}, "In sync");
}

/// What a rollback would apply is what was verified, or it is not applied.
void TestConfigDrift::rollbackRefusesAChangedFile()
{
    QVERIFY(m_ana.makeRelease(u"never-ready"_s));
    endsWith(0, {u"build"_s});
    QVERIFY(fleet::edit(u"stage"_s, applied, "LOG_LEVEL: info", "LOG_LEVEL: debug"));
    const QString before = fleet::container(u"stage"_s, u"harbor-stage"_s, u"api"_s);
    endsWith(6, {u"deploy"_s, u"stage"_s, u"--release"_s, m_ana.commit(), u"--yes"_s},
             "changed by hand after it was put there");
    QVERIFY(before != fleet::container(u"stage"_s, u"harbor-stage"_s, u"api"_s)); // what failed was left
    endsWith(0, {u"rollback"_s, u"stage"_s, u"--yes"_s});
    endsWith(0, {u"status"_s});
    QCOMPARE(m_ana.status(u"stage"_s)[u"health"].toString(), u"Healthy"_s);
}

QTEST_GUILESS_MAIN(TestConfigDrift)
#include "tst_configdrift.moc"
