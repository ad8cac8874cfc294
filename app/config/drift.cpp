// SPDX-License-Identifier: Apache-2.0
#include "config/drift.h"

#include "config/renderedpaths.h"
#include "config/words.h"

#include <QSet>

#include <algorithm>

namespace slipway::config {

using namespace Qt::StringLiterals;
using Kind = Drift::Kind;

namespace {

using Values = std::map<QString, QString>;

/// The `environment` of \a service in \a document, with single dollars, as the container gets it.
Values environmentOf(const QJsonObject &document, const QString &service)
{
    Values values;
    const QJsonObject environment = document[u"services"].toObject()[service].toObject()[u"environment"].toObject();
    for (auto value = environment.begin(); value != environment.end(); ++value) {
        if (!value->isNull())
            values[value.key()] = value->toVariant().toString().replace(u"$$"_s, u"$"_s);
    }
    return values;
}

QStringList serviceNames(const QJsonObject &document)
{
    return document[u"services"].toObject().keys();
}

std::optional<QString> valueOf(const Values &values, const QString &key)
{
    const auto found = values.find(key);
    return found == values.end() ? std::nullopt : std::optional(found->second);
}

QSet<QString> keysOf(std::initializer_list<const Values *> all)
{
    QSet<QString> keys;
    for (const Values *values : all) {
        for (const auto &[key, value] : *values)
            keys.insert(key);
    }
    return keys;
}

QStringList sorted(const QSet<QString> &set)
{
    QStringList list(set.begin(), set.end());
    list.sort();
    return list;
}

/// What Docker gives every container if the account's client is told so (~/.docker/config.json, `proxies`).
bool isProxy(const QString &key)
{
    static const QStringList names{u"HTTP_PROXY"_s, u"HTTPS_PROXY"_s, u"FTP_PROXY"_s, u"ALL_PROXY"_s, u"NO_PROXY"_s};
    return names.contains(key.toUpper());
}

class Finder
{
public:
    explicit Finder(const DriftInput &input)
        : m_input(input)
    {
        for (const Setting &setting : input.deployed.settings)
            m_deployedSettings[setting.key] = setting.value;
    }

    std::vector<Drift> run()
    {
        notDeployed();
        secretsRotated();
        for (const HostLayers &host : m_input.hosts)
            lookAt(host);
        for (Drift &drift : m_found) {
            const Approval *approval =
                mayBeApproved(drift.kind)
                    ? m_input.contract.approval(approvalKey(drift), drift.environment, m_input.today)
                    : nullptr;
            drift.isApproved = approval && !approval->isExpired(m_input.today);
            if (drift.isApproved)
                drift.words += Words::tr(" · approved by %1: %2").arg(approval->owner, approval->reason);
            else if (approval)
                drift.words += Words::tr(" · its approval expired on %1").arg(approval->expires.toString(Qt::ISODate));
        }
        return std::move(m_found);
    }

private:
    static bool mayBeApproved(Kind kind)
    {
        return kind == Kind::ChangedOnHost || kind == Kind::FileChanged || kind == Kind::NotRecreated ||
               kind == Kind::OtherImage || kind == Kind::Orphan;
    }

    Drift made(Kind kind, const QString &host, const QString &service, const QString &key, QString words,
               std::vector<Mend> mends) const
    {
        return {.kind = kind,
                .environment = m_input.deployed.environment,
                .host = host,
                .service = service,
                .key = key,
                .words = std::move(words),
                .mends = std::move(mends)};
    }

    void fill(QString Drift::*text, bool Drift::*isThere, Drift &drift, const std::optional<QString> &value) const
    {
        drift.*isThere = value.has_value();
        if (value)
            drift.*text = m_input.show(drift.key, *value);
    }

    QString deployment() const { return Words::tr("deployment %1").arg(m_input.deployed.number); }

    /// The project was changed after the deployment.
    void notDeployed()
    {
        for (const SettingChange &change : compare(m_input.deployed.settings, m_input.declared)) {
            const bool isGone = change.kind == SettingChange::Kind::Removed;
            const bool isNew = change.kind == SettingChange::Kind::Added;
            const QString what = isGone  ? Words::tr("was removed from the project")
                                 : isNew ? Words::tr("was added in %1").arg(change.source)
                                         : Words::tr("was changed in %1").arg(change.source);
            Drift drift =
                m_input.deployed.isRollback
                    ? made(Kind::NotDeployed, {}, {}, change.key,
                           Words::tr("%1 is another one in the project than %2, a rollback, brought back")
                               .arg(change.key, deployment()),
                           {})
                    : made(Kind::NotDeployed, {}, {}, change.key,
                           Words::tr("%1 %2 after %3, and is not deployed").arg(change.key, what, deployment()),
                           {Mend::Restore});
            fill(&Drift::declared, &Drift::hasDeclared, drift, isGone ? std::nullopt : std::optional(change.after));
            fill(&Drift::onDisk, &Drift::hasOnDisk, drift, isNew ? std::nullopt : std::optional(change.before));
            m_found.push_back(std::move(drift));
        }
    }

