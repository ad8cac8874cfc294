// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway::widgets {

/// Tells assistive technology what our own kinds of widgets are: a sheet is a dialog that takes the window, a popover
/// an alert, a sparkline a picture, what leads to a project a window. Once in a program, after QApplication.
void installRoles();

} // namespace slipway::widgets
