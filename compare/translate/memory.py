"""Translation memories: what a person has translated before, found again or nearly so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from compare.errors import InputError
from compare.messages import _, speaking
from compare.model import Correction
from compare.translate.near import NearIndex
from compare.translate.tmx import read_tmx, write_tmx
from compare.translate.translation import Translation

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
    lines: Sequence[str],
    source: str,
    target: str,
    memories: Sequence[str],
    corrections: Sequence[Correction] = (),
) -> dict[str, Translation]:
    """Return the lines that a memory holds, or holds nearly, with their translations.

    The reader's own corrections go before all files, an exact match before a near one,
    and the first memory that holds a line decides. A near match has a warning that says
    what differs, in the target's language. Raises InputError for a memory that cannot be
    read.
    """
    own = {
        key(correction.text): correction.translation
        for correction in corrections
        if (correction.source, correction.target) == (source, target)
        and correction.translation.strip()
    }
    files = [_index(path, *_stamp(path), source, target) for path in memories]
    found: dict[str, Translation] = {}
    if not own and not files:
        return found
    for known in (own, *(pairs for pairs, near in files)):
        for line in lines:
            if line not in found and (text := known.get(key(line))):
                found[line] = Translation(text, "memory")
    if len(found) < len(lines):
        with speaking(target):
            for near in (NearIndex(own), *(near() for pairs, near in files)):
                for line in lines:
                    if line not in found and (match := near.find(key(line), source, target)):
                        found[line] = Translation(match.text, "memory", (match.note,))
    return found


def _stamp(path: str) -> tuple[int, int]:
    """Return what changes when a file does, so that an edited memory is read again."""
    try:
        state = Path(path).stat()
    except OSError:
        raise InputError(
            _("The translation memory “{name}” cannot be opened: check where it lies.").format(
                name=Path(path).name
            )
        ) from None
    return state.st_mtime_ns, state.st_size


@lru_cache(maxsize=_KEPT)
def _index(
    path: str, modified: int, size: int, source: str, target: str
) -> tuple[Mapping[str, str], Callable[[], NearIndex]]:
    """Return the memory's pairs for one direction, and what finds near ones, made when asked.

    The last unit wins, as tools append.
    """
    pairs = {
        key(unit[source]): unit[target]
        for unit in read_tmx(path)
        if source in unit and target in unit
    }
    return pairs, cache(lambda: NearIndex(pairs))
