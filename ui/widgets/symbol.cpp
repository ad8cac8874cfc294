// SPDX-License-Identifier: Apache-2.0
#include "widgets/symbol.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

// A linker drops the resources of a static library unless something names them; outside of any
// namespace, as the macro wants it.
static void loadIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace slipway::widgets {

using namespace Qt::StringLiterals;

namespace {

QString fileName(Symbol symbol)
{
    static constexpr std::array<QLatin1StringView, 28> names{
        ""_L1,        "healthy"_L1, "progressing"_L1, "degraded"_L1, "suspended"_L1, "missing"_L1, "unknown"_L1,
        "check"_L1,   "drifted"_L1, "denied"_L1,      "skipped"_L1,  "canceled"_L1,  "lock"_L1,    "rollback"_L1,
        "promote"_L1, "copy"_L1,    "save"_L1,        "follow"_L1,   "wrap"_L1,      "search"_L1,  "up"_L1,
        "down"_L1,    "refresh"_L1, "dot"_L1,         "layers"_L1,   "plus"_L1,      "remove"_L1,  "slipway"_L1};
    return u":/slipway/icons/"_s + names.at(static_cast<size_t>(symbol)) + u".svg"_s;
}

QPixmap rendered(Symbol symbol, int pixels, const QColor &colour)
{
    const QString key = u"slipway/%1/%2/%3"_s.arg(static_cast<int>(symbol)).arg(pixels).arg(colour.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    loadIcons();
    QFile file(fileName(symbol));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // Qt SVG knows no currentColor from outside; the drawings have nothing else to colour.
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine final : public QIconEngine
{
public:
    Engine(Symbol symbol, const QColor &colour)
        : m_symbol(symbol)
        , m_colour(colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * 0.5);
        widgets::paint(*painter, m_symbol, rect, m_colour);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new Engine(*this); }

private:
    Symbol m_symbol;
    QColor m_colour;
};

} // namespace

void paint(QPainter &painter, Symbol symbol, const QRectF &rect, const QColor &colour)
{
    if (symbol == Symbol::None)
        return;
    const qreal side = std::min(rect.width(), rect.height());
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatio() : 1;
    const QPixmap pixmap = rendered(symbol, static_cast<int>(std::ceil(side * ratio)), colour);
    const QRectF square(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
    painter.drawPixmap(square, pixmap, QRectF(pixmap.rect()));
}

QIcon icon(Symbol symbol, const QColor &colour)
{
    return symbol == Symbol::None ? QIcon() : QIcon(new Engine(symbol, colour));
}

} // namespace slipway::widgets
