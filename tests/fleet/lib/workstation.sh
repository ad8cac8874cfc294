# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154
# The workstation is "this machine", `local`: network, PID, mount and cgroup namespaces, with the bridge,
# the registry and a Docker engine. The machines' PID namespaces are inside its own, so that the
# whole fleet ends with one process.

# What a boot script needs to know; it runs before it has a /proc of its own.
boot_environment() { # HOST
    local version=1 options=''
    if is_v2; then version=2; else options=$(v1_hierarchies self | cut -d' ' -f1 | xargs); fi
    printf '%s\n' "fleet_state=$state" "fleet_host=$1" "fleet_address=$(address "$1")" \
        "fleet_cgroup_version=$version" "fleet_cgroup_options=$options" "fleet_registry=$registry"
}

# Runs a boot script as the first process of new namespaces, away from this terminal.
boot() { # HOST SCRIPT COMMAND…: the command makes the namespaces
    local host=$1 script=$2 environment
    shift 2
    mapfile -t environment < <(boot_environment "$host")
    make_cgroups "$host"
    (
        join_cgroup "$host"
        exec setsid "$@" env "${environment[@]}" bash -euo pipefail "$here/boot/$script" \
            </dev/null >>"$state/$host/log/boot.log" 2>&1 9>&-
    ) &
    disown
    await 10 "$host has a first process" "$state/$host/log/boot.log" alive "$host"
}

start_workstation() {
    mkdir -p "$state/local/log" "$state/registry"
    seed_registry
    boot local workstation unshare --net --mount --pid --cgroup --fork --propagation private --
}

in_workstation_net() { nsenter --net="/proc/$(pid_of local)/ns/net" -- "$@"; }

local_docker() { DOCKER_HOST=unix://$state/local/docker.sock in_workstation_net docker "$@"; }

await_workstation() {
    await 20 'the registry answers' "$state/local/log/registry.log" \
        in_workstation_net curl -fsS "http://$registry/v2/"
    await 30 'the Docker engine of the workstation answers' "$state/local/log/dockerd.log" \
        curl -fsS --unix-socket "$state/local/docker.sock" http://docker/_ping
}
