// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clock.h"
#include "model/deployment.h"
#include "model/project.h"
#include "remote/host.h"

#include <QString>
#include <stop_token>

namespace slipway::health {

/// Asks a service's /health or /ready from outside its container, at \a address as the host sees it.
/// Good is any 2xx; another answer, or nobody listening, is Bad; what keeps us from asking is
/// CannotProbe, which is never "not ready".
ProbeSample probe(remote::Host &host, const QString &address, const Check &check, ProbeSample::Kind kind,
                  std::stop_token stop = {}, const Clock &clock = systemClock);

/// One smoke check against a service at \a address:\a port. \a token is the resolved bearer.
ProbeSample smoke(remote::Host &host, const QString &address, int port, const SmokeCheck &check, const QString &token,
                  std::stop_token stop = {}, const Clock &clock = systemClock);

/// What a sample says, in few words: `200 · 3 ms`, `503`, `connection refused`.
QString summary(const ProbeSample &sample);

} // namespace slipway::health
