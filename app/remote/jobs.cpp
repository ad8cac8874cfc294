// SPDX-License-Identifier: Apache-2.0
#include "remote/jobs.h"

#include "remote/deadline.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::remote::jobs {

namespace {

// $1 folder, $2 id, $3 length and $4 sha256 of the input on stdin, then the command. All is made
// ready in a folder of another name, and renaming that is what claims the id: so an upload that
// breaks off leaves no half a job, and of two that start at once one finds the folder taken.
// The runner claims it, when it already has its process group on record; it says how that went, and
// the $(…) ends when the runner lets go of stdout. It traps TERM, which cancel sends to the whole group,
// because it has to write the exit code; the command itself gets it.
constexpr auto startScript = R"sh(
folder=$1 id=$2 length=$3 sum=$4
shift 4
mkdir -p -- "$folder" && cd -- "$folder" || exit 73
if [ -d "$id" ]; then echo exists; exit; fi
stage=$(mktemp -d -- "./.$id.XXXXXXXX") || exit 73
trap '[ ! -d "$stage" ] || rm -rf -- "$stage"' EXIT
trap 'exit 143' HUP INT PIPE TERM
cd -- "$stage" || exit 73
chmod 0770 . && : >log || exit 73
( umask 077; head -c "$length" >input ) || exit 74
got=$(sha256sum <input) || exit 74
[ "${got%% *}" = "$sum" ] || { echo "The input did not arrive whole" >&2; exit 75; }
runner='
    stat=$(cat /proc/$$/stat); stage=$1 id=$2; shift 2
    set -- "${stat##*) }" "$@"
    echo $$ $(echo "$1" | cut -d" " -f20) $(cat /proc/sys/kernel/random/boot_id) >pgid
    shift
    if ! mv -T -- "../$stage" "../$id" 2>error; then
        if [ -d "../$id" ]; then echo exists; else cat error; fi
        exit
    fi
    rm -f error
    echo started
    trap : HUP INT TERM
    exec <input >>log 2>&1
    rm -f input
    "$@"
    echo $? >rc.new
    mv -f rc.new rc
'
said=$(setsid /bin/sh -c "$runner" slipway-job "$stage" "$id" "$@" </dev/null 2>/dev/null &)
cd ..
case $said in
    started | exists) echo "$said" ;;
    *) echo "The job could not be started: $said" >&2; exit 74 ;;
esac
)sh";

// $1 folder, $2 id. `alive` sets $pid. Start time and boot keep a process that got the same number
// later from passing as the job.
constexpr auto common = R"sh(
d=$1/$2
alive() {
    read -r pid began boot <"$d/pgid" 2>/dev/null || return 1
    [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] || return 1
    stat=$(cat "/proc/$pid/stat" 2>/dev/null) || return 1
    set -f -- ${stat##*) }
    [ "$1" != Z ] && [ "${20}" = "$began" ]
}
tell() {
    if [ ! -d "$d" ]; then echo slipway-job unknown 0 0; return; fi
    if [ -f "$d/rc" ]; then phase=ended
    elif alive; then phase=running
    elif [ -f "$d/rc" ]; then phase=ended
    elif [ -r "$d/pgid" ]; then phase=lost
    else echo "$d may not be read" >&2; exit 77; fi
    rc=0
    [ "$phase" != ended ] || read -r rc <"$d/rc"
    echo "slipway-job $phase $rc $(stat -c %s -- "$d/log")"
}
)sh";

constexpr auto stateScript = "tell\n";

// $3 offset. The process is looked at before the log, so what tail then finds is all there is.
constexpr auto attachScript = R"sh(
if [ -d "$d" ]; then
    from=$(($3 + 1))
    if alive; then tail -c "+$from" -s 0.2 -f --pid="$pid" -- "$d/log" || exit 74
    else tail -c "+$from" -- "$d/log" || exit 74
    fi
fi
tell >&2
)sh";

// $3 grace in tenths of a second. `kill -TERM -- -5` is an error in dash; with -s it is not.
constexpr auto cancelScript = R"sh(
tenths=$3
[ -d "$d" ] && alive || exit 0
if ! kill -s TERM -- "-$pid"; then
    alive || exit 0
    [ "$(stat -c %u -- "$d/pgid")" != "$(id -u)" ] || exit 74
    echo "The job belongs to $(stat -c %U -- "$d/pgid"), and only that account may end it." >&2
    exit 77
fi
gone() { ! kill -s 0 -- "-$pid" 2>/dev/null; }
until gone || [ "$tenths" -le 0 ]; do sleep 0.1; tenths=$((tenths-1)); done
gone || kill -s KILL -- "-$pid" 2>/dev/null
tenths=50
while alive && [ "$tenths" -gt 0 ]; do sleep 0.1; tenths=$((tenths-1)); done
if alive; then echo "The job did not end." >&2; exit 74; fi
[ -f "$d/rc" ] || { echo 137 >"$d/rc.$$" && mv -f -- "$d/rc.$$" "$d/rc"; }
)sh";

Command about(const QString &folder, const QString &id, const char *script)
{
    return Command::shell(QString::fromLatin1(common) + QString::fromLatin1(script), {folder, id});
}

} // namespace

bool isValidId(const QString &id)
{
    return !id.isEmpty() && id != "."_L1 && id != ".."_L1 && id.size() <= 200 && std::ranges::all_of(id, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' ||
               c == u'_' || c == u'-';
    });
}

Command start(const Job &job)
{
    const QByteArray &input = job.command.input;
    const QByteArray sum = QCryptographicHash::hash(input, QCryptographicHash::Sha256).toHex();
    Command command = Command::shell(QString::fromLatin1(startScript),
                                     {job.folder, job.id, QString::number(input.size()), QString::fromLatin1(sum)});
    if (!job.command.script.isEmpty())
        command.words += {u"/bin/sh"_s, u"-c"_s, u"umask 007\n"_s + job.command.script, u"slipway"_s};
    command.words += job.command.words;
    command.input = input;
    command.within += std::chrono::milliseconds(input.size() / 64); // 64 KiB a second at least
    return command;
}

Command attach(const QString &folder, const QString &id, qint64 offset)
{
    Command command = about(folder, id, attachScript);
    command.words += QString::number(offset);
    command.within = noLimit;
    return command;
}

Command state(const QString &folder, const QString &id)
{
    return about(folder, id, stateScript);
}

Command cancel(const QString &folder, const QString &id, std::chrono::milliseconds grace)
{
    Command command = about(folder, id, cancelScript);
    command.words += QString::number(std::chrono::ceil<std::chrono::duration<qint64, std::deci>>(grace).count());
    command.within = grace + std::chrono::seconds(30);
    return command;
}

std::optional<JobState> readState(const QByteArray &text)
{
    const QByteArrayList lines = text.trimmed().split('\n');
    const QByteArrayList words = lines.last().split(' ');
    if (words.size() != 4 || words[0] != "slipway-job")
        return {};
    static const QByteArrayList phases{"unknown", "running", "ended", "lost"};
    const qsizetype phase = phases.indexOf(words[1]);
    if (phase < 0)
        return {};
    return JobState{JobState::Phase(phase), words[2].toInt(), words[3].toLongLong()};
}

} // namespace slipway::remote::jobs
