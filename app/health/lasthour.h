// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/pipeline.h"

#include <QString>

#include <deque>
#include <map>
#include <vector>

namespace slipway::health {

/// The /ready probes (or /health probes, where there is no other) of the last hour, as the pipeline shows them. A
/// value.
class LastHour
{
public:
    /// Takes what was seen of \a environment; older ones may come later.
    void add(const QString &environment, const std::vector<ProbeSample> &probes);

    /// Fills in the latencies of \a state as they were in the hour before \a now, and forgets what is older.
    void tell(EnvironmentState &state, const QDateTime &now);

private:
    struct Seen {
        QDateTime at;
        int milliseconds = 0; ///< latencyBad: a bad one
    };
    using Probes = std::deque<Seen>; ///< oldest first

    std::map<QString, Probes> m_probes; ///< by environment, host, service and kind
};

} // namespace slipway::health
