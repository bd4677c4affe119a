"""Fractions: three fifths, forty-two and a third, millón y medio, 7 3/4."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from compare.figures.amount import HALF, ONE, Amount, digits_value, ends, of_or_end
from compare.figures.cardinals import read_cardinal
from compare.figures.growth import Cardinal
from compare.figures.line import Line
from compare.figures.tokens import HYPHENS

# Denominators that a slash stands before: 3/4, not 9/11 or 24/7.
_SLASHED = frozenset(map(Decimal, (2, 3, 4, 5, 6, 8, 10, 16)))


def slashed(line: Line, amount: Amount) -> Amount:
    """1/2; 7 3/4; 2-1/2."""
    at, whole = amount.end, Decimal(0)
    upper = amount.value
    hyphen = line.form(at) in HYPHENS and not line.spaced(at) and not line.spaced(at + 1)
    if hyphen and line.is_digits(at + 1) and line.form(at + 2) == "/":
        lower = digits_value(line, at + 3)
        if not 0 < digits_value(line, at + 1) < lower or lower not in _SLASHED:
            return amount
        at += 1
    if line.is_digits(at) and line.form(at + 1) == "/":
        whole, upper, at = amount.value, digits_value(line, at), at + 1
    if line.form(at) != "/" or not line.is_digits(at + 1) or line.form(at + 2) == "/":
        return amount
    lower = digits_value(line, at + 1)
    if lower and amount.start == 0 and at + 2 == len(line.tokens):
        return replace(amount, end=at + 2, value=whole + upper / lower)
    if not 0 < upper < lower or lower not in _SLASHED or line.form(amount.start - 1) == "/":
        return amount
    return replace(amount, end=at + 2, value=whole + upper / lower)


def divided(line: Line, amount: Amount, cardinal: Cardinal) -> Amount | None:
    """Three fifths; одна пятая; one twenty-fifth; две десятых."""
    divisor = _denominator(line, amount.end, plural=amount.value != 1)
    if divisor is None or amount.value <= 0:
        return None
    lower, end = divisor
    if not fits_denominator(line, end):
        return None
    divided = replace(amount, end=end, value=amount.value / lower, weak=False, words=True)
    return times_of(line, divided)


def _denominator(line: Line, at: int, plural: bool) -> tuple[Decimal, int] | None:
    """Return what a number is divided by, and the token after: fifths, twenty-firsts."""
    lexicon = line.lexicon
    table = lexicon.plural_denominators if plural else lexicon.denominators
    if line.form(at) in HYPHENS and not line.spaced(at):
        at += 1
    form = line.form(at)
    if form in table:
        return table[form], at + 1
    word = lexicon.numbers.get(form)
    if form not in lexicon.ordinals and (word is None or word.kind != "small"):
        return None
    ordinal = read_cardinal(line, at)
    if ordinal is None:
        return None
    if ordinal.ordinal and not plural and ordinal.end > at + 1:
        return ordinal.value, ordinal.end
    if ordinal.ordinal and line.form(at + 1) in lexicon.parts:
        return ordinal.value, at + 2
    if ordinal.numerator is None and not ordinal.ordinal and plural:
        return _ten_and_unit(line, ordinal, table)
    return None


def _ten_and_unit(line: Line, ten: Cardinal, table: object) -> tuple[Decimal, int] | None:
    """Twenty-firsts: a ten with a plural unit."""
    at = ten.end
    if line.form(at) in HYPHENS:
        at += 1
    if line.form(at) in line.lexicon.plural_one and ten.value % 10 == 0:
        return ten.value + 1, at + 1
    return None


def fits_denominator(line: Line, end: int) -> bool:
    """Whether the word before a token is a denominator here, not a quarter of a match."""
    form = line.form(end - 1)
    if form in line.lexicon.only_at_end:
        return ends(line, end) or line.form(end) in line.lexicon.after_parts
    return form not in line.lexicon.careful or of_or_end(line, end)


def times_of(line: Line, amount: Amount) -> Amount:
    """Two thirds | of a million."""
    at = amount.end
    if line.form(at) in line.lexicon.fraction_of:
        at += 1
        if line.form(at) in line.lexicon.articles:
            at += 1
    word = line.lexicon.numbers.get(line.form(at))
    if word is None or word.kind == "small":
        return amount
    if line.form(at) in line.lexicon.vague and at > amount.end and at - amount.end < 2:
        return amount
    return replace(amount, end=at + 1, value=amount.value * word.value, scale=word.value)


def half_more(line: Line, amount: Amount) -> Amount | None:
    found = line.lexicon.half_more.at(line.tokens, amount.end)
    if found is None:
        return None
    word = line.lexicon.numbers.get(line.form(found[1]))
    if word is not None and word.kind != "small":
        if word.value < amount.scale:
            # un billón y medio millón
            value = amount.value + HALF * word.value
            return replace(amount, end=found[1] + 1, value=value, weak=False)
        if amount.scale == ONE:
            value = (amount.value + HALF) * word.value
            return replace(
                amount, end=found[1] + 1, value=value, scale=word.value, weak=False, words=True
            )
    value = amount.value + HALF * amount.scale
    return replace(amount, end=found[1], value=value, weak=False)


def mixed(line: Line, amount: Amount) -> Amount | None:
    """Forty-two and a third; ciento tres con dos tercios; три целых и пять десятых."""
    at = amount.end
    whole = line.form(at) in line.lexicon.whole
    if whole:
        at += 1
    if line.form(at) in line.lexicon.mixed:
        at += 1
    elif not whole:
        return None
    fraction = read_fraction(line, at)
    if fraction is None:
        fraction = _one_and_half(line, at)
    if fraction is None:
        return replace(amount, end=amount.end + 1, weak=False) if whole else None
    value = amount.value + fraction.value * amount.scale
    return replace(amount, end=fraction.end, value=value, weak=False, words=True)


def read_fraction(line: Line, at: int) -> Amount | None:
    """Return a proper fraction that begins at a token: a third, two fifths, un medio."""
    if line.form(at) in line.lexicon.articles:
        divisor = _denominator(line, at + 1, plural=False)
        if divisor is not None:
            return Amount(at, divisor[1], ONE / divisor[0], words=True)
        if line.form(at + 1) in line.lexicon.ordinals:
            return Amount(at, at + 2, ONE / line.lexicon.ordinals[line.form(at + 1)], words=True)
    cardinal = read_cardinal(line, at)
    if cardinal is None:
        return None
    if cardinal.denominator is not None:
        return Amount(at, cardinal.end, cardinal.value, words=True)
    divisor = _denominator(line, cardinal.end, plural=cardinal.value != 1)
    if divisor is None:
        return None
    return Amount(at, divisor[1], cardinal.value / divisor[0], words=True)


def _one_and_half(line: Line, at: int) -> Amount | None:
    """Once con | uno y medio."""
    if line.form(at) not in line.lexicon.ones:
        return None
    found = line.lexicon.half_more.at(line.tokens, at + 1)
    return None if found is None else Amount(at, found[1], ONE + HALF, words=True)
