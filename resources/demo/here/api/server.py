# SPDX-License-Identifier: Apache-2.0
"""Harbor: keeps notes in a file. Contract: /health is the process alone, /ready is all that it needs."""

import contextlib
import json
import os
import pathlib
import signal
import sqlite3
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

RELEASE = (pathlib.Path(__file__).parent / "release.txt").read_text().strip()
PAGE = """<!doctype html><title>Harbor</title><body style="font: 18px sans-serif; margin: 4em">
<h1>Harbor in {environment}</h1><p>{greeting}. Release {release}, commit {commit}.</p>
"""


def database():
    connection = sqlite3.connect(pathlib.Path(os.environ.get("DATA_DIR", "/data")) / "notes.sqlite", timeout=2)
    connection.execute("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    return contextlib.closing(connection)


def notes():
    with database() as connection:
        return [{"id": number, "text": text} for number, text in connection.execute("SELECT id, text FROM notes")]


def add(body):
    with database() as connection:
        connection.execute("INSERT INTO notes (text) VALUES (?)", (str(json.loads(body)["text"]),))
        connection.commit()


def page():
    return PAGE.format(environment=os.environ.get("ENVIRONMENT", "unknown"),
                       greeting=os.environ.get("GREETING", ""), release=RELEASE,
                       commit=os.environ.get("COMMIT", "unknown")[:7])


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/":
            return self.reply(200, page(), "text/html; charset=utf-8")
        if self.path == "/health":
            return self.reply(200, '{"status": "ok"}')
        try:
            if self.path == "/ready":
                return self.reply(200, json.dumps({"notes": len(notes())}))
            if self.path == "/notes":
                return self.reply(200, json.dumps({"notes": notes()}))
        except sqlite3.Error as error:
            return self.reply(503, json.dumps({"error": str(error)}))
        return self.reply(404, '{"error": "not found"}')

    def do_POST(self):
        if self.path != "/notes":
            return self.reply(404, '{"error": "not found"}')
        try:
            add(self.rfile.read(int(self.headers.get("Content-Length", "0"))))
        except (ValueError, TypeError, KeyError):
            return self.reply(400, '{"error": "a note is {\\"text\\": …}"}')
        except sqlite3.Error as error:
            return self.reply(503, json.dumps({"error": str(error)}))
        return self.reply(201, '{"status": "kept"}')

    def reply(self, code, text, kind="application/json"):
        content = text.encode()
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
print(f"release {RELEASE} serves", flush=True)
ThreadingHTTPServer(("0.0.0.0", 8000), Handler).serve_forever()
