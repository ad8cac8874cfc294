// SPDX-License-Identifier: Apache-2.0
#include "release/plannotes.h"

#include "delivery/sources.h"
#include "release/words.h"

#include <algorithm>

namespace slipway::release {

using namespace Qt::StringLiterals;
using delivery::HostView;

namespace {

/// New volumes, and containers that neither this release nor Slipway knows.
void noteHosts(const Prepared &prepared, const std::vector<HostView> &views, std::vector<PlanNote> &notes)
{
    for (const HostView &view : views) {
        const bool isFirst = view.containers.empty() && view.volumes.empty();
        for (const QString &volume : prepared.rendered.transformed.volumes) {
            if (!view.volumes.contains(volume)) {
                notes.push_back(
                    {.isWarning = !isFirst, .text = Words::tr("%1: a new, empty volume %2").arg(view.host, volume)});
            }
        }
        const auto &levels = prepared.rendered.transformed.levels;
        for (const delivery::Container &container : view.containers) {
            const bool isKnown =
                container.isOneOff || container.isOurs || std::ranges::any_of(levels, [&](const auto &level) {
                    return std::ranges::contains(level, container.service);
                });
            if (!isKnown) {
                notes.push_back(
                    {.isWarning = true,
                     .text = Words::tr("%1: %2 is neither in this release nor deployed by Slipway, and goes on running")
                                 .arg(view.host, container.service)});
            }
        }
    }
}

/// What a rollback would apply lies on the hosts, and is not applied if somebody changed it there.
void noteRollback(const Prepared &prepared, const std::vector<HostView> &views, const QString &directory,
                  std::vector<PlanNote> &notes)
{
    const Deployment *current = prepared.history.current();
    if (!current || !current->isVerified || prepared.environment->onFailure != OnFailure::RollBack)
        return;
    for (const HostView &view : views) {
        QStringList changed;
        if (!view.appliedHash.isEmpty() && view.appliedHash != current->renderedHash &&
            prepared.rendered.hash != current->renderedHash)
            changed += u"current/compose.yaml"_s;
        for (const ReleaseFile &file : current->release.files) {
            const bool isPutBack =
                std::ranges::contains(prepared.plan.release.files, file.sha256, &ReleaseFile::sha256);
            const auto found = view.files.find(delivery::filePath(directory, file));
            if (!isPutBack && found != view.files.end() && found->second != file.sha256)
                changed += file.path;
        }
        if (changed.isEmpty())
            continue;
        notes.push_back(
            {.isWarning = true,
             .text =
                 Words::tr(
                     "%1: %2 was changed there by hand, so this deployment could not be rolled back by itself; deploy "
                     "`current` first to put it back")
                     .arg(view.host, changed.join(u", "_s))});
    }
}

} // namespace

std::vector<PlanNote> notesOf(const Prepared &prepared, const std::vector<HostView> &views, const QString &directory)
{
    std::vector<PlanNote> notes;
    noteHosts(prepared, views, notes);
    noteRollback(prepared, views, directory, notes);
    return notes;
}

} // namespace slipway::release
