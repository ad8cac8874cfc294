# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154,SC2016
# The fleet's own proof: what tests take for granted about the machines.

python_image=$registry/base/python:3.13

as() { # WHO HOST COMMAND-LINE
    in_workstation_net ssh -F "$state/$1/ssh_config" "$2" "$3"
}

failures=0
prove() { # TITLE CMD…
    local title=$1 began=$EPOCHREALTIME output
    shift
    if output=$("$@" 2>&1); then
        printf 'ok      %s (%s s)\n' "$title" "$(seconds_since "$began")"
    else
        printf 'FAILED  %s\n' "$title"
        sed 's/^/        /' <<<"$output" | tail -n 15
        failures=$((failures + 1))
    fi
}

# Says what was expected and what was there instead.
same() { # WANTED GOT
    [ "$1" = "$2" ] || { printf 'wanted: %s\ngot:    %s\n' "$1" "$2"; return 1; }
}

prove_login() { # WHO HOST
    same "$1 $2" "$(as "$1" "$2" 'whoami; hostname' | xargs)"
}

prove_stranger_is_refused() {
    ! as root stage true
}

prove_unknown_host_key_is_refused() {
    local options=(-F "$state/ana/ssh_config" -o UserKnownHostsFile=/dev/null)
    ! in_workstation_net ssh "${options[@]}" stage true
}

prove_docker_works() { # WHO HOST
    same hello "$(as "$1" "$2" "docker run --rm $python_image python3 -c 'print(\"hello\")'" 2>/dev/null)"
}

prove_store() { # HOST WANTED
    same "$2" "$(as ana "$1" 'docker info -f "{{.DriverStatus}}"' | grep -q containerd.snapshotter && echo containerd || echo classic)"
}

prove_sshd_limits() { # HOST
    same 'maxsessions 10 maxstartups 10:30:100 persourcepenalties' \
        "$(on "$1" sshd -T | grep -E '^(maxsessions|maxstartups|persourcepenalties) ' | sed 's/ crash:.*//' | sort | xargs)"
}

prove_shared_folder() {
    as ana stage 'mkdir -p /srv/self-test/below' &&
        same 'ana deploy 2775' "$(as ben stage 'stat -c "%U %G %a" /srv/self-test/below')" &&
        as ana stage 'rm -r /srv/self-test'
}

# `docker exec` and a health check run the container's files. The image has no /etc/hostname of the
# machine's and no dockerd; the machine has no /only-here.
prove_own_files() { # HOST
    local name=self-test
    as ana "$1" "docker run -d --name $name --health-interval 200ms \
        --health-cmd 'test -e /only-here && ! test -e /usr/sbin/dockerd' $python_image \
        sh -c 'touch /only-here; exec sleep 600'" || return
    { as ana "$1" "docker exec $name sh -c 'test -e /only-here && ! test -e /usr/sbin/dockerd'" &&
        within 10 "is_healthy $1 $name"; }
    local result=$?
    as ana "$1" "docker rm -f $name"
    return $result
}
is_healthy() { same healthy "$(as ana "$1" "docker inspect -f '{{.State.Health.Status}}' $2")"; }
within() { # SECONDS WORDS
    local deadline=$((SECONDS + $1))
    until $2; do
        [ $SECONDS -lt $deadline ] || return 1
        sleep 0.1
    done
}

# Pushed from the workstation, the same image on either kind of store.
prove_registry() {
    local image=$registry/self-test/image:1
    printf 'FROM %s\nRUN echo built >/built\nCMD ["cat", "/built"]\n' "$python_image" | local_docker build -q -t "$image" - &&
        local_docker push -q "$image" &&
        same built "$(as ana prod-1 "docker pull -q $image >/dev/null && docker run --rm $image")" &&
        same built "$(as ana prod-2 "docker pull -q $image >/dev/null && docker run --rm $image")"
}

