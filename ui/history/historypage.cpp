// SPDX-License-Identifier: Apache-2.0
#include "history/historypage.h"

#include "history/auditsheet.h"
#include "history/comparisonpanel.h"
#include "history/historyexport.h"
#include "history/historymodel.h"
#include "widgets/actions.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/emptystate.h"
#include "widgets/errorpanel.h"
#include "widgets/exportfile.h"
#include "widgets/fontfit.h"
#include "widgets/panel.h"
#include "widgets/scrolling.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace slipway::historypage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;

HistoryPage::HistoryPage(Actions &actions, Clock clock, Requests requests, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_requests(std::move(requests))
    , m_chooseFile(exportDialog())
    , m_head(new HistoryHead(this))
    , m_problem(new ErrorPanel(this))
    , m_model(new HistoryModel(m_clock, this))
    , m_table(new CellTable(tr("Deployments"), this))
    , m_empty(new EmptyState(this))
    , m_comparison(new ComparisonPanel(this))
    , m_audit(new AuditSheet(m_clock, window()))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    build();
    m_problem->hide();
    connectParts();
    addActions(actions);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isPatient = false;
        showState();
    });
    m_comparing.setSingleShot(true);
    m_comparing.setInterval(150ms);
    connect(&m_comparing, &QTimer::timeout, this,
            [this] { m_request = m_requests.compare(m_pair.first, m_pair.second); });
    m_ages.setInterval(1s);
    connect(&m_ages, &QTimer::timeout, m_model, &HistoryModel::tick);
    showState();
}

void HistoryPage::build()
{
    setAccessibleName(tr("History"));
    auto *lower = new QScrollArea(m_splitter);
    letScroll(lower, m_comparison);
    m_splitter->setHandleWidth(14);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeTable());
    m_splitter->addWidget(lower);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    fitToFont(this, [this, lower] {
        lower->setMinimumHeight(fontMetrics().height() * 6);
        m_table->setMinimumHeight(fontMetrics().height() * 6);
        m_splitter->setMinimumHeight(fontMetrics().height() * 14);
    });
    auto *body = new QWidget(this);
    auto *parts = new QVBoxLayout(body);
    parts->setContentsMargins(24, 20, 24, 20);
    parts->setSpacing(14);
    parts->addWidget(m_head);
    parts->addWidget(m_problem);
    parts->addWidget(m_empty, 1);
    parts->addWidget(m_splitter, 1);
    parts->addStretch(); // else a problem alone would be as high as the page
    auto *scroll = new QScrollArea(this);
    letScroll(scroll, body);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void HistoryPage::connectParts()
{
    connect(m_head, &HistoryHead::filterChanged, this, [this](const Filter &filter) {
        m_model->setFilter(filter);
        showState();
    });
    connect(m_head, &HistoryHead::exportRequested, this, &HistoryPage::exportAs);
    connect(m_head, &HistoryHead::auditRequested, this, &HistoryPage::openAudit);
    connect(m_audit, &AuditSheet::readRequested, this, m_requests.read);
    connect(m_audit, &AuditSheet::failed, this, &HistoryPage::failed);
    connect(m_head->field(), &QLineEdit::returnPressed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_problem->addAction(tr("Look again")), &QPushButton::clicked, this, &HistoryPage::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_head->filter().isEmpty())
            refresh();
        else
            m_head->setFilter({});
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplit = true; });
    connect(m_comparison, &ComparisonPanel::openRequested, this, &HistoryPage::openChosen);
    connect(m_comparison, &ComparisonPanel::rollBackRequested, this, &HistoryPage::rollBack);
}

QWidget *HistoryPage::makeTable()
{
    auto *panel = new Panel(m_splitter);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 2, 1, 4);
    layout->addWidget(m_table);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::choose);
    connect(m_table, &QTableView::doubleClicked, this, &HistoryPage::openChosen);
    connect(m_table, &QTableView::customContextMenuRequested, this,
            [this](const QPoint &at) { openMenu(m_table->viewport()->mapToGlobal(at)); });
    return panel;
}

void HistoryPage::addActions(Actions &actions)
{
    actions.add(u"history.find"_s, tr("Search the history"), QKeySequence::Find, this, [this] {
        m_head->field()->setFocus(Qt::ShortcutFocusReason);
        m_head->field()->selectAll();
    });
    actions.add(u"history.refresh"_s, tr("Read the history again"), QKeySequence::Refresh, this, [this] { refresh(); });
    actions.add(u"history.audit"_s, tr("Audit: restarts, shells, secrets shown…"), {}, this, [this] { openAudit(); });
    actions.add(u"history.open"_s, tr("Open the deployment"), QKeySequence(Qt::Key_Return), m_table,
                [this] { openChosen(); });
    actions.add(u"history.rollback"_s, tr("Roll back to this release…"), QKeySequence(Qt::Key_R), m_table,
                [this] { rollBack(); });
}

