// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "widgets/sign.h"

#include <QWidget>

namespace slipway::widgets {
class Badge;
class Button;
class Label;
} // namespace slipway::widgets

namespace slipway::deploymentpage {

/// How a deployment stands, in one pill: `Failed at Verify`, `Verified`, `Verify · 9 of 10`.
widgets::Sign stateOf(const Deployment &deployment);

/// The head of the page: which deployment, of what, where to, how it stands, by whom.
class Summary final : public QWidget
{
    Q_OBJECT

public:
    explicit Summary(QWidget *parent = nullptr);

    /// \a isOwn: this Slipway carries it out, so that it can cancel it.
    void show(const Deployment &deployment, const QDateTime &now, bool isOwn);
    widgets::Button *cancelButton() const { return m_cancel; }
    /// Of one that somebody else began.
    widgets::Button *finishButton() const { return m_finish; }
    /// Of one that has ended.
    widgets::Button *exportButton() const { return m_export; }

private:
    widgets::Label *m_title;
    widgets::Badge *m_what;
    widgets::Badge *m_state;
    widgets::Label *m_origin;
    widgets::Button *m_cancel;
    widgets::Button *m_finish;
    widgets::Button *m_export;
};

} // namespace slipway::deploymentpage
