// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QString>

class QWidget;

/// A person without a mouse: every key goes to what has the focus, or to the menu that is open. What cannot be done so
/// fails the test that asks for it.
namespace slipway::keyboard {

/// Presses \a key, and sees that the focus was not lost by it.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void press(const QKeySequence &keys);
/// Into what has the focus.
void type(const QString &text);
/// Presses Tab until \a widget has the focus; or what is called \a name, or begins so.
void tabTo(const QWidget *widget);
void tabTo(const QString &name);
/// The same, then Space.
void pushButton(const QString &name);
/// Chooses the entry \a text of the menu that is open.
void choose(const QString &text);
/// The key that opens the menu of what has the focus.
void menuKey();

/// What assistive technology calls \a widget.
QString nameOf(QWidget *widget);

} // namespace slipway::keyboard
