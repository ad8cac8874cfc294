// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/theme.h"

#include <QLabel>

namespace slipway::widgets {

/// The machine's fixed-width font at the weight of \a base, a little smaller, as it looks larger.
QFont monospaced(const QFont &base);
/// With figures of one width, so that a number that ticks does not tremble.
QFont tabular(QFont font);
/// \a text (escaped) in that font, for rich text among words.
QString monoSpan(const QString &text, const QFont &base);

/// `Copy “05b011”`; a long \a text is shortened in it.
QString copyTitle(const QString &text);
/// Opens the menu that copies \a text, of \a widget, where \a event asks for one. Without a text it asks the parent.
void offerToCopy(const QString &text, QWidget *widget, QContextMenuEvent *event);

/// Text that is never cut: it wraps or asks for more room. Its size follows the application's font
/// and its colour the palette. Right-click copies it, and so does the command palette.
class Label : public QLabel
{
    Q_OBJECT

public:
    enum class Role { Body, Muted, Small, Strong, Heading, CardTitle, Title, Mono };

    explicit Label(Role role, QWidget *parent = nullptr);
    Label(const QString &text, Role role, QWidget *parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    void setColour(const QColor &colour); ///< instead of a tone; invalid: the tone again
    /// What "Copy" gives instead of the visible text, as the whole of a shortened digest.
    void setCopyText(const QString &text) { m_copyText = text; }
    QString copyText() const;
    /// Wraps at words; long lines then no longer widen the window.
    Label *wrapping();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void restyle();

    Role m_role;
    Tone m_tone = Tone::Neutral;
    QColor m_colour;
    QString m_copyText;
};

} // namespace slipway::widgets
