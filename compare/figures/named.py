"""The word that makes a number a name: flight 370, «Боинг 737», call 101, MH17."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from compare import languages
from compare.figures.vocabulary import name_of
from compare.words import Word

_WORD = re.compile(r"[^\W\d_]+")
# Characters before the number in which its word is looked for.
_REACH = 40


@dataclass(frozen=True, slots=True)
class NameWord:
    """The word beside a number, by a key that is the same in every language.

    `firm` says that the word is part of the name: it is a known one such as "flight", has
    a capital, or touches the digits.
    """

    key: str
    firm: bool

    def apart(self, other: NameWord) -> bool:
        """Return whether the words are of two different names."""
        return self.firm and other.firm and self.key != other.key


def name_word(text: str, start: int, end: int, language: str) -> NameWord:
    """Return the word that leads to the number at `start` to `end` of a text.

    Letters that touch the digits come first (MH17, 5G), then the nearest word before
    that is not one such as "the", "al" or "number".
    """
    before = _glued_before(text, start) or _glued_after(text, end)
    if before:
        return NameWord(sound(before), firm=True)
    skipped = passed_over(language)
    for match in reversed(list(_WORD.finditer(text, max(0, start - _REACH), start))):
        word = match.group()
        if word.lower() in skipped:
            continue
        known = name_of(Word(word, *match.span()), "named", language)
        if known is not None:
            return NameWord(known, firm=True)
        opens = not text[: match.start()].strip("«“\"' ")
        return NameWord(sound(word), firm=word[0].isupper() and not opens)
    return NameWord("", firm=False)


def _glued_before(text: str, start: int) -> str:
    match = re.search(r"([^\W\d_]+)[-‐‑–]?$", text[max(0, start - _REACH) : start])
    return match.group(1) if match else ""


def _glued_after(text: str, end: int) -> str:
    match = re.match(r"(?:-(?=[A-ZА-ЯЁ]\b))?([^\W\d_]+)", text[end : end + _REACH])
    return match.group(1) if match else ""


def sound(word: str) -> str:
    """Return the consonants of a word in Latin letters, or the word where it has few."""
    from compare.rows.evidence import skeleton

    return skeleton(word) or latin(word)


def latin(word: str) -> str:
    """Return a word in small Latin letters."""
    from anyascii import anyascii

    return str(anyascii(word).lower())


@cache
def passed_over(language: str) -> frozenset[str]:
    """Return the words that may stand between a number and the word of its name."""
    return frozenset(languages.read_toml(language, "counted.toml")["named_over"])