    void secretsRotated()
    {
        for (const QString &key : m_input.rotated) {
            m_found.push_back(
                made(Kind::NotDeployed, {}, {}, key,
                     Words::tr("the secret of %1 was changed after %2, and is not deployed").arg(key, deployment()),
                     {Mend::Restore}));
        }
    }

    void lookAt(const HostLayers &host)
    {
        onDisk(host);
        if (!host.appliedHash.isEmpty() && host.currentFolder == m_input.deployed.folder)
            mounted(host); // else nothing of this deployment was ever there
        for (const Image &image : m_input.deployed.release.images)
            running(host, image);
        orphans(host);
    }

    void onDisk(const HostLayers &host)
    {
        const DeployedConfig &deployed = m_input.deployed;
        if (host.appliedHash.isEmpty()) {
            m_found.push_back(made(
                Kind::AppliedFileGone, host.host, {}, {},
                Words::tr("current/compose.yaml is not there on %1; %2 had put it there").arg(host.host, deployment()),
                {Mend::Restore}));
            return;
        }
        if (!deployed.hasEndedWell && host.currentFolder != deployed.folder) {
            m_found.push_back(made(
                Kind::OtherRelease, host.host, {}, {},
                Words::tr("%1 did not end well, and %2 still holds the file of another").arg(deployment(), host.host),
                {Mend::Restore}));
            return;
        }
        if (!host.currentFolder.isEmpty() && host.currentFolder != deployed.folder) {
            m_found.push_back(made(Kind::OtherRelease, host.host, {}, {},
                                   Words::tr("`current` on %1 names %2, and %3 put %4 there")
                                       .arg(host.host, host.currentFolder, deployment(), deployed.folder),
                                   {Mend::Restore}));
        }
        if (host.appliedHash == deployed.renderedHash)
            return;
        if (host.document.isEmpty()) {
            m_found.push_back(
                made(Kind::Unreadable, host.host, {}, {},
                     Words::tr("compose.yaml was changed on %1 by hand after %2, and Compose cannot read it: %3")
                         .arg(host.host, deployment(), host.whyUnreadable),
                     {Mend::Restore}));
            return;
        }
        const std::size_t before = m_found.size();
        const bool isComparable = !deployed.document.isEmpty();
        if (isComparable)
            changedOnHost(host);
        if (m_found.size() > before)
            return;
        const QString how = isComparable && deployed.isExact ? Words::tr("in its form only")
                                                             : Words::tr("in what, cannot be said here");
        m_found.push_back(
            made(Kind::ChangedOnHost, host.host, {}, {},
                 Words::tr("compose.yaml was changed on %1 by hand after %2, %3").arg(host.host, deployment(), how),
                 {Mend::Restore}));
    }

    /// A file that a service mounts is the release's, whatever the services make of it.
    void mounted(const HostLayers &host)
    {
        for (const MountedFile &file : mountedFiles(m_input.deployed.document)) {
            const auto found = host.files.find(file.path);
            if (found != host.files.end() && found->second == file.sha256)
                continue;
            const QString name = nameOf(file);
            const QString words = found == host.files.end() ? Words::tr("%1 is missing on %2: removed by hand after %3")
                                                            : Words::tr("%1 was changed on %2 by hand after %3");
            Drift drift = made(Kind::FileChanged, host.host, file.services.join(u", "_s), name,
                               words.arg(name, host.host, deployment()), {Mend::Restore, Mend::Approve});
            drift.hasDeclared = true;
            drift.declared = shortDigest(file.sha256);
            drift.hasOnDisk = found != host.files.end();
            drift.onDisk = drift.hasOnDisk ? shortDigest(found->second) : QString();
            m_found.push_back(std::move(drift));
        }
    }

    /// Its path in the project.
    QString nameOf(const MountedFile &file) const
    {
        const auto &files = m_input.deployed.release.files;
        const auto found = std::ranges::find(files, file.sha256, &ReleaseFile::sha256);
        return found == files.end() ? file.path.section(u'/', -1) : found->path;
    }

