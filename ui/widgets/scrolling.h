// SPDX-License-Identifier: Apache-2.0
#pragma once

class QScrollArea;
class QWidget;

namespace slipway::widgets {

/// Has \a area show \a content as if only the content were there: of the area's size if that is enough, without a
/// frame, a ground or a focus of the area's own. The area owns it then.
void letScroll(QScrollArea *area, QWidget *content);

} // namespace slipway::widgets
