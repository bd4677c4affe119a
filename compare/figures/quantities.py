"""Quantities: an amount with its unit before or after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from compare.figures.amount import Amount, digits_value, ends, scaled
from compare.figures.amounts import read_amount
from compare.figures.context import context
from compare.figures.durations import with_smaller
from compare.figures.line import Line
from compare.figures.single import read_single
from compare.figures.tokens import HYPHENS
from compare.figures.units import Unit, money_before, unit_after, units

_YEARS = range(1900, 2100)
# Metres that athletes run and swim.
_RACES = frozenset((50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000))


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount from token `start` to `end`, with its unit where it has one.

    `prefixed` says that the unit stands before the number ($5).
    """

    start: int
    end: int
    amount: Amount
    unit: Unit | None = None
    prefixed: bool = False

    @property
    def value(self) -> Decimal:
        """The number with what its unit multiplies it with."""
        return self.amount.value * (self.unit.factor if self.unit else 1)


def read_quantity(line: Line, start: int) -> Quantity | None:
    """Return the quantity that begins at a token, None where none does."""
    named = None if line.is_digits(start) else _unit_first(line, start)
    if named is not None:
        return named
    amount = read_amount(line, start)
    if amount is None:
        return None
    quantity = Quantity(start, amount.end, amount)
    return quantity if amount.ordinal else _with_unit(line, quantity)


def _unit_first(line: Line, start: int) -> Quantity | None:
    """$5; ringgit 42; a year and a half."""
    before = money_before(line, start)
    if before is not None:
        unit, at = before
        amount = read_amount(line, at)
        if amount is not None and not amount.ordinal:
            return _with_cents(line, Quantity(start, amount.end, amount, unit, True))
        return _in_brackets(line, start, at, unit)
    return _named_before(line, start) or _unit_and_more(line, start) or _one(line, start)


def _in_brackets(line: Line, start: int, at: int, unit: Unit) -> Quantity | None:
    """A loss of $ (45.3) million, as accounts write what is below zero."""
    if line.form(at) != "(" or not line.is_digits(at + 1) or line.form(at + 2) != ")":
        return None
    amount = replace(scaled(line, Amount(start, at + 3, digits_value(line, at + 1))), words=False)
    amount = replace(amount, readings=(-amount.value,))
    return Quantity(start, amount.end, amount, unit, True)


def _one(line: Line, start: int) -> Quantity | None:
    """About a mile; a mile away; в километре от."""
    found = read_single(line, start)
    if found is None:
        return None
    return Quantity(start, found[1], Amount(start, found[1], Decimal(1), words=True), found[0])


def _named_before(line: Line, start: int) -> Quantity | None:
    """Ringgit 42; dollar 22.5 million; per cent of 210: the name of the unit first."""
    known = units(line.language)
    found = known.percent_before.at(line.tokens, start)
    percent = found is not None
    found = found or known.money_words.at(line.tokens, start)
    if found is None or (not line.is_digits(found[1]) and not percent):
        return None
    # They won 1:0.
    if line.form(start) in context(line.language).score:
        return None
    amount = read_amount(line, found[1])
    if amount is None or amount.ordinal or not line.spaced(found[1]):
        return None
    # Euro 2016 is a tournament.
    if not percent and line.tokens[start].text[0].isupper() and amount.value in _YEARS:
        return None
    if not percent and (not ends(line, amount.end) or (start > 0 and line.is_digits(start - 1))):
        return None
    return Quantity(start, amount.end, amount, found[0], True)


def _with_unit(line: Line, quantity: Quantity) -> Quantity:
    amount = quantity.amount
    of = amount.scale != 1 or amount.value < 1
    in_words = amount.words and not line.is_digits(amount.start)
    found = unit_after(line, amount.end, in_words, of)
    if found is None:
        return _metres(line, quantity)
    unit, end = found
    adjective = units(line.language).adjectives.before(line.tokens, end)
    if adjective is not None and adjective[1] == end - 1 and amount.value != 1:
        unit = adjective[0]
    quantity = replace(quantity, end=end, unit=unit)
    if unit.kind == "money":
        return _with_cents(line, _scale_after(line, quantity))
    if unit.symbol == "ft":
        quantity = _with_inches(line, quantity)
    return _and_more(line, quantity) if unit.kind in ("duration", "measure") else quantity


