"""A mirror of the index on this machine, with the faults that real ones have."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

Act = Callable[["Handler", bytes], None]


@dataclass
class Mirror:
    """Serves the files of a folder; `faults` are acted out first, one a request, by path."""

    folder: Path
    address: str = ""
    faults: dict[str, list[Act]] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    etags: bool = True
    ranges: bool = True
    closing: threading.Event = field(default_factory=threading.Event)

    def publish(self, *entries: object) -> None:
        """Write the index."""
        (self.folder / "index.json").write_text(json.dumps(entries))

    def add(self, path: Path, name: str | None = None, **more: Any) -> dict[str, Any]:
        """Put a package file in and return its entry of the index."""
        name = name or path.name
        path.rename(self.folder / name)
        pair, version = name.removesuffix(".argosmodel").split("-")
        source, target = pair.split("_")
        return {
            "package_version": version,
            "from_code": source,
            "to_code": target,
            "links": [name],
            **more,
        }


class Handler(BaseHTTPRequestHandler):
    """Answers as web servers do: with a range if asked for, and if the file is the same."""

    def __init__(self, *args: Any, mirror: Mirror) -> None:
        self.mirror = mirror
        super().__init__(*args)

    def log_message(self, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        name = self.path.removeprefix("/")
        self.mirror.asked.append((name, self.headers.get("Range")))
        path = self.mirror.folder / name
        faults = self.mirror.faults.get(name)
        if not path.is_file():
            self.send_error(404)
        elif faults:
            faults.pop(0)(self, path.read_bytes())
        else:
            self.give(path.read_bytes())

    def etag(self, content: bytes) -> str:
        return f'"{hash(content)}"'

    def give(self, content: bytes, upto: int | None = None, length: int | None = None) -> None:
        """Send the content, or what was asked for of it, and no byte at or after `upto`."""
        start = 0
        wanted = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        same = self.headers.get("If-Range") in (None, self.etag(content))
        if wanted and same and self.mirror.ranges:
            start = int(wanted[1])
            if start >= len(content):
                self.send_response(416)
                self.send_header("Content-Range", f"bytes */{len(content)}")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        if self.mirror.etags:
            self.send_header("ETag", self.etag(content))
        self.send_header("Content-Length", str(length or len(content) - start))
        self.end_headers()
        self.wfile.write(content[start:upto])


def cut(at: int) -> Act:
    """Break the line off after this many bytes of the file."""
    return lambda handler, content: handler.give(content, upto=at)


def status(code: int, **headers: str) -> Act:
    """Answer with an error."""

    def act(handler: Handler, content: bytes) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return act


def without_length(handler: Handler, content: bytes) -> None:
    """Send the content without saying how long it is."""
    handler.send_response(200)
    handler.end_headers()
    handler.wfile.write(content)


def stall(at: int) -> Act:
    """Send the beginning, then nothing more until the mirror closes."""

    def act(handler: Handler, content: bytes) -> None:
        handler.give(content, upto=at)
        handler.wfile.flush()
        handler.mirror.closing.wait(60)
        handler.close_connection = True

    return act


@contextmanager
def mirror_of(folder: Path) -> Iterator[Mirror]:
    """Serve a folder until the end of the block."""
    folder.mkdir(exist_ok=True)
    mirror = Mirror(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, mirror=mirror))
    server.daemon_threads = True
    mirror.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield mirror
    finally:
        mirror.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
