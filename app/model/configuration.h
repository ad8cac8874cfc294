// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/contract.h"
#include "model/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace slipway {

/// Where a value is said: in the project, in the file on the host, in the container.
enum class Layer { Declared, OnDisk, Running };
QString toWord(Layer layer);

/// What may be done about a disagreement between layers.
enum class Mend { TakeOver, Restore, Recreate, Approve };
QString toWord(Mend mend);

/// One disagreement between what is declared, what is on a host and what runs there.
struct Drift {
    enum class Kind {
        ChangedOnHost,   ///< the file was changed after the deployment
        FileChanged,     ///< a file of the release that a service mounts was changed
        NotDeployed,     ///< the project was changed after the deployment
        NotRecreated,    ///< the file says otherwise than the container that runs
        OtherImage,      ///< another image than the release's
        MissingService,  ///< the release has it, the host does not run it
        Orphan,          ///< the host runs it, the release does not have it
        AppliedFileGone, ///< `current` or its compose.yaml is not there
        OtherRelease,    ///< `current` names another release than the ledger
        Unreadable       ///< the host could not be asked, or its file cannot be read
    };

    Kind kind = Kind::ChangedOnHost;
    QString environment;
    QString host;
    QString service;  ///< may be empty
    QString key;      ///< a key, `services.api.ports[0].published`, or empty
    QString declared; ///< masked; empty with `hasDeclared` false: not there
    QString onDisk;
    QString running;
    bool hasDeclared = false;
    bool hasOnDisk = false;
    bool hasRunning = false;
    QString words; ///< the whole of it as a sentence: `DB_POOL_SIZE was changed on prod-1 by hand after deployment 41`
    bool isApproved = false; ///< allowed for a while: shown, but no problem
    std::vector<Mend> mends;

    bool operator==(const Drift &) const = default;
};
QString toWord(Drift::Kind kind);

/// What was found in one environment.
struct DriftReport {
    QString environment;
    std::vector<Drift> drifts;
    std::vector<Error> problems; ///< hosts that could not be asked
    QDateTime seenAt;
    bool isAfterFailure = false; ///< the last deployment did not end well: nobody knows what is whose

    /// Those that nobody approved.
    int count() const;
    /// Those of them that somebody made on a host: a value, a file, an image, a service. None after a failure: the
    /// next deployment must be able to mend that.
    std::vector<const Drift *> handEdits() const;
};

/// A column of the matrix: an environment, or one host of it where its hosts disagree.
struct ConfigColumn {
    QString environment;
    QString host; ///< empty: the whole environment
    bool isProtected = false;

    QString title() const; ///< `stage`, `PROD · prod-1`

    bool operator==(const ConfigColumn &) const = default;
};

/// A key in an environment.
struct ConfigCell {
    enum class Class {
        Same,        ///< as everywhere, or nothing is known against it
        Allowed,     ///< differs, and the contract allows it
        Approved,    ///< differs, with an approval
        NotApproved, ///< differs, and should not
        Missing,     ///< should be there
        Extra,       ///< should not be there
        Invalid,     ///< is not what its type asks for
        NotSet,      ///< is not there, and need not be
        Drifted      ///< the layers of this environment disagree
    };

    Class what = Class::Same;
    QString value;  ///< masked; of a secret `•••••` and the first digits of its salted hash
    QString note;   ///< why, in words; empty if there is nothing to say
    QString source; ///< `env/prod.env:7`, `compose.yaml`
    /// Each layer's value where they disagree; empty where not known. Masked.
    QString declared;
    QString onDisk;
    QString running;
    std::vector<Mend> mends; ///< what may be done about it, the first suggested

    bool isProblem() const;

    bool operator==(const ConfigCell &) const = default;
};
QString toWord(ConfigCell::Class what);

/// A key through all environments.
struct ConfigRow {
    QString key; ///< or the path of what is rendered otherwise: `services.api.ports`
    Category category = Category::Other;
    QString rule; ///< `must differ · secret`
    bool isSecret = false;
    std::vector<ConfigCell> cells; ///< one for each column

    bool hasProblem() const;

    bool operator==(const ConfigRow &) const = default;
};

/// A breach of the contract.
struct Violation {
    QString key;
    QString environment;
    QString why;        ///< `CORS_ORIGINS "*" in prod is not approved`
    QString lift;       ///< what would lift it
    bool denies = true; ///< else it is a warning

    bool operator==(const Violation &) const = default;
};

/// The environments side by side, and what the contract says to that.
struct ConfigMatrix {
    std::vector<ConfigColumn> columns;
    std::vector<ConfigRow> rows; ///< by category, then key
    std::vector<Violation> violations;
    bool hasContract = false;   ///< else no rule is behind it: nothing is a problem, and nothing is approved
    bool handEditsDeny = false; ///< the contract denies a promotion while somebody's hand edit is on a host

    bool operator==(const ConfigMatrix &) const = default;
};

/// A file that configuration stands in, as the editor shows it.
struct ConfigFile {
    QString environment; ///< the first one that reads it; empty: all, as compose.yaml
    QString path;        ///< relative to the project's folder
    QByteArray text;
    QString sha256;        ///< hex, of text: what the editor started from
    bool isShared = false; ///< an env file that more than one environment reads

    bool operator==(const ConfigFile &) const = default;
};

/// All that the configuration page shows.
struct ConfigurationState {
    ConfigMatrix matrix;
    std::vector<DriftReport> reports;
    std::vector<ConfigFile> files; ///< compose files, env files, slipway.yaml
    std::optional<Error> problem;  ///< why there is none, or only an old one
    QDateTime seenAt;              ///< invalid: never yet
};

QJsonObject toJson(const DriftReport &report);
QJsonObject toJson(const ConfigMatrix &matrix);

} // namespace slipway
