# SPDX-License-Identifier: Apache-2.0
"""What is done once after the start, while requests are already served."""


def warm_up():
    """Nothing yet."""
