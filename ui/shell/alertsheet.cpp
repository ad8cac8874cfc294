// SPDX-License-Identifier: Apache-2.0
#include "shell/alertsheet.h"

#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace slipway::shell {

using namespace Qt::StringLiterals;
using namespace widgets;

AlertSheet::AlertSheet(QWidget *window)
    : Sheet(window)
    , m_body(new QWidget(panel()))
    , m_foot(new QWidget(panel()))
    , m_notifies(
          new QCheckBox(tr("Show on this desktop when an environment is not well, and when it is again"), m_body))
    , m_isQuiet(new QCheckBox(tr("Hold them back from"), m_body))
    , m_from(new QTimeEdit(m_body))
    , m_to(new QTimeEdit(m_body))
    , m_save(new Button(tr("Save"), m_foot))
{
    setAccessibleName(tr("Notifications"));
    m_from->setAccessibleName(tr("Beginning of the quiet hours"));
    m_to->setAccessibleName(tr("End of the quiet hours"));
    for (QTimeEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(u"HH:mm"_s);
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    }
    m_save->setLook(Button::Look::Primary);
    build();
    connect(m_notifies, &QCheckBox::toggled, this, &AlertSheet::update);
    connect(m_isQuiet, &QCheckBox::toggled, this, &AlertSheet::update);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT accepted(wishes());
        close();
    });
    connect(this, &Sheet::cancelled, this, &Sheet::close);
}

void AlertSheet::build()
{
    auto *hours = new FlowLayout(nullptr, 8, 8);
    hours->addWidget(m_isQuiet);
    hours->addWidget(m_from);
    hours->addWidget(new Label(tr("to"), Label::Role::Body, m_body));
    hours->addWidget(m_to);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(24, 18, 24, 18);
    body->setSpacing(10);
    body->addWidget(new Label(tr("Notifications"), Label::Role::Title, m_body));
    body->addWidget(m_notifies);
    body->addLayout(hours);
    const QStringList notes{
        tr("What was held back is summed up when the quiet hours end. They are yours, and so is this page: nothing of "
           "it "
           "is written into the project."),
        tr("Who else is told, of which environments and after how long stands under “alerts” in slipway.yaml. That "
           "webhook is the team’s, and knows no quiet hours.")};
    for (const QString &note : notes)
        body->addWidget((new Label(note, Label::Role::Muted, m_body))->wrapping());
    auto *cancel = new Button(tr("Cancel"), m_foot);
    connect(cancel, &QPushButton::clicked, this, &Sheet::cancelled);
    auto *buttons = new QHBoxLayout(m_foot);
    buttons->setContentsMargins(24, 14, 24, 14);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    setParts(nullptr, m_body, m_foot);
}

void AlertSheet::open(const AlertWishes &wishes)
{
    m_notifies->setChecked(wishes.notifies);
    m_isQuiet->setChecked(wishes.isQuiet);
    m_from->setTime(wishes.quiet.from);
    m_to->setTime(wishes.quiet.to);
    update();
    panel()->setBand(Theme(palette()).accent);
    place();
    Sheet::open();
}

AlertWishes AlertSheet::wishes() const
{
    return {m_notifies->isChecked(), m_isQuiet->isChecked(), {m_from->time(), m_to->time()}};
}

void AlertSheet::update()
{
    m_isQuiet->setEnabled(m_notifies->isChecked());
    const bool counts = m_notifies->isChecked() && m_isQuiet->isChecked();
    m_from->setEnabled(counts);
    m_to->setEnabled(counts);
}

int AlertSheet::wantedHeight(int width) const
{
    return heightOf(m_body, width) + heightOf(m_foot, width) + bandHeight + 4;
}

} // namespace slipway::shell
