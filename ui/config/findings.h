// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "widgets/sign.h"

#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace slipway::configurationpage {

/// A sentence under the matrix: what stands against a promotion, or drift that belongs to no key.
struct Finding {
    widgets::Symbol symbol = widgets::Symbol::None;
    widgets::Tone tone = widgets::Tone::Warn;
    QString text;
    QString tip;
    QString action;             ///< what its button says; empty: none
    std::optional<Drift> drift; ///< that the action is about; none: it proposes a contract

    bool operator==(const Finding &) const = default;
};

/// That there is no contract; what stands against each promotion, one sentence for each; then warnings, drift that no
/// row of the matrix shows, and hosts that could not be asked.
std::vector<Finding> findingsOf(const ConfigurationState &configuration);

/// The findings, a line each; the first few, and how many more there are.
class Findings final : public QWidget
{
    Q_OBJECT

public:
    explicit Findings(QWidget *parent = nullptr);

    void show(const std::vector<Finding> &findings);
    using QWidget::show;
    QString text() const;

Q_SIGNALS:
    void mendRequested(const slipway::Drift &drift);
    void contractRequested();

private:
    void refill();

    std::vector<Finding> m_findings;
    bool m_isWhole = false;
    QVBoxLayout *m_layout;
};

} // namespace slipway::configurationpage
