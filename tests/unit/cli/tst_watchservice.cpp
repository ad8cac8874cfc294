// SPDX-License-Identifier: Apache-2.0
#include "cli/watchservice.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::cli;
using namespace Qt::StringLiterals;

class TestWatchService final : public QObject
{
    Q_OBJECT

private:
    Project m_project{.name = u"harbor"_s, .file = u"/home/ana/my $100% \"project\"/slipway.yaml"_s};

private Q_SLOTS:
    void namesTheUnit()
    {
        qputenv("XDG_CONFIG_HOME", "/home/ana/.config");
        QCOMPARE(unitFile(m_project), u"/home/ana/.config/systemd/user/slipway-watch-harbor.service"_s);
        qunsetenv("XDG_CONFIG_HOME");
    }

    void writesWords()
    {
        QCOMPARE(unitWord(u"a b"_s), u"\"a b\""_s);
        QCOMPARE(unitWord(u"50%"_s), u"\"50%%\""_s);
        QCOMPARE(unitWord(u"$HOME"_s), u"\"$$HOME\""_s);
        QCOMPARE(unitWord(u"a\"b\\c\nd"_s), u"\"a\\\"b\\\\c\\nd\""_s);
    }

    void text()
    {
        qputenv("ALERT_WEBHOOK", "https://hooks.example/s3cret");
        m_project.alerts.webhook = u"secret:ALERT_WEBHOOK"_s;
        const QString text = unitText(m_project, u"/usr/bin/slipway"_s, {.sshConfig = u"/etc/my ssh"_s},
                                      {u"--quiet-hours"_s, u"22:00-07:00"_s});
        QVERIFY2(text.contains(
                     "\nExecStart=\"/usr/bin/slipway\" \"-C\" \"/home/ana/my $$100%% \\\"project\\\"/slipway.yaml\" "
                     "\"--ssh-config\" \"/etc/my ssh\" \"watch\" \"--quiet-hours\" \"22:00-07:00\"\n"_L1),
                 qPrintable(text));
        QVERIFY(text.contains("\nRestart=on-failure\n"_L1));
        QVERIFY(text.contains("\nWantedBy=default.target\n"_L1));
        QVERIFY(text.contains("\nEnvironmentFile=-%E/slipway/watch-harbor.env\n"_L1));
        QVERIFY(!text.contains("s3cret"_L1) && !text.contains("ALERT_WEBHOOK"_L1));
    }

    void readsTheProjectBack()
    {
        for (const QString &file : {m_project.file, u"/a\\nb\\\n%%$$\"/slipway.yaml"_s, u"/x/slipway.yaml"_s}) {
            const Project project{.name = u"harbor"_s, .file = file};
            QCOMPARE(projectOfUnit(unitText(project, u"/opt/-C/\"slipway\""_s, {}, {})), file);
        }
        QCOMPARE(projectOfUnit(u"[Service]\nExecStart=/usr/bin/sleep 1\n"_s), QString());
    }

    /// Two clones of a project, or two projects of one name.
    void keepsProjectsOfOneNameApart()
    {
        const QTemporaryDir folder;
        qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
        const auto project = [&](const QString &in) {
            const QString file = folder.filePath(in + u"/slipway.yaml"_s);
            QDir().mkpath(folder.filePath(in));
            QFile yaml(file);
            return yaml.open(QIODevice::WriteOnly) ? Project{.name = u"harbor"_s, .file = file} : Project{};
        };
        const auto install = [](const Project &one) {
            return writeUnit(unitFile(one), unitText(one, u"/usr/bin/slipway"_s, {}, {})).has_value();
        };
        const Project first = project(u"first"_s);
        const Project second = project(u"second"_s);
        QCOMPARE(unitName(first), u"slipway-watch-harbor.service"_s);
        QVERIFY(install(first));
        QCOMPARE(unitName(first), u"slipway-watch-harbor.service"_s); // again: the same
        const QString other = unitName(second);
        QVERIFY2(QRegularExpression(u"^slipway-watch-harbor-[0-9a-f]{6}\\.service$"_s).match(other).hasMatch(),
                 qPrintable(other));
        QVERIFY(!QFile::exists(unitFile(second))); // there is none of it to be removed
        const QString text = unitText(second, u"/usr/bin/slipway"_s, {}, {});
        QVERIFY2(text.contains("%E/slipway/"_L1 + other.sliced(8).replace(".service"_L1, ".env\n"_L1)),
                 qPrintable(text));
        QVERIFY(install(second));
        QCOMPARE(QDir(folder.filePath(u"systemd/user"_s)).entryList(QDir::Files).size(), 2);
        QVERIFY(QFile::remove(unitFile(first)));
        QCOMPARE(unitName(second), other); // it is found where it was written
        QVERIFY(install(first));
        QVERIFY(QFile::remove(unitFile(second)));
        // The project has moved, and is watched from its new place.
        QVERIFY(QFile::remove(first.file));
        QCOMPARE(unitName(second), u"slipway-watch-harbor.service"_s);
        qunsetenv("XDG_CONFIG_HOME");
    }

    void writesIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"systemd/user/x.service"_s);
        QVERIFY(writeUnit(path, u"[Unit]\n"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("[Unit]\n"));
        const auto refused = writeUnit(u"/proc/x/y.service"_s, u"x"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::LocalIo);
    }

    /// systemd itself has nothing against it, where it is there to be asked.
    void systemdReadsIt()
    {
        const QString analyze = QStandardPaths::findExecutable(u"systemd-analyze"_s);
        if (analyze.isEmpty())
            QSKIP("systemd-analyze is not there");
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"slipway-watch-harbor.service"_s);
        QVERIFY(writeUnit(path, unitText(m_project, u"/bin/true"_s, {}, {})));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(analyze, {u"--user"_s, u"verify"_s, path});
        QVERIFY(process.waitForFinished(20'000));
        const QByteArray said = process.readAll();
        QVERIFY2(!said.contains("slipway-watch-harbor.service:"), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestWatchService)
#include "tst_watchservice.moc"
