// SPDX-License-Identifier: Apache-2.0
#include "history/environmentdeployments.h"

#include "history/historymodel.h"
#include "history/outcome.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/emptystate.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace slipway::historypage {

using namespace std::chrono_literals;
using namespace widgets;

static constexpr std::size_t most = 12; // about as many as fit beside the cards

EnvironmentDeployments::EnvironmentDeployments(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_count(new Label(Label::Role::Muted, this))
    , m_all(new Button(tr("All in the history"), this))
    , m_problem(new ErrorPanel(this))
    , m_empty(new EmptyState(this))
    , m_model(new HistoryModel(clock, this))
    , m_table(new CellTable(tr("Deployments"), this))
{
    m_table->setModel(m_model);
    m_table->setColumnHidden(HistoryModel::EnvironmentName, true);
    m_table->setFitsRows();
    build();
    // What takes less than 300 ms takes no time: nothing is said of it.
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isAwaited = true;
        refill();
    });
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT allRequested(m_environment); });
    connect(m_problem->addAction(tr("Try again")), &QPushButton::clicked, this, &EnvironmentDeployments::ask);
    connect(m_table, &QTableView::activated, this, &EnvironmentDeployments::openCurrent);
    refill();
}

void EnvironmentDeployments::build()
{
    auto *head = new FlowLayout(nullptr, 8, 8);
    head->setContentsMargins(16, 8, 10, 4);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_all);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(12, 0, 12, 0);
    inset->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(inset);
    layout->addWidget(m_empty);
    layout->addWidget(m_table);
}

void EnvironmentDeployments::show(const EnvironmentState &environment)
{
    const QString stamp = stampOf(environment);
    if (m_environment != environment.environment) {
        m_environment = environment.environment;
        m_table->setAccessibleName(tr("Deployments to %1").arg(m_environment));
        m_isRead = m_isFailed = false;
        m_model->clear();
        refill();
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
    m_isAwaited = false;
    m_patience.start();
    Q_EMIT wanted(m_environment);
}

void EnvironmentDeployments::take(const QString &environment, const std::vector<Deployment> &newestFirst)
{
    if (environment != m_environment)
        return;
    m_patience.stop();
    m_isRead = true;
    m_isFailed = false;
    m_total = static_cast<int>(newestFirst.size());
    const auto count = static_cast<std::ptrdiff_t>(std::min(most, newestFirst.size()));
    m_model->take(environment, {newestFirst.begin(), newestFirst.begin() + count});
    refill();
}

void EnvironmentDeployments::fail(const QString &environment, const Error &error)
{
    if (environment != m_environment)
        return;
    m_patience.stop();
    m_isRead = m_isFailed = true;
    m_problem->show(error);
    refill();
}

void EnvironmentDeployments::refill()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_problem->setVisible(m_isFailed);
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty && !m_isFailed && (m_isRead || m_isAwaited));
    m_all->setVisible(!isEmpty);
    m_count->setVisible(!isEmpty);
    if (!isEmpty)
        m_count->setText(m_total > m_model->rowCount() ? tr("The last %1 of %2").arg(m_model->rowCount()).arg(m_total)
                                                       : tr("%n deployment(s)", nullptr, m_total));
    else if (m_isRead)
        m_empty->show(Symbol::Missing, tr("Nothing was deployed here yet"),
                      tr("Every deployment is kept here, with what it changed and what became of it."));
    else
        m_empty->show(Symbol::Progressing, tr("Reading the history…"),
                      tr("It lies on the environment’s first host, so that everybody sees the same."));
}

void EnvironmentDeployments::openCurrent()
{
    const int row = m_table->currentIndex().row();
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
