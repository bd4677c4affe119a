"""The words around numbers, per language: data for ranges, qualifiers and names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from compare.figures.forms import fold, plain
from compare.figures.phrases import Phrases, make_phrases
from compare.figures.units import symbols
from compare.languages import read_toml
from compare.model import Qualifier

_QUALIFIERS: tuple[Qualifier, ...] = ("about", "at_least", "more_than", "at_most", "less_than")


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around a number say, from figures_context.toml."""

    before: Phrases[Qualifier]
    after: Phrases[Qualifier]
    between_words: frozenset[str]
    not_duration: frozenset[str]
    range_between: frozenset[str]
    range_and: frozenset[str]
    range_from: frozenset[str]
    range_to: frozenset[str]
    range_plain_to: frozenset[str]
    range_or: frozenset[str]
    from_change: frozenset[str]
    change: tuple[str, ...]
    score: frozenset[str]
    one_nouns: frozenset[str]
    # Beginnings of nouns for people, and of words for what befell them.
    one_people: tuple[str, ...]
    one_deeds: tuple[str, ...]
    # How what "zero" counts ends, and what makes of it something else: tolerancia cero.
    zero_endings: tuple[str, ...]
    not_zero: frozenset[str]
    not_one: frozenset[str]
    one_clause: frozenset[str]
    one_idioms: frozenset[str]
    vague_before: frozenset[str]
    after_qualifier: frozenset[str]
    # A cardinal beside these says which one: en el minuto 14, на 14 минуте.
    ordinal_before: frozenset[str]
    ordinal_after: frozenset[str]
    # Tenths that are those of a point where the line speaks of a rate.
    tenths: frozenset[str]
    rates: frozenset[str]
    name_words: frozenset[str]
    name_plurals: frozenset[str]
    name_patterns: tuple[re.Pattern[str], ...]
    name_prefixes: frozenset[str]


@cache
def context(language: str) -> Context:
    """Return the context words of a language, read once in a process."""
    data = read_toml(language, "figures_context.toml")
    ranges, names, ones, vague = data["ranges"], data["names"], data["ones"], data["vague"]
    notes = data["qualifier_notes"]
    return Context(
        before=_qualifiers(data["qualifiers_before"]),
        after=_qualifiers(data["qualifiers_after"]),
        between_words=_words(notes["between"]),
        not_duration=frozenset(notes["not_duration"]),
        range_between=_last_words(ranges["between"]),
        range_and=_words(ranges["and"]),
        range_from=frozenset(ranges["from"]),
        range_to=frozenset(ranges["to"]),
        range_plain_to=frozenset(ranges["plain_to"]),
        range_or=_words(ranges["or"]),
        from_change=_words(ranges["from_change"]),
        change=tuple(ranges["change"].split()),
        score=_words(ranges["score"]),
        one_nouns=_words(ones["nouns"]),
        one_people=tuple(ones["people"].split()),
        one_deeds=tuple(ones["deeds"].split()),
        zero_endings=tuple(data["zero"]["endings"].split()),
        not_zero=_words(data["zero"]["never"]),
        not_one=_words(ones["never_before"]),
        one_clause=_words(ones["clause"]),
        one_idioms=_words(ones["idioms"]),
        vague_before=_words(vague["before"]),
        after_qualifier=_words(vague.get("after_qualifier", "")),
        ordinal_before=_words(data["places"]["before"]),
        ordinal_after=_words(data["places"]["after"]),
        tenths=_words(data["tenths"]["words"]),
        rates=_words(data["tenths"]["rates"]),
        name_words=_cased(names["before"]) | _cased(symbols()["names"]["before"]),
        name_plurals=_cased(names["plural"]),
        name_patterns=tuple(
            re.compile(plain(pattern)) for pattern in [*names["patterns"], names["decades"]]
        ),
        name_prefixes=_words(names["prefixes"]),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


def _last_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in phrases)


def _cased(text: str) -> frozenset[str]:
    """Names as written; a small one also with a capital, as at the head of a sentence."""
    words = plain(text).split()
    return frozenset([*words, *(word.capitalize() for word in words if word.islower())])


def _qualifiers(table: Mapping[str, Iterable[str]]) -> Phrases[Qualifier]:
    return make_phrases((phrase, kind) for kind in _QUALIFIERS for phrase in table.get(kind, ()))
