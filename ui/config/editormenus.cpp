// SPDX-License-Identifier: Apache-2.0
// What the editor offers in menus, and what it does about a conflict.
#include "config/cellsign.h"
#include "config/draft.h"
#include "config/editor.h"
#include "config/pane.h"
#include "config/textform.h"
#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"

#include <QMenu>
#include <QTextDocument>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;

void Editor::openFileMenu(Pane *pane)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ConfigFile &file : m_files) {
        const QString text = file.environment.isEmpty() ? file.path : tr("%1 — %2").arg(file.path, file.environment);
        QAction *action = menu->addAction(text, this, [this, pane, path = file.path] { chooseFile(pane, path); });
        action->setCheckable(true);
        action->setChecked(pane->draft() && pane->draft()->path() == file.path);
    }
    menu->addSeparator();
    QAction *aligned = menu->addAction(tr("Align by key"), this, &Editor::setAligned);
    aligned->setCheckable(true);
    aligned->setChecked(m_isAligned);
    for (const int count : {2, 3}) {
        QAction *action = menu->addAction(count == 2 ? tr("Two environments") : tr("Three environments"), this,
                                          [this, count] { setPaneCount(count); });
        action->setCheckable(true);
        action->setChecked(m_paneCount == count);
        action->setEnabled(m_index.environments().size() >= count);
    }
    menu->popup(below(pane->fileButton()));
}

void Editor::openMenu(Pane *pane)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu, pane);
    menu->popup(below(pane->moreButton()));
}

void Editor::addCopies(QMenu *menu, Pane *pane, const QString &key)
{
    for (const QString &environment : m_index.environments()) {
        const Draft *target = draft(ownFile(environment));
        if (environment == pane->head().environment || !target || !pane->draft()->key(key))
            continue;
        const bool hasIt = target->key(key) || m_index.cell(key, environment) == nullptr;
        const ConfigCell *cell = m_index.cell(key, environment);
        const bool isMissing = !hasIt && (!cell || cell->source.isEmpty());
        menu->addAction(isMissing ? tr("Add missing %1 to %2").arg(key, environment)
                                  : tr("Copy %1 to %2").arg(key, environment),
                        this, [this, pane, key, environment] { copyKey(pane, key, environment); });
    }
}

void Editor::fillMenu(QMenu *menu, Pane *pane)
{
    QTextDocument *document = pane->draft()->document();
    QAction *undo =
        menu->addAction(tr("Undo in %1").arg(pane->draft()->path()), document, [document] { document->undo(); });
    undo->setEnabled(document->isUndoAvailable());
    QAction *redo = menu->addAction(tr("Redo"), document, [document] { document->redo(); });
    redo->setEnabled(document->isRedoAvailable());
    const QString key = pane->currentKey().isEmpty() ? m_key : pane->currentKey();
    if (key.isEmpty() || !pane->draft()->isEnv())
        return;
    menu->addSeparator();
    addCopies(menu, pane, key);
    if (pane->draft()->key(key))
        menu->addAction(tr("Remove %1 here").arg(key), this, [this, pane, key] {
            const Result<QString> text = withoutKey(pane->draft()->text(), pane->draft()->path(), key);
            if (text)
                pane->draft()->setText(*text);
            else
                Q_EMIT failed(text.error());
        });
    const QString environment = pane->head().environment;
    const ConfigRow *row = m_index.row(key);
    const ConfigCell *cell = m_index.cell(key, environment);
    if (!row || !cell)
        return;
    menu->addSeparator();
    for (const Mend mend : cell->mends)
        menu->addAction(title(mend), this,
                        [this, key, environment, mend] { Q_EMIT mendRequested(key, environment, mend); });
    if (row->isSecret)
        menu->addAction(tr("Reveal %1…").arg(key), this, [this, key, environment, pane] {
            Q_EMIT revealRequested(key, environment, pane->moreButton());
        });
}

QWidget *Editor::makeConflictBar()
{
    auto *bar = new QWidget(this);
    m_conflictText = (new Label(Label::Role::Body, bar))->wrapping();
    m_conflictText->setTone(Tone::Warn);
    auto *reload = new Button(tr("Take theirs"), bar);
    auto *overwrite = new Button(tr("Overwrite with mine"), bar);
    auto *keep = new Button(tr("Go on editing"), bar);
    auto *buttons = new FlowLayout(nullptr, 8, 6);
    for (Button *button : {reload, overwrite, keep})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_conflictText);
    layout->addLayout(buttons);
    connect(reload, &QPushButton::clicked, this, &Editor::takeTheirs);
    connect(keep, &QPushButton::clicked, this, &Editor::endConflict);
    connect(overwrite, &QPushButton::clicked, this, [this] {
        if (m_theirs)
            Q_EMIT overwriteRequested(draft(m_theirs->path())->file());
    });
    return bar;
}

void Editor::showConflict(const ConfigFile &theirs)
{
    if (!draft(theirs.path))
        return;
    m_theirFile = theirs;
    // The pane of an earlier one still holds its document.
    std::unique_ptr<Draft> before = std::move(m_theirs);
    m_theirs = std::make_unique<Draft>(theirs, *m_languages);
    m_conflictText->setText(
        tr("%1 was changed by somebody else while it was edited here. Nothing is written. At the left "
           "is what was typed here, at the right what is on disk now.")
            .arg(theirs.path));
    refill();
    announce(m_conflictText, m_conflictText->text());
}

void Editor::endConflict()
{
    const std::unique_ptr<Draft> before = std::move(m_theirs);
    refill();
}

void Editor::takeTheirs()
{
    Draft *mine = draft(m_theirFile.path);
    const std::optional<QString> text = decoded(m_theirFile.text);
    if (!mine || !text)
        return;
    mine->rebase(m_theirFile);
    mine->setText(*text); // what was typed comes back by undo
    endConflict();
}

} // namespace slipway::configurationpage
