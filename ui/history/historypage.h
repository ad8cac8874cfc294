// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/historyhead.h"
#include "model/audit.h"
#include "model/clock.h"
#include "model/comparison.h"
#include "model/deployment.h"
#include "model/error.h"
#include "model/pipeline.h"
#include "widgets/exportfile.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <utility>

class QSplitter;

namespace slipway::widgets {
class Actions;
class CellTable;
class EmptyState;
class ErrorPanel;
class Panel;
} // namespace slipway::widgets

namespace slipway::historypage {

class AuditSheet;
class ComparisonPanel;
class HistoryModel;

/// Every deployment of every environment: looked for, compared, gone back to, exported.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    /// What the page asks of the session.
    struct Requests {
        std::function<void(const QString &environment)> read;
        /// Gives back the number that the answer will carry.
        std::function<int(const Deployment &from, const Deployment &to)> compare;
    };

    HistoryPage(widgets::Actions &actions, Clock clock, Requests requests, QWidget *parent = nullptr);

    void setProject(const QString &name) { m_project = name; }
    void setFileChooser(const widgets::FileChooser &chooser);
    /// Which environments there are, and when something happened in one.
    void follow(const PipelineState &pipeline);
    /// Only those of \a environment.
    void open(const QString &environment);

    /// The session's answers.
    void take(const QString &environment, const std::vector<Deployment> &newestFirst);
    void takeAudit(const QString &environment, const std::vector<AuditEntry> &newestFirst);
    void takeFailure(const QString &environment, const Error &error);
    void compared(int request, const Comparison &comparison);
    void compareFailed(int request, const Error &error);

    /// Nothing is about to be asked of the session.
    bool isSettled() const { return !m_comparing.isActive(); }

    QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

    HistoryHead *head() const { return m_head; }
    HistoryModel *model() const { return m_model; }
    widgets::CellTable *table() const { return m_table; }
    ComparisonPanel *comparison() const { return m_comparison; }
    AuditSheet *audit() const { return m_audit; }

Q_SIGNALS:
    void openRequested(const slipway::Deployment &deployment);
    void rollBackRequested(const QString &environment, const QString &release);
    void failed(const slipway::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    QWidget *makeTable();
    void addActions(widgets::Actions &actions);
    void refresh();
    void showState();
    void fitSplitter();
    void choose();
    void openChosen();
    void openAudit();
    void rollBack();
    const Deployment *before(const Deployment &deployment) const;
    bool mayRollBack(const Deployment &deployment) const;
    std::vector<Deployment> chosen() const;
    void openMenu(const QPoint &at);
    void exportAs(HistoryHead::Format format);

    Clock m_clock;
    Requests m_requests;
    widgets::FileChooser m_chooseFile;
    QString m_project;
    QStringList m_environments;
    QHash<QString, QString> m_stamps; ///< of each environment: another one when something happened there
    std::map<QString, Error> m_failures;
    QStringList m_awaited; ///< environments that have not answered yet
    QStringList m_shown;   ///< the keys of what is compared now
    int m_request = -1;
    std::pair<Deployment, Deployment> m_pair; ///< to be compared when the choice has settled
    QTimer m_comparing;
    bool m_isSplit = false;  ///< by a person, now or in an earlier run
    bool m_isPatient = true; ///< it is not yet worth a word that an answer is awaited
    QTimer m_patience;
    QTimer m_ages;
    HistoryHead *m_head;
    widgets::ErrorPanel *m_problem;
    HistoryModel *m_model;
    widgets::CellTable *m_table;
    widgets::EmptyState *m_empty;
    ComparisonPanel *m_comparison;
    AuditSheet *m_audit;
    QSplitter *m_splitter;
};

} // namespace slipway::historypage
