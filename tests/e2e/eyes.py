# SPDX-License-Identifier: Apache-2.0
"""A window as somebody has it through assistive technology only: by names, roles and actions."""
import os
import sys

from dogtail.config import config

config.checkForA11y = False  # it would ask a GNOME desktop's settings
config.logDebugToStdOut = False
config.logDebugToFile = False
config.actionDelay = 0  # what comes of an action is waited for, by looking
config.defaultDelay = 0
config.searchBackoffDuration = 0.25
config.searchCutoffCount = 60  # with what a look takes, about 40 seconds
from dogtail import predicate, tree  # noqa: E402  it reads the configuration when imported


class Eyes(predicate.Predicate):
    """Something that is shown, of a role, whose name and description are as wanted."""

    def __init__(self, role, name, description=""):
        self.role, self.name, self.wanted = role, name, description
        self.debugName = f"{role} “{name}” that says “{description}”"
        self.satisfiedByNode = self.is_it

    def is_it(self, node):
        return (
            node.roleName == self.role
            and self.name in node.name
            and self.wanted in (node.description or "")
            and node.showing
        )

    def describeSearchResult(self):
        return self.debugName


def see(within, role, name, description=""):
    """Waits until it is shown, and fails after a while."""
    return within.findChild(Eyes(role, name, description), showingOnly=False)


def does_see(within, role, name):
    return within.findChild(Eyes(role, name), retry=False, requireResult=False) is not None


def press(node):
    node.actions["Press"].do()


def expect(wanted, what):
    if not wanted:
        sys.exit(f"{os.path.basename(sys.argv[0])}: not so: {what}")


def told(within):
    """All that can be read there."""
    return "\n".join(node.name for node in within.findChildren(lambda node: node.showing and node.name, isLambda=True))
