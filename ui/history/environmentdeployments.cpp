// SPDX-License-Identifier: Apache-2.0
#include "history/environmentdeployments.h"

#include "history/historymodel.h"
#include "history/outcome.h"
#include "widgets/button.h"
#include "widgets/cells.h"

#include <algorithm>

namespace slipway::historypage {

using namespace widgets;

static constexpr std::size_t most = 12; // about as many as fit below the cards

EnvironmentDeployments::EnvironmentDeployments(const Clock &clock, QWidget *parent)
    : AwaitedTable(tr("Deployments"), tr("All in the history"), parent)
    , m_model(new HistoryModel(clock, this))
{
    setUp(m_model,
          {tr("Reading the history…"), tr("It lies on the environment’s first host, so that everybody sees the same.")},
          {tr("Nothing was deployed here yet"),
           tr("Every deployment is kept here, with what it changed and what became of it.")});
    table()->setColumnHidden(HistoryModel::EnvironmentName, true);
    connect(button(), &QPushButton::clicked, this, [this] { Q_EMIT allRequested(m_environment); });
    connect(table(), &QTableView::activated, this, &EnvironmentDeployments::openCurrent);
    connect(this, &AwaitedTable::readAgain, this, &EnvironmentDeployments::ask);
}

void EnvironmentDeployments::show(const EnvironmentState &environment)
{
    const QString stamp = stampOf(environment);
    if (m_environment != environment.environment) {
        m_environment = environment.environment;
        table()->setAccessibleName(tr("Deployments to %1").arg(m_environment));
        m_model->clear();
        forget();
    } else if (m_stamp == stamp) {
        return;
    }
    m_stamp = stamp;
    if (isVisible())
        ask();
}

void EnvironmentDeployments::ask()
{
    if (m_environment.isEmpty())
        return;
    await();
    Q_EMIT wanted(m_environment);
}

void EnvironmentDeployments::take(const QString &environment, const std::vector<Deployment> &newestFirst)
{
    if (environment != m_environment)
        return;
    const auto all = static_cast<int>(newestFirst.size());
    const auto shown = static_cast<std::ptrdiff_t>(std::min(most, newestFirst.size()));
    m_model->take(environment, {newestFirst.begin(), newestFirst.begin() + shown});
    showAnswer(all > shown ? tr("The last %1 of %2").arg(shown).arg(all) : tr("%n deployment(s)", nullptr, all),
               Tone::Muted);
}

void EnvironmentDeployments::fail(const QString &environment, const Error &error)
{
    if (environment == m_environment)
        showError(error);
}

void EnvironmentDeployments::openCurrent()
{
    const int row = table()->currentIndex().row();
    if (row >= 0)
        Q_EMIT openRequested(m_model->at(row));
}

void EnvironmentDeployments::tick()
{
    if (isVisible())
        m_model->tick();
}

void EnvironmentDeployments::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

} // namespace slipway::historypage
