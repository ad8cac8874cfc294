// SPDX-License-Identifier: Apache-2.0
#include "keyboard.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>

namespace slipway::keyboard {

using namespace Qt::StringLiterals;

static constexpr int most = 200; // presses of a key until something is reached

static QWidget *target()
{
    QWidget *popup = QApplication::activePopupWidget();
    if (!popup)
        return QApplication::focusWidget();
    return popup->focusWidget() ? popup->focusWidget() : popup;
}

/// It is somewhere a person sees it, unless the window itself has gone.
static void seeFocus(const QString &after)
{
    bool isSettled = false; // what came with the key, too
    QMetaObject::invokeMethod(qApp, [&isSettled] { isSettled = true; }, Qt::QueuedConnection);
    const auto isSeen = [&isSettled] {
        if (!isSettled)
            return false;
        const QWidget *now = QApplication::focusWidget();
        return !QApplication::activeWindow() || QApplication::activePopupWidget() || (now && now->isVisible());
    };
    if (!QTest::qWaitFor(isSeen))
        QTest::qFail(qPrintable(u"the focus is lost after "_s + after), __FILE__, __LINE__);
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    const QString named = QKeySequence(QKeyCombination(modifiers, key)).toString();
    if (!target()) {
        QTest::qFail(qPrintable(u"nothing has the focus for "_s + named), __FILE__, __LINE__);
        return;
    }
    QTest::keyClick(target(), key, modifiers);
    seeFocus(named);
}

void press(const QKeySequence &keys)
{
    for (uint i = 0; i < uint(keys.count()); ++i)
        press(keys[i].key(), keys[i].keyboardModifiers());
}

void type(const QString &text)
{
    for (const QChar letter : text) {
        if (letter == u'\n')
            press(Qt::Key_Return);
        else if (target())
            QTest::keyClick(target(), letter.toLatin1()); // the first one may lead elsewhere
        seeFocus(text);
    }
}

QString nameOf(QWidget *widget)
{
    if (widget && !widget->accessibleName().isEmpty())
        return widget->accessibleName(); // of tabs and choices the interface gives the chosen one
    QAccessibleInterface *interface = widget ? QAccessible::queryAccessibleInterface(widget) : nullptr;
    return interface ? interface->text(QAccessible::Name) : QString();
}

template<typename IsIt>
static void tabUntil(const QString &wanted, IsIt isIt)
{
    QStringList seen;
    for (int i = 0; i < most; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (now && isIt(now))
            return;
        seen += nameOf(now);
        press(Qt::Key_Tab);
    }
    seen.removeDuplicates();
    QTest::qFail(qPrintable(u"Tab does not reach %1, only:\n%2"_s.arg(wanted, seen.join(u'\n'))), __FILE__, __LINE__);
}

void tabTo(const QWidget *widget)
{
    tabUntil(nameOf(const_cast<QWidget *>(widget)),
             [widget](const QWidget *now) { return now == widget || now == widget->focusProxy(); });
}

void tabTo(const QString &name)
{
    tabUntil(name, [&name](QWidget *now) { return nameOf(now).startsWith(name); });
}

void pushButton(const QString &name)
{
    tabUntil(name,
             [&name](QWidget *now) { return qobject_cast<QAbstractButton *>(now) && nameOf(now).startsWith(name); });
    press(Qt::Key_Space);
}

void choose(const QString &text)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu) {
        QTest::qFail(qPrintable(u"no menu is open for "_s + text), __FILE__, __LINE__);
        return;
    }
    QStringList seen;
    for (int i = 0; i < most; ++i) {
        press(Qt::Key_Down);
        const QAction *now = menu->activeAction();
        if (now && now->text().startsWith(text))
            return press(Qt::Key_Return);
        seen += now ? now->text() : QString();
    }
    seen.removeDuplicates();
    QTest::qFail(qPrintable(u"the menu has no %1, only:\n%2"_s.arg(text, seen.join(u'\n'))), __FILE__, __LINE__);
}

void menuKey()
{
    // As a window makes it of the key; the test's platform has none.
    QWidget *now = QApplication::focusWidget();
    if (!now) {
        QTest::qFail("nothing has the focus for the menu key", __FILE__, __LINE__);
        return;
    }
    const QPoint at = now->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, now->mapToGlobal(at));
    QCoreApplication::sendEvent(now, &event);
}

} // namespace slipway::keyboard
