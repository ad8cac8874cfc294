// SPDX-License-Identifier: Apache-2.0
#include "config/configurationpage.h"

#include "config/approvesheet.h"
#include "config/cellsign.h"
#include "config/draft.h"
#include "config/editor.h"
#include "config/findings.h"
#include "config/matrixview.h"
#include "config/savesheet.h"
#include "config/textform.h"
#include "widgets/actions.h"
#include "widgets/age.h"
#include "widgets/button.h"
#include "widgets/emptystate.h"
#include "widgets/errorpanel.h"
#include "widgets/fontfit.h"
#include "widgets/popover.h"
#include "widgets/scrolling.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;

ConfigurationPage::ConfigurationPage(Actions &actions, Clock clock, Requests requests, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_requests(std::move(requests))
    , m_chooseFile(exportDialog())
    , m_head(new ConfigurationHead(this))
    , m_problem(new ErrorPanel(this))
    , m_empty(new EmptyState(this))
    , m_model(new MatrixModel(this))
    , m_view(new MatrixView(this))
    , m_noRows(new EmptyState(this))
    , m_editor(new Editor(this))
    , m_findings(new Findings(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_body(makeBody())
    , m_scroll(new QScrollArea(this))
    , m_popover(new Popover(this))
    , m_saveSheet(new SaveSheet(parent ? parent : this))
    , m_approveSheet(new ApproveSheet(parent ? parent : this))
{
    setAccessibleName(tr("Configuration"));
    m_view->show(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    letScroll(m_scroll, m_body);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connectParts();
    addActions(actions);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isLooking = true;
        refill();
    });
    m_ages.setInterval(1s);
    connect(&m_ages, &QTimer::timeout, this, &ConfigurationPage::tick);
    refill();
}

QWidget *ConfigurationPage::makeBody()
{
    auto *body = new QWidget(this);
    auto *table = new Panel(body);
    auto *tableLayout = new QVBoxLayout(table);
    tableLayout->setContentsMargins(1, 2, 1, 4);
    tableLayout->setSpacing(0);
    tableLayout->addWidget(m_view, 1);
    tableLayout->addWidget(m_noRows, 1);
    fitToFont(this, [this] { m_view->setMinimumHeight(fontMetrics().height() * 10); });
    m_splitter->setHandleWidth(14);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(table);
    m_splitter->addWidget(m_editor);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_head);
    layout->addWidget(m_problem);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_findings);
    layout->addStretch(); // else a problem alone would be as high as the page
    m_problem->hide();
    m_findings->hide();
    return body;
}

void ConfigurationPage::connectParts()
{
    connect(m_problem->addAction(tr("Look again")), &QPushButton::clicked, this, [this] { m_requests.look(); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_requests.look(); });
    connect(m_noRows, &EmptyState::actionTriggered, this, [this] { m_head->setFilter({{}, false, {}, {}}); });
    connect(m_head, &ConfigurationHead::filterChanged, this, [this](const MatrixFilter &filter) {
        m_model->setFilter(filter);
        showMatrixState();
        if (!m_model->row(m_view->currentIndex().row()))
            selectFirst();
    });
    connect(m_head, &ConfigurationHead::exportRequested, this, &ConfigurationPage::exportAs);
    connect(m_head, &ConfigurationHead::legendRequested, this, &ConfigurationPage::showLegend);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConfigurationPage::choose);
    connect(m_view, &MatrixView::openRequested, this, [this] {
        choose();
        m_editor->takeFocus();
    });
    connect(m_view, &MatrixView::typed, this, [this](const QString &text) {
        m_head->field()->setFocus(Qt::OtherFocusReason);
        m_head->field()->setText(text);
    });
    connect(m_head->field(), &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_view, &MatrixView::menuRequested, this, &ConfigurationPage::openMenu);
    connect(m_view, &MatrixView::fitted, this, &ConfigurationPage::fitSplitter);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplit = true; });
    connect(m_editor, &Editor::fitted, this, &ConfigurationPage::claimRoom);
    connect(m_editor, &Editor::saveRequested, this, [this] { save(false); });
    connect(m_editor, &Editor::overwriteRequested, this, &ConfigurationPage::overwrite);
    connect(m_editor, &Editor::approveRequested, this, [this](const QString &key, const QString &environment) {
        const KeyIndex index(m_state->matrix);
        const ConfigCell *cell = index.cell(key, environment);
        if (cell && cell->what == ConfigCell::Class::Drifted)
            mend(driftOf(key, environment, Mend::Approve), Mend::Approve); // of what the host has
        else
            askForApproval(key, environment);
    });
    connect(m_editor, &Editor::mendRequested, this, [this](const QString &key, const QString &environment, Mend how) {
        mend(driftOf(key, environment, how), how);
    });
    connect(m_editor, &Editor::revealRequested, this, &ConfigurationPage::askToReveal);
    connect(m_editor, &Editor::failed, this, &ConfigurationPage::failed);
    connect(m_findings, &Findings::contractRequested, this, &ConfigurationPage::proposeContract);
    connect(m_findings, &Findings::mendRequested, this, [this](const Drift &drift) {
        if (!drift.mends.empty())
            mend(drift, drift.mends.front());
    });
    connect(m_saveSheet, &SaveSheet::accepted, this, &ConfigurationPage::writeAll);
    connect(m_saveSheet, &SaveSheet::discarded, this, [this] {
        m_saveSheet->close();
        for (Draft *draft : m_editor->modified())
            draft->setText(decoded(draft->base().text).value_or(draft->text()));
        Q_EMIT leaveRequested();
    });
    connect(m_saveSheet, &Sheet::cancelled, this, [this] { m_isLeaving = false; });
    connect(m_approveSheet, &ApproveSheet::accepted, this, &ConfigurationPage::approve);
}

