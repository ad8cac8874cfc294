// SPDX-License-Identifier: Apache-2.0
#include "widgets/label.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QMenu>
#include <QTextDocumentFragment>

namespace slipway::widgets {

using namespace Qt::StringLiterals;

static QString fixedFamily()
{
    QString family = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    // A machine without a font theme names only the generic family: then ours, if it is there.
    if (family.compare(u"monospace"_s, Qt::CaseInsensitive) == 0 && QFontDatabase::hasFamily(u"JetBrains Mono"_s))
        family = u"JetBrains Mono"_s;
    return family;
}

QFont monospaced(const QFont &base)
{
    static const QString family = fixedFamily(); // asking the font database for every cell takes long
    QFont font = base;
    font.setFamilies({family});
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setPointSizeF(base.pointSizeF() * 0.92);
    font.setFeature(QFont::Tag("calt"), 0); // no ligatures: `->` and `!=` are what was written
    return font;
}

QFont tabular(QFont font)
{
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

QString monoSpan(const QString &text, const QFont &base)
{
    const QFont font = monospaced(base);
    return u"<span style=\"font-family:'"_s + font.family() + u"';font-size:"_s +
           QString::number(font.pointSizeF(), 'f', 1) + u"pt\">"_s + text.toHtmlEscaped() + u"</span>"_s;
}

static QFont fontOf(Label::Role role, QFont font)
{
    const qreal size = font.pointSizeF();
    switch (role) {
    case Label::Role::Body:
    case Label::Role::Muted: break;
    case Label::Role::Small: font.setPointSizeF(size * 0.93); break;
    case Label::Role::Strong: font.setWeight(QFont::DemiBold); break;
    case Label::Role::Heading:
        font.setPointSizeF(size * 1.06);
        font.setWeight(QFont::DemiBold);
        break;
    case Label::Role::CardTitle:
        font.setPointSizeF(size * 1.34);
        font.setWeight(QFont::Bold);
        break;
    case Label::Role::Title:
        font.setPointSizeF(size * 1.48);
        font.setWeight(QFont::Bold);
        break;
    case Label::Role::Mono: return monospaced(font);
    }
    return font;
}

Label::Label(Role role, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
    , m_tone(role == Role::Muted || role == Role::Small ? Tone::Muted : Tone::Neutral)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // else inside a button it would be ButtonText
    restyle();
}

Label::Label(const QString &text, Role role, QWidget *parent)
    : Label(role, parent)
{
    setText(text);
}

void Label::setTone(Tone tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    restyle();
}

void Label::setColour(const QColor &colour)
{
    if (m_colour == colour)
        return;
    m_colour = colour;
    restyle();
}

Label *Label::wrapping()
{
    setWordWrap(true);
    return this;
}

void Label::restyle()
{
    const QFont wanted = fontOf(m_role, QGuiApplication::font());
    if (font() != wanted)
        setFont(wanted);
    const QColor colour = m_colour.isValid() ? m_colour : Theme(palette()).tone(m_tone);
    if (palette().color(QPalette::WindowText) == colour)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, colour);
    setPalette(own);
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

QString Label::copyText() const
{
    if (!m_copyText.isEmpty())
        return m_copyText;
    return textFormat() == Qt::RichText ? QTextDocumentFragment::fromHtml(text()).toPlainText() : text();
}

void Label::contextMenuEvent(QContextMenuEvent *event)
{
    offerToCopy(copyText(), this, event);
}

QString copyTitle(const QString &text)
{
    constexpr qsizetype longest = 40;
    const QString line = text.simplified();
    return Label::tr("Copy “%1”").arg(line.size() > longest ? line.left(longest - 1) + u'…' : line);
}

void offerToCopy(const QString &text, QWidget *widget, QContextMenuEvent *event)
{
    if (text.isEmpty()) {
        event->ignore();
        return;
    }
    auto *menu = new QMenu(widget);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(copyTitle(text), menu, [text] { QGuiApplication::clipboard()->setText(text); });
    menu->popup(event->globalPos());
}

} // namespace slipway::widgets
