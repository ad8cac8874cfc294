# SPDX-License-Identifier: Apache-2.0
"""What the environment and the mounted configuration file say, read once."""

import os
import pathlib
import tomllib

APP = pathlib.Path(__file__).parent
DATA = pathlib.Path(os.environ.get("DATA_DIR", "/data"))
MIGRATIONS = APP / "migrations"

RELEASE = (APP / "release.txt").read_text().strip()
COMMIT = os.environ.get("COMMIT", "unknown")
ENVIRONMENT = os.environ.get("ENVIRONMENT", "unknown")
LOG_LEVEL = os.environ.get("LOG_LEVEL", "info")
STATUS_TOKEN = os.environ.get("STATUS_TOKEN", "")
CORS_ORIGINS = {one.strip() for one in os.environ.get("CORS_ORIGINS", "").split(",") if one.strip()}
GREETING = tomllib.loads(pathlib.Path(os.environ.get("CONFIG", "/etc/harbor.toml")).read_text())["greeting"]
