# SPDX-License-Identifier: Apache-2.0
"""The API of Harbor. Contract: /health is the process alone, /ready is all that it needs."""

import hmac
import json
import re
import signal
import sys
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

import psycopg2

import notes
import readiness
import settings
import warmup
from jsonlog import log

FILE = re.compile(r"/api/v1/files/([A-Za-z0-9_][A-Za-z0-9._-]{0,99})")
LARGEST_BODY = 64 * 1024 * 1024


class Refused(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "harbor"
    sys_version = ""

    def do_GET(self):
        self.answer(self.get)

    def do_POST(self):
        self.answer(self.post)

    def do_OPTIONS(self):
        self.answer(lambda path: (204, b"", "text/plain"))

    def get(self, path):
        if path in ("/health", "/api/v1/health"):
            return as_json(200, {"status": "ok"})
        if path == "/ready":
            ready, details = readiness.readiness()
            return as_json(200 if ready else 503, details)
        if path == "/api/v1/system/status":
            return as_json(200, self.status())
        if path == "/api/v1/notes":
            return as_json(200, {"notes": notes.all_notes()})
        if found := FILE.fullmatch(path):
            return read_file(found[1])
        raise Refused(404, "not found")

    def post(self, path):
        body = self.body()
        if path == "/api/v1/notes":
            return as_json(201, notes.add(note_of(body)))
        if found := FILE.fullmatch(path):
            return write_file(found[1], body)
        raise Refused(404, "not found")

    def status(self):
        given = self.headers.get("Authorization", "").encode()
        if not settings.STATUS_TOKEN or not hmac.compare_digest(given, f"Bearer {settings.STATUS_TOKEN}".encode()):
            raise Refused(401, "a bearer token is needed")
        return {"status": "ok", "release": settings.RELEASE, "commit": settings.COMMIT,
                "environment": settings.ENVIRONMENT, "config": settings.GREETING, "notes": notes.count()}

    def body(self):
        length = int(self.headers.get("Content-Length", "0"))
        if length > LARGEST_BODY:
            self.close_connection = True
            raise Refused(413, "too large")
        return self.rfile.read(length)

    def answer(self, make):
        began = time.monotonic()
        self.request_id = self.headers.get("X-Request-ID") or uuid.uuid4().hex
        path = unquote(urlsplit(self.path).path)
        try:
            code, content, kind = make(path)
        except Refused as refused:
            code, content, kind = as_json(refused.code, {"error": str(refused)})
        except psycopg2.Error as error:
            log("error", "database", request_id=self.request_id, error=str(error).strip())
            code, content, kind = as_json(503, {"error": "the database does not serve"})
        self.reply(code, content, kind)
        log("info", "request", request_id=self.request_id, method=self.command, path=path, code=code,
            ms=round((time.monotonic() - began) * 1000, 1))

    def reply(self, code, content, kind):
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("X-Request-ID", re.sub(r"[^\x21-\x7e]", "", self.request_id)[:128])
        origin = self.headers.get("Origin")
        if origin in settings.CORS_ORIGINS:
            self.send_header("Access-Control-Allow-Origin", origin)
            self.send_header("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Request-ID")
            self.send_header("Vary", "Origin")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, form, *values):
        """Our own log has it."""


def as_json(code, value):
    return code, (json.dumps(value) + "\n").encode(), "application/json"


def note_of(body):
    try:
        note = json.loads(body)
        note["text"]
    except (ValueError, TypeError, KeyError):
        raise Refused(400, 'a note is {"text": …}') from None
    return note


def read_file(name):
    try:
        return 200, (settings.DATA / name).read_bytes(), "application/octet-stream"
    except FileNotFoundError:
        raise Refused(404, "no such file") from None


def write_file(name, body):
    (settings.DATA / name).write_bytes(body)
    return as_json(201, {"name": name, "size": len(body)})


def stop(number, frame):
    log("warning", "stopping", signal=signal.Signals(number).name)
    sys.exit(0)


def main():
    signal.signal(signal.SIGTERM, stop)
    server = ThreadingHTTPServer(("0.0.0.0", 8000), Handler)
    # A request that is under way must not hold up the end.
    server.daemon_threads, server.block_on_close = True, False
    log("warning", "started", release=settings.RELEASE, commit=settings.COMMIT, environment=settings.ENVIRONMENT)
    threading.Thread(target=warmup.warm_up, daemon=True).start()
    server.serve_forever()


main()
