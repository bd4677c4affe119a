"""Decimals in words: two hundred point zero three, siete con cincuenta por ciento."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from compare.figures.amount import ONE, Amount, ends, scaled
from compare.figures.cardinals import read_cardinal
from compare.figures.line import Line


def point(line: Line, amount: Amount) -> Amount | None:
    """Two hundred point zero three; siete con cincuenta por ciento."""
    form = line.form(amount.end)
    lexicon = line.lexicon
    if amount.value != amount.value.to_integral_value() or amount.scale != ONE:
        return None
    if form not in lexicon.point and form not in lexicon.point_at_end:
        return None
    digits, end = _decimals(line, amount.end + 1)
    if not digits:
        return None
    if form in lexicon.point_at_end and not (
        ends(line, end) or line.form(end) in lexicon.percent_word
    ):
        return None
    value = Decimal(f"{int(amount.value)}.{digits}")
    return scaled(line, replace(amount, end=end, value=value, weak=False, words=True))


def _decimals(line: Line, at: int) -> tuple[str, int]:
    """Return the digits that words or digits spell after a decimal point."""
    spelled = ""
    while (word := line.lexicon.numbers.get(line.form(at))) and word.value < 10:
        spelled += str(word.value)
        at += 1
    if spelled:
        return spelled, at
    if line.is_digits(at) and line.form(at).isdecimal():
        return line.form(at), at + 1
    cardinal = read_cardinal(line, at)
    if cardinal is None or cardinal.ordinal or not cardinal.words:
        return "", at
    return str(int(cardinal.value)), cardinal.end


def point_first(line: Line, at: int) -> Amount | None:
    """Point 77; coma 5: only as a whole text, since both words are nouns."""
    if at > 1 or line.form(at) not in line.lexicon.point:
        return None
    digits, end = _decimals(line, at + 1)
    if not digits or end != len(line.tokens):
        return None
    return Amount(at, end, Decimal(f"0.{digits}"), words=True)
