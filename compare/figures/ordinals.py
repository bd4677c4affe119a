"""Ordinals in digits and what else ordinals say: 21st, 3-й, la tercera parte, каждый пятый."""

from __future__ import annotations

from compare.figures.amount import ONE, Amount, digits_value, of_or_end
from compare.figures.cardinals import read_cardinal
from compare.figures.growth import Cardinal
from compare.figures.line import Line
from compare.figures.tokens import HYPHENS
from compare.figures.units import unit_after


def with_ending(line: Line, at: int) -> Amount | None:
    """Digits with the ending of an ordinal (21st, 3-й, 1.er) or of a cardinal (10-ти)."""
    if not line.is_digits(at) or not line.form(at).isdecimal():
        return None
    after = at + 1
    lead = line.form(after) if line.form(after) in HYPHENS or line.form(after) == "." else ""
    if lead:
        after += 1
    form = line.form(after)
    if line.spaced(after) or line.spaced(at + 1):
        return None
    # 4x4
    if line.is_digits(after + 1) and not line.spaced(after + 1):
        return None
    value = digits_value(line, at)
    if lead in HYPHENS and form in line.lexicon.low_endings and 2 <= value <= 4:
        return Amount(at, after + 1, value)
    if lead in HYPHENS and form in line.lexicon.cardinal_endings:
        return Amount(at, after + 1, value)
    if lead in HYPHENS and form in line.lexicon.hyphen_endings:
        return Amount(at, after + 1, value, ordinal=True)
    if (form if lead != "." else "." + form) in line.lexicon.ordinal_endings:
        return Amount(at, after + 1, value, ordinal=True)
    return None


def part_of(line: Line, at: int, ordinal: Cardinal) -> Amount | None:
    """(La) tercera parte de: a third; la segunda parte is the second."""
    lexicon = line.lexicon
    if ordinal.value < 3 or line.form(at - 1) not in lexicon.before_parts:
        return None
    if line.form(ordinal.end) not in lexicon.parts or not of_or_end(line, ordinal.end + 1):
        return None
    return Amount(at, ordinal.end + 1, ONE / ordinal.value, words=True)


def every(line: Line, at: int) -> Amount | None:
    """Каждый пятый: one in five; каждый второй день is how often."""
    if line.form(at) not in line.lexicon.every:
        return None
    ordinal = read_cardinal(line, at + 1)
    if ordinal is None or not ordinal.ordinal or not 2 <= ordinal.value <= 20:
        return None
    if unit_after(line, ordinal.end, words=True) is not None:
        return None
    return Amount(at, ordinal.end, ONE / ordinal.value, words=True)
