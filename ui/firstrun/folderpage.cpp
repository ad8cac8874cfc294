// SPDX-License-Identifier: Apache-2.0
#include "firstrun/folderpage.h"

#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/errorpanel.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QVBoxLayout>

namespace slipway::firstrun {

using namespace Qt::StringLiterals;
using namespace widgets;

FolderPage::FolderPage(QWidget *parent)
    : QWidget(parent)
    , m_choose([](QWidget *owner, const QString &start) {
        return QFileDialog::getExistingDirectory(owner, tr("The folder of your application"), start);
    })
    , m_field(new QLineEdit(this))
    , m_button(new Button(tr("Choose…"), this))
    , m_problem(new ErrorPanel(this))
    , m_open(m_problem->addAction(tr("Open it")))
    , m_found((new Label(Label::Role::Strong, this))->wrapping())
    , m_panel(new Panel(this))
    , m_services(new QGridLayout(m_panel))
{
    m_field->setAccessibleName(tr("Folder"));
    m_field->setPlaceholderText(tr("a folder with a compose.yaml"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_button);
    m_services->setContentsMargins(16, 14, 16, 14);
    m_services->setHorizontalSpacing(24);
    m_services->setVerticalSpacing(8);
    m_services->setColumnStretch(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addWidget(m_found);
    layout->addWidget(m_panel);
    layout->addStretch();
    setFocusProxy(m_field);
    forget();
    connect(m_field, &QLineEdit::textChanged, this, [this] { // by assistive technology, too
        forget();
        Q_EMIT edited();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &FolderPage::continueRequested);
    connect(m_button, &QPushButton::clicked, this, &FolderPage::choose);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_file); });
}

QString FolderPage::folder() const
{
    const QString text = m_field->text().trimmed();
    return text == u"~" || text.startsWith("~/"_L1) ? QDir::homePath() + text.sliced(1) : text;
}

void FolderPage::setFolder(const QString &folder)
{
    m_field->setText(folder);
    forget();
    if (!folder.isEmpty())
        Q_EMIT lookRequested(folder);
}

void FolderPage::choose()
{
    const QString folder = m_choose(this, this->folder());
    if (!folder.isEmpty())
        setFolder(folder);
}

/// What was found belongs to another folder.
void FolderPage::forget()
{
    m_state.reset();
    m_file.clear();
    for (QWidget *part : std::initializer_list<QWidget *>{m_problem, m_open, m_found, m_panel})
        part->hide();
}

void FolderPage::show(const session::FolderState &state)
{
    forget();
    m_state = state;
    m_found->setText(tr("%1 has %n service(s):", nullptr, static_cast<int>(state.survey.services.size()))
                         .arg(state.survey.composeFile));
    listServices();
    m_found->show();
    m_panel->show();
    announce(this, m_found->text());
}

void FolderPage::listServices()
{
    while (QLayoutItem *item = m_services->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; const project::FoundService &service : m_state->survey.services) {
        const QString port = service.port > 0 ? tr("port %1").arg(service.port) : tr("no port");
        m_services->addWidget(new Label(service.name, Label::Role::Strong, m_panel), row, 0, Qt::AlignTop);
        m_services->addWidget(new Label(port, Label::Role::Muted, m_panel), row, 1, Qt::AlignTop);
        auto *what =
            (new Label(service.isBuilt ? tr("is built here") : service.image, Label::Role::Muted, m_panel))->wrapping();
        m_services->addWidget(what, row++, 2);
    }
}

void FolderPage::showError(const Error &error)
{
    forget();
    m_problem->show(error);
    m_problem->setVisible(true);
    announce(m_problem, error.what);
}

void FolderPage::showProject(const QString &file)
{
    showError({ErrorKind::InvalidInput,
               tr("This folder is a project already"),
               {.file = file},
               {},
               tr("Open it; its page Environments changes what its slipway.yaml says.")});
    m_file = file;
    m_open->show();
}

} // namespace slipway::firstrun
