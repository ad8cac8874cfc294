# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What tests/run, tests/bench and installer/demo stand on: the toolchain, the build, a fleet. Sourced.

source_tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
fleet=$source_tree/tests/fleet/fleet
is_own_fleet=''
brought_up=''
child=''

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

# In the background and in a group of its own: a signal to us is acted on at once, and ends all of it.
run_child() { # CMD…
    local code=0
    setsid "$@" </dev/null &
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
    if [ "$code" -ne 0 ]; then
        tail -n 60 "$log" || :
        printf 'The whole of it: %s\n' "${log#"$source_tree/"}"
    fi
    return "$code"
}

# Runs CMD and shows its output as it comes; LOG has it too.
openly() { # LOG CMD…
    # shellcheck disable=SC2016 # for the inner shell
    run_child bash -c 'set -o pipefail; log=$1; shift; "$@" 2>&1 | tee "$log"' openly "$@"
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

# A fleet that belongs to this tree and this purpose: what runs in somebody's other fleet stays untouched.
# One that SLIPWAY_FLEET_DIR names is used as it is.
choose_fleet() { # PURPOSE
    if [ -z "${SLIPWAY_FLEET_DIR:-}" ]; then
        SLIPWAY_FLEET_DIR=/tmp/slipway-$1-$(printf '%s' "$source_tree" | sha256sum | cut -c1-8)
        is_own_fleet=yes
    fi
    export SLIPWAY_FLEET_DIR
}

fleet_up() {
    # What a killed run has left is not what a new one should begin with.
    if [ -n "$is_own_fleet" ]; then "$fleet" down </dev/null 2>/dev/null; fi
    if ! "$fleet" status >/dev/null 2>&1; then brought_up=yes; fi
    "$fleet" up </dev/null
}

# Takes down what fleet_up has brought up, nothing else.
fleet_down() {
    if [ -z "$brought_up" ]; then return; fi
    brought_up=''
    "$fleet" down </dev/null
}

# Signals end what runs and then us; whatever way we end, AT_EXIT is called.
clean_up_with() { # AT_EXIT
    # shellcheck disable=SC2064 # the name is known now
    trap "$1" EXIT
    trap 'end_child; exit 130' INT
    trap 'end_child; exit 143' TERM HUP
}

end_child() {
    if [ -n "$child" ]; then kill -TERM -- "-$child" 2>/dev/null || :; fi
}
