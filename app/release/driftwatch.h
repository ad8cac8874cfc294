// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/history.h"
#include "model/configuration.h"
#include "release/context.h"
#include "release/parity.h"

#include <QStringList>

#include <map>
#include <mutex>
#include <stop_token>

namespace slipway::release {

/// Looks for drift as often as needed and no more: when a host's signs, the project's files or what is deployed
/// changed, and otherwise every few minutes.
///
/// Thread-safe; environments are looked at side by side.
class DriftWatch
{
public:
    DriftWatch(const Context &context, SecretHashes &hashes);

    /// The drift of \a environment. What could not be compared is a problem in the report.
    DriftReport look(const Environment &environment, const history::History &history, QStringList signs,
                     std::stop_token stop = {});

private:
    struct Kept {
        QByteArray sign;
        DriftReport report;
    };

    const Context &m_context;
    SecretHashes &m_hashes;
    std::mutex m_mutex;
    std::map<QString, Kept> m_kept; ///< by environment
};

/// Compares the environments whenever a file that says something about them changed, and otherwise every few minutes.
///
/// Thread: one worker.
class ParityWatch
{
public:
    ParityWatch(const Context &context, SecretHashes &hashes);

    /// The environments side by side, or why they cannot be compared; null if there is no contract. Lives
    /// until the next call.
    const Result<ConfigMatrix> *look(std::stop_token stop = {});

private:
    const Context &m_context;
    SecretHashes &m_hashes;
    QByteArray m_sign;
    QDateTime m_seenAt;
    std::optional<Result<ConfigMatrix>> m_kept;
};

} // namespace slipway::release
