// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/audit.h"
#include "model/clock.h"
#include "model/error.h"
#include "widgets/exportfile.h"
#include "widgets/sheet.h"

#include <QMap>
#include <QTimer>

#include <vector>

class QLineEdit;

namespace slipway::widgets {
class Button;
class CellTable;
class EmptyState;
class ErrorPanel;
class Label;
} // namespace slipway::widgets

namespace slipway::historypage {

class AuditModel;

/// Who restarted a service, opened a shell or looked at a secret, in all environments: looked for, copied, saved.
class AuditSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    AuditSheet(const Clock &clock, QWidget *window);

    /// Reads it of all \a environments with readRequested(); \a project names the file it is saved in, \a search is
    /// looked for first.
    void open(const QString &project, const QStringList &environments, const QString &search);
    /// There are others now: the new ones are read while the sheet is open.
    void setEnvironments(const QStringList &environments);
    /// The answers, also those that come unasked; what comes while it is closed is of no use.
    void take(const QString &environment, const std::vector<AuditEntry> &newestFirst);
    void takeFailure(const QString &environment, const Error &error);

    void setFileChooser(widgets::FileChooser chooser) { m_chooseFile = std::move(chooser); }

    AuditModel *model() const { return m_model; }
    QLineEdit *field() const { return m_field; }
    widgets::CellTable *table() const { return m_table; }
    widgets::ErrorPanel *problem() const { return m_problem; }

Q_SIGNALS:
    void readRequested(const QString &environment);
    void failed(const slipway::Error &error);

protected:
    int wantedHeight(int width) const override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void read(const QStringList &environments);
    void refill();
    void showProblem();
    void copy() const;
    void save();

    widgets::FileChooser m_chooseFile;
    QString m_project;
    QStringList m_environments;
    QStringList m_awaited;                        ///< environments that have not answered yet
    QMap<QString, std::vector<AuditEntry>> m_all; ///< by environment
    QMap<QString, Error> m_failures;              ///< by environment
    AuditModel *m_model;
    QWidget *m_body;
    QWidget *m_foot;
    widgets::Label *m_about;
    QLineEdit *m_field;
    widgets::ErrorPanel *m_problem;
    widgets::CellTable *m_table;
    widgets::EmptyState *m_empty;
    widgets::Button *m_copy;
    widgets::Button *m_save;
    QTimer m_ages;
};

} // namespace slipway::historypage
