// SPDX-License-Identifier: Apache-2.0
#include "firstrun/projectpage.h"

#include "environments/field.h"
#include "widgets/label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace slipway::firstrun {

using namespace Qt::StringLiterals;
using namespace widgets;
using environmentspage::Field;
using environmentspage::Form;
using environmentspage::Section;

namespace {

/// Those that a first project needs: name, images, checks, smoke checks. The rest waits on the page Environments.
std::vector<Section> firstSections()
{
    std::vector<Section> all = environmentspage::projectSections();
    const auto isFirst = [](const Section &section) {
        return std::ranges::any_of(section.fields, [](const Field &field) {
            return QStringList{u"name"_s, u"services"_s, u"checks"_s, u"smoke"_s}.contains(field.key);
        });
    };
    std::erase_if(all, [&](const Section &section) { return !isFirst(section); });
    std::erase_if(all.front().fields, [](const Field &field) { return field.key != u"name"; });
    return all;
}

} // namespace

ProjectPage::ProjectPage(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (Section section : firstSections()) {
        for (Field &field : section.fields) {
            if (field.key != u"name")
                field.label.clear(); // the heading says it
        }
        layout->addWidget(new Label(section.title, Label::Role::Heading, this));
        auto *text = (new Label(section.text, Label::Role::Muted, this))->wrapping();
        layout->addWidget(text);
        auto *form = new Form(section.fields, {}, this);
        form->setPath({});
        if (const Field &field = section.fields.front(); field.label.isEmpty())
            form->editor(field.key)->setName(section.title);
        layout->addWidget(form);
        layout->addSpacing(16);
        connect(form, &Form::edited, this, &ProjectPage::edited);
        m_forms.push_back(form);
    }
    auto *registry =
        (new Label(
             tr("A repository at localhost:5000 is a registry on this machine: Slipway starts one there before "
                "it builds, if none answers. Hosts reached over SSH pull from a registry that they can reach too."),
             Label::Role::Muted, this))
            ->wrapping();
    layout->insertWidget(layout->indexOf(m_forms[1]) + 1, registry);
    layout->addStretch();
    setFocusProxy(m_forms.front()->editor(u"name"_s));
}

bool ProjectPage::isAbout(const project::YamlPath &path)
{
    return !project::isWithin(path, {u"environments"});
}

void ProjectPage::show(const project::YamlNode &root, const std::vector<project::Problem> &problems)
{
    for (Form *form : m_forms)
        form->show(root, problems);
}

} // namespace slipway::firstrun
