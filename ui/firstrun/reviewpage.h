// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/setup.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QPlainTextEdit;

namespace slipway::configurationpage {
class Highlighter;
class Languages;
} // namespace slipway::configurationpage
namespace slipway::widgets {
class ErrorPanel;
class Label;
} // namespace slipway::widgets

namespace slipway::firstrun {

/// The last step: the files that will be written, before they are.
class ReviewPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(QWidget *parent = nullptr);
    ~ReviewPage() override;

    /// \a files: slipway.yaml first. \a obstacles: why no commit is offered; empty: one is.
    void show(const session::FolderState &state, const std::vector<session::NewFile> &files,
              const QStringList &obstacles);
    void showError(const Error &error);
    void clearError();
    session::NewProject::Commit commit() const;

    QPlainTextEdit *text() const { return m_text; }
    QCheckBox *commitBox() const { return m_commit; }
    /// What speaks against a commit; hidden where nothing does.
    widgets::Label *obstacle() const { return m_obstacle; }
    widgets::ErrorPanel *problem() const { return m_problem; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    std::unique_ptr<configurationpage::Languages> m_languages;
    widgets::ErrorPanel *m_problem;
    widgets::Label *m_files;
    QPlainTextEdit *m_text;
    configurationpage::Highlighter *m_highlighter;
    QCheckBox *m_commit;
    QWidget *m_warning;
    widgets::Label *m_obstacle;
    widgets::Label *m_why;
    session::NewProject::Commit m_how = session::NewProject::Commit::None;
    QString m_folder; ///< that the answer about the commit is of
};

} // namespace slipway::firstrun
