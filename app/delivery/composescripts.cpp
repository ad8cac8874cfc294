// SPDX-License-Identifier: Apache-2.0
#include "delivery/composescripts.h"

#include "delivery/docker.h"

namespace slipway::delivery::scripts {

using namespace Qt::StringLiterals;

const QString preflight = dockerScript(uR"sh(
umask 007
if [ ! -d "$1" ]; then
    mkdir -p "$1" || exit 1
    chmod 2770 "$1" 2>/dev/null
fi
mkdir -p "$1/.slipway/runs" "$1/releases" "$1/files" || exit 1
[ -w "$1/.slipway" ] || { echo "$1/.slipway is not writable for $(id -un)" >&2; exit 1; }
# What a killed Slipway of this account left holds secrets.
find "$1/.slipway" -maxdepth 1 \( -name 'render.*' -o -name 'view.*' \) -user "$(id -un)" -mmin +60 \
    -exec rm -rf {} + 2>/dev/null
id -un
docker_ version --format '{{.Server.Version}} {{.Server.Arch}}' || exit 1
docker_ compose version --short
)sh"_s);

// The second line says cheaply whether somebody touched a file that services mount: what `ls` says of them.
const QString observe = dockerScript(uR"sh(
if [ -e "$2/current/compose.yaml" ]; then sha256sum <"$2/current/compose.yaml"; else echo -; fi
ls -lnR "$2/files" 2>/dev/null | cksum
ids=$(docker_ ps -aq --no-trunc --filter "label=com.docker.compose.project=$1") || exit 1
[ -z "$ids" ] || docker_ inspect $ids
)sh"_s);

// Prints what `sha256sum` says of the files that services may mount.
static const QString hashFiles = uR"sh(
hash_files() { # directory
    [ ! -d "$1/files" ] || find "$1/files" -type f ! -name '.slipway-*' -exec sha256sum {} + 2>/dev/null
}
)sh"_s;

// What Compose makes of the file tells two hands' ways of writing the same apart from a difference.
const QString layers = dockerScript(hashFiles + uR"sh(
project=$1 directory=$2
echo '== current'
folder=$(readlink "$directory/current" 2>/dev/null) && echo "${folder##*/}"
echo '== applied'
file=$directory/current/compose.yaml
[ ! -e "$file" ] || sha256sum <"$file"
ids=$(docker_ ps -aq --no-trunc --filter "label=com.docker.compose.project=$project") || exit 1
echo '== containers'
[ -z "$ids" ] || docker_ inspect $ids || exit 1
echo '== files'
hash_files "$directory"
echo '== images'
[ -z "$ids" ] || docker_ inspect -f '{{.Image}}' $ids | sort -u | while read -r image; do
    env=$(docker_ image inspect -f '{{json .Config.Env}}' "$image" 2>/dev/null) && echo "{\"id\":\"$image\",\"env\":$env}"
done
[ -e "$file" ] || exit 0
echo '== document'
docker_ compose -f "$file" config --format json 2>/dev/null && exit 0
echo '== unreadable'
docker_ compose -f "$file" config --format json 2>&1 >/dev/null
exit 0
)sh"_s);

const QString normalize = dockerScript(uR"sh(
umask 077
t=$(mktemp "$1/.slipway/view.XXXXXX") || exit 1
trap 'rm -f "$t"' EXIT
trap 'exit 1' HUP INT PIPE TERM
cat >"$t"
docker_ compose -f "$t" config --format json
)sh"_s);

// The env file holds secrets: the folder is closed, and goes whatever happens.
const QString render = dockerScript(uR"sh(
umask 077
t=$(mktemp -d "$1/.slipway/render.XXXXXX") || exit 1
trap 'rm -rf "$t"' EXIT
trap 'exit 1' HUP INT PIPE TERM
tar -xf - -C "$t" || exit 1
project=$2
shift 2
)sh" + asFiles(u"$t/source/"_s) + uR"sh(
echo "$t/source"
cd "$t/source" && docker_ compose -p "$project" --project-directory "$t/source" --env-file "$t/environment.env" \
    "$@" config --format json
)sh"_s);

