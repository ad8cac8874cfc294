// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"
#include "widgets/sheet.h"

#include <vector>

class QScrollArea;

namespace slipway::widgets {
class Button;
class Label;
} // namespace slipway::widgets

namespace slipway::configurationpage {

/// What a save would write into a file of the project.
struct FileChanges {
    QString path;
    std::vector<SettingChange> changes; ///< whole lines, those of secrets masked
};

/// Shows what will be written where, before it is; or, when the window closes, what would be lost.
class SaveSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    explicit SaveSheet(QWidget *window);

    /// \a isLeaving: the window is about to close, and may without saving. \a environment: the one that all of it is
    /// about, so that its deployment may be planned next; empty: none.
    void open(const std::vector<FileChanges> &files, bool isLeaving, const QString &environment);

    widgets::Button *saveButton() const { return m_save; }
    widgets::Button *discardButton() const { return m_discard; }
    widgets::Button *deployButton() const { return m_deploy; }
    /// What it says, as one text.
    QString text() const;

Q_SIGNALS:
    /// \a deploys: and then the deployment is to be planned.
    void accepted(bool deploys);
    void discarded();

protected:
    int wantedHeight(int width) const override;
    void changeEvent(QEvent *event) override;

private:
    void setFiles(const std::vector<FileChanges> &files);

    std::vector<FileChanges> m_files;
    widgets::Label *m_title;
    widgets::Label *m_text;
    QWidget *m_head;
    QScrollArea *m_scroll;
    QWidget *m_foot;
    widgets::Button *m_discard;
    widgets::Button *m_deploy;
    widgets::Button *m_save;
};

} // namespace slipway::configurationpage
