"""A line cut for the glossary: words, numbers and fixed abbreviations, and the marks between."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

# No-break, narrow no-break and thin spaces group digits as the plain one does.
_GROUP_SPACE = "[ \u00a0\u202f\u2009]"
_SPACED_GROUPS = rf"\d{{1,3}}(?:{_GROUP_SPACE}\d{{3}})+(?!\d)"
_SPACED_NUMBER = re.compile(rf"(?<![\d.,]){_SPACED_GROUPS}")
_WORD = r"[^\W_]+(?:[-‐‑'’][^\W_]+)*"
# Not the 44 of 44-м: with letters behind it, it is a word.
_NUMBER = rf"(?:{_SPACED_GROUPS}(?:,\d+)?|\d++(?:[.,:]\d++)*+)(?![-‐‑]?[^\W\d_])"
_DOTTED_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMA_DECIMAL = re.compile(r"\d+,\d+")
_SWAP = str.maketrans(".,", ",.")


class Token(NamedTuple):
    """A word, a number or a mark; `key` is how the glossary writes a word.

    `fixed` is the rendering of what is not looked up: a number or an abbreviation.
    `spaced` says whether white space stands before, `opens` whether a sentence begins.
    """

    text: str
    key: str
    word: bool
    spaced: bool
    opens: bool
    fixed: str | None = None

    @property
    def capital(self) -> bool:
        """Whether the word has a capital that its place does not explain."""
        return self.word and not self.opens and self.text[0].isupper()


class Cutter:
    """Cuts lines of one language; `abbreviations` maps those written with dots to English."""

    def __init__(self, abbreviations: Mapping[str, str]) -> None:
        self._abbreviations = {key(text): english for text, english in abbreviations.items()}
        dotted = "|".join(
            re.sub(r"(\\ )+", r"\\s?", re.escape(text))
            for text in sorted(abbreviations, key=len, reverse=True)
        )
        self._token = re.compile(
            rf"(?P<fixed>(?<!\w)(?:{dotted or '(?!)'})(?!\w))|(?P<number>{_NUMBER})"
            rf"|(?P<word>{_WORD})|(?P<mark>\S)",
            re.I,
        )

    def cut(self, line: str) -> Iterator[Token]:
        """Yield the tokens of a line in order."""
        end, opens = 0, True
        for match in self._token.finditer(line):
            kind, text = match.lastgroup, match.group()
            fixed = None
            if kind == "number":
                fixed = english_number(text)
            elif kind == "fixed":
                fixed = self._abbreviations.get(key(text))
            word = kind != "mark"
            yield Token(text, key(text), word, match.start() > end or end == 0, opens, fixed)
            end = match.end()
            if word:
                opens = False
            elif text in ".!?…":
                opens = True


def key(text: str) -> str:
    """Return a word as the glossary writes it: small letters, ё as е, no space inside."""
    lowered = text.lower().replace("ё", "е")
    return lowered if lowered.isalpha() else re.sub(r"\s+", "", lowered)


def plain(text: str) -> str:
    """Return a text in small letters without accents."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def english_number(text: str) -> str:
    """Return a number with English separators; its digits stay as they are."""
    groups = re.split(_GROUP_SPACE, text)
    if len(groups) > 1:
        return ",".join(groups[:-1]) + "," + groups[-1].replace(",", ".")
    if _DOTTED_GROUPS.fullmatch(text) or _COMMA_DECIMAL.fullmatch(text):
        return text.translate(_SWAP)
    return text


def ungrouped(text: str) -> str:
    """Return a text without the spaces that group the digits of its numbers."""
    return _SPACED_NUMBER.sub(lambda match: re.sub(_GROUP_SPACE, "", match.group()), text)


def ordinal_ending(digits: str) -> str:
    """Return what English writes behind an ordinal number: 1st, 2nd, 11th, 23rd."""
    if digits[-2:] in ("11", "12", "13"):
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")
