// SPDX-License-Identifier: Apache-2.0
#include "firstrun/wizard.h"

#include "firstrun/placespage.h"
#include "firstrun/projectpage.h"
#include "firstrun/reviewpage.h"
#include "firstrun/steplist.h"
#include "firstrun/valuesform.h"
#include "session/session.h"
#include "widgets/button.h"
#include "widgets/glyph.h"
#include "widgets/label.h"
#include "widgets/panel.h"
#include "widgets/popover.h"
#include "widgets/scrolling.h"

#include <QCloseEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace slipway::firstrun {

using namespace Qt::StringLiterals;
using namespace widgets;

Wizard::Wizard(const session::Surroundings &surroundings, QWidget *parent)
    : QWidget(parent)
    , m_surroundings(surroundings)
    , m_draft(new environmentspage::ProjectDraft(
          [this](const QByteArray &text) {
              m_isJudged = false;
              return m_session ? m_session->checkProject(text) : -1;
          },
          this))
    , m_steps(new StepList({tr("Folder"), tr("What is deployed"), tr("Where to"), tr("Look and write")}, this))
    , m_title((new Label(Label::Role::Title, this))->wrapping())
    , m_text((new Label(Label::Role::Muted, this))->wrapping())
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget(this))
    , m_folder(new FolderPage(this))
    , m_what(new ProjectPage(this))
    , m_where(makePlacesPage())
    , m_review(new ReviewPage(this))
    , m_cancel(new Button(tr("Cancel"), this))
    , m_back(new Button(tr("Back"), this))
    , m_continue(new Button(tr("Continue"), this))
    , m_question(new Popover(this))
{
    setWindowTitle(tr("New project"));
    setMinimumSize(640, 480);
    resize(1024, 720);
    m_pages = {m_folder, m_what, m_where, m_review};
    auto *pages = new QVBoxLayout(m_body);
    pages->setContentsMargins(0, 0, 0, 0);
    for (QWidget *page : m_pages)
        pages->addWidget(page);
    m_continue->setLook(Button::Look::Primary);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(makeSide());
    columns->addWidget(makeBody(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(columns, 1);
    layout->addWidget(new Rule(this));
    layout->addWidget(makeFoot());
    addActions();
    connectPages();
    connectSetup();
    go(Folder);
}

Wizard::~Wizard()
{
    delete m_body; // checks of hosts that still run there are stopped in the session
}

QWidget *Wizard::makeSide()
{
    auto *side = new QWidget(this);
    auto *logo = new Glyph(side, 2.4);
    logo->show(Symbol::Logo, Tone::Neutral);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(28, 28, 16, 20);
    layout->setSpacing(24);
    layout->addWidget(logo, 0, Qt::AlignLeft);
    layout->addWidget(m_steps);
    layout->addStretch();
    side->setFixedWidth(fontMetrics().averageCharWidth() * 22 + 44);
    return side;
}

QWidget *Wizard::makeBody()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 28, 32, 20);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(12);
    layout->addWidget(m_body, 1);
    content->setMaximumWidth(fontMetrics().averageCharWidth() * 120);
    letScroll(m_scroll, content);
    return m_scroll;
}

QWidget *Wizard::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(28, 14, 32, 14);
    row->setSpacing(8);
    row->addWidget(m_cancel);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_continue);
    connect(m_cancel, &QPushButton::clicked, this, &Wizard::cancel);
    connect(m_back, &QPushButton::clicked, this, &Wizard::goBack);
    connect(m_continue, &QPushButton::clicked, this, &Wizard::goOn);
    return foot;
}

void Wizard::addActions()
{
    m_actions.add(u"wizard.continue"_s, tr("Continue"), QKeySequence(Qt::CTRL | Qt::Key_Return), this,
                  [this] { goOn(); });
    m_actions.add(u"wizard.back"_s, tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), this, [this] { goBack(); });
    m_actions.add(u"wizard.cancel"_s, tr("Cancel"), QKeySequence::Cancel, this, [this] {
        if (m_question->isVisible())
            m_stay->click();
        else
            cancel();
    });
}

Wizard::Step Wizard::step() const
{
    return static_cast<Step>(m_step);
}

void Wizard::begin(const QString &folder)
{
    forgetRequests();
    m_session.reset();
    m_written.clear();
    m_review->clearError();
    m_where->values()->ask({}); // secrets may stand there
    go(Folder);
    m_folder->setFolder(folder);
    m_folder->field()->setFocus(Qt::OtherFocusReason);
}

void Wizard::closeEvent(QCloseEvent *event)
{
    event->ignore(); // whoever opened it knows what to show instead
    cancel();
}

bool Wizard::hasInput() const
{
    return m_session && m_written.isEmpty() && (m_draft->isModified() || !m_where->values()->lines().isEmpty());
}

void Wizard::cancel()
{
    const bool isWriting = !m_continue->isEnabled();
    if (isWriting || !hasInput())
        return leave();
    m_question->open(m_cancel, tr("Leave without writing?"),
                     {{.sign = {Symbol::None, {}, {}}, .title = {}, .text = tr("What was typed here is lost then.")}});
    m_stay = m_question->addAction(tr("Stay"), {});
    m_question->addAction(tr("Leave"), [this] { leave(); });
}

void Wizard::leave()
{
    forgetRequests();
    Q_EMIT cancelled();
}

/// Their answers come too late.
void Wizard::forgetRequests()
{
    m_request = -1;
    m_goesOn = false;
}

} // namespace slipway::firstrun
