// SPDX-License-Identifier: Apache-2.0
#include "project/projectfile.h"
#include "session/configuration.h"
#include "session/context.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace slipway::session;
using namespace Qt::StringLiterals;

namespace {

const QByteArray projectText = R"(# ours
name: shop
compose: compose.yaml
environments:
  - name: stage
    hosts: [local]
    directory: .slipway/stage
    compose-project: shop-stage
    env-files: [common.env, stage.env]
  - name: prod
    hosts: [vm]
    directory: /srv/shop
    compose-project: shop
    env-files: [common.env, prod.env]
)";

} // namespace

/// What the window writes into the project's files, on real files.
class TestConfigurationFiles : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<remote::Hosts> m_hosts;
    std::unique_ptr<release::Context> m_context;

    bool put(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }
    QByteArray text(const QString &name)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }
    /// \a name as the editor got it.
    ConfigFile opened(const QString &name)
    {
        ConfigFile file{.environment = u"prod"_s, .path = name, .text = text(name), .sha256 = {}};
        const FileAnswer answer = save(*m_context, file, true); // tells what is there, changes nothing
        return answer.saved.value_or(file);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(put(u"compose.yaml"_s, "services: {web: {image: x}}\n"));
        QVERIFY(put(u"common.env"_s, "POOL=10\n"));
        QVERIFY(put(u"stage.env"_s, "LEVEL=info\n"));
        QVERIFY(put(u"prod.env"_s, "LEVEL=warning # calm\n"));
        QVERIFY(put(u"slipway.yaml"_s, projectText));
        auto project = project::read(m_folder->path());
        QVERIFY2(project, qPrintable(project ? QString() : toText(project.error())));
        m_hosts = std::make_unique<remote::Hosts>(remote::Settings{});
        m_context = std::make_unique<release::Context>(
            makeContext(*project, *m_hosts, {.sshConfig = {}, .knownHosts = {}, .user = u"ana@laptop"_s}));
    }
    void cleanup()
    {
        m_context.reset();
        m_hosts.reset();
    }

    void savesWhatWasTyped()
    {
        ConfigFile file = opened(u"prod.env"_s);
        file.text = "LEVEL=error\n";
        const FileAnswer answer = save(*m_context, file, false);
        QVERIFY(answer.saved);
        QVERIFY(answer.saved->sha256 != file.sha256);
        QCOMPARE(answer.saved->environment, u"prod"_s);
        QCOMPARE(text(u"prod.env"_s), QByteArray("LEVEL=error\n"));
    }

    void somebodyElseChangedItMeanwhile()
    {
        ConfigFile file = opened(u"prod.env"_s);
        QVERIFY(put(u"prod.env"_s, "LEVEL=debug\n"));
        file.text = "LEVEL=error\n";
        const FileAnswer answer = save(*m_context, file, false);
        QVERIFY(!answer.saved && answer.theirs);
        QCOMPARE(answer.theirs->text, QByteArray("LEVEL=debug\n"));
        QCOMPARE(text(u"prod.env"_s), QByteArray("LEVEL=debug\n"));
        QVERIFY(save(*m_context, file, true).saved);
        QCOMPARE(text(u"prod.env"_s), QByteArray("LEVEL=error\n"));
    }

    /// What more than one environment reads is no place for what one of them alone is to have.
    void sharedFilesAreKnown()
    {
        release::SecretHashes hashes(*m_context);
        const ConfigurationState state = seeConfiguration(*m_context, hashes, {});
        const auto isShared = [&](const QString &path) {
            const auto file = std::ranges::find(state.files, path, &ConfigFile::path);
            return file != state.files.end() && file->isShared;
        };
        QVERIFY(isShared(u"common.env"_s));
        QVERIFY(!isShared(u"prod.env"_s) && !isShared(u"slipway.yaml"_s));
    }

    void refusesWhatCouldNotBeReadBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("wrong");
        QTest::addColumn<int>("line");
        QTest::newRow("env file") << u"prod.env"_s << QByteArray("A=1\nB=\"open\n") << 2;
        QTest::newRow("slipway.yaml") << u"slipway.yaml"_s << QByteArray(projectText).replace("compose:", "compos:")
                                      << 3;
    }
    void refusesWhatCouldNotBeReadBack()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, wrong);
        QFETCH(int, line);
        ConfigFile file = opened(name);
        const QByteArray before = text(name);
        file.text = wrong;
        const FileAnswer answer = save(*m_context, file, true);
        QVERIFY(answer.error);
        QCOMPARE(answer.error->where.line, line);
        QCOMPARE(text(name), before);
    }
};

QTEST_GUILESS_MAIN(TestConfigurationFiles)
#include "tst_configurationfiles.moc"
