// SPDX-License-Identifier: Apache-2.0
#include "config/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestSettings final : public QObject
{
    Q_OBJECT

private:
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    Result<std::vector<config::Setting>> read(const QStringList &files) const
    {
        Project project;
        project.folder = m_folder.path();
        Environment environment;
        environment.name = u"stage"_s;
        environment.envFiles = files;
        return config::effective(project, environment);
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void laterFilesOverride()
    {
        write(u"common.env"_s, "# c\nZ=1\nLEVEL=info\nTOKEN=secret:TOKEN\nPLAIN=secret\n");
        write(u"stage.env"_s, "LEVEL=debug\nA=${Z}2\n");
        const auto settings = read({u"common.env"_s, u"stage.env"_s});
        QVERIFY2(settings, qPrintable(settings ? QString() : toText(settings.error())));
        const std::vector<config::Setting> wanted{{u"A"_s, u"12"_s, u"stage.env"_s, 2, false},
                                                  {u"LEVEL"_s, u"debug"_s, u"stage.env"_s, 1, false},
                                                  {u"PLAIN"_s, u"secret"_s, u"common.env"_s, 5, false},
                                                  {u"TOKEN"_s, u"secret:TOKEN"_s, u"common.env"_s, 4, true},
                                                  {u"Z"_s, u"1"_s, u"common.env"_s, 2, false}};
        QCOMPARE(*settings, wanted);
    }

    void aSecretMayBeReplaced()
    {
        write(u"a.env"_s, "T=secret:T\n");
        write(u"b.env"_s, "T=\n");
        const auto settings = read({u"a.env"_s, u"b.env"_s});
        QVERIFY(settings);
        QVERIFY(!settings->front().isSecret);
    }

    void noFilesAreNoSettings() { QVERIFY(read({})->empty()); }

    void tellsEnvironmentFileAndLine()
    {
        write(u"bad.env"_s, "A=1\nB C=2\n");
        const auto settings = read({u"bad.env"_s});
        QVERIFY(!settings);
        QCOMPARE(settings.error().where,
                 (Where{.environment = u"stage"_s, .file = u"bad.env"_s, .line = 2, .column = 1}));
        const auto missing = read({u"no.env"_s});
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::LocalIo);
        QCOMPARE(missing.error().where.file, u"no.env"_s);
        QVERIFY(missing.error().cure.contains("env-files"_L1));
    }

    void compares()
    {
        const std::vector<config::Setting> before{{u"KEPT"_s, u"1"_s, u"a"_s, 1, false},
                                                  {u"GONE"_s, u"2"_s, u"a"_s, 2, false},
                                                  {u"TOKEN"_s, u"secret:OLD"_s, u"a"_s, 3, true}};
        const std::vector<config::Setting> after{{u"KEPT"_s, u"1"_s, u"b"_s, 9, false},
                                                 {u"NEW"_s, u""_s, u"b"_s, 1, false},
                                                 {u"TOKEN"_s, u"secret:NEW"_s, u"b"_s, 3, true}};
        using Kind = SettingChange::Kind;
        const std::vector<SettingChange> wanted{{u"GONE"_s, Kind::Removed, u"2"_s, {}, u"a"_s},
                                                {u"NEW"_s, Kind::Added, {}, u""_s, u"b"_s},
                                                {u"TOKEN"_s, Kind::Changed, u"secret:OLD"_s, u"secret:NEW"_s, u"b"_s}};
        QCOMPARE(config::compare(before, after), wanted);
        QVERIFY(config::compare(after, after).empty());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
