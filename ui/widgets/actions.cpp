// SPDX-License-Identifier: Apache-2.0
#include "widgets/actions.h"

#include <QWidget>

#include <algorithm>

namespace slipway::widgets {

using namespace Qt::StringLiterals;

QAction *Actions::add(const QString &id, const QString &text, const QKeySequence &key, QWidget *scope,
                      std::function<void()> run)
{
    auto *action = new QAction(text, scope);
    action->setObjectName(id);
    action->setShortcut(key);
    action->setShortcutContext(scope->isWindow() ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    scope->addAction(action);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    connect(action, &QObject::destroyed, this, [this, action] { std::erase(m_actions, action); });
    m_actions.push_back(action);
    return action;
}

QAction *Actions::find(const QString &id) const
{
    const auto at = std::ranges::find(m_actions, id, &QObject::objectName);
    return at == m_actions.end() ? nullptr : *at;
}

static bool overlap(const QAction *a, const QAction *b)
{
    const auto *one = qobject_cast<const QWidget *>(a->parent());
    const auto *other = qobject_cast<const QWidget *>(b->parent());
    return one && other && (one == other || one->isAncestorOf(other) || other->isAncestorOf(one));
}

QStringList Actions::conflicts() const
{
    QStringList found;
    for (auto a = m_actions.begin(); a != m_actions.end(); ++a)
        for (auto b = std::next(a); b != m_actions.end(); ++b)
            if (!(*a)->shortcut().isEmpty() && (*a)->shortcut() == (*b)->shortcut() && overlap(*a, *b))
                found.append(u"%1: %2, %3"_s.arg((*a)->shortcut().toString(), (*a)->objectName(), (*b)->objectName()));
    return found;
}

} // namespace slipway::widgets
