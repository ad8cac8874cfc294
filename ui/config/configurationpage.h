// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/configurationhead.h"
#include "model/clock.h"
#include "model/configuration.h"
#include "widgets/exportfile.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QScrollArea;
class QSplitter;

namespace slipway::widgets {
class Actions;
class EmptyState;
class ErrorPanel;
class Popover;
} // namespace slipway::widgets

namespace slipway::configurationpage {

class ApproveSheet;
class Draft;
class Editor;
class Findings;
class MatrixView;
class SaveSheet;

/// The configuration of a project: keys × environments, what stands against a promotion, and the
/// files behind it, to be edited side by side.
class ConfigurationPage final : public QWidget
{
    Q_OBJECT

public:
    /// What the page asks of the session; each gives back the number that its answer will carry.
    struct Requests {
        std::function<void()> look;
        std::function<int(const ConfigFile &file, bool overwrite)> save;
        std::function<int(const ConfigFile &file, const Approval &approval)> proposeApproval;
        std::function<int(const ConfigFile &file)> proposeContract;
        std::function<int(const QString &environment, const QString &key)> reveal;
    };

    ConfigurationPage(widgets::Actions &actions, Clock clock, Requests requests, QWidget *parent = nullptr);

    void show(const ConfigurationState &configuration);
    using QWidget::show;
    /// Shows only what concerns \a environment.
    void open(const QString &environment);
    /// \a file: as the project's folder has it, `slipway.yaml`.
    void setProject(const QString &name, const QString &file)
    {
        m_project = name;
        m_projectFile = file;
    }
    /// The name that approvals suggest as their owner.
    void setUser(const QString &name) { m_user = name; }
    void setFileChooser(widgets::FileChooser chooser) { m_chooseFile = std::move(chooser); }

    bool hasUnsavedChanges() const;
    /// Says what would be lost; answers with leaveRequested() if the window may close.
    void askToLeave();
    /// How the room is shared between matrix and editor.
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

    /// The session's answers.
    void fileSaved(int request, const ConfigFile &file);
    void fileConflict(int request, const ConfigFile &mine, const ConfigFile &theirs);
    void fileProposed(int request, const ConfigFile &file);
    void fileFailed(int request, const Error &error);
    void secretRevealed(int request, const QString &environment, const QString &key, const QString &value);

    ConfigurationHead *head() const { return m_head; }
    MatrixView *matrix() const { return m_view; }
    MatrixModel *model() const { return m_model; }
    Editor *editor() const { return m_editor; }
    Findings *findings() const { return m_findings; }
    SaveSheet *saveSheet() const { return m_saveSheet; }
    ApproveSheet *approveSheet() const { return m_approveSheet; }
    widgets::Popover *popover() const { return m_popover; }
    widgets::ErrorPanel *problemPanel() const { return m_problem; }

Q_SIGNALS:
    /// A plan that deploys again what runs there.
    void planRequested(const QString &environment);
    void failed(const slipway::Error &error);
    void leaveRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Asked { Save, Propose, Reveal, Copy };

    QWidget *makeBody();
    void connectParts();
    void addActions(widgets::Actions &actions);
    void refill();
    void showMatrixState();
    void claimRoom();
    void fitSplitter();
    void tick();
    void selectFirst();
    void choose();
    void openMenu(const QPoint &at);
    void save(bool isLeaving);
    void writeAll(bool deploys);
    QString onlyEnvironment() const;
    void write(Draft *draft, const Result<QString> &text);
    void takeOver(const Drift &drift);
    void approve(const Approval &approval);
    void proposeContract();
    void propose(std::function<int(const ConfigFile &file)> request, const QString &instead);
    void overwrite(const ConfigFile &file);
    void askForApproval(const QString &key, const QString &environment);
    void mend(const Drift &drift, Mend how);
    Drift driftOf(const QString &key, const QString &environment, Mend how) const;
    void askToReveal(const QString &key, const QString &environment, QWidget *anchor);
    void showLegend();
    void exportAs(ConfigurationHead::Format format);

    Clock m_clock;
    Requests m_requests;
    widgets::FileChooser m_chooseFile;
    QString m_project;
    QString m_projectFile;
    QString m_user;
    std::optional<ConfigurationState> m_state;
    QHash<int, Asked> m_asked;
    bool m_isLooking = false; ///< for longer than a person takes for at once
    bool m_isLeaving = false;
    std::function<void()> m_proposeAgain; ///< what was last asked for,
    QString m_proposedFor;                ///< and for which text of the project file
    QString m_deploysTo;                  ///< what is planned when all that was asked for is written
    bool m_isSplit = false;               ///< by a person, now or in an earlier run
    QTimer m_patience;
    QTimer m_ages;
    ConfigurationHead *m_head;
    widgets::ErrorPanel *m_problem;
    widgets::EmptyState *m_empty;
    MatrixModel *m_model;
    MatrixView *m_view;
    widgets::EmptyState *m_noRows;
    Editor *m_editor;
    Findings *m_findings;
    QSplitter *m_splitter;
    QWidget *m_body;
    QScrollArea *m_scroll;
    widgets::Popover *m_popover;
    SaveSheet *m_saveSheet;
    ApproveSheet *m_approveSheet;
};

} // namespace slipway::configurationpage
