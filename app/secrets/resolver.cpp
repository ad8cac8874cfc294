// SPDX-License-Identifier: Apache-2.0
#include "secrets/resolver.h"

#include "project/secretname.h"
#include "secrets/keychain.h"
#include "secrets/words.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QStringDecoder>

namespace slipway::secrets {

using namespace Qt::StringLiterals;

namespace {

constexpr int slice = 50; // ms between two looks at the stop token

QString lastLines(const QByteArray &text, qsizetype count)
{
    const QStringList lines = QString::fromUtf8(text).trimmed().split(u'\n');
    return lines.mid(std::max<qsizetype>(0, lines.size() - count)).join(u'\n');
}

/// Runs until the program ends; false: it was killed, because of \a stop or \a within.
bool waitForEnd(QProcess &process, std::chrono::milliseconds within, const std::stop_token &stop)
{
    const QDeadlineTimer deadline(within);
    while (process.state() != QProcess::NotRunning) {
        if (process.waitForFinished(slice))
            return true;
        if (process.state() == QProcess::NotRunning)
            break;
        if (stop.stop_requested() || deadline.hasExpired()) {
            process.kill();
            process.waitForFinished();
            return false;
        }
    }
    return true;
}

} // namespace

Resolver::Resolver(const Project &project, const Environment &environment, std::shared_ptr<config::Masker> masker,
                   std::chrono::milliseconds within)
    : Resolver(environment.secrets.value_or(project.secrets), std::move(masker), within,
               u"slipway/%1/%2"_s.arg(project.name, environment.name))
{
}

Resolver::Resolver(SecretSource source, std::shared_ptr<config::Masker> masker, std::chrono::milliseconds within,
                   QString keychainService)
    : m_source(std::move(source))
    , m_masker(std::move(masker))
    , m_within(within)
    , m_keychainService(std::move(keychainService))
{
}

Result<QString> Resolver::resolve(const QString &name, const std::stop_token &stop) const
{
    if (!project::secretName("secret:"_L1 + name)) {
        return fail(ErrorKind::InvalidInput, Words::tr("\"%1\" is no name of a secret").arg(name), {},
                    Words::tr("A name holds letters, digits and _ . / @ -, and begins with a letter, a digit or _."));
    }
    if (stop.stop_requested())
        return fail(ErrorKind::Cancelled, Words::tr("Looking up the secret %1 was cancelled").arg(name));
    auto value = lookUp(name, stop);
    if (value)
        m_masker->add(*value);
    return value;
}

Result<QString> Resolver::lookUp(const QString &name, const std::stop_token &stop) const
{
    switch (m_source.kind) {
    case SecretSource::Kind::Command: return fromCommand(name, stop);
    case SecretSource::Kind::Keychain: return fromKeychain(name, stop);
    case SecretSource::Kind::Environment: break;
    }
    return fromEnvironment(name);
}

Result<QString> Resolver::resolveValue(const QString &value, const std::stop_token &stop) const
{
    const auto name = project::secretName(value);
    return name ? resolve(*name, stop) : Result<QString>(value);
}

Result<QString> Resolver::fromEnvironment(const QString &name) const
{
    const QByteArray variable = name.toUtf8();
    const bool isSet = qEnvironmentVariableIsSet(variable.constData());
    QString value = qEnvironmentVariable(variable.constData());
    if (!value.isEmpty())
        return value;
    return fail(
        ErrorKind::NotFound, Words::tr("The secret %1 is not known here").arg(name),
        Words::tr("It was looked for in the environment of this Slipway, where the variable %1 is %2.")
            .arg(name, isSet ? Words::tr("empty") : Words::tr("not set")),
        Words::tr("Start Slipway with the variable %1 set, or name another source under \"secrets\" in slipway.yaml.")
            .arg(name));
}

Result<QString> Resolver::fromKeychain(const QString &name, const std::stop_token &stop) const
{
    if (m_keychainService.isEmpty()) {
        return fail(ErrorKind::InvalidInput, Words::tr("The secret %1 belongs to no environment").arg(name),
                    Words::tr("The keychain keeps the secrets of each environment by themselves."),
                    Words::tr("Name an environment."));
    }
    return keychain::read(m_keychainService, name, m_within, stop);
}

Result<void> Resolver::mayStore(const QString &name) const
{
    if (m_source.kind != SecretSource::Kind::Keychain || m_keychainService.isEmpty()) {
        return fail(ErrorKind::InvalidInput, Words::tr("The secret %1 is not looked for in the keychain").arg(name),
                    Words::tr("\"secrets\" in slipway.yaml names another source for this environment."),
                    Words::tr("Change it there, or write: secrets: { from: keychain }."));
    }
    return {};
}

Result<void> Resolver::store(const QString &name, const QString &value, const std::stop_token &stop) const
{
    if (auto may = mayStore(name); !may)
        return may;
    m_masker->add(value);
    return keychain::write(m_keychainService, name, value, m_within, stop);
}

Result<QString> Resolver::fromCommand(const QString &name, const std::stop_token &stop) const
{
    if (m_source.command.isEmpty())
        return fail(ErrorKind::InvalidInput, Words::tr("There is no command that looks up secrets"), {},
                    Words::tr("Add command: [pass, show, \"{name}\"] to \"secrets\" in slipway.yaml."));
    QStringList arguments = m_source.command.sliced(1);
    arguments.replaceInStrings(u"{name}"_s, name);
    const QString program = m_source.command.front();
    const QString shown = program + u' ' + arguments.join(u' ');

    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForStarted()) {
        return fail(ErrorKind::LocalIo, Words::tr("The program that looks up secrets cannot be started"),
                    u"%1: %2"_s.arg(program, process.errorString()),
                    Words::tr("Install %1, or correct \"secrets\" in slipway.yaml.").arg(program));
    }
    if (!waitForEnd(process, m_within, stop)) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, Words::tr("Looking up the secret %1 was cancelled").arg(name));
        return fail(
            ErrorKind::TimedOut, Words::tr("Looking up the secret %1 took too long").arg(name),
            Words::tr("`%1` did not end within %2 s.").arg(shown).arg(static_cast<double>(m_within.count()) / 1000.0),
            Words::tr("Run it in a terminal: it may wait for a passphrase."));
    }
    QByteArray out = process.readAllStandardOutput();
    if (out.endsWith('\n'))
        out.chop(out.endsWith("\r\n") ? 2 : 1);
    const bool succeeded = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!succeeded || out.isEmpty()) {
        const QString reason = m_masker->mask(lastLines(process.readAllStandardError(), 6));
        const QString ended =
            succeeded ? Words::tr("printed nothing") : Words::tr("ended with exit code %1").arg(process.exitCode());
        return fail(ErrorKind::NotFound, Words::tr("The secret %1 is not known here").arg(name),
                    Words::tr("It was looked for with `%1`, which %2.%3")
                        .arg(shown, ended, reason.isEmpty() ? QString() : u'\n' + reason),
                    Words::tr("Run it in a terminal, and add the secret to what it asks."));
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString value = decoder(out);
    if (decoder.hasError())
        return fail(ErrorKind::InvalidInput, Words::tr("The secret %1 is no text in UTF-8").arg(name), {},
                    Words::tr("Store it as text, for example in base64."));
    return value;
}

} // namespace slipway::secrets
