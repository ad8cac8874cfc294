// SPDX-License-Identifier: Apache-2.0
#include "history/ledger.h"

#include "history/words.h"

namespace slipway::history {

using namespace Qt::StringLiterals;

namespace {

constexpr int movedExit = 75;

// $1 ledger, $2 bytes known. Prints the size, a line end, and what is new.
const QString readScript = uR"sh(
size=$(stat -c %s "$1" 2>/dev/null || echo 0)
echo "$size"
[ "$size" -gt "$2" ] || exit 0
tail -c +$(($2 + 1)) "$1"
)sh"_s;

// $1 ledger, $2 its size as known, $3 bytes to append (on stdin). A cut connection looks like the
// end of the input, hence the count; the whole line is there before the first byte is appended.
const QString appendScript = uR"sh(
set -eu
umask 007
mkdir -p "$(dirname "$1")"
exec 9>>"$1.lock"
flock 9
size=$(stat -c %s "$1" 2>/dev/null || echo 0)
# Under the lock a tail without a line end can only be torn: the disk was full, or the power went.
if [ "$size" -gt "$2" ] && [ "$(tail -c "+$(($2 + 1))" "$1" | tr -dc '\n' | wc -c)" -eq 0 ]; then
    truncate -s "$2" "$1"
    size=$2
fi
[ "$size" = "$2" ] || exit 75
beside=$(mktemp "$1.XXXXXX")
trap 'rm -f "$beside"' EXIT
cat >"$beside"
[ "$(stat -c %s "$beside")" = "$3" ] || { echo 'the connection was cut' >&2; exit 74; }
cat "$beside" >>"$1" || { truncate -s "$2" "$1"; exit 74; }
sync "$1"
)sh"_s;

Error cannotWrite(const remote::Output &output)
{
    return {.kind = ErrorKind::RemoteFailure,
            .what = Words::tr("The ledger cannot be written, so nothing more is done"),
            .where = {},
            .why = output.reason(),
            .cure = Words::tr(
                "Check the free space of the environment's directory and that your account may write there.")};
}

} // namespace

Ledger::Ledger(remote::Host &seat, QString directory, QString by, Clock clock)
    : m_seat(&seat)
    , m_directory(std::move(directory))
    , m_by(std::move(by))
    , m_clock(std::move(clock))
{
}

QString Ledger::path() const
{
    return m_directory + u"/.slipway/ledger.jsonl"_s;
}

Result<void> Ledger::refresh(std::stop_token stop)
{
    const auto output =
        m_seat->run(remote::Command::shell(readScript, {path(), QString::number(m_chain.size())}), stop);
    if (!output)
        return std::unexpected(output.error());
    const qsizetype lineEnd = output->out.indexOf('\n');
    if (!output->succeeded() || lineEnd < 0)
        return fail(atHost({ErrorKind::RemoteFailure, Words::tr("The ledger cannot be read"), {}, output->reason(), {}},
                           m_seat->name()));
    if (output->out.first(lineEnd).toLongLong() < m_chain.size()) {
        return fail(atHost({.kind = ErrorKind::InvalidInput,
                            .what = Words::tr("The ledger is shorter than it was"),
                            .where = {.file = path()},
                            .why = Words::tr("Somebody removed entries, or restored an old disk."),
                            .cure = Words::tr("Restore it from the copy on another host of the environment.")},
                           m_seat->name()));
    }
    const QByteArray more = output->out.sliced(lineEnd + 1);
    if (auto read = m_chain.read(more); !read)
        return fail(atHost(read.error(), m_seat->name()));
    m_text += more;
    m_text.truncate(m_chain.size());
    return {};
}

Result<void> Ledger::append(const QString &kind, const QJsonObject &data, std::stop_token stop)
{
    constexpr int tries = 5;
    for (int attempt = 0; attempt < tries; ++attempt) {
        const QByteArray line = m_chain.lineFor({0, m_clock(), m_by, kind, data});
        auto command = remote::Command::shell(appendScript,
                                              {path(), QString::number(m_chain.size()), QString::number(line.size())});
        command.input = line;
        const auto output = m_seat->run(command, stop);
        if (!output)
            return std::unexpected(output.error());
        if (output->succeeded()) {
            m_text += line;
            return m_chain.read(line);
        }
        if (output->exitCode != movedExit)
            return fail(atHost(cannotWrite(*output), m_seat->name()));
        if (auto read = refresh(stop); !read)
            return read;
    }
    return fail(
        atHost({ErrorKind::Locked, Words::tr("Others keep writing to the ledger"), {}, {}, Words::tr("Try again.")},
               m_seat->name()));
}

Result<void> Ledger::copyTo(remote::Host &other, std::stop_token stop) const
{
    return other.put({{path(), m_text, 0660}}, stop);
}

} // namespace slipway::history
