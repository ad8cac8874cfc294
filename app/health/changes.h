// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/pipeline.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <deque>
#include <map>
#include <vector>

namespace slipway::health {

/// A change of state worth telling a person: of one or more services of an environment, or of an environment itself.
struct StateChange {
    enum class Kind {
        Ill,       ///< degraded, missing, or not known any more
        Recovered, ///< well again
        Flaps      ///< comes and goes; nothing more is told of it until it has settled
    };
    /// What has changed.
    struct Part {
        QString host;                    ///< empty: the environment as a whole
        QString service;                 ///< empty: the environment as a whole
        Health health = Health::Unknown; ///< of a recovery: what it was before
        QString detail;                  ///< `/ready 503 · 3 ms`; in English (recorded.h); may be empty
        QDateTime since;                 ///< when the trouble began
        QDateTime until;                 ///< of a recovery: when it was well again

        bool operator==(const Part &) const = default;
    };

    QString environment;
    bool isProtected = false;
    Kind kind = Kind::Ill;
    QDateTime at; ///< when it is told
    std::vector<Part> parts;

    bool operator==(const StateChange &) const = default;
};

/// In one line, in the language of who reads it here: `prod: api on prod-1 is Degraded`.
QString headline(const StateChange &change);
/// A line for each part, with what is known of it; a recovery says how long it was away.
QString details(const StateChange &change);
/// For programs and for the team, so all of it in English: text (all of it, as Slack shows it), project, environment,
/// kind, at, parts.
QJsonObject toJson(const StateChange &change, const QString &project);

/// How long things must last.
struct Patience {
    std::chrono::milliseconds after{20'000};        ///< a state holds that long before it is told
    std::chrono::milliseconds flapsWithin{600'000}; ///< that many turns within that time are flapping
    int flapsFrom = 6;
    std::chrono::milliseconds settles{300'000}; ///< it has settled when it holds that long
};

/// Finds in what the monitor sees the changes worth telling. Keeps quiet about what is well from the beginning, about a
/// deployment under way, unless nobody is behind it any more, and about what comes and goes. A value; the time is what
/// it is given.
class Changes
{
public:
    explicit Changes(Patience patience = {}, QStringList environments = {});

    /// From now on; what was seen and told is not forgotten.
    void setRules(Patience patience, QStringList environments);

    /// What is to be told after this look: at most one of each kind for an environment.
    std::vector<StateChange> look(const PipelineState &seen, const QDateTime &now);

private:
    struct Look {
        bool isIll = false;
        Health health = Health::Unknown;
        QString detail;
    };
    /// One service on one host, or the environment as a whole.
    struct Subject {
        StateChange::Part part; ///< as last told, or about to be
        bool isIll = false;     ///< as seen last
        bool isToldIll = false;
        bool isFlapping = false;
        QDateTime turnedAt;          ///< when it became what it is
        QDateTime illSince;          ///< of the trouble that was told, or is about to be
        std::deque<QDateTime> turns; ///< the latest
    };
    using Subjects = std::map<QString, Subject>;

    void lookAt(const EnvironmentState &state, const QDateTime &now, std::vector<StateChange> &told);
    bool follow(Subject &subject, const Look &look, const QDateTime &now, StateChange::Kind &kind) const;

    Patience m_patience;
    QStringList m_environments; ///< empty: all
    std::map<QString, Subjects> m_subjects;
};

} // namespace slipway::health
