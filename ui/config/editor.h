// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/alignment.h"
#include "config/marks.h"
#include "model/configuration.h"
#include "widgets/panel.h"

#include <map>
#include <memory>

class QMenu;
class QSplitter;

namespace slipway::widgets {
class Label;
}

namespace slipway::configurationpage {

class Draft;
class Languages;
class Pane;

/// The files of two or three environments side by side, aligned by key, or of one that they share.
class Editor final : public widgets::Panel
{
    Q_OBJECT

public:
    explicit Editor(QWidget *parent = nullptr);
    ~Editor() override;

    void show(const ConfigurationState &configuration);
    using QWidget::show;
    /// Shows where \a key stands in \a environment (empty: where it is worst) and beside it.
    void select(const QString &key, const QString &environment);
    /// The cursor goes to the pane of the selected environment.
    void takeFocus();

    bool hasUnsavedChanges() const;
    /// The files that were changed here, by path.
    std::vector<Draft *> modified() const;
    Draft *draft(const QString &path) const;
    /// The env file that no other environment reads; null: \a environment has none.
    Draft *ownDraft(const QString &environment) const { return draft(ownFile(environment)); }
    /// \a file is what the folder holds now.
    void saved(const ConfigFile &file);
    /// Shows \a theirs beside what was typed here, until one of them is chosen.
    void showConflict(const ConfigFile &theirs);
    bool isInConflict() const { return m_theirs != nullptr; }
    void showSecret(const QString &environment, const QString &key, const QString &value);

    /// Those that are shown, from the left.
    std::vector<Pane *> panes() const;
    void setPaneCount(int count);
    void setAligned(bool on);
    bool isAligned() const { return m_isAligned; }
    void chooseFile(Pane *pane, const QString &path);
    /// Copies \a key from a pane into the env file of \a environment, as one step of undo there.
    void copyKey(Pane *from, const QString &key, const QString &environment);
    void fillMenu(QMenu *menu, Pane *pane);
    const QString &key() const { return m_key; }

Q_SIGNALS:
    void saveRequested();
    void overwriteRequested(const slipway::ConfigFile &file);
    void approveRequested(const QString &key, const QString &environment);
    void mendRequested(const QString &key, const QString &environment, slipway::Mend mend);
    void revealRequested(const QString &key, const QString &environment, QWidget *anchor);
    void failed(const slipway::Error &error);
    void changed();
    /// Its minimum height is another one, perhaps.
    void fitted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Shown {
        QString environment;
        QString path;
    };

    Pane *makePane();
    QWidget *makeConflictBar();
    void endConflict();
    void takeTheirs();
    QStringList chosenEnvironments(const QString &environment) const;
    QString fileOf(const QString &environment, const QString &key) const;
    QString ownFile(const QString &environment) const;
    void refill();
    void refillPane(size_t at, const std::vector<Shown> &shown, const std::vector<Draft *> &drafts);
    void realign();
    void remark();
    void fit();
    void sync(const Pane *source);
    void openFileMenu(Pane *pane);
    void openMenu(Pane *pane);
    void addCopies(QMenu *menu, Pane *pane, const QString &key);
    QString remarkOn(const QString &environment) const;

    std::unique_ptr<Languages> m_languages;
    KeyIndex m_index;
    std::vector<DriftReport> m_reports;
    std::vector<ConfigFile> m_files;
    std::map<QString, std::unique_ptr<Draft>> m_drafts;
    std::unique_ptr<Draft> m_theirs;
    ConfigFile m_theirFile;
    QString m_key;
    QString m_environment;
    QString m_revealed;
    std::vector<Shown> m_shown;
    Alignment m_alignment;
    bool m_isAligned = true;
    bool m_isSyncing = false;
    bool m_isRefilling = false;
    int m_paneCount = 2;
    int m_lastRow = 0;
    qsizetype m_shownCount = 0;
    QWidget *m_conflict;
    widgets::Label *m_conflictText;
    QSplitter *m_splitter;
    std::vector<Pane *> m_panes;
};

} // namespace slipway::configurationpage
