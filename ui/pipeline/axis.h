// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/sign.h"

class QGridLayout;

namespace slipway::widgets {
class Glyph;
class Label;
} // namespace slipway::widgets

namespace slipway::pipeline {

/// A line of a card: `Health  ● Healthy · 2 of 2 hosts`.
class Axis
{
public:
    /// Puts itself into \a row of \a grid.
    Axis(const QString &name, QGridLayout *grid, int row);

    /// \a link: what may be clicked behind it; empty: nothing.
    void show(const widgets::Sign &sign, const QString &detail, const QString &link = {});
    QString text() const; ///< for assistive technology
    /// Tells of clicks on the link, by linkActivated().
    widgets::Label *label() const { return m_text; }

private:
    widgets::Label *m_name;
    widgets::Glyph *m_glyph;
    widgets::Label *m_text;
    QString m_told;
};

} // namespace slipway::pipeline
