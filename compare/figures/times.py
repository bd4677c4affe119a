"""Times of day: 14:30, 5 p.m., las 17.00, в 5 часов вечера."""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.figures.amount import ends
from compare.figures.calendar import Calendar, calendar
from compare.figures.context import context
from compare.figures.line import Line
from compare.figures.tokens import HYPHENS
from compare.figures.units import unit_after

# How far back the words may stand that make a span of hours a duration.
_REACH = 6
# After these four digits are a time: 0830 UTC.
_ZONES = frozenset(("utc", "gmt"))
_DOTTED = re.compile(r"(\d{1,2})\.(\d{2})")


class Time(NamedTuple):
    """A time of day up to token `end`; `value` is HH:MM of 24 hours.

    A span of time has None for its value, and its ends in `low` and `high`.
    """

    end: int
    value: str | None
    low: str | None = None
    high: str | None = None


class _Clock(NamedTuple):
    hour: int
    minute: int
    end: int
    # Written so that it can only be a time: 14:30.
    sure: bool


def read_time(line: Line, at: int) -> Time | None:
    """Return the time of day, or the span of it, that begins at a token; None for none."""
    known = calendar(line.language)
    first = _read_one(line, at, known)
    link = _bare_end(line, at, known) if first is None else first.end
    if first is None and link is not None and known.at.before(line.tokens, at) is not None:
        listed = _first_of_two(line, at, link, known)
        if listed is not None:
            return listed
    if link is None or not _joins(line, at, link, known):
        return first
    after = link + 1
    if line.form(after) in known.hours_from and line.form(after) not in known.range_words:
        after += 1
    second = _read_one(line, after, known)
    if second is None and first is None:
        second = _named_hour(line, at, after, known)
    if second is None or second.value is None:
        return first
    low = _hour_like(line, at, second.value) if first is None else first.value
    return first if low is None else Time(second.end, None, low, second.value)


def _first_of_two(line: Line, at: int, link: int, known: Calendar) -> Time | None:
    """The 5 of "at 5 and 7 p.m."."""
    if line.form(link) not in context(line.language).range_and:
        return None
    second = _read_one(line, link + 1, known)
    if second is None or second.value is None:
        return None
    hour = _hour_like(line, at, second.value)
    return None if hour is None else Time(at + 1, hour)


def _bare_end(line: Line, at: int, known: Calendar) -> int | None:
    """Return the token after an hour that nothing names, or only a word for hours."""
    if _bare_hour(line, at) is None:
        return None
    named = known.hour.at(line.tokens, at + 1)
    return at + 1 if named is None else named[1]


def _joins(line: Line, at: int, link: int, known: Calendar) -> bool:
    """Whether the word at `link` joins the time that begins at `at` to a later one."""
    words = context(line.language)
    form = line.form(link)
    if form in words.range_and:
        article = line.form(at - 1) in known.hours_from
        return line.form(at - 1 - article) in words.range_between or (
            line.form(at - 1) in words.range_between
        )
    return form in words.range_to or form in HYPHENS


def _hour_like(line: Line, at: int, other: str) -> str | None:
    """The bare hour of "between 2 and 3 p.m.", on the same side of noon where it can be."""
    hour = _bare_hour(line, at)
    if hour is None:
        return None
    later = _spell(hour + 12, 0) if hour < 12 else _spell(hour, 0)
    return later if int(other[:2]) >= 12 and later < other else _spell(hour, 0)


def _bare_hour(line: Line, at: int) -> int | None:
    digits = line.form(at)
    if digits.isdecimal() and len(digits) <= 2 and line.is_digits(at):
        return int(digits) if int(digits) <= 24 else None
    word = line.lexicon.numbers.get(digits)
    return int(word.value) if word and word.kind == "small" and 1 <= word.value <= 12 else None


def _named_hour(line: Line, start: int, at: int, known: Calendar) -> Time | None:
    """The 14 hours of "с 9 до 14 часов", which is no duration."""
    hour = _bare_hour(line, at)
    named = known.hour.at(line.tokens, at + 1)
    if hour is None or named is None or line.form(start - 1) not in known.hours_from:
        return None
    around = range(max(0, start - _REACH), start - 1)
    if any(line.form(index).startswith(known.lasting) for index in around):
        return None
    return Time(named[1], _spell(hour, 0))


