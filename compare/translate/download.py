"""Fetch a large file over a bad line: go on where it was cut, wait longer each time, give up.

A resumed download is whole only if the server still has the same file, so what is kept
has the server's mark of it (ETag or date) beside it and is asked for with If-Range
(RFC 9110, 13.1.5): a server that has another file by now sends that one from its start.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compare.translate import workspace

if TYPE_CHECKING:
    from requests import Response

# Told the bytes that are there and the bytes in all, where known; may raise to stop.
Tell = Callable[[int, int | None], None]

# What the server may mean by "not now": too slow, too early, too many, or out of order.
_NOT_NOW = (408, 425, 429, 500, 502, 503, 504)
_CHUNK = 1 << 15


class DownloadError(Exception):
    """The file cannot be had from this address; the message says why, for a log."""


class _TryAgain(Exception):
    """The line was cut, or the server is busy; `wait` is what it asked for, in seconds."""

    def __init__(self, reason: str, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, all in seconds, and how much to take.

    `connect` is for an answer to the call, `silence` for the next byte; `waits` lie
    between tries, and all of them are there again once `progress` more bytes came. A
    server's own wish (Retry-After) counts up to `longest`.
    """

    connect: float = 10.0
    silence: float = 20.0
    waits: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0)
    progress: int = 1_000_000
    longest: float = 30.0


def download(
    address: str, path: Path, most: int, tell: Tell | None = None, patience: Patience | None = None
) -> None:
    """Fetch an address into a file; what the file and its mark hold already is gone on from.

    Raises DownloadError where the address gives no such file, where it does not come
    after all tries, or has more than `most` bytes; OSError where it cannot be written; what
    `tell` raises passes through. What came is kept to go on from.
    """
    patience = patience or Patience()
    tell = tell or (lambda done, total: None)
    waits = list(patience.waits)
    best = _size(path)
    while True:
        try:
            return _try(address, path, most, tell, patience)
        except _TryAgain as problem:
            if _size(path) - best >= patience.progress:
                waits, best = list(patience.waits), _size(path)
            if not waits:
                raise DownloadError(str(problem)) from problem
            wait = max(waits.pop(0), min(problem.wait, patience.longest))
            _sleep(wait, lambda: tell(_size(path), None))


def forget(path: Path) -> None:
    """Remove a download and its mark."""
    path.unlink(missing_ok=True)
    _mark(path).unlink(missing_ok=True)


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _try(address: str, path: Path, most: int, tell: Tell, patience: Patience) -> None:
    """Fetch what is missing of the file in one request."""
    import requests
    import urllib3

    mark = _read_mark(path)
    have = _size(path) if mark else 0
    # Compressed on the way, the bytes would not be those that a range counts.
    headers = {"User-Agent": "Parallax", "Accept-Encoding": "identity"}
    if have:
        headers |= {"Range": f"bytes={have}-", "If-Range": mark}
    try:
        with requests.get(
            address, headers=headers, stream=True, timeout=(patience.connect, patience.silence)
        ) as answer:
            _take(answer, path, have, most, tell)
    except (requests.ConnectionError, requests.Timeout) as error:
        raise _TryAgain(type(error).__name__) from error
    except urllib3.exceptions.HTTPError as error:
        raise _TryAgain("the line was cut") from error
    except requests.RequestException as error:
        raise DownloadError(type(error).__name__) from error


def _take(answer: Response, path: Path, have: int, most: int, tell: Tell) -> None:
    """Append or write the answer's bytes; raise what the answer means where it has none.

    That a body is shorter than its Content-Length is seen by urllib3.
    """
    if answer.status_code == 416 and _range_total(answer) == have:
        return
    if answer.status_code in _NOT_NOW:
        asked = answer.headers.get("Retry-After", "")
        raise _TryAgain(
            f"status {answer.status_code}", float(asked) if re.fullmatch(r"\d{1,4}", asked) else 0
        )
    if answer.status_code == 416 or (answer.status_code == 206 and _range_start(answer) != have):
        forget(path)
        raise _TryAgain("the range does not fit")
    if answer.status_code not in (200, 206):
        raise DownloadError(f"status {answer.status_code}")
    resumed = answer.status_code == 206
    length = answer.headers.get("Content-Length", "")
    total = int(length) + (have if resumed else 0) if length.isdigit() else None
    if total is not None:
        if total > most:
            forget(path)
            raise DownloadError(f"{total} bytes")
        workspace.need_room(total - (have if resumed else 0))
    if not resumed:
        forget(path)
        _write_mark(path, answer)
    done = have if resumed else 0
    with path.open("ab") as file:
        while chunk := answer.raw.read1(_CHUNK):
            done += len(chunk)
            if done > most:
                forget(path)
                raise DownloadError(f"over {most} bytes")
            file.write(chunk)
            tell(done, total)


def _range_start(answer: Response) -> int | None:
    found = re.match(r"bytes (\d+)-", answer.headers.get("Content-Range", ""))
    return int(found[1]) if found else None


def _range_total(answer: Response) -> int | None:
    found = re.fullmatch(r"bytes \*/(\d+)", answer.headers.get("Content-Range", ""))
    return int(found[1]) if found else None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _mark(path: Path) -> Path:
    return path.with_name(path.name + ".mark")


def _write_mark(path: Path, answer: Response) -> None:
    """Keep what the server calls this version of the file; a weak mark names no bytes."""
    etag = answer.headers.get("ETag", "")
    mark = etag if etag.startswith('"') else answer.headers.get("Last-Modified", "")
    if mark:
        _mark(path).write_text(json.dumps(mark), encoding="utf-8")


def _read_mark(path: Path) -> str:
    try:
        mark = json.loads(_mark(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return mark if isinstance(mark, str) else ""


def _sleep(seconds: float, ask: Callable[[], None]) -> None:
    """Wait, asking four times a second whether to go on waiting."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        ask()
        time.sleep(min(left, 0.25))
