// SPDX-License-Identifier: Apache-2.0
#include "environments/environmentspage.h"

#include "config/savesheet.h"
#include "environments/form.h"
#include "environments/hostsuggestionssheet.h"
#include "environments/pagechanges.h"
#include "widgets/actions.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/emptystate.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"
#include "widgets/names.h"
#include "widgets/panel.h"
#include "widgets/scrolling.h"
#include "widgets/taborder.h"

#include <QDir>
#include <QFileDialog>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::environmentspage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;
using configurationpage::SaveSheet;
using project::ValueEdit;
using project::YamlNode;
using project::YamlPath;
using project::YamlText;

static YamlPath placeOf(int environment)
{
    return {u"environments", environment};
}

EnvironmentsPage::EnvironmentsPage(Actions &actions, Requests requests, QWidget *parent)
    : QWidget(parent)
    , m_requests(std::move(requests))
    , m_chooseFile([](QWidget *owner, const QString &folder) {
        return QFileDialog::getOpenFileName(owner, tr("A file of the project"), folder);
    })
    , m_draft(new ProjectDraft(m_requests.check, this))
    , m_list(new EntryList(this))
    , m_title((new Label(Label::Role::Title, this))->wrapping())
    , m_text((new Label(Label::Role::Muted, this))->wrapping())
    , m_deeds(new QWidget(this))
    , m_earlier(new Button(tr("Earlier"), m_deeds))
    , m_later(new Button(tr("Later"), m_deeds))
    , m_remove(new Button(tr("Remove"), m_deeds))
    , m_problem(new ErrorPanel(this))
    , m_conflict(new ErrorPanel(this))
    , m_forms(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_side(new QScrollArea(this))
    , m_body(nullptr)
    , m_empty(new EmptyState(this))
    , m_changes(new PageChanges(this))
    , m_saveSheet(new SaveSheet(window()))
    , m_suggestions(new HostSuggestionsSheet(window()))
{
    setAccessibleName(tr("Environments"));
    const Surroundings around{.environments = [this] { return environmentNames(); },
                              .chooseFile =
                                  [this](QWidget *owner) {
                                      const QString path = m_chooseFile(owner, m_folder);
                                      return path.isEmpty() ? path : QDir(m_folder).relativeFilePath(path);
                                  }};
    m_environmentForm = new Form(environmentFields(), around, this);
    m_hosts = new HostsEditor({.key = u"hosts"_s, .label = tr("Hosts")}, m_requests.hosts, m_environmentForm);
    m_environmentForm->setEditor(u"hosts"_s, m_hosts);
    auto *forms = new QVBoxLayout(m_forms);
    forms->setContentsMargins(0, 0, 0, 0);
    forms->addWidget(m_environmentForm);
    for (const Section &section : projectSections()) {
        auto *form = new Form(section.fields, around, this);
        form->setPath({});
        m_sectionForms.push_back(form);
        forms->addWidget(form);
    }
    m_body = makeBody();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_changes);
    connectParts();
    addActions(actions);
    m_conflict->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    showDraft();
}

QWidget *EnvironmentsPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *duplicate = new Button(tr("Duplicate"), m_deeds);
    auto *test = new Button(tr("Test all hosts"), m_deeds);
    auto *row = new FlowLayout(m_deeds, 8, 8);
    row->setContentsMargins(0, 0, 0, 0);
    for (Button *button : {test, duplicate, m_earlier, m_later, m_remove})
        row->addWidget(button);
    m_earlier->setSymbol(Symbol::Up);
    m_later->setSymbol(Symbol::Down);
    m_remove->setSymbol(Symbol::Remove);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_text, m_deeds, m_conflict, m_problem})
        layout->addWidget(part);
    connect(test, &QPushButton::clicked, m_hosts, &HostsEditor::checkAll);
    connect(duplicate, &QPushButton::clicked, this, &EnvironmentsPage::duplicate);
    return head;
}

