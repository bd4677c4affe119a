"""Read the figures of a text: the entry to all that reads numbers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from compare.figures.compounds import Compound, read_compound
from compare.figures.context import context
from compare.figures.dates import read_dates
from compare.figures.days import read_relative
from compare.figures.digits import Separators
from compare.figures.inversion import read_inverted
from compare.figures.judge import age_of, is_figure
from compare.figures.line import Line, read_line
from compare.figures.multiples import Multiple, read_multiple
from compare.figures.names import covers, name_spans
from compare.figures.qualifiers import read_qualifier
from compare.figures.quantities import Quantity, read_quantity
from compare.figures.ranges import Pair, read_pair, tells_change
from compare.figures.starters import starters
from compare.figures.times import is_about, read_time
from compare.figures.years import BARE_LAST, NAMED_FIRST, year_end
from compare.model import Figure, FigureKind, Qualifier, Value

# Doubles hold 15 digits; what is beyond is rounding of thirds and sevenths.
_DIGITS = 12


def read_numbers(
    text: str, language: str, date: str | None = None, separators: Separators | None = None
) -> tuple[Figure, ...]:
    """Return the figures of a text in order, none overlapping; offsets count its characters.

    Kinds are as in `compare.model`, but a plain cardinal is always a "number": what it
    counts is for the caller to find. Weekdays and days such as "yesterday" are read only
    where `date`, the ISO 8601 day of publication, is given. `separators` says how the
    article that the text is a sentence of writes its numbers (`article_separators`); what
    the text itself shows comes first, and what neither settles is kept in `readings`.
    Never raises.
    """
    line = read_line(text, language, date, separators)
    begins = starters(language)
    if not any(map(begins.has, line.tokens)):
        return ()
    # Found once there is a figure that may be part of a name.
    names: list[tuple[int, int]] | None = None
    figures: list[Figure] = []
    at = 0
    while at < len(line.tokens):
        token = line.tokens[at]
        if not begins.has(token):
            at += 1
            continue
        found, after = _read_at(line, at)
        if not found:
            at = after
            continue
        names = name_spans(line) if names is None else names
        hidden = covers(names, token.start, token.end)
        if hidden is not None:
            while at < len(line.tokens) and line.tokens[at].start < hidden:
                at += 1
            continue
        figures += [figure for figure in found if covers(names, figure.start, figure.end) is None]
        at = after
    return tuple(figures)


def _read_at(line: Line, at: int) -> tuple[list[Figure], int]:
    """Return the figures that begin at a token, and the token to go on from."""
    if _goes_round(line, at):
        return [], at + 1
    dates = read_dates(line, at)
    if dates:
        found = [
            replace(
                _figure(line, d.start, d.end, "date", d.value, low=d.low, high=d.high),
                readings=d.readings,
            )
            for d in dates
        ]
        return found, dates[-1].end
    in_digits = line.is_digits(at)
    day = None if in_digits else read_relative(line, at)
    if day is not None:
        return [_figure(line, at, day.end, "date", day.value)], day.end
    time = read_time(line, at)
    if time is not None:
        told = _figure(line, at, time.end, "time", time.value, low=time.low, high=time.high)
        if time.value is not None and is_about(line, at, time.end):
            told = replace(told, qualifier="about")
        return [replace(told, readings=time.readings)], time.end
    compound = read_compound(line, at)
    if compound is not None:
        return [_compound(line, at, compound)], compound.end
    multiple = read_multiple(line, at)
    if multiple is not None:
        return [_multiple(line, at, multiple)], multiple.end
    inverted = None if in_digits else read_inverted(line, at)
    if inverted is not None:
        return [_inverted(line, inverted)], inverted.end
    quantity = read_quantity(line, at)
    if quantity is None:
        return [], at + 1
    pair = read_pair(line, quantity)
    if pair is not None:
        return _pair(line, pair), pair.second.end
    return _single(line, quantity)


def _goes_round(line: Line, at: int) -> bool:
    """Whether a scale stands between numbers that it did not fit: hundred hundred hundred."""
    vague = line.lexicon.vague
    return (
        line.form(at) in vague
        and line.form(at + 1) in vague
        and line.form(at - 1) in line.lexicon.numbers
    )


def _single(line: Line, quantity: Quantity) -> tuple[list[Figure], int]:
    qualifier, before = read_qualifier(line, quantity)
    if not is_figure(line, quantity, qualifier if before else "exact"):
        return [], quantity.end
    kind, unit, end = _kind(line, quantity)
    year = _year(line, quantity, kind)
    if year is not None:
        return [year], year_end(line, quantity.end)
    factor = quantity.unit.factor if quantity.unit else Decimal(1)
    figure = Figure(
        *_span(line, quantity.start, end),
        kind,
        plain_number(quantity.value),
        unit,
        qualifier,
        readings=tuple(plain_number(value * factor) for value in quantity.amount.readings),
    )
    return [figure], end


def _year(line: Line, quantity: Quantity, kind: FigureKind) -> Figure | None:
    """An ordinal that is a year: 2018-й, две тысячи восемнадцатый год."""
    value = quantity.value
    if kind != "ordinal" or not NAMED_FIRST <= value <= BARE_LAST:
        return None
    return _figure(line, quantity.start, year_end(line, quantity.end), "date", f"{value:.0f}")


def _pair(line: Line, pair: Pair) -> list[Figure]:
    kind, unit, end = _kind(line, replace(pair.second, start=pair.first.start))
    if pair.kind == "range":
        low, high = plain_number(pair.first.value), plain_number(pair.second.value)
        span = _span(line, pair.first.start, end)
        return [Figure(*span, kind, None, unit, "range", low, high)]
    return [
        Figure(*_span(line, part.start, last), kind, plain_number(part.value), unit)
        for part, last in ((pair.first, pair.first.end), (pair.second, end))
    ]


def _kind(line: Line, quantity: Quantity) -> tuple[FigureKind, str | None, int]:
    """Return the kind and unit of a quantity, and where it ends."""
    if quantity.amount.ordinal or _is_place(line, quantity):
        return "ordinal", None, quantity.end
    end = age_of(line, quantity)
    if end is not None:
        return "age", quantity.unit.symbol if quantity.unit else "a", end
    if quantity.unit is None:
        if _is_tenths_of_a_point(line, quantity):
            return "percent", "pp", quantity.end
        return "number", None, quantity.end
    return quantity.unit.kind, quantity.unit.symbol, quantity.end


def _is_tenths_of_a_point(line: Line, quantity: Quantity) -> bool:
    """Whether tenths are those of a rate that changes: el paro bajó cuatro décimas."""
    words = context(line.language)
    return (
        line.form(quantity.end - 1) in words.tenths
        and tells_change(line, quantity.start)
        and not words.rates.isdisjoint(line.forms)
    )


def _is_place(line: Line, quantity: Quantity) -> bool:
    """Whether a cardinal says which one: en el minuto 14, на 14 минуте."""
    words = context(line.language)
    if not line.is_digits(quantity.start) or quantity.end - quantity.start > 2:
        return False
    if quantity.unit is None:
        return line.form(quantity.start - 1) in words.ordinal_before
    return line.form(quantity.end - 1) in words.ordinal_after


def _compound(line: Line, at: int, compound: Compound) -> Figure:
    span = _span(line, at, compound.end)
    return Figure(*span, compound.kind, plain_number(compound.value), compound.unit)


def _inverted(line: Line, quantity: Quantity) -> Figure:
    kind, unit, end = _kind(line, quantity)
    span = _span(line, quantity.start, end)
    return Figure(*span, kind, plain_number(quantity.value), unit, "about")


def _multiple(line: Line, at: int, multiple: Multiple) -> Figure:
    """How many times as much, in the unit "x"; what became less is a share."""
    unit = "x" if multiple.value > 1 else None
    span = _span(line, at, multiple.end)
    return Figure(*span, "number", plain_number(multiple.value), unit, multiple.qualifier)


def _figure(
    line: Line,
    start: int,
    end: int,
    kind: FigureKind,
    value: Value | None,
    low: Value | None = None,
    high: Value | None = None,
) -> Figure:
    qualifier: Qualifier = "range" if value is None else "exact"
    return Figure(*_span(line, start, end), kind, value, None, qualifier, low, high)


def _span(line: Line, start: int, end: int) -> tuple[int, int, str]:
    first, last = line.tokens[start].start, line.tokens[end - 1].end
    return first, last, line.text[first:last]


def plain_number(value: Decimal) -> float | int:
    """Return a whole number as int, any other as float."""
    if value == value.to_integral_value():
        return int(value)
    return float(f"{value:.{_DIGITS}g}")
