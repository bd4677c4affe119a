"""Dates in words and digits: whole, without the year, a month of a year, a year."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date as Day
from datetime import timedelta
from typing import NamedTuple

from compare.figures.amounts import read_amount
from compare.figures.calendar import Calendar, calendar
from compare.figures.context import context
from compare.figures.line import Line
from compare.figures.tokens import HYPHENS
from compare.figures.units import money_before, unit_after

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![\d.])")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
FIRST_YEAR, LAST_YEAR = 1000, 2199
# Bare numbers in this span are years in news; 1870 needs a word such as "in", 1400 a month too.
NAMED_FIRST, BARE_FIRST, BARE_LAST = 1500, 1900, 2099


@dataclass(frozen=True, slots=True)
class Date:
    """A date from token `start` to `end` as ISO 8601, or the two ends of a span of time."""

    start: int
    end: int
    value: str | None
    low: str | None = None
    high: str | None = None
    readings: tuple[str, ...] = ()


class _Part(NamedTuple):
    value: int
    end: int


def read_dates(line: Line, at: int) -> tuple[Date, ...]:
    """Return the date that begins at a token, or the days that share a month; () for none."""
    known = calendar(line.language)
    if line.form(at)[:1].isdecimal():
        written = _written(line, at, known)
        if written is not None:
            return (written,)
    if known.months.by_first.keys().isdisjoint(line.forms):
        return _year(line, at, known)
    return _day_first(line, at, known) or _month_first(line, at, known) or _year(line, at, known)


def _written(line: Line, at: int, known: Calendar) -> Date | None:
    """2026-03-14, 14.03.2026, 14/03/2026."""
    start = line.tokens[at].start
    if match := _ISO.match(line.text, start):
        year, month, day = map(int, match.groups())
        return _numeric(line, at, match.end(), year, month, day)
    if match := _DOTTED.match(line.text, start):
        day, month, year = map(int, match.groups())
        return _numeric(line, at, match.end(), year + 2000 if year < 100 else year, month, day)
    if match := _SLASHED.match(line.text, start):
        first, second, year = map(int, match.groups())
        order = (second, first) if known.slash_month_first else (first, second)
        found = _numeric(line, at, match.end(), year, order[1], order[0])
        other = _numeric(line, at, match.end(), year, order[0], order[1])
        if found is not None and other is not None and found.value != other.value:
            return replace(found, readings=(str(other.value),))
        return found or other
    return None


def _numeric(line: Line, at: int, end: int, year: int, month: int, day: int) -> Date | None:
    if not (_is_day(day, month) and FIRST_YEAR <= year <= LAST_YEAR):
        return None
    last = at
    while last < len(line.tokens) and line.tokens[last].start < end:
        last += 1
    return Date(at, last, f"{year:04}-{month:02}-{day:02}")


def _is_day(day: int, month: int) -> bool:
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= (31 if month in (1, 3, 5, 7, 8, 10, 12) else 29 if month == 2 else 30)


def _day_first(line: Line, at: int, known: Calendar) -> tuple[Date, ...]:
    """5 March 2026; del 5 al 7 de marzo; 5 и 6 марта."""
    days = _days(line, at, known)
    if not days:
        return ()
    end = days[-1].end
    if line.form(end) in known.day_month:
        end += 1
    month = _month(line, end, known)
    if month is None:
        return ()
    return _dated(line, at, days, month, _year_of(line, month.end, known))


def _month_first(line: Line, at: int, known: Calendar) -> tuple[Date, ...]:
    """March 5, 2026; March 5-7; March 2026, marzo de 2026."""
    month = _month(line, at, known)
    if month is None:
        return ()
    if known.month_first:
        begin = month.end + 1 if line.form(month.end) in known.the else month.end
        days = _days(line, begin, known)
        if days and line.form(days[-1].end) not in ("%",):
            return _dated(line, at, days, month, _year_of(line, days[-1].end, known))
    year = _year_of(line, month.end, known)
    if year is None:
        return ()
    return (Date(at, year.end, f"{year.value:04}-{month.value:02}"),)


def _dated(
    line: Line, at: int, days: list[_Part], month: _Part, year: _Part | None
) -> tuple[Date, ...]:
    if not all(_is_day(day.value, month.value) for day in days):
        return ()
    end = max(month.end, days[-1].end, year.end if year else 0)
    lead = f"{year.value:04}-" if year else "--"
    values = [f"{lead}{month.value:02}-{day.value:02}" for day in days]
    if len(days) == 1:
        return (Date(at, end, values[0]),)
    first_end = days[0].end if days[0].end > at else month.end
    link = line.form(first_end)
    if link in calendar(line.language).list_words:
        second = days[1].end - 1
        return (Date(at, first_end, values[0]), Date(second, end, values[1]))
    if days[0].value >= days[1].value:
        return ()
    return (Date(at, end, None, values[0], values[1]),)


def _days(line: Line, at: int, known: Calendar) -> list[_Part]:
    """One day, or two that a dash, "to" or "and" joins."""
    first = _day(line, at)
    if first is None:
        return []
    link = line.form(first.end)
    if link in HYPHENS or link in known.range_words or link in known.list_words:
        after = first.end + 1
        if line.form(after) in known.the:
            after += 1
        second = _day(line, after)
        if second is not None:
            return [first, second]
    return [first]


def _day(line: Line, at: int) -> _Part | None:
    """A day of a month: 5, 5th, 5-го, primero, пятого."""
    if line.is_digits(at):
        digits = line.form(at)
        if not digits.isdecimal() or len(digits) > 2:
            return None
        amount = read_amount(line, at)
        end = amount.end if amount is not None and amount.ordinal else at + 1
        return _Part(int(digits), end)
    form = line.form(at)
    word = line.lexicon.numbers.get(form)
    if form not in line.lexicon.ordinals and (word is None or word.kind != "small"):
        return None
    amount = read_amount(line, at)
    if amount is None or not 1 <= amount.value <= 31 or amount.value % 1:
        return None
    return _Part(int(amount.value), amount.end)


def _month(line: Line, at: int, known: Calendar) -> _Part | None:
    found = known.months.at(line.tokens, at)
    if found is None or (known.capital and not line.tokens[at].text[0].isupper()):
        return None
    return _Part(*found)


def _year_of(line: Line, at: int, known: Calendar) -> _Part | None:
    """The year after a day or a month: 2026; , 2026; de 2026; 2026 года."""
    if (line.form(at) == "," and known.month_first) or line.form(at) in known.month_year:
        at += 1
    if not _is_year(line, at, FIRST_YEAR, LAST_YEAR):
        return None
    end = at + 1
    if line.form(end) in known.year_after:
        end += 1
    return _Part(int(line.form(at)), end)


def _is_year(line: Line, at: int, first: int, last: int) -> bool:
    digits = line.form(at)
    return (
        line.is_digits(at)
        and len(digits) == 4
        and digits.isdecimal()
        and first <= int(digits) <= last
    )


def _year(line: Line, at: int, known: Calendar) -> tuple[Date, ...]:
    """2026; 2010–2015; 2015-й год; в 2010–2015 годах."""
    if not _is_year(line, at, FIRST_YEAR, LAST_YEAR):
        return ()
    value, end = line.form(at), at + 1
    linked = _linked_year(line, at, end, known)
    if (line.form(end) in HYPHENS or line.form(end) == "/") and not line.spaced(end):
        linked = _second_year(line, end + 1, value)
    if linked is not None:
        return (Date(at, year_end(line, linked[1]), None, value, linked[0]),)
    endings = line.lexicon.ordinal_endings | line.lexicon.hyphen_endings
    if line.form(end) in HYPHENS and line.form(end + 1) in endings and not line.spaced(end):
        # в 2018-м
        end += 2
    if line.form(end) in known.year_after:
        return (Date(at, end + 1, value),)
    if not NAMED_FIRST <= int(value) <= BARE_LAST or not _stands_as_year(line, at, end, known):
        return ()
    return (Date(at, end, value),)


def year_end(line: Line, at: int) -> int:
    """Return the token after a word for "year" that stands at a token, else the token."""
    return at + 1 if line.form(at) in calendar(line.language).year_after else at


def _linked_year(line: Line, at: int, end: int, known: Calendar) -> tuple[str, int] | None:
    """The second year of "between 1990 and 1995", "с 1990 по 1995 год"."""
    words = context(line.language)
    before, link = line.form(at - 1), line.form(end)
    spans = before in words.range_between and link in words.range_and
    if before in words.range_from or before in words.from_change:
        spans = link in words.range_to or link in known.range_words
    if not spans or not _is_year(line, end + 1, NAMED_FIRST, BARE_LAST):
        return None
    second = line.form(end + 1)
    return (second, end + 2) if line.form(at) < second else None


def _second_year(line: Line, at: int, first: str) -> tuple[str, int] | None:
    digits = line.form(at)
    if line.spaced(at) or not line.is_digits(at) or not digits.isdecimal():
        return None
    if len(digits) == 2:
        digits = first[:2] + digits
    if len(digits) != 4 or not int(first) < int(digits) <= LAST_YEAR:
        return None
    return digits, at + 1


def _stands_as_year(line: Line, at: int, end: int, known: Calendar) -> bool:
    if unit_after(line, end, words=False) is not None or (at == 0 and end == len(line.tokens)):
        return False
    follows = line.lexicon.numbers.get(line.form(end))
    if follows is not None and follows.kind != "small":
        return False
    if at and money_before(line, at - 1) is not None:
        return False
    qualifier = context(line.language).before.before(line.tokens, at)
    if qualifier is not None and qualifier[0] != "at_most":
        return False
    if end > at + 1:
        return True
    if line.form(end) in line.lexicon.over or _noun_follows(line, end, known):
        return False
    recent = int(line.form(at)) >= BARE_FIRST
    if line.form(at - 1) in known.year_before:
        return True
    return recent and (known.bare_years or _after_name(line, at))


def _after_name(line: Line, at: int) -> bool:
    """Whether a name stands before: «Лондон 2012»."""
    return at > 0 and line.tokens[at - 1].text[0].isupper() and line.spaced(at)


def _noun_follows(line: Line, at: int, known: Calendar) -> bool:
    """Whether a small-letter word follows that may be what is counted: 2000 people."""
    if at >= len(line.tokens):
        return False
    text = line.tokens[at].text
    return text.isalpha() and text.islower() and len(text) > 3 and text.endswith(known.counted)


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
    if found is not None:
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