const QString view = dockerScript(hashFiles + uR"sh(
umask 077
t=$(mktemp "$1/.slipway/view.XXXXXX") || exit 1
trap 'rm -f "$t"' EXIT
trap 'exit 1' HUP INT PIPE TERM
cat >"$t"
directory=$1 project=$2
shift 2
echo '== hashes'
docker_ compose -f "$t" config --hash '*' || exit 1
echo '== containers'
ids=$(docker_ ps -aq --no-trunc --filter "label=com.docker.compose.project=$project") || exit 1
[ -z "$ids" ] || docker_ inspect $ids || exit 1
echo '== volumes'
docker_ volume ls -q --filter "label=com.docker.compose.project=$project"
echo '== images'
for image in "$@"; do
    id=$(docker_ image inspect -f '{{.Id}}' "$image" 2>/dev/null)
    echo "$image ${id:--}"
done
echo '== free'
df -Pk "$(docker_ info --format '{{.DockerRootDir}}')" 2>/dev/null | awk 'NR == 2 { print $4 }'
echo '== files'
hash_files "$directory"
echo '== marks'
for mark in "$directory/.slipway/recreate"/*; do
    [ ! -f "$mark" ] || echo "${mark##*/} $(head -n 1 "$mark")"
done
echo '== applied'
[ ! -e "$directory/current/compose.yaml" ] || sha256sum <"$directory/current/compose.yaml"
)sh"_s);

// The container of a service holds the file that somebody changed, even when the right one lies there again.
const QString mark = uR"sh(
umask 007
marks=$1/.slipway/recreate
shift
while [ $# -gt 0 ]; do
    if [ -f "$1" ] && [ "$(sha256sum <"$1")" != "$2  -" ]; then
        mkdir -p "$marks" || exit 1
        for service in $4; do printf '%s\n' "$3" >"$marks/$service" || exit 1; done
    fi
    shift 4
done
)sh"_s;

const QString pull = dockerScript(uR"sh(
for image in "$@"; do
    echo "pulling $image"
    docker_ pull --quiet "$image" || exit 1
done
)sh"_s);

// A file that somebody changed by hand after it was staged is never applied.
static const QString untouched = uR"sh(
untouched() { # lines of a hash and a path
    changed=$(printf '%s\n' "$1" | while read -r sum path; do
        [ "$(sha256sum <"$path" 2>/dev/null)" = "$sum  -" ] || echo "$path"
    done)
    [ -z "$changed" ] || { printf 'changed by hand after it was put there: %s\n' "$changed" >&2; exit 1; }
}
)sh"_s;

