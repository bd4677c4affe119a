"""Translation memories: what a person has translated before, found again word for word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from compare.errors import InputError
from compare.translate.tmx import read_tmx, write_tmx

__all__ = ["key", "translate", "write_tmx"]

_MARKS = str.maketrans(
    {
        **dict.fromkeys("«»„“”‟″", '"'),
        **dict.fromkeys("‘’‚‛′´`", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
    }
)
# Files a process keeps open at once: the samples' own and a handful of the reader's.
_KEPT = 16


def key(text: str) -> str:
    """Return what two writings of one sentence share: spaces, quotes and dashes made alike."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).translate(_MARKS)).strip()


def translate(
    lines: Sequence[str], source: str, target: str, memories: Sequence[str]
) -> dict[str, str]:
    """Return the lines that a memory holds, with their translations.

    The first memory that holds a line decides. Raises InputError for a memory that
    cannot be read.
    """
    found: dict[str, str] = {}
    for path in memories:
        known = _index(path, *_stamp(path), source, target)
        for line in lines:
            if line not in found and (text := known.get(key(line))):
                found[line] = text
    return found


def _stamp(path: str) -> tuple[int, int]:
    """Return what changes when a file does, so that an edited memory is read again."""
    try:
        state = Path(path).stat()
    except OSError:
        raise InputError(
            f"The translation memory “{Path(path).name}” cannot be opened: check where it lies."
        ) from None
    return state.st_mtime_ns, state.st_size


@lru_cache(maxsize=_KEPT)
def _index(path: str, modified: int, size: int, source: str, target: str) -> Mapping[str, str]:
    """Return the memory's pairs for one direction; the last unit wins, as tools append."""
    return {
        key(unit[source]): unit[target]
        for unit in read_tmx(path)
        if source in unit and target in unit
    }
