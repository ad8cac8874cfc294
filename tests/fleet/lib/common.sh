# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154
# Names, addresses, the lock, waiting.

machines=(stage prod-1 prod-2)
accounts=(ana ben root)
registry=10.77.0.1:5000
marker=.slipway-fleet
# Two fleets with two state directories do not meet, except in their addresses: those are in
# network namespaces of their own.
id=slipway-fleet-$(printf '%s' "$state" | sha256sum | cut -c1-8)

say() { printf 'fleet: %s\n' "$*" >&2; }
die() { printf 'fleet: %s\n' "$*" >&2; exit 1; }

address() { # HOST
    case $1 in
    local) echo 10.77.0.1 ;;
    stage) echo 10.77.0.11 ;;
    prod-1) echo 10.77.0.12 ;;
    prod-2) echo 10.77.0.13 ;;
    light-*) echo "10.77.0.$((100 + ${1#light-}))" ;;
    *) die "there is no machine '$1'" ;;
    esac
}

has_docker() { [[ $1 != light-* ]]; }
is_known() { [[ $1 =~ ^(local|stage|prod-1|prod-2|light-[1-9][0-9]?|light-100)$ ]]; }

# Every machine that this state directory has seen: the three, and the light ones.
hosts() {
    local path
    for path in "$state"/{stage,prod-1,prod-2} $(compgen -G "$state/light-*" | sort -V); do
        if [ -d "$path" ]; then basename "$path"; fi
    done
}

need_up() { alive local || die "the fleet is not up; run: tests/fleet/fleet up"; }
need_host() {
    is_known "$1" || die "there is no machine '$1'; there are: local $(hosts | xargs)"
    need_up
    alive "$1" || die "$1 is not up; run: tests/fleet/fleet up"
}

take_the_lock() {
    mkdir -p /run/lock
    exec 9>"/run/lock/$id"
    flock -n 9 || { say 'waiting for another fleet up or down'; flock 9; }
}

seconds_since() { # EPOCHREALTIME
    awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }'
}

# Polls a condition; what is not there by then is told, with the end of the log that may say why.
await() { # SECONDS WHAT LOG CMD…
    local deadline=$((SECONDS + $1)) what=$2 log=$3
    shift 3
    until "$@" >/dev/null 2>&1; do
        if [ $SECONDS -ge "$deadline" ]; then
            say "$what: not so in time. The end of $log:"
            tail -n 25 "$log" >&2 || :
            exit 1
        fi
        sleep 0.03
    done
}

# A process is known by its number and its start time: numbers are used again.
start_time() { # PID
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
    # The name in parentheses may hold spaces; behind it come the state and, as the 20th field, the
    # start time. A process that is dead but not yet buried is dead.
    awk '$1 !~ /[ZX]/ { print $20 }' <<<"${stat##*) }"
}
pid_of() { # HOST: the first process of a machine, as numbered here
    local pid _
    read -r pid _ <"$state/$1/pid" && echo "$pid"
}
alive() { # HOST
    local pid began
    read -r pid began 2>/dev/null <"$state/$1/pid" || return 1
    # The first process of a PID namespace dies only after all others; by then it has no network.
    [ "$(start_time "$pid")" = "$began" ] && readlink "/proc/$pid/ns/net" >/dev/null
}

# All processes of the fleet are in its control groups, so no number that went stale can mislead.
clear_away() {
    if [ -d "$state" ] && [ ! -e "$state/$marker" ] && [ -n "$(ls -A "$state")" ]; then
        die "$state is not a fleet's state directory; not touching it"
    fi
    end_processes
    remove_cgroups
    rm -rf --one-file-system "$state"
}

make_state() {
    mkdir -p "$state"
    chmod 0700 "$state"
    touch "$state/$marker"
}

# Runs a command as a part of a machine: its namespaces, its control groups.
on() { # HOST CMD…
    local host=$1 pid
    shift
    pid=$(pid_of "$host")
    (
        join_cgroup "$host"
        exec nsenter --target "$pid" --all -- env -i \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"
    )
}
