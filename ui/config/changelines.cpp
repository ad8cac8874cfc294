// SPDX-License-Identifier: Apache-2.0
#include "config/changelines.h"

#include "widgets/label.h"

#include <QVBoxLayout>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;
using Kind = SettingChange::Kind;

static QString coloured(const QString &text, const QColor &colour)
{
    return u"<span style=\"color:"_s + colour.name() + u"\">"_s + text.toHtmlEscaped() + u"</span>"_s;
}

static Label *lineOf(const SettingChange &change, const Theme &theme, QWidget *parent)
{
    const bool isAdded = change.kind == Kind::Added;
    const bool isRemoved = change.kind == Kind::Removed;
    const QColor colour = theme.tone(isAdded ? Tone::Good : isRemoved ? Tone::Bad : Tone::Warn);
    const QString mark = isAdded ? u"+ "_s : isRemoved ? u"− "_s : u"~ "_s;
    const QString value = isAdded ? change.after : isRemoved ? change.before : change.before + u" → "_s + change.after;
    const QString equals = change.key.isEmpty() ? QString() : u"="_s;
    auto *label = (new Label(Label::Role::Mono, parent))->wrapping();
    label->setTextFormat(Qt::RichText);
    label->setText(coloured(mark + change.key, colour) + equals + value.toHtmlEscaped() + u"&nbsp;&nbsp;"_s +
                   coloured(change.source, theme.muted));
    label->setAccessibleName((isAdded     ? ChangeLines::tr("added: %1 from %2")
                              : isRemoved ? ChangeLines::tr("removed: %1 from %2")
                                          : ChangeLines::tr("changed: %1 from %2"))
                                 .arg(change.key + equals + value, change.source));
    return label;
}

ChangeLines::ChangeLines(const std::vector<SettingChange> &changes, QWidget *parent)
    : QWidget(parent)
{
    const Theme theme(palette());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const SettingChange &change : changes)
        layout->addWidget(lineOf(change, theme, this));
}

} // namespace slipway::configurationpage