void HistoryPage::setFileChooser(const FileChooser &chooser)
{
    m_chooseFile = chooser;
    m_audit->setFileChooser(chooser);
}

void HistoryPage::follow(const PipelineState &pipeline)
{
    m_environments.clear();
    for (const EnvironmentState &state : pipeline.environments) {
        m_environments += state.environment;
        const QString stamp = stampOf(state);
        const bool isNews = m_stamps.value(state.environment) != stamp;
        m_stamps[state.environment] = stamp;
        if (isNews && isVisible())
            m_requests.read(state.environment);
    }
    m_head->setEnvironments(m_environments);
    m_audit->setEnvironments(m_environments);
}

void HistoryPage::refresh()
{
    m_awaited = m_environments;
    m_isPatient = true;
    m_patience.start();
    for (const QString &environment : std::as_const(m_environments))
        m_requests.read(environment);
    showState();
}

void HistoryPage::open(const QString &environment)
{
    m_head->setFilter({.text = {}, .environment = environment, .outcome = {}});
    m_table->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::take(const QString &environment, const std::vector<Deployment> &newestFirst)
{
    m_awaited.removeAll(environment);
    m_failures.erase(environment);
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->take(environment, newestFirst);
    showState();
    if (wasEmpty && m_model->rowCount() > 0)
        m_table->selectRow(0);
    else
        choose(); // what is chosen may have ended meanwhile
}

void HistoryPage::takeAudit(const QString &environment, const std::vector<AuditEntry> &newestFirst)
{
    m_audit->take(environment, newestFirst);
}

void HistoryPage::takeFailure(const QString &environment, const Error &error)
{
    m_audit->takeFailure(environment, error);
    m_awaited.removeAll(environment);
    m_failures[environment] = error;
    showState();
}

void HistoryPage::showState()
{
    m_problem->setVisible(!m_failures.empty());
    if (!m_failures.empty()) {
        Error shown = m_failures.begin()->second;
        shown.where.environment = m_failures.begin()->first;
        m_problem->show(shown);
    }
    const bool isEmpty = m_model->rowCount() == 0;
    m_splitter->setVisible(!isEmpty);
    const bool isAwaited = !m_awaited.isEmpty() && m_model->total() == 0;
    m_empty->setVisible(isEmpty && m_failures.empty() && !(isAwaited && m_isPatient));
    m_head->showCount(m_model->rowCount(), m_model->total());
    if (!isEmpty) {
        QTimer::singleShot(0, this, &HistoryPage::fitSplitter);
        return;
    }
    if (isAwaited)
        m_empty->show(Symbol::Progressing, tr("Reading the history…"),
                      tr("It lies on each environment’s first host, so that everybody sees the same."));
    else if (m_model->total() > 0)
        m_empty->show(Symbol::Search, tr("No deployment matches"), {}, tr("Show all"));
    else
        m_empty->show(Symbol::Missing, tr("Nothing was deployed yet"),
                      tr("Every deployment is kept here, with what it changed and what became of it."),
                      tr("Look again"));
}

std::vector<Deployment> HistoryPage::chosen() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<Deployment> found;
    for (const QModelIndex &index : std::as_const(rows))
        found.push_back(m_model->at(index.row()));
    return found;
}

/// What ran there before \a deployment.
const Deployment *HistoryPage::before(const Deployment &deployment) const
{
    const auto &all = m_model->of(deployment.environment);
    auto at = std::ranges::find(all, deployment.id, &Deployment::id);
    if (at == all.end())
        return nullptr;
    const auto earlier = std::ranges::subrange(std::next(at), all.end());
    if (deployment.replaces) {
        const auto found = std::ranges::find_if(earlier, [&](const Deployment &one) {
            return one.release.id == deployment.replaces->id && one.isInPlace();
        });
        if (found != earlier.end())
            return &*found;
    }
    const auto found = std::ranges::find_if(earlier, &Deployment::isInPlace);
    return found == earlier.end() ? nullptr : &*found;
}

