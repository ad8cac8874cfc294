// SPDX-License-Identifier: Apache-2.0
#include "config/environmentkeys.h"

#include "config/keysmodel.h"
#include "widgets/button.h"
#include "widgets/cells.h"

#include <QSet>

#include <algorithm>

namespace slipway::configurationpage {

using namespace widgets;

EnvironmentKeys::EnvironmentKeys(QWidget *parent)
    : AwaitedTable(tr("Configuration"), tr("Side by side"), parent)
    , m_model(new KeysModel(this))
{
    setUp(m_model, {tr("Reading the configuration…"), tr("The files of the project, and what the hosts hold of them.")},
          {tr("No keys"), tr("Name env files of this environment in slipway.yaml, and what they set stands here.")});
    button()->setToolTip(tr("Shows this environment beside the others, where its files can be edited"));
    const auto open = [this] {
        Q_EMIT openRequested(m_environment);
    };
    connect(button(), &QPushButton::clicked, this, open);
    connect(table(), &QTableView::activated, this, open);
    connect(this, &AwaitedTable::readAgain, this, &EnvironmentKeys::ask);
}

void EnvironmentKeys::show(const EnvironmentState &environment)
{
    const bool isOther = m_environment != environment.environment;
    const bool isNews = !isOther && m_deployedAt != environment.deployedAt;
    m_deployedAt = environment.deployedAt;
    if (isNews && isVisible())
        ask();
    if (!isOther)
        return;
    m_environment = environment.environment;
    table()->setAccessibleName(tr("Configuration of %1").arg(m_environment));
    refill();
}

void EnvironmentKeys::ask()
{
    await();
    Q_EMIT wanted();
}

void EnvironmentKeys::take(const ConfigurationState &configuration)
{
    m_configuration = configuration;
    refill();
}

void EnvironmentKeys::refill()
{
    std::vector<EnvironmentKey> keys = keysOf(m_configuration.matrix, m_environment);
    QSet<QString> all; // on how many hosts a key differs does not matter
    QSet<QString> wrong;
    for (const EnvironmentKey &one : keys) {
        all.insert(one.key);
        if (one.cell.isProblem())
            wrong.insert(one.key);
    }
    const auto problems = static_cast<int>(wrong.size());
    const bool hasHosts = std::ranges::any_of(keys, [](const EnvironmentKey &one) { return !one.host.isEmpty(); });
    table()->setColumnHidden(KeysModel::Host, !hasHosts);
    m_model->show(std::move(keys));
    const QString told = problems == 0 ? tr("%n key(s), all as they should be", nullptr, static_cast<int>(all.size()))
                                       : tr("%n key(s) with a problem", nullptr, problems);
    if (m_configuration.seenAt.isValid())
        showAnswer(told, problems == 0 ? Tone::Muted : Tone::Warn, m_configuration.problem);
    else if (m_configuration.problem)
        showError(*m_configuration.problem);
}

void EnvironmentKeys::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

} // namespace slipway::configurationpage
