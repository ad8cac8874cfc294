// SPDX-License-Identifier: Apache-2.0
#include "firstrun/demopage.h"

#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/errorpanel.h"
#include "widgets/glyph.h"
#include "widgets/label.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QVBoxLayout>

namespace slipway::firstrun {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

/// A sign and a sentence.
QWidget *point(Symbol symbol, Tone tone, const QString &text, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *glyph = new Glyph(line);
    glyph->show(symbol, tone);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(glyph, 0, Qt::AlignTop);
    layout->addWidget((new Label(text, Label::Role::Body, line))->wrapping(), 1);
    return line;
}

} // namespace

DemoPage::DemoPage(QWidget *parent)
    : QWidget(parent)
    , m_choose([](QWidget *owner, const QString &start) {
        return QFileDialog::getExistingDirectory(owner, tr("A new folder for the demo"), start);
    })
    , m_field(new QLineEdit(this))
    , m_problem(new ErrorPanel(this))
    , m_cancel(new Button(tr("Cancel"), this))
    , m_make(new Button(tr("Make it and deploy it here"), this))
{
    setWindowTitle(tr("The demo"));
    setMinimumSize(560, 420);
    resize(820, 600);
    build();
    m_problem->hide();
    connect(m_field, &QLineEdit::returnPressed, this, &DemoPage::make);
    connect(m_make, &QPushButton::clicked, this, &DemoPage::make);
    connect(m_cancel, &QPushButton::clicked, this, &DemoPage::cancel);
    m_actions.add(u"demo.cancel"_s, tr("Cancel"), QKeySequence::Cancel, this, [this] { cancel(); });
    connect(&m_setup, &session::Setup::written, this, [this](int request, const QString &folder) {
        m_make->setEnabled(true);
        if (request == m_request)
            Q_EMIT made(folder);
    });
    connect(&m_setup, &session::Setup::failed, this, &DemoPage::showError);
    connect(&m_setup, &session::Setup::notCommitted, this,
            [this](int request, const QString &, const Error &error) { showError(request, error); });
}

void DemoPage::build()
{
    auto *title = new Label(tr("Harbor, the demo"), Label::Role::Title, this);
    auto *text =
        (new Label(tr("A small service with its notes, in three environments that are all on this machine: local, "
                      "stage and prod. In two minutes you see one image go down the slope, and what holds it up."),
                   Label::Role::Muted, this))
            ->wrapping();
    m_field->setAccessibleName(tr("Folder"));
    auto *choose = new Button(tr("Choose…"), this);
    m_make->setLook(Button::Look::Primary);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(choose);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_cancel);
    foot->addStretch();
    foot->addWidget(m_make);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 32, 40, 28);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(8);
    layout->addWidget(point(Symbol::Dot, Tone::Accent, tr("It needs Docker with Compose, and Git."), this));
    layout->addWidget(
        point(Symbol::Dot, Tone::Accent,
              tr("It needs the network once, for the images python:3.13-slim and, if no registry answers at "
                 "localhost:5000, registry:2."),
              this));
    layout->addWidget(point(Symbol::Dot, Tone::Accent,
                            tr("All of it listens on this machine only. The README in the folder says what to try, and "
                               "how to take it away."),
                            this));
    layout->addSpacing(8);
    layout->addWidget(new Label(tr("Folder"), Label::Role::Strong, this));
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addLayout(foot);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString folder = m_choose(this, m_field->text());
        if (!folder.isEmpty())
            m_field->setText(folder);
    });
}

void DemoPage::showError(int request, const Error &error)
{
    m_make->setEnabled(true);
    if (request != m_request)
        return;
    m_problem->show(error);
    m_problem->setVisible(true);
    announce(m_problem, error.what);
}

void DemoPage::begin(const QString &folder)
{
    m_field->setText(folder);
    m_problem->hide();
    m_make->setFocus(Qt::OtherFocusReason);
}

void DemoPage::make()
{
    if (!m_make->isEnabled() || m_field->text().trimmed().isEmpty())
        return;
    m_problem->hide();
    m_make->setEnabled(false);
    QString folder = m_field->text().trimmed();
    if (folder.startsWith("~/"_L1))
        folder = QDir::homePath() + folder.sliced(1);
    m_request = m_setup.makeDemo(folder);
}

void DemoPage::closeEvent(QCloseEvent *event)
{
    event->ignore(); // whoever opened it knows what to show instead
    cancel();
}

void DemoPage::cancel()
{
    m_request = -1;
    Q_EMIT cancelled();
}

} // namespace slipway::firstrun
