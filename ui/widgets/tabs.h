// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTabBar>

namespace slipway::widgets {

/// Tabs as words in a row, the chosen one on a soft ground. A QTabBar, so that keyboard and
/// assistive technology treat it as one.
class Tabs final : public QTabBar
{
    Q_OBJECT

public:
    explicit Tabs(const QString &accessibleName, QWidget *parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;
};

} // namespace slipway::widgets
