"""An amount: a number before any unit, and where a clause ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from compare.figures.line import Line

ONE = Decimal(1)

HALF = Decimal("0.5")

_ENDS = frozenset('.,;:!?)]}»”"…%')


@dataclass(frozen=True, slots=True)
class Amount:
    """A number read from tokens `start` to `end`.

    `weak` marks what is a number only beside a unit or alone: "one", "hundred", "media".
    """

    start: int
    end: int
    value: Decimal
    scale: Decimal = ONE
    words: bool = False
    weak: bool = False
    ordinal: bool = False
    about: bool = False
    readings: tuple[Decimal, ...] = ()


def ends(line: Line, index: int) -> bool:
    """Whether the text, the clause or the sentence ends at a token."""
    return index >= len(line.tokens) or line.form(index) in _ENDS


def of_or_end(line: Line, index: int) -> bool:
    return ends(line, index) or line.form(index) in line.lexicon.fraction_of


def scaled(line: Line, amount: Amount) -> Amount:
    """Multiply with a scale word that follows: three and a half | million."""
    word = line.lexicon.numbers.get(line.form(amount.end))
    if word is None or word.kind == "small" or amount.scale != ONE:
        return amount
    scale = word.value
    return replace(amount, end=amount.end + 1, value=amount.value * scale, scale=scale, words=True)


def digits_value(line: Line, at: int) -> Decimal:
    value = line.tokens[at].value
    return Decimal(0) if value is None else value
