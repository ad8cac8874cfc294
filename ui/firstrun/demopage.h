// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firstrun/folderpage.h"
#include "session/setup.h"
#include "widgets/actions.h"

#include <QWidget>

namespace slipway::firstrun {

/// Says what the demo is and needs, and makes it in a folder.
class DemoPage final : public QWidget
{
    Q_OBJECT

public:
    explicit DemoPage(QWidget *parent = nullptr);

    void begin(const QString &folder);
    void setFolderChooser(FolderChooser chooser) { m_choose = std::move(chooser); }

    QLineEdit *field() const { return m_field; }
    widgets::Button *makeButton() const { return m_make; }
    widgets::Button *cancelButton() const { return m_cancel; }
    widgets::ErrorPanel *problem() const { return m_problem; }

Q_SIGNALS:
    void made(const QString &folder);
    /// Whoever asked does not want it any more: what is still under way opens nothing.
    void cancelled();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void make();
    void cancel();
    void showError(int request, const Error &error);

    FolderChooser m_choose;
    session::Setup m_setup;
    widgets::Actions m_actions;
    QLineEdit *m_field;
    widgets::ErrorPanel *m_problem;
    widgets::Button *m_cancel;
    widgets::Button *m_make;
    int m_request = -1;
};

} // namespace slipway::firstrun
