// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/ansi.h"

namespace slipway::widgets {

/// A line without colours of its own, dressed a little: its time faint, its level or HTTP method in
/// a terminal colour. A line that brings colours is left as it is.
AnsiLine dressed(AnsiLine line);

} // namespace slipway::widgets
