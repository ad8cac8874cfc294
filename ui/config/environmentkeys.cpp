// SPDX-License-Identifier: Apache-2.0
#include "config/environmentkeys.h"

#include "config/keysmodel.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/emptystate.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace slipway::configurationpage {

using namespace std::chrono_literals;
using namespace widgets;

EnvironmentKeys::EnvironmentKeys(QWidget *parent)
    : QWidget(parent)
    , m_count(new Label(Label::Role::Muted, this))
    , m_sideBySide(new Button(tr("Side by side"), this))
    , m_problem(new ErrorPanel(this))
    , m_empty(new EmptyState(this))
    , m_model(new KeysModel(this))
    , m_table(new CellTable(tr("Configuration"), this))
{
    m_table->setModel(m_model);
    m_table->setFitsRows();
    m_sideBySide->setToolTip(tr("Shows this environment beside the others, where its files can be edited"));
    build();
    // What takes less than 300 ms takes no time: nothing is said of it.
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isAwaited = true;
        refill();
    });
    const auto open = [this] {
        Q_EMIT openRequested(m_environment);
    };
    connect(m_sideBySide, &QPushButton::clicked, this, open);
    connect(m_table, &QTableView::activated, this, open);
    connect(m_problem->addAction(tr("Look again")), &QPushButton::clicked, this, &EnvironmentKeys::wanted);
    refill();
}

void EnvironmentKeys::build()
{
    auto *head = new FlowLayout(nullptr, 8, 8);
    head->setContentsMargins(16, 8, 10, 4);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_sideBySide);
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

void EnvironmentKeys::show(const QString &environment)
{
    if (m_environment == environment)
        return;
    m_environment = environment;
    m_table->setAccessibleName(tr("Configuration of %1").arg(environment));
    refill();
}

void EnvironmentKeys::take(const ConfigurationState &configuration)
{
    m_patience.stop();
    m_configuration = configuration;
    refill();
}

void EnvironmentKeys::refill()
{
    std::vector<EnvironmentKey> keys = keysOf(m_configuration.matrix, m_environment);
    const bool isEmpty = keys.empty();
    const bool isSeen = m_configuration.seenAt.isValid();
    const auto problems =
        static_cast<int>(std::ranges::count_if(keys, [](const EnvironmentKey &one) { return one.cell.isProblem(); }));
    const bool hasHosts = std::ranges::any_of(keys, [](const EnvironmentKey &one) { return !one.host.isEmpty(); });
    m_table->setColumnHidden(KeysModel::Host, !hasHosts);
    m_count->setText(problems == 0 ? tr("%n key(s), all as they should be", nullptr, static_cast<int>(keys.size()))
                                   : tr("%n key(s) with a problem", nullptr, problems));
    m_count->setTone(problems == 0 ? Tone::Muted : Tone::Warn);
    m_model->show(std::move(keys));
    m_problem->setVisible(m_configuration.problem.has_value());
    if (m_configuration.problem)
        m_problem->show(*m_configuration.problem);
    m_count->setVisible(!isEmpty);
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty && !m_configuration.problem && (isSeen || m_isAwaited));
    if (isSeen)
        m_empty->show(Symbol::Missing, tr("No keys"),
                      tr("Name env files of this environment in slipway.yaml, and what they set stands here."));
    else
        m_empty->show(Symbol::Progressing, tr("Reading the configuration…"),
                      tr("The files of the project, and what the hosts hold of them."));
}

void EnvironmentKeys::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isAwaited = false;
    m_patience.start();
    Q_EMIT wanted();
}

} // namespace slipway::configurationpage
