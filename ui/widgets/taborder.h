// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace slipway::widgets {

/// Lets Tab go through \a root as its layouts are read, whatever was made first. To be called when rows came or went.
void tabAsRead(QWidget *root);

/// Deletes \a part. If the focus is in it, \a heir has it then.
void removePart(QWidget *part, QWidget *heir);

} // namespace slipway::widgets
