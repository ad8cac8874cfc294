# SPDX-License-Identifier: Apache-2.0
"""Applies the migrations that the database does not have yet, each in a transaction. May run again at any time."""

import contextlib
import sys
import time

import psycopg2

import database
import settings
from jsonlog import log

# Any number will do, if all that migrate this database use the same.
LOCK = 4_270_172
PATIENCE = 30


def connect_patiently():
    """The first deployment may be here before the database is."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return database.connect()
        except psycopg2.OperationalError as error:
            if time.monotonic() > deadline:
                log("error", "the database is unreachable", error=str(error).strip())
                sys.exit(1)
            time.sleep(0.3)


def apply(connection, name):
    with connection, connection.cursor() as cursor:
        cursor.execute((settings.MIGRATIONS / name).read_text())
        cursor.execute("INSERT INTO schema_migrations (name) VALUES (%s)", (name,))
    log("warning", "migration applied", migration=name)


def main():
    with contextlib.closing(connect_patiently()) as connection:
        with connection, connection.cursor() as cursor:
            # Held until the connection closes: two that migrate at once take turns.
            cursor.execute("SELECT pg_advisory_lock(%s)", (LOCK,))
            cursor.execute("CREATE TABLE IF NOT EXISTS schema_migrations "
                           "(name text PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())")
            applied = database.applied_migrations(cursor)
        pending = [name for name in database.known_migrations() if name not in applied]
        for name in pending:
            apply(connection, name)
    log("warning", "migrations are complete", applied=len(pending))


main()
