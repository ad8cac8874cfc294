#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The first run of somebody who has the window through assistive technology only: from a folder with a compose file to a
release that is verified and deployed on this machine.

Usage: firstrun.py SLIPWAY FOLDER      in a folder that is no project; FOLDER is a git repository with a commit
"""
import subprocess
import sys

from eyes import expect, press, see, told, tree


def make(application, folder):
    welcome = see(application, "frame", "Slipway")
    press(see(welcome, "button", "New project…"))
    wizard = see(application, "frame", "New project")
    field = see(wizard, "text", "Folder")
    expect(field.focused, "the focus is where the folder is to be typed")
    field.text = folder
    press(see(wizard, "button", "Continue"))
    see(wizard, "label", "What is deployed?")
    press(see(wizard, "button", "Continue"))
    see(wizard, "label", "Where does it go?")
    see(wizard, "text", "SHOP_PORT").text = "18081"
    press(see(wizard, "button", "Continue"))
    text = see(wizard, "text", "slipway.yaml as it will be written")
    expect("compose-project: shop-local" in text.text, f"it is shown what will be written:\n{text.text}")
    commit = see(wizard, "check box", "Commit these files")
    expect(commit.checked, "a repository that has commits gets one more")
    press(see(wizard, "button", "Write and open"))


def follow(application):
    window = see(application, "frame", "shop")
    see(window, "button", "Stop")
    see(window, "label", "Verified and deployed: #1 ")
    local = see(window, "radio button", "local", "#1 ")
    see(local, "label", "Health: Healthy")
    expect("failed" not in told(see(window, "filler", "First deployment")), "no step failed")


def main():
    program, folder = sys.argv[1:]
    slipway = subprocess.Popen([program])
    try:
        application = tree.root.application("slipway")
        make(application, folder)
        follow(application)
    finally:
        slipway.terminate()
        slipway.wait()


main()
