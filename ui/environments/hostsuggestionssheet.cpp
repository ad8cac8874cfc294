// SPDX-License-Identifier: Apache-2.0
#include "environments/hostsuggestionssheet.h"

#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::environmentspage {

using namespace Qt::StringLiterals;
using namespace widgets;

QVariant SuggestionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Suggested &one = at(index.row());
    const bool isName = index.column() == 0;
    const bool isUsable = one.host.obstacle.isEmpty() && !one.isTaken;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (isName)
            return one.host.name;
        if (one.isTaken)
            return tr("is one of its hosts already");
        if (!one.host.obstacle.isEmpty())
            return one.host.obstacle;
        return one.host.source == HostSuggestion::Source::DockerContext ? tr("docker context %1").arg(one.host.detail)
                                                                        : one.host.detail;
    case Qt::AccessibleDescriptionRole:
        return isName ? (one.isChosen ? tr("chosen") : tr("not chosen")) : tr("Known from");
    case SymbolRole: return isName && one.isChosen ? QVariant(static_cast<int>(Symbol::Check)) : QVariant();
    case SymbolToneRole: return static_cast<int>(Tone::Accent);
    case TextToneRole: return static_cast<int>(isName && isUsable ? Tone::Neutral : Tone::Muted);
    case FaceRole: return static_cast<int>(isName && one.isChosen ? CellFace::Strong : CellFace::Plain);
    case Qt::CheckStateRole:
        return isName ? QVariant(static_cast<int>(one.isChosen ? Qt::Checked : Qt::Unchecked)) : QVariant();
    default: return {};
    }
}

bool SuggestionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    std::vector<Suggested> now = rows();
    now[static_cast<size_t>(index.row())].isChosen = value.toInt() == Qt::Checked;
    show(std::move(now));
    return true;
}

Qt::ItemFlags SuggestionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Suggested &one = at(index.row());
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return one.isTaken || !one.host.obstacle.isEmpty() ? flags : flags | Qt::ItemIsUserCheckable;
}

QVariant SuggestionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == 0 ? tr("Host") : tr("Known from");
}

HostSuggestionsSheet::HostSuggestionsSheet(QWidget *window)
    : Sheet(window)
    , m_model(new SuggestionModel(this))
    , m_title((new Label(Label::Role::Title))->wrapping())
    , m_text((new Label(Label::Role::Muted))->wrapping())
    , m_field(new QLineEdit)
    , m_table(new CellTable(tr("Hosts that this desktop knows"), this))
    , m_body(new QWidget(this))
    , m_foot(new QWidget(this))
    , m_take(new Button(QString(), m_foot))
{
    m_field->setPlaceholderText(tr("Search"));
    m_field->setAccessibleName(tr("Search the hosts"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    fitToFont(this, [this] { m_table->setMinimumHeight(fontMetrics().height() * 10); });
    auto *fields = new QVBoxLayout(m_body);
    fields->setContentsMargins(24, 20, 24, 14);
    fields->setSpacing(10);
    fields->addWidget(m_title);
    fields->addWidget(m_text);
    fields->addWidget(m_field);
    fields->addWidget(m_table, 1);
    auto *cancel = new Button(tr("Cancel"), m_foot);
    m_take->setLook(Button::Look::Primary);
    auto *buttons = new FlowLayout(m_foot, 10, 10);
    buttons->setContentsMargins(24, 14, 24, 14);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    setParts(nullptr, m_body, m_foot);
    const auto toggle = [this](const QModelIndex &index) {
        const QModelIndex name = index.siblingAtColumn(0);
        m_model->setData(name, m_model->at(name.row()).isChosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        tell();
    };
    connect(m_table, &QTableView::activated, this, toggle);
    connect(m_table, &QTableView::clicked, this, toggle);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HostSuggestionsSheet::tell);
    connect(m_field, &QLineEdit::textChanged, this, &HostSuggestionsSheet::filter);
    connect(cancel, &QPushButton::clicked, this, &Sheet::cancelled);
    connect(this, &Sheet::cancelled, this, &Sheet::close);
    connect(m_take, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT accepted(chosen());
    });
}

void HostSuggestionsSheet::open(const QString &environment, const QStringList &taken)
{
    m_taken = taken;
    m_all.clear();
    m_field->clear();
    m_model->show({});
    m_title->setText(tr("Hosts for %1").arg(environment));
    m_text->setText(tr("Looking into the ssh configuration and the docker contexts…"));
    setAccessibleName(m_title->text());
    panel()->setBand(Theme(palette()).accent);
    tell();
    Sheet::open();
    m_field->setFocus(Qt::OtherFocusReason);
}

void HostSuggestionsSheet::offer(const std::vector<HostSuggestion> &hosts)
{
    if (!isVisible())
        return;
    m_all.clear();
    for (const HostSuggestion &host : hosts)
        m_all.push_back({.host = host, .isTaken = m_taken.contains(host.name)});
    m_text->setText(hosts.empty()
                        ? tr("Neither ~/.ssh/config nor a docker context names a host. Type its name into the "
                             "field of the hosts instead: user@address.")
                        : tr("Enter or a click takes one, or leaves it."));
    filter(m_field->text());
    place();
}

void HostSuggestionsSheet::filter(const QString &text)
{
    for (const Suggested &shown : m_model->rows()) {
        const auto same = std::ranges::find(m_all, shown.host.name, [](const Suggested &one) { return one.host.name; });
        if (same != m_all.end())
            same->isChosen = shown.isChosen;
    }
    std::vector<Suggested> matching;
    std::ranges::copy_if(m_all, std::back_inserter(matching), [&](const Suggested &one) {
        return one.host.name.contains(text, Qt::CaseInsensitive) || one.host.detail.contains(text, Qt::CaseInsensitive);
    });
    m_model->show(std::move(matching));
    tell();
}

QStringList HostSuggestionsSheet::chosen() const
{
    QStringList names;
    for (const Suggested &one : m_all) {
        const int row = m_model->find(one.host.name);
        if (row >= 0 ? m_model->at(row).isChosen : one.isChosen)
            names += one.host.name;
    }
    return names;
}

void HostSuggestionsSheet::tell()
{
    const auto count = static_cast<int>(chosen().size());
    m_take->setText(tr("Take %n host(s)", nullptr, count));
    m_take->setEnabled(count > 0);
}

int HostSuggestionsSheet::wantedHeight(int width) const
{
    return heightOf(m_body, width) + heightOf(m_foot, width) + bandHeight + 4;
}

} // namespace slipway::environmentspage
