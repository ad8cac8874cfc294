#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One promotion to production, done by somebody who has the window through assistive technology only: by names, roles
and actions. It knows no place on the screen, and presses no key.

Usage: promote.py SLIPWAY RELEASE      in a project whose RELEASE (`#1 amber-heron`) is verified in stage
"""
import subprocess
import sys

from eyes import does_see, expect, press, see, told, tree


def promote(window, release):
    # What runs where, and is it well?
    stage = see(window, "radio button", "stage", release)
    see(stage, "label", "Health: Healthy")
    see(stage, "label", "Last run: Verified")
    prod = see(window, "radio button", "prod, protected", "Nothing deployed")
    expect(not does_see(prod, "label", release), "prod does not hold the release before")

    # May it go on? It may: the arrow says what it brings.
    press(see(window, "button", "Promote from stage to prod", f"brings {release}"))

    # The plan, before anything changes.
    sheet = see(window, "dialog", f"Promote {release} to prod")
    typed = see(sheet, "text", "Type prod to confirm")
    expect(typed.focused, "the focus is in the plan, where something is to be typed")
    plan = told(sheet)
    for words in ("What changes", "api on prod-1: create", "db on prod-2: create", "allows: Verified in stage"):
        expect(words in plan, f"the plan says “{words}”:\n{plan}")
    confirm = see(sheet, "button", "Promote exactly this")
    expect(not confirm.sensitive, "nothing can be promoted before its name is typed")
    typed.text = "prod"
    confirm = see(sheet, "button", "Promote exactly this")
    expect(confirm.sensitive, "it can be promoted now")
    press(confirm)

    # It is carried out, step by step, to its end.
    page = see(window, "filler", "Deployment")
    steps = see(page, "table", "Steps")
    expect(steps.focused, "the focus is on the steps")
    see(steps, "table cell", "Connect and preflight, done")
    see(steps, "table cell", "Switch on prod-2, done")
    see(page, "label", "Verified")
    expect(not does_see(page, "button", "Cancel deployment"), "what has ended cannot be cancelled")

    # And so it is.
    press(see(window, "page tab", "Pipeline"))
    prod = see(window, "radio button", "prod, protected", release)
    see(prod, "label", "Health: Healthy")
    see(prod, "label", "Last run: Verified")
    see(window, "button", "Promoted from stage to prod")


def main():
    program, release = sys.argv[1:]
    slipway = subprocess.Popen([program])
    try:
        window = tree.root.application("slipway").child(roleName="frame")
        promote(window, release)
    finally:
        slipway.terminate()
        slipway.wait()


main()
