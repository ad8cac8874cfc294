// SPDX-License-Identifier: Apache-2.0
#include "config/matrixexport.h"
#include "config/settingedit.h"
#include "project/secretname.h"
#include "release/parity.h"

#include "cli/verbs.h"

#include <algorithm>

namespace slipway::cli {

using namespace Qt::StringLiterals;

namespace {

/// The columns of \a names, in this order, and the rows that \a keep wants.
template<typename Keep>
ConfigMatrix narrowed(const ConfigMatrix &matrix, const QStringList &names, Keep keep)
{
    std::vector<std::size_t> chosen;
    ConfigMatrix narrow;
    for (const QString &name : names) {
        const auto column = std::ranges::find(matrix.columns, name, &ConfigColumn::environment);
        if (column == matrix.columns.end())
            continue;
        chosen.push_back(static_cast<std::size_t>(column - matrix.columns.begin()));
        narrow.columns.push_back(*column);
    }
    for (ConfigRow row : matrix.rows) {
        std::vector<ConfigCell> cells;
        cells.reserve(chosen.size());
        for (const std::size_t at : chosen)
            cells.push_back(row.cells[at]);
        row.cells = std::move(cells);
        if (keep(row))
            narrow.rows.push_back(std::move(row));
    }
    for (const Violation &violation : matrix.violations) {
        if (violation.environment.isEmpty() || names.contains(violation.environment))
            narrow.violations.push_back(violation);
    }
    return narrow;
}

Result<ConfigMatrix> matrixOf(const Call &call)
{
    release::SecretHashes hashes(call.context);
    return release::compareEnvironments(call.context, hashes, call.stop);
}

void tell(const Call &call, const ConfigMatrix &matrix)
{
    if (call.invocation.isJson)
        call.terminal.print(toJson(matrix));
    else
        call.terminal.print(config::toText(matrix));
}

/// Two secrets of which a hash is missing may differ: that is told, not passed over.
bool differs(const ConfigRow &row)
{
    const auto isUnknown = [](const ConfigCell &cell) {
        return cell.value == u"•••••";
    };
    return row.cells.size() == 2 &&
           (std::ranges::any_of(row.cells, isUnknown) || row.cells[0].value != row.cells[1].value ||
            (row.cells[0].what == ConfigCell::Class::NotSet) != (row.cells[1].what == ConfigCell::Class::NotSet));
}

/// What stands in the project's files may be read by all.
Result<void> refusePlainSecret(const Call &call)
{
    const auto contract = release::contractNow(call.context);
    if (!contract)
        return std::unexpected(contract.error());
    const ContractRule *rule = contract->rule(call.invocation.key);
    if (!rule || !rule->isSecret || project::secretName(call.invocation.value))
        return {};
    return fail(
        ErrorKind::InvalidInput, u"%1 is secret, and an env file is no place for it"_s.arg(call.invocation.key),
        u"The contract in slipway.yaml says so."_s,
        u"Write a reference, such as secret:%1, and keep the value where `secrets:` looks."_s.arg(call.invocation.key));
}

Result<config::SettingEdit> editOf(const Call &call, const Environment &environment)
{
    const Invocation &wanted = call.invocation;
    const Project &project = call.context.project;
    switch (wanted.verb) {
    case Invocation::Verb::ConfigUnset: return config::unsetSetting(project, environment, wanted.key);
    case Invocation::Verb::ConfigCopy: {
        const auto from = call.context.environment(wanted.otherEnvironment);
        if (!from)
            return std::unexpected(from.error());
        return config::copySetting(project, **from, environment, wanted.key);
    }
    default:
        if (auto allowed = refusePlainSecret(call); !allowed)
            return std::unexpected(allowed.error());
        return config::setSetting(project, environment, wanted.key, wanted.value);
    }
}

} // namespace

int configShow(const Call &call)
{
    QStringList names;
    for (const Environment &environment : call.context.project.environments)
        names += environment.name;
    if (!call.invocation.environment.isEmpty()) {
        const auto known = call.context.environment(call.invocation.environment);
        if (!known)
            return call.terminal.complain(known.error());
        names = {(*known)->name};
    }
    const auto matrix = matrixOf(call);
    if (!matrix)
        return call.terminal.complain(matrix.error());
    const ConfigMatrix shown = narrowed(*matrix, names, [](const ConfigRow &) { return true; });
    tell(call, shown);
    if (names.size() == 1 && !call.invocation.isJson) {
        call.terminal.print(u"Where it comes from:"_s);
        for (const ConfigRow &row : shown.rows) {
            if (!row.cells.front().source.isEmpty())
                call.terminal.print(u"  %1  %2"_s.arg(row.key, -32).arg(row.cells.front().source));
        }
    }
    return Done;
}

int configDiff(const Call &call)
{
    QStringList names{call.invocation.environment, call.invocation.otherEnvironment};
    for (const QString &name : names) {
        if (const auto known = call.context.environment(name); !known)
            return call.terminal.complain(known.error());
    }
    const auto matrix = matrixOf(call);
    if (!matrix)
        return call.terminal.complain(matrix.error());
    const ConfigMatrix different = narrowed(*matrix, names, differs);
    if (different.rows.empty() && !call.invocation.isJson)
        call.terminal.print(u"%1 and %2 have the same configuration."_s.arg(names[0], names[1]));
    else
        tell(call, different);
    return Done;
}

int configEdit(const Call &call)
{
    const auto environment = call.context.environment(call.invocation.environment);
    if (!environment)
        return call.terminal.complain(environment.error());
    const auto edit = editOf(call, **environment);
    if (!edit)
        return call.terminal.complain(edit.error());
    if (edit->changesNothing()) {
        call.terminal.say(u"%1 says so already."_s.arg(edit->file));
        return Done;
    }
    if (auto written = config::write(call.context.project, *edit); !written)
        return call.terminal.complain(written.error());
    call.terminal.say(u"%1 is changed in %2. It counts from the next deployment to %3 on."_s.arg(
        call.invocation.key, edit->file, (*environment)->name));
    return Done;
}

} // namespace slipway::cli
