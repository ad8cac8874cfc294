// SPDX-License-Identifier: Apache-2.0
#include "config/editor.h"

#include "config/cellsign.h"
#include "config/draft.h"
#include "config/highlighter.h"
#include "config/pane.h"
#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QScrollBar>
#include <QSplitter>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;

static constexpr int mostPanes = 3;

Editor::Editor(QWidget *parent)
    : Panel(parent)
    , m_languages(std::make_unique<Languages>())
    , m_conflict(makeConflictBar())
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setAccessibleName(tr("Editor"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    for (int i = 0; i < mostPanes; ++i)
        m_panes.push_back(makePane());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 8);
    layout->setSpacing(0);
    layout->addWidget(m_conflict);
    layout->addWidget(m_splitter, 1);
    m_conflict->hide();
    for (Pane *pane : m_panes)
        pane->hide();
}

Editor::~Editor()
{
    // The panes hold documents of the drafts: they go first.
    for (Pane *pane : m_panes)
        delete pane;
}

Pane *Editor::makePane()
{
    auto *pane = new Pane(m_splitter);
    m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(m_splitter->count() - 1, 1);
    connect(pane->fileButton(), &QPushButton::clicked, this, [this, pane] { openFileMenu(pane); });
    connect(pane->moreButton(), &QPushButton::clicked, this, [this, pane] { openMenu(pane); });
    connect(pane->saveButton(), &QPushButton::clicked, this, &Editor::saveRequested);
    connect(pane->copyLeftButton(), &QPushButton::clicked, this,
            [this, pane] { copyKey(pane, pane->currentKey(), pane->head().left); });
    connect(pane->copyRightButton(), &QPushButton::clicked, this,
            [this, pane] { copyKey(pane, pane->currentKey(), pane->head().right); });
    connect(pane->approveButton(), &QPushButton::clicked, this, [this, pane] {
        const QString key = pane->currentKey();
        Q_EMIT approveRequested(key.isEmpty() ? m_key : key, pane->head().environment);
    });
    connect(pane->mendButton(), &QPushButton::clicked, this, [this, pane] {
        if (const ConfigCell *cell = m_index.cell(m_key, pane->head().environment); cell && !cell->mends.empty())
            Q_EMIT mendRequested(m_key, pane->head().environment, cell->mends.front());
    });
    connect(pane, &Pane::currentKeyChanged, this, [this](const QString &key) {
        if (!m_isRefilling && key != m_revealed && !m_revealed.isEmpty()) {
            m_revealed.clear();
            for (Pane *one : m_panes)
                one->clearSecret();
            remark();
        }
    });
    connect(pane, &Pane::fitNeeded, this, &Editor::fit);
    connect(pane->edit()->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, pane] { sync(pane); });
    return pane;
}

void Editor::show(const ConfigurationState &configuration)
{
    m_index = KeyIndex(configuration.matrix);
    m_reports = configuration.reports;
    m_files = configuration.files;
    for (const ConfigFile &file : m_files) {
        auto &draft = m_drafts[file.path];
        if (draft) {
            draft->update(file);
            continue;
        }
        draft = std::make_unique<Draft>(file, *m_languages);
        connect(draft.get(), &Draft::changed, this, [this] {
            realign();
            remark();
            Q_EMIT changed();
        });
    }
    std::erase_if(m_shown, [this](const Shown &one) { return !m_drafts.contains(one.path); });
    refill();
}

Draft *Editor::draft(const QString &path) const
{
    const auto at = m_drafts.find(path);
    return at == m_drafts.end() ? nullptr : at->second.get();
}

std::vector<Draft *> Editor::modified() const
{
    std::vector<Draft *> result;
    for (const auto &[path, draft] : m_drafts)
        if (draft->isModified())
            result.push_back(draft.get());
    return result;
}

bool Editor::hasUnsavedChanges() const
{
    return !modified().empty();
}

void Editor::saved(const ConfigFile &file)
{
    Draft *own = draft(file.path);
    if (!own)
        return;
    const bool isMine = own->file().text == file.text;
    if (isMine || own->isModified())
        own->rebase(file);
    else
        own->update(file);
    if (m_theirs && m_theirs->path() == file.path)
        endConflict();
}

