"""The pieces of a gloss and how they are written as one English line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_CLOSING = frozenset(".,;:!?…)]}%”’")
_DOUBLED = re.compile(r"\b(the|a|an) (?:the|a|an)\b|\b(to) to\b", re.I)
# «…», — said: the dash goes, and as in American news the comma goes inside the quotation.
_SAID_DASH = re.compile(r"(?<=\w)(\"?)([,.]?)(\"?) - (?=\w)")
# Not before what sounds like a consonant: a European, a union, a one-off, a US ship.
_LIKE_CONSONANT = r"eu\w\w|once\b|one\b|u\w?\b|ugan|ukr|unan|uni[^dmn]|ur[au]|us[aeu]|ut[eio]"
_AN = re.compile(rf"\b(a) (?=(?!{_LIKE_CONSONANT})[aeiou])", re.I)
_QUOTE_THEN_MARK = re.compile(r"(?<=[^\s\"])\"([,.])(?![.,\d])")


class Piece(NamedTuple):
    """A phrase with its rendering; a mark has no source words.

    `fixed` is a name, a number or a date, which no reordering looks into; `capital` a
    word with a capital of its own.
    """

    source: tuple[str, ...]
    text: str
    spaced: bool
    fixed: bool = False
    capital: bool = False


def join(pieces: Iterable[Piece]) -> str:
    """Return the pieces as a line: one space between words, marks as in the original."""
    parts: list[str] = []
    spaced = False
    for piece in pieces:
        spaced = spaced or piece.spaced
        if piece.text:
            if parts and spaced and (piece.source or piece.text[0] not in _CLOSING):
                parts.append(" ")
            parts.append(piece.text)
            spaced = False
    text = _SAID_DASH.sub(_without_dash, "".join(parts))
    text = _QUOTE_THEN_MARK.sub(r'\1"', text)
    return _AN.sub(r"\1n ", _DOUBLED.sub(r"\1\2", text))


def _without_dash(match: re.Match[str]) -> str:
    quoted = match.group(1) or match.group(3)
    return match.group().removesuffix("- ") if quoted and match.group(2) else match.group()
