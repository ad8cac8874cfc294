// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <map>

namespace slipway::health {

/// How long many probes took: counted in classes, so that a month of them is small and two of them can be added.
/// Exact below 50 ms, within one per cent above. A value.
class Latencies
{
public:
    void add(int milliseconds);
    void add(const Latencies &other);

    bool isEmpty() const { return m_counts.empty(); }
    /// The smallest that \a percent of them do not exceed (nearest rank); -1 if there is none.
    int percentile(int percent) const;

    /// For the database: pairs of class and count, each in as few bytes as it needs.
    QByteArray toBytes() const;
    /// What toBytes() made; what is broken is left out.
    static Latencies fromBytes(const QByteArray &bytes);

private:
    std::map<int, int> m_counts; ///< by class
};

} // namespace slipway::health
