// SPDX-License-Identifier: Apache-2.0
#include "remote/files.h"

#include "remote/words.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

// $@: path, mode, length, sha256 of each file; their contents one after the other on stdin. A dead
// connection is an ordinary end of file here, so only the checksum says that all has arrived.
// PIPE is trapped because a message to a dead connection would end the shell before it tidies up.
// POSIX sh has no arrays: names are kept as $t1 $p1, $t2 $p2, …
constexpr auto script = R"sh(
n=0
each() { i=0; while [ "$i" -lt "$n" ]; do i=$((i+1)); eval "t=\$t$i p=\$p$i"; "$@" || return; done; }
drop() { rm -f -- "$t"; }
trap 'each drop' EXIT
trap 'exit 143' HUP INT PIPE TERM
while [ $# -gt 0 ]; do
    p=$1 mode=$2 length=$3 sum=$4
    shift 4
    dir=${p%/*}/
    [ ! -d "$p" ] || { echo "$p is a folder" >&2; exit 73; }
    [ -d "$dir" ] || mkdir -p -- "$dir" || exit 73
    t=$(mktemp -- "$dir.slipway-XXXXXXXX") || exit 73
    n=$((n+1))
    eval "t$n=\$t p$n=\$p"
    head -c "$length" >"$t" || exit 74
    got=$(sha256sum <"$t") || exit 74
    [ "${got%% *}" = "$sum" ] || { echo "$p did not arrive whole" >&2; exit 75; }
    chmod -- "$mode" "$t" || exit 74
done
flush() { sync -- "$t"; }
place() { mv -fT -- "$t" "$p"; }
settle() { sync -- "${p%/*}/"; }
each flush && each place && each settle || exit 74
)sh";

constexpr int notWhole = 75;

Result<Command> commandFor(const std::vector<File> &files)
{
    Command command = Command::shell(QString::fromLatin1(script));
    for (const File &file : files) {
        if (!file.path.startsWith(u'/') || file.path.endsWith(u'/'))
            return fail(ErrorKind::InvalidInput, Words::tr("%1 is not an absolute path of a file").arg(file.path));
        const QByteArray sum = QCryptographicHash::hash(file.content, QCryptographicHash::Sha256).toHex();
        command.words += {file.path, u"%1"_s.arg(file.mode & 0777, 4, 8, QLatin1Char('0')),
                          QString::number(file.content.size()), QString::fromLatin1(sum)};
        command.input += file.content;
    }
    // Time for a slow line: 64 KiB a second at least.
    command.within += std::chrono::milliseconds(command.input.size() / 64);
    return command;
}

} // namespace

Result<void> putFiles(Host &host, const std::vector<File> &files, std::stop_token stop)
{
    if (files.empty())
        return {};
    const auto command = commandFor(files);
    if (!command)
        return fail(atHost(command.error(), host.name()));
    const auto output = host.run(*command, stop);
    if (!output)
        return fail(output.error());
    if (output->succeeded())
        return {};
    const QString what = files.size() == 1 ? Words::tr("%1 could not be written").arg(files.front().path)
                                           : Words::tr("%1 files could not be written").arg(files.size());
    const auto kind = output->exitCode == notWhole ? ErrorKind::ConnectionLost : ErrorKind::RemoteFailure;
    return fail(atHost({kind, what, {}, output->reason(), {}}, host.name()));
}

} // namespace slipway::remote
