// SPDX-License-Identifier: Apache-2.0
#include "config/settingedit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::config;
using namespace Qt::StringLiterals;

class TestSettingEdit : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Project m_project;

    const Environment &stage() const { return m_project.environments[0]; }
    const Environment &prod() const { return m_project.environments[1]; }
    void put(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QByteArray text(const QString &name)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = {.folder = m_folder->path(),
                     .environments = {{.name = u"stage"_s, .envFiles = {u"common.env"_s, u"stage.env"_s}},
                                      {.name = u"prod"_s, .envFiles = {u"common.env"_s, u"prod.env"_s}}}};
        put(u"common.env"_s, "# all\nPOOL=10\n");
        put(u"stage.env"_s, "LEVEL=info # loud\r\nURL='a b'\r\n");
        put(u"prod.env"_s, "LEVEL=warning\n");
    }

    void goesIntoTheOwnFile()
    {
        const auto edit = setSetting(m_project, prod(), u"POOL"_s, u"25"_s);
        QVERIFY(edit);
        QCOMPARE(edit->file, u"prod.env"_s);
        QVERIFY(write(m_project, *edit));
        QCOMPARE(text(u"prod.env"_s), QByteArray("LEVEL=warning\nPOOL=25\n"));
        QCOMPARE(text(u"common.env"_s), QByteArray("# all\nPOOL=10\n"));
    }

    void changesNothingElse()
    {
        const auto edit = setSetting(m_project, stage(), u"LEVEL"_s, u"debug"_s);
        QVERIFY(edit && write(m_project, *edit));
        QCOMPARE(text(u"stage.env"_s), QByteArray("LEVEL=debug # loud\r\nURL='a b'\r\n"));
    }

    void withoutAFileOfItsOwn()
    {
        m_project.environments[1].envFiles = {u"common.env"_s};
        const auto edit = setSetting(m_project, prod(), u"POOL"_s, u"25"_s);
        QVERIFY(!edit);
        QCOMPARE(edit.error().kind, ErrorKind::InvalidInput);
        QVERIFY(edit.error().cure.contains(u"env-files"_s));
    }

    void unset()
    {
        const auto edit = unsetSetting(m_project, stage(), u"LEVEL"_s);
        QVERIFY(edit && write(m_project, *edit));
        QCOMPARE(text(u"stage.env"_s), QByteArray("URL='a b'\r\n"));
        const auto shared = unsetSetting(m_project, stage(), u"POOL"_s);
        QVERIFY(!shared);
        QCOMPARE(shared.error().where.file, u"common.env"_s);
        QCOMPARE(shared.error().where.line, 2);
        QCOMPARE(unsetSetting(m_project, stage(), u"NONE"_s).error().kind, ErrorKind::NotFound);
    }

    void copy()
    {
        const auto edit = copySetting(m_project, stage(), prod(), u"URL"_s);
        QVERIFY(edit && write(m_project, *edit));
        QCOMPARE(text(u"prod.env"_s), QByteArray("LEVEL=warning\nURL='a b'\n"));
        QCOMPARE(copySetting(m_project, prod(), stage(), u"NONE"_s).error().kind, ErrorKind::NotFound);
    }

    void somebodyElseWroteMeanwhile()
    {
        const auto edit = setSetting(m_project, prod(), u"POOL"_s, u"25"_s);
        put(u"prod.env"_s, "LEVEL=error\n");
        const auto written = write(m_project, *edit);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Moved);
        QCOMPARE(text(u"prod.env"_s), QByteArray("LEVEL=error\n"));
    }
};

QTEST_APPLESS_MAIN(TestSettingEdit)
#include "tst_settingedit.moc"
