// SPDX-License-Identifier: Apache-2.0
#include "widgets/style.h"

#include "widgets/button.h"
#include "widgets/colour.h"
#include "widgets/symbol.h"
#include "widgets/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace slipway::widgets {

namespace {

constexpr int radius = 6;

Button::Look lookOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const Button *>(widget);
    return button ? button->look() : Button::Look::Plain;
}

void ring(QPainter *painter, const QRect &rect, const Theme &theme)
{
    painter->setPen(QPen(theme.tone(Tone::Accent), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
}

void paintButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme theme(option->palette);
    const Button::Look look = lookOf(widget);
    const bool isHot = (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
    const bool isDown = option->state & (QStyle::State_Sunken | QStyle::State_On);
    QColor ground = theme.surface;
    QPen border(theme.border);
    if (look == Button::Look::Primary && (option->state & QStyle::State_Enabled)) {
        ground = isDown  ? mix(theme.accent, Qt::black, 0.12)
                 : isHot ? mix(theme.accent, theme.text, 0.08)
                         : theme.accent;
        border = QPen(ground);
    } else if (isDown) {
        ground = theme.accentSoft;
    } else if (isHot) {
        ground = theme.hover;
    } else if (look == Button::Look::Denied || !(option->state & QStyle::State_Enabled)) {
        ground = theme.soft(Tone::Muted);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (look != Button::Look::Quiet || isHot || isDown) {
        painter->setPen(look == Button::Look::Quiet ? QPen(Qt::NoPen) : border);
        painter->setBrush(ground);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    if ((option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange))
        ring(painter, option->rect, theme);
    painter->restore();
}

void paintButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget)
{
    const Theme theme(option->palette);
    const Button::Look look = lookOf(widget);
    const bool isEnabled = option->state & QStyle::State_Enabled;
    QColor colour = theme.text;
    if (!isEnabled || look == Button::Look::Denied)
        colour = theme.muted;
    else if (look == Button::Look::Primary)
        colour = theme.onAccent;
    const int gap = option->icon.isNull() || option->text.isEmpty() ? 0 : 7;
    const int side = option->icon.isNull() ? 0 : option->iconSize.width();
    const int width = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    QRect rect(0, option->rect.top(), side + gap + width, option->rect.height());
    rect.moveLeft(option->rect.center().x() - rect.width() / 2 + (rect.width() % 2 ? 0 : 1));
    if (side > 0)
        option->icon.paint(painter, QRect(rect.left(), rect.center().y() - side / 2, side, side), Qt::AlignCenter,
                           isEnabled ? QIcon::Normal : QIcon::Disabled);
    painter->setPen(colour);
    painter->drawText(rect.adjusted(side + gap, 0, 2, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                      option->text);
}

void paintField(const QStyleOption *option, QPainter *painter)
{
    const Theme theme(option->palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme.border);
    painter->setBrush(theme.surface);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (option->state & QStyle::State_HasFocus)
        ring(painter, option->rect, theme);
    painter->restore();
}

/// The frame is muted, not the border's colour: an empty box must be seen, in the dark too.
void paintCheckBox(const QStyleOption *option, QPainter *painter)
{
    const Theme theme(option->palette);
    const bool isOn = option->state & QStyle::State_On;
    const bool isEnabled = option->state & QStyle::State_Enabled;
    const bool isHot = isEnabled && (option->state & QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(isOn && isEnabled ? theme.accent : theme.muted);
    painter->setBrush(isOn && isEnabled ? theme.accent : isHot ? theme.hover : theme.surface);
    painter->drawRoundedRect(box, 4, 4);
    if (isOn)
        paint(*painter, Symbol::Check, box.adjusted(2, 2, -2, -2), isEnabled ? theme.onAccent : theme.muted);
    painter->restore();
}

void paintItem(const QStyleOptionViewItem *option, QPainter *painter)
{
    const Theme theme(option->palette);
    if (option->state & QStyle::State_Selected)
        painter->fillRect(option->rect, theme.accentSoft);
    else if (option->state & QStyle::State_MouseOver)
        painter->fillRect(option->rect, theme.hover);
}

void paintHeader(const QStyleOption *option, QPainter *painter)
{
    const Theme theme(option->palette);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme.border);
}

} // namespace

Style::Style(QStyle *base)
    : QProxyStyle(base)
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: return paintButton(option, painter, widget);
    case PE_PanelLineEdit:
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget); edit && edit->hasFrame())
            return paintField(option, painter);
        break;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox: return paintCheckBox(option, painter);
    case PE_FrameFocusRect: {
        if (qobject_cast<const QPushButton *>(widget) || !(option->state & State_KeyboardFocusChange))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        ring(painter, option->rect, Theme(option->palette));
        painter->restore();
        return;
    }
    case PE_PanelItemViewRow: return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return paintItem(item, painter);
        break;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return paintButtonLabel(button, painter, widget);
    } else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        return paintHeader(option, painter);
    } else if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painter->setPen(Theme(option->palette).muted);
            // As CellDelegate insets its text.
            painter->drawText(option->rect.adjusted(header->section == 0 ? 14 : 6, 0, 0, 0),
                              Qt::AlignVCenter | Qt::AlignLeft, header->text);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return paintField(option, painter);
    if (control != CC_ScrollBar)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const Theme theme(option->palette);
    const QRectF slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
    const bool isHot = option->activeSubControls & SC_ScrollBarSlider;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mix(theme.surface, theme.text, isHot ? 0.42 : 0.24));
    const QRectF handle = slider.adjusted(2, 2, -2, -2);
    const qreal round = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, round, round);
    painter->restore();
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(6, 0, 0, 0);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool isHorizontal = bar->orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int handle =
        range <= 0 ? length : qMax(32, static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep)));
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect rect =
            isHorizontal ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarSlider: return piece(start, handle);
    case SC_ScrollBarSubPage: return piece(0, start);
    case SC_ScrollBarAddPage: return piece(start + handle, length - start - handle);
    case SC_ScrollBarGroove: return bar->rect;
    default: return {};
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    if (type == CT_PushButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const int height = option->fontMetrics.height() + 15;
            const int side = button->icon.isNull() ? 0 : button->iconSize.width();
            if (button->text.isEmpty())
                return {height, height};
            const int text = option->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
            return {text + 28 + (side > 0 ? side + 7 : 0), height};
        }
    }
    if (type == CT_ComboBox) {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 12, std::max(base.height(), option->fontMetrics.height() + 13)};
    }
    if (type == CT_LineEdit)
        return {size.width() + 12, option->fontMetrics.height() + 13};
    if (type == CT_HeaderSection) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return {option->fontMetrics.horizontalAdvance(header->text) + (header->section == 0 ? 36 : 28),
                    option->fontMetrics.height() + 15};
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 32;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QLineEdit *>(widget) ? 6 : QProxyStyle::pixelMetric(metric, option, widget);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    if (hint == SH_ScrollBar_Transient)
        return 0;
    if (hint == SH_ItemView_ShowDecorationSelected)
        return 1;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

} // namespace slipway::widgets