std::vector<Pane *> Editor::panes() const
{
    std::vector<Pane *> result;
    for (Pane *pane : m_panes)
        if (!pane->isHidden())
            result.push_back(pane);
    return result;
}

QString Editor::ownFile(const QString &environment) const
{
    QString found;
    for (const ConfigFile &file : m_files)
        if (file.environment == environment && !file.isShared && draft(file.path)->isEnv())
            found = file.path;
    return found;
}

QString Editor::fileOf(const QString &environment, const QString &key) const
{
    if (const ConfigCell *cell = m_index.cell(key, environment)) {
        const qsizetype colon = cell->source.lastIndexOf(u':');
        for (const QString &path : {cell->source, cell->source.left(std::max<qsizetype>(0, colon))})
            if (draft(path))
                return path;
    }
    return ownFile(environment);
}

QStringList Editor::chosenEnvironments(const QString &environment) const
{
    const QStringList &all = m_index.environments();
    const auto count = std::min<qsizetype>(m_paneCount, all.size());
    // The one before it stands at its left: that is where its release comes from.
    const qsizetype at = std::max<qsizetype>(0, all.indexOf(environment));
    const qsizetype first = std::clamp<qsizetype>(at - 1, 0, all.size() - count);
    return all.mid(first, count);
}

void Editor::select(const QString &key, const QString &environment)
{
    if (key != m_key) {
        m_revealed.clear();
        for (Pane *pane : m_panes)
            pane->clearSecret();
    }
    m_key = key;
    m_environment = environment;
    if (m_environment.isEmpty()) {
        int worst = rank(ConfigCell::Class::Same) + 1;
        for (const QString &one : m_index.environments())
            if (const ConfigCell *cell = m_index.cell(key, one); cell && rank(cell->what) < worst) {
                worst = rank(cell->what);
                m_environment = one;
            }
    }
    std::vector<Shown> shown;
    for (const QString &one : chosenEnvironments(m_environment)) {
        const auto isShown = [&](const QString &path) {
            return std::ranges::contains(shown, path, &Shown::path);
        };
        QString path = fileOf(one, key);
        if (isShown(path)) // a file that they share stands there once
            path = ownFile(one);
        if (!path.isEmpty() && !isShown(path))
            shown.push_back({one, path});
    }
    // What does not stand in an env file stands in a file of all.
    if (const QString path = fileOf(m_environment, key); draft(path) && !draft(path)->isEnv())
        shown = {{QString(), path}};
    if (shown.empty() && !m_files.empty())
        shown = {{QString(), m_files.front().path}};
    m_shown = std::move(shown);
    refill();
    for (Pane *pane : panes())
        pane->goToKey(key);
}

void Editor::takeFocus()
{
    const std::vector<Pane *> all = panes();
    const auto at = std::ranges::find_if(all, [this](Pane *pane) { return pane->head().environment == m_environment; });
    if (!all.empty())
        (at == all.end() ? all.front() : *at)->edit()->setFocus(Qt::OtherFocusReason);
}

