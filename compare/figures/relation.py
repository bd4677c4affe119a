"""How two figures of the same thing relate: do they agree, nearly, or not."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from compare.figures.moments import day_readings, relate_dates, relate_times
from compare.model import Figure, Status

# "About 15" takes in 14 and 16: a tenth either way.
ABOUT = 0.1
# Under this "about" is said of any number; above, "about 207" is no way to say 200.
LOOSE = 20
# Who rounds and does not say so stays near: 1.26 million are told as 1.3, 5.4 not as 5.
UNSAID = 0.05
# A number given in another unit was rounded there: 5 miles are told as 8 km (0.6% less).
CONVERTED = 0.03
# Degrees are converted and rounded to whole ones: 80 °F are told as 27 °C (26.7).
DEGREE = 0.6
# Under a thousand, news gives people exactly: 120 and 124 held are two claims, not one
# rounded. From a thousand on, 12,000 stands for 11,987.
ROUNDED_FROM = 1000
# What the reader should look at first comes first.
SEVERITY: tuple[Status, ...] = (
    "conflict",
    "scale_suspect",
    "inside_range",
    "qualifier",
    "rounding",
    "agrees",
)


class Conversion(NamedTuple):
    """How a unit turns into the base unit of its dimension: times `factor`, plus `offset`."""

    dimension: str
    factor: float
    offset: float = 0.0


@cache
def conversions() -> dict[str, Conversion]:
    """Return how each unit that has others beside it is converted."""
    text = Path(__file__).with_name("conversions.toml").read_text(encoding="utf-8")
    return {unit: Conversion(*entry) for unit, entry in tomllib.loads(text).items()}


def dimension(figure: Figure) -> str:
    """Return what must be equal for two figures to be compared at all."""
    if figure.kind == "count" or (figure.kind == "number" and figure.unit is None):
        return "number"
    for conversion in conversions_of(figure):
        return conversion.dimension
    return f"{figure.kind} {figure.unit or ''}".strip()


def relate(one: Figure, other: Figure) -> Status:
    """Return how two figures of one dimension relate.

    Where digits leave several readings open, a pair of readings that agrees counts.
    """
    if isinstance(one.value or one.low, str) or isinstance(other.value or other.low, str):
        # "В ночь на 13 октября" is the night that the 12th ends in and the 13th begins.
        days = [(a, b) for a in day_readings(one) for b in day_readings(other)]
        if one.kind == other.kind == "time" and one.value and other.value:
            return relate_times(days)
        return settle(relate_dates(a, b) for a, b in days)
    # Plain degrees are converted even beside each other: each may be of either scale.
    apart = one.unit != other.unit or one.unit == "deg"
    convert = apart and dimension(one) == dimension(other)
    pairs = [(a, b) for a in readings(one, convert) for b in readings(other, convert)]
    return settle(relate_bounds(a, b, one, other) for a, b in pairs)


def settle(relations: Iterable[Status]) -> Status:
    """Return the first, likeliest relation, unless another reading settles the matter."""
    likeliest, *others = relations
    return "agrees" if "agrees" in others else likeliest


def conversions_of(figure: Figure) -> list[Conversion]:
    """Return how the figure may be converted; plain degrees may be Celsius or Fahrenheit."""
    if figure.kind not in ("measure", "duration", "age") or figure.unit is None:
        return []
    units = ("Cel", "[degF]") if figure.unit == "deg" else (figure.unit,)
    return [conversions()[unit] for unit in units if unit in conversions()]


def readings(figure: Figure, convert: bool) -> list[tuple[float, float]]:
    """Return the (low, high) ends that the figure may stand for.

    As written, or converted to the base unit of the figure's dimension.
    """
    if figure.value is None:
        low = -math.inf if figure.low is None else float(figure.low)
        high = math.inf if figure.high is None else float(figure.high)
        ends = [(low, high)]
    else:
        ends = [(float(value), float(value)) for value in (figure.value, *figure.readings)]
    return [
        (low * factor + offset, high * factor + offset)
        for low, high in ends
        for _, factor, offset in (convert and conversions_of(figure)) or [Conversion("", 1.0)]
    ]


def relate_bounds(
    a: tuple[float, float], b: tuple[float, float], one: Figure, other: Figure
) -> Status:
    """Relate two readings, given as their lower and upper ends."""
    if all(same(x, y, one, other) for x, y in zip(a, b, strict=True)):
        return "agrees" if one.qualifier == other.qualifier else "qualifier"
    if a[0] != a[1] and b[0] != b[1]:
        return relate_ranges(a, b)
    if a[0] != a[1] or b[0] != b[1]:
        return "inside_range" if a[0] <= b[1] and b[0] <= a[1] else "conflict"
    x, y = a[0], b[0]
    if meets(x, one, y, other):
        return "qualifier"
    if abs(x - y) <= max(room(x, one), room(y, other)) or rounded(x, y):
        return "rounding"
    return "scale_suspect" if slipped(x, y) else "conflict"


def relate_ranges(a: tuple[float, float], b: tuple[float, float]) -> Status:
    """Relate two ranges: 10 to 20 takes in 12 to 15, but 10 to 20 and 10 to 15 are two claims."""
    if all(x == y or rounded(x, y) for x, y in zip(a, b, strict=True)):
        return "rounding"
    nested = a[0] < b[0] <= b[1] < a[1] or b[0] < a[0] <= a[1] < b[1]
    return "inside_range" if nested else "conflict"


def same(x: float, y: float, one: Figure, other: Figure) -> bool:
    """Return whether two values are one, allowing for the rounding of a conversion."""
    if one.unit == other.unit != "deg" or not conversions_of(one):
        return math.isclose(x, y, rel_tol=1e-9)
    if dimension(one) == "temperature":
        return abs(x - y) <= DEGREE
    return math.isclose(x, y, rel_tol=CONVERTED)


def meets(x: float, one: Figure, y: float, other: Figure) -> bool:
    """Return whether "at least 50" and the like leave room for the other number."""
    (low_x, high_x), (low_y, high_y) = reach(x, one), reach(y, other)
    # "More than 20" and "more than 60" leave room for each other, but are two claims.
    if (low_x == x) == (low_y == y) and (high_x == x) == (high_y == y):
        return False
    return low_x <= high_y and low_y <= high_x


def reach(value: float, figure: Figure) -> tuple[float, float]:
    """Return the least and the most that the figure says."""
    if figure.qualifier in ("at_least", "more_than"):
        return value, math.inf
    if figure.qualifier in ("at_most", "less_than"):
        return -math.inf, value
    return value, value


def room(value: float, figure: Figure) -> float:
    """Return how far "about" lets the true number lie from the one said; 0 without it.

    A tenth for round numbers; "about 207" is given to the unit, and one unit it may be off.
    """
    if figure.qualifier != "about":
        return 0.0
    step = 10.0 ** last_digit(value)
    loose = abs(value) < LOOSE or round(abs(value) / step) % 5 == 0
    # Doubles: 110 is as far from 100 as "about" allows.
    return (ABOUT * abs(value) if loose else min(ABOUT * abs(value), step)) * (1 + 1e-9)


def rounded(x: float, y: float) -> bool:
    """Return whether the rounder number is the other at the precision it is given with."""
    rough, exact = sorted((x, y), key=significant_digits)
    step = 10.0 ** last_digit(rough)
    finer = last_digit(exact) < last_digit(rough)
    large = min(abs(x), abs(y)) >= ROUNDED_FROM or exact != int(exact)
    near = math.isclose(x, y, rel_tol=UNSAID)
    return finer and large and near and abs(rough - exact) <= step / 2


def significant_digits(value: float) -> int:
    """Return how many digits the number is given with, trailing zeros left out."""
    return len(Decimal(repr(value)).normalize().as_tuple().digits)


def last_digit(value: float) -> int:
    """Return the power of ten of the last digit that is not a trailing zero."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def slipped(x: float, y: float) -> bool:
    """Return whether one number is the other with a slip: times 10 or 1,000, or digits swapped."""
    low, high = sorted((abs(x), abs(y)))
    if low == 0:
        return False
    if any(math.isclose(high / low, factor, rel_tol=1e-9) for factor in (10, 1000)):
        return True
    a, b = (format(Decimal(repr(value)).normalize(), "f") for value in (x, y))
    differing = [index for index in range(min(len(a), len(b))) if a[index] != b[index]]
    return (
        len(a) == len(b)
        and len(differing) == 2
        and differing[1] == differing[0] + 1
        and a[differing[0]] == b[differing[1]]
        and a[differing[1]] == b[differing[0]]
    )
