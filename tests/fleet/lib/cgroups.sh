# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154
# Control groups: one for the fleet, below it one for each machine, which becomes the root of the
# machine's cgroup namespace. On cgroup v1 they are below the caller's own, so that its limits hold;
# on v2 they are below the top, because a group that holds processes may have no children with
# controllers.

is_v2() { [ "$(stat -fc %T /sys/fs/cgroup)" = cgroup2fs ]; }

# Lines "mount-option directory" of the v1 hierarchies as seen from here, of the process PID.
v1_hierarchies() { # PID
    local _ option path
    while IFS=: read -r _ option path; do
        [ -n "$option" ] && [ -d "/sys/fs/cgroup/${option#name=}" ] || continue
        echo "$option /sys/fs/cgroup/${option#name=}${path%/}"
    done <"/proc/$1/cgroup"
}

# The fleet's own groups: new ones below the caller's, or the living workstation's.
fleet_cgroups() {
    local option path
    if is_v2; then
        echo "/sys/fs/cgroup/$id"
    elif alive local; then
        v1_hierarchies "$(pid_of local)" | while read -r option path; do echo "${path%/local}"; done
    else
        v1_hierarchies $BASHPID | while read -r option path; do echo "$path/$id"; done
    fi
}

make_cgroup() { # DIR
    mkdir -p "$1"
    if [ -e "$1/cpuset.cpus" ] && ! is_v2; then
        # A new v1 cpuset is empty and takes no process.
        cat "$1/../cpuset.cpus" >"$1/cpuset.cpus"
        cat "$1/../cpuset.mems" >"$1/cpuset.mems"
    fi
    if is_v2; then pass_controllers_on "$1/.."; fi
}

pass_controllers_on() { # DIR: to the children of a v2 group
    local controller
    for controller in $(cat "$1/cgroup.controllers"); do
        echo "+$controller" >"$1/cgroup.subtree_control" 2>/dev/null || :
    done
}

make_cgroups() { # HOST
    local dir
    for dir in $(fleet_cgroups); do
        make_cgroup "$dir"
        make_cgroup "$dir/$1"
    done
}

# Moves the calling shell into a machine's groups; what it executes stays there.
join_cgroup() { # HOST
    local dir
    for dir in $(fleet_cgroups); do
        # On v2 the machine keeps its processes in a leaf: see mount_cgroups.
        if [ -d "$dir/$1/init" ]; then dir=$dir/$1/init; else dir=$dir/$1; fi
        echo $BASHPID >"$dir/cgroup.procs"
    done
}

# Inside a new cgroup namespace: the hierarchies, with the machine's own groups as their roots.
mount_cgroups() { # ROOT, whose /sys is a fresh sysfs
    local at=$1/sys/fs/cgroup option name
    if [ "$fleet_cgroup_version" = 2 ]; then
        mount -t cgroup2 cgroup2 "$at"
        mkdir "$at/init"
        while read -r process; do echo "$process" >"$at/init/cgroup.procs" || :; done <"$at/cgroup.procs"
        pass_controllers_on "$at"
        return
    fi
    mount -t tmpfs -o mode=755,size=64k cgroup "$at"
    for option in $fleet_cgroup_options; do
        name=${option#name=}
        mkdir "$at/$name"
        # A named hierarchy has no controller, and mount wants to be told so.
        if [ "$name" != "$option" ]; then option=none,$option; fi
        mount -t cgroup -o "$option" cgroup "$at/$name"
    done
}

all_cgroups() { find /sys/fs/cgroup -depth -type d -path "*/$id*" 2>/dev/null || :; }
all_processes() { all_cgroups | while read -r dir; do cat "$dir/cgroup.procs" 2>/dev/null || :; done | sort -un; }

# With the workstation's first process the kernel ends all others.
end_workstation() { # DEADLINE
    local pid
    alive local || return 0
    pid=$(pid_of local)
    kill -KILL "$pid"
    while [ -e "/proc/$pid" ] && [ $SECONDS -lt "$1" ]; do sleep 0.02; done
}

end_processes() {
    local deadline=$((SECONDS + 20)) pids
    end_workstation $deadline
    # What an earlier fleet left, its state directory gone perhaps.
    while pids=$(all_processes) && [ -n "$pids" ]; do
        [ $SECONDS -lt $deadline ] || die "processes that do not end: $(xargs <<<"$pids")"
        # shellcheck disable=SC2086 # a list of numbers
        kill -KILL $pids 2>/dev/null || :
        sleep 0.05
    done
}

remove_cgroups() {
    local deadline=$((SECONDS + 10)) dir
    # The kernel lets go of a group a moment after its last process.
    while [ -n "$(all_cgroups)" ]; do
        all_cgroups | while read -r dir; do rmdir "$dir" 2>/dev/null || :; done
        [ -z "$(all_cgroups)" ] && return
        [ $SECONDS -lt $deadline ] || die "control groups that cannot be removed: $(all_cgroups | xargs)"
        sleep 0.05
    done
}
