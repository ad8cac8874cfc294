// SPDX-License-Identifier: Apache-2.0
// What the page does for a person: save, approve, mend, reveal, export.
#include "config/approvesheet.h"
#include "config/cellsign.h"
#include "config/configurationpage.h"
#include "config/draft.h"
#include "config/drift.h"
#include "config/editor.h"
#include "config/envtext.h"
#include "config/linediff.h"
#include "config/matrixdrift.h"
#include "config/matrixexport.h"
#include "config/matrixview.h"
#include "config/savesheet.h"
#include "config/textform.h"
#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/exportfile.h"
#include "widgets/popover.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;

/// Whole lines, with the values of secrets that stand there as plain text covered.
static std::vector<SettingChange> changesOf(const Draft &draft, const ConfigMatrix &matrix)
{
    const auto masked = [&](const QString &line) {
        const qsizetype equals = line.indexOf(u'=');
        const QString key = line.left(std::max<qsizetype>(0, equals)).trimmed().section(u' ', -1);
        const auto row = std::ranges::find(matrix.rows, key, &ConfigRow::key);
        const bool isReference = line.mid(equals + 1).trimmed().startsWith(u"secret:");
        return row != matrix.rows.end() && row->isSecret && !isReference ? QString(line.left(equals + 1) + u"•••••"_s)
                                                                         : line;
    };
    std::vector<SettingChange> changes;
    for (const LineChange &one : lineDiff(decoded(draft.base().text).value_or(QString()), draft.text()))
        changes.push_back({{},
                           one.kind,
                           one.before.isNull() ? QString() : masked(one.before),
                           one.after.isNull() ? QString() : masked(one.after),
                           ConfigurationPage::tr("line %1").arg(one.line)});
    return changes;
}

void ConfigurationPage::save(bool isLeaving)
{
    m_isLeaving = isLeaving;
    std::vector<FileChanges> files;
    for (const Draft *draft : m_editor->modified())
        files.push_back({draft->path(), changesOf(*draft, m_state->matrix)});
    if (!files.empty())
        m_saveSheet->open(files, isLeaving, onlyEnvironment());
    else if (isLeaving)
        Q_EMIT leaveRequested();
}

void ConfigurationPage::askToLeave()
{
    save(true);
}

/// The one environment that what was typed is about; empty: it is about more, or about none alone.
QString ConfigurationPage::onlyEnvironment() const
{
    QString only;
    for (const Draft *draft : m_editor->modified()) {
        const QString &environment = draft->base().environment;
        const bool isItsOwn = m_editor->ownDraft(environment) == draft;
        if (!isItsOwn || (!only.isEmpty() && only != environment))
            return {};
        only = environment;
    }
    return only;
}

void ConfigurationPage::writeAll(bool deploys)
{
    m_saveSheet->close();
    m_deploysTo = deploys ? onlyEnvironment() : QString();
    for (const Draft *draft : m_editor->modified())
        m_asked.insert(m_requests.save(draft->file(), false), Asked::Save);
}

void ConfigurationPage::overwrite(const ConfigFile &file)
{
    m_asked.insert(m_requests.save(file, true), Asked::Save);
}

void ConfigurationPage::fileSaved(int request, const ConfigFile &file)
{
    if (!m_asked.contains(request))
        return;
    m_asked.remove(request);
    m_editor->saved(file);
    announce(this, tr("%1 is saved").arg(file.path));
    if (m_isLeaving && !hasUnsavedChanges()) {
        Q_EMIT leaveRequested();
        return;
    }
    m_requests.look();
    const bool isAllWritten = std::ranges::none_of(m_asked, [](Asked asked) { return asked == Asked::Save; });
    if (isAllWritten && !m_deploysTo.isEmpty())
        Q_EMIT planRequested(std::exchange(m_deploysTo, {}));
}

void ConfigurationPage::fileConflict(int request, const ConfigFile &, const ConfigFile &theirs)
{
    if (!m_asked.contains(request))
        return;
    m_asked.remove(request);
    m_isLeaving = false;
    m_deploysTo.clear();
    m_editor->showConflict(theirs);
}

void ConfigurationPage::fileFailed(int request, const Error &error)
{
    if (!m_asked.contains(request))
        return;
    m_asked.remove(request);
    m_isLeaving = false;
    m_deploysTo.clear();
    Q_EMIT failed(error);
}

