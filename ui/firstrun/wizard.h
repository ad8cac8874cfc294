// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environments/projectdraft.h"
#include "firstrun/folderpage.h"
#include "session/context.h"
#include "session/setup.h"
#include "widgets/actions.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <vector>

class QScrollArea;

namespace slipway::session {
class Session;
}

namespace slipway::widgets {
class Popover;
}

namespace slipway::firstrun {

class PlacesPage;
class ProjectPage;
class ReviewPage;
class StepList;

/// Makes a project out of a folder with a compose file, in four steps, each with a proposal for everything. Writes
/// nothing before the last.
class Wizard final : public QWidget
{
    Q_OBJECT

public:
    enum Step { Folder, What, Where, Review };

    explicit Wizard(const session::Surroundings &surroundings, QWidget *parent = nullptr);
    ~Wizard() override;

    /// Begins anew, with \a folder if it is not empty.
    void begin(const QString &folder = {});
    Step step() const;
    /// Whether what a person said so far was judged.
    bool isJudged() const { return m_isJudged; }

    FolderPage *folderPage() const { return m_folder; }
    ProjectPage *projectPage() const { return m_what; }
    PlacesPage *placesPage() const { return m_where; }
    ReviewPage *reviewPage() const { return m_review; }
    widgets::Button *continueButton() const { return m_continue; }
    widgets::Button *backButton() const { return m_back; }
    widgets::Button *cancelButton() const { return m_cancel; }
    /// Asks whether what was typed is to be lost.
    widgets::Popover *question() const { return m_question; }
    widgets::Actions &actions() { return m_actions; }
    environmentspage::ProjectDraft *draft() const { return m_draft; }

Q_SIGNALS:
    /// The project \a folder was made; \a isCommitted: so that it can be built.
    void made(const QString &folder, bool isCommitted);
    /// There is a project already.
    void openRequested(const QString &file);
    /// Whoever asked does not want it any more: what is still under way opens nothing.
    void cancelled();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeBody();
    QWidget *makeFoot();
    PlacesPage *makePlacesPage();
    void addActions();
    void connectPages();
    void connectSetup();
    void go(int step);
    void goOn();
    void goBack();
    void looked(const session::FolderState &state);
    void propose(const session::FolderState &state);
    void showDraft();
    void tellProblem();
    void write();
    void cancel();
    void leave();
    void forgetRequests();
    bool hasInput() const;
    std::vector<project::Problem> problems() const;

    /// An env file that the project names and that is to be made.
    struct EnvFile {
        QString path;
        QString environment;
    };
    std::vector<EnvFile> envFiles() const;
    /// The one that takes what was typed; empty: none.
    QString valuesFile() const;
    std::vector<session::NewFile> files() const;
    /// Why it is better not to commit, as sentences; empty: nothing speaks against it.
    QStringList obstacles() const;

    session::Surroundings m_surroundings;
    session::Setup m_setup;
    std::unique_ptr<session::Session> m_session; ///< of the project that is to be; it never starts
    widgets::Actions m_actions;
    environmentspage::ProjectDraft *m_draft;
    StepList *m_steps;
    widgets::Label *m_title;
    widgets::Label *m_text;
    QScrollArea *m_scroll;
    QWidget *m_body; ///< holds the pages, one of which is shown: a stack would be as high as its highest
    std::vector<QWidget *> m_pages;
    FolderPage *m_folder;
    ProjectPage *m_what;
    PlacesPage *m_where;
    ReviewPage *m_review;
    widgets::Button *m_cancel;
    widgets::Button *m_back;
    widgets::Button *m_continue;
    widgets::Popover *m_question;
    QPointer<widgets::Button> m_stay; ///< of the question
    int m_step = Folder;
    int m_request = -1; ///< of what the setup was asked last
    bool m_isJudged = false;
    bool m_goesOn = false; ///< once it is looked at, or judged
    QString m_written;     ///< the folder, once the files are there
};

} // namespace slipway::firstrun
