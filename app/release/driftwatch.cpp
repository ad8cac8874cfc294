// SPDX-License-Identifier: Apache-2.0
#include "release/driftwatch.h"

#include "release/drift.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace slipway::release {

using namespace Qt::StringLiterals;

namespace {

// A secret that was rotated and a day that passed show in nothing that is watched.
constexpr std::chrono::seconds atLeastEvery{180};
constexpr std::chrono::seconds afterAProblem{30};

void addFile(QCryptographicHash &hash, const Project &project, const QString &name)
{
    hash.addData(name.toUtf8());
    QFile file(QDir(project.folder).filePath(name));
    if (file.open(QIODevice::ReadOnly))
        hash.addData(&file);
}

QByteArray hashOf(const Project &project, const QStringList &files, const QStringList &more)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addFile(hash, project, project.file);
    for (const QString &file : files)
        addFile(hash, project, file);
    hash.addData(more.join(u'\n').toUtf8());
    return hash.result();
}

bool isFresh(const QDateTime &seenAt, std::chrono::seconds period, const Context &context)
{
    return seenAt.isValid() && seenAt.addDuration(period) > context.clock();
}

} // namespace

DriftWatch::DriftWatch(const Context &context, SecretHashes &hashes)
    : m_context(context)
    , m_hashes(hashes)
{
}

DriftReport DriftWatch::look(const Environment &environment, const history::History &history, QStringList signs,
                             std::stop_token stop)
{
    signs.sort();
    const Deployment *current = history.current();
    const QByteArray sign =
        hashOf(m_context.project, environment.envFiles, signs + QStringList{current ? current->id : QString()});
    {
        const std::scoped_lock lock(m_mutex);
        const Kept &kept = m_kept[environment.name];
        const auto period = kept.report.problems.empty() ? atLeastEvery : afterAProblem;
        if (kept.sign == sign && isFresh(kept.report.seenAt, period, m_context))
            return kept.report;
    }
    auto report = lookForDrift(m_context, environment, m_hashes, std::move(stop));
    if (!report)
        return {.environment = environment.name, .drifts = {}, .problems = {report.error()}, .seenAt = {}};
    const std::scoped_lock lock(m_mutex);
    m_kept[environment.name] = {.sign = sign, .report = *report};
    return *report;
}

ParityWatch::ParityWatch(const Context &context, SecretHashes &hashes)
    : m_context(context)
    , m_hashes(hashes)
{
}

const Result<ConfigMatrix> *ParityWatch::look(std::stop_token stop)
{
    QStringList files = m_context.project.composeFiles;
    for (const Environment &environment : m_context.project.environments)
        files += environment.envFiles;
    const QByteArray sign = hashOf(m_context.project, files, {});
    if (sign != m_sign || !isFresh(m_seenAt, atLeastEvery, m_context)) {
        m_sign = sign;
        m_seenAt = m_context.clock();
        const auto contract = contractNow(m_context);
        m_kept.reset();
        if (!contract)
            m_kept = std::unexpected(contract.error());
        else if (!contract->isEmpty())
            m_kept = compareEnvironments(m_context, m_hashes, std::move(stop));
    }
    return m_kept ? &*m_kept : nullptr;
}

} // namespace slipway::release
