"""Durations told in two units or more: one hour and 22 minutes, 3 года 6 месяцев."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from compare.figures.amounts import read_amount
from compare.figures.line import Line
from compare.figures.units import Unit, unit_after

# Each unit with the one that may follow it, and how many of that make one.
_SMALLER = {"a": ("mo", 12), "wk": ("d", 7), "d": ("h", 24), "h": ("min", 60), "min": ("s", 60)}


class Duration(NamedTuple):
    """A length of time in the smallest unit that it names, up to token `end`."""

    value: Decimal
    unit: Unit
    end: int


def with_smaller(line: Line, end: int, value: Decimal, unit: Unit, joined: bool) -> Duration | None:
    """Return the duration that begins with `value` units, told up to token `end`.

    None where no smaller unit follows. With `joined` a word such as "and" must stand between:
    an hour and 20 minutes. Only the unit right below counts, and no more of it than make one:
    five years and 18 months stay apart.
    """
    if unit.kind != "duration" or unit.factor != 1 or value != value.to_integral_value():
        return None
    found: Duration | None = None
    while unit.symbol in _SMALLER:
        symbol, ratio = _SMALLER[unit.symbol]
        linked = line.form(end) in line.lexicon.mixed
        if not linked and (joined or line.form(end) in ("", ".")):
            break
        at = end + (linked or line.form(end) == ",")
        amount = read_amount(line, at)
        if amount is None or amount.ordinal or not 0 < amount.value < ratio:
            break
        following = unit_after(line, amount.end, amount.words and not line.is_digits(at))
        if following is None or following[0] != Unit("duration", symbol):
            break
        unit, end = following
        value = value * ratio + amount.value
        found = Duration(value, unit, end)
    return found
