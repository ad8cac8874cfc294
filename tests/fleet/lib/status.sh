# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154

yes_no() { if "$@" >/dev/null 2>&1; then echo yes; else echo no; fi; }
answers_registry() { in_workstation_net curl -fsS --max-time 3 "http://$registry/v2/"; }
answers_locally() { curl -fsS --max-time 3 --unix-socket "$state/local/docker.sock" http://docker/_ping; }

image_store() { # HOST
    case $1 in
    prod-2) echo containerd ;;
    light-*) echo none ;;
    *) echo classic ;;
    esac
}

# Lines: host address up sshd docker store
facts() {
    local host
    echo "local $(address local) yes no $(yes_no answers_locally) $(image_store local)"
    for host in $(hosts); do
        if ! alive "$host"; then
            echo "$host $(address "$host") no no no $(image_store "$host")"
        else
            echo "$host $(address "$host") yes $(yes_no sshd_listens "$host") $(yes_no docker_answers "$host") $(image_store "$host")"
        fi
    done
}

status() {
    local form=${1:-} host address up sshd docker store comma=''
    if ! alive local; then
        if [ "$form" = --json ]; then echo '{"up": false, "hosts": []}'; else say 'not up'; fi
        return 3
    fi
    if [ "$form" != --json ]; then
        { echo 'HOST ADDRESS UP SSHD DOCKER STORE'; facts; } | column -t
        echo "registry $registry answers: $(yes_no answers_registry)"
        echo "state in $state"
        return
    fi
    printf '{"up": true, "state": "%s", "registry": {"address": "%s", "answers": %s}, "hosts": [' \
        "$state" "$registry" "$(as_json "$(yes_no answers_registry)")"
    while read -r host address up sshd docker store; do
        printf '%s\n {"name": "%s", "address": "%s", "up": %s, "sshd": %s, "docker": %s, "store": "%s", "logs": "%s"}' \
            "$comma" "$host" "$address" "$(as_json "$up")" "$(as_json "$sshd")" "$(as_json "$docker")" "$store" "$state/$host/log"
        comma=,
    done < <(facts)
    printf '\n]}\n'
}

as_json() { if [ "$1" = yes ]; then echo true; else echo false; fi; }
