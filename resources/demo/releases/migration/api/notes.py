# SPDX-License-Identifier: Apache-2.0
"""Rows of the database, as the API gives them."""

import contextlib

import database


def count():
    with contextlib.closing(database.connect()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM notes")
        return cursor.fetchone()[0]


def all_notes():
    with contextlib.closing(database.connect()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id, text, author FROM notes ORDER BY id")
        return [{"id": number, "text": text, "author": author} for number, text, author in cursor.fetchall()]


def add(body):
    with contextlib.closing(database.connect()) as connection, connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO notes (text, author) VALUES (%s, %s) RETURNING id, text, author",
                       (str(body["text"]), str(body.get("author", "unknown"))))
        number, text, author = cursor.fetchone()
        return {"id": number, "text": text, "author": author}
