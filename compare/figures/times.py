"""Times of day: 14:30, 5 p.m., las 17.00, в 5 часов вечера."""

from __future__ import annotations

from typing import NamedTuple

from compare.figures.amount import ends
from compare.figures.calendar import Calendar, calendar
from compare.figures.clock import NOON, Clock, bare_hour, read_clock, read_spoken, spell
from compare.figures.context import context
from compare.figures.line import Line
from compare.figures.tokens import HYPHENS

# How far back the words may stand that make a span of hours a duration.
_REACH = 6


class Time(NamedTuple):
    """A time of day up to token `end`; `value` is HH:MM of 24 hours.

    A span of time has None for its value, and its ends in `low` and `high`.
    """

    end: int
    value: str | None
    low: str | None = None
    high: str | None = None
    # What else it may be: five o'clock is 05:00 or 17:00.
    readings: tuple[str, ...] = ()


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
        if first is None and line.form(at - 1) not in known.hours_from:
            # Despegó de la pista 23 a las 13:38.
            return None
        after += 1
    second = _read_one(line, after, known)
    if second is None and first is None:
        second = _named_hour(line, at, after, known) or _alike(line, at, after, known)
    if second is None or second.value is None:
        return first
    low = _hour_like(line, at, second.value) if first is None else first.value
    return first if low is None else Time(second.end, None, low, second.value)


def is_about(line: Line, start: int, end: int) -> bool:
    """Whether the time between two tokens is said to be none to the minute: около 14:00."""
    known = calendar(line.language)
    named = known.at.before(line.tokens, start)
    begins = (start, named[1]) if named is not None else (start,)
    later = context(line.language).after.at(line.tokens, end)
    return (later is not None and later[0] == "about") or any(
        known.about.before(line.tokens, at) is not None for at in begins
    )


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
    if bare_hour(line, at) is None:
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
    hour = bare_hour(line, at)
    if hour is None:
        return None
    later = spell(hour + 12, 0) if hour < 12 else spell(hour, 0)
    return later if int(other[:2]) >= 12 and later < other else spell(hour, 0)


def _named_hour(line: Line, start: int, at: int, known: Calendar) -> Time | None:
    """The 14 hours of "с 9 до 14 часов", which is no duration."""
    hour = bare_hour(line, at)
    named = known.hour.at(line.tokens, at + 1)
    if hour is None or named is None or line.form(start - 1) not in known.hours_from:
        return None
    around = range(max(0, start - _REACH), start - 1)
    if any(line.form(index).startswith(known.lasting) for index in around):
        return None
    return Time(named[1], spell(hour, 0))


def _alike(line: Line, start: int, at: int, known: Calendar) -> Time | None:
    """The 10 of "entre las 8 y las 10"."""
    hour = bare_hour(line, at)
    same = line.form(start - 1) == line.form(at - 1) and start != at
    if hour is None or not same or known.at.before(line.tokens, start) is None:
        return None
    alone = ends(line, at + 1) or line.form(at + 1) in known.bare_after
    return Time(at + 1, spell(hour, 0)) if alone and known.bare_after else None


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
    clock = read_spoken(line, at, known) or read_clock(line, at, known)
    if clock is None or clock.hour > 24 or clock.minute > 59:
        return None
    return _of_clock(line, at, clock, known)


def _of_clock(line: Line, at: int, clock: Clock, known: Calendar) -> Time | None:
    named = known.hour.at(line.tokens, clock.end)
    end = named[1] if named is not None else clock.end
    part = _part_of_day(line, at, clock, end, named is not None, known)
    if part is not None:
        return part
    if clock.sure or known.hour_only.at(line.tokens, clock.end) is not None:
        return _told(end, clock)
    if known.at_bare.before(line.tokens, at) is None or clock.hour == 24:
        return None
    follows = line.form(end)
    bare = ends(line, end) or follows in known.bare_after
    if named is not None or (known.bare_after and bare):
        return _told(end, clock)
    return None


def _told(end: int, clock: Clock) -> Time:
    """A time with no part of the day beside it: five o'clock may be 05:00 or 17:00."""
    time = spell(clock.hour, clock.minute)
    if not clock.twelve or not 1 <= clock.hour <= NOON:
        return Time(end, time)
    return Time(end, time, readings=(spell((clock.hour + NOON) % 24, clock.minute),))


def _part_of_day(
    line: Line, at: int, clock: Clock, end: int, named: bool, known: Calendar
) -> Time | None:
    afternoon = known.pm.at(line.tokens, end)
    morning = known.am.at(line.tokens, end)
    part = afternoon or morning
    if part is None or (clock.hour > 12 and not clock.sure) or clock.hour == 0:
        return None
    # "2 дня" is also two days; "5 p.m." can be nothing else.
    plain_word = part[1] == end + 1 and len(line.form(end)) > 2
    if (
        plain_word
        and not named
        and not clock.sure
        and known.at_bare.before(line.tokens, at) is None
    ):
        return None
    hour = clock.hour
    if afternoon is not None and hour < 12 and not (_is_night(line, end, part[1]) and hour < 5):
        hour += 12
    elif morning is not None and hour == 12:
        hour = 0
    return Time(part[1], spell(hour, clock.minute))


def _is_night(line: Line, start: int, end: int) -> bool:
    """Whether the words name the night, which holds the small hours too."""
    return any(line.form(index) in calendar(line.language).night for index in range(start, end))
