"""Models in memory: one a package in a process, shared by all threads, let go when unused.

A model of Argos' size takes some 250 MB while it is loaded.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Timer

from compare.translate.argos_model import Model, ModelError, load
from compare.translate.store import InstalledPackage

# Seconds without a translation after which a model is let go: a reader who compares one
# story after another does not wait for it again, a laptop left alone has its memory back.
IDLE = 300.0


@dataclass(slots=True)
class Entry:
    """A package's model, None where it does not load, and when it was last asked for."""

    model: Model | None
    used: float


_entries: dict[tuple[Path, int], Entry] = {}
_lock = Lock()
_timer: Timer | None = None


def model_of(package: InstalledPackage) -> Model | None:
    """Return the package's model, loaded on first use; None where it is broken.

    Whoever holds the model may go on using it after it was let go here.
    """
    key = (package.path, package.modified)
    with _lock:
        entry = _entries.get(key)
        if entry is None:
            try:
                model = load(package.path)
            except ModelError:
                model = None
            entry = _entries[key] = Entry(model, 0.0)
        entry.used = time.monotonic()
        _watch()
        return entry.model


def free_unused(now: float, idle: float = IDLE) -> int:
    """Let go of the models not asked for in the last `idle` seconds; return how many are left.

    `now` is a time of `time.monotonic`.
    """
    with _lock:
        for key in [key for key, entry in _entries.items() if now - entry.used >= idle]:
            del _entries[key]
        return len(_entries)


def _watch() -> None:
    """Look again later, unless that is arranged already; the lock is held."""
    global _timer
    if _timer is None:
        _timer = Timer(IDLE, _look)
        # The process may end without waiting for it.
        _timer.daemon = True
        _timer.start()


def _look() -> None:
    global _timer
    left = free_unused(time.monotonic())
    with _lock:
        _timer = None
        if left:
            _watch()