// Slipway waits between the levels, not Compose: its own waiting leaves half of the services
// created and down when one is unhealthy, and a plain `up` runs exited one-shots again. In a level
// `service=mark` runs once: if it did so with the same mark, it is left alone. One that scripts::mark marked is
// recreated in any case, and the mark goes when that is done.
static const QString levels = uR"sh(
marks=${file%/releases/*}/.slipway/recreate
ids_of() { # service
    docker_ ps -aq --no-trunc --filter "label=com.docker.compose.project=$project" \
        --filter "label=com.docker.compose.service=$1" --filter label=com.docker.compose.oneoff=False
}
states_of() { # service
    ids=$(ids_of "$1") && [ -n "$ids" ] || return 1
    docker_ inspect -f '{{.State.Status}} {{.State.ExitCode}} {{if .State.Health}}{{.State.Health.Status}}{{else}}none{{end}}' $ids
}
await() { # service
    until=$(($(date +%s) + limit))
    while :; do
        # One may go between being listed and being looked at: then it is looked for again.
        states=$(states_of "$1" 2>&1) || states="gone: $states"
        waits=$(echo "$states" | while read -r state; do
            case $state in
            ('running '*' healthy' | 'running '*' none' | 'exited 0 '*) ;;
            ('running '*' unhealthy') echo unhealthy ;;
            ('exited '*) echo "ended with $(echo "$state" | cut -d' ' -f2)" ;;
            (*) echo "$state" ;;
            esac
        done)
        case $waits in
        '') return 0 ;;
        *unhealthy*) echo "$1 is unhealthy" >&2; return 1 ;;
        *ended*) echo "$1 $waits" >&2; return 1 ;;
        esac
        [ "$(date +%s)" -lt "$until" ] || { echo "$1 is not ready after $limit s: $waits" >&2; return 1; }
        sleep 0.2
    done
}
ran() { # service mark
    ids=$(ids_of "$1") && [ -n "$ids" ] || return 1
    for id in $ids; do
        [ "$(docker_ inspect -f '{{.State.Status}} {{.State.ExitCode}} {{index .Config.Labels "dev.slipway.once"}}' "$id")" = \
            "exited 0 $2" ] || return 1
    done
}
level() { # the words of a level: leaves its services in $all, those to bring up in $wanted and $anew
    all= wanted= anew=
    for word in $1; do
        service=${word%%=*}
        all="$all $service"
        case $word in
        *=*) ! ran "$service" "${word#*=}" || continue ;;
        *) if [ -e "$marks/$service" ]; then anew="$anew $service"; continue; fi ;;
        esac
        wanted="$wanted $service"
    done
}
up() { # the words of a level
    level "$1"
    set -- up -d --no-deps --no-build --pull never
    [ -z "$anew" ] || docker_ compose -f "$file" "$@" --force-recreate $anew || return 1
    for service in $anew; do rm -f "$marks/$service"; done
    [ -z "$wanted" ] || docker_ compose -f "$file" "$@" $wanted
}
)sh"_s;

const QString bringUp = dockerScript(uR"sh(
file=$1 project=$2 limit=$3 owner=$4 environment=$5 known=
)sh" + untouched + levels + uR"sh(
untouched "$6"
shift 6
sweep() { # what was deployed here by Slipway for this project, and is not known any more
    left=$(docker_ ps -a --no-trunc --filter "label=com.docker.compose.project=$project" \
        --filter "label=dev.slipway.project=$owner" --filter "label=dev.slipway.environment=$environment" \
        --filter label=com.docker.compose.oneoff=False --format '{{.ID}} {{.Label "com.docker.compose.service"}}') || return 1
    echo "$left" | while read -r id service; do
        case "$known " in *" $service "*) continue ;; esac
        [ -n "$id" ] || continue
        echo "removing $service, which is not in this release"
        docker_ stop "$id" >/dev/null && docker_ rm "$id" >/dev/null || exit 1
    done
}
while [ $# -gt 0 ]; do
    up "$1" || exit 1
    known="$known$all"
    [ $# -eq 1 ] || for service in $all; do await "$service" || exit 1; done
    shift
done
sweep
)sh"_s);

// The container has a name of ours: when the job is ended, `compose run` goes without its container.
const QString once = dockerScript(uR"sh(
file=$1 project=$2 limit=$3 name=$project-once-$4 n=$6
)sh" + untouched + levels + uR"sh(
untouched "$5"
shift 6
while [ "$n" -gt 0 ]; do
    up "$1" || exit 1
    for service in $all; do await "$service" || exit 1; done
    shift
    n=$((n - 1))
done
ended() {
    docker_ rm -f "$name" >/dev/null 2>&1
    exit 143
}
trap ended HUP INT TERM
docker_ compose -f "$file" run --rm --name "$name" --no-deps -T "$@" </dev/null &
wait $!
)sh"_s);

const QString down = dockerScript(uR"sh(
docker_ compose -f "$1" down
)sh"_s);

const QString current = uR"sh(
set -e
ln -sfn "releases/$2" "$1/current.new"
mv -fT "$1/current.new" "$1/current"
)sh"_s;

// Compose follows what is recreated meanwhile too, and needs no file for it.
const QString logs = dockerScript(uR"sh(
project=$1 lines=$2 follow=$3 service=$4
set -- logs --no-color --tail "$lines"
[ -z "$follow" ] || set -- "$@" --follow
[ -z "$service" ] || set -- "$@" --no-log-prefix "$service"
exec 2>&1
docker_ compose -p "$project" "$@"
)sh"_s);

const QString restart = dockerScript(uR"sh(
ids=$(docker_ ps -aq --filter "label=com.docker.compose.project=$1" --filter "label=com.docker.compose.service=$2" \
    --filter label=com.docker.compose.oneoff=False) || exit 1
docker_ restart $ids
)sh"_s);

const QString evidence = dockerScript(uR"sh(
project=$1
shift
for service in "$@"; do
    for id in $(docker_ ps -aq --filter "label=com.docker.compose.project=$project" \
        --filter "label=com.docker.compose.service=$service" --filter "label=com.docker.compose.oneoff=False"); do
        echo "== Last 200 log lines of $service"
        docker_ logs --timestamps --tail 200 "$id" 2>&1 | tail -c 65536
        echo "== State of $service"
        docker_ inspect -f '{{json .State}}' "$id"
        docker_ inspect -f 'restarts {{.RestartCount}}, image {{.Image}}' "$id"
    done
done
)sh"_s);

const QString folders = uR"sh(
umask 002
for folder in "$@"; do
    [ -d "$folder" ] || mkdir -p "$folder" || exit 1
done
)sh"_s;

} // namespace slipway::delivery::scripts