void Editor::refill()
{
    m_isRefilling = true;
    std::vector<Shown> shown = m_shown;
    std::vector<Draft *> drafts;
    drafts.reserve(mostPanes);
    if (m_theirs)
        shown = {{draft(m_theirs->path())->base().environment, m_theirs->path()},
                 {draft(m_theirs->path())->base().environment, m_theirs->path()}};
    for (size_t i = 0; i < shown.size(); ++i)
        drafts.push_back(m_theirs && i == 1 ? m_theirs.get() : draft(shown[i].path));
    for (size_t i = 0; i < m_panes.size(); ++i) {
        if (i >= shown.size()) {
            m_panes[i]->release();
            continue;
        }
        refillPane(i, shown, drafts);
        m_panes[i]->show();
    }
    // Another number of panes shares the width anew.
    if (const auto count = qsizetype(shown.size()); count != m_shownCount) {
        m_shownCount = count;
        m_splitter->setSizes(QList<int>(mostPanes, 10'000));
    }
    m_conflict->setVisible(m_theirs != nullptr);
    realign();
    remark();
    m_isRefilling = false;
    fit();
}

void Editor::refillPane(size_t at, const std::vector<Shown> &shown, const std::vector<Draft *> &drafts)
{
    PaneHead head;
    head.environment = shown[at].environment;
    head.isProtected = m_index.isProtected(head.environment);
    head.position = int(m_index.environments().indexOf(head.environment));
    head.remark = m_theirs && at == 1 ? tr("as it is on disk now") : remarkOn(head.environment);
    const auto neighbour = [&](size_t other) {
        const bool areKeys = !m_theirs && drafts[at]->isEnv() && drafts[other]->isEnv();
        return areKeys && !drafts[other]->isReadOnly() ? shown[other].environment : QString();
    };
    if (at > 0)
        head.left = neighbour(at - 1);
    if (at + 1 < shown.size())
        head.right = neighbour(at + 1);
    const ConfigCell *cell = m_theirs ? nullptr : m_index.cell(m_key, head.environment);
    const bool isProblem = cell && cell->isProblem();
    head.canApprove = isProblem && (cell->what == ConfigCell::Class::NotApproved ||
                                    std::ranges::contains(cell->mends, Mend::Approve));
    if (isProblem && !cell->mends.empty() && cell->mends.front() != Mend::Approve)
        head.suggestion = cell->mends.front();
    m_panes[at]->show(drafts[at], head);
    if (m_theirs && at == 1)
        m_panes[at]->edit()->setReadOnly(true);
}

QString Editor::remarkOn(const QString &environment) const
{
    QStringList hosts;
    for (const DriftReport &report : m_reports)
        for (const Drift &drift : report.drifts)
            if (report.environment == environment && drift.kind == Drift::Kind::ChangedOnHost &&
                !hosts.contains(drift.host))
                hosts.append(drift.host);
    if (hosts.size() == 1)
        return tr("on %1 the file differs").arg(hosts.front());
    return hosts.isEmpty() ? QString() : tr("on %n host(s) the file differs", nullptr, int(hosts.size()));
}

void Editor::setPaneCount(int count)
{
    m_paneCount = std::clamp(count, 1, mostPanes);
    select(m_key, m_environment);
}

void Editor::setAligned(bool on)
{
    m_isAligned = on;
    realign();
}

void Editor::chooseFile(Pane *pane, const QString &path)
{
    const auto at = static_cast<size_t>(std::ranges::find(m_panes, pane) - m_panes.begin());
    if (at >= m_shown.size() || !draft(path))
        return;
    // A document stands in one pane: if it is in another one, they change places.
    const auto other = std::ranges::find(m_shown, path, &Shown::path);
    if (other != m_shown.end())
        std::swap(*other, m_shown[at]);
    else
        m_shown[at] = {draft(path)->base().environment, path};
    refill();
    pane->goToKey(m_key);
    pane->edit()->setFocus();
}

void Editor::copyKey(Pane *from, const QString &key, const QString &environment)
{
    const auto at = std::ranges::find_if(m_panes, [&](const Pane *pane) {
        return !pane->isHidden() && pane != from && pane->head().environment == environment && pane->draft()->isEnv();
    });
    Draft *target = at == m_panes.end() ? draft(ownFile(environment)) : (*at)->draft();
    if (key.isEmpty() || !target || target->isReadOnly())
        return;
    const Result<QString> text = withCopied(target->text(), target->path(), from->draft()->text(), key);
    if (!text) {
        Q_EMIT failed(text.error());
        return;
    }
    target->setText(*text);
    if (at != m_panes.end())
        (*at)->goToKey(key);
    announce(this, tr("%1 is copied to %2, not saved yet").arg(key, target->path()));
}

void Editor::showSecret(const QString &environment, const QString &key, const QString &value)
{
    if (key != m_key)
        return; // another key was selected meanwhile
    m_revealed = key;
    for (Pane *pane : panes())
        if (pane->head().environment == environment)
            pane->showSecret(key, value);
    remark();
}

void Editor::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (const auto &[path, draft] : m_drafts)
        draft->setPalette(palette());
    refill();
}

} // namespace slipway::configurationpage
