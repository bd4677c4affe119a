"""Multiples: doubled, three times as many, se triplicó, вдвое, в три раза."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from compare.figures.amount import ends
from compare.figures.amounts import read_amount
from compare.figures.context import context
from compare.figures.line import Line
from compare.figures.phrases import Phrases, make_phrases
from compare.figures.tokens import HYPHENS
from compare.languages import read_toml
from compare.model import Qualifier

# How far before a multiple the verb may stand that turns it round: сократилось за год вдвое.
_REACH = 6
# Latin, Cyrillic and the sign itself.
_SIGNS = frozenset("xх×")
# Less than a half is said as "more than twice as few".
_TURNED: dict[Qualifier, Qualifier] = {
    "more_than": "less_than",
    "less_than": "more_than",
    "at_least": "at_most",
    "at_most": "at_least",
}


@dataclass(frozen=True, slots=True)
class Multiples:
    """The words of a language for multiples, from figures_multiples.toml."""

    words: Phrases[Decimal]
    # Those that may also say how much less: вдвое.
    turning: Phrases[Decimal]
    # Those that are multiples only at the end of a clause or before some words: el doble.
    careful: Phrases[Decimal]
    careful_after: frozenset[str]
    before: Phrases[bool]
    between: frozenset[str]
    after: Phrases[bool]
    after_fraction: Phrases[bool]
    by: Phrases[bool]
    falling: tuple[str, ...]
    less: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Multiple:
    """A factor read from tokens `start` to `end`; `falls` says that it divides."""

    end: int
    factor: Decimal
    falls: bool
    qualifier: Qualifier

    @property
    def value(self) -> Decimal:
        """How many times as much it is: 3 for trebled, a third for three times less."""
        return 1 / self.factor if self.falls else self.factor


@cache
def multiples(language: str) -> Multiples:
    """Return the words for multiples of a language, read once in a process."""
    data: Mapping[str, Any] = read_toml(language, "figures_multiples.toml")
    endings, times = data["endings"], data["times"]

    def table(name: str) -> Phrases[Decimal]:
        return make_phrases(
            ((phrase, Decimal(factor)) for factor, own in data[name].items() for phrase in own),
            endings,
        )

    return Multiples(
        words=table("words"),
        turning=table("turning"),
        careful=table("careful"),
        careful_after=frozenset(times["careful_after"].split()),
        before=make_phrases((phrase, True) for phrase in times["before"]),
        between=frozenset(times["between"].split()),
        after=make_phrases(((phrase, True) for phrase in times["after"]), endings),
        after_fraction=make_phrases((phrase, True) for phrase in times["after_fraction"]),
        by=make_phrases(((phrase, True) for phrase in times["by"]), endings),
        falling=tuple(times["falling"].split()),
        less=tuple(times["less"].split()),
    )


def read_multiple(line: Line, at: int) -> Multiple | None:
    """Return the multiple that begins at a token, None where none does."""
    known = multiples(line.language)
    found = known.words.at(line.tokens, at)
    if found is not None:
        return Multiple(found[1], found[0], False, _qualifier(line, at, known))
    found = known.careful.at(line.tokens, at)
    if found is not None and (ends(line, found[1]) or line.form(found[1]) in known.careful_after):
        return Multiple(found[1], found[0], False, _qualifier(line, at, known))
    found = known.turning.at(line.tokens, at) or _times(line, at, known)
    if found is None:
        return None
    falls = _falls(line, at, found[1], known)
    qualifier = _qualifier(line, at, known)
    return Multiple(
        found[1], found[0], falls, _TURNED.get(qualifier, qualifier) if falls else qualifier
    )


def _times(line: Line, at: int, known: Multiples) -> tuple[Decimal, int] | None:
    """Three times as many, tenfold written with digits, в 2,5 раза."""
    by = known.by.before(line.tokens, at) is not None
    signed = line.is_digits(at) and not line.forms.isdisjoint(_SIGNS)
    told = by or signed or not known.after.by_first.keys().isdisjoint(line.forms)
    if not told and known.after_fraction.by_first.keys().isdisjoint(line.forms):
        return None
    if known.before.by_first and not signed and known.before.before(line.tokens, at) is None:
        return None
    amount = read_amount(line, at)
    if amount is None or amount.ordinal or amount.value <= 1:
        return None
    if by:
        return amount.value, amount.end
    if _is_sign(line, amount.end):
        return amount.value, amount.end + 1
    hyphen = line.form(amount.end) in HYPHENS and not line.spaced(amount.end)
    times = known.after.at(line.tokens, amount.end + hyphen)
    if times is None and amount.value != amount.value.to_integral_value():
        # Nothing happens 2.4 times.
        times = known.after_fraction.at(line.tokens, amount.end)
    return None if times is None else (amount.value, times[1])


def _is_sign(line: Line, at: int) -> bool:
    """Whether the x of "2.4x" stands at a token; 4x4 and 2 x 3 are no multiples."""
    return (
        line.form(at) in _SIGNS
        and not line.spaced(at)
        and line.is_digits(at - 1)
        and (line.spaced(at + 1) or not line.form(at + 1).isalnum())
        and not line.is_digits(at + 1)
    )


def _falls(line: Line, start: int, end: int, known: Multiples) -> bool:
    """Whether a word says that it became less: сократилось вдвое, three times fewer."""
    before = range(max(0, start - _REACH), start)
    return any(line.form(index).startswith(known.falling) for index in before) or any(
        line.form(index).startswith(known.less) for index in range(start, end + 1)
    )


def _qualifier(line: Line, start: int, known: Multiples) -> Qualifier:
    words = context(line.language).before
    found = words.before(line.tokens, start)
    while found is None and line.form(start - 1) in known.between:
        start -= 1
        found = words.before(line.tokens, start)
    return "exact" if found is None else found[0]
