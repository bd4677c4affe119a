"""Fetch a package from the index that Argos keeps, or from a mirror of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from compare import limits
from compare.errors import InputError
from compare.translate import store

# Seconds without a byte before a line counts as dead.
TIMEOUT = 20
_CHUNK = 1 << 18
_MAX_INDEX_BYTES = 10_000_000
_UNREACHABLE = (
    "The Argos packages cannot be reached over the network: install from a .argosmodel file "
    "(python -m compare models install FILE.argosmodel), or translate from a memory (TMX) or, "
    "into English, with the rough glossary."
)


def download(
    source: str,
    target: str,
    into: Path,
    progress: Callable[[int, int | None], None] | None = None,
) -> Path:
    """Fetch the newest package of a pair into a folder and return the file.

    The index is where Argos' own setting says: ARGOS_PACKAGE_INDEX names a mirror. Links
    that are not absolute count from there. Raises InputError where it cannot be
    reached or has no such package.
    """
    address = _index_address()
    entry = _newest(_index(address), source, target)
    if entry is None:
        raise InputError(
            f"The index has no package from {source} to {target}: "
            f"install one from {source} to en and one from en to {target}, which work together."
        )
    path = into / f"translate-{source}_{target}.argosmodel"
    for link in entry["links"]:
        try:
            path.write_bytes(b"")
            with path.open("wb") as file:
                _fetch(urljoin(address, str(link)), file.write, limits.MAX_PACKAGE_BYTES, progress)
            return path
        except (OSError, HTTPException, ValueError):
            continue
    raise InputError(_UNREACHABLE)


def _index_address() -> str:
    """Return where the index lies, by Argos' own setting."""
    try:
        from argostranslate import settings
    except OSError as error:
        raise InputError(
            "The folders of Argos cannot be written to: set XDG_DATA_HOME to one that can."
        ) from error
    return str(settings.remote_package_index)


def _index(address: str) -> list[Any]:
    parts: list[bytes] = []
    try:
        _fetch(address, parts.append, _MAX_INDEX_BYTES, None)
        index = json.loads(b"".join(parts))
    except (OSError, HTTPException, ValueError) as error:
        raise InputError(_UNREACHABLE) from error
    return index if isinstance(index, list) else []


def _newest(index: list[Any], source: str, target: str) -> dict[str, Any] | None:
    """Return the newest entry of a pair that says where it can be had."""
    fitting = [
        entry
        for entry in index
        if isinstance(entry, dict)
        and (entry.get("from_code"), entry.get("to_code")) == (source, target)
        and isinstance(entry.get("links"), list)
    ]
    return max(
        fitting,
        key=lambda entry: store.version_key(str(entry.get("package_version"))),
        default=None,
    )


def _fetch(
    address: str,
    take: Callable[[bytes], object],
    most: int,
    progress: Callable[[int, int | None], None] | None,
) -> None:
    """Hand the bytes at an address on; ValueError where they are too many or too few."""
    from urllib.request import Request, urlopen

    if urlsplit(address).scheme not in ("http", "https"):
        raise ValueError("only http and https addresses are fetched")
    request = Request(address, headers={"User-Agent": "Parallax"})
    with urlopen(request, timeout=TIMEOUT) as answer:
        length = answer.headers.get("Content-Length")
        total = int(length) if length and length.isdigit() else None
        done = 0
        while chunk := answer.read(_CHUNK):
            done += len(chunk)
            if done > most:
                raise ValueError("more bytes than a package has")
            take(chunk)
            if progress:
                progress(done, total)
    if total is not None and done != total:
        raise ValueError(f"{done} bytes of {total}")
