// SPDX-License-Identifier: Apache-2.0
#include "widgets/scrolling.h"

#include <QScrollArea>

namespace slipway::widgets {

void letScroll(QScrollArea *area, QWidget *content)
{
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // setWidget() has it filled
}

} // namespace slipway::widgets
