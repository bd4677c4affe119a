"""A small server on loopback that speaks LibreTranslate's API, with its failures."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

Answer = tuple[int, object]


@dataclass
class Fake:
    """What the server answers, and what it was asked.

    Each of `failures` is given once, in order, in place of a translation: a status with
    the JSON or the bytes to send, or a function of the handler.
    """

    address: str = ""
    version: str = "1.9.6"
    languages: object = field(
        default_factory=lambda: [
            {"code": "es", "name": "Spanish", "targets": ["en", "es"]},
            {"code": "ru", "name": "Russian", "targets": ["en"]},
            {"code": "en", "name": "English", "targets": ["es"]},
        ]
    )
    key: str | None = None
    batch_limit: int = 1000
    letter_limit: int = 1000
    failures: list[Answer | Callable[[Any], None]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    asked: list[dict[str, Any]] = field(default_factory=list)
    gets: list[str] = field(default_factory=list)
    closing: Event = field(default_factory=Event)

    def translate(self, question: dict[str, Any]) -> Answer:
        lines = question["q"]
        if self.key is not None and question.get("api_key") != self.key:
            return 403, {"error": "Invalid API key"}
        if len(lines) > self.batch_limit or max(map(len, lines)) > self.letter_limit:
            return 400, {"error": "Invalid request: request (9) exceeds text limit (5)"}
        return 200, {"translatedText": [line.upper() for line in lines]}


@contextmanager
def serve() -> Iterator[Fake]:
    """Give a server on loopback that puts Spanish and Russian into capitals."""
    fake = Fake()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            fake.gets.append(self.path)
            if self.path == "/spec":
                self.answer(200, {"info": {"version": fake.version}})
            elif self.path == "/languages":
                self.answer(200, fake.languages)
            else:
                self.answer(404, {"error": "Not found"})

        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            fake.asked.append(question)
            failure = fake.failures.pop(0) if fake.failures else None
            if callable(failure):
                failure(self)
            else:
                self.answer(*(failure or fake.translate(question)))

        def answer(self, status: int, content: object) -> None:
            body = content if isinstance(content, bytes) else json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            for name, value in fake.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    fake.address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield fake
    finally:
        fake.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
