// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/ansi.h"

#include <QPlainTextEdit>
#include <QTextCharFormat>

#include <vector>

namespace slipway::widgets {

class LogStore;

/// A place in a log: a line by its number, and where in it.
struct LogPlace {
    qint64 line = 0;
    int column = 0;
};

/// The part of a LogStore that is near what a person looks at, as text that can be selected. It holds some hundred
/// lines and moves along with the scrolling, so that it costs the same for a million lines, however fast they come.
class LogPane final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LogPane(QWidget *parent = nullptr);

    /// Shows \a store from now on; it has to outlive this.
    void setStore(const LogStore *store);
    /// Writes everything anew: colours or font are others.
    void rewrite();
    /// The store has grown, or has forgotten lines. \a isFollowing: its end is shown.
    void catchUp(bool isFollowing);

    /// The first line in sight.
    qint64 topLine() const;
    /// How many lines are in sight at most.
    int pageLines() const;
    bool isAtEnd() const;
    void scrollTo(qint64 line);
    void scrollToEnd();

    /// Marks these places, each \a length long; those that are not here are left out.
    void mark(const std::vector<LogPlace> &places, qsizetype length);
    /// Selects one and brings it in sight.
    void select(const LogPlace &place, qsizetype length);

Q_SIGNALS:
    /// A person scrolled.
    void scrolled();

protected:
    void scrollContentsBy(int dx, int dy) override;

private:
    qint64 held() const { return m_last - m_first; }
    void write(QTextCursor &cursor, qint64 line);
    void writeAll(qint64 first, qint64 last);
    void addBelow(qint64 count);
    void addAbove(qint64 count);
    void dropAbove(qint64 count);
    void dropBelow(qint64 count);
    void slide();
    void setTop(qint64 line);
    QTextCursor cursorAt(const LogPlace &place, qsizetype length) const;
    const QTextCharFormat &format(const AnsiLook &look);
    /// Changes the text without a person having scrolled, and keeps the first line in sight where it was.
    template<typename Change>
    void keepingTop(Change change);

    const LogStore *m_store = nullptr;
    qint64 m_first = 0; ///< the lines that are here
    qint64 m_last = 0;
    std::vector<std::pair<AnsiLook, QTextCharFormat>> m_formats;
    bool m_isWriting = false;
    bool m_isSliding = false;
};

} // namespace slipway::widgets
