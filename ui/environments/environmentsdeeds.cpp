// SPDX-License-Identifier: Apache-2.0
// What the page does for a person: add, duplicate, order and remove environments, review and write.
#include "config/linediff.h"
#include "config/savesheet.h"
#include "config/textform.h"
#include "environments/environmentspage.h"
#include "environments/form.h"
#include "environments/hostsuggestionssheet.h"
#include "widgets/announce.h"
#include "widgets/cells.h"
#include "widgets/emptystate.h"
#include "widgets/errorpanel.h"

#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace slipway::environmentspage {

using namespace Qt::StringLiterals;
using namespace widgets;
using project::ValueEdit;
using project::YamlNode;
using project::YamlPath;
using project::YamlText;

namespace {

YamlPath placeOf(int environment)
{
    return {u"environments", environment};
}

/// As the file would write it.
YamlText textOf(const YamlNode &node)
{
    YamlText text;
    switch (node.kind) {
    case YamlNode::Kind::Null: text.scalar = "null"; break;
    case YamlNode::Kind::Scalar:
        text.scalar = node.isPlain ? node.text.toUtf8() : YamlText::ofString(node.text).scalar;
        break;
    case YamlNode::Kind::Sequence:
        text = {.kind = YamlText::Kind::List, .isInline = true};
        for (const YamlNode &item : node.items)
            text.items.push_back(textOf(item));
        break;
    case YamlNode::Kind::Mapping:
        text = {.kind = YamlText::Kind::Mapping, .isInline = true};
        for (const auto &[key, value] : node.pairs)
            text.entries.push_back({key.text, textOf(value), {}});
        break;
    }
    return text;
}

/// \a wanted, or with a number behind it if that is taken.
QString freeName(const QString &wanted, const QStringList &taken)
{
    QString name = wanted;
    for (int i = 2; taken.contains(name); ++i)
        name = wanted + u'-' + QString::number(i);
    return name;
}

} // namespace

void EnvironmentsPage::add()
{
    const QStringList names = environmentNames();
    const QString name = freeName(names.contains(u"stage"_s) ? u"prod"_s : u"stage"_s, names);
    const auto text = [](const QString &value) {
        return YamlText::ofString(value);
    };
    m_draft->apply({ValueEdit::Kind::Append,
                    {u"environments"},
                    YamlText::ofEntries({{u"name"_s, text(name), {}},
                                         {u"hosts"_s, YamlText::ofStrings({}), {}},
                                         {u"directory"_s, text(u"/srv/"_s + m_project), {}},
                                         {u"compose-project"_s, text(m_project + u'-' + name), {}}},
                                        false)});
    open(name);
    m_environmentForm->editor(u"name"_s)->setFocus(Qt::OtherFocusReason);
}

void EnvironmentsPage::duplicate()
{
    const int index = m_list->choice().index;
    const YamlNode *original = nodeAt(m_draft->root(), placeOf(index));
    if (!isEnvironmentChosen() || !original)
        return;
    const QStringList names = environmentNames();
    const QString name = freeName(names.value(index) + u"-copy"_s, names);
    YamlText copy = textOf(*original);
    copy.isInline = false;
    for (project::YamlEntry &entry : copy.entries) {
        if (entry.key == u"name")
            entry.value = YamlText::ofString(name);
        else if (entry.key == u"directory" || entry.key == u"compose-project") // two on one host may not share them
            entry.value = YamlText::ofString(original->find(entry.key)->text + u"-copy"_s);
    }
    m_draft->apply({ValueEdit::Kind::Append, {u"environments"}, std::move(copy)});
    open(name);
    m_environmentForm->editor(u"name"_s)->setFocus(Qt::OtherFocusReason);
}

void EnvironmentsPage::move(int by)
{
    const int index = m_list->choice().index;
    const int to = index + by;
    if (!isEnvironmentChosen() || to < 0 || to >= environmentNames().size())
        return;
    m_list->choose({false, to});
    m_draft->apply({ValueEdit::Kind::Move, placeOf(index), {}, to});
    announce(this, tr("%1 is now number %2 of the pipeline").arg(environmentNames().value(to)).arg(to + 1));
}

