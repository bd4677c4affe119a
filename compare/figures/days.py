"""Weekdays and days such as "yesterday", by the day an article was published."""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta

from compare.figures.calendar import Calendar, calendar
from compare.figures.line import Line
from compare.figures.years import Date


def read_relative(line: Line, at: int) -> Date | None:
    """Return a weekday or a day such as "yesterday" as the day it means, by the line's date."""
    if line.date is None:
        return None
    known = calendar(line.language)
    try:
        today = Day.fromisoformat(line.date)
    except ValueError:
        return None
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


def _beside(line: Line, at: int, end: int, known: Calendar, forward: bool) -> bool:
    words = known.next if forward else known.last
    return words.before(line.tokens, at) is not None or words.at(line.tokens, end) is not None
