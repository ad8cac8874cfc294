// SPDX-License-Identifier: Apache-2.0
#include "environments/hostseditor.h"

#include "environments/hostcheckview.h"
#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/names.h"
#include "widgets/taborder.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::environmentspage {

using namespace Qt::StringLiterals;
using namespace widgets;
using project::ValueEdit;
using project::YamlNode;
using project::YamlText;

HostsEditor::HostsEditor(const Field &field, Requests requests, QWidget *parent)
    : FieldEditor(parent)
    , m_requests(std::move(requests))
    , m_list(new QVBoxLayout)
    , m_new(new QLineEdit(this))
    , m_add(new Button(tr("Add"), this))
{
    m_new->setPlaceholderText(u"prod-1"_s);
    m_add->setSymbol(Symbol::Plus);
    auto *import = new Button(tr("Import…"), this);
    import->setAccessibleName(tr("Import hosts that this desktop knows"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_new, 1);
    row->addWidget(m_add);
    row->addWidget(import);
    m_list->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(m_list);
    layout->addLayout(row);
    setFirst(m_new);
    setName(field.label);
    connect(m_add, &QPushButton::clicked, this, &HostsEditor::append);
    connect(m_new, &QLineEdit::returnPressed, this, &HostsEditor::append);
    connect(import, &QPushButton::clicked, this, &HostsEditor::importRequested);
}

HostsEditor::~HostsEditor()
{
    forgetChecks();
}

void HostsEditor::append()
{
    const QString host = m_new->text().trimmed();
    m_new->clear();
    if (host.isEmpty())
        m_new->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT edited({ValueEdit::Kind::Append, path(), YamlText::ofString(host)});
}

void HostsEditor::addRow()
{
    Row row;
    row.widget = new QWidget(this);
    row.field = new QLineEdit(row.widget);
    row.check = new Button(tr("Test connection"), row.widget);
    row.up = new Button(Symbol::Up, tr("Earlier"), row.widget);
    row.remove = new Button(Symbol::Remove, tr("Remove"), row.widget);
    row.known = (new Label(Label::Role::Small, row.widget))->wrapping();
    row.known->setTone(Tone::Muted);
    row.forget = new Button(tr("Forget its key"), row.widget);
    row.forget->setLook(Button::Look::Quiet);
    row.view = new HostCheckView(row.widget);
    row.view->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(row.field, 1);
    line->addWidget(row.check);
    line->addWidget(row.up);
    line->addWidget(row.remove);
    auto *known = new QHBoxLayout;
    known->addWidget(row.known, 1);
    known->addWidget(row.forget, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addLayout(known);
    layout->addWidget(row.view);
    m_list->addWidget(row.widget);
    row.widget->show();
    m_rows.push_back(row);
    connectRow(m_rows.size() - 1);
}

void HostsEditor::connectRow(size_t index)
{
    const Row &row = m_rows[index];
    connect(row.field, &QLineEdit::textEdited, this, [this, index](const QString &text) {
        Q_EMIT edited({ValueEdit::Kind::Set, path() / index, YamlText::ofString(text.trimmed())});
    });
    connect(row.field, &QLineEdit::editingFinished, this, [this] {
        if (!m_asked.isEmpty())
            m_requests.describe(std::exchange(m_asked, {}));
    });
    connect(row.check, &QPushButton::clicked, this, [this, index] { startCheck(index); });
    connect(row.up, &QPushButton::clicked, this, [this, index] {
        Q_EMIT edited({ValueEdit::Kind::Move, path() / index, {}, static_cast<qsizetype>(index) - 1});
    });
    // Queued: the row goes away with it.
    connect(
        row.remove, &QPushButton::clicked, this,
        [this, index] { Q_EMIT edited({ValueEdit::Kind::Remove, path() / index, {}}); }, Qt::QueuedConnection);
    connect(row.forget, &QPushButton::clicked, this, [this, index] {
        const auto known = m_known.find(m_rows[index].host);
        if (known == m_known.end())
            return;
        for (const KnownKey &key : known->second.keys) {
            if (key.isOurs)
                m_requests.forget(known->first, key.fingerprint);
        }
    });
    connect(row.view, &HostCheckView::answered, this,
            [this, index](bool isAccepted) { m_requests.answer(m_rows[index].request, isAccepted); });
    connect(row.view, &HostCheckView::stopRequested, this, [this, index] { m_requests.stop(m_rows[index].request); });
    connect(row.view, &HostCheckView::closeRequested, this, [this, index] {
        m_rows[index].view->hide();
        m_rows[index].check->setFocus(Qt::OtherFocusReason);
    });
}

void HostsEditor::show(const YamlNode *node)
{
    QStringList hosts;
    if (node) {
        for (const YamlNode &item : node->items)
            hosts += item.text;
    }
    const bool isEditing = std::ranges::any_of(m_rows, [](const Row &row) { return row.field->hasFocus(); });
    while (std::ssize(m_rows) > hosts.size()) {
        if (m_rows.back().request >= 0)
            m_requests.stop(m_rows.back().request);
        removePart(m_rows.back().widget, m_new);
        m_rows.pop_back();
    }
    while (std::ssize(m_rows) < hosts.size())
        addRow();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const QString &host = hosts[static_cast<qsizetype>(i)];
        if (row.field->text().trimmed() != host)
            row.field->setText(host);
        row.up->setEnabled(i > 0);
        if (row.host == host)
            continue;
        row.host = host;
        row.view->hide(); // it is of another host
        if (!m_known.contains(host) && host != u"local" && !host.isEmpty() && !m_asked.contains(host))
            m_asked += host;
        tellKnown(row);
    }
    if (!isEditing && !m_asked.isEmpty())
        m_requests.describe(std::exchange(m_asked, {}));
    name();
}

void HostsEditor::describe(const HostDescription &description)
{
    m_known[description.host] = description;
    for (Row &row : m_rows) {
        if (row.host == description.host)
            tellKnown(row);
    }
}

/// \a text may wrap anywhere: it has no words.
static QString breakable(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        result += text[i];
        if (i % 8 == 7)
            result += QChar(0x200b);
    }
    return result;
}

