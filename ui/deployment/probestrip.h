// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"

#include <QWidget>

namespace slipway::widgets {
class Label;
}

namespace slipway::deploymentpage {

/// One bar a probe: low and green for a good answer, high and red for a bad one, hollow where it
/// could not be asked.
class ProbeBars final : public QWidget
{
    Q_OBJECT

public:
    explicit ProbeBars(const QString &name, QWidget *parent = nullptr);

    void show(const std::vector<ProbeSample> &samples, ProbeSample::Kind kind);
    bool isEmpty() const { return m_outcomes.empty(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<ProbeSample::Outcome> m_outcomes;
};

/// The probes of a deployment at a glance.
class ProbeStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ProbeStrip(QWidget *parent = nullptr);

    void show(const std::vector<ProbeSample> &samples);

private:
    widgets::Label *m_healthName;
    ProbeBars *m_health;
    widgets::Label *m_readyName;
    ProbeBars *m_ready;
    widgets::Label *m_text;
};

} // namespace slipway::deploymentpage
