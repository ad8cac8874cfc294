// SPDX-License-Identifier: Apache-2.0
#include "release/drift.h"

#include "config/drift.h"
#include "config/matrixdrift.h"
#include "config/matrixexport.h"

#include "cli/verbs.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace slipway::cli {

using namespace Qt::StringLiterals;

namespace {

QString layers(const Drift &drift)
{
    QStringList parts;
    if (drift.hasDeclared)
        parts += u"declared %1"_s.arg(drift.declared);
    if (drift.hasOnDisk)
        parts += u"on disk %1"_s.arg(drift.onDisk);
    if (drift.hasRunning)
        parts += u"running %1"_s.arg(drift.running);
    return parts.join(u", "_s);
}

/// \a word so that a shell takes it as it is.
QString inShell(const QString &word)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_./:@%+=,-]+\\z"_s);
    return plain.match(word).hasMatch() ? word : u'\'' + QString(word).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

/// What a person may do about it, as commands.
QString cure(const Drift &drift)
{
    QStringList ways;
    for (const Mend mend : drift.mends) {
        switch (mend) {
        case Mend::Restore:
        case Mend::Recreate: ways += u"`slipway deploy %1 --release current`"_s.arg(drift.environment); break;
        case Mend::TakeOver:
            ways += u"`slipway config set %1 %2 --in %3` to keep it"_s.arg(inShell(drift.key), inShell(drift.onDisk),
                                                                           drift.environment);
            break;
        case Mend::Approve:
            ways += u"`slipway approve %1 --in %2 --reason …`"_s.arg(inShell(config::approvalKey(drift)),
                                                                     drift.environment);
        }
    }
    ways.removeDuplicates();
    return ways.join(u", or "_s);
}

void tell(const Call &call, const DriftReport &report)
{
    Terminal &terminal = call.terminal;
    const bool isInSync = report.drifts.empty() && report.problems.empty();
    terminal.print(report.environment +
                   (isInSync ? u"  "_s + terminal.coloured(u"✓ In sync"_s, Terminal::Colour::Good) : QString()));
    for (const Drift &drift : report.drifts) {
        terminal.print(u"  %1 %2"_s.arg(drift.isApproved ? terminal.coloured(u"✓"_s, Terminal::Colour::Good)
                                                         : terminal.coloured(u"≠"_s, Terminal::Colour::Warn),
                                        drift.words));
        if (const QString values = layers(drift); !values.isEmpty())
            terminal.print(u"      "_s + values);
        if (const QString ways = cure(drift); !ways.isEmpty() && !drift.isApproved)
            terminal.print(u"      "_s + ways);
    }
    for (const Error &problem : report.problems)
        terminal.print(toText(problem));
}

Result<void> writeReport(const Call &call, const std::vector<DriftReport> &reports, release::SecretHashes &hashes)
{
    auto matrix = release::compareEnvironments(call.context, hashes, call.stop);
    if (!matrix)
        return std::unexpected(matrix.error());
    const QByteArray page =
        config::toHtml(config::withDrift(std::move(*matrix), reports, call.context.project.environments), reports,
                       call.context.project.name, call.context.clock());
    QSaveFile file(call.invocation.html);
    if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size() || !file.commit())
        return fail(
            {ErrorKind::LocalIo, u"The report cannot be written"_s, {.file = file.fileName()}, file.errorString(), {}});
    return {};
}

} // namespace

int drift(const Call &call)
{
    std::vector<const Environment *> environments;
    environments.reserve(call.context.project.environments.size());
    for (const Environment &environment : call.context.project.environments)
        environments.push_back(&environment);
    if (!call.invocation.environment.isEmpty()) {
        const auto known = call.context.environment(call.invocation.environment);
        if (!known)
            return call.terminal.complain(known.error());
        environments = {*known};
    }
    release::SecretHashes hashes(call.context);
    const auto reports = release::lookForDrift(call.context, environments, hashes, call.stop);
    QJsonArray array;
    for (const DriftReport &report : reports) {
        if (call.invocation.isJson)
            array.append(toJson(report));
        else
            tell(call, report);
    }
    if (call.invocation.isJson)
        call.terminal.print(array);
    if (!call.invocation.html.isEmpty()) {
        if (auto written = writeReport(call, reports, hashes); !written)
            return call.terminal.complain(written.error());
        call.terminal.say(u"The report is in %1"_s.arg(call.invocation.html));
    }
    const auto problem = std::ranges::find_if(reports, [](const DriftReport &one) { return !one.problems.empty(); });
    if (std::ranges::any_of(reports, [](const DriftReport &report) { return report.count() > 0; }))
        return Drifted;
    return problem == reports.end() ? static_cast<int>(Done) : exitCodeOf(problem->problems.front());
}

} // namespace slipway::cli
