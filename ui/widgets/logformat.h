// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/ansi.h"
#include "widgets/theme.h"

#include <QTextCharFormat>

namespace slipway::widgets {

/// What a program asked for, readable on the ground of a log.
QTextCharFormat formatOf(const AnsiLook &look, const Theme &theme);

} // namespace slipway::widgets
