// SPDX-License-Identifier: Apache-2.0
#include "widgets/roles.h"

#include <QAccessibleWidget>
#include <QWidget>

#include <algorithm>
#include <array>

namespace slipway::widgets {

namespace {

struct Kind {
    QLatin1StringView name; ///< of the class; what derives from it is the same
    QAccessible::Role role;
};

constexpr std::array kinds{Kind{QLatin1StringView("slipway::widgets::Sheet"), QAccessible::Dialog},
                           Kind{QLatin1StringView("slipway::widgets::Popover"), QAccessible::AlertMessage},
                           Kind{QLatin1StringView("slipway::widgets::Sparkline"), QAccessible::Graphic},
                           Kind{QLatin1StringView("slipway::deploymentpage::ProbeBars"), QAccessible::Graphic},
                           Kind{QLatin1StringView("slipway::shell::Welcome"), QAccessible::Window},
                           Kind{QLatin1StringView("slipway::firstrun::Wizard"), QAccessible::Window},
                           Kind{QLatin1StringView("slipway::firstrun::DemoPage"), QAccessible::Window}};

class AccessibleKind final : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.modal = role() == QAccessible::Dialog; // the rest of the window is out of reach
        return state;
    }
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    const auto *kind = std::ranges::find(kinds, className, &Kind::name);
    auto *widget = qobject_cast<QWidget *>(object);
    return kind == kinds.end() || !widget ? nullptr : new AccessibleKind(widget, kind->role);
}

} // namespace

void installRoles()
{
    QAccessible::installFactory(make);
}

} // namespace slipway::widgets
