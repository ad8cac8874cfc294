# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154
# What goes wrong with machines. Each fault may be asked for again without harm.

fault() { # HOST FAULT [RATE]
    local host=${1:-} what=${2:-}
    need_host "$host"
    [ "$host" != local ] || die 'the workstation has no faults; name a machine'
    case $what in
    link-down) in_workstation_net ip link set "vm-$host" down ;;
    link-up) in_workstation_net ip link set "vm-$host" up ;;
    docker-stop) docker_stop "$host" ;;
    docker-start) docker_start "$host" ;;
    sshd-restart) sshd_restart "$host" ;;
    drop-connections) drop_connections "$host" ;;
    slow) slow "$host" "${3:?slow needs a rate, such as 1mbit, or off}" ;;
    *) usage >&2; exit 2 ;;
    esac
}

docker_pid() { on "$1" cat /run/docker.pid 2>/dev/null; }
docker_lives() { on "$1" sh -c 'kill -0 "$(cat /run/docker.pid)"' 2>/dev/null; }
docker_is_gone() { ! docker_lives "$1"; }

# As `systemctl stop docker` does: the engine stops its containers and ends.
docker_stop() {
    has_docker "$1" || die "$1 has no Docker"
    docker_lives "$1" || return 0
    on "$1" kill -TERM "$(docker_pid "$1")"
    await 40 "the Docker engine of $1 ends" "$state/$1/log/dockerd.log" docker_is_gone "$1"
}

docker_start() {
    has_docker "$1" || die "$1 has no Docker"
    docker_lives "$1" ||
        on "$1" setsid --fork sh -c 'exec dockerd >>/var/log/fleet/dockerd.log 2>&1 </dev/null' 9>&-
    await 30 "the Docker engine of $1 answers" "$state/$1/log/dockerd.log" docker_answers "$1"
}

sshd_is_deaf() { ! sshd_listens "$1"; }

sshd_restart() {
    on "$1" sh -c 'kill -TERM "$(cat /run/sshd.pid)"' 2>/dev/null || :
    await 10 "the old sshd of $1 ends" "$state/$1/log/sshd.log" sshd_is_deaf "$1"
    on "$1" /usr/sbin/sshd -E /var/log/fleet/sshd.log 9>&-
    await 10 "sshd of $1 listens" "$state/$1/log/sshd.log" sshd_listens "$1"
}

# The names are looked for in the machine's own PID namespace.
drop_connections() {
    on "$1" sh -c 'for pid in $(pgrep -x "sshd-session|sshd-auth"); do kill -KILL "$pid" 2>/dev/null; done; true'
}

# A token bucket at both ends of the cable. There is no netem in every kernel, hence no delay and no loss.
slow() { # HOST RATE
    local rate=$2 ends=("in_workstation_net tc qdisc" "on $1 tc qdisc") devices=("vm-$1" eth0) i
    for i in 0 1; do
        if [ "$rate" = off ]; then
            ${ends[i]} delete dev "${devices[i]}" root 2>/dev/null || :
        elif ! ${ends[i]} replace dev "${devices[i]}" root tbf rate "$rate" burst 32kb latency 400ms; then
            die "cannot slow $1 down to '$rate': this kernel has no tbf, or that is no rate"
        fi
    done
}
