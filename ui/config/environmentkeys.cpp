// SPDX-License-Identifier: Apache-2.0
#include "config/environmentkeys.h"

#include "config/keysmodel.h"
#include "widgets/button.h"
#include "widgets/cells.h"

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
    connect(this, &AwaitedTable::readAgain, this, &EnvironmentKeys::wanted);
}

void EnvironmentKeys::show(const QString &environment)
{
    if (m_environment == environment)
        return;
    m_environment = environment;
    table()->setAccessibleName(tr("Configuration of %1").arg(environment));
    refill();
}

void EnvironmentKeys::take(const ConfigurationState &configuration)
{
    m_configuration = configuration;
    refill();
}

void EnvironmentKeys::refill()
{
    std::vector<EnvironmentKey> keys = keysOf(m_configuration.matrix, m_environment);
    const auto count = static_cast<int>(keys.size());
    const auto problems =
        static_cast<int>(std::ranges::count_if(keys, [](const EnvironmentKey &one) { return one.cell.isProblem(); }));
    const bool hasHosts = std::ranges::any_of(keys, [](const EnvironmentKey &one) { return !one.host.isEmpty(); });
    table()->setColumnHidden(KeysModel::Host, !hasHosts);
    m_model->show(std::move(keys));
    const QString told = problems == 0 ? tr("%n key(s), all as they should be", nullptr, count)
                                       : tr("%n key(s) with a problem", nullptr, problems);
    if (m_configuration.seenAt.isValid())
        showAnswer(told, problems == 0 ? Tone::Muted : Tone::Warn, m_configuration.problem);
    else if (m_configuration.problem)
        showError(*m_configuration.problem);
}

void EnvironmentKeys::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    await();
    Q_EMIT wanted();
}

} // namespace slipway::configurationpage
