// SPDX-License-Identifier: Apache-2.0
#include "pipeline/plansheet.h"

#include "pipeline/planview.h"
#include "widgets/age.h"
#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/emptystate.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"
#include "widgets/names.h"
#include "widgets/panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace slipway::pipeline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;

PlanSheet::PlanSheet(Clock clock, QWidget *window)
    : Sheet(window)
    , m_clock(std::move(clock))
    , m_title((new Label(Label::Role::Title))->wrapping())
    , m_identity(new Label(Label::Role::Muted))
    , m_summary((new Label(Label::Role::Muted))->wrapping())
    , m_head(makeHead())
    , m_scroll(new QScrollArea)
    , m_foot(makeFoot())
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setAccessibleName(tr("The plan"));
    setParts(m_head, m_scroll, m_foot);
    m_ages.setInterval(1s);
    connect(&m_ages, &QTimer::timeout, this, &PlanSheet::tick);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        auto *waiting = new EmptyState;
        waiting->show(Symbol::Progressing, tr("Planning…"),
                      tr("Slipway looks at every host of %1 and works out what would change. Nothing is changed yet.")
                          .arg(m_environment));
        setBody(waiting);
    });
}

QWidget *PlanSheet::makeHead()
{
    auto *head = new QWidget(this);
    auto *first = new QHBoxLayout;
    first->setSpacing(16);
    first->addWidget(m_title, 1);
    first->addWidget(m_identity, 0, Qt::AlignTop | Qt::AlignRight);
    m_identity->setTextFormat(Qt::RichText);
    m_identity->setContentsMargins(0, 4, 0, 0);
    m_title->setTextFormat(Qt::RichText);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(24, 20, 24, 14);
    layout->setSpacing(6);
    layout->addLayout(first);
    layout->addWidget(m_summary);
    return head;
}

QWidget *PlanSheet::makeFoot()
{
    auto *foot = new QWidget(this);
    m_confirmRow = new QWidget(foot);
    m_prompt = new Label(Label::Role::Body, m_confirmRow);
    m_prompt->setTextFormat(Qt::RichText);
    m_typed = new QLineEdit(m_confirmRow);
    fitToFont(this, [this] { m_typed->setMinimumWidth(fontMetrics().averageCharWidth() * 18); });
    m_prompt->setBuddy(m_typed);
    auto *row = new QHBoxLayout(m_confirmRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_prompt);
    row->addWidget(m_typed);
    m_denial = (new Label(Label::Role::Body, foot))->wrapping();
    m_denial->setTone(Tone::Bad);
    m_retry = new Button(tr("Plan again"), foot);
    m_copy = new Button(tr("Copy as text"), foot);
    auto *cancel = new Button(tr("Cancel"), foot);
    m_confirm = new Button(QString(), foot);
    m_confirm->setLook(Button::Look::Primary);
    auto *buttons = new FlowLayout(nullptr, 10, 10);
    buttons->addWidget(m_confirmRow);
    buttons->addStretch();
    auto *group = new QWidget(foot);
    auto *groupRow = new QHBoxLayout(group);
    groupRow->setContentsMargins(0, 0, 0, 0);
    groupRow->setSpacing(10);
    for (QWidget *button : {m_retry, m_copy, cancel, m_confirm})
        groupRow->addWidget(button);
    buttons->addWidget(group);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(24, 14, 24, 14);
    layout->setSpacing(10);
    layout->addWidget(m_denial);
    layout->addLayout(buttons);
    connect(m_typed, &QLineEdit::textChanged, this, &PlanSheet::check);
    connect(m_typed, &QLineEdit::returnPressed, this, &PlanSheet::accept);
    connect(m_confirm, &QPushButton::clicked, this, &PlanSheet::accept);
    connect(cancel, &QPushButton::clicked, this, &PlanSheet::cancelled);
    connect(m_retry, &QPushButton::clicked, this, &PlanSheet::retryRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_plan)
            QGuiApplication::clipboard()->setText(toText(*m_plan));
    });
    return foot;
}

void PlanSheet::open(Intent intent, const QString &environment)
{
    m_plan.reset();
    m_intent = intent;
    m_environment = environment;
    m_isAccepted = false;
    m_typed->clear();
    showHead();
    check();
    m_retry->hide();
    setBody(new QWidget);
    m_patience.start();
    Sheet::open();
}

void PlanSheet::show(const Plan &plan)
{
    m_patience.stop();
    m_plan = plan;
    m_intent = plan.intent;
    m_environment = plan.environment;
    m_isAccepted = false;
    m_retry->hide();
    showHead();
    setBody(new PlanView(plan));
    check();
    m_ages.start();
    if (plan.isProtected && !denial(plan.gates))
        m_typed->setFocus(Qt::OtherFocusReason);
    tell();
}

/// The plan comes some time after the sheet: who does not see that is told.
void PlanSheet::tell()
{
    QStringList parts{tr("%1: the plan is ready.").arg(accessibleName())};
    if (m_denial->isVisibleTo(this))
        parts.append(m_denial->text());
    else if (m_confirmRow->isVisibleTo(this))
        parts.append(tr("It asks you to type %1.").arg(m_environment));
    announce(this, parts.join(u' '));
}

