"""The hour and minute of a time, before what says which half of the day it is in."""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.figures.calendar import Calendar
from compare.figures.context import context
from compare.figures.line import Line
from compare.figures.units import unit_after

NOON = 12
# After these four digits are a time: 0830 UTC.
_ZONES = frozenset(("utc", "gmt"))
_DOTTED = re.compile(r"(\d{1,2})\.(\d{2})")


class Clock(NamedTuple):
    hour: int
    minute: int
    end: int
    # Written so that it can only be a time: 14:30.
    sure: bool
    # Whether the half of the day is left open.
    twelve: bool = True


def read_clock(line: Line, at: int, known: Calendar) -> Clock | None:
    if not line.form(at)[:1].isdecimal():
        word = line.lexicon.numbers.get(line.form(at))
        if word is None or word.kind != "small" or not 1 <= word.value <= 12:
            return None
        return Clock(int(word.value), 0, at + 1, False)
    digits = line.form(at)
    if len(digits) > 5:
        return None
    if len(digits) == 4 and digits.isdecimal() and line.form(at + 1) in _ZONES:
        return Clock(int(digits[:2]), int(digits[2:]), at + 1, True)
    if len(digits) == 4 and digits.isdecimal() and line.form(at + 1) in known.after_four:
        if not line.spaced(at + 1) or known.at.before(line.tokens, at) is None:
            return None
        return Clock(int(digits[:2]), int(digits[2:]), at + 2, True, twelve=False)
    sign = line.form(at + 1)
    minutes = line.form(at + 2)
    touching = not line.spaced(at + 1) and not line.spaced(at + 2)
    if digits.isdecimal() and len(digits) <= 2:
        if sign in (":", "h") and touching and minutes.isdecimal() and len(minutes) == 2:
            return _colon(line, at, int(digits), int(minutes), known)
        return Clock(int(digits), 0, at + 1, False)
    match = _DOTTED.fullmatch(digits)
    if match is None:
        return None
    hour, minute = map(int, match.groups())
    day = known.pm.at(line.tokens, at + 1) or known.am.at(line.tokens, at + 1)
    hour_word = known.hour.at(line.tokens, at + 1)
    spoken = known.dotted_times and (
        known.at.before(line.tokens, at) is not None
        or hour_word is not None
        or _opens_span(line, at, known)
    )
    if _opens_span(line, at, known):
        return Clock(hour, minute, at + 1, True, twelve=False)
    if day is None and not spoken:
        return None
    if day is None and hour_word is None and unit_after(line, at + 1, words=False) is not None:
        return None
    return Clock(hour, minute, at + 1, True, twelve=False)


def _colon(line: Line, at: int, hour: int, minute: int, known: Calendar) -> Clock | None:
    # 1:23:45 is how long a race took.
    if line.form(at - 1) == ":" or (line.form(at + 3) == ":" and line.is_digits(at + 4)):
        return None
    if _is_score(line, at - 4, at - 1) or _is_score(line, at + 4, at + 3):
        return None
    # 05:30 is the morning; 5:30 is so where the clock goes round to 24.
    return Clock(hour, minute, at + 3, True, known.twelve and line.form(at)[0] != "0")


def _is_score(line: Line, at: int, comma: int) -> bool:
    """Whether two numbers beside a time, across a comma, can be none: 25:20, 23:25; 3:1."""
    if line.form(comma) != "," or line.form(at + 1) != ":" or line.spaced(at + 1):
        return False
    hour, minute = line.form(at), line.form(at + 2)
    if not (hour.isdecimal() and minute.isdecimal() and len(hour + minute) <= 4):
        return False
    return int(hour) > 24 or len(minute) == 1 or int(minute) > 59


def _opens_span(line: Line, at: int, known: Calendar) -> bool:
    """Whether a dotted number opens a span of times: de 9.00 a 14.00 horas."""
    return (
        known.dotted_times
        and line.form(at - 1) in known.hours_from
        and line.form(at + 1) in context(line.language).range_to
        and _DOTTED.fullmatch(line.form(at + 2)) is not None
        and known.hour.at(line.tokens, at + 3) is not None
    )


def read_spoken(line: Line, at: int, known: Calendar) -> Clock | None:
    """Half past five, a las nueve y cuarto, в половине шестого, в 5 часов 30 минут."""
    before = known.minutes_before.at(line.tokens, at)
    if before is not None:
        hour = _hour(line, before[1])
        if hour is None or line.form(before[1] + 1) in known.not_hours:
            return None
        return _moved(hour, before[0], before[1] + 1)
    hour = _hour(line, at) if known.at_bare.before(line.tokens, at) is not None else None
    if hour is None:
        return None
    after = known.minutes_after.at(line.tokens, at + 1)
    if after is not None:
        return _moved(hour, after[0], after[1])
    named = known.hour.at(line.tokens, at + 1)
    minutes = line.form(named[1]) if named is not None else ""
    if named is None or not (minutes.isdecimal() and len(minutes) <= 2):
        return None
    unit = unit_after(line, named[1] + 1, words=False)
    if unit is None or unit[0].symbol != "min":
        return None
    return Clock(hour, int(minutes), unit[1], True, hour <= NOON)


def _hour(line: Line, at: int) -> int | None:
    """A whole hour, in digits or a word; шестого in "в половине шестого"."""
    ordinal = line.lexicon.ordinals.get(line.form(at))
    if ordinal is not None and 1 <= ordinal <= NOON:
        return int(ordinal)
    return bare_hour(line, at)


def _moved(hour: int, minutes: int, end: int) -> Clock | None:
    if not 1 <= hour <= NOON:
        return None
    hour, minute = divmod((hour % NOON or NOON) * 60 + minutes, 60)
    return Clock(hour, minute, end, True)


def bare_hour(line: Line, at: int) -> int | None:
    digits = line.form(at)
    if digits.isdecimal() and len(digits) <= 2 and line.is_digits(at):
        return int(digits) if int(digits) <= 24 else None
    word = line.lexicon.numbers.get(digits)
    return int(word.value) if word and word.kind == "small" and 1 <= word.value <= 12 else None


def spell(hour: int, minute: int) -> str:
    return f"{hour % 24:02}:{minute:02}"
