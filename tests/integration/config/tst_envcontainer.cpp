// SPDX-License-Identifier: Apache-2.0
#include "composecli.h"
#include "config/envdocument.h"
#include "config/envfile.h"
#include "envcases.h"
#include "envgenerator.h"
#include "envreferee.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using envreferee::Values;

namespace {

const QString image = u"10.77.0.1:5000/base/python:3.13"_s;

/// The container's own environment, as ASCII; a byte that is no UTF-8 would show as a lone surrogate.
const QString printEnvironment = u"import json, os; print(json.dumps(dict(os.environ)))"_s;

struct Ran {
    int code = -1;
    Values environment;
    QString err;
};

/// Runs the service `a` of \a folder with the environment's \a envFiles.
Ran run(const QString &folder, const QStringList &envFiles)
{
    QStringList arguments{u"compose"_s};
    for (const QString &file : envFiles)
        arguments += {u"--env-file"_s, file};
    arguments += {u"-p"_s, u"slipway-env"_s, u"-f"_s,      u"c.yaml"_s, u"run"_s,        u"--rm"_s,
                  u"-T"_s, u"a"_s,           u"python3"_s, u"-c"_s,     printEnvironment};
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment environment; // nothing of ours may stand in for a value
    for (const QString &name : {u"PATH"_s, u"HOME"_s, u"DOCKER_HOST"_s})
        environment.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
    process.setProcessEnvironment(environment);
    process.start(u"docker"_s, arguments);
    if (!process.waitForFinished(90'000))
        return {};
    Ran ran{process.exitCode(), {}, QString::fromUtf8(process.readAllStandardError())};
    const QJsonObject object = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    for (auto each = object.begin(); each != object.end(); ++each)
        ran.environment[each.key()] = each.value().toString();
    return ran;
}

} // namespace

/// Our reading and writing against what a process in a container finds in its environment.
class TestEnvContainer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("SLIPWAY_FLEET"))
            QSKIP("run by tests/run, which brings the fleet up");
    }

    void arrivesInAContainer()
    {
        QTemporaryDir folder;
        EnvGenerator generator(EnvGenerator::seed() + 4);
        QList<QString> values = envcases::values() + QList{u"\ufeffx"_s, u"\uffff"_s};
        while (values.size() < 110)
            values += generator.value();

        std::vector<config::EnvEntry> written;
        auto edited = *config::EnvDocument::parse("# by hand\r\nexport D0='x' # c\r\nD1=\"y\"\r\n", u"d"_s);
        QByteArray yaml = "services:\n  a:\n    image: " + image.toLatin1() +
                          "\n    network_mode: none\n    env_file: [r.env, d.env, w.env]\n    environment:\n";
        Values wanted;
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QString number = QString::number(i);
            written.push_back({u'W' + number, values[i], 1, u"w"_s});
            QVERIFY(edited.set(u'D' + number, values[i]));
            yaml += "      I" + number.toLatin1() + ": ${W" + number.toLatin1() + "}\n";
            for (const QChar kind : u"WDI"_s)
                wanted[kind + number] = values[i];
        }
        addRead(folder.path(), wanted);
        composecli::write(folder.path(), u"w.env"_s, config::writeEnv(written));
        composecli::write(folder.path(), u"d.env"_s, edited.text());
        composecli::write(folder.path(), u"c.yaml"_s, yaml);

        Ran ran = run(folder.path(), {u"w.env"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        std::erase_if(ran.environment, [&](const auto &each) { return !wanted.contains(each.first); });
        QCOMPARE(envreferee::shown(ran.environment), envreferee::shown(wanted));
        QVERIFY(wanted.size() > 330);
    }

    /// `docker compose config` takes these; that no container can be started is why we refuse them.
    void cannotBeStarted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no name") << QByteArray("=x\n");
        QTest::newRow("lone name at the end") << QByteArray("A=1\nB");
        QTest::newRow("NUL by escape") << QByteArray("A=\"x\\0000y\"\n");
    }

    void cannotBeStarted()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!config::readEnv(text, u"f.env"_s));
        QTemporaryDir folder;
        composecli::write(folder.path(), u"f.env"_s, text);
        composecli::write(folder.path(), u"c.yaml"_s,
                          "services: {a: {image: '" + image.toLatin1() + "', network_mode: none, env_file: f.env}}\n");
        const auto config = composecli::run(folder.path(), {u"-p"_s, u"p"_s, u"-f"_s, u"c.yaml"_s, u"config"_s});
        QCOMPARE(config.exitCode, 0);
        QVERIFY(run(folder.path(), {}).code != 0);
    }

private:
    /// The files by hand that can be read behind one another; of a key that comes again the last counts.
    static void addRead(const QString &folder, Values &wanted)
    {
        QByteArray all;
        for (const QByteArray &text : envcases::texts()) {
            const QByteArray more = QByteArray(text).replace("\xef\xbb\xbf", "") + "\n";
            if (!text.contains("export") && config::readEnv(all + more, u"r"_s))
                all += more;
        }
        const auto entries = config::readEnv(all, u"r"_s);
        QVERIFY(entries && entries->size() > 150);
        for (const config::EnvEntry &entry : *entries)
            wanted[entry.key] = entry.value;
        composecli::write(folder, u"r.env"_s, all);
    }
};

QTEST_GUILESS_MAIN(TestEnvContainer)
#include "tst_envcontainer.moc"
