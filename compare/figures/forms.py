"""Word forms as the data files write them, spelled out; and how words are made alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

# Accents that writers drop and typists mistake; й and ñ are letters of their own.
_ACCENTED = "ёáéíóúüàèìòùâêôç"
_BARE = "еaeiouuaeiouaeoc"
_PLAIN = str.maketrans(_ACCENTED + _ACCENTED.upper() + "’‘ʼ", _BARE + _BARE.upper() + "'''")
_SLOT = re.compile(r"\{(\w+)\}")


# Words repeat: a page of news holds a few hundred, its language some ten thousand.
@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Return the word in small letters, without accents, ё as е."""
    lowered = word.lower().translate(_PLAIN)
    # A few capitals, such as İ, become two characters.
    return lowered if len(lowered) == len(word) else word


def plain(text: str) -> str:
    """Return the text without accents, ё as е, of the same length."""
    return text.translate(_PLAIN)


def spell_out(pattern: str, endings: Mapping[str, str]) -> Iterator[str]:
    """Yield each form that a pattern such as `рубл{soft}` stands for.

    A name in braces stands for each of the endings kept under it, set apart by `|`.
    """
    pieces = _SLOT.split(pattern)
    choices = [
        endings[piece].split("|") if index % 2 else [piece] for index, piece in enumerate(pieces)
    ]
    for chosen in product(*choices):
        yield "".join(chosen)
