// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

/// What can be told of any window by walking through it.
namespace slipway::walk {

/// Every visible text below \a root that is not wholly shown: label, button, tab or table column.
QStringList cutTexts(const QWidget *root);

/// Presses Tab until the focus has come round, and gives back what was reached.
QList<QWidget *> tabOrder(QWidget *window);

/// What of \a widgets assistive technology has no name for.
QStringList nameless(const QList<QWidget *> &widgets);

/// Every visible, enabled widget below \a root that takes the focus by Tab.
QList<QWidget *> focusable(const QWidget *root);

} // namespace slipway::walk