QWidget *EnvironmentsPage::makeBody()
{
    auto *content = new QWidget(this);
    auto *form = new QVBoxLayout(content);
    form->setContentsMargins(4, 20, 24, 20);
    form->setSpacing(12);
    form->addWidget(makeHead());
    form->addWidget(m_forms);
    form->addStretch(1);
    letScroll(m_scroll, content);
    auto *sideContent = new QWidget(m_side);
    auto *sideLayout = new QVBoxLayout(sideContent);
    sideLayout->setContentsMargins(4, 20, 8, 20);
    sideLayout->addWidget(m_list);
    letScroll(m_side, sideContent);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitToFont(this, [this, content] {
        content->setMaximumWidth(fontMetrics().averageCharWidth() * 130);
        m_side->setFixedWidth(fontMetrics().averageCharWidth() * 29 + 20);
    });
    auto *body = new QWidget(this);
    auto *columns = new QHBoxLayout(body);
    columns->setContentsMargins(20, 0, 0, 0);
    columns->setSpacing(16);
    columns->addWidget(m_side);
    columns->addWidget(m_scroll, 1);
    return body;
}

void EnvironmentsPage::connectParts()
{
    connect(m_draft, &ProjectDraft::changed, this, &EnvironmentsPage::showDraft);
    connect(m_draft, &ProjectDraft::problemsChanged, this, &EnvironmentsPage::showDraft);
    connect(m_draft, &ProjectDraft::failed, this, &EnvironmentsPage::failed);
    connect(m_environmentForm, &Form::edited, m_draft, &ProjectDraft::apply);
    for (Form *form : m_sectionForms)
        connect(form, &Form::edited, m_draft, &ProjectDraft::apply);
    connect(m_list, &EntryList::chosen, this, [this] {
        m_hosts->forgetChecks();
        showChosen();
        m_scroll->verticalScrollBar()->setValue(0);
    });
    connect(m_list, &EntryList::addRequested, this, &EnvironmentsPage::add);
    connect(m_earlier, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &EnvironmentsPage::remove);
    connect(m_hosts, &HostsEditor::importRequested, this, &EnvironmentsPage::openSuggestions);
    connect(m_suggestions, &HostSuggestionsSheet::accepted, this, [this](const QStringList &hosts) {
        for (const QString &host : hosts)
            m_draft->apply({ValueEdit::Kind::Append, m_hosts->path(), YamlText::ofString(host)});
    });
    connect(m_changes, &PageChanges::undoRequested, m_draft, &ProjectDraft::undo);
    connect(m_changes, &PageChanges::redoRequested, m_draft, &ProjectDraft::redo);
    connect(m_changes, &PageChanges::discardRequested, m_draft, &ProjectDraft::discard);
    connect(m_changes, &PageChanges::reviewRequested, this, [this] { review(false); });
    connect(m_saveSheet, &SaveSheet::accepted, this, &EnvironmentsPage::write);
    connect(m_saveSheet, &SaveSheet::discarded, this, [this] {
        m_saveSheet->close();
        m_draft->discard();
        Q_EMIT leaveRequested();
    });
    connect(m_problem->addAction(tr("Read it again")), &QPushButton::clicked, this, &EnvironmentsPage::refresh);
    connect(m_conflict->addAction(tr("Take theirs, drop mine")), &QPushButton::clicked, this, [this] {
        m_conflict->hide();
        m_draft->reset(*std::exchange(m_theirs, std::nullopt));
    });
    connect(m_conflict->addAction(tr("Show what overwriting changes…")), &QPushButton::clicked, this,
            [this] { review(false, true); });
    connect(m_empty, &EmptyState::actionTriggered, this, &EnvironmentsPage::refresh);
    connect(&m_patience, &QTimer::timeout, this, &EnvironmentsPage::showDraft);
}

