// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/sourceedit.h"

#include "model/configuration.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace slipway::widgets {
class Badge;
class Button;
class Label;
} // namespace slipway::widgets

namespace slipway::configurationpage {

class Draft;

/// What stands over a pane beside its file.
struct PaneHead {
    QString environment; ///< empty: a file of all environments
    bool isProtected = false;
    int position = 0; ///< in the pipeline
    QString remark;   ///< a badge, as `on prod-1 the file differs`; empty: none
    QString left;     ///< the environment of the pane at the left; empty: nothing to copy there
    QString right;
    bool canApprove = false;
    std::optional<Mend> suggestion;
};

/// One file, to be edited: its environment and name, what may be done, what is wrong with it.
class Pane final : public QWidget
{
    Q_OBJECT

public:
    explicit Pane(QWidget *parent = nullptr);

    /// \a draft outlives what is shown of it.
    void show(Draft *draft, const PaneHead &head);
    using QWidget::show;
    /// Lets go of the draft, and hides.
    void release();
    Draft *draft() const;
    const PaneHead &head() const { return m_head; }
    SourceEdit *edit() const { return m_edit; }
    /// The key whose lines the cursor stands in; empty: none.
    QString currentKey() const;
    void goToKey(const QString &key);
    /// The buttons follow the cursor and the text.
    void refresh();
    /// How high the head is at this width, and how high it shall be: panes beside each other begin
    /// their texts on one level.
    int wantedHeadHeight() const;
    void setHeadHeight(int height);
    /// Shows a secret's value until clearSecret().
    void showSecret(const QString &key, const QString &value);
    void clearSecret();

    widgets::Button *fileButton() const { return m_file; }
    widgets::Button *moreButton() const { return m_more; }
    widgets::Button *saveButton() const { return m_save; }
    widgets::Button *copyLeftButton() const { return m_copyLeft; }
    widgets::Button *copyRightButton() const { return m_copyRight; }
    widgets::Button *approveButton() const { return m_approve; }
    widgets::Button *mendButton() const { return m_mend; }
    /// What is wrong with the text, in words.
    QString problemText() const;
    QString secretText() const;

Q_SIGNALS:
    void currentKeyChanged(const QString &key);
    /// Its head or its notes may need another height.
    void fitNeeded();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showHead();
    void showProblems();
    void followCursor();

    QPointer<Draft> m_draft;
    PaneHead m_head;
    QString m_key;
    QWidget *m_headBox;
    widgets::Label *m_name;
    widgets::Button *m_file;
    widgets::Badge *m_remark;
    widgets::Badge *m_unsaved;
    widgets::Button *m_copyLeft;
    widgets::Button *m_copyRight;
    widgets::Button *m_mend;
    widgets::Button *m_approve;
    widgets::Button *m_more;
    widgets::Button *m_save;
    SourceEdit *m_edit;
    widgets::Label *m_problems;
    QWidget *m_secret;
    widgets::Label *m_secretText;
};

} // namespace slipway::configurationpage
