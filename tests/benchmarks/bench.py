#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures a deployment by Slipway and by other ways, in turns, on the fleet. Started by tests/bench.

A deployment is: the api service goes from release 1 to 2 or back, until its /ready answers. The database and the
images are there already. A run is there and back, by every way once; its sample is half of that time.
"""

import argparse
import json
import os
import pathlib
import secrets
import shutil
import statistics
import subprocess
import sys
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
TREE = HERE.parent.parent
REPOSITORY = "10.77.0.1:5000/harbor/api"
ADDRESSES = {"stage": "10.77.0.11", "prod-1": "10.77.0.12", "prod-2": "10.77.0.13"}
FLEETS = {"1 host": ["stage"], "3 hosts": ["stage", "prod-1", "prod-2"]}
DEADLINE = 120

MIGRATE = """set -e
umask 007
mkdir -p "$1/data"; cd "$1"; tar -xf -
docker compose -p "$2" pull -q
docker compose -p "$2" up -d --wait db
docker compose -p "$2" run --rm --no-deps -T api python3 /app/migrate.py </dev/null
"""


class Failed(Exception):
    """A deployment that did not do what it should."""


class Bench:
    """What all ways share: where they work, who they are, and what a deployment may use."""

    def __init__(self, work):
        self.work = work
        self.fleet = pathlib.Path(os.environ["SLIPWAY_FLEET"])
        self.secrets = {name: secrets.token_hex(16) for name in ("DB_PASSWORD", "STATUS_TOKEN")}
        home = work / "home"
        home.mkdir(parents=True)
        self.environment = {**os.environ, **self.secrets, "HOME": str(home), "SLIPWAY_USER": "bench",
                            "SLIPWAY_SSH_CONFIG": str(self.fleet / "ana/ssh_config"),
                            "PATH": f"{self.wrap_ssh()}:{os.environ['PATH']}", "BENCH_SSH": str(work / "bin/ssh")}

    def wrap_ssh(self):
        """OpenSSH reads the configuration of the account, whatever HOME says; so ours is handed to it."""
        folder = self.work / "bin"
        folder.mkdir()
        for name in ("ssh", "scp"):
            wrapper = folder / name
            wrapper.write_text(f'#!/bin/sh\nexec {shutil.which(name)} -F "{self.fleet}/ana/ssh_config" "$@"\n')
            wrapper.chmod(0o755)
        return folder

    def call(self, *words, cwd=None, stdin=None, **environment):
        """Runs a program to its end. Failed, with the end of what it said, if it does not succeed."""
        try:
            done = subprocess.run([str(word) for word in words], cwd=cwd, input=stdin, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT if stdin is None else subprocess.PIPE,
                                  env={**self.environment, **environment}, timeout=DEADLINE,
                                  **({"stdin": subprocess.DEVNULL} if stdin is None else {}))
        except subprocess.TimeoutExpired:
            raise Failed(f"{words[0]}: not done after {DEADLINE} s") from None
        if done.returncode:
            said = ((done.stdout or b"") + (done.stderr or b"")).decode(errors="replace").strip()
            raise Failed(f"{words[0]} ended with {done.returncode}: {said[-1500:]}")
        return done.stdout

    def running_release(self, host, port):
        request = urllib.request.Request(f"http://{ADDRESSES[host]}:{port}/api/v1/system/status", headers={
            "Authorization": f"Bearer {self.secrets['STATUS_TOKEN']}"})
        with urllib.request.urlopen(request, timeout=5) as answer:
            return json.load(answer)["release"]

    def make_project(self, folder):
        self.call(TREE / "resources/demo/make", folder)
        return folder

    def ssh(self, host, script, *arguments, stdin=b""):
        quoted = " ".join(f"'{word}'" for word in ("sh", "-c", script.replace("'", "'\\''"), "sh", *arguments))
        return self.call("ssh", host, quoted, stdin=stdin)

    def clear(self, hosts, name):
        for host in hosts:
            self.ssh(host, 'docker ps -aq --filter "label=com.docker.compose.project=$1" | xargs -r docker rm -f\n'
                           'docker volume ls -q --filter "label=com.docker.compose.project=$1" | xargs -r docker volume rm\n'
                           'rm -rf "/srv/$1" || :', name)


class Script:
    """One of the other ways: a script of this folder, in a folder with the files that it brings to the hosts."""

    def __init__(self, bench, title, script, port):
        self.bench, self.title, self.script, self.port = bench, title, script, port
        self.name = f"bench-{script}"
        self.folder = bench.work / script
        self.steps = []

    def build(self):
        self.bench.make_project(self.folder / "source")
        for release in ("1", "2"):
            if release != "1":
                self.bench.call(TREE / "resources/demo/make", self.folder / "source", release)
            image = f"{REPOSITORY}:bench-{release}"
            self.bench.call("docker", "build", "-q", "-t", image, self.folder / "source/api")
            self.bench.call("docker", "push", "-q", image)
        (self.folder / "config").mkdir()
        shutil.copy(self.folder / "source/config/harbor.toml", self.folder / "config")
        # Every deployment of these ways names its image by a tag, and builds nothing.
        compose = (self.folder / "source/compose.yaml").read_text()
        compose = compose.replace(f"image: {REPOSITORY}\n    build: ./api", f"image: {REPOSITORY}:${{TAG}}")
        if self.script == "by-docker-host":
            compose = compose.replace("./config/", f"/srv/{self.name}/config/").replace("./data:", f"/srv/{self.name}/data:")
        (self.folder / "compose.yaml").write_text(compose)
        shutil.rmtree(self.folder / "source")

    def choose(self, release):
        settings = {"TAG": f"bench-{release}", "ENVIRONMENT": "bench", "LOG_LEVEL": "info", "CORS_ORIGINS": "",
                    "API_PORT": self.port, "DB_NAME": "harbor", "DB_USER": "harbor", **self.bench.secrets}
        path = self.folder / ".env"
        path.touch(mode=0o600)
        path.write_text("".join(f"{key}={value}\n" for key, value in settings.items()))

    def prepare(self, hosts):
        self.choose("1")
        files = subprocess.run(["tar", "-c", "-C", self.folder, "compose.yaml", ".env", "config"], check=True,
                               stdout=subprocess.PIPE).stdout
        for host in hosts:
            self.bench.ssh(host, MIGRATE, f"/srv/{self.name}", self.name, stdin=files)

    def deploy(self, release, hosts):
        self.choose(release)
        self.bench.call(HERE / self.script, self.port, self.name, *hosts, cwd=self.folder)

    def clear(self, hosts):
        self.bench.clear(hosts, self.name)


class Slipway:
    """Ours."""

    title = "Slipway"
    port = 8080

    def __init__(self, bench, program):
        self.bench, self.program = bench, program
        self.name = "bench-slipway"
        self.folder = bench.work / "slipway"
        self.commits = {}
        self.steps = []

    def call(self, *words):
        return self.bench.call(self.program, "--project", self.folder, *words)

    def build(self):
        """The releases are built once a prepare(), since the environment is a part of the project."""

    def prepare(self, hosts):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.bench.make_project(self.folder)
        text = (HERE / "slipway.yaml.in").read_text()
        (self.folder / "slipway.yaml").write_text(text.replace("@HOSTS@", ", ".join(hosts)).replace("@NAME@", self.name))
        (self.folder / "env/bench.env").write_text(
            f"ENVIRONMENT=bench\nLOG_LEVEL=info\nCORS_ORIGINS=\nAPI_PORT={self.port}\n")
        for release in ("1", "2"):
            self.bench.call(TREE / "resources/demo/make", self.folder, release)
            self.commits[release] = self.bench.call("git", "-C", self.folder, "rev-parse", "HEAD").decode().strip()
            self.call("build")
        self.steps = []

    def deploy(self, release, hosts):
        self.call("deploy", "bench", "--release", self.commits[release], "--yes")

    def note_steps(self):
        """The steps of the last deployment, in seconds."""
        history = json.loads(self.call("history", "bench", "--json"))
        deployments = history["deployments"] if isinstance(history, dict) else history
        last = max(deployments, key=lambda one: one["started-at"])
        self.steps.append({step["id"]: (step["title"], step["host"], seconds(step)) for step in last["steps"]})

    def clear(self, hosts):
        self.bench.clear(hosts, self.name)


def seconds(step):
    began, ended = (time_of(step[key]) for key in ("started-at", "ended-at"))
    return ended - began if began and ended else 0.0


def time_of(text):
    if not text:
        return None
    import datetime
    return datetime.datetime.fromisoformat(text).timestamp()


def timed(way, release, hosts):
    began = time.monotonic()
    way.deploy(release, hosts)
    took = time.monotonic() - began
    for host in hosts:
        if (runs := way.bench.running_release(host, way.port)) != release:
            raise Failed(f"{way.title}: {host} runs release {runs}, wanted {release}")
    return took


def one_run(way, hosts):
    """There and back. Both are noted for the steps; the sample is the mean."""
    took = 0.0
    for release in ("2", "1"):
        took += timed(way, release, hosts)
        if isinstance(way, Slipway):
            way.note_steps()
    return took / 2


def measure(ways, hosts, runs, tell):
    """Samples of each way; None stands for a run that failed."""
    samples = {way.title: [] for way in ways}
    for way in ways:
        tell(f"preparing {way.title}")
        way.prepare(hosts)
        # Nobody's first time counts: images arrive, caches fill.
        for release in ("2", "1"):
            attempt(lambda: way.deploy(release, hosts), tell)
        way.steps = []
    for number in range(runs):
        # Another one begins each time, so that no way always follows the same.
        for way in ways[number % len(ways):] + ways[:number % len(ways)]:
            took = attempt(lambda: one_run(way, hosts), tell)
            samples[way.title].append(took)
            tell(f"run {number + 1}, {way.title}: " + (f"{took:.2f} s" if took else "failed"))
    for way in ways:
        way.clear(hosts)
    return samples


def attempt(work, tell):
    try:
        return work()
    except (Failed, OSError) as error:
        tell(str(error))
        return None


def in_words(samples):
    good = [one for one in samples if one is not None]
    if not good:
        return f"failed {len(samples)} of {len(samples)} times"
    text = f"{statistics.median(good):6.2f}  ({min(good):.2f} – {max(good):.2f})"
    if len(good) < len(samples):
        text += f", failed {len(samples) - len(good)} of {len(samples)} times"
    return text


def table_of_steps(noted):
    order = {}
    for deployment in noted:
        for key, (title, host, took) in deployment.items():
            order.setdefault(key, (title, host, []))[2].append(took)
    lines = []
    for title, host, times in order.values():
        lines.append(f"    {title + (f' on {host}' if host and host not in title else ''):<44}{statistics.median(times):6.2f}")
    return lines


def report(results, steps):
    print("\nOne deployment, in seconds: the api service goes to another release, until /ready answers. Median (fastest – slowest).\n")
    print(f"{'':<44}" + "".join(f"{size:<34}" for size in results))
    for title in next(iter(results.values())):
        print(f"{title:<44}" + "".join(f"{in_words(samples[title]):<34}" for samples in results.values()).rstrip())
    print(f"\nMachines and Slipway share {os.cpu_count()} processors. All wait for the first good /ready. Slipway also waits for three good samples in a row, makes the smoke checks, keeps a\n"
          "lock and a ledger, and checks what runs by its digest; (a) gives the same docker commands and does none of that.")
    for size, noted in steps.items():
        if noted:
            print(f"\nSlipway's own steps, {size}:\n")
            print("\n".join(table_of_steps(noted)))


def is_faster_than_ansible(results):
    for samples in results.values():
        ours = [one for one in samples.get("Slipway", []) if one]
        theirs = [one for one in samples.get("(d) ansible-core", []) if one]
        if ours and theirs and statistics.median(ours) >= statistics.median(theirs):
            return False
    return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--program", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--others-only", action="store_true", help="leave Slipway out")
    given = parser.parse_args()

    def tell(text):
        print(f"bench: {text}", file=sys.stderr, flush=True)

    shutil.rmtree(given.work, ignore_errors=True)
    bench = Bench(given.work)
    ways = [] if given.others_only else [Slipway(bench, given.program)]
    ways += [Script(bench, "(a) the same docker commands, one ssh", "by-ssh", 8081),
             Script(bench, "(b) ssh and scp", "by-scp", 8082),
             Script(bench, "(c) DOCKER_HOST=ssh://", "by-docker-host", 8083),
             Script(bench, "(d) ansible-core", "by-ansible", 8084)]
    for way in ways:
        way.build()
    results, steps = {}, {}
    for size, hosts in FLEETS.items():
        tell(size)
        results[size] = measure(ways, hosts, given.runs, tell)
        steps[size] = ways[0].steps
    (given.work / "results.json").write_text(json.dumps(results, indent=1))
    report(results, steps)
    ours = [one for samples in results.values() for one in samples.get("Slipway", [])]
    if None in ours or not is_faster_than_ansible(results):
        print("\nSlipway failed, or was not faster than ansible-core.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
