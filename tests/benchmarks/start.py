#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long the window takes from its start until it is painted, and how much memory it then holds, on an X server of
its own and with hosts that do not answer. Exit code 1 if either is more than promised. Started by tests/bench window.

Usage: start.py SLIPWAY [--runs N]
"""

import argparse
import ctypes
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

TREE = pathlib.Path(__file__).resolve().parent.parent.parent
MOST_SECONDS = 0.2
MOST_MEGABYTES = 75
SETTLED = 1.5  # seconds after which memory is read: the first look at the hosts is over


class Attributes(ctypes.Structure):
    """The beginning of XWindowAttributes, and room for its rest."""
    _fields_ = [(name, ctypes.c_int) for name in ("x", "y", "width", "height", "border", "depth")] + [
        ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong)] + [
        (name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")] + [
        ("planes", ctypes.c_ulong), ("pixel", ctypes.c_ulong), ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong), ("is_installed", ctypes.c_int), ("map_state", ctypes.c_int),
        ("rest", ctypes.c_char * 256)]


class Screen:
    """An X server, and what is seen on it."""

    def __init__(self):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten",
                                        "tcp", "-noreset"], pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as answer:
            self.name = ":" + answer.readline().strip()
        x = self.x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        x.XGetPixel.restype = ctypes.c_ulong
        x.XGetImage.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(x.XOpenDisplay(self.name.encode()))
        self.root = ctypes.c_ulong(x.XDefaultRootWindow(self.display))
        # A window that goes away between two requests is no reason to end.
        self.ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        x.XSetErrorHandler(self.ignore)

    def close(self):
        self.x.XCloseDisplay(self.display)
        self.server.terminate()
        self.server.wait()

    def windows(self):
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self.x.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
                          ctypes.byref(count))
        found = [children[i] for i in range(count.value)]
        if count.value:
            self.x.XFree(children)
        return found

    def is_painted(self):
        """Whether a window is there that shows more than its ground."""
        viewable, all_planes, as_pixels = 2, ctypes.c_ulong(0xFFFFFFFF), 2
        for window in self.windows():
            attributes = Attributes()
            if not self.x.XGetWindowAttributes(self.display, ctypes.c_ulong(window), ctypes.byref(attributes)):
                continue
            if attributes.map_state != viewable or attributes.width < 400:
                continue
            image = self.x.XGetImage(self.display, ctypes.c_ulong(window), 0, 24, 300, 1, all_planes, as_pixels)
            if not image:
                continue
            image = ctypes.c_void_p(image)
            colours = {self.x.XGetPixel(image, x, 0) & 0xFFFFFF for x in range(0, 300, 2)}
            self.x.XDestroyImage(image)
            if len(colours) > 5:  # the letters of the top bar
                return True
        return False


def memory(process):
    """Of its memory, in MB: resident, of that its own, and shared with what else runs."""
    values = {}
    for line in pathlib.Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]:
        name, value = line.split()[:2]
        values[name.rstrip(":")] = int(value) / 1024
    own = values["Private_Clean"] + values["Private_Dirty"]
    return values["Rss"], own, values["Rss"] - own


def start(screen, command, environment, folder):
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment, cwd=folder, stderr=subprocess.DEVNULL)
    try:
        while not screen.is_painted():
            if process.poll() is not None or time.monotonic() - began > 20:
                sys.exit("start.py: no window came")
            time.sleep(0.002)
        painted = time.monotonic() - began
        time.sleep(SETTLED)
        return painted, memory(process.pid)
    finally:
        process.terminate()
        process.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    screen = Screen()
    try:
        with tempfile.TemporaryDirectory() as work:
            work = pathlib.Path(work)
            (work / "home").mkdir()
            subprocess.run([TREE / "resources/demo/make", work / "project"], check=True, stdout=subprocess.DEVNULL)
            (work / "ssh_config").write_text("Host *\n  HostName 127.0.0.1\n  Port 1\n")
            environment = {**os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb", "HOME": str(work / "home"),
                           "SLIPWAY_SSH_CONFIG": str(work / "ssh_config"), "DB_PASSWORD": "x", "STATUS_TOKEN": "x"}
            for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
                environment.pop(name, None)
            start(screen, [options.program], environment, work / "project")  # reads the files of the disk once
            results = [start(screen, [options.program], environment, work / "project") for _ in range(options.runs)]
    finally:
        screen.close()
    seconds = statistics.median(painted for painted, _ in results)
    resident, own, shared = (statistics.median(one[i] for _, one in results) for i in range(3))
    is_fast, is_small = seconds <= MOST_SECONDS, resident <= MOST_MEGABYTES
    print(f"from the start to a painted window, median of {options.runs}: {seconds:.3f} s (fastest "
          f"{min(painted for painted, _ in results):.3f})   at most {MOST_SECONDS} s  {'good' if is_fast else 'too slow'}")
    print(f"resident: {resident:.0f} MB, {own:.0f} of its own and {shared:.0f} shared   at most {MOST_MEGABYTES} MB  "
          f"{'good' if is_small else 'too much'}")
    sys.exit(0 if is_fast and is_small else 1)


main()
