// SPDX-License-Identifier: Apache-2.0
#include "config/approvesheet.h"

#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;

static constexpr int usualDays = 90;

/// A field under its name.
static void addField(QVBoxLayout *layout, const QString &name, QWidget *field)
{
    auto *label = new Label(name, Label::Role::Small);
    layout->addWidget(label);
    layout->addWidget(field);
    layout->addSpacing(8);
    if (auto *edit = qobject_cast<QLineEdit *>(field)) {
        edit->setAccessibleName(name);
        label->setBuddy(edit);
    }
}

ApproveSheet::ApproveSheet(QWidget *window)
    : Sheet(window)
    , m_title((new Label(Label::Role::Title))->wrapping())
    , m_why((new Label(Label::Role::Muted))->wrapping())
    , m_reason(new QLineEdit)
    , m_owner(new QLineEdit)
    , m_expires(new QLineEdit)
    , m_places(new QWidget)
    , m_placeRow(new FlowLayout(m_places, 8, 8))
    , m_fault((new Label(Label::Role::Small))->wrapping())
    , m_body(new QWidget(this))
    , m_foot(new QWidget(this))
    , m_approve(new Button(tr("Show what is written…"), m_foot))
{
    auto *fields = new QVBoxLayout(m_body);
    fields->setContentsMargins(24, 20, 24, 14);
    fields->setSpacing(4);
    fields->addWidget(m_title);
    fields->addWidget(m_why);
    fields->addSpacing(12);
    addField(fields, tr("Environments that may differ"), m_places);
    addField(fields, tr("Reason"), m_reason);
    addField(fields, tr("Owner"), m_owner);
    addField(fields, tr("Last day, as 2027-03-31; empty: for good"), m_expires);
    fields->addWidget(m_fault);
    auto *cancel = new Button(tr("Cancel"), m_foot);
    m_approve->setLook(Button::Look::Primary);
    auto *buttons = new FlowLayout(m_foot, 10, 10);
    buttons->setContentsMargins(24, 14, 24, 14);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_approve);
    setParts(nullptr, m_body, m_foot);
    for (QLineEdit *field : {m_reason, m_owner, m_expires}) {
        connect(field, &QLineEdit::textChanged, this, &ApproveSheet::check);
        connect(field, &QLineEdit::returnPressed, m_approve, &QPushButton::click);
    }
    connect(cancel, &QPushButton::clicked, this, &ApproveSheet::cancelled);
    connect(this, &Sheet::cancelled, this, &Sheet::close);
    connect(m_approve, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT accepted(approval());
    });
}

void ApproveSheet::open(const QString &key, const QString &why, const QStringList &environments, const QString &chosen,
                        const QString &owner, QDate today)
{
    m_key = key;
    m_today = today;
    m_title->setText(tr("Approve a difference of %1").arg(key));
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    setAccessibleName(m_title->text());
    panel()->setBand(Theme(palette()).accent);
    for (Button *button : m_environments)
        delete button;
    m_environments.clear();
    for (const QString &environment : environments) {
        auto *button = new Button(environment, m_places);
        button->setCheckable(true);
        button->setChecked(environment == chosen);
        button->setSymbol(environment == chosen ? Symbol::Check : Symbol::None);
        button->setAccessibleName(tr("%1 may differ").arg(environment));
        connect(button, &QPushButton::toggled, this, [this, button](bool on) {
            button->setSymbol(on ? Symbol::Check : Symbol::None);
            check();
        });
        m_placeRow->addWidget(button);
        button->show();
        m_environments.push_back(button);
    }
    m_reason->clear();
    m_reason->setPlaceholderText(tr("Why this may differ, for whoever reads it later"));
    m_owner->setText(owner);
    m_expires->setText(today.addDays(usualDays).toString(Qt::ISODate));
    check();
    Sheet::open();
    // In the order they stand: the environments were made last.
    QWidget *before = this;
    for (Button *button : m_environments) {
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_reason);
    m_reason->setFocus(Qt::OtherFocusReason);
}

Approval ApproveSheet::approval() const
{
    Approval approval;
    approval.key = m_key;
    for (const Button *button : m_environments)
        if (button->isChecked())
            approval.environments.append(button->text());
    approval.reason = m_reason->text().trimmed();
    approval.owner = m_owner->text().trimmed();
    approval.expires = QDate::fromString(m_expires->text().trimmed(), Qt::ISODate);
    return approval;
}

QString ApproveSheet::fault() const
{
    const Approval now = approval();
    if (now.environments.isEmpty())
        return tr("Choose at least one environment.");
    if (now.reason.isEmpty())
        return tr("Give a reason.");
    if (now.owner.isEmpty())
        return tr("Name an owner.");
    if (!m_expires->text().trimmed().isEmpty() && !now.expires.isValid())
        return tr("The last day is written as %1.").arg(m_today.addDays(usualDays).toString(Qt::ISODate));
    if (now.isExpired(m_today))
        return tr("The last day is over already.");
    return {};
}

void ApproveSheet::check()
{
    const QString words = fault();
    m_approve->setEnabled(words.isEmpty());
    m_approve->setAccessibleDescription(words);
    // Always there, so that nothing jumps.
    m_fault->setText(words.isEmpty() ? tr("It is added to “approved” under “contract”.") : words);
}

int ApproveSheet::wantedHeight(int width) const
{
    return heightOf(m_body, width) + heightOf(m_foot, width) + bandHeight + 4;
}

} // namespace slipway::configurationpage
