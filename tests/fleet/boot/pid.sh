# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Says who we are, as numbered outside, and since when: while /proc is still the outer one.
write_pid() { # DIR
    local stat pid
    read -r stat </proc/self/stat
    pid=${stat%% *}
    # shellcheck disable=SC2086 # the fields behind the name
    set -- "$1" ${stat##*) }
    echo "$pid ${21}" >"$1/pid.new"
    mv "$1/pid.new" "$1/pid"
}
