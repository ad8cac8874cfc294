// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace slipway::config {

/// What the contract does not let pass, unless somebody approved it.
struct Breach {
    ConfigCell::Class what = ConfigCell::Class::NotApproved;
    QString key;
    QStringList approvedAs; ///< under which keys it may be approved, besides its own
    QString environment;
    QString why;  ///< a sentence for the violation
    QString note; ///< a few words for the cell; may be empty
    QString lift; ///< instead of an approval: `give stage the same value`
};

/// Marks \a cell for \a breach: Approved if \a contract has an approval that counts on \a today; else what the breach
/// is, and a violation is added to \a violations. One that has expired is told.
void mark(ConfigCell &cell, const Breach &breach, const Contract &contract, QDate today,
          std::vector<Violation> &violations);

/// The value of most, of those that have one; a tie goes to the earliest. Nothing if none has one.
std::optional<size_t> referenceOf(const std::vector<std::optional<QString>> &values);

} // namespace slipway::config
