// SPDX-License-Identifier: Apache-2.0
#include "shell/desk.h"

#include "firstrun/demopage.h"
#include "firstrun/wizard.h"
#include "pipeline/pipelinepage.h"
#include "project/projectfile.h"
#include "session/session.h"
#include "shell/leading.h"
#include "shell/mainwindow.h"
#include "shell/welcome.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <utility>

namespace slipway::shell {

using namespace Qt::StringLiterals;
using firstrun::DemoPage;
using firstrun::Wizard;

Desk::Desk(Options options)
    : m_options(std::move(options))
{
}

Desk::~Desk() = default;

void Desk::open(Project project, First first)
{
    m_session = std::make_unique<session::Session>(std::move(project), m_options.surroundings);
    m_window = std::make_unique<MainWindow>(*m_session);
    QObject::connect(m_window.get(), &MainWindow::openProjectRequested, m_window.get(),
                     [this](const QString &folder) { openBeside(folder); });
    if (!m_options.shown.isEmpty())
        m_window->pipelinePage()->select(m_options.shown);
    if (m_options.opened)
        m_options.opened(*m_session, *m_window);
    m_window->show();
    m_window->activateWindow(); // where no window manager does
    m_session->start();
    if (first != First::Look)
        m_window->leading()->begin(first == First::Build);
}

void Desk::welcome()
{
    m_welcome = std::make_unique<Welcome>();
    QObject *context = m_welcome.get();
    QObject::connect(m_welcome.get(), &Welcome::chosen, context, [this](const QString &path) { choose(path); });
    QObject::connect(m_welcome.get(), &Welcome::newProjectRequested, context,
                     [this](const QString &folder) { makeProject(folder); });
    QObject::connect(m_welcome.get(), &Welcome::demoRequested, context, [this] { makeDemo(); });
    m_welcome->show();
}

void Desk::complain(const Error &error, const QString &folder)
{
    m_welcome->showError(error, folder);
}

/// Opens the project of \a path and puts away what led to it.
void Desk::choose(const QString &path, First first)
{
    auto project = project::read(path);
    if (!project) {
        swap(*m_welcome);
        const bool isFolder = project.error().kind == ErrorKind::NotFound && QFileInfo(path).isDir();
        return complain(project.error(), isFolder ? path : QString());
    }
    open(std::move(*project), first);
    hideAll();
}

void Desk::makeProject(const QString &folder)
{
    if (!m_wizard) {
        m_wizard = std::make_unique<Wizard>(session::completed(m_options.surroundings));
        QObject *context = m_wizard.get();
        QObject::connect(m_wizard.get(), &Wizard::cancelled, context, [this] { swap(*m_welcome); });
        QObject::connect(m_wizard.get(), &Wizard::openRequested, context,
                         [this](const QString &file) { choose(file); });
        QObject::connect(m_wizard.get(), &Wizard::made, context, [this](const QString &made, bool isCommitted) {
            choose(made, isCommitted ? First::Build : First::OfferBuild);
        });
    }
    swap(*m_wizard);
    m_wizard->begin(folder);
}

void Desk::makeDemo()
{
    if (!m_demo) {
        m_demo = std::make_unique<DemoPage>();
        QObject *context = m_demo.get();
        QObject::connect(m_demo.get(), &DemoPage::cancelled, context, [this] { swap(*m_welcome); });
        QObject::connect(m_demo.get(), &DemoPage::made, context,
                         [this](const QString &made) { choose(made, First::Build); });
    }
    swap(*m_demo);
    m_demo->begin(QDir::home().filePath(u"slipway-demo"_s));
}

/// One of those that lead to a project is shown, in the place of the one before.
void Desk::swap(QWidget &window)
{
    window.show();
    for (QWidget *other : {static_cast<QWidget *>(m_welcome.get()), static_cast<QWidget *>(m_wizard.get()),
                           static_cast<QWidget *>(m_demo.get())}) {
        if (other && other != &window)
            other->hide();
    }
    window.activateWindow();
}

/// A project is open: what led to it has done its work.
void Desk::hideAll()
{
    m_welcome->hide();
    if (m_wizard)
        m_wizard.release()->deleteLater(); // it may be the one that asked
    if (m_demo)
        m_demo.release()->deleteLater();
}

void Desk::openBeside(const QString &folder)
{
    const auto project = project::read(folder);
    if (!project)
        return m_window->showError(project.error());
    const QStringList words = QStringList{u"-C"_s, folder} + session::toOptions(m_options.surroundings);
    QProcess::startDetached(QCoreApplication::applicationFilePath(), words);
}

} // namespace slipway::shell
