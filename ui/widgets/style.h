// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace slipway::widgets {

struct Theme;

/// The platform's style with our few shapes over it: flat buttons and fields, slim scroll bars, a
/// table header without boxes, one focus ring everywhere. All colours come from the palette.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    /// \a base: the platform's own; null: the default of the platform.
    explicit Style(QStyle *base = nullptr);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;
};

} // namespace slipway::widgets
