// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "model/plan.h"
#include "model/project.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace slipway::config {

/// One setting of an environment, and the env file and line that had the last word.
struct Setting {
    QString key;
    QString value; ///< of a secret: the reference `secret:NAME`, never what it stands for
    QString file;  ///< as slipway.yaml names it
    int line = 0;
    bool isSecret = false;
    QString mark; ///< of a secret that was deployed: tells whether it still is the same one; may be empty

    bool operator==(const Setting &) const = default;
};

/// What \a environment's env files say together: later files override, sorted by key. Reads the
/// disk, so no GUI thread. Errors: LocalIo for a file that cannot be read, and those of readEnv().
Result<std::vector<Setting>> effective(const Project &project, const Environment &environment);

/// What changes from \a before to \a after, sorted by key. Secrets show as their references.
std::vector<SettingChange> compare(const std::vector<Setting> &before, const std::vector<Setting> &after);

/// Settings as the ledger keeps them, in which secrets are references, and back.
QJsonArray toJson(const std::vector<Setting> &settings);
std::vector<Setting> settingsFromJson(const QJsonArray &array);

} // namespace slipway::config
