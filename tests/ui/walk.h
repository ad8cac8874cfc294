// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QAbstractButton;
class QWidget;

/// What can be told of any window by walking through it.
namespace slipway::walk {

/// Every visible text below \a root that is not wholly shown: label, button, tab or table column.
QStringList cutTexts(const QWidget *root);

/// Every visible page below \a root that is wider than its room, and gives no way to scroll there.
QStringList outOfReach(const QWidget *root);

/// Presses Tab until the focus has come round, and gives back what was reached.
QList<QWidget *> tabOrder(QWidget *window);

/// What of \a widgets assistive technology has no name for.
QStringList nameless(const QList<QWidget *> &widgets);

/// Every visible, enabled widget below \a root that takes the focus by Tab.
QList<QWidget *> focusable(const QWidget *root);

/// The visible button below \a root that says \a text; null if there is none.
QAbstractButton *button(const QWidget *root, const QString &text);
/// Clicks it; false if there is none.
bool press(const QWidget *root, const QString &text);

} // namespace slipway::walk
