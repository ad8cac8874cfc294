// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QKeySequence>

#include <functional>
#include <vector>

namespace slipway::widgets {

/// Every action of the window in one place, so that menus, keys and buttons share one and two keys
/// that mean different things are found out.
class Actions final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// An action that works while the focus is in \a scope (or anywhere in the window, if that is a
    /// window). \a scope owns it.
    QAction *add(const QString &id, const QString &text, const QKeySequence &key, QWidget *scope,
                 std::function<void()> run);
    QAction *find(const QString &id) const;
    const std::vector<QAction *> &all() const { return m_actions; }
    /// Keys that two actions of scopes which overlap want, as `Ctrl+Q: quit, close`; empty: none.
    QStringList conflicts() const;

private:
    std::vector<QAction *> m_actions;
};

} // namespace slipway::widgets
