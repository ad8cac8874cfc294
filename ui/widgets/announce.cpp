// SPDX-License-Identifier: Apache-2.0
#include "widgets/announce.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QWidget>

namespace slipway::widgets {

void announce(QWidget *widget, const QString &text)
{
    QAccessibleAnnouncementEvent event(widget, text);
    QAccessible::updateAccessibility(&event);
}

} // namespace slipway::widgets
