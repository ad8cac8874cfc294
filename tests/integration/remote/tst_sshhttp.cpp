// SPDX-License-Identifier: Apache-2.0
#include "sshfixture.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <thread>

using namespace slipway;
using namespace slipway::remote;
using namespace slipway::remote::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// An HTTP server of one answer: on a thread of its own, since the test's thread waits.
class OneAnswer
{
public:
    explicit OneAnswer(QByteArray answer)
    {
        std::promise<int> listening;
        auto port = listening.get_future();
        m_thread = std::jthread([answer, &listening, this] {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            listening.set_value(server.serverPort());
            if (!server.waitForNewConnection(20'000))
                return;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            while (!request.contains("\r\n\r\n") && socket->waitForReadyRead(5'000))
                request += socket->readAll();
            socket->write(answer);
            socket->disconnectFromHost();
            if (socket->state() != QAbstractSocket::UnconnectedState)
                socket->waitForDisconnected(5'000);
        });
        this->port = port.get();
    }
    QByteArray waitForRequest()
    {
        m_thread.join();
        return request;
    }
    int port = 0;

private:
    QByteArray request;
    std::jthread m_thread;
};

} // namespace

/// Requests to a port as the host sees it.
class TestSshHttp : public SshFixture
{
    Q_OBJECT

private Q_SLOTS:
    void httpReply();
    void httpRefused();
    void httpProhibited();
};

void TestSshHttp::httpReply()
{
    OneAnswer server("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"status\":\"up\"}");
    HttpRequest request;
    request.port = server.port;
    request.path = u"/health?x=1"_s;
    request.bearer = "token";
    const auto reply = onWorker([&] { return box()->get(request); }).get();
    QVERIFY2(reply, qPrintable(textOf(reply)));
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, "{\"status\":\"up\"}");
    const QByteArray asked = server.waitForRequest();
    QVERIFY2(asked.startsWith("GET /health?x=1 HTTP/1.1\r\nHost: 127.0.0.1:"), asked.constData());
    QVERIFY(asked.contains("\r\nAuthorization: Bearer token\r\n"));
    QVERIFY(asked.contains("\r\nConnection: close\r\n"));
}

void TestSshHttp::httpRefused()
{
    HttpRequest request;
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        request.port = gone.serverPort();
    }
    const auto reply = onWorker([&] { return box()->get(request); }).get();
    QVERIFY2(reply, qPrintable(textOf(reply)));
    QCOMPARE(reply->status, 0);
    QCOMPARE(reply->body, "Connection refused");
    // It takes the connection and never answers.
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    request.port = mute.serverPort();
    request.within = 300ms;
    const auto none = onWorker([&] { return box()->get(request); }).get();
    QVERIFY2(none, qPrintable(textOf(none)));
    QCOMPARE(none->status, 0);
    QVERIFY2(none->body.startsWith("No answer"), none->body.constData());
    const auto local = onWorker([&] { return m_hosts->host(u"local"_s)->get(request); }).get();
    QVERIFY2(local, qPrintable(textOf(local)));
    QCOMPARE(local->body, none->body);
}

void TestSshHttp::httpProhibited()
{
    SshServer server;
    QVERIFY(server.start({u"AllowTcpForwarding no"_s}));
    Hosts hosts(Settings{.sshConfig = server.sshConfig()});
    const auto reply = onWorker([&] { return hosts.host(u"box"_s)->get(HttpRequest{}); }).get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::RemoteFailure);
    QVERIFY2(reply.error().cure.contains("AllowTcpForwarding"_L1), qPrintable(textOf(reply)));
    hosts.close();
    server.stop();
}

QTEST_GUILESS_MAIN(TestSshHttp)
#include "tst_sshhttp.moc"