    QString changedWords(const HostLayers &host, const QString &key, bool wasThere, bool isThere) const
    {
        if (!isThere)
            return Words::tr("%1 is missing on %2%3: removed by hand after %4")
                .arg(key, host.host, isOnlyMissingOn(host, key) ? Words::tr(" only") : QString(), deployment());
        return wasThere ? Words::tr("%1 was changed on %2 by hand after %3").arg(key, host.host, deployment())
                        : Words::tr("%1 was added on %2 by hand after %3").arg(key, host.host, deployment());
    }

    bool isOnlyMissingOn(const HostLayers &host, const QString &key) const
    {
        return m_input.hosts.size() > 1 && std::ranges::all_of(m_input.hosts, [&](const HostLayers &other) {
                   const QStringList services = serviceNames(other.document);
                   return other.host == host.host || std::ranges::any_of(services, [&](const QString &service) {
                              return environmentOf(other.document, service).contains(key);
                          });
               });
    }

    void changedOnHost(const HostLayers &host)
    {
        const QJsonObject &wanted = m_input.deployed.document;
        const QSet<QString> services = [&] {
            const QStringList both = serviceNames(wanted) + serviceNames(host.document);
            return QSet<QString>(both.begin(), both.end());
        }();
        for (const QString &service : sorted(services)) {
            const Values was = environmentOf(wanted, service);
            const Values is = environmentOf(host.document, service);
            for (const QString &key : sorted(keysOf({&was, &is}))) {
                if (valueOf(was, key) != valueOf(is, key))
                    changedValue(host, service, key, valueOf(was, key), valueOf(is, key));
            }
        }
        changedPaths(host);
    }

    void changedValue(const HostLayers &host, const QString &service, const QString &key,
                      const std::optional<QString> &was, const std::optional<QString> &is)
    {
        const auto show = [&](const std::optional<QString> &value) {
            return value ? m_input.show(key, *value) : QString();
        };
        const bool isKnown = std::ranges::any_of(m_found, [&](const Drift &drift) {
            return drift.kind == Kind::ChangedOnHost && drift.host == host.host && drift.key == key &&
                   drift.declared == show(was) && drift.onDisk == show(is);
        });
        if (isKnown)
            return; // the same key in another service says the same
        if (!m_input.deployed.isExact && was && is && show(was) != *was)
            return; // the secret may have been rotated since, and nobody touched the file
        Drift drift = made(Kind::ChangedOnHost, host.host, service, key,
                           changedWords(host, key, was.has_value(), is.has_value()), {Mend::Restore});
        const auto setting = m_deployedSettings.find(key);
        const bool isInClear = is && m_input.show(key, *is) == *is;
        if (isInClear && setting != m_deployedSettings.end() && was == setting->second)
            drift.mends.push_back(Mend::TakeOver);
        drift.mends.push_back(Mend::Approve);
        fill(&Drift::declared, &Drift::hasDeclared, drift, was);
        fill(&Drift::onDisk, &Drift::hasOnDisk, drift, is);
        m_found.push_back(std::move(drift));
    }

    /// What is neither a value nor the same: an image, a port, a command.
    void changedPaths(const HostLayers &host)
    {
        auto was = renderedPaths(m_input.deployed.document, {});
        auto is = renderedPaths(host.document, {});
        // Another name is another Compose project, with other, empty volumes.
        was[u"name"_s] = {u"name"_s, m_input.deployed.document[u"name"].toString()};
        is[u"name"_s] = {u"name"_s, host.document[u"name"].toString()};
        QSet<QString> groups;
        for (const auto *side : {&was, &is}) {
            const auto &other = side == &was ? is : was;
            for (const auto &[path, leaf] : *side) {
                const auto found = other.find(path);
                if (found == other.end() || found->second.value != leaf.value)
                    groups.insert(leaf.group);
            }
        }
        for (const QString &group : sorted(groups)) {
            const QString service = group.startsWith(u"services.") ? group.section(u'.', 1, 1) : QString();
            Drift drift = made(Kind::ChangedOnHost, host.host, service, group,
                               changedWords(host, group, hasGroup(was, group), hasGroup(is, group)),
                               {Mend::Restore, Mend::Approve});
            fill(&Drift::declared, &Drift::hasDeclared, drift, inShort(was, group));
            fill(&Drift::onDisk, &Drift::hasOnDisk, drift, inShort(is, group));
            m_found.push_back(std::move(drift));
        }
    }