void PlanSheet::showError(const Error &error)
{
    m_patience.stop();
    m_plan.reset();
    showHead();
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(24, 20, 24, 20);
    auto *panel = new ErrorPanel(body);
    panel->show(error);
    layout->addWidget(panel);
    layout->addStretch();
    setBody(body);
    m_retry->show();
    check();
    announce(this, tr("%1: there is no plan. %2").arg(accessibleName(), error.what));
}

void PlanSheet::setBody(QWidget *body)
{
    body->setAutoFillBackground(false);
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false);
    place();
}

static QString intentText(Intent intent, const QString &release, const QString &environment)
{
    switch (intent) {
    case Intent::Promote:
        return release.isEmpty() ? PlanSheet::tr("Promote to %1").arg(environment)
                                 : PlanSheet::tr("Promote %1 to %2").arg(release, environment);
    case Intent::Deploy:
        return release.isEmpty() ? PlanSheet::tr("Deploy to %1").arg(environment)
                                 : PlanSheet::tr("Deploy %1 to %2").arg(release, environment);
    case Intent::RollBack:
        return release.isEmpty() ? PlanSheet::tr("Roll back %1").arg(environment)
                                 : PlanSheet::tr("Roll back %2 to %1").arg(release, environment);
    }
    return {};
}

static QString confirmText(Intent intent)
{
    switch (intent) {
    case Intent::Promote: return PlanSheet::tr("Promote exactly this");
    case Intent::Deploy: return PlanSheet::tr("Deploy exactly this");
    case Intent::RollBack: return PlanSheet::tr("Roll back exactly this");
    }
    return {};
}

void PlanSheet::showHead()
{
    const Theme theme(palette());
    const bool isProtected = m_plan && m_plan->isProtected;
    const QColor colour = theme.environment(1, isProtected);
    QString name = shownEnvironment(m_environment, isProtected).toHtmlEscaped();
    if (isProtected)
        name = u"<span style=\"color:"_s + colour.name() + u"\">"_s + name + u"</span>"_s;
    m_title->setText(intentText(m_intent, m_plan ? m_plan->release.title().toHtmlEscaped() : QString(), name));
    panel()->setBand(isProtected ? colour : theme.accent);
    m_confirm->setText(confirmText(m_intent));
    setAccessibleName(intentText(m_intent, m_plan ? m_plan->release.title() : QString(), m_environment));
    QStringList sentences;
    if (m_plan && m_plan->replaces)
        sentences.append(tr("Replaces %1.").arg(m_plan->replaces->title()));
    if (m_plan && !m_plan->commits.isEmpty())
        sentences.append(tr("%n commit(s) between.", nullptr, int(m_plan->commits.size())));
    if (m_plan && !m_plan->replaces)
        sentences.append(tr("Nothing of Slipway’s runs there yet."));
    m_summary->setText(sentences.join(u' '));
    m_summary->setVisible(!sentences.isEmpty());
    m_identity->setVisible(m_plan.has_value());
    tick();
}

void PlanSheet::tick()
{
    if (!m_plan) {
        m_ages.stop();
        return;
    }
    m_identity->setText(
        tr("plan %1 · made %2").arg(monoSpan(shortDigest(m_plan->hash), font()), ago(m_plan->madeAt, m_clock())));
    m_identity->setCopyText(m_plan->hash);
    m_identity->setToolTip(m_plan->hash + u'\n' + exact(m_plan->madeAt));
}

/// The one place that decides whether the button may be pressed, and says why not.
void PlanSheet::check()
{
    const Gate *denies = m_plan ? denial(m_plan->gates) : nullptr;
    const bool mustType = m_plan && m_plan->isProtected && !denies;
    m_copy->setVisible(m_plan.has_value());
    m_confirm->setVisible(m_plan.has_value());
    m_confirmRow->setVisible(mustType);
    if (mustType) {
        m_prompt->setText(tr("Type %1 to confirm").arg(u"<b>"_s + m_environment.toHtmlEscaped() + u"</b>"_s));
        m_typed->setPlaceholderText(m_environment);
        m_typed->setAccessibleName(tr("Type %1 to confirm").arg(m_environment));
    }
    m_denial->setVisible(denies != nullptr);
    if (denies)
        m_denial->setText(
            tr("Denied by “%1”. %2")
                .arg(denies->title, denies->lift.isEmpty() ? denies->why : tr("What lifts it: %1").arg(denies->lift)));
    m_confirm->setEnabled(m_plan && !m_isAccepted && !denies && (!mustType || m_typed->text() == m_environment));
    m_confirm->setAccessibleDescription(denies     ? m_denial->text()
                                        : mustType ? tr("Needs the environment’s name typed")
                                                   : QString());
}

void PlanSheet::accept()
{
    check();
    if (!m_confirm->isEnabled())
        return;
    m_isAccepted = true;
    m_confirm->setEnabled(false);
    Q_EMIT accepted(*m_plan);
}

int PlanSheet::wantedHeight(int width) const
{
    return heightOf(m_head, width) + std::max(160, heightOf(m_scroll->widget(), width)) + heightOf(m_foot, width) +
           bandHeight + 6;
}

void PlanSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        QCoreApplication::sendEvent(m_scroll, event);
        return;
    }
    Sheet::keyPressEvent(event);
}

void PlanSheet::changeEvent(QEvent *event)
{
    Sheet::changeEvent(event);
    const bool isOther = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (!isOther || !m_plan)
        return;
    // Its words hold colours and sizes: made anew.
    showHead();
    setBody(new PlanView(*m_plan));
}

} // namespace slipway::pipeline
