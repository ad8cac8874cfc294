// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace slipway::widgets {

/// Asks where to export to; empty: nowhere. A test hands in its own answer.
using FileChooser = std::function<QString(QWidget *parent, const QString &suggested)>;

/// The desktop's own dialog.
FileChooser exportDialog();

/// Writes \a bytes to the file \a name, whole or not at all. The error says \a what.
Result<void> exportTo(const QString &name, const QByteArray &bytes, const QString &what);

} // namespace slipway::widgets
