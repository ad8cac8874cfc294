// SPDX-License-Identifier: Apache-2.0
#include "history/lock.h"

#include "history/words.h"
#include "model/recorded.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::history {

using namespace Qt::StringLiterals;

namespace {

constexpr int heldExit = 75;

// Prints: seconds of silence, whether a job of the deployment lives, the owner. Processes of other
// accounts cannot be signalled but are seen in /proc.
const QString describe = uR"sh(
describe() {
    now=$(date +%s)
    beat=$(stat -c %Y "$d/lock/heartbeat" 2>/dev/null || stat -c %Y "$d/lock" 2>/dev/null || echo "$now")
    alive=no
    owner=$(cat "$d/lock/owner.json" 2>/dev/null || echo '{}')
    id=$(printf %s "$owner" | sed -n 's/.*"deployment":"\([A-Za-z0-9._-]*\)".*/\1/p')
    if [ -n "$id" ]; then
        for job in "$d/runs/$id"-*; do
            # Boot and start time: a number is given again after a restart (see remote/jobs.cpp).
            [ ! -e "$job/rc" ] && read -r pid began boot 2>/dev/null <"$job/pgid" &&
                [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] && stat=$(cat "/proc/$pid/stat" 2>/dev/null) &&
                [ "$(echo "${stat##*) }" | cut -d" " -f20)" = "$began" ] && alive=yes
        done
    fi
    echo "$((now - beat)) $alive"
    printf '%s\n' "$owner"
}
)sh"_s;

// $1 directory, $2 seconds of silence after which one without life is set aside, or "", $3 a unique
// word; stdin: the owner. Under flock: two who take over at once must not both see the old one.
const QString acquireScript = describe + uR"sh(
umask 007
d=$1/.slipway
mkdir -p "$d" || exit 1
exec 9>>"$d/turn" || exit 1
flock -w 30 9 || { echo "another account keeps $d/turn locked" >&2; exit 1; }
if [ -n "$2" ] && [ -d "$d/lock" ]; then
    signs=$(describe | head -n 1)
    [ "${signs% *}" -le "$2" ] || [ "${signs#* }" = yes ] || { mv -T "$d/lock" "$d/lock.$3" && rm -rf "$d/lock.$3"; }
fi
if mkdir "$d/lock" 2>/dev/null; then
    cat >"$d/lock/owner.json" && : >"$d/lock/heartbeat" && exit 0
    rm -rf "$d/lock"
    exit 1
fi
[ -d "$d/lock" ] || { echo "cannot make $d/lock" >&2; exit 1; }
describe
exit 75
)sh"_s;

const QString heldScript = describe + uR"sh(
d=$1/.slipway
[ -d "$d/lock" ] || exit 0
describe
exit 75
)sh"_s;

// $1 directory, $2 token.
const QString beatScript = uR"sh(
grep -q "\"token\":\"$2\"" "$1/.slipway/lock/owner.json" 2>/dev/null || exit 75
touch -c "$1/.slipway/lock/heartbeat"
)sh"_s;
const QString releaseScript = uR"sh(
grep -q "\"token\":\"$2\"" "$1/.slipway/lock/owner.json" 2>/dev/null || exit 0
rm -rf "$1/.slipway/lock"
)sh"_s;

QByteArray toLine(const LockOwner &owner)
{
    const QJsonObject object{
        {u"by"_s, owner.by},       {u"from"_s, owner.from},   {u"deployment"_s, owner.deployment},
        {u"token"_s, owner.token}, {u"doing"_s, owner.doing}, {u"since"_s, owner.since.toUTC().toString(Qt::ISODate)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

HeldLock parse(const QByteArray &out)
{
    const auto lines = out.split('\n');
    const auto words = lines.value(0).split(' ');
    const QJsonObject owner = QJsonDocument::fromJson(lines.value(1)).object();
    return {.owner = {.by = owner[u"by"].toString(),
                      .from = owner[u"from"].toString(),
                      .deployment = owner[u"deployment"].toString(),
                      .doing = owner[u"doing"].toString(),
                      .since = QDateTime::fromString(owner[u"since"].toString(), Qt::ISODate)},
            .silence = std::chrono::seconds(words.value(0).toLongLong()),
            .isJobAlive = words.value(1) == "yes"};
}

} // namespace

Error lockedBy(const HeldLock &held)
{
    const QString who = held.owner.by.isEmpty() ? Words::tr("Somebody") : held.owner.by;
    const bool isDeployment = !held.owner.deployment.isEmpty();
    Error error{.kind = ErrorKind::Locked,
                .what = (isDeployment ? Words::tr("%1 deploys here now: %2") : Words::tr("%1 works here now: %2"))
                            .arg(who, inOwnWords(held.owner.doing)),
                .where = {},
                .why = Words::tr("Since %1 from %2; last sign of life %3 s ago.")
                           .arg(held.owner.since.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"), held.owner.from,
                                QString::number(held.silence.count())),
                .cure = Words::tr("Wait until it has ended.")};
    if (held.isStale())
        error.cure = isDeployment ? Words::tr("Nobody is behind it any more: finish it with `slipway deploy --resume`.")
                                  : Words::tr("Nobody is behind it any more: try again.");
    return error;
}

bool HeldLock::isStale() const
{
    return silence > Lock::staleAfter && !isJobAlive;
}

Lock::Lock(remote::Host &seat, QString directory)
    : m_seat(&seat)
    , m_directory(std::move(directory))
{
}

Result<void> Lock::acquire(const LockOwner &owner, bool takeOver, std::stop_token stop)
{
    auto command = remote::Command::shell(
        acquireScript, {m_directory, takeOver ? QString::number(staleAfter.count()) : QString(), owner.token});
    command.input = toLine(owner);
    const auto output = m_seat->run(command, stop);
    if (!output)
        return std::unexpected(output.error());
    if (output->exitCode == heldExit)
        return fail(atHost(lockedBy(parse(output->out)), m_seat->name()));
    if (!output->succeeded()) {
        return fail(atHost({.kind = ErrorKind::RemoteFailure,
                            .what = Words::tr("The lock cannot be taken"),
                            .where = {},
                            .why = output->reason(),
                            .cure = Words::tr("Check that your account may write to %1.").arg(m_directory)},
                           m_seat->name()));
    }
    return {};
}

Result<void> Lock::beat(const QString &token, std::stop_token stop)
{
    const auto output = m_seat->run(remote::Command::shell(beatScript, {m_directory, token}), stop);
    if (!output)
        return std::unexpected(output.error());
    if (output->exitCode == heldExit)
        return fail(atHost({ErrorKind::Locked, Words::tr("The lock was taken over by somebody else"), {}, {}, {}},
                           m_seat->name()));
    return {};
}

Result<void> Lock::release(const QString &token, std::stop_token stop)
{
    const auto output = m_seat->run(remote::Command::shell(releaseScript, {m_directory, token}), stop);
    if (!output)
        return std::unexpected(output.error());
    return {};
}

Result<std::optional<HeldLock>> Lock::held(std::stop_token stop)
{
    const auto output = m_seat->run(remote::Command::shell(heldScript, {m_directory}), stop);
    if (!output)
        return std::unexpected(output.error());
    if (output->exitCode == heldExit)
        return parse(output->out);
    return std::nullopt;
}

} // namespace slipway::history
