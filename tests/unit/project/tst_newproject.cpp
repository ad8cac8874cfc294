// SPDX-License-Identifier: Apache-2.0
// A first slipway.yaml, derived from a compose file.
#include "project/newproject.h"
#include "project/projectfile.h"
#include "project/valueedit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace slipway::project;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

FoundService service(const Survey &survey, const QString &name)
{
    const auto at = std::ranges::find(survey.services, name, &FoundService::name);
    return at == survey.services.end() ? FoundService() : *at;
}

const QByteArray rich = "x-common: &common\n"
                        "  restart: unless-stopped\n"
                        "  healthcheck:\n"
                        "    test: [\"CMD\", \"curl\", \"-fsS\", \"http://localhost:8000/healthz?full=1\"]\n"
                        "services:\n"
                        "  web:\n"
                        "    <<: *common\n"
                        "    build: { context: ., args: { A: \"${ARG}\" } }\n"
                        "    image: registry.example:5000/Shop/web:${TAG}\n"
                        "    ports:\n"
                        "      - target: 8000\n"
                        "        published: \"${WEB_PORT:-8080}\"\n"
                        "        protocol: tcp\n"
                        "  api:\n"
                        "    build: ./api\n"
                        "    image: registry.example:5000/shop/api:${TAG:-latest}\n"
                        "    ports: [\"127.0.0.1:${API_PORT}:9000/tcp\", 9001]\n"
                        "    environment:\n"
                        "      PASSWORD: $PASSWORD\n"
                        "      PRICE: 5$$\n"
                        "      WHO: ${WHO:?must be set}\n"
                        "  \"worker 2\":\n"
                        "    build: ./worker\n"
                        "  db:\n"
                        "    image: postgres:17\n"
                        "    expose: [5432]\n";

} // namespace

class TestNewProject final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// Parses what is proposed for \a compose, beside all files that it names.
    Result<Project> proposed(const QByteArray &compose, const QString &name, bool hasDotEnv = false)
    {
        write(m_folder.filePath(u"compose.yaml"_s), compose);
        write(m_folder.filePath(u".env"_s), "A=1\n");
        for (const QString &environment : {u"local"_s, u"stage"_s, u"prod"_s})
            write(m_folder.filePath(u"env/%1.env"_s.arg(environment)), proposedEnvFile(environment, {u"A"_s}));
        const auto found = survey(compose, u"compose.yaml"_s);
        if (!found)
            return std::unexpected(found.error());
        return parse(proposedProject(*found, name, hasDotEnv), m_folder.filePath(u"slipway.yaml"_s));
    }

