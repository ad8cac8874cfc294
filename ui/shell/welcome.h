// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "shell/recentprojects.h"
#include "widgets/actions.h"

#include <QSettings>
#include <QWidget>

#include <functional>
#include <memory>

namespace slipway::widgets {
class Button;
class CellTable;
class ErrorPanel;
class Label;
} // namespace slipway::widgets

namespace slipway::shell {

class RecentModel;

/// What stands there before there is a project: those that were opened before, and a way to open another one.
class Welcome final : public QWidget
{
    Q_OBJECT

public:
    /// Asks for a folder; empty: none. A test hands in its own answer.
    using FolderChooser = std::function<QString(QWidget *parent)>;

    /// \a settings: where the recent projects are kept; null: the application's own.
    explicit Welcome(std::unique_ptr<QSettings> settings = nullptr);
    ~Welcome() override;

    void setFolderChooser(FolderChooser chooser) { m_chooseFolder = std::move(chooser); }
    /// Why the project that was chosen cannot be opened. \a folder: one that could become a project; may be empty.
    void showError(const Error &error, const QString &folder = {});

    widgets::Button *openButton() const { return m_open; }
    widgets::Button *newButton() const { return m_new; }
    widgets::Button *demoButton() const { return m_demo; }
    /// Of an error: makes a project of the folder that is none.
    widgets::Button *makeButton() const { return m_make; }
    widgets::CellTable *table() const { return m_table; }
    widgets::Actions &actions() { return m_actions; }

Q_SIGNALS:
    /// A folder, or a slipway.yaml.
    void chosen(const QString &path);
    /// A project is to be made; \a folder: of this folder, empty: of one that is not chosen yet.
    void newProjectRequested(const QString &folder);
    void demoRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeList();
    void addActions();
    void refill();
    void chooseFolder();
    void openCurrent();
    void forgetCurrent();

    std::unique_ptr<QSettings> m_settings;
    FolderChooser m_chooseFolder;
    widgets::Actions m_actions;
    widgets::ErrorPanel *m_problem;
    widgets::Button *m_open;
    widgets::Button *m_new;
    widgets::Button *m_demo;
    widgets::Button *m_make;
    QString m_makeOf; ///< a folder that is no project
    RecentModel *m_model;
    widgets::CellTable *m_table;
    widgets::Label *m_none;
};

} // namespace slipway::shell
