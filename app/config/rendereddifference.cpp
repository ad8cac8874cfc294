// SPDX-License-Identifier: Apache-2.0
#include "config/rendereddifference.h"

#include "config/renderedorigin.h"
#include "config/renderedpaths.h"

#include <algorithm>
#include <map>
#include <set>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

using Leaves = std::map<QString, RenderedLeaf>;

bool isKnown(const ParityEnvironment &environment)
{
    return !environment.rendered.isEmpty();
}

/// Whether the known environments do not all say the same.
bool differ(const std::vector<std::optional<QString>> &values, const std::vector<ParityEnvironment> &environments)
{
    std::optional<size_t> first;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!isKnown(environments[i]))
            continue;
        if (first && values[i] != values[*first])
            return true;
        first = first.value_or(i);
    }
    return false;
}

/// The part of \a path that all of \a paths begin with, ended where a name ends and before an index.
QString above(const std::vector<RenderedPath> &paths, const QString &group)
{
    QString common = paths.front().path;
    for (const RenderedPath &path : paths) {
        qsizetype size = 0;
        while (size < common.size() && size < path.path.size() && common[size] == path.path[size])
            ++size;
        const bool isWhole = (size == common.size() || common[size] == u'.' || common[size] == u'[') &&
                             (size == path.path.size() || path.path[size] == u'.' || path.path[size] == u'[');
        common =
            isWhole ? common.first(size) : common.first(std::max<qsizetype>(common.lastIndexOf(u'.', size - 1), 0));
    }
    if (const qsizetype index = common.indexOf(u'[', group.size()); index >= 0)
        common.truncate(index);
    return common.size() < group.size() ? group : common;
}

/// The services that some have and others do not, with their images.
std::vector<RenderedDifference> services(const std::vector<ParityEnvironment> &environments)
{
    std::map<QString, RenderedPath> images;
    for (size_t i = 0; i < environments.size(); ++i) {
        const QJsonObject services = environments[i].rendered.value("services"_L1).toObject();
        for (auto service = services.begin(); service != services.end(); ++service) {
            RenderedPath &path = images[service.key()];
            path.path = u"services."_s + service.key();
            path.values.resize(environments.size());
            const QString image = service->toObject().value("image"_L1).toString();
            path.values[i] = image.isEmpty() ? u"built"_s : image;
        }
    }
    std::vector<RenderedDifference> result;
    for (auto &[name, path] : images) {
        const bool isMissing = std::ranges::any_of(environments, [&](const auto &e) {
            return isKnown(e) && !path.values[static_cast<size_t>(&e - environments.data())];
        });
        if (isMissing)
            result.push_back({.key = path.path, .isService = true, .paths = {path}});
    }
    return result;
}

} // namespace

std::vector<RenderedDifference> renderedDifferences(const std::vector<ParityEnvironment> &environments)
{
    std::map<QString, RenderedPath> paths;
    std::map<QString, QString> groups;
    for (size_t i = 0; i < environments.size(); ++i) {
        for (auto &[path, leaf] : renderedPaths(environments[i].rendered, environments[i].sourceFolder)) {
            RenderedPath &all = paths[path];
            all.path = path;
            all.values.resize(environments.size());
            all.values[i] = leaf.value;
            groups.insert_or_assign(path, leaf.group);
        }
    }
    std::vector<RenderedDifference> result = services(environments);
    const auto isOfWholeService = [partial = result](const QString &path) {
        return std::ranges::any_of(partial, [&](const auto &service) { return path.startsWith(service.key + u'.'); });
    };
    const RenderedOrigin origin(environments);
    std::map<QString, std::vector<RenderedPath>> byGroup;
    for (auto &[name, path] : paths) {
        if (!differ(path.values, environments) || isOfWholeService(name))
            continue;
        const bool isEverywhere = std::ranges::none_of(environments, [&](const auto &e) {
            return isKnown(e) && !path.values[static_cast<size_t>(&e - environments.data())];
        });
        if (isEverywhere)
            path.settings = origin.find(path.values);
        byGroup[groups[name]].push_back(std::move(path));
    }
    for (auto &[group, members] : byGroup)
        result.push_back({.key = above(members, group), .isService = false, .paths = std::move(members)});
    std::ranges::sort(result, {}, &RenderedDifference::key);
    return result;
}

} // namespace slipway::config
