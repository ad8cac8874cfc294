// SPDX-License-Identifier: Apache-2.0
#include "delivery/container.h"

#include <QTest>

using namespace slipway;
using namespace slipway::delivery;
using namespace Qt::StringLiterals;

class TestContainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatInspectPrints()
    {
        const auto read = readContainers(R"([{
            "Id":"abc","Image":"sha256:aa","RestartCount":2,
            "State":{"Status":"running","ExitCode":0,"StartedAt":"2026-01-02T03:04:05.123456789Z","Health":{"Status":"healthy"}},
            "Config":{"Image":"r/api@sha256:mm","Labels":{"com.docker.compose.service":"api","com.docker.compose.oneoff":"False",
                "com.docker.compose.config-hash":"hh","dev.slipway.environment":"stage"}},
            "NetworkSettings":{"Networks":{"none":{"IPAddress":""},"default":{"IPAddress":"172.18.0.3"}}}}])");
        QVERIFY(read);
        const Container &container = read->front();
        QCOMPARE(container.service, u"api"_s);
        QCOMPARE(container.restarts, 2);
        QCOMPARE(container.address, u"172.18.0.3"_s);
        QCOMPARE(container.healthStatus, u"healthy"_s);
        QCOMPARE(container.configHash, u"hh"_s);
        QVERIFY(container.isRunning() && container.isOurs && !container.isOneOff);
        QCOMPARE(container.startedAt.toUTC().time().second(), 5);
    }

    void prefersTheRunningOne()
    {
        const std::vector<Container> all{{.id = u"1"_s, .service = u"api"_s, .state = u"exited"_s},
                                         {.id = u"2"_s, .service = u"api"_s, .state = u"running"_s},
                                         {.id = u"3"_s, .service = u"api"_s, .isOneOff = true, .state = u"running"_s}};
        QCOMPARE(containerOf(all, u"api"_s)->id, u"2"_s);
        QVERIFY(!containerOf(all, u"db"_s));
    }

    void nothingIsNoContainers()
    {
        QVERIFY(readContainers("\n")->empty());
        QVERIFY(!readContainers("permission denied"));
    }
};

QTEST_APPLESS_MAIN(TestContainer)
#include "tst_container.moc"
