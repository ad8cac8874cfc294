// SPDX-License-Identifier: Apache-2.0
#include "remote/knownhosts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace slipway::remote;
using namespace Qt::StringLiterals;

namespace {

const HostKey shown{"ssh-ed25519", "AAAAright"};

} // namespace

class TestKnownHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdict_data();
    void verdict();
    void typesForTheHandshake();
    void authority();
    void append();
    void appendFromManyThreads();
};

void TestKnownHosts::verdict_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("port");
    QTest::addColumn<KeyVerdict>("verdict");
    const auto row = [](const char *title, const QByteArray &text, const QByteArray &name, int port,
                        KeyVerdict verdict) {
        QTest::newRow(title) << text << name << port << verdict;
    };
    const QByteArray right = " ssh-ed25519 AAAAright\n";
    const QByteArray wrong = " ssh-ed25519 AAAAwrong\n";
    using enum KeyVerdict;
    row("nothing", "", "web", 22, New);
    row("comment and blank lines", "# web ssh-ed25519 AAAAright\n\n  \n", "web", 22, New);
    row("right", "web" + right, "web", 22, Match);
    row("comment after the key", "web ssh-ed25519 AAAAright me@here\n", "web", 22, Match);
    row("tabs", "web\tssh-ed25519\tAAAAright\n", "web", 22, Match);
    row("CRLF", "web ssh-ed25519 AAAAright\r\n", "web", 22, Match);
    row("no newline at the end", "web ssh-ed25519 AAAAright", "web", 22, Match);
    row("one of several names", "db,web,10.0.0.5" + right, "web", 22, Match);
    row("upper case", "WEB.Example" + right, "web.example", 22, Match);
    row("asked for in upper case", "web" + right, "WEB", 22, Match);
    row("another host", "web2" + right, "web", 22, New);
    row("changed", "web" + wrong, "web", 22, Changed);
    row("changed, but also right", "web" + wrong + "web" + right, "web", 22, Match);
    row("other type", "web ssh-rsa AAAArsa\n", "web", 22, OtherType);
    row("other type and changed", "web ssh-rsa AAAArsa\nweb" + wrong, "web", 22, Changed);
    row("unknown type hides nothing", "web ssh-dss AAAAold\nweb" + right, "web", 22, Match);
    row("unknown type hides no attack", "web ssh-dss AAAAold\nweb" + wrong, "web", 22, Changed);
    row("broken key hides nothing", "web ssh-rsa AAA\nweb ssh-ed25519\nweb" + right, "web", 22, Match);
    row("key missing", "web ssh-ed25519\n", "web", 22, Changed);
    row("wildcard", "*.example.com" + right, "web.example.com", 22, Match);
    row("wildcard changed", "*.example.com" + wrong, "web.example.com", 22, Changed);
    row("question mark", "web?" + right, "web1", 22, Match);
    row("question mark needs one", "web?" + right, "web", 22, New);
    row("many stars", "*a*a*a*a*a*a*a*a*b" + right, QByteArray(200, 'a'), 22, New);
    row("negated", "!web,*" + right, "web", 22, New);
    row("negated after", "*,!web" + right, "web", 22, New);
    row("negation of another", "!db,*" + right, "web", 22, Match);
    row("port", "[web]:2222" + right, "web", 2222, Match);
    row("wrong port", "[web]:2223" + right, "web", 2222, New);
    row("port changed", "[web]:2222" + wrong, "web", 2222, Changed);
    row("entry without port vouches", "web" + right, "web", 2222, Match);
    row("entry without port does not accuse", "web" + wrong, "web", 2222, New);
    row("entry without port does not overrule", "web" + right + "[web]:2222" + wrong, "web", 2222, Changed);
    row("alias has no port", "alias" + right, "alias", 0, Match);
    row("IPv6", "fe80::1" + right, "fe80::1", 22, Match);
    row("revoked", "@revoked * ssh-ed25519 AAAAright\nweb" + right, "web", 22, Revoked);
    row("revoked for another host", "@revoked db ssh-ed25519 AAAAright\nweb" + right, "web", 22, Match);
    row("another key revoked", "@revoked web" + wrong + "web" + right, "web", 22, Match);
    row("authority is no key", "@cert-authority *" + right, "web", 22, New);
    row("unknown marker", "@something web" + right, "web", 22, New);
    const QByteArray salted = "|1|c2FsdHNhbHRzYWx0c2FsdHNhbHQ=|";
    row("hashed", salted + "5KhBiVtOa6kK2LIzVQV3Y7ve7Vg=" + right, "web", 22, Match);
    row("hashed changed", salted + "5KhBiVtOa6kK2LIzVQV3Y7ve7Vg=" + wrong, "Web", 22, Changed);
    row("hashed with port", salted + "DU5vGYF0IF16j4mWyvEQk5rbuSU=" + right, "web", 2222, Match);
    row("hashed, another", salted + "5KhBiVtOa6kK2LIzVQV3Y7ve7Vg=" + right, "db", 22, New);
    row("hash broken", "|1|!!|" + right, "web", 22, New);
    row("hash of another method", "|2|c2FsdA==|c2FsdA==" + right, "web", 22, New);
}

void TestKnownHosts::verdict()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, name);
    QFETCH(const int, port);
    KnownHosts known;
    known.add(text);
    QTEST(known.verdict(name, port, shown), "verdict");
}

void TestKnownHosts::typesForTheHandshake()
{
    KnownHosts known;
    known.add("web ssh-rsa A\n[web]:2222 ecdsa-sha2-nistp256 B\nweb ssh-rsa C\n@revoked web ssh-ed25519 D\n");
    QCOMPARE(known.types("web", 22), (QByteArrayList{"ssh-rsa"}));
    QCOMPARE(known.types("web", 2222), (QByteArrayList{"ecdsa-sha2-nistp256", "ssh-rsa"}));
    QCOMPARE(known.types("db", 22), QByteArrayList());
}

void TestKnownHosts::authority()
{
    KnownHosts known;
    known.add("@cert-authority *.example.com ssh-ed25519 A\n");
    QVERIFY(known.hasAuthority("web.example.com", 22));
    QVERIFY(!known.hasAuthority("web.example.org", 22));
}

void TestKnownHosts::append()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new/known_hosts"_s);
    QVERIFY(appendKnownHost(path, knownName("Web", 2222), shown));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.readAll(), "[web]:2222 ssh-ed25519 AAAAright\n");
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    file.write("db ssh-ed25519 X"); // as an editor may leave it
    file.close();
    QVERIFY(appendKnownHost(path, "last", shown));
    const KnownHosts known = KnownHosts::read({folder.filePath(u"missing"_s), QString(), path});
    QCOMPARE(known.verdict("web", 2222, shown), KeyVerdict::Match);
    QCOMPARE(known.verdict("last", 22, shown), KeyVerdict::Match);
    QCOMPARE(known.verdict("db", 22, {"ssh-ed25519", "X"}), KeyVerdict::Match);
    const auto failed = appendKnownHost(u"/proc/none/known_hosts"_s, "web", shown);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, slipway::ErrorKind::LocalIo);
}

void TestKnownHosts::appendFromManyThreads()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"known_hosts"_s);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 16; ++i)
            threads.emplace_back([&, i] { (void)appendKnownHost(path, "host" + QByteArray::number(i), shown); });
    }
    const KnownHosts known = KnownHosts::read({path});
    for (int i = 0; i < 16; ++i)
        QCOMPARE(known.verdict("host" + QByteArray::number(i), 22, shown), KeyVerdict::Match);
}

QTEST_GUILESS_MAIN(TestKnownHosts)
#include "tst_knownhosts.moc"
