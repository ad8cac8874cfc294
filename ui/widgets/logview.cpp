// SPDX-License-Identifier: Apache-2.0
#include "widgets/logview.h"

#include "widgets/label.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QSaveFile>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <limits>

namespace slipway::widgets {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LogView::LogView(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_pane(new LogPane(this))
    , m_bar(new QScrollBar(Qt::Vertical, this))
    , m_skippedLabel(new Label(Label::Role::Small, this))
    , m_store(std::make_shared<LogStore>())
    , m_chooseFile([](QWidget *owner, const QString &suggested) {
        return QFileDialog::getSaveFileName(owner, tr("Save log"), suggested);
    })
    , m_suggestedFile(u"log.txt"_s)
{
    m_pane->setAccessibleName(accessibleName);
    m_pane->installEventFilter(this);
    m_skippedLabel->setContentsMargins(14, 6, 14, 2);
    m_skippedLabel->hide();
    m_bar->hide();
    setFocusProxy(m_pane);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_skippedLabel, 0, 0, 1, 2);
    layout->addWidget(m_pane, 1, 0);
    layout->addWidget(m_bar, 1, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(33ms);
    connect(&m_timer, &QTimer::timeout, this, &LogView::flush);
    m_seeking.setInterval(0ms);
    connect(&m_seeking, &QTimer::timeout, this, &LogView::seek);
    connect(m_pane, &LogPane::scrolled, this, &LogView::watchPane);
    connect(m_pane, &QPlainTextEdit::selectionChanged, this, [this] {
        m_isAllSelected = false;
        if (m_pane->textCursor().hasSelection()) // what is being selected stays where it is
            setFollowing(false);
    });
    connect(m_bar, &QScrollBar::valueChanged, this, &LogView::watchBar);
    m_pane->setStore(m_store.get());
    restyle();
}

void LogView::append(const QString &text)
{
    m_store->append(text);
    showNews();
}

void LogView::showNews()
{
    if (isVisible() && !m_timer.isActive())
        m_timer.start();
}

void LogView::setText(const QString &text)
{
    clear();
    m_store->append(text.endsWith(u'\n') || text.isEmpty() ? text : text + u'\n');
    flush();
}

void LogView::clear()
{
    m_timer.stop();
    m_store->clear();
    setStore(m_store);
}

void LogView::setStore(std::shared_ptr<LogStore> store)
{
    m_pane->setStore(store.get()); // before the other one goes
    m_store = std::move(store);
    m_matches.clear();
    m_seekFrom = m_store->begin();
    m_match = -1;
    flush();
}

void LogView::setLineCap(int lines)
{
    m_store->setCaps(std::max(1, lines), std::numeric_limits<qint64>::max());
    flush();
}

void LogView::setPlaceholder(const QString &text)
{
    m_pane->setPlaceholderText(text);
}

QString LogView::text() const
{
    QString text;
    for (qint64 line = m_store->begin(); line < m_store->end(); ++line) {
        if (line > m_store->begin())
            text += u'\n';
        text += m_store->plain(line);
    }
    return text;
}

void LogView::flush()
{
    m_pane->catchUp(m_isFollowing);
    tellSkipped();
    showPlace();
    if (m_sought.isEmpty())
        return;
    forgetMatches();
    m_seeking.start();
    mark();
}

void LogView::tellSkipped()
{
    const auto skipped = static_cast<int>(std::min<qint64>(skippedLines(), std::numeric_limits<int>::max()));
    if (skipped > 0 || !m_skippedLabel->isHidden())
        m_skippedLabel->setText(tr("%n line(s) skipped", nullptr, skipped));
    m_skippedLabel->setVisible(skipped > 0);
}

/// The bar says where in the whole log the pane is.
void LogView::showPlace()
{
    const QSignalBlocker blocker(m_bar);
    const qint64 most = m_store->end() - m_store->begin() - m_pane->pageLines();
    m_bar->setPageStep(m_pane->pageLines());
    m_bar->setRange(0, static_cast<int>(std::max<qint64>(0, most)));
    m_bar->setVisible(most > 0);
    m_bar->setValue(m_pane->isAtEnd() ? m_bar->maximum() : static_cast<int>(m_pane->topLine() - m_store->begin()));
}

void LogView::watchPane()
{
    setFollowing(m_pane->isAtEnd());
    showPlace();
    mark();
}

void LogView::watchBar(int value)
{
    if (value == m_bar->maximum())
        m_pane->scrollToEnd();
    else
        m_pane->scrollTo(m_store->begin() + value);
    setFollowing(value == m_bar->maximum());
    mark();
}

void LogView::restyle()
{
    const Theme theme(palette());
    const QFont font = monospaced(QGuiApplication::font());
    QPalette own = m_pane->palette();
    own.setColor(QPalette::Base, theme.raised);
    own.setColor(QPalette::PlaceholderText, theme.muted);
    if (m_pane->palette() != own)
        m_pane->setPalette(own);
    if (m_pane->font() != font)
        m_pane->setFont(font);
    m_pane->rewrite();
    if (m_isFollowing)
        m_pane->scrollToEnd();
    mark();
}

void LogView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void LogView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    flush();
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isFollowing)
        m_pane->scrollToEnd();
    showPlace();
}

/// Keys that mean the whole log, of which the pane holds but a part.
bool LogView::pressed(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::MoveToStartOfDocument)) {
        setFollowing(false);
        m_pane->scrollTo(m_store->begin());
    } else if (event.matches(QKeySequence::MoveToEndOfDocument)) {
        setFollowing(true);
    } else if (event.matches(QKeySequence::Copy)) {
        copy();
    } else if (event.matches(QKeySequence::SelectAll)) {
        m_pane->selectAll();
        m_isAllSelected = true;
    } else {
        return false;
    }
    showPlace();
    return true;
}

bool LogView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pane && event->type() == QEvent::KeyPress && pressed(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void LogView::setFollowing(bool on)
{
    if (m_isFollowing == on)
        return;
    m_isFollowing = on;
    if (on)
        m_pane->scrollToEnd();
    showPlace();
    Q_EMIT followingChanged(on);
}

bool LogView::isWrapping() const
{
    return m_pane->lineWrapMode() != QPlainTextEdit::NoWrap;
}

void LogView::setWrapping(bool on)
{
    m_pane->setLineWrapMode(on ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
}

void LogView::copy()
{
    const QString chosen = m_pane->textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n');
    QGuiApplication::clipboard()->setText(chosen.isEmpty() || m_isAllSelected ? text() : chosen);
}

void LogView::save()
{
    const QString name = m_chooseFile(this, m_suggestedFile);
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    bool isGood = file.open(QIODevice::WriteOnly);
    for (qint64 line = m_store->begin(); isGood && line < m_store->end(); ++line)
        isGood = file.write(m_store->plain(line).toUtf8() + '\n') > 0;
    if (!isGood || !file.commit())
        Q_EMIT saveFailed(file.errorString());
}

} // namespace slipway::widgets