# Two services that know each other by name, and a port that is published.
prove_compose() { # HOST
    local serve='["python3", "-m", "http.server", "8000", "--directory", "/usr/share"]'
    printf '%s\n' 'name: self-test' 'services:' \
        "  far: { image: '$python_image', init: true, command: $serve }" \
        "  near: { image: '$python_image', init: true, command: $serve, ports: ['18080:8000'] }" |
        as ana "$1" 'mkdir -p /tmp/self-test && cat >/tmp/self-test/compose.yaml && cd /tmp/self-test && docker compose up -d --quiet-pull' ||
        return
    {
        within 10 "answers_at http://$(address "$1"):18080/" &&
            as ana "$1" "cd /tmp/self-test && docker compose exec -T near python3 -c \
                'import urllib.request as u; assert u.urlopen(\"http://far:8000/\").status == 200'"
    }
    local result=$?
    as ana "$1" 'cd /tmp/self-test && docker compose down -t 2 && rm -r /tmp/self-test'
    return $result
}
answers_at() { in_workstation_net curl -fsS -o /dev/null "$1"; }

# The engine of this machine sees this source tree at this path.
prove_relative_mounts() {
    same "$(sha256sum <"$here/fleet")" "$(local_docker run --rm -v "$here:/here:ro" "$python_image" sha256sum /here/fleet | sed 's/ .*/  -/')"
}

prove_network_is_apart() {
    ! ip -o link | grep -q slipway0 && in_workstation_net ip -o link | grep -q slipway0
}

prove_link() {
    fault stage link-down && fault stage link-down || return
    ! in_workstation_net ping -q -c 1 -W 1 "$(address stage)" >/dev/null || return
    fault stage link-up && fault stage link-up &&
        within 5 "in_workstation_net ping -q -c 1 -W 1 $(address stage)"
}

prove_docker_restart() {
    fault prod-1 docker-stop && fault prod-1 docker-stop && docker_is_gone prod-1 || return
    fault prod-1 docker-start && fault prod-1 docker-start && docker_answers prod-1
}

# A listener that restarts keeps the sessions; dropped connections end them.
prove_sshd_faults() {
    local session
    as ana stage 'echo begun; exec sleep 600' >"$state/self-test" 2>&1 &
    session=$!
    within 5 "grep -q begun $state/self-test" || return
    fault stage sshd-restart && kill -0 $session && prove_login ben stage || return
    fault stage drop-connections
    local code=0
    wait $session || code=$?
    rm -f "$state/self-test"
    same 255 $code && prove_login ben stage
}

prove_slow() {
    local began=$EPOCHREALTIME
    fault stage slow 4mbit || return
    head -c 1000000 /dev/zero | as ana stage 'cat >/dev/null'
    fault stage slow off && fault stage slow off || return
    # 8 Mbit at 4 Mbit/s, less what the bucket and the buffers take at once
    awk -v took="$(seconds_since "$began")" 'BEGIN { print "took", took; exit !(took > 1.5) }'
}

self_test() {
    local who host
    need_up
    prove 'nothing of it is in the network of this machine' prove_network_is_apart
    for host in "${machines[@]}"; do
        for who in ana ben; do
            prove "$who logs in on $host" prove_login "$who" "$host"
            prove "$who runs a container on $host" prove_docker_works "$who" "$host"
        done
        prove "sshd of $host has the limits as shipped" prove_sshd_limits "$host"
        prove "exec and health check of $host see the container's files" prove_own_files "$host"
    done
    prove 'root logs in on prod-1' prove_login root prod-1
    prove 'root does not log in on stage' prove_stranger_is_refused
    prove 'an unknown host key is refused' prove_unknown_host_key_is_refused
    prove 'what ana makes in /srv belongs to deploy' prove_shared_folder
    prove 'stage has the classic image store' prove_store stage classic
    prove 'prod-1 has the classic image store' prove_store prod-1 classic
    prove 'prod-2 has the containerd image store' prove_store prod-2 containerd
    prove 'an image goes from here through the registry to prod-1 and prod-2' prove_registry
    prove 'services meet by name, a port is published (stage)' prove_compose stage
    prove 'services meet by name, a port is published (prod-2)' prove_compose prod-2
    prove 'the engine of this machine sees this source tree' prove_relative_mounts
    prove 'the cable is unplugged and plugged in' prove_link
    prove 'Docker stops and starts' prove_docker_restart
    prove 'sshd restarts, connections drop' prove_sshd_faults
    prove 'the cable is slow' prove_slow
    [ $failures -eq 0 ] || die "$failures proofs failed"
    say 'all proofs hold'
}
