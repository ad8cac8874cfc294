// SPDX-License-Identifier: Apache-2.0
#include "composecli.h"
#include "config/composefile.h"
#include "config/rendered.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QString tomlHash = QString(64, u'1');
const QString seedHash = QString(64, u'2');
const QString tokenHash = QString(64, u'3');

config::TransformInput input()
{
    return {.project = u"harbor"_s,
            .environment = u"stage"_s,
            .sourceFolder = u"/srv/harbor/.slipway/runs/1/source"_s,
            .directory = u"/srv/harbor"_s,
            .files = {{u"compose.yaml"_s, QString(64, u'0'), false},
                      {u"config/harbor.toml"_s, tomlHash, false},
                      {u"data/seed.sql"_s, seedHash, false},
                      {u"keys/token"_s, tokenHash, false}},
            .images = {{u"api"_s, u"r:5000/harbor/api@sha256:aa"_s}}};
}

QJsonObject json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonObject result = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return result;
}

/// A document with one service `api` that has \a members, and \a rest at the top.
QJsonObject api(const QByteArray &members, const QByteArray &rest = {})
{
    const QByteArray document = R"({"name": "p", "services": {"api": {"image": "x" MEMBERS}} REST})";
    return json(QByteArray(document)
                    .replace("MEMBERS", members.isEmpty() ? members : ", " + members)
                    .replace("REST", rest.isEmpty() ? rest : ", " + rest));
}

QJsonObject serviceOf(const config::Transformed &transformed, const QString &name = u"api"_s)
{
    return transformed.document["services"_L1][name].toObject();
}

QString fingerprintOf(const config::Transformed &transformed)
{
    return serviceOf(transformed)["labels"_L1]["dev.slipway.fingerprint"_L1].toString();
}

QString hashed(const QStringList &lines)
{
    const QByteArray text = lines.join(u'\n').toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(16));
}

} // namespace

