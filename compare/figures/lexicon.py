"""What a language's data files say about numbers, ready for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Any, Literal, NamedTuple

from compare.figures.digits import Separators
from compare.figures.forms import fold, spell_out
from compare.figures.phrases import Phrases, make_phrases
from compare.languages import read_toml

NumberClass = Literal["small", "hundred", "scale", "multiplier"]


@dataclass(frozen=True, slots=True)
class NumberWord:
    """What a number word adds to a number: see `compare.figures.cardinals`."""

    kind: NumberClass
    value: Decimal


class Coefficient(NamedTuple):
    """A word that multiplies the scale or unit after it: half a million, un par de miles.

    `alone` says whether it is a number before any other noun too.
    """

    value: Decimal
    alone: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The number words of a language, by folded form."""

    numbers: Mapping[str, NumberWord]
    ordinals: Mapping[str, Decimal]
    ordinal_endings: frozenset[str]
    hyphen_endings: frozenset[str]
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
    joiner_after: str
    ordinal_after: str
    unit_of: frozenset[str]
    cardinal_endings: frozenset[str]
    mixed: frozenset[str]
    point_at_end: frozenset[str]
    whole: frozenset[str]
    crowds: frozenset[str]
    low_endings: frozenset[str]
    every: frozenset[str]
    weak_ordinals: frozenset[str]
    abbreviations: frozenset[str]
    parts: frozenset[str]
    share_tens: frozenset[str]
    collective: frozenset[str]
    after_parts: frozenset[str]
    before_parts: frozenset[str]
    plural_one: frozenset[str]
    not_minus: frozenset[str]
    roman_before: frozenset[str]
    roman_after: frozenset[str]
    percent_word: frozenset[str]
    each: frozenset[str]
    not_half: frozenset[str]
    glued_half: str
    careful: frozenset[str]
    only_at_end: frozenset[str]
    half_more: Phrases[bool]
    share: Phrases[bool]
    share_any: Phrases[bool]
    coefficients: Phrases[Coefficient]
    shares: Phrases[Decimal]
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
    for form, value in _parts(data, {**_glued(tens, units, glue), **small}):
        (plural if form.endswith("s") else singular).setdefault(form, value)
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
        hyphen_endings=frozenset(data["hyphen_endings"]["endings"].split()),
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
        joiner_after=data["words"]["joiner_after"],
        ordinal_after=data["words"]["ordinal_after"],
        unit_of=words["unit_of"],
        cardinal_endings=words["cardinal_endings"],
        mixed=words["mixed"],
        point_at_end=words["point_at_end"],
        whole=words["whole"],
        crowds=words["crowds"],
        low_endings=words["low_endings"],
        every=words["every"],
        weak_ordinals=words["weak_ordinals"],
        abbreviations=words["abbreviations"],
        parts=words["parts"],
        share_tens=words["share_tens"],
        collective=words["collective"],
        after_parts=words["after_parts"],
        before_parts=words["before_parts"],
        plural_one=words["plural_one"],
        not_minus=words["not_minus"],
        roman_before=words["roman_before"],
        roman_after=words["roman_after"],
        percent_word=words["percent_word"],
        each=words["each"],
        not_half=words["not_half"],
        glued_half=data["words"]["glued_half"],
        careful=frozenset(data["phrases"]["careful"]),
        only_at_end=frozenset(data["phrases"]["only_at_end"]),
        half_more=_flags(data["phrases"]["half_more"]),
        share=_flags(data["phrases"]["share"]),
        share_any=_flags(data["phrases"]["share_any"]),
        coefficients=make_phrases(_coefficients(data["coefficients"])),
        shares=make_phrases(
            (phrase, Decimal(value))
            for value, phrases in data["shares"].items()
            for phrase in phrases
        ),
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


def _parts(data: Mapping[str, Any], small: Mapping[str, Decimal]) -> Iterator[tuple[str, Decimal]]:
    """Denominators made from number words: veintiunavo, treintavos, dosmilésimos."""
    for suffix in data["words"]["part_suffixes"].split():
        for form, value in small.items():
            if value > 3:
                yield form + suffix, value
                yield form[:-1] + suffix, value
    for suffix in data["words"]["thousandths"].split():
        for form, value in small.items():
            if 1 < value < 1000:
                yield form + suffix, value * 1000


def _flags(phrases: Iterable[str]) -> Phrases[bool]:
    return make_phrases((phrase, True) for phrase in phrases)


def _coefficients(entries: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Coefficient]]:
    for entry in entries:
        value = Decimal(str(entry["value"]))
        for phrase in entry["words"]:
            yield phrase, Coefficient(value, entry.get("alone", False))


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
