"""What a language's data files say about numbers, ready for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Literal

from compare.figures.digits import Separators
from compare.figures.forms import fold, spell_out
from compare.languages import read_toml

NumberClass = Literal["small", "hundred", "scale", "multiplier"]


@dataclass(frozen=True, slots=True)
class NumberWord:
    """What a number word adds to a number: see `compare.figures.cardinals`."""

    kind: NumberClass
    value: Decimal


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The number words of a language, by folded form."""

    numbers: Mapping[str, NumberWord]
    ordinals: Mapping[str, Decimal]
    ordinal_endings: frozenset[str]
    # Denominator, and whether the form stands after more than one.
    denominators: Mapping[str, Decimal]
    plural_denominators: Mapping[str, Decimal]
    letters: Mapping[str, Decimal]
    joiners: frozenset[str]
    articles: frozenset[str]
    ones: frozenset[str]
    minus: frozenset[str]
    point: frozenset[str]
    over: frozenset[str]
    fraction_of: frozenset[str]
    never_first: frozenset[str]
    vague: frozenset[str]
    separators: Separators


@cache
def lexicon(language: str) -> Lexicon:
    """Return the number words of a language, read once in a process."""
    data = read_toml(language, "figures.toml")
    endings = data["endings"]
    words = {name: frozenset(value.split()) for name, value in data["words"].items()}
    small = _values(data["small"], endings)
    tens = {form: value for form, value in small.items() if value in range(20, 100, 10)}
    units = {form: value for form, value in small.items() if value in range(1, 10)}
    ordinals = _values(data["ordinals"], endings)
    ordinal_units = {form: value for form, value in ordinals.items() if value in range(1, 10)}
    glue = ["", *words["glue"]]
    denominators = data["denominators"]
    singular = _values({key: forms[0] for key, forms in denominators.items()}, endings)
    plural = _values({key: forms[1] for key, forms in denominators.items()}, endings)
    return Lexicon(
        numbers={
            **_words("small", _glued(tens, units, glue)),
            **_words("small", small),
            **_words("hundred", _values(data["hundred"], endings)),
            **_words("scale", _values(data["scales"], endings)),
            **_words("multiplier", _values(data["multipliers"], endings)),
        },
        ordinals={**_glued(tens, ordinal_units, glue), **ordinals},
        ordinal_endings=frozenset(data["ordinal_endings"]["endings"].split()),
        denominators=singular,
        plural_denominators=plural,
        letters={form: Decimal(value) for form, value in data["letters"].items()},
        joiners=words["joiners"],
        articles=words["articles"],
        ones=words["ones"],
        minus=words["minus"],
        point=words["point"],
        over=words["over"],
        fraction_of=words["fraction_of"],
        never_first=words["never_first"],
        vague=frozenset(data["vague"]["words"].split()),
        separators=Separators(**data["separators"]),
    )


def _values(table: Mapping[str, str], endings: Mapping[str, str]) -> dict[str, Decimal]:
    return {
        fold(form): Decimal(key)
        for key, patterns in table.items()
        for pattern in patterns.split()
        for form in spell_out(pattern, endings)
    }


def _words(kind: NumberClass, values: Mapping[str, Decimal]) -> dict[str, NumberWord]:
    return {form: NumberWord(kind, value) for form, value in values.items()}


def _glued(
    tens: Mapping[str, Decimal], units: Mapping[str, Decimal], glue: Iterable[str]
) -> dict[str, Decimal]:
    """Tens and units written as one word: twentyfifth, treintaicinco."""
    return {
        ten + between + unit: tens[ten] + units[unit]
        for ten, between, unit in product(tens, glue, units)
    }
