// SPDX-License-Identifier: Apache-2.0
#include "config/advice.h"
#include "project/projectedit.h"
#include "release/parity.h"

#include "cli/verbs.h"

#include <QFile>
#include <QJsonArray>

namespace slipway::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> projectText(const Call &call)
{
    QFile file(call.context.project.file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            {ErrorKind::LocalIo, u"slipway.yaml cannot be read"_s, {.file = file.fileName()}, file.errorString(), {}});
    return file.readAll();
}

Result<void> writeProject(const Call &call, const QByteArray &before, const Result<QByteArray> &after)
{
    if (!after)
        return std::unexpected(after.error());
    return project::replaceFile(call.context.project.file, before, *after);
}

void tellAdvice(const Call &call, const std::vector<config::ParityEnvironment> &environments)
{
    const auto advice = config::advise(environments);
    if (advice.empty())
        return;
    call.terminal.say(u"\nWorth a thought, and nobody's duty:"_s);
    for (const config::Advice &one : advice)
        call.terminal.say(
            u"  %1%2"_s.arg(one.subject.isEmpty() ? QString() : QString(one.subject + u": "_s), one.words));
}

} // namespace

int contractInit(const Call &call)
{
    const auto declared = release::declaredConfig(call.context, call.stop);
    if (!declared)
        return call.terminal.complain(declared.error());
    release::SecretHashes hashes(call.context);
    const auto rules = release::proposeContract(*declared, hashes);
    if (call.invocation.printsOnly) {
        call.terminal.print(QString::fromUtf8(project::contractText(rules)));
        tellAdvice(call, declared->environments);
        return Done;
    }
    const auto text = projectText(call);
    if (!text)
        return call.terminal.complain(text.error());
    const auto written = writeProject(call, *text, project::withContract(*text, call.context.project.file, rules));
    if (!written)
        return call.terminal.complain(written.error());
    for (const project::ExplainedRule &one : rules)
        call.terminal.print(u"%1  %2  %3"_s.arg(one.rule.key, -28).arg(toWord(one.rule.agreement), -12).arg(one.why));
    call.terminal.say(
        u"\nThe contract is in slipway.yaml, each guess with its reason. Read it, then `slipway contract check`."_s);
    tellAdvice(call, declared->environments);
    return Done;
}

int contractCheck(const Call &call)
{
    release::SecretHashes hashes(call.context);
    const auto matrix = release::compareEnvironments(call.context, hashes, call.stop);
    if (!matrix)
        return call.terminal.complain(matrix.error());
    if (call.invocation.isJson)
        call.terminal.print(toJson(*matrix));
    bool denies = false;
    for (const Violation &violation : matrix->violations) {
        denies = denies || violation.denies;
        if (call.invocation.isJson)
            continue;
        call.terminal.print(call.terminal.coloured(violation.denies ? u"✗ "_s : u"! "_s,
                                                   violation.denies ? Terminal::Colour::Bad : Terminal::Colour::Warn) +
                            violation.why);
        call.terminal.print(u"    "_s + violation.lift);
    }
    const auto contract = release::contractNow(call.context);
    if (contract && contract->isEmpty())
        call.terminal.say(u"slipway.yaml has no contract yet: `slipway contract init` proposes one."_s);
    else if (matrix->violations.empty() && !call.invocation.isJson)
        call.terminal.print(u"The environments keep the contract: %1 keys compared."_s.arg(matrix->rows.size()));
    return denies ? Denied : Done;
}

int approve(const Call &call)
{
    Approval approval = call.invocation.approval;
    for (const QString &environment : std::as_const(approval.environments)) {
        if (const auto known = call.context.environment(environment); !known)
            return call.terminal.complain(known.error());
    }
    const auto text = projectText(call);
    if (!text)
        return call.terminal.complain(text.error());
    const auto written = writeProject(call, *text, project::withApproval(*text, call.context.project.file, approval));
    if (!written)
        return call.terminal.complain(written.error());
    const QString until =
        approval.expires.isValid() ? u" until %1"_s.arg(approval.expires.toString(Qt::ISODate)) : QString();
    call.terminal.say(u"%1 may differ in %2%3: %4 (%5). It is in slipway.yaml; commit it."_s.arg(
        approval.key, approval.environments.isEmpty() ? u"all environments"_s : approval.environments.join(u", "_s),
        until, approval.reason, approval.owner));
    return Done;
}

} // namespace slipway::cli
