// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "widgets/panel.h"

#include <QHash>

#include <memory>

class QComboBox;
class QStackedWidget;

namespace slipway::widgets {
class CellTable;
class LogStore;
class LogTools;
class LogView;
class Tabs;
} // namespace slipway::widgets

namespace slipway::deploymentpage {

class ProbeModel;
class ProbeStrip;

/// The right side of the page: the log of the chosen step as it comes, the probes, the evidence.
class Output final : public widgets::Panel
{
    Q_OBJECT

public:
    enum Tab { Log, Probes, EvidenceTab };

    explicit Output(QWidget *parent = nullptr);

    void show(const Deployment &deployment);
    /// More output of a step; kept even while another step is looked at.
    void append(const QString &stepId, const QString &text);
    /// Forgets all output: another deployment is shown.
    void clear();
    /// Whose log is shown.
    void choose(const StepState &step);

    widgets::LogView *log() const { return m_log; }
    widgets::Tabs *tabs() const { return m_tabs; }
    void startSearch();

Q_SIGNALS:
    void saveFailed(const QString &why);

private:
    std::shared_ptr<widgets::LogStore> &outputOf(const QString &step);
    void forget();
    void showEvidence(int index);
    void showTab(int index);

    widgets::Tabs *m_tabs;
    QStackedWidget *m_pages;
    widgets::LogView *m_log;
    widgets::LogTools *m_logTools;
    widgets::CellTable *m_probes;
    ProbeModel *m_probeModel;
    QComboBox *m_evidenceTitles;
    widgets::LogView *m_evidence;
    widgets::LogTools *m_evidenceTools;
    ProbeStrip *m_strip;
    std::vector<ProbeSample> m_samples; ///< newest first
    std::vector<Evidence> m_kept;
    QHash<QString, std::shared_ptr<widgets::LogStore>> m_outputs; ///< by step
    QString m_step;
};

} // namespace slipway::deploymentpage
