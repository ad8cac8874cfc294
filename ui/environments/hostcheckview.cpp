// SPDX-License-Identifier: Apache-2.0
#include "environments/hostcheckview.h"

#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/names.h"
#include "widgets/panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::environmentspage {

using namespace Qt::StringLiterals;
using namespace widgets;
using Kind = HostCheckStep::Kind;
using State = HostCheckStep::State;

QString titleOf(HostCheckStep::Kind kind)
{
    switch (kind) {
    case Kind::Configuration: return HostCheckModel::tr("What ssh knows of it");
    case Kind::Network: return HostCheckModel::tr("Network");
    case Kind::Encryption: return HostCheckModel::tr("Encryption");
    case Kind::HostKey: return HostCheckModel::tr("Host key");
    case Kind::Login: return HostCheckModel::tr("Login");
    case Kind::Engine: return HostCheckModel::tr("Docker");
    case Kind::Compose: return HostCheckModel::tr("Docker Compose");
    case Kind::Directory: return HostCheckModel::tr("Directory");
    case Kind::Space: return HostCheckModel::tr("Free space");
    case Kind::Clock: return HostCheckModel::tr("Clock");
    case Kind::Forwarding: return HostCheckModel::tr("Probes through SSH");
    }
    return {};
}

Sign sign(HostCheckStep::State state)
{
    switch (state) {
    case State::Waiting: return {Symbol::Missing, Tone::Muted, HostCheckModel::tr("Waiting")};
    case State::Running: return {Symbol::Progressing, Tone::Progress, HostCheckModel::tr("Under way")};
    case State::Asking: return {Symbol::Unknown, Tone::Warn, HostCheckModel::tr("Waits for an answer")};
    case State::Passed: return {Symbol::Check, Tone::Good, HostCheckModel::tr("Good")};
    case State::Warned: return {Symbol::Degraded, Tone::Warn, HostCheckModel::tr("Take care")};
    case State::Failed: return {Symbol::Degraded, Tone::Bad, HostCheckModel::tr("Failed")};
    case State::Skipped: return {Symbol::Skipped, Tone::Muted, HostCheckModel::tr("Not tried")};
    }
    return {};
}

int HostCheckModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HostCheckModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HostCheckStep &step = at(index.row());
    const Sign told = sign(step.state);
    const bool isEnded = step.state == State::Passed || step.state == State::Warned || step.state == State::Failed;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Step: return titleOf(step.kind);
        case Found: return step.detail.isEmpty() ? told.word : step.detail;
        case Took: return isEnded ? tr("%L1 ms").arg(step.took.count()) : QString();
        default: return {};
        }
    case Qt::AccessibleDescriptionRole:
        return index.column() == Step ? told.word : headerData(index.column(), Qt::Horizontal, Qt::DisplayRole);
    case Qt::ToolTipRole: return step.error ? toText(*step.error) : QString();
    case SymbolRole: return index.column() == Step ? QVariant(static_cast<int>(told.symbol)) : QVariant();
    case SymbolToneRole: return static_cast<int>(told.tone);
    case TextToneRole:
        return static_cast<int>(step.state == State::Waiting || step.state == State::Skipped || index.column() == Took
                                    ? Tone::Muted
                                    : Tone::Neutral);
    default: return {};
    }
}

QVariant HostCheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Step: return tr("Step");
    case Found: return tr("Found");
    case Took: return tr("Took");
    default: return {};
    }
}

HostCheckView::HostCheckView(QWidget *parent)
    : QWidget(parent)
    , m_model(new HostCheckModel(this))
    , m_title(new Label(Label::Role::Strong, this))
    , m_close(new Button(tr("Stop"), this))
    , m_table(new CellTable(tr("Steps of the check"), this))
    , m_question(new Panel(this))
    , m_asked((new Label(Label::Role::Body, m_question))->wrapping())
    , m_fingerprint((new Label(Label::Role::Mono, m_question))->wrapping())
    , m_accept(new Button(tr("It is the same: accept it"), m_question))
    , m_refuse(new Button(tr("Do not connect"), m_question))
    , m_problem(new ErrorPanel(this))
{
    m_table->setModel(m_model);
    m_table->setFitsRows();
    m_question->setTone(Tone::Warn);
    auto *buttons = new FlowLayout(nullptr, 8, 8);
    buttons->addWidget(m_accept);
    buttons->addWidget(m_refuse);
    auto *asked = new QVBoxLayout(m_question);
    asked->setContentsMargins(16, 12, 16, 12);
    asked->setSpacing(8);
    asked->addWidget(m_asked);
    asked->addWidget(m_fingerprint);
    asked->addLayout(buttons);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 8);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_question);
    layout->addWidget(m_problem);
    layout->addWidget(m_table);
    m_question->hide();
    m_problem->hide();
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT answered(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { Q_EMIT answered(false); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_isOver)
            Q_EMIT closeRequested();
        else
            Q_EMIT stopRequested();
    });
}

void HostCheckView::show(const HostCheck &check)
{
    const bool hasEnded = check.isOver && !m_isOver;
    m_isOver = check.isOver;
    const QString host = shownHost(check.host);
    if (!check.isOver)
        m_title->setText(tr("Checking %1…").arg(host));
    else if (check.failure())
        m_title->setText(tr("%1 cannot be deployed to yet").arg(host));
    else
        m_title->setText(tr("%1 is ready for a deployment").arg(host));
    m_close->setText(check.isOver ? tr("Close") : tr("Stop"));
    m_model->show(check.steps);
    showQuestion(check.question);
    showProblem(check);
    if (hasEnded)
        announce(this, m_title->text());
}

void HostCheckView::showQuestion(const std::optional<OfferedKey> &question)
{
    const bool isNew = question && !m_question->isVisibleTo(this);
    if (question) {
        m_asked->setText(tr("%1 at %2 shows a key that is not known here. Compare it with what its owner says, or with "
                            "what this prints on the host itself: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub")
                             .arg(question->host, question->address));
        m_fingerprint->setText(u"%1  %2"_s.arg(question->type, question->fingerprint));
    }
    m_question->setVisible(question.has_value());
    if (isNew) {
        announce(this, m_asked->text());
        m_refuse->setFocus(Qt::OtherFocusReason);
    }
}

/// What failed, or else what was only warned of.
void HostCheckView::showProblem(const HostCheck &check)
{
    const HostCheckStep *worst = check.failure();
    if (!worst) {
        const auto warned = std::ranges::find(check.steps, State::Warned, &HostCheckStep::state);
        worst = warned == check.steps.end() ? nullptr : &*warned;
    }
    m_problem->setVisible(worst && worst->error);
    if (worst && worst->error)
        m_problem->show(*worst->error);
}

} // namespace slipway::environmentspage
