// SPDX-License-Identifier: Apache-2.0
#include "cli/projectwatch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::cli;
using namespace Qt::StringLiterals;

/// What a watch that runs for weeks learns of its slipway.yaml.
class TestProjectWatch final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const QByteArray m_one = "name: harbor\ncompose: compose.yaml\nenvironments:\n"
                             "  - { name: local, hosts: [local], directory: run, compose-project: harbor-local }\n";
    const QByteArray m_two =
        m_one + "  - { name: stage, hosts: [stage-1], directory: /srv/harbor, compose-project: harbor }\n";

    QString path() const { return m_folder->filePath(u"slipway.yaml"_s); }
    void write(const QByteArray &text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text), text.size());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile compose(m_folder->filePath(u"compose.yaml"_s));
        QVERIFY(compose.open(QIODevice::WriteOnly));
        write(m_one);
    }

    void tellsTheNewOneOnce()
    {
        ProjectWatch watch(path());
        QVERIFY(!watch.changed());
        write(m_one); // the time is another one only
        QVERIFY(!watch.changed());
        write(m_two);
        const auto changed = watch.changed();
        QVERIFY(changed);
        QVERIFY2(*changed, qPrintable(*changed ? QString() : toText(changed->error())));
        QCOMPARE((*changed)->environments.size(), 2U);
        QCOMPARE((*changed)->file, path());
        QVERIFY(!watch.changed());
    }

    void tellsAMistakeOnce()
    {
        ProjectWatch watch(path());
        write(m_one + "alerts: { after: soon }\n");
        const auto changed = watch.changed();
        QVERIFY(changed && !*changed);
        QCOMPARE(changed->error().kind, ErrorKind::InvalidInput);
        QVERIFY(!watch.changed());
        write(m_one); // taken back: it is the one in use
        QVERIFY(!watch.changed());
        write(m_two);
        QVERIFY(watch.changed().value().has_value());
        write(m_one);
        QVERIFY(watch.changed().value().has_value());
    }

    void tellsOnceThatItIsGone()
    {
        ProjectWatch watch(path());
        QVERIFY(QFile::remove(path()));
        const auto changed = watch.changed();
        QVERIFY(changed && !*changed);
        QCOMPARE(changed->error().kind, ErrorKind::NotFound);
        QVERIFY(!watch.changed());
        write(m_one);
        QVERIFY(!watch.changed());
    }
};

QTEST_GUILESS_MAIN(TestProjectWatch)
#include "tst_projectwatch.moc"
