"""Weekdays and days such as "yesterday", by the day an article was published."""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta

from compare.figures.amount import ends
from compare.figures.calendar import Calendar, calendar
from compare.figures.dates import Part, read_day
from compare.figures.line import Line
from compare.figures.times import read_time
from compare.figures.tokens import HYPHENS
from compare.figures.units import unit_after
from compare.figures.years import Date

# How many days from the day of publication "Monday the 5th" is looked for. A bare number is
# more often a count: one Monday in seven is a 5th by chance, and far dates are named in full.
_NEAR, _NAMED_NEAR = 45, 180


def read_relative(line: Line, at: int) -> Date | None:
    """Return a weekday or a day such as "yesterday" as the day it means, by the line's date."""
    known = calendar(line.language)
    today = _published(line)
    numbered = _numbered(line, at, today, known)
    if numbered is not None or today is None:
        return numbered
    found = known.relative.at(line.tokens, at)
    # The Today programme is a name.
    named = at > 0 and line.tokens[at].text[0].isupper() and line.tokens[at - 1].text.isalpha()
    if found is not None and not named:
        return Date(at, found[1], (today + timedelta(days=found[0])).isoformat())
    weekday = known.weekdays.at(line.tokens, at)
    if weekday is None or (known.capital and not line.tokens[at].text[0].isupper()):
        return None
    number, end = weekday
    back = (today.isoweekday() - number) % 7
    day = today - timedelta(days=back)
    if _beside(line, at, end, known, forward=True):
        day += timedelta(days=7)
    elif back == 0 and _beside(line, at, end, known, forward=False):
        day -= timedelta(days=7)
    if known.eve.before(line.tokens, at) is not None:
        day -= timedelta(days=1)
    return Date(at, end, day.isoformat())


def _published(line: Line) -> Day | None:
    try:
        return Day.fromisoformat(line.date or "")
    except ValueError:
        return None


def _numbered(line: Line, at: int, today: Day | None, known: Calendar) -> Date | None:
    """Monday the 5th, el lunes 5: the nearest such day, else a day of some month (---05)."""
    weekday = known.weekdays.at(line.tokens, at)
    if weekday is None or (known.capital and not line.tokens[at].text[0].isupper()):
        return None
    begin = weekday[1]
    begin += line.form(begin) == ","
    article = line.form(begin) in known.the
    day = read_day(line, begin + article)
    if day is None or not 1 <= day.value <= 31:
        return None
    named = article or known.day_words.intersection((line.form(day.end),)) or not day.bare
    if begin > weekday[1] and not named:
        # "El martes, 5 personas": a pause parts the number from the weekday.
        return None
    end = day.end + (line.form(day.end) in known.day_words)
    if _counts(line, day, known):
        return None
    near = _NAMED_NEAR if named else _NEAR
    found = None if today is None else _nearest(today, weekday[0], day.value, near)
    if found is not None and (named or known.day_bare):
        return Date(at, end, found.isoformat())
    alone = known.day_bare and (ends(line, end) or line.form(end) in known.day_after)
    return Date(at, end, f"---{day.value:02}") if named or alone else None


def _counts(line: Line, day: Part, known: Calendar) -> bool:
    """Whether the number is the day of a month that is named, or an hour, a score, an amount."""
    after = day.end + (line.form(day.end) in known.day_month)
    if known.months.at(line.tokens, after) is not None:
        return True
    if not day.bare:
        return False
    return (
        line.form(day.end) in HYPHENS
        or unit_after(line, day.end, words=False) is not None
        or read_time(line, day.start) is not None
    )


def _nearest(today: Day, weekday: int, day: int, near: int) -> Day | None:
    """Return the nearest date with this day of the month that is this weekday."""
    for distance in range(near):
        for date in (today - timedelta(days=distance), today + timedelta(days=distance)):
            if date.day == day and date.isoweekday() == weekday:
                return date
    return None


def _beside(line: Line, at: int, end: int, known: Calendar, forward: bool) -> bool:
    words = known.next if forward else known.last
    return words.before(line.tokens, at) is not None or words.at(line.tokens, end) is not None
