// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environments/entrylist.h"
#include "environments/hostseditor.h"
#include "environments/projectdraft.h"
#include "model/configuration.h"
#include "model/hostcheck.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <optional>

class QScrollArea;

namespace slipway::configurationpage {
class SaveSheet;
}

namespace slipway::widgets {
class Actions;
class Button;
class EmptyState;
class ErrorPanel;
class Label;
} // namespace slipway::widgets

namespace slipway::environmentspage {

class Form;
class HostSuggestionsSheet;
class PageChanges;

/// All that slipway.yaml says, to be changed in forms: the environments with their hosts first. What is changed is
/// shown as lines of the file before it is written, and all that is not changed in it stays.
class EnvironmentsPage final : public QWidget
{
    Q_OBJECT

public:
    /// What the page asks of the session.
    struct Requests {
        std::function<int()> read;
        std::function<int(const QByteArray &text)> check;
        std::function<int(const ConfigFile &file, bool overwrite)> save;
        std::function<void()> suggestHosts;
        HostsEditor::Requests hosts;
    };
    /// Asks for a file inside of \a folder; empty: none. A test hands in its own answer.
    using FileChooser = std::function<QString(QWidget *parent, const QString &folder)>;

    EnvironmentsPage(widgets::Actions &actions, Requests requests, QWidget *parent = nullptr);

    void setProject(const QString &name, const QString &folder);
    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    /// Reads the file anew.
    void refresh();
    /// Shows \a environment; empty: the one that was shown.
    void open(const QString &environment);
    /// Shows \a environment and tests the connections to its hosts.
    void test(const QString &environment);
    bool hasUnsavedChanges() const { return m_draft->isModified(); }
    /// Shows what would be lost if the window closed; answers with leaveRequested() if it may.
    void askToLeave();

    // What the session answers.
    void read(int request, const ConfigFile &file);
    void checked(int request, const std::vector<project::Problem> &problems);
    void fileSaved(int request, const ConfigFile &file);
    void fileConflict(int request, const ConfigFile &mine, const ConfigFile &theirs);
    void fileFailed(int request, const Error &error);
    void hostChecked(int request, const HostCheck &check);
    void hostDescribed(const HostDescription &description);
    void hostsSuggested(const std::vector<HostSuggestion> &hosts);

    ProjectDraft *draft() const { return m_draft; }
    EntryList *list() const { return m_list; }
    Form *environmentForm() const { return m_environmentForm; }
    Form *sectionForm() const;
    HostsEditor *hosts() const { return m_hosts; }
    HostSuggestionsSheet *suggestions() const { return m_suggestions; }
    configurationpage::SaveSheet *saveSheet() const { return m_saveSheet; }
    PageChanges *changes() const { return m_changes; }

Q_SIGNALS:
    void failed(const slipway::Error &error);
    void leaveRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void connectParts();
    void addActions(widgets::Actions &actions);
    void showDraft();
    void showEntries();
    void showChosen();
    void showProblem();
    QStringList environmentNames() const;
    QStringList hostsOf(int environment) const;
    void add();
    void duplicate();
    void move(int by);
    void remove();
    void openSuggestions();
    void review(bool isLeaving, bool overwrites = false);
    void write();
    void showConflict(const ConfigFile &theirs);
    bool isEnvironmentChosen() const;

    Requests m_requests;
    FileChooser m_chooseFile;
    QString m_project;
    QString m_folder;
    QString m_wanted; ///< an environment that is to be shown when the file is read
    bool m_isTestWanted = false;
    ProjectDraft *m_draft;
    EntryList *m_list;
    widgets::Label *m_title;
    widgets::Label *m_text;
    QWidget *m_deeds;
    widgets::Button *m_earlier;
    widgets::Button *m_later;
    widgets::Button *m_remove;
    widgets::ErrorPanel *m_problem;
    widgets::ErrorPanel *m_conflict;
    std::optional<ConfigFile> m_theirs;
    Form *m_environmentForm;
    HostsEditor *m_hosts;
    std::vector<Form *> m_sectionForms;
    QWidget *m_forms; ///< one of them is shown: a stack would be as high as its highest
    QScrollArea *m_scroll;
    QScrollArea *m_side;
    QWidget *m_body;
    widgets::EmptyState *m_empty;
    PageChanges *m_changes;
    configurationpage::SaveSheet *m_saveSheet;
    HostSuggestionsSheet *m_suggestions;
    int m_readRequest = -1;
    int m_saveRequest = -1;
    bool m_isLeaving = false;
    bool m_isOverwriting = false;
    QTimer m_patience; ///< until it is worth a word that the file is being read
};

} // namespace slipway::environmentspage
