// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/setup.h"

#include <QWidget>

#include <functional>
#include <optional>

class QGridLayout;
class QLineEdit;

namespace slipway::widgets {
class Button;
class ErrorPanel;
class Label;
class Panel;
} // namespace slipway::widgets

namespace slipway::firstrun {

/// Asks for a folder; empty: none. A test hands in its own answer.
using FolderChooser = std::function<QString(QWidget *parent, const QString &start)>;

/// The first step: the folder of an application, and what is found in it.
class FolderPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FolderPage(QWidget *parent = nullptr);

    void setFolderChooser(FolderChooser chooser) { m_choose = std::move(chooser); }
    QString folder() const;
    void setFolder(const QString &folder);
    /// What stands in the folder that is named now; nothing while it was not looked at.
    const std::optional<session::FolderState> &state() const { return m_state; }

    void show(const session::FolderState &state);
    void showError(const Error &error);
    /// There is a project already: \a file.
    void showProject(const QString &file);

    QLineEdit *field() const { return m_field; }
    widgets::Button *chooseButton() const { return m_button; }
    widgets::Button *openButton() const { return m_open; }
    widgets::ErrorPanel *problem() const { return m_problem; }

Q_SIGNALS:
    /// The folder is to be looked at.
    void lookRequested(const QString &folder);
    void openRequested(const QString &file);
    /// Another folder is named.
    void edited();
    void continueRequested();

private:
    void forget();
    void choose();
    void listServices();

    FolderChooser m_choose;
    std::optional<session::FolderState> m_state;
    QString m_file; ///< a slipway.yaml that is there
    QLineEdit *m_field;
    widgets::Button *m_button;
    widgets::ErrorPanel *m_problem;
    widgets::Button *m_open;
    widgets::Label *m_found;
    widgets::Panel *m_panel;
    QGridLayout *m_services;
};

} // namespace slipway::firstrun
