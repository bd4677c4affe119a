"""Text cut into the tokens that the figure reader works on."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from compare.figures.forms import fold

# Letters; then any other single sign. Digits are cut by `compare.figures.digits`.
_PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\s]")

HYPHENS = frozenset("-‐‑–—−")


class Token(NamedTuple):
    """A word, a sign, or a number in digits.

    `form` is the word made alike (`fold`), or the sign itself; for a number it is
    the digits as written, `value` what they say and `readings` what else they could.
    `spaced` says whether white space stands before.
    """

    start: int
    end: int
    text: str
    form: str
    spaced: bool
    value: Decimal | None = None
    readings: tuple[Decimal, ...] = ()


def cut(text: str, start: int, end: int) -> list[Token]:
    """Return the words and signs between two places of a text."""
    tokens = []
    # Where the piece before ended: what lies between two pieces is white space.
    last = start
    spaced = start == 0 or text[start - 1].isspace()
    for match in _PIECE.finditer(text, start, end):
        at, stop = match.span()
        piece = match.group()
        tokens.append(Token(at, stop, piece, fold(piece), spaced if at == last else True))
        last, spaced = stop, False
    return tokens
