# SPDX-License-Identifier: Apache-2.0
"""Whether this release can serve: the database is there and has all that the release needs."""

import contextlib

import psycopg2

import database


def readiness():
    """Returns (ready, what to say about it)."""
    try:
        with contextlib.closing(database.connect()) as connection, connection.cursor() as cursor:
            pending = len(set(database.known_migrations()) - database.applied_migrations(cursor))
            # What this release gets wrong: its search needs a table, and no migration makes it.
            cursor.execute("SELECT to_regclass('note_search') IS NOT NULL")
            has_search = cursor.fetchone()[0]
    except psycopg2.Error:
        return False, {"database": "unreachable", "migrations": "unknown"}
    if pending:
        return False, {"database": "ok", "migrations": f"{pending} pending"}
    if not has_search:
        return False, {"database": "ok", "migrations": "complete", "search": "table note_search is missing"}
    return True, {"database": "ok", "migrations": "complete", "search": "ok"}
