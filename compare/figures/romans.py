"""Roman numerals of centuries: siglo XIX, XIX век."""

from __future__ import annotations

import re
from decimal import Decimal

from compare.figures.amount import Amount
from compare.figures.line import Line

# To 89, more than centuries need.
_ROMAN = re.compile(r"(X{0,3}|XL|LX{0,3})(IX|IV|V?I{0,3})")
_TENS = {"": 0, "X": 10, "XX": 20, "XXX": 30, "XL": 40, "L": 50, "LX": 60, "LXX": 70, "LXXX": 80}
_UNITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_SIGNS = frozenset("IVXLХІ")
# Russian writers use their own letters, which look the same.
_LATIN = str.maketrans("ХІ", "XI")


def read_roman(line: Line, at: int) -> Amount | None:
    """Return the century that begins at a token as an ordinal, None where none does."""
    if not 0 <= at < len(line.tokens):
        return None
    match = _ROMAN.fullmatch(line.tokens[at].text.translate(_LATIN))
    if match is None:
        return None
    lexicon = line.lexicon
    beside = (
        line.form(at - 1) in lexicon.roman_before
        or line.form(at - 2) in lexicon.roman_before
        or line.form(at - 3) in lexicon.roman_before
        or line.form(at + 1) in lexicon.roman_after
    )
    value = _TENS[match[1]] + _UNITS[match[2]]
    if not beside or not value:
        return None
    return Amount(at, at + 1, Decimal(value), words=True, ordinal=True)


def looks_roman(text: str) -> bool:
    """Whether a word is made of Roman digits alone."""
    return text[0] in _SIGNS and len(text) <= 8 and _SIGNS.issuperset(text)
