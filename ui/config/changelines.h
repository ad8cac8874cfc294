// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QWidget>

#include <vector>

namespace slipway::configurationpage {

/// What would change in a configuration, a line each: what is added, changed and removed, told by a
/// sign, a word for assistive technology, and colour. For the plan sheet and for what a save writes.
class ChangeLines final : public QWidget
{
    Q_OBJECT

public:
    /// \a changes: with an empty key, `before` and `after` are whole lines of a file.
    explicit ChangeLines(const std::vector<SettingChange> &changes, QWidget *parent = nullptr);
};

} // namespace slipway::configurationpage
