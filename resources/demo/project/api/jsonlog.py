# SPDX-License-Identifier: Apache-2.0
"""A JSON object a line, on stdout, at once."""

import datetime
import json
import sys
import threading

import settings

LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}
_least = LEVELS.get(settings.LOG_LEVEL, 20)
_one_line = threading.Lock()


def log(level, message, **fields):
    if LEVELS[level] < _least:
        return
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds")
    line = json.dumps({"time": now, "level": level, "message": message, **fields})
    with _one_line:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
