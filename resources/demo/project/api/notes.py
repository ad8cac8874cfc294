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
        cursor.execute("SELECT id, text FROM notes ORDER BY id")
        return [{"id": number, "text": text} for number, text in cursor.fetchall()]


def add(body):
    with contextlib.closing(database.connect()) as connection, connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO notes (text) VALUES (%s) RETURNING id, text", (str(body["text"]),))
        number, text = cursor.fetchone()
        return {"id": number, "text": text}
