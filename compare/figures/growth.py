"""How a number grows word by word: the state of `compare.figures.cardinals`."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from compare.figures.digits import MAX_DIGITS
from compare.figures.lexicon import NumberWord

ROOM = Decimal(1000)
TEN = Decimal(10)
HUNDRED = Decimal(100)
LARGEST = Decimal(10) ** MAX_DIGITS


class Cardinal(NamedTuple):
    """A number and the token after it.

    `scale` is the scale word it ended with, or 1; `words` whether any part is a word.
    An ordinal ("twenty-first") has `ordinal`; for a plural one ("three fifths" read to
    its end) `numerator` and `denominator` say what it divides.
    """

    value: Decimal
    end: int
    scale: Decimal
    words: bool
    ordinal: bool = False
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    readings: tuple[Decimal, ...] = ()


@dataclass(slots=True)
class State:
    parts: list[tuple[Decimal, Decimal]] = field(default_factory=list)
    group: Decimal | None = None
    room: Decimal = ROOM
    end: int = 0
    words: bool = False
    digits: bool = False
    # Begun in digits: 1.7 million four years ago holds two numbers.
    digits_first: bool = False
    # The value before the last ten, for "one hundred thirty-fifths".
    before_ten: Decimal = Decimal(0)
    after_joiner: Decimal = Decimal(0)
    saved: Cardinal | None = None
    readings: tuple[Decimal, ...] = ()

    def total(self) -> Decimal:
        return sum((value for value, _ in self.parts), Decimal(0)) + (self.group or 0)

    def freeze(self) -> Cardinal:
        scale = self.parts[-1][1] if self.parts and self.group is None else Decimal(1)
        return Cardinal(self.total(), self.end, scale, self.words, readings=self.readings)


def add_word(state: State, word: NumberWord, at: int, joined: bool, start: int) -> bool:
    if word.kind == "small":
        return _add_small(state, word.value, at, joined)
    if word.kind == "hundred":
        return _add_hundred(state, word.value, at, joined)
    if word.kind == "scale":
        return _add_scale(state, word.value, at, joined)
    return _add_multiplier(state, word.value, at, start)


def _add_small(state: State, value: Decimal, at: int, joined: bool) -> bool:
    if state.group is None:
        if state.parts and not 0 < value < state.parts[-1][1]:
            return False
        if state.digits_first and not joined:
            return False
        if joined and value >= HUNDRED:
            return False
        if state.parts:
            state.saved = state.freeze()
    else:
        # diez y seis, as it was written before dieciséis
        old_teen = joined and state.group % HUNDRED == TEN and 6 <= value <= 9
        if not old_teen and (not 0 < value < state.room or (state.digits and not joined)):
            return False
        state.saved = state.freeze()
    if joined:
        state.after_joiner = state.total()
    state.before_ten = state.total()
    state.group = (state.group or Decimal(0)) + value
    state.room = _room_after(value)
    state.words = True
    state.end = at + 1
    return True


def _room_after(value: Decimal) -> Decimal:
    if value >= HUNDRED:
        return HUNDRED
    if value == 0 or (value >= 20 and value % 10 == 0):
        return TEN
    return Decimal(0)


def _add_hundred(state: State, value: Decimal, at: int, joined: bool) -> bool:
    if joined and state.group is not None and state.room:
        return False
    group = state.group
    if group is None:
        group = Decimal(1)
        if state.parts:
            state.saved = state.freeze()
    elif not 0 < group < HUNDRED:
        return False
    else:
        state.saved = None
    state.group = group * value
    # 2.12 hundred has no place for more.
    state.room = HUNDRED if group == group.to_integral_value() else Decimal(0)
    state.digits = False
    state.words = True
    state.end = at + 1
    return True


def _add_scale(state: State, scale: Decimal, at: int, joined: bool) -> bool:
    low = state.group or Decimal(0)
    parts = list(state.parts)
    if state.group is None and joined:
        return False
    while parts and parts[-1][1] < scale:
        low += parts.pop()[0]
    if parts and parts[-1][1] <= scale:
        return False
    if low == 0:
        if state.group is not None or (parts and scale != ROOM):
            return False
        low = Decimal(1)
    if low * scale >= LARGEST:
        return False
    before = state.freeze() if parts and state.group is None else None
    state.readings = tuple(reading * scale for reading in state.readings) if not parts else ()
    state.parts = [*parts, (low * scale, scale)]
    state.group = None
    state.room = ROOM
    state.digits = False
    state.saved = before
    state.words = True
    state.end = at + 1
    return True


def _add_multiplier(state: State, value: Decimal, at: int, start: int) -> bool:
    """Dozens: three hundred and two dozens are 324."""
    if at == start:
        state.parts, state.group = [(value, value)], None
    elif state.group is None or state.group == 0:
        return False
    else:
        rest = state.total() - state.after_joiner
        state.parts = [(state.after_joiner + rest * value, value)]
        state.group = None
        state.readings = ()
    # Nothing may follow but a scale: a dozen million.
    state.saved = None
    state.room = Decimal(0)
    state.words = True
    state.end = at + 1
    return True