void EnvironmentsPage::addActions(Actions &actions)
{
    actions.add(u"environments.add"_s, tr("Add an environment"), QKeySequence::New, this, [this] { add(); });
    actions.add(u"environments.review"_s, tr("Review and write…"), QKeySequence::Save, this, [this] { review(false); });
    actions.add(u"environments.undo"_s, tr("Undo the last change"), QKeySequence::Undo, this,
                [this] { m_draft->undo(); });
    actions.add(u"environments.redo"_s, tr("Redo"), QKeySequence::Redo, this, [this] { m_draft->redo(); });
    actions.add(u"environments.duplicate"_s, tr("Duplicate the environment"), QKeySequence(Qt::CTRL | Qt::Key_D), this,
                [this] { duplicate(); });
    actions.add(u"environments.earlier"_s, tr("Move the environment up"), QKeySequence(Qt::ALT | Qt::Key_Up), this,
                [this] { move(-1); });
    actions.add(u"environments.later"_s, tr("Move the environment down"), QKeySequence(Qt::ALT | Qt::Key_Down), this,
                [this] { move(1); });
    actions.add(u"environments.remove"_s, tr("Remove the environment"), QKeySequence::Delete, m_list,
                [this] { remove(); });
    actions.add(u"environments.test"_s, tr("Test the connections to its hosts"), QKeySequence(Qt::CTRL | Qt::Key_T),
                this, [this] { m_hosts->checkAll(); });
    actions.add(u"environments.refresh"_s, tr("Read slipway.yaml again"), QKeySequence::Refresh, this,
                [this] { refresh(); });
}

void EnvironmentsPage::setProject(const QString &name, const QString &folder)
{
    m_project = name;
    m_folder = folder;
}

void EnvironmentsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void EnvironmentsPage::refresh()
{
    m_readRequest = m_requests.read();
    m_patience.start();
}

void EnvironmentsPage::open(const QString &environment)
{
    const auto at = environmentNames().indexOf(environment);
    if (environment.isEmpty())
        return;
    if (at < 0) {
        m_wanted = environment; // of a file that is not read yet
        return;
    }
    m_list->choose({false, static_cast<int>(at)});
    showChosen();
}

void EnvironmentsPage::test(const QString &environment)
{
    open(environment);
    m_isTestWanted = !m_wanted.isEmpty();
    if (!m_isTestWanted)
        m_hosts->checkAll();
}

void EnvironmentsPage::read(int request, const ConfigFile &file)
{
    if (request != m_readRequest)
        return;
    m_patience.stop();
    m_draft->update(file);
    showDraft();
    if (m_wanted.isEmpty())
        return;
    const QString wanted = std::exchange(m_wanted, {});
    if (std::exchange(m_isTestWanted, false))
        test(wanted);
    else
        open(wanted);
    m_wanted.clear();
}

void EnvironmentsPage::checked(int request, const std::vector<project::Problem> &problems)
{
    m_draft->checked(request, problems);
}

bool EnvironmentsPage::isEnvironmentChosen() const
{
    return !m_list->choice().isSection;
}

Form *EnvironmentsPage::sectionForm() const
{
    return m_sectionForms.at(static_cast<size_t>(m_list->choice().index));
}

QStringList EnvironmentsPage::environmentNames() const
{
    QStringList names;
    if (const YamlNode *environments = m_draft->root().find(u"environments")) {
        for (const YamlNode &item : environments->items) {
            const YamlNode *name = item.find(u"name");
            names += name ? name->text : QString();
        }
    }
    return names;
}

QStringList EnvironmentsPage::hostsOf(int environment) const
{
    QStringList hosts;
    if (const YamlNode *node = nodeAt(m_draft->root(), placeOf(environment) / u"hosts")) {
        for (const YamlNode &item : node->items)
            hosts += item.text;
    }
    return hosts;
}

void EnvironmentsPage::showDraft()
{
    const bool isReadable = !m_draft->root().pairs.empty();
    const bool isBroken = m_draft->isRead() && !isReadable;
    m_body->setVisible(m_draft->isRead());
    m_empty->setVisible(!m_draft->isRead());
    if (!m_draft->isRead()) {
        const bool isPatient = m_patience.isActive();
        m_empty->show(isPatient ? Symbol::None : Symbol::Progressing,
                      isPatient ? QString() : tr("Reading slipway.yaml…"), {});
    }
    m_forms->setVisible(!isBroken);
    m_side->setVisible(!isBroken);
    m_changes->show(*m_draft);
    showEntries();
    showChosen();
    tabAsRead(this);
}

