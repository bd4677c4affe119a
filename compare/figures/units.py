"""What stands beside a number and says what it measures: money, shares, measures, time."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from compare.figures.line import Line
from compare.figures.phrases import Phrases, make_phrases
from compare.figures.tokens import HYPHENS
from compare.languages import read_toml
from compare.model import FigureKind

# "10.a": ten years; "0.01.pp": a hundredth of a point.
_FACTOR = re.compile(r"(\d+(?:\.\d+)?)\.(\D.*)")


class Unit(NamedTuple):
    """A kind of figure, its unit, and what the number is multiplied with (decades: 10 years)."""

    kind: FigureKind
    symbol: str
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Units:
    """The units of a language."""

    words: Phrases[Unit]
    signs: Phrases[Unit]
    money_before: Phrases[Unit]
    money_words: Phrases[Unit]
    percent_before: Phrases[Unit]
    cents: Phrases[bool]
    # Singular nouns that stand for a measure as adjectives: a 550 pound hog.
    adjectives: Phrases[Unit]
    age_after: Phrases[bool]
    age_before: Phrases[bool]
    # A bare number between these is an age: was 16 when.
    age_states: frozenset[str]
    age_moments: Phrases[bool]
    # Beginnings of nouns for people, and what links them to their years: un joven de 15 años.
    age_nouns: tuple[str, ...]
    age_links: frozenset[str]
    # Signs that are verbs before words with these endings: el 112 ha atendido.
    verbs: frozenset[str]
    participles: tuple[str, ...]


@cache
def units(language: str) -> Units:
    """Return the units of a language, read once in a process."""
    data = read_toml(language, "figures_units.toml")
    endings = data["endings"]
    shared = symbols()
    money = list(_named(data, ("money",)))
    signs = [*_money_signs(shared)]
    measures = [(sign, Unit("measure", unit)) for sign, unit in shared["measures"].items()]
    age = data["age"]
    return Units(
        words=make_phrases(
            [*_named(data, ("percent", "duration", "measure")), *money, *_subunits(data)], endings
        ),
        signs=make_phrases([*signs, *measures], exact=True),
        money_before=make_phrases([*signs], exact=True),
        money_words=make_phrases(money, endings),
        percent_before=make_phrases(
            ((word, Unit("percent", "%")) for word in data["percent_before"].get("%", ())), endings
        ),
        cents=make_phrases(((word, True) for word in data["cents"]["words"]), endings),
        adjectives=make_phrases(
            (word, Unit("measure", unit)) for unit, word in data["adjectives"].items()
        ),
        age_after=make_phrases(((word, True) for word in age["after"]), endings),
        age_before=make_phrases(((word, True) for word in age["before"]), endings),
        age_states=frozenset(age["states"].split()),
        age_moments=make_phrases((phrase, True) for phrase in age["moments"]),
        age_nouns=tuple(age["nouns"].split()),
        age_links=frozenset(age["links"].split()),
        verbs=frozenset(data["verbs"]["words"].split()),
        participles=tuple(data["verbs"]["before"].split()),
    )


@cache
def symbols() -> dict[str, Any]:
    """Return the signs, codes and names that all languages share."""
    path = Path(__file__).with_name("symbols.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _subunits(data: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """Pence and kopecks by themselves: a hundredth of the currency."""
    for code, words in data["subunits"].items():
        for word in words:
            yield word, Unit("money", code, Decimal("0.01"))


def _named(data: Mapping[str, Any], kinds: Iterable[FigureKind]) -> Iterator[tuple[str, Unit]]:
    for kind in kinds:
        for symbol, words in data[kind].items():
            match = _FACTOR.fullmatch(symbol)
            unit = Unit(kind, match[2], Decimal(match[1])) if match else Unit(kind, symbol)
            for word in words:
                yield word, unit


def _money_signs(shared: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    for sign, code in shared["currency_signs"].items():
        yield sign, Unit("money", code)
    for prefix, factor in shared["code_prefixes"].items():
        for sign in ("€", "$", "£"):
            yield prefix + sign, Unit("money", shared["currency_signs"][sign], Decimal(factor))
    for code in shared["codes"]["list"].split():
        yield code, Unit("money", code)
        for prefix, factor in shared["code_prefixes"].items():
            yield prefix + code, Unit("money", code, Decimal(factor))


def unit_after(line: Line, index: int, words: bool, of: bool = False) -> tuple[Unit, int] | None:
    """Return the unit that begins at a token, and the token after it.

    A hyphen may stand before it (`12-year`), and with `of` a word such as the "de" of
    "millones de euros". After a number in words, signs of one or
    two letters are not units.
    """
    at = index
    if line.form(index) in HYPHENS and not line.spaced(index) and not line.spaced(index + 1):
        at = index + 1
    if of and line.form(at) in line.lexicon.unit_of:
        at += 1
    elif of and line.form(at) in line.lexicon.fraction_of:
        # three quarters of a mile
        at += 1 + (line.form(at + 1) in line.lexicon.articles)
        if at < index + 2:
            return None
    known = units(line.language)
    found = known.words.at(line.tokens, at)
    if found is None and at > index and line.form(at - 1) in line.lexicon.unit_of:
        # cuatro décimas | de punto
        found = known.words.at(line.tokens, at - 1)
    sign = known.signs.at(line.tokens, at)
    if sign is not None and (found is None or sign[1] > found[1]):
        found = sign
    if found is None:
        return None
    unit, end = found
    if line.spaced(at) and line.tokens[at].text in ("C", "F"):
        return None
    sign_text = line.tokens[at].text if end == at + 1 else ""
    one_letter = unit.kind == "money" and len(sign_text) == 1 and sign_text.isalpha()
    # 50p; not "3 p.m."
    clock = line.form(end) == "." and line.form(end + 1) == "m" and not line.spaced(end + 1)
    if one_letter and (line.spaced(at) or clock):
        return None
    if sign_text in known.verbs and line.form(end).endswith(known.participles):
        return None
    short = end - at == 1 and len(line.tokens[at].text) <= 2 and line.tokens[at].text.isalpha()
    if short and words:
        return None
    return unit, end


def money_before(line: Line, index: int) -> tuple[Unit, int] | None:
    """Return the currency sign or code that begins at a token, and the token after it."""
    found = units(line.language).money_before.at(line.tokens, index)
    # A$ or Rs inside a word is no sign.
    if found is None or (index > 0 and not line.spaced(index) and line.form(index - 1).isalnum()):
        return None
    return found


@cache
def _sign_texts() -> frozenset[str]:
    return frozenset(sign for sign, _ in _money_signs(symbols()))


def is_measure_sign(text: str) -> bool:
    """Whether a text is the sign of a measure, such as km2."""
    return text in symbols()["measures"]


def is_money_sign(text: str) -> bool:
    """Whether a text is a currency sign or code, such as US$, Rs or EUR."""
    return text in _sign_texts()
