# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154
# Key pairs, known hosts and ssh configurations of the people who use the fleet.

new_key() { # FILE COMMENT
    [ -f "$1" ] || ssh-keygen -q -t ed25519 -N '' -C "$2" -f "$1"
}

make_keys() {
    local who
    for who in "${accounts[@]}"; do
        mkdir -p "$state/$who/home/.ssh"
        chmod 0700 "$state/$who" "$state/$who/home/.ssh"
        new_key "$state/$who/home/.ssh/id_ed25519" "$who@workstation"
    done
}

# The fleet makes the machines' host keys, so it knows them without asking the network.
make_host_key() { # HOST
    mkdir -p "$state/$1/ssh"
    new_key "$state/$1/ssh/ssh_host_ed25519_key" "$1"
}

known_hosts() {
    local host type key _
    for host in $(hosts); do
        read -r type key _ <"$state/$host/ssh/ssh_host_ed25519_key.pub"
        echo "$host,$(address "$host") $type $key"
    done
}

# OpenSSH takes ~ from the passwd entry and not from $HOME, hence absolute paths.
ssh_config() { # WHO
    local host
    for host in $(hosts); do
        cat <<TEXT
Host $host
    HostName $(address "$host")

TEXT
    done
    cat <<TEXT
Host *
    User $1
    IdentityFile $state/$1/home/.ssh/id_ed25519
    IdentitiesOnly yes
    UserKnownHostsFile $state/$1/home/.ssh/known_hosts
    GlobalKnownHostsFile none
    StrictHostKeyChecking yes
TEXT
}

write_ssh_configs() {
    local who
    for who in "${accounts[@]}"; do
        ssh_config "$who" >"$state/$who/home/.ssh/config"
        ln -sfn home/.ssh/config "$state/$who/ssh_config"
        known_hosts >"$state/$who/home/.ssh/known_hosts"
    done
}
