// SPDX-License-Identifier: Apache-2.0
#include "config/drift.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace slipway::config;
using namespace Qt::StringLiterals;
using Kind = Drift::Kind;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

const char *const deployedFile = R"({"name": "p", "services": {"api": {"image": "r/api@sha256:1b",
    "environment": {"LOG_LEVEL": "info", "POOL": "10", "PRICE": "5$$"},
    "ports": [{"target": 8000, "published": "8080"}]}}})";

RunningService api()
{
    return {.service = u"api"_s,
            .imageId = u"sha256:1a"_s,
            .isRunning = true,
            .environment = {{u"LOG_LEVEL"_s, u"info"_s},
                            {u"POOL"_s, u"10"_s},
                            {u"PRICE"_s, u"5$"_s},
                            {u"PATH"_s, u"/bin"_s}},
            .imageEnvironment = {{u"PATH"_s, u"/bin"_s}}};
}

HostLayers host(const QString &name)
{
    return {.host = name,
            .currentFolder = u"f"_s,
            .appliedHash = u"h"_s,
            .document = json(deployedFile),
            .services = {api()}};
}

/// Deployed to two hosts, and all as it was deployed.
DriftInput inSync()
{
    const std::vector<Setting> settings{{.key = u"LOG_LEVEL"_s, .value = u"info"_s, .file = u"env/prod.env"_s},
                                        {.key = u"POOL"_s, .value = u"10"_s, .file = u"env/prod.env"_s}};
    return {.deployed = {.environment = u"prod"_s,
                         .number = 41,
                         .release = {.id = u"r"_s,
                                     .images = {{.service = u"api"_s,
                                                 .configDigest = u"sha256:1a"_s,
                                                 .manifestDigest = u"sha256:1b"_s}}},
                         .folder = u"f"_s,
                         .renderedHash = u"h"_s,
                         .document = json(deployedFile),
                         .settings = settings},
            .declared = settings,
            .hosts = {host(u"prod-1"_s), host(u"prod-2"_s)},
            .today = QDate(2027, 1, 15),
            .show = [](const QString &, const QString &value) {
                return value;
            }};
}

void editOnDisk(HostLayers &host, const char *before, const char *after)
{
    QByteArray text = deployedFile;
    text.replace(before, after);
    host.document = QJsonDocument::fromJson(text).object();
    host.appliedHash = u"edited"_s;
}

bool has(const Drift &drift, Mend mend)
{
    return std::ranges::contains(drift.mends, mend);
}

} // namespace

class TestDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingDisagrees() { QCOMPARE(findDrift(inSync()).size(), 0u); }

    void valueChangedByHand()
    {
        DriftInput input = inSync();
        editOnDisk(input.hosts[0], "\"POOL\": \"10\"", "\"POOL\": \"25\"");
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 2u); // the file, and the container that was not recreated
        QCOMPARE(found[0].kind, Kind::ChangedOnHost);
        QCOMPARE(found[0].words, u"POOL was changed on prod-1 by hand after deployment 41"_s);
        QCOMPARE(found[0].declared, u"10"_s);
        QCOMPARE(found[0].onDisk, u"25"_s);
        QVERIFY(has(found[0], Mend::TakeOver) && has(found[0], Mend::Restore) && has(found[0], Mend::Approve));
        QCOMPARE(found[1].kind, Kind::NotRecreated);
        QCOMPARE(found[1].words, u"POOL: the file on prod-1 changed, but api was not recreated"_s);
    }

    /// What cannot be shown cannot be written into the project either.
    void secretIsNotTakenOver()
    {
        DriftInput input = inSync();
        input.show = [](const QString &, const QString &) {
            return u"•••••"_s;
        };
        editOnDisk(input.hosts[0], "\"POOL\": \"10\"", "\"POOL\": \"25\"");
        const auto found = findDrift(input);
        QVERIFY(!has(found[0], Mend::TakeOver));
        QCOMPARE(found[0].onDisk, u"•••••"_s);
    }

    void keyMissingOnOneHost()
    {
        DriftInput input = inSync();
        editOnDisk(input.hosts[1], "\"POOL\": \"10\", ", "");
        const auto found = findDrift(input);
        QCOMPARE(found[0].words, u"POOL is missing on prod-2 only: removed by hand after deployment 41"_s);
        QVERIFY(!found[0].hasOnDisk);
    }

    void portChangedByHand()
    {
        DriftInput input = inSync();
        editOnDisk(input.hosts[0], "8080", "9090");
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].key, u"services.api.ports"_s);
        QCOMPARE(found[0].service, u"api"_s);
    }

    void formOnly()
    {
        DriftInput input = inSync();
        input.hosts[0].appliedHash = u"edited"_s;
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 1u);
        QVERIFY(found[0].words.endsWith(u"in its form only"_s));
    }

    /// A file that a service mounts lies in a folder named by its content.
    void mountedFileChangedByHand()
    {
        const QString sha(64, u'a');
        const QString path = u"/srv/p/files/%1/limits.conf"_s.arg(sha);
        DriftInput input = inSync();
        input.deployed.release.files = {{.path = u"config/limits.conf"_s, .sha256 = sha}};
        QJsonObject services = input.deployed.document[u"services"].toObject();
        QJsonObject api = services[u"api"].toObject();
        api[u"volumes"] = QJsonArray{QJsonObject{{u"type"_s, u"bind"_s}, {u"source"_s, path}}};
        services[u"api"] = api;
        input.deployed.document[u"services"] = services;
        for (HostLayers &host : input.hosts) {
            host.document = input.deployed.document;
            host.files = {{path, sha}};
        }
        QVERIFY(findDrift(input).empty());
        input.hosts[0].files[path] = QString(64, u'b');
        input.hosts[1].files.clear();
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found[0].kind, Kind::FileChanged);
        QCOMPARE(found[0].words, u"config/limits.conf was changed on prod-1 by hand after deployment 41"_s);
        QCOMPARE(approvalKey(found[0]), u"config/limits.conf@prod-1"_s);
        QVERIFY(has(found[0], Mend::Restore));
        QCOMPARE(found[1].words, u"config/limits.conf is missing on prod-2: removed by hand after deployment 41"_s);
    }

    void unreadableFile()
    {
        DriftInput input = inSync();
        input.hosts[0].appliedHash = u"edited"_s;
        input.hosts[0].document = {};
        input.hosts[0].whyUnreadable = u"line 3: bad indentation"_s;
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].kind, Kind::Unreadable);
        QVERIFY(found[0].words.contains(u"line 3"_s));
    }

    void containerWithAnotherVariable()
    {
        DriftInput input = inSync();
        input.hosts[0].services[0].environment[u"LOG_LEVEL"_s] = u"debug"_s;
        input.hosts[1].services[0].environment[u"EXTRA"_s] = u"1"_s;
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found[0].words, u"api was started on prod-1 with another LOG_LEVEL than its file has"_s);
        QCOMPARE(found[1].words, u"api was started on prod-2 with EXTRA, which its file does not have"_s);
        QVERIFY(has(found[0], Mend::Recreate));
    }

    void anotherImage()
    {
        DriftInput input = inSync();
        input.hosts[1].services[0].imageId = u"sha256:77"_s;
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].kind, Kind::OtherImage);
        QCOMPARE(found[0].words, u"api runs another image on prod-2 than the release's"_s);
    }

    void missingAndOrphan()
    {
        DriftInput input = inSync();
        input.hosts[0].services[0].service = u"adminer"_s;
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found[0].kind, Kind::MissingService);
        QCOMPARE(found[1].kind, Kind::Orphan);
        QCOMPARE(found[1].service, u"adminer"_s);
    }

    void projectChangedAfterTheDeployment()
    {
        DriftInput input = inSync();
        input.declared[1].value = u"20"_s;
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].kind, Kind::NotDeployed);
        QCOMPARE(found[0].words, u"POOL was changed in env/prod.env after deployment 41, and is not deployed"_s);
    }

    void secretRotated()
    {
        DriftInput input = inSync();
        input.rotated = {u"DB_PASSWORD"_s};
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].words, u"the secret of DB_PASSWORD was changed after deployment 41, and is not deployed"_s);
    }

    void aDeploymentThatFailedSaysNothingOfValues()
    {
        DriftInput input = inSync();
        input.deployed.hasEndedWell = false;
        input.deployed.folder = u"new"_s;
        input.deployed.renderedHash = u"new"_s;
        input.hosts.pop_back();
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].words, u"deployment 41 did not end well, and prod-1 still holds the file of another"_s);
    }

    void fileGoneAndOtherRelease()
    {
        DriftInput input = inSync();
        input.hosts[0].appliedHash.clear();
        input.hosts[1].currentFolder = u"other"_s;
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found[0].kind, Kind::AppliedFileGone);
        QCOMPARE(found[1].kind, Kind::OtherRelease);
    }

    /// That production may have another value than stage says nothing of what somebody does to a host.
    void approvalOfAGapIsNoneOfAHandEdit()
    {
        DriftInput input = inSync();
        editOnDisk(input.hosts[0], "\"POOL\": \"10\"", "\"POOL\": \"500\"");
        input.contract.approvals = {
            {.key = u"POOL"_s, .environments = {u"prod"_s}, .reason = u"more reports"_s, .owner = u"ana"_s}};
        QVERIFY(!findDrift(input)[0].isApproved);
        QCOMPARE(approvalKey(findDrift(input)[0]), u"POOL@prod-1"_s);
    }

    void cannotSayInWhat()
    {
        DriftInput input = inSync();
        input.deployed.document = {};
        editOnDisk(input.hosts[0], "8080", "9090");
        const auto found = findDrift(input);
        QVERIFY2(found[0].words.endsWith(u"in what, cannot be said here"_s), qPrintable(found[0].words));
    }

    /// A secret that was rotated since stands in what is rendered again, and nobody touched the file.
    void renderedAgainWithAnotherSecret()
    {
        DriftInput input = inSync();
        input.deployed.isExact = false;
        input.show = [](const QString &key, const QString &value) {
            return key == u"POOL"_s ? u"•••••"_s : value;
        };
        editOnDisk(input.hosts[0], "\"POOL\": \"10\"", "\"POOL\": \"25\"");
        for (const Drift &drift : findDrift(input))
            QVERIFY(drift.kind != Kind::ChangedOnHost || drift.key.isEmpty());
    }

    void proxiesAndUnknownImagesAreNoDrift()
    {
        DriftInput input = inSync();
        input.hosts[0].services[0].environment[u"https_proxy"_s] = u"http://proxy:3128"_s;
        input.hosts[1].services[0].imageEnvironment.clear();
        input.hosts[1].services[0].isImageKnown = false;
        QCOMPARE(findDrift(input).size(), 0u);
    }

    void foreignOrphanIsNotRemovedByADeployment()
    {
        DriftInput input = inSync();
        input.hosts[0].services.push_back({.service = u"adminer"_s, .isRunning = true, .isOurs = false});
        const auto found = findDrift(input);
        QCOMPARE(found.size(), 1u);
        QVERIFY(!has(found[0], Mend::Restore));
    }

    void afterARollback()
    {
        DriftInput input = inSync();
        input.deployed.isRollback = true;
        input.declared[1].value = u"20"_s;
        const auto found = findDrift(input);
        QVERIFY(found[0].words.contains(u"a rollback, brought back"_s));
        QVERIFY(found[0].mends.empty()); // to deploy the project's would undo it
    }

    void approved_data()
    {
        QTest::addColumn<QDate>("expires");
        QTest::addColumn<bool>("counts");
        QTest::newRow("for ever") << QDate() << true;
        QTest::newRow("its last day") << QDate(2027, 1, 15) << true;
        QTest::newRow("expired") << QDate(2027, 1, 14) << false;
    }
    void approved()
    {
        QFETCH(QDate, expires);
        QFETCH(bool, counts);
        DriftInput input = inSync();
        editOnDisk(input.hosts[0], "8080", "9090");
        input.contract.approvals = {{.key = u"services.api.ports@prod-1"_s,
                                     .environments = {u"prod"_s},
                                     .reason = u"the old proxy"_s,
                                     .owner = u"ana"_s,
                                     .expires = expires}};
        const auto found = findDrift(input);
        QCOMPARE(found[0].isApproved, counts);
        QVERIFY(found[0].words.contains(counts ? u"approved by ana: the old proxy"_s : u"expired on 2027-01-14"_s));
        QCOMPARE((DriftReport{.environment = u"prod"_s, .drifts = found, .problems = {}, .seenAt = {}}.count()),
                 counts ? 0 : 1);
    }
};

QTEST_APPLESS_MAIN(TestDrift)
#include "tst_drift.moc"