static QString inWords(const HostDescription &known)
{
    QStringList parts{known.address};
    for (const KnownKey &key : known.keys)
        parts += HostsEditor::tr("key %1 %2").arg(QString(key.type).remove("ssh-"_L1), key.fingerprint);
    if (known.keys.empty())
        parts += HostsEditor::tr("its key is not known yet: test the connection");
    return parts.join(u" · "_s);
}

void HostsEditor::tellKnown(Row &row)
{
    const auto known = m_known.find(row.host);
    const bool isKnown = known != m_known.end();
    row.forget->setVisible(isKnown && std::ranges::any_of(known->second.keys, &KnownKey::isOurs));
    row.known->setTone(Tone::Muted);
    if (row.host == u"local") {
        row.known->setText(shownHost(row.host));
    } else if (!isKnown) {
        row.known->clear();
    } else if (known->second.problem) {
        row.known->setTone(Tone::Bad);
        row.known->setText(known->second.problem->what + u". "_s + known->second.problem->cure);
    } else {
        const QString words = inWords(known->second);
        row.known->setCopyText(words);
        row.known->setAccessibleName(words);
        row.known->setText(breakable(words));
    }
}

void HostsEditor::startCheck(size_t index)
{
    Row &row = m_rows[index];
    if (row.host.isEmpty() || (row.request >= 0 && !row.view->isOver() && row.view->isVisible()))
        return;
    row.request = m_requests.check(row.host, m_directory);
    row.view->show({.host = row.host});
    row.view->setVisible(true);
}

void HostsEditor::checkAll()
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        startCheck(i);
}

void HostsEditor::checked(int request, const HostCheck &check)
{
    const auto row = std::ranges::find(m_rows, request, &Row::request);
    if (row == m_rows.end() || row->host != check.host)
        return;
    row->view->show(check);
    if (check.isOver)
        m_requests.describe({check.host}); // its key may be a known one now
}

void HostsEditor::forgetChecks()
{
    for (Row &row : m_rows) {
        if (row.request >= 0 && !row.view->isOver())
            m_requests.stop(row.request);
        row.request = -1;
        row.view->hide();
    }
}

Button *HostsEditor::checkButton(int row) const
{
    return m_rows.at(static_cast<size_t>(row)).check;
}

HostCheckView *HostsEditor::check(int row) const
{
    return m_rows.at(static_cast<size_t>(row)).view;
}

void HostsEditor::name()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        row.field->setAccessibleName(i == 0 ? tr("Host 1, the seat") : tr("Host %1").arg(i + 1));
        row.check->setAccessibleName(tr("Test the connection to %1").arg(row.host));
        row.up->setAccessibleName(tr("Move %1 up").arg(row.host));
        row.remove->setAccessibleName(tr("Remove %1").arg(row.host));
        row.forget->setAccessibleName(tr("Forget the key of %1").arg(row.host));
    }
}

void HostsEditor::setName(const QString &name)
{
    m_name = name;
    m_new->setAccessibleName(tr("%1: another one").arg(name));
    m_add->setAccessibleName(tr("%1: add").arg(name));
}

} // namespace slipway::environmentspage
