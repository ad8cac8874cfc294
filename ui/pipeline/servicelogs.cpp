// SPDX-License-Identifier: Apache-2.0
#include "pipeline/servicelogs.h"

#include "widgets/button.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/logtools.h"
#include "widgets/logview.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace widgets;

ServiceLogs::ServiceLogs(QWidget *parent)
    : QWidget(parent)
    , m_service(new QComboBox(this))
    , m_problem(new ErrorPanel(this))
    , m_view(new LogView(tr("What the services print"), this))
    , m_tools(new LogTools(m_view, this))
{
    m_service->setAccessibleName(tr("Which service"));
    m_service->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    fitToFont(this, [this] { m_view->setMinimumHeight(fontMetrics().height() * 18); });
    m_view->setPlaceholder(tr("Nothing has been printed yet."));
    auto *head = new FlowLayout(nullptr, 8, 8);
    head->setContentsMargins(12, 8, 10, 8);
    head->addWidget(m_service);
    head->addStretch();
    head->addWidget(m_tools);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(12, 0, 12, 0);
    inset->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(inset);
    layout->addWidget(m_view, 1);
    m_problem->hide();
    connect(m_service, &QComboBox::activated, this, &ServiceLogs::begin);
    connect(m_problem->addAction(tr("Try again")), &QPushButton::clicked, this, &ServiceLogs::begin);
}

void ServiceLogs::show(const QString &environment, const QStringList &services)
{
    const bool isOther = environment != m_environment;
    if (!isOther && services == m_services)
        return;
    const QString chosen = isOther ? QString() : m_service->currentData().toString();
    m_environment = environment;
    m_services = services;
    m_service->clear();
    m_service->addItem(tr("All services"), QString());
    for (const QString &service : services)
        m_service->addItem(service, service);
    if (!chosen.isEmpty() && m_service->findData(chosen) < 0)
        m_service->addItem(chosen, chosen); // it is followed, though it does not run now
    m_service->setCurrentIndex(std::max(0, m_service->findData(chosen)));
    m_view->setSuggestedFile(u"%1.log"_s.arg(environment));
    if (isVisible() && (isOther || m_isOver))
        begin();
}

void ServiceLogs::choose(const QString &service)
{
    const int at = m_service->findData(service);
    if (at < 0 || (at == m_service->currentIndex() && !m_isOver))
        return;
    m_service->setCurrentIndex(at);
    if (isVisible())
        begin();
}

void ServiceLogs::begin()
{
    m_isOver = false;
    m_problem->hide();
    m_view->clear();
    Q_EMIT wanted(m_environment, m_service->currentData().toString());
}

void ServiceLogs::append(const QString &lines)
{
    m_view->append(lines);
}

void ServiceLogs::end()
{
    m_isOver = true;
    m_view->append(tr("— it has ended: what was followed does not run any more —") + u'\n');
}

void ServiceLogs::fail(const Error &error)
{
    m_isOver = true;
    m_problem->show(error);
    m_problem->setVisible(true);
}

void ServiceLogs::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    begin();
}

void ServiceLogs::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT unwanted();
}

} // namespace slipway::pipeline
