// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/envscan.h"
#include "model/error.h"

#include <QHash>
#include <QString>

#include <map>
#include <optional>

namespace slipway::config {

/// Gives the statements of an env file, one after the other, the values that Compose gives them: with
/// escapes and variables resolved. Names are looked up in \a known first, then in the statements
/// before; compose-go asks in this order (tst_envreferee asks it). Any thread, no I/O.
class EnvResolver final
{
public:
    EnvResolver(const std::map<QString, QString> &known, QString file);

    /// The value of the next statement; nothing if it is inherited and \a known does not have it.
    /// Errors: InvalidInput with file and line for what cannot be resolved, for a NUL written as
    /// an escape, and for a value that is put together with a secret's reference.
    Result<std::optional<QString>> next(const EnvStatement &statement);

    /// Whether the last value named no variable.
    bool wasLiteral() const { return m_wasLiteral; }

private:
    std::optional<QString> find(const QString &name) const;
    Result<QString> resolve(const EnvStatement &statement);

    const std::map<QString, QString> &m_known;
    QString m_file;
    QHash<QString, QString> m_before;
    bool m_wasLiteral = true;
};

} // namespace slipway::config
