// SPDX-License-Identifier: Apache-2.0
// The wizard's way from page to page, and what stands on them.
#include "environments/fieldeditors.h"
#include "environments/hostsuggestionssheet.h"
#include "firstrun/placespage.h"
#include "firstrun/projectpage.h"
#include "firstrun/reviewpage.h"
#include "firstrun/steplist.h"
#include "firstrun/valuesform.h"
#include "firstrun/wizard.h"
#include "session/session.h"
#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/errorpanel.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace slipway::firstrun {

using namespace Qt::StringLiterals;
using namespace widgets;
using environmentspage::FieldEditor;
using environmentspage::ProjectDraft;
using project::Problem;
using session::FolderState;
using session::Session;
using session::Setup;

PlacesPage *Wizard::makePlacesPage()
{
    PlacesPage::Requests requests;
    requests.hosts.describe = [this](const QStringList &hosts) {
        m_session->describeHosts(hosts);
    };
    requests.hosts.check = [this](const QString &host, const QString &directory) {
        return m_session->checkHost(host, directory);
    };
    requests.hosts.stop = [this](int request) {
        if (m_session)
            m_session->stopHostCheck(request);
    };
    requests.hosts.answer = [this](int request, bool isAccepted) {
        m_session->answerHostKey(request, isAccepted);
    };
    requests.hosts.forget = [this](const QString &host, const QString &fingerprint) {
        m_session->forgetHostKey(host, fingerprint);
    };
    requests.suggestHosts = [this] {
        m_session->suggestHosts();
    };
    return new PlacesPage(std::move(requests), this);
}

void Wizard::connectPages()
{
    connect(m_folder, &FolderPage::lookRequested, this,
            [this](const QString &folder) { m_request = m_setup.look(folder); });
    connect(m_folder, &FolderPage::edited, this, &Wizard::forgetRequests);
    connect(m_folder, &FolderPage::continueRequested, this, &Wizard::goOn);
    connect(m_folder, &FolderPage::openRequested, this, &Wizard::openRequested);
    connect(m_what, &ProjectPage::edited, m_draft, &ProjectDraft::apply);
    connect(m_where, &PlacesPage::edited, m_draft, &ProjectDraft::apply);
    connect(m_where->values(), &ValuesForm::edited, this, &Wizard::showDraft);
    connect(m_draft, &ProjectDraft::changed, this, &Wizard::showDraft);
    connect(m_draft, &ProjectDraft::failed, m_review, &ReviewPage::showError);
    connect(m_draft, &ProjectDraft::problemsChanged, this, [this] {
        m_isJudged = true;
        showDraft();
        if (std::exchange(m_goesOn, false))
            goOn();
    });
}

void Wizard::connectSetup()
{
    connect(&m_setup, &Setup::looked, this, [this](int request, const FolderState &state) {
        if (request == m_request)
            looked(state);
    });
    connect(&m_setup, &Setup::exists, this, [this](int request, const QString &file) {
        if (request == m_request)
            m_folder->showProject(file);
    });
    connect(&m_setup, &Setup::failed, this, [this](int request, const Error &error) {
        if (request != m_request)
            return;
        m_goesOn = false;
        if (step() == Folder)
            m_folder->showError(error);
        else
            m_review->showError(error);
        m_continue->setEnabled(true);
        m_back->setEnabled(step() > Folder);
    });
    connect(&m_setup, &Setup::written, this, [this](int request, const QString &folder) {
        if (request == m_request)
            Q_EMIT made(folder, m_review->commit() != session::NewProject::Commit::None);
    });
    connect(&m_setup, &Setup::notCommitted, this, [this](int request, const QString &folder, const Error &error) {
        if (request != m_request)
            return;
        m_written = folder;
        m_review->showError(error);
        m_continue->setText(tr("Open the project"));
        m_continue->setEnabled(true);
        m_back->setEnabled(false);
        m_review->commitBox()->setEnabled(false);
    });
}

void Wizard::looked(const FolderState &state)
{
    m_folder->show(state);
    propose(state);
    if (std::exchange(m_goesOn, false))
        go(What);
}

