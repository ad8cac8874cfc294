// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace slipway::widgets {
class Glyph;
class Label;
} // namespace slipway::widgets

namespace slipway::firstrun {

/// The steps of a wizard, one below the other: those that are done, the one that is shown, those to come.
class StepList final : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(const QStringList &titles, QWidget *parent = nullptr);

    void setCurrent(int step);

private:
    struct Step {
        widgets::Glyph *glyph = nullptr;
        widgets::Label *title = nullptr;
    };

    std::vector<Step> m_steps;
};

} // namespace slipway::firstrun
