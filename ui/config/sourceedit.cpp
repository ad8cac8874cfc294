// SPDX-License-Identifier: Apache-2.0
#include "config/sourceedit.h"

#include "config/alignedlayout.h"
#include "widgets/announce.h"
#include "widgets/label.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

constexpr int signRoom = 20;

class Gutter final : public QWidget
{
public:
    explicit Gutter(SourceEdit *edit)
        : QWidget(edit)
        , m_edit(edit)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintGutter(event); }

private:
    SourceEdit *m_edit;
};

const AlignedLayout *layoutOf(const QPlainTextEdit *edit)
{
    return qobject_cast<const AlignedLayout *>(edit->document()->documentLayout());
}

qreal gapHeight(const SourceEdit *edit, const QTextBlock &block)
{
    const AlignedLayout *layout = layoutOf(edit);
    return layout && block.layout()->lineCount() > 0 ? layout->gapBelow(block) * AlignedLayout::lineHeight(block) : 0;
}

/// Of a block's rectangle the part that holds text; the rest is the gap below it.
QRectF textPart(const SourceEdit *edit, const QTextBlock &block, QRectF rect)
{
    if (block.layout()->lineCount() == 0)
        return rect;
    // The first block has the document's margin above its text, the last one below it.
    rect.setTop(rect.top() + block.layout()->lineAt(0).y());
    rect.setHeight(
        std::min(rect.height() - gapHeight(edit, block), block.lineCount() * AlignedLayout::lineHeight(block)));
    return rect;
}

void hatch(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.save();
    painter.setClipRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1));
    for (qreal x = std::floor(rect.left() - rect.height()); x < rect.right(); x += 8)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

} // namespace

SourceEdit::SourceEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(this))
{
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setMouseTracking(true);
    setCornerWidget(new QWidget(this)); // else the style frames it
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceEdit::updateGutter);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, qOverload<>(&QWidget::update));
    restyle();
}

void SourceEdit::restyle()
{
    const QFont wanted = monospaced(QApplication::font());
    if (font() != wanted)
        setFont(wanted);
    updateGutter();
    underline();
}

void SourceEdit::setMarks(const QMap<int, LineMark> &marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    underline();
    viewport()->update();
    m_gutter->update();
}

void SourceEdit::underline()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark) {
        if (!mark->isProblem)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document()->findBlockByNumber(mark.key()));
        selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(Theme(palette()).tone(Tone::Bad));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

int SourceEdit::gutterWidth() const
{
    const auto digits = std::max<qsizetype>(2, QString::number(std::max(1, blockCount())).size());
    return int(digits) * fontMetrics().horizontalAdvance(u'9') + signRoom + 8;
}

void SourceEdit::updateGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    m_gutter->setGeometry(contentsRect().left(), contentsRect().top(), gutterWidth(), contentsRect().height());
    m_gutter->update();
}

void SourceEdit::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    ensureCursorVisible();
}

int SourceEdit::currentLine() const
{
    return textCursor().blockNumber();
}

int SourceEdit::topLine() const
{
    return firstVisibleBlock().blockNumber();
}

void SourceEdit::setTopLine(int line)
{
    verticalScrollBar()->setValue(line);
}

void SourceEdit::paintGrounds(QPainter &painter)
{
    const Theme theme(palette());
    QTextBlock block = firstVisibleBlock();
    QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && rect.top() <= viewport()->height()) {
        const QRectF text = textPart(this, block, rect);
        const QRectF row(0, text.top(), viewport()->width(), text.height());
        if (const auto mark = m_marks.constFind(block.blockNumber());
            mark != m_marks.cend() && mark->tone != Tone::Neutral)
            painter.fillRect(row, theme.soft(mark->tone));
        if (const qreal gap = gapHeight(this, block); gap > 0)
            hatch(painter, QRectF(0, text.bottom(), viewport()->width(), gap), theme.border);
        block = block.next();
        rect = QRectF(rect.left(), rect.bottom(), rect.width(), blockBoundingRect(block).height());
    }
}