void ConfigurationPage::addActions(Actions &actions)
{
    actions.add(u"configuration.save"_s, tr("Save…"), QKeySequence::Save, this, [this] { save(false); });
    actions.add(u"configuration.find"_s, tr("Filter keys and values"), QKeySequence::Find, this, [this] {
        m_head->field()->setFocus(Qt::ShortcutFocusReason);
        m_head->field()->selectAll();
    });
    actions.add(u"configuration.refresh"_s, tr("Look again"), QKeySequence::Refresh, this,
                [this] { m_requests.look(); });
    actions.add(u"configuration.problems"_s, tr("Only problems"), QKeySequence(Qt::CTRL | Qt::Key_P), this,
                [this] { m_head->problemsButton()->toggle(); });
}

void ConfigurationPage::show(const ConfigurationState &configuration)
{
    const bool isFirst = !m_state || m_state->matrix.rows.empty();
    m_state = configuration;
    m_patience.stop();
    m_isLooking = false;
    const QString key = m_editor->key();
    m_editor->show(configuration);
    m_model->show(configuration.matrix);
    m_model->setFilter(m_head->filter());
    refill();
    if (isFirst || !m_model->row(m_view->currentIndex().row()) || key.isEmpty())
        selectFirst();
}

void ConfigurationPage::refill()
{
    const bool hasMatrix = m_state && !m_state->matrix.rows.empty();
    const bool hasFiles = m_state && !m_state->files.empty();
    m_problem->setVisible(m_state && m_state->problem);
    if (m_state && m_state->problem)
        m_problem->show(*m_state->problem);
    m_splitter->setVisible(hasMatrix || hasFiles);
    m_splitter->widget(0)->setVisible(hasMatrix);
    m_editor->setVisible(hasFiles);
    m_empty->setVisible(!hasMatrix && m_problem->isHidden() && (m_state || m_isLooking));
    if (!m_state)
        m_empty->show(Symbol::Progressing, tr("Looking…"),
                      tr("Slipway reads the project’s env files and asks every host what it holds of them."));
    else if (!hasMatrix)
        m_empty->show(Symbol::Missing, tr("Nothing to compare yet"),
                      tr("Give the environments env files, on the page Environments: what they set stands here."),
                      tr("Look again"));
    m_head->setMatrixVisible(hasMatrix);
    if (!m_state)
        return;
    m_head->showCounts(*m_model);
    m_findings->show(findingsOf(*m_state));
    showMatrixState();
    tick();
}