void EnvironmentsPage::showEntries()
{
    const auto count = [this](const auto &isAbout) {
        return static_cast<int>(std::ranges::count_if(
            m_draft->problems(), [&](const project::Problem &problem) { return isAbout(problem.path); }));
    };
    const QStringList names = environmentNames();
    std::vector<Entry> environments;
    for (int i = 0; i < names.size(); ++i) {
        const YamlNode *isProtected = nodeAt(m_draft->root(), placeOf(i) / u"protected");
        environments.push_back({.title = names[i].isEmpty() ? tr("(no name)") : names[i],
                                .detail = shownHosts(hostsOf(i)),
                                .problems = count([&](const YamlPath &path) { return isWithin(path, placeOf(i)); }),
                                .isProtected = isProtected && isProtected->text == "true"_L1});
    }
    std::vector<Entry> sections;
    for (size_t i = 0; const Section &section : projectSections()) {
        const bool isProject = i++ == 0;
        sections.push_back({.title = section.title,
                            .problems = count([&](const YamlPath &path) {
                                const bool isOurs = std::ranges::any_of(
                                    section.fields, [&](const Field &field) { return isWithin(path, {field.key}); });
                                return isOurs || (isProject && path.size() < 2 && !isWithin(path, {u"environments"}) &&
                                                  path.empty());
                            })});
    }
    m_list->show(environments, sections);
    const EntryList::Choice choice = m_list->choice();
    const auto last = static_cast<int>(choice.isSection ? sections.size() : environments.size()) - 1;
    m_list->choose({choice.isSection, std::clamp(choice.index, 0, std::max(0, last))});
}

void EnvironmentsPage::showChosen()
{
    const int index = m_list->choice().index;
    const YamlNode &root = m_draft->root();
    const bool isBroken = root.pairs.empty();
    m_deeds->setVisible(isEnvironmentChosen() && !isBroken);
    m_text->setVisible(!isBroken);
    if (isBroken) {
        m_title->setText(m_draft->base().path);
    } else if (isEnvironmentChosen()) {
        const QStringList names = environmentNames();
        const QString name = names.value(index);
        m_title->setText(name.isEmpty() ? tr("Environment") : name);
        const QString before = names.value(index - 1);
        m_text->setText(index == 0 ? tr("The first of the pipeline: releases are verified here first.")
                                   : tr("Gets what is verified in %1.").arg(before));
        m_earlier->setEnabled(index > 0);
        m_later->setEnabled(index + 1 < names.size());
        m_remove->setEnabled(names.size() > 1);
        const YamlNode *directory = nodeAt(root, placeOf(index) / u"directory");
        m_hosts->setDirectory(directory ? directory->text : QString());
        m_environmentForm->setPath(placeOf(index));
        m_environmentForm->show(root, m_draft->problems());
    } else {
        const Section section = projectSections().at(static_cast<size_t>(index));
        m_title->setText(section.title);
        m_text->setText(section.text);
        sectionForm()->show(root, m_draft->problems());
    }
    m_environmentForm->setVisible(isEnvironmentChosen());
    for (Form *form : m_sectionForms)
        form->setVisible(!isEnvironmentChosen() && form == sectionForm());
    showProblem();
}

/// What stands beside no field: a key that nobody knows, or a file that is no YAML.
void EnvironmentsPage::showProblem()
{
    const auto isHere = [&](const YamlPath &path) {
        if (path.empty() || m_draft->root().pairs.empty())
            return true;
        if (isEnvironmentChosen())
            return isWithin(path, placeOf(m_list->choice().index)) && !m_environmentForm->covers(path);
        const auto fields = projectSections().at(static_cast<size_t>(m_list->choice().index)).fields;
        return std::ranges::any_of(fields, [&](const Field &field) { return isWithin(path, {field.key}); }) &&
               !sectionForm()->covers(path);
    };
    const auto &problems = m_draft->problems();
    const auto found =
        std::ranges::find_if(problems, [&](const project::Problem &problem) { return isHere(problem.path); });
    m_problem->setVisible(found != problems.end());
    if (found != problems.end())
        m_problem->show(found->error);
}

} // namespace slipway::environmentspage
