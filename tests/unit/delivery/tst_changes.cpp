// SPDX-License-Identifier: Apache-2.0
#include "delivery/changes.h"

#include <QJsonArray>
#include <QTest>

using namespace slipway;
using namespace slipway::delivery;
using namespace Qt::StringLiterals;
using Action = ServiceChange::Action;

namespace {

const QString oldConfig = u"sha256:0a"_s;
const QString oldManifest = u"sha256:0b"_s;
const QString newConfig = u"sha256:1a"_s;

Release release(const QString &config, const QString &manifest)
{
    return {.id = u"r"_s, .images = {{.service = u"api"_s, .configDigest = config, .manifestDigest = manifest}}};
}

Rendered rendered(const Levels &levels, const std::map<QString, QString> &oneOffs = {})
{
    Rendered made;
    made.transformed.levels = levels;
    made.transformed.oneOffs = oneOffs;
    return made;
}

Container running(const QString &service, const QString &image)
{
    return {.service = service, .imageId = image, .state = u"running"_s, .configHash = u"h"_s, .isOurs = true};
}

HostView view(std::vector<Container> containers)
{
    HostView made{.host = u"prod-1"_s, .containers = std::move(containers)};
    for (const Container &container : made.containers)
        made.wantedHashes[container.service] = u"h"_s;
    return made;
}

} // namespace

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsAsWanted()
    {
        const auto changes = changesOn(view({running(u"api"_s, newConfig)}), rendered({{u"api"_s}}),
                                       release(newConfig, u"sha256:1b"_s), nullptr);
        QCOMPARE(changes.size(), 1u);
        QCOMPARE(changes[0].action, Action::Keep);
    }

    /// The containerd store names an image by its manifest; people know it by its config digest.
    void namesTheOldImageAsTheReleaseDid()
    {
        const Release before = release(oldConfig, oldManifest);
        const auto changes = changesOn(view({running(u"api"_s, oldManifest)}), rendered({{u"api"_s}}),
                                       release(newConfig, u"sha256:1b"_s), &before);
        QCOMPARE(changes[0].action, Action::Recreate);
        QCOMPARE(changes[0].why, u"0a → 1a"_s);
    }

    /// The file is put back by staging; the container that held the other one must go.
    void recreatesWhatHoldsAFileThatSomebodyChanged()
    {
        const QString sha(64, u'a');
        const QString path = u"/srv/p/files/%1/limits.conf"_s.arg(sha);
        Rendered made = rendered({{u"db"_s}, {u"api"_s}});
        const QJsonObject mount{{u"type"_s, u"bind"_s}, {u"source"_s, path}};
        made.transformed.document = {
            {u"services"_s,
             QJsonObject{{u"api"_s, QJsonObject{{u"volumes"_s, QJsonArray{mount}}}}, {u"db"_s, QJsonObject()}}}};
        Release wanted = release(newConfig, u"sha256:1b"_s);
        wanted.files = {{.path = u"config/limits.conf"_s, .sha256 = sha}};
        HostView seen = view({running(u"api"_s, newConfig), running(u"db"_s, u"sha256:db"_s)});
        seen.files = {{path, sha}};
        QVERIFY(restoredOn(seen, made, wanted).empty());
        seen.files[path] = QString(64, u'b');
        seen.restored = restoredOn(seen, made, wanted);
        const auto changes = changesOn(seen, made, wanted, nullptr);
        QCOMPARE(changes[0].action, Action::Keep);
        QCOMPARE(changes[1].action, Action::Recreate);
        QCOMPARE(changes[1].why, u"config/limits.conf was changed by hand"_s);
        // Put back by a deployment that came no further: the container still holds the other one.
        seen.files[path] = sha;
        seen.marked[u"api"_s] = u"config/limits.conf was changed by hand"_s;
        QVERIFY(restoredOn(seen, made, wanted).contains(u"api"_s));
        seen.marked.clear();
        seen.files.clear(); // removed: the container holds it as it was
        QVERIFY(restoredOn(seen, made, wanted).empty());
    }

    /// One replica that is not as wanted is enough.
    void looksAtEveryReplica()
    {
        Container other = running(u"api"_s, newConfig);
        other.configHash = u"x"_s;
        const auto changes = changesOn(view({running(u"api"_s, newConfig), other}), rendered({{u"api"_s}}),
                                       release(newConfig, u"sha256:1b"_s), nullptr);
        QCOMPARE(changes[0].action, Action::Recreate);
    }

    void whatRanOnceIsLeftAlone_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<bool>("stays");
        QTest::newRow("ran the very same way") << u"m"_s << 0 << true;
        QTest::newRow("ran another way") << u"n"_s << 0 << false;
        QTest::newRow("failed") << u"m"_s << 1 << false;
    }
    void whatRanOnceIsLeftAlone()
    {
        QFETCH(QString, mark);
        QFETCH(int, exitCode);
        QFETCH(bool, stays);
        Container seed = running(u"seed"_s, u"sha256:ff"_s);
        seed.state = u"exited"_s;
        seed.exitCode = exitCode;
        seed.onceMark = mark;
        const auto changes = changesOn(view({seed}), rendered({{u"seed"_s}}, {{u"seed"_s, u"m"_s}}), {}, nullptr);
        QCOMPARE(changes[0].action, stays ? Action::Keep : Action::Recreate);
    }

    void removesOnlyWhatIsOurs()
    {
        Container foreign = running(u"adminer"_s, u"sha256:ee"_s);
        foreign.isOurs = false;
        Container once = running(u"old"_s, u"sha256:dd"_s);
        once.isOneOff = true;
        const auto changes =
            changesOn(view({running(u"api"_s, newConfig), running(u"old"_s, u"sha256:dd"_s), foreign, once}),
                      rendered({{u"api"_s}}), release(newConfig, u"sha256:1b"_s), nullptr);
        QCOMPARE(changes.size(), 2u);
        QCOMPARE(changes[1].action, Action::Remove);
        QCOMPARE(changes[1].service, u"old"_s);
    }
};

QTEST_APPLESS_MAIN(TestChanges)
#include "tst_changes.moc"
