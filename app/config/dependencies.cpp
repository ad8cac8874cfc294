// SPDX-License-Identifier: Apache-2.0
#include "config/dependencies.h"

#include "config/words.h"

#include <QJsonArray>

#include <set>

namespace slipway::config {

using namespace Qt::StringLiterals;

Result<std::vector<std::vector<QString>>> dependencyLevels(const QJsonObject &services)
{
    std::vector<std::vector<QString>> levels;
    std::set<QString> done;
    QStringList waiting = services.keys();
    while (!waiting.isEmpty()) {
        std::vector<QString> level;
        for (const QString &name : std::as_const(waiting)) {
            const QStringList needed = services.value(name).toObject().value("depends_on"_L1).toObject().keys();
            const bool isFree = std::ranges::all_of(
                needed, [&](const QString &other) { return done.contains(other) || !services.contains(other); });
            if (isFree)
                level.push_back(name);
        }
        if (level.empty()) {
            return fail(ErrorKind::InvalidInput, Words::tr("Services depend on each other in a circle"),
                        waiting.join(", "_L1), Words::tr("Remove one \"depends_on\" of them."));
        }
        for (const QString &name : level) {
            done.insert(name);
            waiting.removeOne(name);
        }
        levels.push_back(std::move(level));
    }
    return levels;
}

QStringList oneOffs(const QJsonObject &services)
{
    std::set<QString> result;
    for (auto service = services.begin(); service != services.end(); ++service) {
        const QJsonObject object = service.value().toObject();
        if (!object.value("profiles"_L1).toArray().isEmpty())
            result.insert(service.key());
        const QJsonObject needed = object.value("depends_on"_L1).toObject();
        for (auto other = needed.begin(); other != needed.end(); ++other) {
            const QString condition = other.value().toObject().value("condition"_L1).toString();
            if (condition == "service_completed_successfully"_L1 && services.contains(other.key()))
                result.insert(other.key());
        }
    }
    return QStringList(result.begin(), result.end());
}

} // namespace slipway::config
