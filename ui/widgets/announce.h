// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;
class QWidget;

namespace slipway::widgets {

/// Tells assistive technology \a text, politely, on behalf of \a widget. Where there is none, nothing happens.
void announce(QWidget *widget, const QString &text);

} // namespace slipway::widgets
