// SPDX-License-Identifier: Apache-2.0
#include "widgets/errorpanel.h"

#include "model/recorded.h"
#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/glyph.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

#include <algorithm>

namespace slipway::widgets {

using namespace Qt::StringLiterals;

QString describe(const Where &where)
{
    QStringList parts;
    if (!where.environment.isEmpty() && !where.host.isEmpty())
        parts.append(ErrorPanel::tr("%1 on %2").arg(where.environment, where.host));
    else if (!where.environment.isEmpty() || !where.host.isEmpty())
        parts.append(where.environment + where.host);
    if (!where.file.isEmpty()) {
        QString file = where.file;
        if (where.line > 0)
            file += u':' + QString::number(where.line);
        if (where.line > 0 && where.column > 0)
            file += u':' + QString::number(where.column);
        parts.append(file);
    }
    return parts.join(u", "_s);
}

ErrorPanel::ErrorPanel(QWidget *parent)
    : Panel(parent)
    , m_glyph(new Glyph(this))
    , m_what((new Label(Label::Role::Strong, this))->wrapping())
    , m_where((new Label(Label::Role::Muted, this))->wrapping())
    , m_why((new Label(Label::Role::Mono, this))->wrapping())
    , m_cure((new Label(Label::Role::Body, this))->wrapping())
    , m_actions(new QWidget(this))
    , m_actionRow(new FlowLayout(m_actions))
{
    setTone(Tone::Bad);
    m_glyph->show(Symbol::Degraded, Tone::Bad);
    m_what->setTone(Tone::Bad);
    auto *text = new QVBoxLayout;
    text->setSpacing(4);
    for (Label *label : {m_what, m_where, m_why, m_cure})
        text->addWidget(label);
    m_actionRow->setContentsMargins(0, 4, 0, 0);
    text->addWidget(m_actions);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_glyph, 0, Qt::AlignTop);
    layout->addLayout(text, 1);
    connect(addAction(tr("Copy")), &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(toText(m_error)); });
}

void ErrorPanel::show(const Error &error)
{
    m_error = inOwnWords(error); // it may be one of a record
    const auto fill = [](Label *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    fill(m_what, m_error.what);
    fill(m_where, describe(m_error.where));
    fill(m_why, m_error.why.trimmed());
    fill(m_cure, m_error.cure);
    setAccessibleName(tr("Error: %1").arg(m_error.what));
    setAccessibleDescription(m_error.cure);
}

Button *ErrorPanel::addAction(const QString &text)
{
    auto *button = new Button(text, m_actions);
    m_actionRow->insertWidget(std::max(0, m_actionRow->count() - 1), button); // "Copy", the first, stays the last
    return button;
}

void ErrorPanel::setDismissible()
{
    connect(addAction(tr("Dismiss")), &QPushButton::clicked, this, &QWidget::hide);
}

} // namespace slipway::widgets