void Wizard::propose(const FolderState &state)
{
    const QString name = project::nameFrom(QFileInfo(state.folder).fileName());
    m_where->values()->ask(state.unset);
    m_session = std::make_unique<Session>(
        Project{.name = name, .folder = state.folder, .file = QDir(state.folder).filePath(u"slipway.yaml"_s)},
        m_surroundings);
    connect(m_session.get(), &Session::projectChecked, m_draft, &ProjectDraft::checked);
    connect(m_session.get(), &Session::hostChecked, m_where, &PlacesPage::hostChecked);
    connect(m_session.get(), &Session::hostDescribed, m_where, &PlacesPage::hostDescribed);
    connect(m_session.get(), &Session::hostsSuggested, m_where, &PlacesPage::hostsSuggested);
    m_draft->reset({.path = u"slipway.yaml"_s, .text = proposedProject(state.survey, name, state.hasDotEnv)});
}

void Wizard::showDraft()
{
    if (!m_draft->isRead() || m_draft->root().pairs.empty())
        return;
    const std::vector<Problem> wrong = problems();
    m_what->show(m_draft->root(), wrong);
    m_where->show(m_draft->root(), wrong);
    const bool isWrong = std::ranges::any_of(wrong, [this](const Problem &problem) {
        return step() == Review || (step() == What && ProjectPage::isAbout(problem.path)) ||
               (step() == Where && PlacesPage::isAbout(problem.path));
    });
    m_continue->setLook(isWrong ? Button::Look::Denied : Button::Look::Primary);
}

void Wizard::go(int step)
{
    struct Text {
        QString title;
        QString text;
    };
    const Text texts[] = {
        {tr("Which application?"),
         tr("A folder with a compose file. Slipway adds a slipway.yaml to it, which says what is deployed and where.")},
        {tr("What is deployed?"),
         tr("Everything has a proposal, from what the compose file says. Change what is not so.")},
        {tr("Where does it go?"), tr("One release goes down this list: what is verified in one environment, and "
                                     "nothing else, may enter the next.")},
        {tr("This will be written"), tr("Nothing is written before you say so. All of it can be changed later.")}};
    m_step = step;
    for (int i = 0; QWidget * page : m_pages)
        page->setVisible(i++ == step);
    m_steps->setCurrent(step);
    m_title->setText(texts[step].title);
    m_text->setText(texts[step].text);
    m_back->setEnabled(step > Folder);
    m_continue->setEnabled(true);
    m_continue->setText(step == Review ? tr("Write and open") : tr("Continue"));
    m_continue->setLook(Button::Look::Primary);
    m_scroll->verticalScrollBar()->setValue(0);
    if (step == Review)
        m_review->show(*m_folder->state(), files(), obstacles());
    showDraft();
    m_pages.at(static_cast<size_t>(step))->setFocus(Qt::OtherFocusReason);
    announce(this, tr("Step %1 of %2: %3").arg(step + 1).arg(m_pages.size()).arg(m_title->text()));
}

void Wizard::goBack()
{
    if (!m_back->isEnabled() || m_where->suggestions()->isVisible())
        return;
    m_goesOn = false;
    go(step() - 1);
}

void Wizard::goOn()
{
    if (!m_continue->isEnabled() || m_where->suggestions()->isVisible())
        return;
    if (!m_written.isEmpty()) {
        Q_EMIT made(m_written, false);
        return;
    }
    if (step() == Folder && !m_folder->state()) {
        m_goesOn = true;
        m_request = m_setup.look(m_folder->folder());
        return;
    }
    if (step() != Folder && !m_isJudged) {
        m_goesOn = true;
        return;
    }
    if (step() != Folder && m_continue->look() == Button::Look::Denied)
        return tellProblem();
    if (step() == Review)
        return write();
    go(step() + 1);
}

/// To the field that is wrong, which says why.
void Wizard::tellProblem()
{
    for (const Problem &problem : problems()) {
        FieldEditor *found = nullptr;
        for (FieldEditor *editor : m_pages.at(static_cast<size_t>(m_step))->findChildren<FieldEditor *>()) {
            if (editor->isVisible() && isWithin(problem.path, editor->path()) &&
                (!found || editor->path().size() > found->path().size()))
                found = editor;
        }
        if (!found)
            continue;
        found->setFocus(Qt::OtherFocusReason);
        m_scroll->ensureWidgetVisible(found);
        announce(this, problem.error.what);
        return;
    }
    const std::vector<Problem> wrong = problems();
    if (wrong.empty())
        return;
    go(Review);
    m_review->showError(wrong.front().error);
}

void Wizard::write()
{
    m_review->clearError();
    m_continue->setEnabled(false);
    m_back->setEnabled(false);
    m_request = m_setup.write({.folder = m_folder->state()->folder, .files = files(), .commit = m_review->commit()});
}

} // namespace slipway::firstrun
