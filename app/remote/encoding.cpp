// SPDX-License-Identifier: Apache-2.0
#include "remote/encoding.h"

#include "remote/words.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

// The kernel's limit for one argument (MAX_ARG_STRLEN) is 32 pages, the final NUL included.
constexpr qsizetype longestArgument = 128 * 1024 - 1;
// The login shell gets the whole exec request as one argument; leave room for what sshd adds.
constexpr qsizetype longestExec = 96 * 1024;

QByteArray quoted(QByteArray word)
{
    return '\'' + word.replace('\'', "'\\''") + '\'';
}

// Read by /bin/sh only. One compound command: a text that was cut on its way is a syntax error and
// runs nothing.
QByteArray program(const QByteArrayList &arguments)
{
    QByteArray text = "{ LC_ALL=C.UTF-8; export LC_ALL\n"
                      "PATH=${PATH:+$PATH:}/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin\n"
                      "export PATH\n"
                      "set --";
    for (const QByteArray &argument : arguments)
        text += ' ' + quoted(argument);
    return text + "\nexec \"$@\"\n}";
}

} // namespace

Result<QByteArrayList> argumentsOf(const Command &command)
{
    QByteArrayList arguments;
    if (!command.script.isEmpty())
        arguments = {"/bin/sh", "-c", "umask 007\n" + command.script.toUtf8(), "slipway"};
    for (const QString &word : command.words)
        arguments += word.toUtf8();
    if (arguments.isEmpty() || arguments.first().isEmpty())
        return fail(ErrorKind::InvalidInput, Words::tr("There is no program to run"));
    for (const QByteArray &argument : std::as_const(arguments)) {
        if (argument.contains('\0'))
            return fail(ErrorKind::InvalidInput, Words::tr("An argument of %1 holds a NUL").arg(titleOf(command)));
        if (argument.size() > longestArgument)
            return fail(ErrorKind::InvalidInput,
                        Words::tr("An argument of %1 is longer than 128 KiB").arg(titleOf(command)), {},
                        Words::tr("Send it as input instead."));
    }
    return arguments;
}

Encoded encode(const QByteArrayList &arguments)
{
    QByteArray text = program(arguments);
    // No padding characters, and coreutils' base64 wants whole groups.
    while (text.size() % 3 != 0)
        text += ' ';
    // The `&&` matters: without base64 or head on the host nothing must look like success.
    const QByteArray word = text.toBase64(QByteArray::Base64UrlEncoding);
    if (word.size() <= longestExec)
        return {"exec /bin/sh -c 'p=$(printf %s \"$1\" | tr _- /+ | base64 -d) && eval \"$p\"' slipway " + word, {}};
    return {"exec /bin/sh -c 'p=$(head -c \"$1\") && eval \"$p\"' slipway " + QByteArray::number(text.size()), text};
}

QString titleOf(const Command &command)
{
    if (!command.script.isEmpty() || command.words.isEmpty())
        return Words::tr("a script");
    const QString program = command.words.first();
    return program.mid(program.lastIndexOf(u'/') + 1).left(64);
}

} // namespace slipway::remote
