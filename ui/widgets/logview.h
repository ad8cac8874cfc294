// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/logpane.h"
#include "widgets/logstore.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QScrollBar;

namespace slipway::widgets {

class Label;

/// A log as it grows: colours of the program that wrote it, follow, wrap, search, copy, save. It holds a million lines;
/// of more the oldest are dropped, and "N lines skipped" stands in their place. What comes is shown every 33 ms.
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
    /// Shows another log. What is appended to it elsewhere shows with showNews().
    void setStore(std::shared_ptr<LogStore> store);
    void showNews();

    void setLineCap(int lines);
    qint64 skippedLines() const { return m_store->begin(); }
    /// All that is kept, without colours.
    QString text() const;

    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    void setSuggestedFile(const QString &name) { m_suggestedFile = name; }
    void setPlaceholder(const QString &text);

    bool isFollowing() const { return m_isFollowing; }
    bool isWrapping() const;

public Q_SLOTS:
    /// Keeps the newest line in sight; scrolling up or selecting ends it.
    void setFollowing(bool on);
    void setWrapping(bool on);
    /// Marks all places that hold \a text (ignoring case) and goes to the first from here. A long log is searched
    /// piece by piece, while the window stays alive.
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
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void flush();
    void restyle();
    void tellSkipped();
    void watchPane();
    void watchBar(int value);
    void showPlace();
    bool pressed(const QKeyEvent &event);
    void seek();
    void forgetMatches();
    void mark();
    void go(int match);

    LogPane *m_pane;
    QScrollBar *m_bar; ///< over the whole log, in lines
    Label *m_skippedLabel;
    QTimer m_timer;
    QTimer m_seeking;
    std::shared_ptr<LogStore> m_store;
    FileChooser m_chooseFile;
    QString m_suggestedFile;
    QString m_sought;
    std::vector<LogPlace> m_matches;
    qint64 m_seekFrom = 0;     ///< what was not searched yet
    bool m_isArriving = false; ///< the search has not gone to its first place
    int m_match = -1;
    bool m_isFollowing = true;
    bool m_isAllSelected = false;
};

} // namespace slipway::widgets
