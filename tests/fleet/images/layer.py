#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a tar of the files of installed Debian packages and of all they depend on.

layer.py [--without NAME]… [--add DIR] PACKAGE… >TAR

No registry is asked: the files are those of the system this runs on. --without leaves a package and
what only it needs out; --add puts the files below DIR on top.
"""

import argparse
import fnmatch
import io
import os
import re
import stat
import subprocess
import sys
import tarfile

# What no container needs: texts, other character sets, and PostgreSQL's compiler of queries, which
# would bring all of LLVM.
UNWANTED = re.compile(r"^/usr/share/(doc|man|info|locale|lintian|bug|i18n|bash-completion)(/|$)|/gconv/"
                      r"|^/usr/(share|lib)/postgresql/[0-9]+/(man|lib/(bitcode|pgxs|llvmjit))")
# Directories of every system that no package of ours may own.
ALWAYS = ["/dev", "/proc", "/sys", "/run", "/tmp", "/etc", "/root", "/var/tmp"]
ACCOUNTS = {
    "/etc/passwd": "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n"
                   "postgres:x:999:999::/var/lib/postgresql:/bin/sh\n",
    "/etc/group": "root:x:0:\nnogroup:x:65534:\npostgres:x:999:\n",
    "/etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\n",
}


def installed():
    """Returns name -> alternatives of each dependency, and virtual name -> who provides it."""
    form = "${Package}|${Pre-Depends}, ${Depends}|${Provides}|${db:Status-Status}\n"
    text = subprocess.run(["dpkg-query", "-W", "-f", form], check=True, capture_output=True, text=True).stdout
    names = lambda field: [[re.split(r"[ (:]", one.strip())[0] for one in group.split("|")]
                           for group in field.split(",") if group.strip()]
    depends, provided = {}, {}
    for line in text.splitlines():
        # The alternatives of a dependency are divided by the same sign as our fields.
        name, rest = line.split("|", 1)
        rest, provides, status = rest.rsplit("|", 2)
        if status != "installed":
            continue
        depends[name] = names(rest)
        for group in names(provides):
            provided.setdefault(group[0], []).append(name)
    return depends, provided


def closure(wanted, without):
    depends, provided = installed()
    out = lambda name: any(fnmatch.fnmatch(name, pattern) for pattern in without)
    seen, todo = set(), list(wanted)
    while todo:
        name = todo.pop()
        if name in seen or out(name):
            continue
        if name not in depends:
            sys.exit(f"layer.py: {name} is not installed")
        seen.add(name)
        for group in depends[name]:
            present = [one for one in group if one in depends]
            present += [who for one in group for who in provided.get(one, [])]
            todo += present[:1]
    return sorted(seen)


def files_of(packages):
    listed = subprocess.run(["dpkg-query", "-L", *packages], check=True, capture_output=True, text=True).stdout
    paths = {line for line in listed.splitlines() if line.startswith("/") and line != "/." and not UNWANTED.match(line)}
    # Compiled beforehand by the packages' scripts: without them every start compiles the library anew.
    for path in list(paths):
        if path.endswith(".py"):
            folder, name = os.path.split(path)
            cached = f"{folder}/__pycache__/{name[:-3]}.cpython-{sys.version_info.major}{sys.version_info.minor}.pyc"
            if os.path.exists(cached):
                paths.add(cached)
    return sorted(real(path) for path in paths)


def real(path):
    """/lib/x of a package from before the merge of /usr is /usr/lib/x."""
    return re.sub(r"^/(bin|sbin|lib|lib64)/", r"/usr/\1/", path)


class Layer:
    def __init__(self, out):
        self.tar = tarfile.open(fileobj=out, mode="w|", format=tarfile.GNU_FORMAT)
        self.names = set()

    def put(self, source, name):
        if name in self.names or not os.path.lexists(source):
            return
        kind = os.lstat(source).st_mode
        if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind) or stat.S_ISLNK(kind)):
            return
        self.names.add(name)
        info = self.tar.gettarinfo(source, name.lstrip("/"))
        info.mtime, info.uid, info.gid, info.uname, info.gname = 0, 0, 0, "root", "root"
        if info.type == tarfile.LNKTYPE:
            info.type, info.linkname, info.size = tarfile.REGTYPE, "", os.stat(source).st_size
        with open(source, "rb") if info.isreg() else io.BytesIO() as content:
            self.tar.addfile(info, content)

    def put_text(self, name, text):
        self.names.add(name)
        info = tarfile.TarInfo(name.lstrip("/"))
        info.size = len(text.encode())
        self.tar.addfile(info, io.BytesIO(text.encode()))

    def put_folder(self, name, mode=0o755):
        self.names.add(name)
        info = tarfile.TarInfo(name.lstrip("/"))
        info.type, info.mode = tarfile.DIRTYPE, mode
        self.tar.addfile(info)


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--without", action="append", default=[])
    ask.add_argument("--add", default="")
    ask.add_argument("packages", nargs="+")
    args = ask.parse_intermixed_args()
    layer = Layer(sys.stdout.buffer)
    for folder in ALWAYS:
        layer.put_folder(folder, 0o1777 if folder.endswith("tmp") else 0o755)
    for name, text in ACCOUNTS.items():
        layer.put_text(name, text)
    if args.add:
        for folder, folders, files in os.walk(args.add):
            for name in sorted(folders + files):
                source = os.path.join(folder, name)
                # A folder is made by what is in it, so that a link such as /usr/bin's stays one.
                if os.path.islink(source) or not os.path.isdir(source):
                    layer.put(source, "/" + os.path.relpath(source, args.add))
    for name in ["/bin", "/sbin", "/lib", "/lib64"]:
        layer.put(name, name)
    for path in files_of(closure(args.packages, args.without)):
        layer.put(path, path)
    # Links that packages' scripts make.
    for name in ["/etc/ld.so.cache", "/usr/bin/awk", "/etc/alternatives/awk"]:
        layer.put(name, name)
    layer.tar.close()


main()