void ConfigurationPage::secretRevealed(int request, const QString &environment, const QString &key,
                                       const QString &value)
{
    const auto asked = m_asked.constFind(request);
    if (asked == m_asked.cend())
        return;
    if (*asked == Asked::Copy) {
        // Clipboard histories that know the hint (KDE's, KeePassXC's own convention) keep nothing of it.
        auto *data = new QMimeData;
        data->setText(value);
        data->setData(u"x-kde-passwordManagerHint"_s, "secret");
        QGuiApplication::clipboard()->setMimeData(data);
        announce(this, tr("%1 of %2 is copied, which is recorded").arg(key, environment));
    } else {
        m_editor->showSecret(environment, key, value);
    }
    m_asked.erase(asked);
}

/// Puts \a text where a person can see and undo it, and shows what would be written.
void ConfigurationPage::write(Draft *draft, const Result<QString> &text)
{
    if (!text) {
        Q_EMIT failed(text.error());
        return;
    }
    draft->setText(*text);
    if (draft->isModified())
        save(false);
    else
        announce(this, tr("%1 says so already").arg(draft->path()));
}

void ConfigurationPage::takeOver(const Drift &drift)
{
    Draft *draft = m_editor->ownDraft(drift.environment);
    if (!draft || draft->isReadOnly()) {
        Q_EMIT failed({ErrorKind::InvalidInput,
                       tr("%1 has no env file of its own to write %2 into").arg(drift.environment, drift.key),
                       {drift.environment, {}, {}, 0, 0},
                       {},
                       tr("Add one to its env-files in slipway.yaml.")});
        return;
    }
    write(draft, withValue(draft->text(), draft->path(), drift.key, drift.onDisk));
}

void ConfigurationPage::approve(const Approval &approval)
{
    propose([this, approval](const ConfigFile &file) { return m_requests.proposeApproval(file, approval); },
            tr("Approve it with `slipway approve`."));
}

void ConfigurationPage::proposeContract()
{
    propose(m_requests.proposeContract, tr("Make it with `slipway contract init`."));
}

/// Has the project file changed, to be looked at before it is written. \a instead: what to do if it cannot be.
void ConfigurationPage::propose(std::function<int(const ConfigFile &file)> request, const QString &instead)
{
    Draft *draft = m_editor->draft(m_projectFile);
    if (!draft || draft->isReadOnly()) {
        Q_EMIT failed({ErrorKind::InvalidInput,
                       tr("%1 cannot be edited here").arg(m_projectFile),
                       {},
                       tr("It could not be given back byte for byte."),
                       instead});
        return;
    }
    m_proposedFor = draft->text();
    m_asked.insert(request(draft->file()), Asked::Propose);
    m_proposeAgain = [this, request = std::move(request), instead] {
        propose(request, instead);
    };
}

void ConfigurationPage::fileProposed(int request, const ConfigFile &file)
{
    Draft *draft = m_editor->draft(file.path);
    const std::optional<QString> text = decoded(file.text);
    if (!m_asked.remove(request) || !draft || !text)
        return;
    if (draft->text() == m_proposedFor)
        write(draft, *text);
    else
        std::exchange(m_proposeAgain, {})(); // somebody typed meanwhile
}

void ConfigurationPage::askForApproval(const QString &key, const QString &environment)
{
    if (!m_state)
        return;
    const KeyIndex index(m_state->matrix);
    const ConfigCell *cell = index.cell(key, environment);
    QStringList environments;
    for (const ConfigColumn &column : m_state->matrix.columns)
        if (!environments.contains(column.environment))
            environments.append(column.environment);
    m_approveSheet->open(
        key, cell ? shownValue(*cell) + (cell->note.isEmpty() ? QString() : u" · "_s + cell->note) : QString(),
        environments, environment, m_user, m_clock().date());
}

/// The one that \a key's row shows and that \a how mends; one of a host before one of the project.
Drift ConfigurationPage::driftOf(const QString &key, const QString &environment, Mend how) const
{
    const KeyIndex index(m_state->matrix);
    const QString host = index.host(key, environment);
    const Drift *best = nullptr;
    for (const DriftReport &report : m_state->reports) {
        for (const Drift &drift : report.drifts) {
            const bool isIt = config::rowKey(drift) == key && drift.environment == environment &&
                              (host.isEmpty() || drift.host.isEmpty() || drift.host == host) &&
                              std::ranges::contains(drift.mends, how);
            if (isIt && (!best || (best->host.isEmpty() && !drift.host.isEmpty())))
                best = &drift;
        }
    }
    if (best)
        return *best;
    Drift drift;
    drift.environment = environment;
    drift.host = host;
    drift.key = key;
    if (const ConfigCell *cell = index.cell(key, environment)) {
        drift.declared = cell->declared;
        drift.onDisk = cell->onDisk;
        drift.running = cell->running;
        drift.mends = cell->mends;
        drift.words = cell->note;
    }
    return drift;
}