class TestRendered final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pinsAndStrips()
    {
        const auto result = config::transform(api(R"("build": {"context": "/x"}, "develop": {"watch": []},
            "pull_policy": "always", "command": null, "entrypoint": ["a"], "labels": {"a": "b"})"),
                                              input());
        QVERIFY2(result, qPrintable(result ? QString() : toText(result.error())));
        const QJsonObject wanted = json(R"({"image": "r:5000/harbor/api@sha256:aa", "entrypoint": ["a"], "labels": {
            "a": "b", "dev.slipway.project": "harbor", "dev.slipway.environment": "stage",
            "dev.slipway.fingerprint": "e3b0c44298fc1c14"}})");
        QCOMPARE(serviceOf(*result), wanted);
        QCOMPARE(result->document["name"_L1].toString(), u"p"_s);
        QVERIFY(result->usedFiles.isEmpty());
    }

    void keepsTheImageOfOthers()
    {
        const auto result = config::transform(json(R"({"services": {"db": {"image": "pg:17"}}})"), input());
        QVERIFY(result);
        QCOMPARE(serviceOf(*result, u"db"_s)["image"_L1].toString(), u"pg:17"_s);
    }

    void placesSources_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("isCreated"); // create_host_path afterwards
        const QString folder = u"/srv/harbor/.slipway/runs/1/source/"_s;
        QTest::newRow("file") << folder + u"config/harbor.toml"_s
                              << u"/srv/harbor/files/"_s + tomlHash + u"/harbor.toml"_s << false;
        QTest::newRow("file in data") << folder + u"data/seed.sql"_s
                                      << u"/srv/harbor/files/"_s + seedHash + u"/seed.sql"_s << false;
        QTest::newRow("data below") << folder + u"data/pg"_s << u"/srv/harbor/data/pg"_s << true;
        QTest::newRow("other data") << folder + u"uploads/a"_s << u"/srv/harbor/data/uploads/a"_s << true;
        QTest::newRow("like data") << folder + u"database"_s << u"/srv/harbor/data/database"_s << true;
        QTest::newRow("like a folder with files") << folder + u"conf"_s << u"/srv/harbor/data/conf"_s << true;
        QTest::newRow("unclean") << folder + u"x/../uploads/"_s << u"/srv/harbor/data/uploads"_s << true;
        QTest::newRow("dollar") << folder + u"a$$b"_s << u"/srv/harbor/data/a$$b"_s << true;
        QTest::newRow("absolute") << u"/etc/localtime"_s << u"/etc/localtime"_s << true;
        QTest::newRow("root") << u"/"_s << u"/"_s << true;
        QTest::newRow("like the directory") << u"/srv/harbor2"_s << u"/srv/harbor2"_s << true;
        QTest::newRow("data, absolute") << u"/srv/harbor/data/pg"_s << u"/srv/harbor/data/pg"_s << true;
    }

    void placesSources()
    {
        QFETCH(QString, source);
        const QByteArray members =
            R"("volumes": [{"type": "bind", "source": "SOURCE", "target": "/t", "read_only": true,
            "bind": {"create_host_path": true, "selinux": "z"}}])";
        const auto result = config::transform(api(QByteArray(members).replace("SOURCE", source.toUtf8())), input());
        QVERIFY2(result, qPrintable(result ? QString() : toText(result.error())));
        const QJsonObject volume = serviceOf(*result)["volumes"_L1][0].toObject();
        QTEST(volume["source"_L1].toString(), "place");
        QTEST(volume["bind"_L1]["create_host_path"_L1].toBool(), "isCreated");
        QCOMPARE(volume["bind"_L1]["selinux"_L1].toString(), u"z"_s);
        QCOMPARE(volume["target"_L1].toString(), u"/t"_s);
        QVERIFY(volume["read_only"_L1].toBool());
    }

    void makesDataFoldersEvenIfNotAsked()
    {
        const auto result = config::transform(api(R"("volumes": [
            {"type": "bind", "source": "/srv/harbor/.slipway/runs/1/source/up", "target": "/t", "bind": {}},
            {"type": "bind", "source": "/abs", "target": "/u", "bind": {}},
            {"type": "volume", "source": "db", "target": "/v"}, {"type": "tmpfs", "target": "/w"}])"),
                                              input());
        QVERIFY(result);
        const QJsonArray volumes = serviceOf(*result)["volumes"_L1].toArray();
        QVERIFY(volumes[0]["bind"_L1]["create_host_path"_L1].toBool());
        QVERIFY(!volumes[1]["bind"_L1].toObject().contains("create_host_path"_L1));
        QCOMPARE(volumes[2]["source"_L1].toString(), u"db"_s);
        QCOMPARE(volumes[3].toObject(), json(R"({"type": "tmpfs", "target": "/w"})"));
    }

    void fingerprintsWhatIsMounted()
    {
        const QByteArray top = R"("configs": {
                "c": {"name": "p_c", "file": "/srv/harbor/.slipway/runs/1/source/config/harbor.toml"},
                "i": {"name": "p_i", "content": "x$$y"}},
            "secrets": {"s": {"name": "p_s", "file": "/srv/harbor/.slipway/runs/1/source/keys/token"},
                "unused": {"name": "p_u", "file": "/srv/harbor/.slipway/runs/1/source/data/seed.sql"}})";
        const auto result = config::transform(
            api(R"("configs": [{"source": "c"}], "secrets": [{"source": "s", "target": "/run/secrets/s"}])", top),
            input());
        QVERIFY2(result, qPrintable(result ? QString() : toText(result.error())));
        QCOMPARE(result->document["configs"_L1]["c"_L1]["file"_L1].toString(),
                 u"/srv/harbor/files/"_s + tomlHash + u"/harbor.toml"_s);
        QCOMPARE(result->document["secrets"_L1]["s"_L1]["file"_L1].toString(),
                 u"/srv/harbor/files/"_s + tokenHash + u"/token"_s);
        QCOMPARE(result->usedFiles, (QStringList{tomlHash, tokenHash}));
        QCOMPARE(fingerprintOf(*result), hashed({tomlHash, tokenHash}));

        const auto inlined = config::transform(api(R"("configs": [{"source": "i"}])", top), input());
        QVERIFY(inlined);
        QVERIFY(inlined->usedFiles.isEmpty());
        QVERIFY(fingerprintOf(*inlined) != hashed({}));
    }

    void fingerprintsOnlyItsOwn()
    {
        const QJsonObject document = api(R"("volumes": [{"type": "bind", "target": "/t",
            "source": "/srv/harbor/.slipway/runs/1/source/config/harbor.toml"}])");
        const auto first = config::transform(document, input());
        config::TransformInput other = input();
        other.files[0].sha256 = QString(64, u'9'); // another release: the compose file changed
        other.images[u"api"_s] = u"r:5000/harbor/api@sha256:bb"_s;
        const auto second = config::transform(document, other);
        QVERIFY(first && second);
        QCOMPARE(fingerprintOf(*first), fingerprintOf(*second));
        QCOMPARE(serviceOf(*first)["labels"_L1], serviceOf(*second)["labels"_L1]);
        other.files[1].sha256 = QString(64, u'8');
        const auto third = config::transform(document, other);
        QVERIFY(third);
        QVERIFY(fingerprintOf(*first) != fingerprintOf(*third));
    }

    void placesSeccompAndDevices()
    {
        const auto result = config::transform(
            api(R"("security_opt": ["seccomp:keys/token", "seccomp=unconfined", "no-new-privileges"])",
                R"("volumes": {"d": {"name": "p_d", "driver_opts": {"type": "none", "o": "bind",
                   "device": "/srv/harbor/.slipway/runs/1/source/up"}}})"),
            input());
        QVERIFY2(result, qPrintable(result ? QString() : toText(result.error())));
        const QJsonArray options = serviceOf(*result)["security_opt"_L1].toArray();
        QCOMPARE(options[0].toString(), u"seccomp:/srv/harbor/files/"_s + tokenHash + u"/token"_s);
        QCOMPARE(options[1].toString(), u"seccomp=unconfined"_s);
        QCOMPARE(result->usedFiles, QStringList{tokenHash});
        QCOMPARE(result->document["volumes"_L1]["d"_L1]["driver_opts"_L1]["device"_L1].toString(),
                 u"/srv/harbor/data/up"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("cure");
        const auto mount = [](const QByteArray &source) {
            const QByteArray members = R"("volumes": [{"type": "bind", "target": "/t", "source": "SOURCE"}])";
            return QByteArray(members).replace("SOURCE", source);
        };
        const QByteArray folder = "/srv/harbor/.slipway/runs/1/source";
        QTest::newRow("folder of files") << mount(folder + "/config")
                                         << u"service \"api\" mounts the folder \"config\""_s << u"one by one"_s;
        QTest::newRow("data with files") << mount(folder + "/data") << u"the folder \"data\""_s << u"one by one"_s;
        QTest::newRow("the project") << mount(folder) << u"the folder \".\""_s << u"one by one"_s;
        QTest::newRow("one up") << mount("/srv/harbor/.slipway/runs/1/shared") << u"outside of the project"_s
                                << u"project's folder"_s;
        QTest::newRow("many up") << mount("/srv/harbor") << u"outside of the project"_s << u"project's folder"_s;
        QTest::newRow("relative") << mount("config") << u"outside of the project"_s << u"absolute path"_s;
        QTest::newRow("no image") << QByteArray(R"("image": "", "build": {"context": "/x"})") << u"has no image"_s
                                  << u"Add it to \"services\""_s;
        QTest::newRow("seccomp") << QByteArray(R"("security_opt": ["seccomp=no.json"])") << u"\"no.json\""_s
                                 << u"Make the file"_s;
        QTest::newRow("circle") << QByteArray(R"("depends_on": {"api": {"condition": "service_started"}})")
                                << u"in a circle"_s << u"depends_on"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, what);
        QFETCH(QString, cure);
        config::TransformInput without = input();
        without.images.clear();
        const auto result = config::transform(api(members), without);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(result.error().what.contains(what), qPrintable(result.error().what));
        QVERIFY2(result.error().cure.contains(cure), qPrintable(result.error().cure));
    }

    void ordersByDependency()
    {
        const auto result = config::transform(json(R"({"services": {
            "web": {"image": "x", "depends_on": {"api": {"condition": "service_healthy"}}},
            "api": {"image": "x", "depends_on": {"db": {"condition": "service_healthy"},
                    "migrate": {"condition": "service_completed_successfully"},
                    "off": {"condition": "service_started", "required": false}}},
            "migrate": {"image": "x", "depends_on": {"db": {"condition": "service_started"}}},
            "db": {"image": "x"}, "cache": {"image": "x"},
            "tool": {"image": "x", "profiles": ["tools"]}},
            "networks": {"default": {"name": "p_default"}, "out": {"external": true, "name": "shared"}},
            "volumes": {"db": {"name": "p_db"}}})"),
                                              input());
        QVERIFY2(result, qPrintable(result ? QString() : toText(result.error())));
        const std::vector<std::vector<QString>> wanted{
            {u"cache"_s, u"db"_s, u"tool"_s}, {u"migrate"_s}, {u"api"_s}, {u"web"_s}};
        QCOMPARE(result->levels, wanted);
        QCOMPARE(result->oneOffs.size(), 2u);
        QVERIFY(result->oneOffs.contains(u"migrate"_s) && result->oneOffs.contains(u"tool"_s));
        QCOMPARE(result->volumes, QStringList{u"p_db"_s});
        QCOMPARE(result->networks, (QStringList{u"p_default"_s, u"shared"_s}));
    }

    /// What Compose renders, transformed and written, is read by Compose as it is, values with
    /// dollars included, and its config hash does not depend on the folder it lies in.
    void composeReadsItBack()
    {
        if (!composecli::isThere())
            QSKIP("docker compose is not there");
        QFile hard(QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/unit/config/hard.compose.yaml"));
        QVERIFY(hard.open(QIODevice::ReadOnly));
        QTemporaryDir folder;
        const QString source = folder.filePath(u"source"_s);
        composecli::write(source, u"config/harbor.toml"_s, "x");
        composecli::write(source, u"keys/token"_s, "x");
        composecli::write(source, u".env"_s, "V='a$b ${c} $$'\n");
        composecli::write(source, u"e.env"_s, "E='d$e'\nF=0x1F\n");
        composecli::write(source, u"compose.yaml"_s, hard.readAll());
        const auto rendered =
            composecli::run(folder.path(), {u"--project-directory"_s, source, u"-p"_s, u"harbor-stage"_s, u"-f"_s,
                                            source + u"/compose.yaml"_s, u"--env-file"_s, source + u"/.env"_s,
                                            u"--profile"_s, u"*"_s, u"config"_s, u"--format"_s, u"json"_s});
        QVERIFY2(rendered.exitCode == 0, qPrintable(rendered.err));
        config::TransformInput given = input();
        given.sourceFolder = source;
        std::erase_if(given.files, [](const ReleaseFile &file) { return file.path == "data/seed.sql"_L1; });
        const auto result = config::transform(rendered.json(), given);
        QVERIFY2(result, qPrintable(result ? QString() : toText(result.error())));
        const auto yaml = config::yamlFromJson(result->document);
        QVERIFY(yaml);
        QVERIFY(!yaml->contains(source.toUtf8()));

        QStringList hashes;
        for (const QString &place : {u"one"_s, u"two/three"_s}) {
            composecli::write(folder.filePath(place), u"compose.yaml"_s, *yaml);
            const QStringList file{u"-f"_s, folder.filePath(place + u"/compose.yaml"_s), u"--profile"_s, u"*"_s,
                                   u"config"_s};
            const auto again = composecli::run(folder.path(), file + QStringList{u"--format"_s, u"json"_s});
            QVERIFY2(again.exitCode == 0, qPrintable(again.err + QString::fromUtf8(*yaml)));
            QCOMPARE(again.err, QString()); // no warning of an unset variable
            QJsonObject document = again.json();
            QJsonObject services = document["services"_L1].toObject();
            for (auto service = services.begin(); service != services.end(); ++service) {
                QJsonObject object = service.value().toObject();
                for (const QString &key : {u"command"_s, u"entrypoint"_s}) {
                    if (object.value(key).isNull())
                        object.remove(key);
                }
                *service = object;
            }
            document["services"_L1] = services;
            QCOMPARE(QJsonDocument(document).toJson(), QJsonDocument(result->document).toJson());
            hashes += QString::fromUtf8(composecli::run(folder.path(), file + QStringList{u"--hash"_s, u"*"_s}).out);
        }
        QVERIFY(hashes[0].startsWith("api "_L1));
        QCOMPARE(hashes[0], hashes[1]);
    }
};

QTEST_GUILESS_MAIN(TestRendered)
#include "tst_rendered.moc"
