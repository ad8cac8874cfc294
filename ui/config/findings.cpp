// SPDX-License-Identifier: Apache-2.0
#include "config/findings.h"

#include "config/cellsign.h"
#include "widgets/button.h"
#include "widgets/glyph.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;

/// How much somebody changed on the hosts of \a environments, if that denies a promotion.
static int deniedHandEdits(const ConfigurationState &configuration, const QStringList &environments)
{
    qsizetype count = 0;
    for (const DriftReport &report : configuration.reports)
        if (configuration.matrix.handEditsDeny && environments.contains(report.environment))
            count += static_cast<qsizetype>(report.handEdits().size());
    return static_cast<int>(count);
}

/// One sentence for a promotion: a breach upstream or in the target stands against it.
static void addDenials(std::vector<Finding> &findings, const ConfigurationState &configuration)
{
    const ConfigMatrix &matrix = configuration.matrix;
    QStringList environments;
    for (const ConfigColumn &column : matrix.columns)
        if (!environments.contains(column.environment))
            environments.append(column.environment);
    for (qsizetype i = 1; i < environments.size(); ++i) {
        QStringList why;
        QStringList lifts;
        for (const Violation &violation : matrix.violations) {
            const bool isHere = violation.environment.isEmpty() || violation.environment == environments.at(i) ||
                                violation.environment == environments.at(i - 1);
            if (!violation.denies || !isHere || why.contains(violation.why))
                continue;
            why.append(violation.why);
            if (!violation.lift.isEmpty() && !lifts.contains(violation.lift))
                lifts.append(violation.lift);
        }
        if (const int edits = deniedHandEdits(configuration, environments.mid(i - 1, 2)); edits > 0) {
            why.append(Findings::tr("%n difference(s) made by hand", nullptr, edits));
            lifts.append(Findings::tr("Take each over, put it back, or approve it."));
        }
        if (!why.isEmpty())
            findings.push_back({Symbol::Lock,
                                Tone::Bad,
                                Findings::tr("Promotion %1 → %2 is denied: %3")
                                    .arg(environments.at(i - 1), environments.at(i), why.join(u"; "_s)),
                                lifts.join(u'\n'),
                                {},
                                {}});
    }
}

std::vector<Finding> findingsOf(const ConfigurationState &configuration)
{
    std::vector<Finding> findings;
    if (!configuration.matrix.hasContract && !configuration.matrix.rows.empty())
        findings.push_back({Symbol::Missing,
                            Tone::Warn,
                            Findings::tr("There is no contract: no promotion is held back for its configuration"),
                            Findings::tr("It says which keys must agree, may differ or must differ."),
                            Findings::tr("Propose a contract…"),
                            {}});
    addDenials(findings, configuration);
    for (const Violation &violation : configuration.matrix.violations)
        if (!violation.denies)
            findings.push_back({Symbol::Degraded, Tone::Warn, violation.why, violation.lift, {}, {}});
    for (const DriftReport &report : configuration.reports) {
        for (const Drift &drift : report.drifts) {
            const bool isInMatrix = std::ranges::contains(configuration.matrix.rows, drift.key, &ConfigRow::key);
            if (!drift.key.isEmpty() && isInMatrix)
                continue;
            findings.push_back({Symbol::Layers, Tone::Warn, drift.words, title(drift.kind),
                                drift.mends.empty() ? QString() : title(drift.mends.front()), drift});
        }
        for (const Error &problem : report.problems)
            findings.push_back({Symbol::Unknown, Tone::Warn, problem.what, toText(problem), {}, {}});
    }
    return findings;
}

Findings::Findings(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
}

void Findings::show(const std::vector<Finding> &findings)
{
    setVisible(!findings.empty());
    if (m_findings == findings)
        return;
    m_findings = findings;
    refill();
}

static QWidget *lineOf(const Finding &finding, QWidget *parent)
{
    auto *line = new Panel(parent);
    line->setTone(finding.tone);
    line->setToolTip(finding.tip);
    auto *glyph = new Glyph(line);
    glyph->show(finding.symbol, finding.tone);
    auto *label = (new Label(finding.text, Label::Role::Body, line))->wrapping();
    label->setTone(finding.tone);
    label->setAccessibleDescription(finding.tip);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    auto *words = new QHBoxLayout; // the sign stands at the text's first line, however high a button beside it is
    words->addWidget(glyph, 0, Qt::AlignTop);
    words->addWidget(label, 1);
    layout->addLayout(words, 1);
    layout->setAlignment(words, Qt::AlignVCenter);
    return line;
}

void Findings::refill()
{
    constexpr size_t most = 4;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const size_t count = m_isWhole ? m_findings.size() : std::min(most, m_findings.size());
    for (size_t i = 0; i < count; ++i) {
        const Finding &finding = m_findings[i];
        QWidget *line = lineOf(finding, this);
        if (!finding.action.isEmpty()) {
            auto *button = new Button(finding.action, line);
            button->setAccessibleDescription(finding.text);
            line->layout()->addWidget(button);
            connect(button, &QPushButton::clicked, this, [this, drift = finding.drift] {
                if (drift)
                    Q_EMIT mendRequested(*drift);
                else
                    Q_EMIT contractRequested();
            });
        }
        m_layout->addWidget(line);
    }
    if (count < m_findings.size()) {
        auto *more = new Button(tr("%n more", nullptr, int(m_findings.size() - count)), this);
        connect(more, &QPushButton::clicked, this, [this] {
            m_isWhole = true;
            refill();
        });
        m_layout->addWidget(more);
    }
}

QString Findings::text() const
{
    QStringList lines;
    for (const Finding &finding : m_findings)
        lines.append(finding.text);
    return lines.join(u'\n');
}

} // namespace slipway::configurationpage