void ConfigurationPage::showMatrixState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_noRows->setVisible(isEmpty);
    const MatrixFilter &filter = m_head->filter();
    if (!filter.text.isEmpty())
        m_noRows->show(Symbol::Search, tr("No key matches “%1”").arg(filter.text), {}, tr("Show all keys"));
    else if (filter.what || !filter.environment.isEmpty())
        m_noRows->show(Symbol::Search, tr("No such key"), {}, tr("Show all keys"));
    else if (m_state && !m_state->matrix.hasContract)
        m_noRows->show(Symbol::Missing, tr("No contract yet"),
                       tr("It says which keys must agree, may differ or must differ, and holds a promotion back that "
                          "breaks it. One is proposed from the env files as they are, with a reason for each guess."),
                       tr("Show all keys"));
    else
        m_noRows->show(Symbol::Check, tr("No problems"),
                       tr("Every environment is as the contract says, and as it was deployed."), tr("Show all keys"));
    // A splitter does not ask how high a text is at its width.
    m_noRows->setMinimumHeight(m_noRows->layout()->totalHeightForWidth(std::max(200, width() - 60)));
    claimRoom();
}

void ConfigurationPage::tick()
{
    if (!m_state || m_state->matrix.rows.empty() || !m_state->seenAt.isValid())
        return m_head->showAge({}, {});
    // What is fresh needs no words; what cannot be renewed says how old it is.
    const bool isOld = m_state->problem || m_state->seenAt.secsTo(m_clock()) > 600;
    m_head->showAge(isOld ? tr("as seen %1").arg(ago(m_state->seenAt, m_clock())) : QString(), exact(m_state->seenAt));
}

void ConfigurationPage::selectFirst()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const ConfigRow *found = m_model->row(row);
        if (!found)
            continue;
        int column = MatrixModel::FirstEnvironment;
        for (size_t i = 0; i < found->cells.size(); ++i)
            if (rank(found->cells[i].what) <
                rank(found->cells[static_cast<size_t>(column - MatrixModel::FirstEnvironment)].what))
                column = MatrixModel::FirstEnvironment + int(i);
        m_view->setCurrentIndex(m_model->index(row, column));
        return;
    }
    if (m_state && m_editor->panes().empty())
        m_editor->select({}, {});
}

void ConfigurationPage::choose()
{
    const QModelIndex index = m_view->currentIndex();
    const ConfigRow *row = m_model->row(index.row());
    if (!row || m_editor->isInConflict())
        return;
    const ConfigColumn *column = m_model->column(index.column());
    m_editor->select(row->key, column ? column->environment : QString());
}

void ConfigurationPage::open(const QString &environment)
{
    m_head->setFilter({{}, true, {}, environment});
    selectFirst();
    m_view->setFocus(Qt::OtherFocusReason);
}

bool ConfigurationPage::hasUnsavedChanges() const
{
    return m_editor->hasUnsavedChanges();
}

/// A splitter inside of a page that scrolls asks for no room of its own accord.
void ConfigurationPage::claimRoom()
{
    const QWidget *table = m_splitter->widget(0);
    const int ofTable = table->isHidden() ? 0 : table->minimumSizeHint().height();
    const int ofEditor = m_editor->isHidden() ? 0 : m_editor->minimumHeight();
    m_splitter->setMinimumHeight(ofTable + ofEditor + m_splitter->handleWidth());
}

void ConfigurationPage::fitSplitter()
{
    if (m_isSplit || !m_splitter->isVisible())
        return;
    // The matrix gets what its rows need, at most a little more than half of the room.
    const int room = m_splitter->height() - m_splitter->handleWidth();
    const int wanted = std::min(m_view->fullHeight() + 10, room * 11 / 20);
    m_splitter->setSizes({wanted, room - wanted});
}

QByteArray ConfigurationPage::layoutState() const
{
    return m_isSplit ? m_splitter->saveState() : QByteArray();
}

void ConfigurationPage::restoreLayout(const QByteArray &state)
{
    m_isSplit = !state.isEmpty() && m_splitter->restoreState(state);
}

void ConfigurationPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_state) {
        m_requests.look();
        m_patience.start();
    }
    m_ages.start();
    tick();
}

void ConfigurationPage::hideEvent(QHideEvent *event)
{
    m_ages.stop();
    QWidget::hideEvent(event);
}

void ConfigurationPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showMatrixState();
    QTimer::singleShot(0, this, &ConfigurationPage::fitSplitter);
}

} // namespace slipway::configurationpage
