// SPDX-License-Identifier: Apache-2.0
#include "shell/shortcutsheet.h"

#include "widgets/actions.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>

#include <map>

namespace slipway::shell {

using namespace Qt::StringLiterals;
using namespace widgets;

ShortcutSheet::ShortcutSheet(QWidget *window)
    : Sheet(window)
    , m_scroll(new QScrollArea(panel()))
    , m_foot(new QWidget(panel()))
{
    setAccessibleName(tr("Keyboard shortcuts"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setAccessibleName(tr("Keyboard shortcuts"));
    auto *close = new Button(tr("Close"), m_foot);
    close->setLook(Button::Look::Primary);
    auto *buttons = new QHBoxLayout(m_foot);
    buttons->setContentsMargins(24, 14, 24, 14);
    buttons->addStretch();
    buttons->addWidget(close);
    setParts(nullptr, m_scroll, m_foot);
    connect(close, &QPushButton::clicked, this, &Sheet::cancelled);
    connect(this, &Sheet::cancelled, this, &Sheet::close);
}

static QString titleOf(const QString &scope)
{
    static const std::map<QString, const char *> titles{
        {u"window"_s, QT_TRANSLATE_NOOP("slipway::shell::ShortcutSheet", "Everywhere")},
        {u"pipeline"_s, QT_TRANSLATE_NOOP("slipway::shell::ShortcutSheet", "Pipeline")},
        {u"deployment"_s, QT_TRANSLATE_NOOP("slipway::shell::ShortcutSheet", "Deployment")},
        {u"configuration"_s, QT_TRANSLATE_NOOP("slipway::shell::ShortcutSheet", "Configuration")},
        {u"history"_s, QT_TRANSLATE_NOOP("slipway::shell::ShortcutSheet", "History")},
        {u"environments"_s, QT_TRANSLATE_NOOP("slipway::shell::ShortcutSheet", "Environments")}};
    const auto found = titles.find(scope);
    return found == titles.end() ? scope : ShortcutSheet::tr(found->second);
}

void ShortcutSheet::open(const Actions &actions)
{
    std::map<QString, std::vector<const QAction *>> groups;
    QStringList order;
    for (const QAction *action : actions.all()) {
        const QString scope = action->objectName().section(u'.', 0, 0);
        if (action->shortcut().isEmpty())
            continue;
        if (!order.contains(scope))
            order += scope;
        groups[scope].push_back(action);
    }
    m_lines.clear();
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(24, 18, 24, 18);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    order.removeAll(u"window"_s);
    order.prepend(u"window"_s);
    for (const QString &scope : std::as_const(order)) {
        auto *heading = new Label(titleOf(scope), Label::Role::Heading, body);
        heading->setContentsMargins(0, grid->rowCount() > 1 ? 10 : 0, 0, 2);
        grid->addWidget(heading, grid->rowCount(), 0, 1, 2);
        for (const QAction *action : groups[scope]) {
            const int row = grid->rowCount();
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            grid->addWidget(new Label(keys, Label::Role::Mono, body), row, 0);
            grid->addWidget((new Label(action->text(), Label::Role::Body, body))->wrapping(), row, 1);
            m_lines += keys + u" "_s + action->text();
        }
    }
    grid->setRowStretch(grid->rowCount(), 1);
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false);
    panel()->setBand(Theme(palette()).accent);
    place();
    Sheet::open();
}

int ShortcutSheet::wantedHeight(int width) const
{
    return heightOf(m_scroll->widget(), width) + heightOf(m_foot, width) + bandHeight + 4;
}

} // namespace slipway::shell
