// SPDX-License-Identifier: Apache-2.0
#include "config/savesheet.h"

#include "config/changelines.h"
#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;

SaveSheet::SaveSheet(QWidget *window)
    : Sheet(window)
    , m_title((new Label(Label::Role::Title))->wrapping())
    , m_text((new Label(Label::Role::Muted))->wrapping())
    , m_head(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_foot(new QWidget(this))
    , m_discard(new Button(tr("Close without saving"), m_foot))
    , m_deploy(new Button(QString(), m_foot))
    , m_save(new Button(QString(), m_foot))
{
    auto *headLayout = new QVBoxLayout(m_head);
    headLayout->setContentsMargins(24, 20, 24, 14);
    headLayout->setSpacing(6);
    headLayout->addWidget(m_title);
    headLayout->addWidget(m_text);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setAccessibleName(tr("What will be written"));
    auto *cancel = new Button(tr("Go on editing"), m_foot);
    m_save->setLook(Button::Look::Primary);
    auto *buttons = new FlowLayout(m_foot, 10, 10);
    buttons->setContentsMargins(24, 14, 24, 14);
    buttons->addStretch();
    for (Button *button : {cancel, m_discard, m_deploy, m_save})
        buttons->addWidget(button);
    setParts(m_head, m_scroll, m_foot);
    connect(cancel, &QPushButton::clicked, this, &SaveSheet::cancelled);
    connect(m_discard, &QPushButton::clicked, this, &SaveSheet::discarded);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT accepted(false); });
    connect(m_deploy, &QPushButton::clicked, this, [this] { Q_EMIT accepted(true); });
    connect(this, &Sheet::cancelled, this, &Sheet::close);
}

void SaveSheet::open(const std::vector<FileChanges> &files, bool isLeaving, const QString &environment)
{
    const auto count = int(files.size());
    m_title->setText(isLeaving ? tr("Close without saving?") : tr("Save %n file(s)", nullptr, count));
    m_text->setText(isLeaving
                        ? tr("What was typed is not in the project’s folder yet:")
                        : tr("This is written into the project’s folder. Hosts get it with the next deployment."));
    m_discard->setVisible(isLeaving);
    m_deploy->setVisible(!isLeaving && !environment.isEmpty());
    m_deploy->setText(tr("Write and plan for %1…").arg(environment));
    m_save->setText(tr("Write %n file(s)", nullptr, count));
    setAccessibleName(m_title->text());
    panel()->setBand(Theme(palette()).accent);
    setFiles(files);
    Sheet::open();
    m_save->setFocus(Qt::OtherFocusReason);
}

void SaveSheet::setFiles(const std::vector<FileChanges> &files)
{
    m_files = files;
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(24, 14, 24, 14);
    layout->setSpacing(8);
    for (const FileChanges &file : files) {
        layout->addWidget((new Label(file.path, Label::Role::Heading, body))->wrapping());
        layout->addWidget(new ChangeLines(file.changes, body));
        layout->addSpacing(8);
    }
    layout->addStretch();
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false);
    place();
}

QString SaveSheet::text() const
{
    QStringList lines{m_title->text(), m_text->text()};
    for (const FileChanges &file : m_files) {
        lines.append(file.path);
        for (const SettingChange &change : file.changes)
            lines.append(change.before + u" → "_s + change.after);
    }
    return lines.join(u'\n');
}

int SaveSheet::wantedHeight(int width) const
{
    return heightOf(m_head, width) + std::max(80, heightOf(m_scroll->widget(), width)) + heightOf(m_foot, width) +
           bandHeight + 6;
}

void SaveSheet::changeEvent(QEvent *event)
{
    Sheet::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        setFiles(m_files); // its words hold colours
}

} // namespace slipway::configurationpage