bool HistoryPage::mayRollBack(const Deployment &deployment) const
{
    const auto &all = m_model->of(deployment.environment);
    const auto current = std::ranges::find_if(all, &Deployment::isInPlace);
    // A rollback brings the settings of the last time that the release was good.
    const auto last = std::ranges::find_if(
        all, [&](const Deployment &one) { return one.isVerified && one.release.id == deployment.release.id; });
    return deployment.isVerified && current != all.end() && current->release.id != deployment.release.id &&
           last->id == deployment.id;
}

void HistoryPage::choose()
{
    const std::vector<Deployment> now = chosen();
    QStringList keys;
    for (const Deployment &deployment : now)
        keys += QStringList{deployment.environment, deployment.id, toWord(deployment.state),
                            mayRollBack(deployment) ? u"back"_s : QString()}
                    .join(u'/');
    if (keys == m_shown)
        return;
    m_shown = keys;
    m_request = -1;
    m_comparing.stop();
    if (now.empty() || now.size() > 2) {
        m_comparison->showNothing();
        return;
    }
    const Deployment &to = now.front(); // the newest stands first
    const Deployment *from = now.size() == 2 ? &now.back() : before(to);
    m_comparison->show(from, to, now.size() == 2, mayRollBack(to));
    // Who goes through the list with the arrow keys does not want each of them compared.
    if (from) {
        m_pair = {*from, to};
        m_comparing.start();
    }
}

void HistoryPage::compared(int request, const Comparison &comparison)
{
    if (request == m_request)
        m_comparison->showComparison(comparison);
}

void HistoryPage::compareFailed(int request, const Error &error)
{
    if (request == m_request)
        m_comparison->showError(error);
}

void HistoryPage::openChosen()
{
    const std::vector<Deployment> now = chosen();
    if (!now.empty())
        Q_EMIT openRequested(now.front());
}

void HistoryPage::openAudit()
{
    m_audit->open(m_project, m_environments, m_head->filter().environment);
}

void HistoryPage::rollBack()
{
    const std::vector<Deployment> now = chosen();
    if (now.size() == 1 && mayRollBack(now.front()))
        Q_EMIT rollBackRequested(now.front().environment, now.front().release.id);
}

void HistoryPage::openMenu(const QPoint &at)
{
    const std::vector<Deployment> now = chosen();
    if (now.empty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, &HistoryPage::openChosen);
    QAction *back = menu->addAction(tr("Roll back to this release…"), this, &HistoryPage::rollBack);
    back->setEnabled(now.size() == 1 && mayRollBack(now.front()));
    menu->addSeparator();
    menu->addAction(tr("Copy as text"), this, [now] { QGuiApplication::clipboard()->setText(history::toText(now)); });
    menu->addAction(tr("Copy the commit"), this,
                    [now] { QGuiApplication::clipboard()->setText(now.front().release.commit); });
    menu->popup(at);
}

void HistoryPage::exportAs(HistoryHead::Format format)
{
    const std::vector<Deployment> &rows = m_model->rows();
    if (format == HistoryHead::Format::Text) {
        QGuiApplication::clipboard()->setText(history::toText(rows));
        return;
    }
    const bool isCsv = format == HistoryHead::Format::Csv;
    const QString name = m_chooseFile(this, u"%1-history.%2"_s.arg(m_project, isCsv ? u"csv"_s : u"json"_s));
    if (name.isEmpty())
        return;
    const QByteArray bytes = isCsv ? history::toCsv(rows) : history::toJsonText(rows);
    if (const auto saved = exportTo(name, bytes, tr("The history could not be exported")); !saved)
        Q_EMIT failed(saved.error());
}

/// The table gets what its rows need, at most a little more than half of the room.
void HistoryPage::fitSplitter()
{
    if (m_isSplit || !m_splitter->isVisible())
        return;
    constexpr int frame = 10;
    const int room = m_splitter->height() - m_splitter->handleWidth();
    const int full = m_table->horizontalHeader()->height() + m_table->verticalHeader()->length() + frame;
    const int wanted = std::min(full, room * 11 / 20);
    m_splitter->setSizes({wanted, room - wanted});
}

QByteArray HistoryPage::layoutState() const
{
    return m_isSplit ? m_splitter->saveState() : QByteArray();
}

void HistoryPage::restoreLayout(const QByteArray &state)
{
    m_isSplit = !state.isEmpty() && m_splitter->restoreState(state);
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QTimer::singleShot(0, this, &HistoryPage::fitSplitter);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_ages.start();
    refresh();
}

void HistoryPage::hideEvent(QHideEvent *event)
{
    m_ages.stop();
    QWidget::hideEvent(event);
}

} // namespace slipway::historypage
