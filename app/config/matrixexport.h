// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace slipway::config {

/// The matrix for a terminal: a table in columns, what is wrong with a cell in words behind its
/// value, and the violations below. Values are as the matrix holds them: masked. Any thread, no I/O.
QString toText(const ConfigMatrix &matrix);

/// The matrix for a spreadsheet, as RFC 4180 has it (UTF-8, CRLF): category, key, rule, then for each
/// column its value and its class with the note. What a spreadsheet would take for a formula gets an
/// apostrophe before it (OWASP, CSV injection).
QByteArray toCsv(const ConfigMatrix &matrix);

/// Matrix, violations and drift as one page that needs nothing else: no script, no picture, light, and
/// fit to be printed. \a when: when it was looked at.
QByteArray toHtml(const ConfigMatrix &matrix, const std::vector<DriftReport> &reports, const QString &project,
                  const QDateTime &when);

} // namespace slipway::config
