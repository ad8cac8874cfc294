// SPDX-License-Identifier: Apache-2.0
#include "pipeline/axis.h"

#include "widgets/glyph.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QGridLayout>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace widgets;

Axis::Axis(const QString &name, QGridLayout *grid, int row)
    : m_name(new Label(name, Label::Role::Muted))
    , m_glyph(new Glyph)
    , m_text((new Label(Label::Role::Body))->wrapping())
{
    grid->addWidget(m_name, row, 0, Qt::AlignTop);
    grid->addWidget(m_glyph, row, 1, Qt::AlignTop);
    grid->addWidget(m_text, row, 2, Qt::AlignTop);
}

void Axis::show(const Sign &sign, const QString &detail, const QString &link)
{
    m_glyph->show(sign.symbol, sign.tone);
    m_told = detail.isEmpty() ? sign.word : sign.word + u" · "_s + detail;
    const bool wantsAttention = sign.tone == Tone::Warn || sign.tone == Tone::Bad;
    const bool saysNothing = sign.symbol == Symbol::None || sign.symbol == Symbol::Missing;
    m_text->setTone(wantsAttention ? sign.tone : saysNothing ? Tone::Muted : Tone::Neutral);
    m_text->setAccessibleName(text());
    m_text->setCopyText(m_told);
    if (link.isEmpty()) {
        m_text->setTextFormat(Qt::PlainText);
        m_text->setText(m_told);
        return;
    }
    const QString colour = Theme(m_text->palette()).tone(m_text->tone()).name();
    m_text->setTextFormat(Qt::RichText);
    m_text->setText(u"%1\u00a0·\u00a0<a href=\"#\" style=\"color: %2\">%3</a>"_s.arg(m_told.toHtmlEscaped(), colour,
                                                                                     link.toHtmlEscaped()));
}

QString Axis::text() const
{
    return m_name->text() + u": "_s + m_told;
}

} // namespace slipway::pipeline
