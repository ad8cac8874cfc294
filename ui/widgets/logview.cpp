// SPDX-License-Identifier: Apache-2.0
#include "widgets/logview.h"

#include "widgets/colour.h"
#include "widgets/label.h"
#include "widgets/loglevel.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::widgets {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static QColor colourOf(const AnsiColour &colour, const Theme &theme, const QColor &otherwise)
{
    if (colour.kind == AnsiColour::Kind::Default)
        return otherwise;
    if (colour.kind == AnsiColour::Kind::Rgb)
        return readable(QColor(static_cast<QRgb>(colour.value)), {theme.raised});
    if (colour.value < 16)
        return theme.terminal(static_cast<int>(colour.value));
    const auto value = static_cast<int>(colour.value);
    if (value >= 232) {
        const int grey = 8 + 10 * (value - 232);
        return readable(QColor(grey, grey, grey), {theme.raised});
    }
    const auto level = [](int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    };
    const int cube = value - 16;
    return readable(QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6)), {theme.raised});
}

static QTextCharFormat formatOf(const AnsiLook &look, const Theme &theme)
{
    QTextCharFormat format;
    QColor front = colourOf(look.foreground, theme, look.isFaint ? theme.muted : theme.text);
    if (look.isInverse || look.background.kind != AnsiColour::Kind::Default) {
        // On a ground of its own the text is black or white: both are readable on any colour.
        const QColor ground = look.isInverse ? front : colourOf(look.background, theme, theme.raised);
        format.setBackground(ground);
        front = isDark(ground) ? Qt::white : Qt::black;
    }
    format.setForeground(front);
    if (look.isBold)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(look.isItalic);
    format.setFontUnderline(look.isUnderlined);
    return format;
}

LogView::LogView(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_skippedLabel(new Label(Label::Role::Small, this))
    , m_chooseFile([](QWidget *owner, const QString &suggested) {
        return QFileDialog::getSaveFileName(owner, tr("Save log"), suggested);
    })
    , m_suggestedFile(u"log.txt"_s)
{
    m_edit->setAccessibleName(accessibleName);
    m_edit->setReadOnly(true);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setTabChangesFocus(true);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->document()->setDocumentMargin(12);
    m_skippedLabel->setContentsMargins(14, 6, 14, 2);
    m_skippedLabel->hide();
    setFocusProxy(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_skippedLabel);
    layout->addWidget(m_edit, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(33ms);
    connect(&m_timer, &QTimer::timeout, this, &LogView::flush);
    connect(m_edit->verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::watchScrolling);
    rebuild();
}

void LogView::append(const QString &text)
{
    for (AnsiLine &line : m_parser.feed(text))
        m_waiting.push_back(dressed(std::move(line)));
    // A flood is dropped before it is ever laid out.
    while (std::cmp_greater(m_waiting.size(), m_cap)) {
        m_waiting.pop_front();
        ++m_skipped;
    }
    if (!m_timer.isActive())
        m_timer.start();
}

void LogView::setText(const QString &text)
{
    clear();
    append(text.endsWith(u'\n') || text.isEmpty() ? text : text + u'\n');
    flush();
}

void LogView::clear()
{
    m_timer.stop();
    m_parser = {};
    m_lines.clear();
    m_waiting.clear();
    m_skipped = 0;
    rebuild();
}

void LogView::setLineCap(int lines)
{
    m_cap = std::max(1, lines);
    drop();
    rebuild();
}

void LogView::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

QString LogView::text() const
{
    return m_edit->toPlainText();
}

void LogView::drop()
{
    while (std::cmp_greater(m_lines.size(), m_cap)) {
        m_lines.pop_front();
        ++m_skipped;
    }
    m_skippedLabel->setText(tr("%n line(s) skipped", nullptr, m_skipped));
    m_skippedLabel->setVisible(m_skipped > 0);
}

void LogView::write(const AnsiLine &line, const Theme &theme)
{
    QTextCursor cursor(m_edit->document());
    cursor.movePosition(QTextCursor::End);
    if (!m_edit->document()->isEmpty())
        cursor.insertBlock();
    for (const AnsiSpan &span : line)
        cursor.insertText(span.text, formatOf(span.look, theme));
    if (line.empty() && m_edit->document()->isEmpty())
        cursor.insertText(u" "_s);
}

void LogView::flush()
{
    const Theme theme(palette());
    m_isWriting = true;
    m_edit->setMaximumBlockCount(m_cap);
    QTextCursor edit(m_edit->document());
    edit.beginEditBlock();
    for (AnsiLine &line : m_waiting) {
        write(line, theme);
        m_lines.push_back(std::move(line));
    }
    edit.endEditBlock();
    m_waiting.clear();
    drop();
    if (!m_sought.isEmpty())
        mark();
    if (m_isFollowing)
        m_edit->verticalScrollBar()->setValue(m_edit->verticalScrollBar()->maximum());
    m_isWriting = false;
}

void LogView::rebuild()
{
    const Theme theme(palette());
    const QFont font = monospaced(QGuiApplication::font());
    QPalette own = m_edit->palette();
    own.setColor(QPalette::Base, theme.raised);
    own.setColor(QPalette::PlaceholderText, theme.muted);
    m_isWriting = true;
    if (m_edit->palette() != own)
        m_edit->setPalette(own);
    if (m_edit->font() != font)
        m_edit->setFont(font);
    const int at = m_edit->verticalScrollBar()->value();
    m_edit->clear();
    for (const AnsiLine &line : m_lines)
        write(line, theme);
    m_edit->verticalScrollBar()->setValue(m_isFollowing ? m_edit->verticalScrollBar()->maximum() : at);
    drop();
    mark();
    m_isWriting = false;
}

void LogView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        rebuild();
}

void LogView::setFollowing(bool on)
{
    if (m_isFollowing == on)
        return;
    m_isFollowing = on;
    if (on)
        m_edit->verticalScrollBar()->setValue(m_edit->verticalScrollBar()->maximum());
    Q_EMIT followingChanged(on);
}

void LogView::watchScrolling()
{
    const QScrollBar *bar = m_edit->verticalScrollBar();
    if (!m_isWriting && bar->maximum() > 0)
        setFollowing(bar->value() == bar->maximum());
}

bool LogView::isWrapping() const
{
    return m_edit->lineWrapMode() != QPlainTextEdit::NoWrap;
}

void LogView::setWrapping(bool on)
{
    m_edit->setLineWrapMode(on ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
}

void LogView::copy()
{
    const QString chosen = m_edit->textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n');
    QGuiApplication::clipboard()->setText(chosen.isEmpty() ? text() : chosen);
}

void LogView::save()
{
    const QString name = m_chooseFile(this, m_suggestedFile);
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    const QByteArray bytes = text().toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        Q_EMIT saveFailed(file.errorString());
}

} // namespace slipway::widgets
