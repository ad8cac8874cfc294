// SPDX-License-Identifier: Apache-2.0
#include "deployment/output.h"

#include "deployment/probemodel.h"
#include "deployment/probestrip.h"
#include "model/recorded.h"
#include "widgets/cells.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/logstore.h"
#include "widgets/logtools.h"
#include "widgets/logview.h"
#include "widgets/tabs.h"

#include <QComboBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace slipway::deploymentpage {

using namespace Qt::StringLiterals;
using namespace widgets;

// What the output of all steps may hold here, in bytes; all of it stands in the record.
static constexpr qint64 mostKept = 150'000'000;

Output::Output(QWidget *parent)
    : Panel(parent)
    , m_tabs(new Tabs(tr("What to look at"), this))
    , m_pages(new QStackedWidget(this))
    , m_log(new LogView(tr("Log"), this))
    , m_logTools(new LogTools(m_log, this))
    , m_probes(new CellTable(tr("Probes"), this))
    , m_probeModel(new ProbeModel(this))
    , m_evidenceTitles(new QComboBox(this))
    , m_evidence(new LogView(tr("Evidence"), this))
    , m_evidenceTools(new LogTools(m_evidence, this))
    , m_strip(new ProbeStrip(this))
{
    m_tabs->addTab(tr("Log"));
    m_tabs->addTab(tr("Probes"));
    m_tabs->addTab(tr("Evidence"));
    m_evidence->setPlaceholder(tr("Nothing was kept: evidence is gathered when a deployment fails."));
    m_evidence->setFollowing(false);
    m_probes->setModel(m_probeModel);
    fitToFont(this, [this] { m_pages->setMinimumHeight(fontMetrics().height() * 9); });
    m_evidenceTitles->setAccessibleName(tr("Which evidence"));
    m_evidenceTitles->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_evidenceTitles->hide();

    auto *evidence = new QWidget(this);
    auto *evidenceLayout = new QVBoxLayout(evidence);
    evidenceLayout->setContentsMargins(0, 0, 0, 0);
    evidenceLayout->setSpacing(0);
    auto *titles = new QHBoxLayout;
    titles->setContentsMargins(12, 8, 12, 8);
    titles->addWidget(m_evidenceTitles);
    titles->addStretch();
    evidenceLayout->addLayout(titles);
    evidenceLayout->addWidget(m_evidence, 1);
    m_pages->addWidget(m_log);
    m_pages->addWidget(m_probes);
    m_pages->addWidget(evidence);

    auto *head = new FlowLayout(nullptr, 8, 8);
    head->setContentsMargins(8, 8, 10, 8);
    head->addWidget(m_tabs);
    head->addStretch();
    head->addWidget(m_logTools);
    head->addWidget(m_evidenceTools);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Rule(this));
    layout->addWidget(m_pages, 1);
    layout->addWidget(new Rule(this));
    layout->addWidget(m_strip);
    connect(m_tabs, &QTabBar::currentChanged, this, &Output::showTab);
    connect(m_evidenceTitles, &QComboBox::currentIndexChanged, this, &Output::showEvidence);
    connect(m_log, &LogView::saveFailed, this, &Output::saveFailed);
    connect(m_evidence, &LogView::saveFailed, this, &Output::saveFailed);
    showTab(Log);
}

void Output::showTab(int index)
{
    if (index == Probes)
        m_probeModel->show(m_samples);
    m_pages->setCurrentIndex(index);
    m_logTools->setVisible(index == Log);
    m_evidenceTools->setVisible(index == EvidenceTab);
}

void Output::startSearch()
{
    if (m_tabs->currentIndex() == EvidenceTab)
        return m_evidenceTools->startSearch();
    m_tabs->setCurrentIndex(Log);
    m_logTools->startSearch();
}

static QString evidenceTitle(const Evidence &evidence)
{
    const QString title = inOwnWords(evidence.title);
    return evidence.host.isEmpty() ? title : title + u" · "_s + evidence.host;
}

void Output::show(const Deployment &deployment)
{
    m_samples.assign(deployment.probes.rbegin(), deployment.probes.rend());
    if (m_tabs->currentIndex() == Probes)
        m_probeModel->show(m_samples);
    m_strip->show(deployment.probes);
    m_tabs->setTabText(Probes,
                       deployment.probes.empty() ? tr("Probes") : tr("Probes · %1").arg(deployment.probes.size()));
    m_tabs->setTabText(EvidenceTab, deployment.evidence.empty() ? tr("Evidence")
                                                                : tr("Evidence · %1").arg(deployment.evidence.size()));
    const auto isSame = [](const Evidence &a, const Evidence &b) {
        return a.title == b.title && a.host == b.host && a.text == b.text;
    };
    if (std::ranges::equal(m_kept, deployment.evidence, isSame))
        return;
    m_kept = deployment.evidence;
    m_evidenceTitles->clear();
    for (const Evidence &evidence : m_kept)
        m_evidenceTitles->addItem(evidenceTitle(evidence));
    m_evidenceTitles->setVisible(!m_kept.empty());
    if (m_kept.empty())
        m_evidence->clear();
}

void Output::showEvidence(int index)
{
    if (index < 0 || std::cmp_greater_equal(index, m_kept.size()))
        return;
    const Evidence &evidence = m_kept[static_cast<size_t>(index)];
    m_evidence->setText(evidence.text);
    m_evidence->setSuggestedFile(evidence.title.simplified().replace(u' ', u'-') + u".txt"_s);
}

std::shared_ptr<LogStore> &Output::outputOf(const QString &step)
{
    std::shared_ptr<LogStore> &kept = m_outputs[step];
    if (!kept)
        kept = std::make_shared<LogStore>();
    return kept;
}

void Output::append(const QString &stepId, const QString &text)
{
    outputOf(stepId)->append(text);
    forget();
    if (stepId == m_step)
        m_log->showNews();
}

/// The longest one pays for all.
void Output::forget()
{
    const auto sizeOf = [](const std::shared_ptr<LogStore> &store) {
        return store->bytes();
    };
    qint64 all = 0;
    for (const auto &store : std::as_const(m_outputs))
        all += store->bytes();
    if (all > mostKept)
        (*std::ranges::max_element(m_outputs, {}, sizeOf))->shrink();
}

void Output::clear()
{
    m_outputs.clear();
    m_step.clear();
    m_log->setStore(std::make_shared<LogStore>());
}

void Output::choose(const StepState &step)
{
    m_tabs->setTabText(Log, tr("Log of %1").arg(inOwnWords(step.title)));
    m_log->setPlaceholder(step.hasEnded() ? tr("This step wrote nothing.") : tr("This step has written nothing yet."));
    if (m_step == step.id)
        return;
    m_step = step.id;
    m_log->setSuggestedFile(step.id + u".log"_s);
    m_log->setStore(outputOf(step.id));
    m_log->setFollowing(true);
}

} // namespace slipway::deploymentpage
