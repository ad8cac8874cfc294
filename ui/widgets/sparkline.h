// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace slipway::widgets {

struct Theme;

/// The 95th percentile of the good values (those >= 0), by nearest rank; -1 if there is none.
int percentile95(std::vector<int> values);
/// In words: `60 samples, 95 of 100 within 34 ms, 2 bad`.
QString describeLatencies(const std::vector<int> &values);
/// The same of what was counted elsewhere; \a within: the 95th percentile, -1 if none was good.
QString describeLatencies(int samples, int bad, int within);

/// Bars from the bottom of \a rect, newest at the right; latencyBad is a bad sample: full height, in
/// the bad colour; latencyGap nothing but a mark on the ground. What is far above the rest is marked by colour and, of
/// course, height.
void paintSparkline(QPainter &painter, const QRectF &rect, const std::vector<int> &values, const Theme &theme);

/// A sparkline as a widget; its accessible description says it in words.
class Sparkline final : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);

    void show(const std::vector<int> &values);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<int> m_values;
};

} // namespace slipway::widgets
