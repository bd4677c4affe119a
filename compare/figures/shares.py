"""Shares of a whole: one in five, dos de cada tres, 1 over 20."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from compare.figures.amount import ONE, Amount, ends
from compare.figures.cardinals import read_cardinal
from compare.figures.growth import Cardinal
from compare.figures.line import Line
from compare.figures.units import unit_after

# "7 in 10" is a share; "two in 14" seldom is.
_ROUND = frozenset(map(Decimal, (3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000)))


def share(line: Line, amount: Amount) -> Amount | None:
    """One in five; dos de cada tres; two out of five; 1 over 20."""
    at = amount.end
    lexicon = line.lexicon
    found = lexicon.share_any.at(line.tokens, at) or lexicon.share.at(line.tokens, at)
    over = line.form(at) in lexicon.over
    tens = line.form(at) in lexicon.share_tens
    if amount.value <= 0 or (found is None and not over and not tens):
        return None
    begin = at + 1 if found is None else found[1]
    whole = read_cardinal(line, begin)
    if whole is None or whole.ordinal or whole.value <= 0:
        return None
    value = amount.value / whole.value
    if over:
        fits = ends(line, whole.end) and amount.scale == ONE
    elif tens:
        fits = _of_ten(line, amount, whole)
    elif lexicon.share_any.at(line.tokens, at) is not None:
        fits = (amount.value < 10 and value < 1) or line.form(at + 1) in lexicon.each
    else:
        fits = _in(line, amount, whole)
    return replace(amount, end=whole.end, value=value, weak=False, words=True) if fits else None


def _of_ten(line: Line, amount: Amount, whole: Cardinal) -> bool:
    """Семь из десяти россиян; «трое из десяти раненых» are three people."""
    persons = line.form(amount.start) in line.lexicon.collective
    return 1 < amount.value < 10 and whole.value in (10, 100) and not persons


def _in(line: Line, amount: Amount, whole: Cardinal) -> bool:
    """Whether "N in M" is a share, not two in 14 days or 3 in 2019."""
    if amount.value >= whole.value or unit_after(line, whole.end, words=False) is not None:
        return False
    if amount.value == 1:
        return whole.value > 2 and not 1900 <= whole.value <= 2100
    return (
        amount.value < 10
        and whole.value in _ROUND
        and (amount.words == whole.words or whole.value in (10, 100))
    )
