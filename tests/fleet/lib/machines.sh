# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154
# The machines that releases are deployed to.

start_machine() { # HOST
    local host=$1
    # What a machine that was killed alone has left.
    in_workstation_net ip link delete "vm-$host" 2>/dev/null || :
    rm -rf --one-file-system "${state:?}/$host/docker" "$state/$host/pid"
    mkdir -p "$state/$host"/{log,docker,root}
    make_host_key "$host"
    # Behind a fork it is a child of the workstation, which alone can bury it in time.
    boot "$host" machine \
        nsenter --target "$(pid_of local)" --pid -- setsid --fork \
        unshare --net --mount --pid --uts --ipc --cgroup --fork --propagation private --
}

# One end of the cable at the workstation's bridge, the other in the machine, which waits for it.
plug_in() { # HOST
    in_workstation_net ip link show "vm-$1" >/dev/null 2>&1 ||
        in_workstation_net ip link add "vm-$1" up master slipway0 type veth peer name eth0 netns "$(pid_of "$1")"
}

# Reads the kernel's table: to connect would be a line in the log that tests count.
sshd_listens() { # HOST
    awk '$2 ~ /:0016$/ && $4 == "0A" { found = 1 } END { exit !found }' "/proc/$(pid_of "$1")/net/tcp"
}

docker_answers() { # HOST
    curl -fsS --max-time 5 --unix-socket "/proc/$(pid_of "$1")/root/run/docker.sock" http://docker/_ping
}

await_machine() { # HOST
    await 20 "sshd of $1 listens" "$state/$1/log/boot.log" sshd_listens "$1"
    has_docker "$1" || return 0
    await 30 "the Docker engine of $1 answers" "$state/$1/log/dockerd.log" docker_answers "$1"
}