void SourceEdit::paintExtras(QPainter &painter)
{
    const Theme theme(palette());
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark) {
        const QTextBlock block = document()->findBlockByNumber(mark.key());
        if (!block.isValid() || (mark->annotation.isEmpty() && mark->maskedFrom < 0))
            continue;
        const QRectF text = textPart(this, block, blockBoundingGeometry(block).translated(contentOffset()));
        if (text.bottom() < 0 || text.top() > viewport()->height() || block.layout()->lineCount() == 0)
            continue;
        const QTextLine line = block.layout()->lineAt(0);
        qreal end = text.left() + line.cursorToX(line.textLength());
        if (mark->maskedFrom >= 0 && mark->maskedFrom < block.length()) {
            const qreal from = text.left() + line.cursorToX(mark->maskedFrom);
            const qreal wide = std::max(end - from, fontMetrics().horizontalAdvance(u"•••••"_s) + 2.0);
            painter.fillRect(QRectF(from, text.top(), wide + 1, text.height()),
                             mark->tone == Tone::Neutral ? theme.surface : theme.soft(mark->tone));
            painter.setFont(font());
            painter.setPen(theme.muted);
            painter.drawText(QRectF(from, text.top(), wide, text.height()), Qt::AlignVCenter | Qt::AlignLeft,
                             u"•••••"_s);
            end = from + wide;
        }
        QFont italic = font();
        italic.setItalic(true);
        painter.setFont(italic);
        painter.setPen(theme.muted);
        painter.drawText(QRectF(end + 16, text.top(), 4000, text.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         mark->annotation);
    }
}

void SourceEdit::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setClipRegion(event->region());
        paintGrounds(painter);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    paintExtras(painter);
}

void SourceEdit::paintGutter(QPaintEvent *event)
{
    const Theme theme(palette());
    QPainter painter(m_gutter);
    painter.setClipRegion(event->region());
    painter.fillRect(event->rect(), theme.surface);
    painter.setFont(font());
    const int side = qRound(fontMetrics().height() * 0.72);
    QTextBlock block = firstVisibleBlock();
    QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && rect.top() <= m_gutter->height()) {
        const QRectF text = textPart(this, block, rect);
        const auto mark = m_marks.constFind(block.blockNumber());
        const bool isMarked = mark != m_marks.cend();
        if (isMarked && mark->tone != Tone::Neutral)
            painter.fillRect(QRectF(0, text.top(), m_gutter->width(), text.height()), theme.soft(mark->tone));
        if (const qreal gap = gapHeight(this, block); gap > 0)
            hatch(painter, QRectF(0, text.bottom(), m_gutter->width(), gap), theme.border);
        if (isMarked && mark->symbol != Symbol::None)
            widgets::paint(painter, mark->symbol, QRectF(5, text.center().y() - side / 2.0, side, side),
                           theme.tone(mark->isProblem && mark->tone == Tone::Neutral ? Tone::Bad : mark->tone));
        painter.setPen(theme.muted);
        painter.drawText(QRectF(0, text.top(), m_gutter->width() - 6, text.height()), Qt::AlignVCenter | Qt::AlignRight,
                         QString::number(block.blockNumber() + 1));
        block = block.next();
        rect = QRectF(rect.left(), rect.bottom(), rect.width(), blockBoundingRect(block).height());
    }
}

QString SourceEdit::tipAt(int y) const
{
    const QTextBlock block = cursorForPosition(QPoint(0, y)).block();
    const auto mark = m_marks.constFind(block.blockNumber());
    return mark == m_marks.cend() ? QString() : mark->tip;
}

bool SourceEdit::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = tipAt(help->pos().y());
        tip.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), tip, viewport());
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

void SourceEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGutter();
}

namespace {

/// Text that leaves with its secrets covered, and is whole where it is put down in an editor of this program.
class CoveredText final : public QMimeData
{
    Q_OBJECT

public:
    CoveredText(const QString &covered, QString clear)
        : m_clear(std::move(clear))
    {
        setText(covered);
    }
    const QString &clear() const { return m_clear; }

private:
    QString m_clear;
};

} // namespace

QMimeData *SourceEdit::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    QStringList covered;
    QStringList lines;
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    for (; block.isValid() && block.position() <= cursor.selectionEnd(); block = block.next()) {
        const int from = std::max(0, cursor.selectionStart() - block.position());
        const int to = std::min(block.length() - 1, cursor.selectionEnd() - block.position());
        const QString line = block.text().mid(from, to - from);
        const auto mark = m_marks.constFind(block.blockNumber());
        const bool holdsSecret = mark != m_marks.cend() && mark->maskedFrom >= 0 && to > mark->maskedFrom;
        lines += line;
        covered += holdsSecret ? line.left(std::max(0, mark->maskedFrom - from)) + u"•••••"_s : line;
    }
    return new CoveredText(covered.join(u'\n'), lines.join(u'\n'));
}

void SourceEdit::insertFromMimeData(const QMimeData *source)
{
    if (const auto *ours = qobject_cast<const CoveredText *>(source))
        textCursor().insertText(ours->clear());
    else if (source->text().contains(u"•••••"))
        announce(this, tr("What was copied has a covered secret in it, and is not pasted"));
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void SourceEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

void SourceEdit::scrollContentsBy(int dx, int dy)
{
    QPlainTextEdit::scrollContentsBy(dx, dy);
    // What we paint beside the text is not moved with it.
    viewport()->update();
    m_gutter->update();
}

} // namespace slipway::configurationpage

#include "sourceedit.moc"
