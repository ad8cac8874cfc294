// SPDX-License-Identifier: Apache-2.0
#include "remote/http.h"

#include <QRandomGenerator>
#include <QTest>

using namespace slipway::remote;
using namespace Qt::StringLiterals;
using State = HttpReplyReader::State;

class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request();
    void requestIsOneLineEach_data();
    void requestIsOneLineEach();
    void reply_data();
    void reply();
    void bigReplies();
    void anyBytes();
};

void TestHttp::request()
{
    HttpRequest request{.address = u"10.0.0.5"_s, .port = 8080, .path = u"/ready?full=1"_s};
    QCOMPARE(writeRequest(request).value(),
             "GET /ready?full=1 HTTP/1.1\r\nHost: 10.0.0.5:8080\r\nUser-Agent: slipway\r\n"
             "Accept: */*\r\nConnection: close\r\n\r\n");
    request = {.address = u"::1"_s, .bearer = "abc", .hostHeader = {}};
    QVERIFY(writeRequest(request)->contains("\r\nHost: [::1]\r\n"));
    QVERIFY(writeRequest(request)->endsWith("\r\nAuthorization: Bearer abc\r\n\r\n"));
    request.hostHeader = u"shop.example"_s;
    QVERIFY(writeRequest(request)->contains("\r\nHost: shop.example\r\n"));
}

void TestHttp::requestIsOneLineEach_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::newRow("path") << HttpRequest{.path = u"ready"_s};
    QTest::newRow("path with newline") << HttpRequest{.path = u"/a\r\nX: y"_s};
    QTest::newRow("path with blank") << HttpRequest{.path = u"/a b"_s};
    QTest::newRow("host") << HttpRequest{.hostHeader = u"a\nb"_s};
    QTest::newRow("token") << HttpRequest{.bearer = "a\r\nX: y"};
    QTest::newRow("port") << HttpRequest{.port = 0};
    QTest::newRow("large port") << HttpRequest{.port = 65536};
}

void TestHttp::requestIsOneLineEach()
{
    QFETCH(const HttpRequest, request);
    const auto text = writeRequest(request);
    QVERIFY(!text);
    QCOMPARE(text.error().kind, slipway::ErrorKind::InvalidInput);
    QVERIFY(!request.bearer.isEmpty() ? !toText(text.error()).contains("X: y"_L1) : true);
}

void TestHttp::reply_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status"); // 0: broken
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *title, const QByteArray &text, int status, const QByteArray &body) {
        QTest::newRow(title) << text << status << body;
    };
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello");
    row("length, then more", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello world", 200, "hello");
    row("length 0", "HTTP/1.1 503 Not now\r\ncontent-length:0\r\n\r\n", 503, "");
    row("until the end", "HTTP/1.0 404 Not Found\r\n\r\nnot here", 404, "not here");
    row("empty until the end", "HTTP/1.1 200 OK\r\n\r\n", 200, "");
    row("no reason", "HTTP/1.1 200\r\n\r\nx", 200, "x");
    row("bare newlines", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok", 200, "ok");
    row("no content", "HTTP/1.1 204 No Content\r\nContent-Length: 10\r\n\r\n", 204, "");
    row("interim", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok");
    row("interim with length", "HTTP/1.1 103 Hints\r\nContent-Length: 9\r\n\r\nHTTP/1.1 200 OK\r\n\r\nok", 200, "ok");
    row("chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n",
        200, "hello world");
    row("chunked beats length",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: gzip, Chunked\r\n\r\nA\r\n0123456789\r\n0\r\n\r\n",
        200, "0123456789");
    row("chunked with trailers",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-Sum: 1\r\n\r\n", 200, "ok");
    row("length and chunked of nothing",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", 200, "ok");
    row("nothing", "", 0, "It closed the connection without an answer.");
    row("cut in the status line", "HTTP/1.1 20", 0, "The answer ended early.");
    row("cut in the headers", "HTTP/1.1 200 OK\r\nContent-", 0, "The answer ended early.");
    row("cut in the body", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell", 0, "The answer ended early.");
    row("cut in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", 0,
        "The answer ended early.");
    row("cut after a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", 0,
        "The answer ended early.");
    row("not HTTP", "SSH-2.0-OpenSSH_10.0\r\n", 0, "The answer is not HTTP.");
    row("HTTP/2", "HTTP/2 200\r\n\r\n", 0, "The answer is not HTTP.");
    row("status not a number", "HTTP/1.1 abc OK\r\n\r\n", 0, "The answer is not HTTP.");
    row("status too small", "HTTP/1.1 42 OK\r\n\r\n", 0, "The answer is not HTTP.");
    row("header without colon", "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n", 0, "The answer has a header without a colon.");
    row("length not a number", "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n", 0,
        "The answer's length is not a number.");
    row("length negative", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", 0, "The answer's length is not a number.");
    row("chunk not a number", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", 0,
        "A chunk of the answer has no length.");
    row("chunk negative", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n", 0,
        "A chunk of the answer has no length.");
    row("chunk too long", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nokay\r\n0\r\n\r\n", 0,
        "A chunk of the answer is longer than it said.");
}

void TestHttp::reply()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    for (const qsizetype piece : {1, 3, 1000}) {
        HttpReplyReader reader;
        for (qsizetype at = 0; at < text.size(); at += piece)
            reader.feed(text.mid(at, piece));
        const State end = reader.finish();
        QCOMPARE(end, status == 0 ? State::Broken : State::Complete);
        const HttpReply reply = replyOf(reader, Ticks::now());
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.body, body);
    }
}

void TestHttp::bigReplies()
{
    HttpReplyReader body;
    body.feed("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n");
    QCOMPARE(body.feed(QByteArray(70'000, 'x')), State::Complete);
    QCOMPARE(body.body().size(), 65'536);
    HttpReplyReader line;
    QCOMPARE(line.feed(QByteArray(20'000, 'x')), State::Broken);
    HttpReplyReader headers;
    headers.feed("HTTP/1.1 200 OK\r\n");
    State state = State::Reading;
    for (int i = 0; i < 10'000 && state == State::Reading; ++i)
        state = headers.feed("X-Header: " + QByteArray::number(i) + "\r\n");
    QCOMPARE(state, State::Broken);
    HttpReplyReader interim; // for ever: bounded too
    state = State::Reading;
    for (int i = 0; i < 10'000 && state == State::Reading; ++i)
        state = interim.feed("HTTP/1.1 100 Continue\r\n\r\n");
    QCOMPARE(state, State::Broken);
}

void TestHttp::anyBytes()
{
    QRandomGenerator random(20260101);
    const QByteArray seed =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n4\r\nabcd\r\n0\r\n\r\n";
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text = seed;
        for (int change = random.bounded(1, 6); change > 0; --change)
            text[random.bounded(int(text.size()))] = char(random.bounded(256));
        HttpReplyReader reader;
        reader.feed(text.first(random.bounded(int(text.size()))));
        reader.feed(text);
        QVERIFY(reader.finish() != State::Reading);
        QVERIFY(reader.body().size() <= 65'536);
    }
}

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