    static bool hasGroup(const std::map<QString, RenderedLeaf> &leaves, const QString &group)
    {
        return std::ranges::any_of(leaves, [&](const auto &leaf) { return leaf.second.group == group; });
    }

    static std::optional<QString> inShort(const std::map<QString, RenderedLeaf> &leaves, const QString &group)
    {
        QStringList values;
        for (const auto &[path, leaf] : leaves) {
            if (leaf.group == group)
                values += leaf.value;
        }
        return values.isEmpty() ? std::nullopt : std::optional(values.join(u' '));
    }

    void running(const HostLayers &host, const Image &image)
    {
        bool isThere = false;
        for (const RunningService &container : host.services) {
            if (container.service != image.service)
                continue;
            isThere = true;
            if (!image.isIdentifiedBy(container.imageId)) {
                Drift drift =
                    made(Kind::OtherImage, host.host, image.service, {},
                         Words::tr("%1 runs another image on %2 than the release's").arg(image.service, host.host),
                         {Mend::Recreate, Mend::Approve});
                drift.declared = shortDigest(image.configDigest);
                drift.running = shortDigest(container.imageId);
                drift.hasDeclared = drift.hasRunning = true;
                m_found.push_back(std::move(drift));
            }
            if (!host.document.isEmpty() && host.currentFolder == m_input.deployed.folder)
                notRecreated(host, container);
        }
        if (!isThere) {
            m_found.push_back(made(Kind::MissingService, host.host, image.service, {},
                                   Words::tr("%1 is missing on %2").arg(image.service, host.host), {Mend::Restore}));
        }
    }

    /// The file says otherwise than the container that runs.
    void notRecreated(const HostLayers &host, const RunningService &container)
    {
        const Values file = environmentOf(host.document, container.service);
        for (const QString &key : sorted(keysOf({&file, &container.environment}))) {
            const auto wanted = valueOf(file, key);
            const auto is = valueOf(container.environment, key);
            const bool isFromElsewhere =
                !wanted && (!container.isImageKnown || isProxy(key) || is == valueOf(container.imageEnvironment, key));
            if (wanted == is || isFromElsewhere)
                continue;
            const bool isFileChanged = std::ranges::any_of(m_found, [&](const Drift &drift) {
                return drift.kind == Kind::ChangedOnHost && drift.host == host.host && drift.key == key;
            });
            const QString words = isFileChanged ? Words::tr("%1: the file on %2 changed, but %3 was not recreated")
                                  : !wanted ? Words::tr("%3 was started on %2 with %1, which its file does not have")
                                  : !is     ? Words::tr("%3 was started on %2 without %1")
                                            : Words::tr("%3 was started on %2 with another %1 than its file has");
            Drift drift = made(Kind::NotRecreated, host.host, container.service, key,
                               words.arg(key, host.host, container.service), {Mend::Recreate});
            fill(&Drift::onDisk, &Drift::hasOnDisk, drift, wanted);
            fill(&Drift::running, &Drift::hasRunning, drift, is);
            m_found.push_back(std::move(drift));
        }
    }

    void orphans(const HostLayers &host)
    {
        QSet<QString> told;
        for (const RunningService &container : host.services) {
            const bool isKnown = m_input.deployed.release.image(container.service) ||
                                 serviceNames(m_input.deployed.document).contains(container.service);
            if (isKnown || told.contains(container.service))
                continue;
            told.insert(container.service);
            m_found.push_back(
                made(Kind::Orphan, host.host, container.service, {},
                     Words::tr("%1 runs on %2 and is not in the release").arg(container.service, host.host),
                     container.isOurs ? std::vector{Mend::Restore, Mend::Approve} : std::vector{Mend::Approve}));
        }
    }

    const DriftInput &m_input;
    Values m_deployedSettings;
    std::vector<Drift> m_found;
};

} // namespace

QString approvalKey(const Drift &drift)
{
    const QString service = u"services.%1"_s.arg(drift.service);
    const QString subject = !drift.key.isEmpty()             ? drift.key
                            : drift.kind == Kind::OtherImage ? QString(service + u".image"_s)
                            : drift.service.isEmpty()        ? u"compose.yaml"_s
                                                             : service;
    return drift.host.isEmpty() ? subject : QString(subject + u'@' + drift.host);
}

std::vector<Drift> findDrift(const DriftInput &input)
{
    return Finder(input).run();
}

} // namespace slipway::config
