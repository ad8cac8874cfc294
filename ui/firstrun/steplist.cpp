// SPDX-License-Identifier: Apache-2.0
#include "firstrun/steplist.h"

#include "widgets/glyph.h"
#include "widgets/label.h"

#include <QGridLayout>

namespace slipway::firstrun {

using namespace widgets;

StepList::StepList(const QStringList &titles, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(10);
    layout->setVerticalSpacing(16);
    layout->setColumnStretch(1, 1);
    for (int i = 0; i < titles.size(); ++i) {
        const Step step{new Glyph(this), (new Label(titles[i], Label::Role::Body, this))->wrapping()};
        layout->addWidget(step.glyph, i, 0, Qt::AlignTop);
        layout->addWidget(step.title, i, 1);
        m_steps.push_back(step);
    }
    layout->setRowStretch(static_cast<int>(titles.size()), 1);
}

void StepList::setCurrent(int current)
{
    for (int i = 0; const Step &step : m_steps) {
        const bool isDone = i < current;
        const bool isCurrent = i == current;
        step.glyph->show(isDone      ? Symbol::Check
                         : isCurrent ? Symbol::Dot
                                     : Symbol::Missing,
                         isDone      ? Tone::Good
                         : isCurrent ? Tone::Accent
                                     : Tone::Muted);
        step.title->setTone(isCurrent ? Tone::Neutral : Tone::Muted);
        QFont bold = step.title->font();
        bold.setBold(isCurrent);
        step.title->setFont(bold); // after the tone, which sets the font too
        step.title->setAccessibleName(isDone      ? tr("%1: done").arg(step.title->text())
                                      : isCurrent ? tr("%1: this step").arg(step.title->text())
                                                  : tr("%1: to come").arg(step.title->text()));
        ++i;
    }
}

} // namespace slipway::firstrun