void ConfigurationPage::mend(const Drift &drift, Mend how)
{
    switch (how) {
    case Mend::TakeOver: takeOver(drift); return;
    case Mend::Restore:
    case Mend::Recreate: Q_EMIT planRequested(drift.environment); return;
    case Mend::Approve: break;
    }
    askForApproval(config::approvalKey(drift), drift.environment);
}

void ConfigurationPage::askToReveal(const QString &key, const QString &environment, QWidget *anchor)
{
    m_popover->open(anchor, tr("Reveal %1 of %2?").arg(key, environment),
                    {{{Symbol::Lock, Tone::Warn, {}},
                      tr("It is recorded that you looked at it, and when."),
                      tr("The value is shown here until you select something else, or copied.")}});
    m_popover->addAction(tr("Keep it covered"), {});
    m_popover->addAction(tr("Copy and record"), [this, key, environment] {
        m_asked.insert(m_requests.reveal(environment, key), Asked::Copy);
    });
    m_popover->addAction(tr("Reveal and record"), [this, key, environment] {
        m_asked.insert(m_requests.reveal(environment, key), Asked::Reveal);
    });
}

void ConfigurationPage::openMenu(const QPoint &at)
{
    const QModelIndex index = m_view->currentIndex();
    const ConfigRow *row = m_model->row(index.row());
    if (!row)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open in the editor"), this, [this] { m_editor->takeFocus(); });
    menu->addAction(tr("Copy"), QKeySequence::Copy, this, [this] { m_view->copy(); });
    const ConfigColumn *column = m_model->column(index.column());
    const ConfigCell *cell = m_model->cell(index);
    if (column && cell) {
        menu->addSeparator();
        for (const Mend how : cell->mends)
            menu->addAction(title(how), this, [this, how, key = row->key, environment = column->environment] {
                mend(driftOf(key, environment, how), how);
            });
        const bool offersApproval = std::ranges::contains(cell->mends, Mend::Approve);
        if (cell->isProblem() && !offersApproval)
            menu->addAction(title(Mend::Approve), this, [this, key = row->key, environment = column->environment] {
                askForApproval(key, environment);
            });
        if (row->isSecret)
            menu->addAction(tr("Reveal…"), this, [this, key = row->key, environment = column->environment] {
                askToReveal(key, environment, m_view);
            });
    }
    menu->popup(at);
}

void ConfigurationPage::showLegend()
{
    std::vector<Popover::Line> lines;
    for (const ConfigCell::Class what : classes()) {
        const Sign told = sign(what);
        lines.push_back({told, told.word, explain(what)});
    }
    m_popover->open(m_head->legendButton(), tr("What the signs say"), lines);
}

static QByteArray exported(ConfigurationHead::Format format, const ConfigMatrix &matrix,
                           const ConfigurationState &state, const QString &project)
{
    using Format = ConfigurationHead::Format;
    switch (format) {
    case Format::Text: return config::toText(matrix).toUtf8();
    case Format::Csv: return config::toCsv(matrix);
    case Format::Json: return QJsonDocument(toJson(matrix)).toJson();
    case Format::Html: break;
    }
    return config::toHtml(matrix, state.reports, project, state.seenAt);
}

void ConfigurationPage::exportAs(ConfigurationHead::Format format)
{
    using Format = ConfigurationHead::Format;
    const QByteArray bytes = exported(format, m_model->shown(), *m_state, m_project);
    if (format == Format::Text) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(bytes));
        return;
    }
    const QString ending = format == Format::Csv ? u"csv"_s : format == Format::Json ? u"json"_s : u"html"_s;
    const QString name = m_chooseFile(this, u"%1-configuration.%2"_s.arg(m_project, ending));
    if (name.isEmpty())
        return;
    if (const auto saved = exportTo(name, bytes, tr("The configuration could not be exported")); !saved)
        Q_EMIT failed(saved.error());
}

} // namespace slipway::configurationpage
