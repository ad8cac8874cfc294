// SPDX-License-Identifier: Apache-2.0
#include "firstrun/placespage.h"

#include "environments/field.h"
#include "environments/hostsuggestionssheet.h"
#include "firstrun/valuesform.h"
#include "project/newproject.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::firstrun {

using namespace Qt::StringLiterals;
using namespace widgets;
using environmentspage::Field;
using environmentspage::Form;
using environmentspage::HostsEditor;
using project::ValueEdit;
using project::YamlNode;

namespace {

std::vector<Field> fieldsFor(bool isHere)
{
    QStringList wanted{u"directory"_s, u"compose-project"_s, u"env-files"_s};
    if (!isHere)
        wanted.prepend(u"hosts"_s);
    std::vector<Field> fields = environmentspage::environmentFields();
    std::erase_if(fields, [&](const Field &field) { return !wanted.contains(field.key); });
    for (Field &field : fields) {
        if (field.kind == Field::Kind::Files) {
            field.kind = Field::Kind::Texts; // they need not be there yet
            field.help = PlacesPage::tr("Later ones override. What is not there yet is made.");
        }
    }
    return fields;
}

} // namespace

PlacesPage::PlacesPage(Requests requests, QWidget *parent)
    : QWidget(parent)
    , m_requests(std::move(requests))
    , m_suggestions(new environmentspage::HostSuggestionsSheet(window()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    add(u"local"_s, tr("this machine"), tr("The first of the pipeline: releases are verified here first."));
    add(u"stage"_s, tr("a rehearsal, on a host of yours"), tr("Gets what is verified in %1.").arg(u"local"_s));
    add(u"prod"_s, tr("where it counts"), tr("Protected: its name is asked for before a change."));
    auto *later = (new Label(tr("More environments and hosts can be added at any time, on the page Environments."),
                             Label::Role::Muted, this))
                      ->wrapping();
    layout->addWidget(later);
    layout->addStretch();
    connect(m_suggestions, &environmentspage::HostSuggestionsSheet::accepted, this, [this](const QStringList &hosts) {
        for (const QString &host : hosts)
            Q_EMIT edited(
                {ValueEdit::Kind::Append, this->hosts(m_importing)->path(), project::YamlText::ofString(host)});
    });
}

void PlacesPage::add(const QString &name, const QString &title, const QString &text)
{
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    Place place{.name = name};
    const bool isHere = name == "local"_L1;
    const size_t index = m_places.size();
    if (isHere) {
        layout->addWidget(new Label(tr("%1: %2").arg(name, title), Label::Role::Heading, this));
    } else {
        place.box = new QCheckBox(tr("%1: %2").arg(name, title), this);
        QFont font = place.box->font();
        font.setBold(true);
        place.box->setFont(font);
        layout->addWidget(place.box);
        connect(place.box, &QCheckBox::clicked, this, [this, index](bool isOn) { toggle(index, isOn); });
    }
    layout->addWidget((new Label(text, Label::Role::Muted, this))->wrapping());
    place.form = new Form(fieldsFor(isHere), {}, this);
    connect(place.form, &Form::edited, this, &PlacesPage::edited);
    if (!isHere) {
        place.hosts = new HostsEditor({.key = u"hosts"_s, .label = tr("Hosts")}, m_requests.hosts, place.form);
        place.form->setEditor(u"hosts"_s, place.hosts);
        place.form->hide();
        connect(place.hosts, &HostsEditor::importRequested, this, [this, name] {
            m_importing = name;
            QStringList taken;
            for (const QLineEdit *field : hosts(name)->findChildren<QLineEdit *>())
                taken += field->text();
            m_suggestions->open(name, taken);
            m_requests.suggestHosts();
        });
    }
    layout->addWidget(place.form);
    if (isHere) {
        m_values = new ValuesForm(this);
        layout->addWidget(m_values);
    }
    layout->addSpacing(16);
    m_places.push_back(place);
}

void PlacesPage::toggle(size_t index, bool isOn)
{
    const Place &place = m_places[index];
    if (!isOn) {
        Q_EMIT edited({ValueEdit::Kind::Remove, {u"environments", place.index}, {}});
        return;
    }
    Q_EMIT edited({ValueEdit::Kind::Append, {u"environments"}, project::proposedEnvironment(place.name, m_project)});
    // Prod may have been there before: stage comes first.
    if (const Place &next = m_places.back(); place.name == "stage"_L1 && next.index >= 0)
        Q_EMIT edited({ValueEdit::Kind::Move, {u"environments", place.index}, {}, next.index});
    place.hosts->nameField()->setFocus(Qt::OtherFocusReason);
}

void PlacesPage::show(const YamlNode &root, const std::vector<project::Problem> &problems)
{
    const YamlNode *name = root.find(u"name");
    m_project = project::nameFrom(name ? name->text : QString());
    const YamlNode *environments = root.find(u"environments");
    for (Place &place : m_places) {
        place.index = -1;
        for (int i = 0; environments && i < std::ssize(environments->items); ++i) {
            const YamlNode *named = environments->items[static_cast<size_t>(i)].find(u"name");
            if (named && named->text == place.name)
                place.index = i;
        }
        if (place.box)
            place.box->setChecked(place.index >= 0);
        place.form->setVisible(place.index >= 0);
        if (place.index < 0)
            continue;
        place.form->setPath({u"environments", place.index}, place.name);
        const YamlNode *directory = nodeAt(root, {u"environments", place.index, u"directory"});
        if (place.hosts)
            place.hosts->setDirectory(directory ? directory->text : QString());
        place.form->show(root, problems);
    }
}

bool PlacesPage::isAbout(const project::YamlPath &path)
{
    return project::isWithin(path, {u"environments"});
}

void PlacesPage::hostChecked(int request, const HostCheck &check)
{
    for (const Place &place : m_places) {
        if (place.hosts)
            place.hosts->checked(request, check);
    }
}

void PlacesPage::hostDescribed(const HostDescription &description)
{
    for (const Place &place : m_places) {
        if (place.hosts)
            place.hosts->describe(description);
    }
}

void PlacesPage::hostsSuggested(const std::vector<HostSuggestion> &hosts)
{
    m_suggestions->offer(hosts);
}

const PlacesPage::Place &PlacesPage::place(const QString &name) const
{
    return *std::ranges::find(m_places, name, &Place::name);
}

QCheckBox *PlacesPage::box(const QString &environment) const
{
    return place(environment).box;
}

HostsEditor *PlacesPage::hosts(const QString &environment) const
{
    return place(environment).hosts;
}

Form *PlacesPage::form(const QString &environment) const
{
    return place(environment).form;
}

} // namespace slipway::firstrun