private Q_SLOTS:
    void readsACompose()
    {
        const auto found = survey(rich, u"compose.yaml"_s);
        QVERIFY(found);
        QCOMPARE(found->services.size(), 4U);
        QCOMPARE(service(*found, u"web"_s).port, 8000);
        QCOMPARE(service(*found, u"web"_s).probe, u"/healthz"_s); // by the anchor
        QVERIFY(service(*found, u"web"_s).isBuilt);
        QCOMPARE(service(*found, u"api"_s).port, 9000);
        QCOMPARE(service(*found, u"worker 2"_s).port, 0);
        QVERIFY(!service(*found, u"db"_s).isBuilt);
        QCOMPARE(found->variables, (QStringList{u"API_PORT"_s, u"ARG"_s, u"PASSWORD"_s, u"TAG"_s, u"WHO"_s}));
    }

    void whatIsProposedIsAProject()
    {
        const auto project = proposed(rich, u"shop"_s);
        QVERIFY2(project, project ? "" : qPrintable(toText(project.error())));
        QCOMPARE(project->services.size(), 3U);
        QCOMPARE(project->services[0].repository, u"localhost:5000/shop/web"_s); // Shop/web cannot be pushed to
        QCOMPARE(project->services[1].repository, u"registry.example:5000/shop/api"_s);
        QCOMPARE(project->services[2].repository, u"localhost:5000/shop/worker-2"_s);
        QCOMPARE(project->checks.size(), 2U);
        QCOMPARE(project->check(u"web"_s)->ready, u"/healthz"_s);
        QCOMPARE(project->check(u"api"_s)->ready, u"/ready"_s);
        QCOMPARE(project->smoke.front().service, u"web"_s);
        QCOMPARE(project->environments.front().hosts, QStringList{u"local"_s});
    }

    void oddProjects_data()
    {
        QTest::addColumn<QByteArray>("compose");
        QTest::addColumn<qsizetype>("built");
        QTest::addColumn<qsizetype>("checks");
        QTest::newRow("nothing is built") << QByteArray("services:\n  web:\n    image: nginx\n    ports: ['80:80']\n")
                                          << qsizetype(0) << qsizetype(1);
        QTest::newRow("no port") << QByteArray("services:\n  web:\n    build: .\n") << qsizetype(1) << qsizetype(0);
        QTest::newRow("quotes") << QByteArray("services:\n  \"it's \\\"odd\\\"\": {build: ., ports: ['80']}\n")
                                << qsizetype(1) << qsizetype(1);
        QTest::newRow("unicode") << QByteArray("services:\n  \xc3\xbc\x62\x65r: {build: ., ports: ['80']}\n")
                                 << qsizetype(1) << qsizetype(1);
        QTest::newRow("words of YAML") << QByteArray(
                                              "services:\n  'yes': {build: ., ports: ['80']}\n  '007': {build: .}\n")
                                       << qsizetype(2) << qsizetype(1);
        QTest::newRow("a range") << QByteArray("services:\n  web: {build: ., ports: ['8000-8010:8000-8010']}\n")
                                 << qsizetype(1) << qsizetype(0);
        QTest::newRow("empty service") << QByteArray("services:\n  web:\n") << qsizetype(0) << qsizetype(0);
    }

    void oddProjects()
    {
        QFETCH(const QByteArray, compose);
        QFETCH(const qsizetype, built);
        QFETCH(const qsizetype, checks);
        for (const bool hasDotEnv : {false, true}) {
            const auto project = proposed(compose, u"shop"_s, hasDotEnv);
            QVERIFY2(project, project ? "" : qPrintable(toText(project.error())));
            QCOMPARE(std::ssize(project->services), built);
            QCOMPARE(std::ssize(project->checks), checks);
            QCOMPARE(project->environments.front().envFiles.size(), hasDotEnv ? 2 : 1);
        }
    }

    void whatIsNoCompose_data()
    {
        QTest::addColumn<QByteArray>("compose");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no services") << QByteArray("version: '3'\n");
        QTest::newRow("no YAML") << QByteArray("services: [\n");
    }

    void whatIsNoCompose()
    {
        QFETCH(const QByteArray, compose);
        const auto found = survey(compose, u"compose.yaml"_s);
        QVERIFY(!found);
        QCOMPARE(found.error().where.file, u"compose.yaml"_s);
    }

    void namesAreMade_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"shop"_s << u"shop"_s;
        QTest::newRow("words") << u"My Shop!"_s << u"my-shop"_s;
        QTest::newRow("accents") << u"Caf\u00e9 \u00dcber.v2"_s << u"cafe-uber-v2"_s;
        QTest::newRow("quotes") << u"-'\"-"_s << u"project"_s;
        QTest::newRow("other letters") << u"\u8239"_s << u"project"_s;
    }

    void namesAreMade()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, name);
        QCOMPARE(nameFrom(text), name);
    }

    void environmentsAreAdded()
    {
        QVERIFY(proposed(rich, u"shop"_s));
        QByteArray text = proposedProject(*survey(rich, u"compose.yaml"_s), u"shop"_s, false);
        const QString file = m_folder.filePath(u"slipway.yaml"_s);
        for (int i = 1; const QString &environment : {u"stage"_s, u"prod"_s}) {
            auto added = withEdit(
                text, file, {ValueEdit::Kind::Append, {u"environments"}, proposedEnvironment(environment, u"shop"_s)});
            QVERIFY2(added, added ? "" : qPrintable(toText(added.error())));
            QCOMPARE(problems(*added, file).size(), 1U); // it has no host yet
            added = withEdit(
                *added, file,
                {ValueEdit::Kind::Append, {u"environments", i++, u"hosts"}, YamlText::ofString(environment + u"-1"_s)});
            QVERIFY(added);
            text = *added;
        }
        const auto project = parse(text, file);
        QVERIFY2(project, project ? "" : qPrintable(toText(project.error())));
        QVERIFY(!project->environments[1].isProtected);
        QVERIFY(project->environments[2].isProtected);
    }
};

QTEST_GUILESS_MAIN(TestNewProject)
#include "tst_newproject.moc"
