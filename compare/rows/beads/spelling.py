"""What two lines share in letters and digits: names, numbers, words of one root."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors

# Pieces of this many letters, the mark before a word counted as one. Pieces of 3 and of 5
# explain the gold beads no better, nor does it matter how they are folded into 512 places
# or 8,192 (log-likelihood a bead 0.200 and 0.198, for 4 letters 0.198; the same for 512).
LETTERS = 4
PLACES = 512
# A number counts as much as two words, unless it has one digit only.
LONG_NUMBER, DIGIT = 2.0, 1.0

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_SEPARATOR = re.compile(r"[.,]")


def spellings(*sides: Sequence[str]) -> list[Vectors]:
    """Return for each side a vector a line, shape (lines, PLACES), not of unit length.

    Vectors of lines add up to the vector of the lines joined. A piece of many lines counts
    less: by the logarithm of its share, as in information retrieval.
    """
    lines = [line for side in sides for line in side]
    numbers: dict[str, int] = {}
    rows: list[int] = []
    pieces: list[int] = []
    weights: list[float] = []
    for row, line in enumerate(lines):
        for token in _TOKEN.findall(line):
            for piece, weight in pieces_of(token):
                rows.append(row)
                pieces.append(numbers.setdefault(piece, len(numbers)))
                weights.append(weight)
    found: Vectors = np.zeros((len(lines), PLACES), dtype=np.float32)
    if rows:
        row_of, piece_of = np.array(rows), np.array(pieces)
        of_pair = np.unique(row_of * len(numbers) + piece_of) % len(numbers)
        rarity = np.log((len(lines) + 1) / np.bincount(of_pair, minlength=len(numbers)))
        hashes = np.array([crc32(piece.encode()) for piece in numbers])
        signed = np.where(hashes >> 31, 1, -1) * rarity
        places = hashes % PLACES
        np.add.at(found, (row_of, places[piece_of]), signed[piece_of] * np.array(weights))
    ends = np.cumsum([len(side) for side in sides])
    return np.split(found, ends[:-1])


@lru_cache(maxsize=50_000)
def pieces_of(token: str) -> tuple[tuple[str, float], ...]:
    """Return the pieces of a word or a number with their weights, in Latin letters."""
    from anyascii import anyascii

    if token[0].isdigit():
        number = _SEPARATOR.sub("", anyascii(token))
        return ((f"#{number}", LONG_NUMBER if len(number) > 1 else DIGIT),)
    word = f"<{anyascii(token).lower()}"
    count = len(word) - LETTERS + 1
    return tuple((word[at : at + LETTERS], 1 / count) for at in range(count))