def _read_one(line: Line, at: int, known: Calendar) -> Time | None:
    named = known.named_times.at(line.tokens, at)
    if named is not None:
        # Midnight Sun is a name.
        capital = at > 0 and line.tokens[at].text[:1].isupper()
        return None if capital else Time(named[1], named[0])
    if line.form(at) in known.one_hour:
        part = known.am.at(line.tokens, at + 1) or known.pm.at(line.tokens, at + 1)
        if part is None or known.at.before(line.tokens, at) is None:
            return None
        night = known.am.at(line.tokens, at + 1) is not None
        return Time(part[1], "01:00" if night else "13:00")
    clock = _clock(line, at, known)
    if clock is None or clock.hour > 24 or clock.minute > 59:
        return None
    return _of_clock(line, at, clock, known)


def _of_clock(line: Line, at: int, clock: _Clock, known: Calendar) -> Time | None:
    named = known.hour.at(line.tokens, clock.end)
    end = named[1] if named is not None else clock.end
    part = _part_of_day(line, at, clock, end, named is not None, known)
    if part is not None:
        return part
    if clock.sure or known.hour_only.at(line.tokens, clock.end) is not None:
        return Time(end, _spell(clock.hour, clock.minute))
    if known.at_bare.before(line.tokens, at) is None or clock.hour == 24:
        return None
    follows = line.form(end)
    bare = ends(line, end) or follows in known.bare_after
    if named is not None or (known.bare_after and bare):
        return Time(end, _spell(clock.hour, clock.minute))
    return None


def _clock(line: Line, at: int, known: Calendar) -> _Clock | None:
    if not line.form(at)[:1].isdecimal():
        word = line.lexicon.numbers.get(line.form(at))
        if word is None or word.kind != "small" or not 1 <= word.value <= 12:
            return None
        return _Clock(int(word.value), 0, at + 1, False)
    digits = line.form(at)
    if len(digits) > 5:
        return None
    if len(digits) == 4 and digits.isdecimal() and line.form(at + 1) in _ZONES:
        return _Clock(int(digits[:2]), int(digits[2:]), at + 1, True)
    sign = line.form(at + 1)
    minutes = line.form(at + 2)
    touching = not line.spaced(at + 1) and not line.spaced(at + 2)
    if digits.isdecimal() and len(digits) <= 2:
        if sign in (":", "h") and touching and minutes.isdecimal() and len(minutes) == 2:
            return _colon(line, at, int(digits), int(minutes))
        return _Clock(int(digits), 0, at + 1, False)
    match = _DOTTED.fullmatch(digits)
    if match is None:
        return None
    hour, minute = map(int, match.groups())
    day = known.pm.at(line.tokens, at + 1) or known.am.at(line.tokens, at + 1)
    spoken = known.dotted_times and known.at.before(line.tokens, at) is not None
    if day is None and (not spoken or unit_after(line, at + 1, words=False) is not None):
        hour_word = known.hour.at(line.tokens, at + 1)
        if not spoken or hour_word is None:
            return None
    return _Clock(hour, minute, at + 1, True)


def _colon(line: Line, at: int, hour: int, minute: int) -> _Clock | None:
    # 1:23:45 is how long a race took.
    if line.form(at - 1) == ":" or (line.form(at + 3) == ":" and line.is_digits(at + 4)):
        return None
    return _Clock(hour, minute, at + 3, True)


def _part_of_day(
    line: Line, at: int, clock: _Clock, end: int, named: bool, known: Calendar
) -> Time | None:
    afternoon = known.pm.at(line.tokens, end)
    morning = known.am.at(line.tokens, end)
    part = afternoon or morning
    if part is None or (clock.hour > 12 and not clock.sure) or clock.hour == 0:
        return None
    # "2 дня" is also two days; "5 p.m." can be nothing else.
    plain_word = part[1] == end + 1 and len(line.form(end)) > 2
    if plain_word and not named and known.at_bare.before(line.tokens, at) is None:
        return None
    hour = clock.hour
    if afternoon is not None and hour < 12 and not (_is_night(line, end, part[1]) and hour < 5):
        hour += 12
    elif morning is not None and hour == 12:
        hour = 0
    return Time(part[1], _spell(hour, clock.minute))


def _is_night(line: Line, start: int, end: int) -> bool:
    """Whether the words name the night, which holds the small hours too."""
    return any(line.form(index) in calendar(line.language).night for index in range(start, end))


def _spell(hour: int, minute: int) -> str:
    return f"{hour % 24:02}:{minute:02}"