void EnvironmentsPage::remove()
{
    const int index = m_list->choice().index;
    const QStringList names = environmentNames();
    if (!isEnvironmentChosen() || names.size() < 2)
        return;
    m_hosts->forgetChecks();
    m_draft->apply({ValueEdit::Kind::Remove, placeOf(index), {}});
    announce(this, tr("%1 is taken out of the pipeline. Undo brings it back.").arg(names.value(index)));
    m_list->environments()->setFocus(Qt::OtherFocusReason);
}

void EnvironmentsPage::openSuggestions()
{
    const int index = m_list->choice().index;
    m_suggestions->open(environmentNames().value(index), hostsOf(index));
    m_requests.suggestHosts();
}

void EnvironmentsPage::hostsSuggested(const std::vector<HostSuggestion> &hosts)
{
    m_suggestions->offer(hosts);
}

void EnvironmentsPage::hostChecked(int request, const HostCheck &check)
{
    m_hosts->checked(request, check);
}

void EnvironmentsPage::hostDescribed(const HostDescription &description)
{
    m_hosts->describe(description);
}

/// Shows as lines of the file what a write would change; or leads to what is in its way.
void EnvironmentsPage::review(bool isLeaving, bool overwrites)
{
    m_isLeaving = isLeaving;
    m_isOverwriting = overwrites;
    if (!m_draft->isModified())
        return;
    if (!m_draft->problems().empty() && !isLeaving) {
        const YamlPath &path = m_draft->problems().front().path;
        const auto sections = projectSections();
        const auto section = std::ranges::find_if(sections, [&](const Section &one) {
            return std::ranges::any_of(one.fields, [&](const Field &field) { return isWithin(path, {field.key}); });
        });
        if (isWithin(path, {u"environments"}) && path.size() > 1)
            m_list->choose({false, static_cast<int>(path[1].index)});
        else if (section != sections.end())
            m_list->choose({true, static_cast<int>(section - sections.begin())});
        showChosen();
        announce(this, m_draft->problems().front().error.what);
        return;
    }
    const QByteArray &before = m_isOverwriting && m_theirs ? m_theirs->text : m_draft->base().text;
    std::vector<SettingChange> changes;
    for (const auto &one : configurationpage::lineDiff(configurationpage::decoded(before).value_or(QString()),
                                                       configurationpage::decoded(m_draft->text()).value_or(QString())))
        changes.push_back({{}, one.kind, one.before, one.after, tr("line %1").arg(one.line)});
    m_saveSheet->open({{m_draft->base().path, changes}}, isLeaving, {});
}

void EnvironmentsPage::askToLeave()
{
    review(true);
}

void EnvironmentsPage::write()
{
    m_saveSheet->close();
    m_conflict->hide();
    m_saveRequest = m_requests.save(m_draft->file(), std::exchange(m_isOverwriting, false));
}

void EnvironmentsPage::fileSaved(int request, const ConfigFile &file)
{
    if (request != m_saveRequest)
        return;
    m_saveRequest = -1;
    m_theirs.reset();
    m_draft->reset(file);
    announce(this, tr("%1 is written").arg(file.path));
    if (std::exchange(m_isLeaving, false))
        Q_EMIT leaveRequested();
}

void EnvironmentsPage::fileConflict(int request, const ConfigFile &, const ConfigFile &theirs)
{
    if (request == m_saveRequest)
        showConflict(theirs);
}

void EnvironmentsPage::showConflict(const ConfigFile &theirs)
{
    m_theirs = theirs;
    m_conflict->show({ErrorKind::Moved,
                      tr("%1 was changed by somebody else meanwhile").arg(theirs.path),
                      {},
                      tr("Nothing was written."),
                      tr("Take theirs and make your changes again, or see what yours would overwrite.")});
    m_conflict->setVisible(true);
    m_scroll->verticalScrollBar()->setValue(0);
    announce(m_conflict, tr("%1 was changed by somebody else meanwhile").arg(theirs.path));
}

void EnvironmentsPage::fileFailed(int request, const Error &error)
{
    if (request != m_saveRequest && request != m_readRequest)
        return;
    m_patience.stop();
    if (request == m_readRequest && !m_draft->isRead())
        m_empty->show(Symbol::Degraded, error.what, error.why + u' ' + error.cure, tr("Read it again"));
    else
        Q_EMIT failed(error);
}

} // namespace slipway::environmentspage
