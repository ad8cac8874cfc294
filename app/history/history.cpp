// SPDX-License-Identifier: Apache-2.0
#include "history/history.h"

#include <algorithm>
#include <ranges>

namespace slipway::history {

using namespace Qt::StringLiterals;

namespace {

QString onHost(const QString &releaseId, const QString &host)
{
    return releaseId + u'@' + host;
}

void applySteps(Deployment &deployment, const QJsonObject &data)
{
    const Deployment partial = deploymentFromJson(data);
    for (const StepState &news : partial.steps) {
        const auto known = std::ranges::find(deployment.steps, news.id, &StepState::id);
        if (known == deployment.steps.end())
            deployment.steps.push_back(news);
        else
            *known = news;
    }
    deployment.hasSwitched = deployment.hasSwitched || data[u"switched"].toBool();
}

/// The last that switched and was not rolled back; null: none.
auto *currentOf(auto &deployments)
{
    for (auto &deployment : deployments | std::views::reverse) {
        if (deployment.isInPlace())
            return &deployment;
    }
    return static_cast<decltype(deployments.data())>(nullptr);
}

} // namespace

History History::of(const std::vector<Entry> &entries)
{
    History history;
    const auto known = [&](const QString &id) {
        return std::ranges::find(history.m_deployments, id, &Deployment::id);
    };
    for (const Entry &entry : entries) {
        const QString id = entry.data[u"id"].toString();
        if (entry.kind == u"started") {
            history.m_deployments.push_back(deploymentFromJson(entry.data));
            history.m_deployments.back().state = OperationState::Running;
            history.m_settings.emplace_back(id, entry.data[u"settings"].toArray());
        } else if (entry.kind == u"ran-once") {
            history.m_ranOnce += onHost(entry.data[u"release"].toString(), entry.data[u"host"].toString());
        } else if (entry.kind == u"taken-down") {
            if (Deployment *current = currentOf(history.m_deployments))
                current->isTakenDown = true;
        } else if (const auto deployment = known(id); deployment == history.m_deployments.end()) {
            continue; // a kind of a later Slipway
        } else if (entry.kind == u"steps") {
            applySteps(*deployment, entry.data);
        } else if (entry.kind == u"ended") {
            *deployment = deploymentFromJson(entry.data);
            // What was rolled back to runs again.
            if (Deployment *current = currentOf(history.m_deployments); current && deployment->isRolledBack)
                current->isTakenDown = false;
        }
    }
    return history;
}

const Deployment *History::current() const
{
    return currentOf(m_deployments);
}

const Deployment *History::lastVerified(const QString &exceptRelease) const
{
    QStringList left; // rolled back from: going there again would bring the trouble back
    for (const Deployment &deployment : m_deployments | std::views::reverse) {
        if (deployment.isVerified && deployment.intent == Intent::RollBack && deployment.replaces)
            left += deployment.replaces->id;
        if (deployment.isVerified && deployment.release.id != exceptRelease && !left.contains(deployment.release.id))
            return &deployment;
    }
    return nullptr;
}

const Deployment *History::unfinished() const
{
    const Deployment *newest = last();
    return newest && newest->state == OperationState::Running ? newest : nullptr;
}

const Deployment *History::last() const
{
    return m_deployments.empty() ? nullptr : &m_deployments.back();
}

const Deployment *History::find(const QString &deploymentId) const
{
    const auto found = std::ranges::find(m_deployments, deploymentId, &Deployment::id);
    return found == m_deployments.end() ? nullptr : &*found;
}

const Release *History::release(const QString &wanted) const
{
    constexpr qsizetype shortestId = 6;
    bool isNumber = false;
    const int number = QString(wanted).remove(u'#').toInt(&isNumber);
    for (const Deployment &deployment : m_deployments | std::views::reverse) {
        const Release &release = deployment.release;
        if ((isNumber && release.number == number) || release.alias() == wanted ||
            (wanted.size() >= shortestId && (release.id.startsWith(wanted) || release.commit.startsWith(wanted))))
            return &release;
    }
    return nullptr;
}

History History::without(const QString &deploymentId) const
{
    History other = *this;
    std::erase_if(other.m_deployments, [&](const Deployment &one) { return one.id == deploymentId; });
    return other;
}

int History::numberFor(const Release &release) const
{
    int highest = 0;
    bool isTaken = false;
    for (const Deployment &deployment : m_deployments) {
        if (deployment.release.id == release.id)
            return deployment.release.number;
        highest = std::max(highest, deployment.release.number);
        isTaken = isTaken || deployment.release.number == release.number;
    }
    return release.number > 0 && !isTaken ? release.number : highest + 1;
}

bool History::ranOnce(const QString &releaseId, const QString &host) const
{
    return m_ranOnce.contains(onHost(releaseId, host));
}

QJsonArray History::settings(const QString &deploymentId) const
{
    for (const auto &[id, settings] : m_settings) {
        if (id == deploymentId)
            return settings;
    }
    return {};
}

} // namespace slipway::history