def _metres(line: Line, quantity: Quantity) -> Quantity:
    """The 400m is a race, 5m people are a crowd; the other stays as a reading."""
    amount = quantity.amount
    sign = units(line.language).signs.at(line.tokens, amount.end - 1)
    if sign is None or amount.scale == 1 or amount.end != amount.start + 2:
        return quantity
    follows = line.form(amount.end)
    crowd = follows in line.lexicon.crowds
    race = amount.value / amount.scale in _RACES
    if crowd or amount.value % amount.scale or (follows.endswith("s") and not race):
        return quantity
    metres = replace(amount, value=amount.value / amount.scale, scale=Decimal(1))
    metres = replace(metres, readings=(amount.value,))
    return replace(quantity, amount=metres, unit=sign[0])


def _with_inches(line: Line, quantity: Quantity) -> Quantity:
    """5ft 10in, 6-foot-6: feet with twelfths."""
    at = quantity.end
    hyphen = line.form(at) in HYPHENS and not line.spaced(at)
    at += hyphen
    value = line.tokens[at].value if line.is_digits(at) else None
    if value is None or value >= 12:
        return quantity
    inches = unit_after(line, at + 1, words=False)
    named = inches is not None and inches[0].symbol == "in"
    touching = line.form(at + 1) == "in" and not line.spaced(at + 1)
    if not (hyphen or named or touching):
        return quantity
    end = inches[1] if inches is not None and named else at + 1 + touching
    amount = replace(quantity.amount, value=quantity.amount.value + value / 12)
    return replace(quantity, amount=amount, end=end)


def _scale_after(line: Line, quantity: Quantity) -> Quantity:
    """75 USD million: the scale after the unit."""
    word = line.lexicon.numbers.get(line.form(quantity.end))
    amount = quantity.amount
    if word is None or word.kind != "scale" or amount.scale != 1 or amount.words:
        return quantity
    amount = replace(amount, value=amount.value * word.value, scale=word.value)
    return replace(quantity, amount=amount, end=quantity.end + 1)


def _and_more(line: Line, quantity: Quantity) -> Quantity:
    """A year and a half, hora y media; 2 hours, 15 minutes and 30 seconds."""
    found = line.lexicon.half_more.at(line.tokens, quantity.end)
    if found is None:
        assert quantity.unit is not None
        more = with_smaller(line, quantity.end, quantity.amount.value, quantity.unit, joined=False)
        if more is None:
            return quantity
        amount = replace(quantity.amount, value=more.value, weak=False, readings=())
        return replace(quantity, amount=amount, end=more.end, unit=more.unit)
    amount = quantity.amount
    amount = replace(amount, value=amount.value + Decimal("0.5"), weak=False)
    return replace(quantity, amount=amount, end=found[1])


def _unit_and_more(line: Line, start: int) -> Quantity | None:
    """A year and a half, час и 20 минут: one unit, unsaid or said by an article."""
    at = start + 1 if line.form(start) in line.lexicon.articles else start
    found = unit_after(line, at, words=True)
    if found is None or line.form(at) in HYPHENS:
        return None
    unit, end = found
    whole_text = start == 0 and end == len(line.tokens) and at > start and unit.kind == "money"
    if whole_text:
        return Quantity(start, end, Amount(start, end, Decimal(1), words=True), unit)
    if unit.kind != "duration":
        return None
    more = line.lexicon.half_more.at(line.tokens, end)
    if more is not None:
        return Quantity(start, more[1], Amount(start, more[1], Decimal("1.5"), words=True), unit)
    total = with_smaller(line, end, Decimal(1), unit, joined=True)
    if total is None:
        return None
    return Quantity(start, total.end, Amount(start, total.end, total.value, words=True), total.unit)


def _with_cents(line: Line, quantity: Quantity) -> Quantity:
    """Three dollars fifty; 15 dólares con 50; 20 rupees 43; 3 GBP 1 pence."""
    at = quantity.end
    amount = quantity.amount
    if amount.scale != 1 or amount.value != amount.value.to_integral_value():
        return quantity
    joined = line.form(at) in line.lexicon.mixed
    if joined:
        at += 1
    smaller = read_amount(line, at)
    if smaller is None or smaller.ordinal or not 0 < smaller.value < 100:
        return quantity
    if smaller.value != smaller.value.to_integral_value() or smaller.scale != 1:
        return quantity
    cents = units(line.language).cents.at(line.tokens, smaller.end)
    if cents is None:
        alone = not joined and line.is_digits(at) and len(line.form(at)) == 2
        if unit_after(line, smaller.end, words=False) or line.form(smaller.end) in HYPHENS:
            return quantity
        if not line.spaced(smaller.end) and not ends(line, smaller.end):
            return quantity
        if not alone and not ends(line, smaller.end):
            return quantity
    end = smaller.end if cents is None else cents[1]
    value = amount.value + smaller.value / 100
    return replace(quantity, amount=replace(amount, value=value, weak=False), end=end)
