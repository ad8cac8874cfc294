# SPDX-License-Identifier: Apache-2.0
"""The way to the database, and how far its migrations are."""

import os

import psycopg2

import settings


def connect():
    """A connection of one's own, to be used in a with statement of contextlib.closing."""
    return psycopg2.connect(
        host=os.environ.get("DB_HOST", "db"), dbname=os.environ.get("DB_NAME", "harbor"),
        user=os.environ.get("DB_USER", "harbor"), password=os.environ.get("DB_PASSWORD", ""), connect_timeout=2)


def known_migrations():
    return sorted(path.name for path in settings.MIGRATIONS.glob("*.sql"))


def applied_migrations(cursor):
    cursor.execute("SELECT to_regclass('schema_migrations') IS NOT NULL")
    if not cursor.fetchone()[0]:
        return set()
    cursor.execute("SELECT name FROM schema_migrations")
    return {name for (name,) in cursor.fetchall()}
