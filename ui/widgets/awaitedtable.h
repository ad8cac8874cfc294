// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAbstractItemModel;

namespace slipway::widgets {

class Button;
class CellTable;
class EmptyState;
class ErrorPanel;
class Label;

/// A table that is read when somebody looks: over it how much there is and a button that leads on; in its place what is
/// awaited, missing or wrong.
class AwaitedTable : public QWidget
{
    Q_OBJECT

public:
    AwaitedTable(const QString &accessibleName, const QString &button, QWidget *parent);

    CellTable *table() const { return m_table; }
    Button *button() const { return m_button; }

Q_SIGNALS:
    /// After an error: it is to be read again.
    void readAgain();

protected:
    struct Words {
        QString title;
        QString text;
    };

    /// \a waiting: said when an answer takes longer than 300 ms. \a nothing: when it holds no rows.
    void setUp(QAbstractItemModel *model, const Words &waiting, const Words &nothing);
    /// It was asked for.
    void await();
    /// What was read is of no use any more: something else is wanted.
    void forget();
    /// The model holds an answer now, which \a count says in words; \a error: what is wrong, also with an old answer.
    void showAnswer(const QString &count, Tone tone, const std::optional<Error> &error = {});
    /// There is no answer.
    void showError(const Error &error);

private:
    void refill();

    Label *m_count;
    Button *m_button;
    ErrorPanel *m_problem;
    EmptyState *m_empty;
    CellTable *m_table;
    Words m_waiting;
    Words m_nothing;
    bool m_isRead = false;
    bool m_isWrong = false;
    bool m_isAwaited = false; ///< for long enough to say so
    QTimer m_patience;
};

} // namespace slipway::widgets
