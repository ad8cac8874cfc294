// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/ansi.h"

#include <QTimer>
#include <QWidget>

#include <deque>
#include <functional>

class QPlainTextEdit;
class QTextCharFormat;

namespace slipway::widgets {

class Label;
struct Theme;

/// A log as it grows: colours of the program that wrote it, follow, wrap, search, copy, save.
/// Appends are gathered and shown every 33 ms; of more than lineCap() lines the oldest are dropped
/// and "N lines skipped" stands in their place.
class LogView final : public QWidget
{
    Q_OBJECT

public:
    /// Asks where to save; empty: nowhere. A test hands in its own answer.
    using FileChooser = std::function<QString(QWidget *parent, const QString &suggested)>;

    explicit LogView(const QString &accessibleName, QWidget *parent = nullptr);

    /// Text of a program, in any pieces; may hold ANSI sequences.
    void append(const QString &text);
    /// Replaces everything.
    void setText(const QString &text);
    void clear();

    void setLineCap(int lines);
    int lineCap() const { return m_cap; }
    int skippedLines() const { return m_skipped; }
    /// What is shown, without colours.
    QString text() const;

    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    void setSuggestedFile(const QString &name) { m_suggestedFile = name; }
    void setPlaceholder(const QString &text);

    bool isFollowing() const { return m_isFollowing; }
    bool isWrapping() const;

public Q_SLOTS:
    /// Keeps the newest line in sight; scrolling up ends it.
    void setFollowing(bool on);
    void setWrapping(bool on);
    /// Marks all places that hold \a text (ignoring case) and goes to the first from here.
    void search(const QString &text);
    void searchNext();
    void searchPrevious();
    /// The selection, or all.
    void copy();
    void save();

Q_SIGNALS:
    void followingChanged(bool on);
    /// After a search: how many places, and which of them (from 1) is current; 0 of 0: none.
    void matchesChanged(int current, int count);
    void saveFailed(const QString &why);

protected:
    void changeEvent(QEvent *event) override;

private:
    void flush();
    void drop();
    void rebuild();
    void write(const AnsiLine &line, const Theme &theme);
    void mark();
    void go(int match);
    void watchScrolling();

    QPlainTextEdit *m_edit;
    Label *m_skippedLabel;
    QTimer m_timer;
    AnsiParser m_parser;
    std::deque<AnsiLine> m_lines;
    std::deque<AnsiLine> m_waiting;
    FileChooser m_chooseFile;
    QString m_suggestedFile;
    QString m_sought;
    QList<int> m_matches; ///< positions in the document
    int m_match = -1;
    int m_cap = 10'000;
    int m_skipped = 0;
    bool m_isFollowing = true;
    bool m_isWriting = false;
};

} // namespace slipway::widgets
