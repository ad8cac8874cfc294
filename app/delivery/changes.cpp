// SPDX-License-Identifier: Apache-2.0
#include "delivery/changes.h"

#include "delivery/words.h"
#include "model/english.h"

#include <algorithm>

namespace slipway::delivery {

using namespace Qt::StringLiterals;
using Action = ServiceChange::Action;

namespace {

bool isIn(const Levels &levels, const QString &service)
{
    return std::ranges::any_of(levels, [&](const auto &level) { return std::ranges::contains(level, service); });
}

/// The image of \a container as people know it: an engine with the containerd store names images by
/// another digest.
QString imageWord(const Container &container, const Release *replaces)
{
    const Image *known = replaces ? replaces->image(container.service) : nullptr;
    const bool isKnown = known && known->isIdentifiedBy(container.imageId);
    return shortDigest(isKnown ? known->configDigest : container.imageId);
}

/// Why \a container cannot stay as it is; empty: it can.
QString whyAnother(const Container &container, const HostView &view, const Rendered &rendered, const Release &release,
                   const Release *replaces)
{
    const Image *image = release.image(container.service);
    if (image && !image->isIdentifiedBy(container.imageId))
        return u"%1 → %2"_s.arg(imageWord(container, replaces), shortDigest(image->configDigest));
    if (const auto once = rendered.transformed.oneOffs.find(container.service);
        once != rendered.transformed.oneOffs.end() && container.hasSucceeded()) {
        return once->second == container.onceMark ? QString() : Words::tr("its configuration changed");
    }
    const auto hash = view.wantedHashes.find(container.service);
    if (hash != view.wantedHashes.end() && hash->second != container.configHash)
        return container.isOurs ? Words::tr("its configuration changed") : Words::tr("it was not deployed by Slipway");
    if (const auto restored = view.restored.find(container.service); restored != view.restored.end())
        return restored->second;
    return container.isRunning() ? QString() : Words::tr("it is %1").arg(container.state);
}

ServiceChange changeOf(const QString &service, const HostView &view, const Rendered &rendered, const Release &release,
                       const Release *replaces)
{
    ServiceChange change{.host = view.host, .service = service, .action = Action::Create, .why = {}};
    const auto containers = containersOf(view.containers, service);
    if (containers.empty()) {
        const Image *image = release.image(service);
        change.why = image ? shortDigest(image->configDigest) : QString();
        return change;
    }
    for (const Container *container : containers) {
        change.why = whyAnother(*container, view, rendered, release, replaces);
        if (!change.why.isEmpty()) {
            change.action = Action::Recreate;
            return change;
        }
    }
    change.action = Action::Keep;
    change.why = containers.front()->isRunning() ? Words::tr("nothing changed") : Words::tr("it ran already");
    return change;
}

} // namespace

std::vector<Mounted> mountedOf(const Rendered &rendered, const Release &release)
{
    const InEnglish english; // the reason is left on the host
    std::vector<Mounted> all;
    for (config::MountedFile &file : config::mountedFiles(rendered.transformed.document)) {
        const auto known = std::ranges::find(release.files, file.sha256, &ReleaseFile::sha256);
        const QString name = known == release.files.end() ? file.path.section(u'/', -1) : known->path;
        all.push_back({std::move(file), Words::tr("%1 was changed by hand").arg(name)});
    }
    return all;
}

std::map<QString, QString> restoredOn(const HostView &view, const Rendered &rendered, const Release &release)
{
    std::map<QString, QString> restored = view.marked;
    for (const auto &[file, why] : mountedOf(rendered, release)) {
        // One that was removed is held as it was, and is only put back.
        const auto found = view.files.find(file.path);
        if (found == view.files.end() || found->second == file.sha256)
            continue;
        for (const QString &service : file.services)
            restored[service] = why;
    }
    return restored;
}

std::vector<ServiceChange> changesOn(const HostView &view, const Rendered &rendered, const Release &release,
                                     const Release *replaces)
{
    const InEnglish english; // the reasons are part of the plan's hash
    std::vector<ServiceChange> changes;
    for (const auto &level : rendered.transformed.levels) {
        for (const QString &service : level)
            changes.push_back(changeOf(service, view, rendered, release, replaces));
    }
    QStringList removed;
    for (const Container &container : view.containers) {
        const bool goes =
            container.isOurs && !container.isOneOff && !isIn(rendered.transformed.levels, container.service);
        if (goes && !removed.contains(container.service)) {
            removed += container.service;
            changes.push_back({.host = view.host,
                               .service = container.service,
                               .action = Action::Remove,
                               .why = Words::tr("not in this release")});
        }
    }
    return changes;
}

Levels needsOf(const std::optional<BeforeStart> &once, const config::Transformed &transformed)
{
    if (!once)
        return {};
    const QJsonObject services = transformed.document[u"services"].toObject();
    QStringList needed;
    QStringList open{once->service};
    while (!open.isEmpty()) {
        const QJsonObject dependsOn = services[open.takeFirst()].toObject()[u"depends_on"].toObject();
        for (const QString &service : dependsOn.keys()) {
            if (!needed.contains(service)) {
                needed += service;
                open += service;
            }
        }
    }
    Levels needs;
    for (auto level : transformed.levels) {
        std::erase_if(level, [&](const QString &service) { return !needed.contains(service); });
        if (!level.empty())
            needs.push_back(level);
    }
    return needs;
}

} // namespace slipway::delivery
