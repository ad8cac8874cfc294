// SPDX-License-Identifier: Apache-2.0
#include "remote/hostsuggestions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestHostSuggestions final : public QObject
{
    Q_OBJECT

    void write(const QString &path, const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_folder.filePath(path)).absolutePath()));
        QFile file(m_folder.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    static QString names(const std::vector<HostSuggestion> &hosts)
    {
        QStringList names;
        for (const HostSuggestion &host : hosts)
            names += host.name;
        return names.join(u' ');
    }

private Q_SLOTS:
    void readsTheNamesThatSshKnows()
    {
        write(u"config.d/20-b"_s, "Host included\n");
        write(u"config.d/10-a"_s, "host first # and no more\n");
        write(u"config"_s, "Include " + m_folder.filePath(u"config.d/*"_s).toUtf8() +
                               "\n# Host commented\nHost stage-1 stage-2 *.internal !bad\n  HostName 10.0.0.5\n"
                               "HOST=\"prod-1\"\nHostKeyAlias x\nMatch host other\nHost stage-1\n"
                               "Include " +
                               m_folder.filePath(u"config"_s).toUtf8() + "\n");
        QCOMPARE(names(remote::sshHosts(m_folder.filePath(u"config"_s))), u"first included stage-1 stage-2 prod-1"_s);
        QVERIFY(remote::sshHosts(m_folder.filePath(u"nothing"_s)).empty());
    }

    void readsDockerContextsOverSsh()
    {
        const auto context = [&](const QString &id, const QByteArray &name, const QByteArray &host) {
            write(u"docker/contexts/meta/%1/meta.json"_s.arg(id),
                  R"({"Name":")" + name + R"(","Metadata":{},"Endpoints":{"docker":{"Host":")" + host + R"("}}})");
        };
        context(u"1"_s, "vm", "ssh://ana@vm.example");
        context(u"2"_s, "here", "unix:///var/run/docker.sock");
        context(u"3"_s, "odd", "ssh://odd.example:2222");
        write(u"docker/contexts/meta/4/meta.json"_s, "not json");
        const auto hosts = remote::dockerHosts(m_folder.filePath(u"docker"_s));
        QCOMPARE(names(hosts), u"ana@vm.example odd.example"_s);
        QCOMPARE(hosts[0].detail, u"vm"_s);
        QVERIFY(hosts[0].obstacle.isEmpty());
        QVERIFY(hosts[1].obstacle.contains(u"Port 2222"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestHostSuggestions)
#include "tst_hostsuggestions.moc"
