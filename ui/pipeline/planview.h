// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace slipway::widgets {
class Label;
}

namespace slipway::pipeline {

/// What a plan says, part by part: changes, configuration, notes, gates, how it goes. Made once for
/// one plan.
class PlanView final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanView(const Plan &plan, QWidget *parent = nullptr);

private:
    QVBoxLayout *section(const QString &title);
    void addNothing(const Plan &plan);
    void addChanges(const Plan &plan);
    void addCommits(const Plan &plan);
    void addSettings(const Plan &plan);
    void addNotes(const Plan &plan);
    void addGates(const Plan &plan);
    void addCourse(const Plan &plan);

    QVBoxLayout *m_layout;
};

} // namespace slipway::pipeline
