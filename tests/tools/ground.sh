# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What tests/run, tests/bench and installer/demo stand on: the toolchain, the build, a fleet. Sourced.

source_tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
fleet=$source_tree/tests/fleet/fleet
fleets=()
is_own_fleet=''
brought_up=()
child=''
background=''

die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# A bare machine has none of what we need; the toolchain has all of it. Our own variables go along by
# hand, because sudo drops them.
into_the_toolchain() { # SCRIPT ARG…
    if [ -n "${SLIPWAY_INSIDE:-}" ]; then return; fi
    local name along=(SLIPWAY_INSIDE=1)
    for name in "${!SLIPWAY_@}" "${!CTEST_@}" "${!CMAKE_@}"; do along+=("$name=${!name}"); done
    "$source_tree/installer/toolchain" ensure || die 'the toolchain could not be made'
    exec "$source_tree/installer/toolchain" run -- env "${along[@]}" "$@"
}

seconds_since() { # EPOCHREALTIME
    awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }'
}

# A group of its own, which ends with us, even if nobody can tell it to.
as_group() { # CMD…
    # shellcheck disable=SC2016 # for the inner shell
    exec setsid setpriv --pdeathsig TERM bash -c 'trap "trap - TERM; kill 0" TERM; "$@" & wait "$!"' group "$@"
}

# In the background and in a group of its own: a signal to us is acted on at once, and ends all of it.
run_child() { # CMD…
    local code=0
    as_group "$@" </dev/null &
    child=$!
    wait "$child" || code=$?
    child=''
    return "$code"
}

# Runs CMD with its output in LOG; the log's end is shown only if it fails.
quietly() { # LOG CMD…
    local log=$1 code=0
    shift
    # shellcheck disable=SC2016 # for the inner shell
    run_child bash -c 'exec >"$1" 2>&1; shift; exec "$@"' quietly "$log" "$@" || code=$?
    if [ "$code" -ne 0 ]; then show_end "$log"; fi
    return "$code"
}

show_end() { # LOG
    tail -n 60 "$1" || :
    printf 'The whole of it: %s\n' "${1#"$source_tree/"}"
}

# Begins CMD beside what follows, in a group of its own and behind all else; its output goes to LOG.
begin_in_background() { # LOG CMD…
    local log=$1
    shift
    as_group nice "$@" >"$log" 2>&1 </dev/null &
    background=$!
}

# Waits for it; the log's end is shown only if it fails.
end_of_background() { # LOG
    local code=0
    wait "$background" || code=$?
    background=''
    if [ "$code" -ne 0 ]; then show_end "$1"; fi
    return "$code"
}

# Runs CMD and shows its output as FILTER lets it through; LOG has that too.
openly() { # LOG FILTER CMD…
    # shellcheck disable=SC2016 # for the inner shell
    run_child bash -c 'set -o pipefail; log=$1 filter=$2; shift 2; "$@" 2>&1 | "$filter" | tee "$log"' openly "$@"
}

# Runs CMD as a phase: its name before, its time behind.
phase() { # TITLE CMD…
    local title=$1 began=$EPOCHREALTIME code=0
    shift
    printf '== %s\n' "$title"
    "$@" || code=$?
    if [ "$code" -eq 0 ]; then
        printf '   %s s\n' "$(seconds_since "$began")"
    else
        printf '   failed after %s s\n' "$(seconds_since "$began")"
    fi
    return "$code"
}

configure_and_build() { # PRESET LOGS [TARGET]
    local preset=$1 logs=$2 target=${3:-all}
    mkdir -p "$logs"
    cd "$source_tree"
    quietly "$logs/configure.log" cmake --preset "$preset" &&
        quietly "$logs/build.log" cmake --build "build/$preset" --target "$target" -- -j "${SLIPWAY_JOBS:-$(nproc)}"
}

# Fleets that belong to this tree and this purpose: what runs in somebody's other fleet stays untouched. The
# first one is in SLIPWAY_FLEET_DIR, the Nth beside it, in $SLIPWAY_FLEET_DIR-N. One that the caller's
# SLIPWAY_FLEET_DIR names is used as it is, alone.
choose_fleet() { # PURPOSE [HOW MANY]
    local most=${2:-1} n
    if [ -z "${SLIPWAY_FLEET_DIR:-}" ]; then
        SLIPWAY_FLEET_DIR=/tmp/slipway-$1-$(printf '%s' "$source_tree" | sha256sum | cut -c1-8)
        is_own_fleet=yes
    else
        most=1
    fi
    export SLIPWAY_FLEET_DIR
    fleets=("$SLIPWAY_FLEET_DIR")
    for ((n = 2; n <= most; n++)); do fleets+=("$SLIPWAY_FLEET_DIR-$n"); done
}

# Runs tests/fleet/fleet for all of these fleets at once.
at_once() { # up|down STATE-DIR…
    local verb=$1
    shift
    printf '%s\0' "$@" | xargs -0 -P 0 -I '{}' env 'SLIPWAY_FLEET_DIR={}' "$fleet" "$verb"
}
export -f at_once
export fleet

fleet_up() {
    # What a killed run has left is not what a new one should begin with; it may have had more fleets.
    if [ -n "$is_own_fleet" ]; then
        mapfile -t brought_up < <({ printf '%s\n' "${fleets[@]}"; compgen -G "$SLIPWAY_FLEET_DIR-*"; } | sort -u)
        at_once down "${brought_up[@]}" 2>/dev/null
    elif ! "$fleet" status >/dev/null 2>&1; then
        brought_up=("${fleets[@]}")
    fi
    run_child bash -c 'at_once up "$@"' up "${fleets[@]}"
}

# Takes down what fleet_up has brought up, nothing else; and once it is at it, nothing stops it.
fleet_down() {
    if [ ${#brought_up[@]} -eq 0 ]; then return; fi
    trap '' INT TERM HUP
    local down=("${brought_up[@]}")
    brought_up=()
    at_once down "${down[@]}"
}

# Signals end what runs and then us; whatever way we end, AT_EXIT is called.
clean_up_with() { # AT_EXIT
    # shellcheck disable=SC2064 # the name is known now
    trap "$1" EXIT
    trap 'end_children; exit 130' INT
    trap 'end_children; exit 143' TERM HUP
}

end_children() {
    local group
    for group in $child $background; do kill -TERM -- "-$group" 2>/dev/null || :; done
}
