// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

/// Rows of words as files and clipboards take them. Pure: any thread, no I/O.
namespace slipway {

/// A line of a CSV file (RFC 4180), with its end. What a spreadsheet would take for a formula is kept from it.
QByteArray csvLine(const QStringList &fields);

/// \a rows with their columns below each other.
QString aligned(const std::vector<QStringList> &rows);

} // namespace slipway
