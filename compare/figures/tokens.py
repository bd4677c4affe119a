"""Text cut into the tokens that the figure reader works on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from compare.figures.forms import fold

# Letters; then any other single sign. Digits are cut by `compare.figures.digits`.
_PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\s]")

HYPHENS = frozenset("-‐‑–—−")


@dataclass(frozen=True, slots=True)
class Token:
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
    for match in _PIECE.finditer(text, start, end):
        at = match.start()
        piece = match.group()
        spaced = at == 0 or text[at - 1].isspace()
        tokens.append(Token(at, match.end(), piece, fold(piece), spaced))
    return tokens
