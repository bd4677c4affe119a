"""A noun before its number, which makes it approximate in Russian: лет двадцать, часа два."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from compare.figures.amount import ends
from compare.figures.amounts import read_amount
from compare.figures.line import Line
from compare.figures.quantities import Quantity
from compare.figures.units import unit_after
from compare.languages import read_toml


@dataclass(frozen=True, slots=True)
class Inversion:
    """The nouns that may stand first, what may stand between, and how the clause goes on."""

    nouns: frozenset[str]
    between: frozenset[str]
    after: frozenset[str]
    verb_endings: tuple[str, ...]


@cache
def inversion(language: str) -> Inversion:
    """Return the inversion words of a language, read once in a process; none for most."""
    data: Mapping[str, Any] = read_toml(language, "figures_context.toml")["inversion"]
    return Inversion(
        nouns=frozenset(data["nouns"].split()),
        between=frozenset(data["between"].split()),
        after=frozenset(data["after"].split()),
        verb_endings=tuple(data["verb_endings"].split()),
    )


def read_inverted(line: Line, at: int) -> Quantity | None:
    """Return the quantity whose noun begins at a token, None where none does.

    Its span begins at the noun where that is a unit, else at the number.
    """
    known = inversion(line.language)
    if line.form(at) not in known.nouns or _counted_already(line, at):
        return None
    begin = at + 2 if line.form(at + 1) in known.between else at + 1
    amount = None if line.is_digits(begin) else read_amount(line, begin)
    if amount is None or amount.ordinal or amount.weak or amount.value < 2:
        return None
    follows = line.form(amount.end)
    if not (
        ends(line, amount.end) or follows in known.after or follows.endswith(known.verb_endings)
    ):
        return None
    scale = line.lexicon.numbers.get(line.form(at))
    if scale is not None:
        # тысяч пять
        return Quantity(at, amount.end, replace(amount, value=amount.value * scale.value))
    unit = unit_after(line, at, words=True)
    if unit is None:
        return Quantity(begin, amount.end, amount)
    return Quantity(at, amount.end, amount, unit[0])


def _counted_already(line: Line, at: int) -> bool:
    """Whether a number stands before the noun, which is its own: в 5 часов два человека."""
    before = line.form(at - 1)
    return line.is_digits(at - 1) or before in line.lexicon.numbers or before == "."
