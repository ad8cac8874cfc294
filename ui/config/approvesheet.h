// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/contract.h"
#include "widgets/sheet.h"

class QLineEdit;

namespace slipway::widgets {
class Button;
class FlowLayout;
class Label;
} // namespace slipway::widgets

namespace slipway::configurationpage {

/// Asks why a difference is allowed, by whom, where and until when; writes nothing itself.
class ApproveSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    explicit ApproveSheet(QWidget *window);

    /// \a key differs in \a chosen of \a environments, says \a why; \a owner is suggested.
    void open(const QString &key, const QString &why, const QStringList &environments, const QString &chosen,
              const QString &owner, QDate today);

    QLineEdit *reasonField() const { return m_reason; }
    QLineEdit *ownerField() const { return m_owner; }
    QLineEdit *expiryField() const { return m_expires; }
    widgets::Button *approveButton() const { return m_approve; }

Q_SIGNALS:
    void accepted(const slipway::Approval &approval);

protected:
    int wantedHeight(int width) const override;

private:
    void check();
    Approval approval() const;
    /// What is still in the way, in words; empty: nothing.
    QString fault() const;

    QDate m_today;
    QString m_key;
    std::vector<widgets::Button *> m_environments;
    widgets::Label *m_title;
    widgets::Label *m_why;
    QLineEdit *m_reason;
    QLineEdit *m_owner;
    QLineEdit *m_expires;
    QWidget *m_places;
    widgets::FlowLayout *m_placeRow;
    widgets::Label *m_fault;
    QWidget *m_body;
    QWidget *m_foot;
    widgets::Button *m_approve;
};

} // namespace slipway::configurationpage
