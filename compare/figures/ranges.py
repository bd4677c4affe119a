"""Two numbers that belong together: ranges, changes from one to another, scores."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from compare.figures.context import Context, context
from compare.figures.line import Line
from compare.figures.quantities import Quantity, read_quantity
from compare.figures.times import read_time
from compare.figures.tokens import HYPHENS
from compare.figures.units import units

# How far back the verb of a change, and around a score its words, may stand.
_REACH = 8
# Nobody is older: two bare numbers after "aged" are ages below this.
_OLDEST = 120


@dataclass(frozen=True, slots=True)
class Pair:
    """Two quantities with the same unit and scale, and how they belong together."""

    first: Quantity
    second: Quantity
    kind: Literal["range", "both"]


def read_pair(line: Line, first: Quantity) -> Pair | None:
    """Return the pair that a quantity begins, None where it stands by itself."""
    known = context(line.language)
    if first.amount.ordinal:
        return None
    first = _suspended(line, first, known)
    link = line.form(first.end)
    dash = link in HYPHENS and line.spaced(first.end) == line.spaced(first.end + 1)
    if not dash and not _links(line, first, link, known):
        return _listed(line, first, known) if link in known.range_and else None
    second = read_quantity(line, first.end + 1)
    if line.form(first.end + 1) in known.between_words and (second is None or second.amount.weak):
        # entre el 5% y el 10%
        second = read_quantity(line, first.end + 2)
    if second is None or second.amount.ordinal or second.amount.weak:
        return None
    if link in known.range_to and read_time(line, second.start) is not None:
        # Salió de la terminal 4 a las 13:38.
        return None
    if first.amount.weak and not _explicit_one(line, first):
        return None
    if second.amount.value < 0 or (dash and _in_digits(line, first) != _in_digits(line, second)):
        return None
    # Slumped 65p to 721p: by how much, and to what.
    moved = first.unit is not None and tells_change(line, first.start)
    shared = _share(first, second, dash)
    if shared is None:
        return None
    first, second = shared
    if dash:
        return _dashed(line, first, second, known)
    rising = first.value < second.value
    if link in known.range_or:
        near = rising and second.amount.value - first.amount.value == second.amount.scale
        return Pair(first, second, "range") if near else None
    changes = tells_change(line, first.start) or not _opened(line, first, known)
    if link in known.range_to and changes:
        plain = link in known.range_plain_to and not _opened(line, first, known)
        if plain and rising and not moved and not _near(line, first, second, known.score):
            return Pair(first, second, "range")
        return Pair(first, second, "both")
    return Pair(first, second, "range" if rising else "both")


def _suspended(line: Line, first: Quantity, known: Context) -> Quantity:
    """The 18 of "18- to 25-year-olds" with its hyphen."""
    at = first.end
    hangs = line.form(at) in HYPHENS and not line.spaced(at) and line.spaced(at + 1)
    link = line.form(at + 1)
    linked = link in known.range_to or link in known.range_and or link in known.range_or
    return replace(first, end=at + 1) if hangs and linked and first.unit is None else first


def _listed(line: Line, first: Quantity, known: Context) -> Pair | None:
    """Aged 26 and 31, de 26 y 31 años, 5 и 7 процентов: two numbers and their one unit."""
    if first.unit is not None or not _in_digits(line, first) or not line.is_digits(first.end + 1):
        return None
    second = read_quantity(line, first.end + 1)
    if second is None or second.amount.ordinal:
        return None
    age = units(line.language).age_before.before(line.tokens, first.start)
    aged = age is not None
    if second.unit is None:
        fits = aged and second.value < _OLDEST
    elif second.unit.kind == "duration":
        # "Killed 5 and 3 days later" has no unit in common.
        fits = aged or _opened(line, first, known)
    else:
        fits = not second.prefixed
    shared = _share(first, second, False) if fits else None
    if shared is None:
        return None
    # Between the ages of 9 and 13; aged between 9 and 13.
    opening = range(age[1] - 2, first.start) if age else range(0)
    spans = any(line.form(index) in known.range_between for index in opening)
    rising = first.value < second.value
    return Pair(*shared, "range" if spans and rising else "both")


def _explicit_one(line: Line, first: Quantity) -> bool:
    """One to two years; una is an article first."""
    form = line.form(first.start)
    return form in line.lexicon.ones and form not in line.lexicon.articles


def _in_digits(line: Line, quantity: Quantity) -> bool:
    return line.is_digits(quantity.amount.start)


def _links(line: Line, first: Quantity, link: str, known: Context) -> bool:
    before = line.form(first.start - 1)
    if link in known.range_and:
        return before in known.range_between or line.form(first.start - 2) in known.range_between
    if link in known.range_to:
        plain = link in known.range_plain_to
        return plain or before in known.range_from or before in known.from_change
    return link in known.range_or


def _opened(line: Line, first: Quantity, known: Context) -> bool:
    return line.form(first.start - 1) in known.range_from


def tells_change(line: Line, start: int) -> bool:
    """Whether a verb of change stands before a token: rose, bajó, вырос."""
    change = context(line.language).change
    return any(
        line.form(index).startswith(change) for index in range(max(0, start - _REACH), start)
    )


def _near(line: Line, first: Quantity, second: Quantity, words: frozenset[str]) -> bool:
    around = range(max(0, first.start - _REACH), second.end + _REACH)
    return any(line.form(index) in words for index in around)


def _share(first: Quantity, second: Quantity, dash: bool) -> tuple[Quantity, Quantity] | None:
    """Give each what only the other has: the unit, and the scale of the second."""
    if first.unit is None:
        first = replace(first, unit=second.unit)
    elif second.unit is None:
        if not first.prefixed:
            return None
        second = replace(second, unit=first.unit)
    elif first.unit.kind != second.unit.kind or first.unit.symbol != second.unit.symbol:
        return None
    scale = second.amount.scale
    # 20-30,000 people
    thousands = scale == 1 and second.amount.value >= 10_000 and second.amount.value % 1000 == 0
    if thousands and dash and 1 <= first.amount.value < 100:
        scale = Decimal(1000)
    if first.amount.scale == 1 and scale > 1 and first.amount.value < second.amount.value / scale:
        amount = first.amount
        readings = tuple(reading * scale for reading in amount.readings)
        amount = replace(amount, value=amount.value * scale, scale=scale, readings=readings)
        first = replace(first, amount=amount)
    return first, second


def _dashed(line: Line, first: Quantity, second: Quantity, known: Context) -> Pair | None:
    bare = first.unit is None
    spaced = line.spaced(first.end)
    if spaced and (bare or line.form(first.end) == "-"):
        return None
    if bare and (
        first.value >= second.value
        or _near(line, first, second, known.score)
        or not (
            _noun_or_end_of_range(line, second, known)
            or known.before.before(line.tokens, first.start) is not None
        )
    ):
        return Pair(first, second, "both")
    return Pair(first, second, "range") if first.value < second.value else None


def _noun_or_end_of_range(line: Line, second: Quantity, known: Context) -> bool:
    """Whether what follows reads as what is counted: 10–12 people; not 3–4, a score."""
    if second.value > 20 or second.amount.words:
        return True
    follows = line.form(second.end)
    if follows in known.range_and or follows in known.range_or:
        return False
    return follows.isalpha() and follows == line.tokens[second.end].text
