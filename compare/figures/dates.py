"""Dates in words and digits: whole, without the year, a month of a year, a year."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as Day
from datetime import timedelta
from typing import NamedTuple

from compare.figures.amounts import read_amount
from compare.figures.calendar import Calendar, calendar
from compare.figures.line import Line
from compare.figures.ordinals import with_ending
from compare.figures.tokens import HYPHENS
from compare.figures.years import FIRST_YEAR, LAST_YEAR, Date, is_year, read_year

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![\d.])")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")


# A list of more days than these is none; the bound keeps long lists of numbers linear.
_MOST_DAYS = 7
_LONGEST_MONTH = 31


class Part(NamedTuple):
    value: int
    end: int
    start: int = 0
    # Digits with no ending: 5, not 5th.
    bare: bool = False


def read_dates(line: Line, at: int) -> tuple[Date, ...]:
    """Return the date that begins at a token, or the days that share a month; () for none."""
    known = calendar(line.language)
    if line.form(at)[:1].isdecimal():
        written = _written(line, at, known)
        if written is not None:
            return (written,)
    if known.months.by_first.keys().isdisjoint(line.forms):
        return read_year(line, at, known) or _day_alone(line, at, known)
    return (
        _day_first(line, at, known)
        or _month_first(line, at, known)
        or read_year(line, at, known)
        or _day_alone(line, at, known)
    )


def _day_alone(line: Line, at: int, known: Calendar) -> tuple[Date, ...]:
    """5-го числа, el día 5: a day of a month that is not named; el día 5 de la guerra is none."""
    if line.form(at - 1) not in known.day_nouns and known.day_words.isdisjoint(line.forms):
        return ()
    day = read_day(line, at)
    if day is None or not 1 <= day.value <= _LONGEST_MONTH:
        return ()
    if line.form(day.end) in known.day_words:
        return (Date(at, day.end + 1, f"---{day.value:02}"),)
    if line.form(at - 1) not in known.day_nouns or line.form(day.end) in known.day_month:
        return ()
    return (Date(at, day.end, f"---{day.value:02}"),)


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
    line: Line, at: int, days: list[Part], month: Part, year: Part | None
) -> tuple[Date, ...]:
    if not all(_is_day(day.value, month.value) for day in days) and not _is_slip(
        line, at, days, month, year
    ):
        return ()
    end = max(month.end, days[-1].end, year.end if year else 0)
    values = [_spell(day.value, month.value, year) for day in days]
    if len(days) == 1:
        return (_on_the_eve(line, Date(at, end, values[0])),)
    starts = [at, *(day.start for day in days[1:])]
    ends = [days[0].end if days[0].end > at else month.end, *(day.end for day in days[1:-1]), end]
    link = line.form(ends[0])
    if link == "," or link in calendar(line.language).list_words:
        return tuple(map(Date, starts, ends, values))
    if days[0].value >= days[1].value:
        return ()
    return (Date(at, end, None, values[0], values[1]),)


def _is_slip(line: Line, at: int, days: list[Part], month: Part, year: Part | None) -> bool:
    """Whether a day that no month has is given as one all the same: 32 September 1918.

    It is read as it stands, so that it is compared. "In March 57 people" gives no day.
    """
    if all(0 < day.value <= _LONGEST_MONTH for day in days) or year is not None:
        return True
    before = calendar(line.language).day_before
    return days[0].start < month.start and (not before or line.form(at - 1) in before)


def _spell(day: int, month: int, year: Part | None) -> str:
    lead = f"{year.value:04}-" if year else "--"
    return f"{lead}{month:02}-{day:02}"


def _on_the_eve(line: Line, date: Date) -> Date:
    """В ночь на 6 января is the night of the 5th."""
    known = calendar(line.language)
    if date.value is None or known.eve.before(line.tokens, date.start) is None:
        return date
    dated = not date.value.startswith("--")
    try:
        # 2023 stands for any year of 365 days.
        day = Day.fromisoformat(date.value if dated else f"2023{date.value[1:]}")
    except ValueError:
        return date
    eve = (day - timedelta(days=1)).isoformat()
    # Other outlets tell of the day that the night ends in.
    return replace(date, value=eve if dated else "-" + eve[4:], readings=(date.value,))


def _days(line: Line, at: int, known: Calendar) -> list[Part]:
    """One day, two that a dash, "to" or "and" joins, or a list: 3, 4 and 5."""
    first = read_day(line, at)
    if first is None:
        return []
    days = [first]
    # A list is read from its head.
    inside = line.form(at - 1) == "," and line.is_digits(at - 2)
    while (
        not inside
        and len(days) < _MOST_DAYS
        and line.form(days[-1].end) == ","
        and line.form(days[-1].end + 1).isdecimal()
    ):
        following = read_day(line, days[-1].end + 1)
        if following is None:
            break
        days.append(following)
    link = line.form(days[-1].end)
    listed = link in known.list_words
    if listed or (len(days) == 1 and (link in HYPHENS or link in known.range_words)):
        after = days[-1].end + 1
        if line.form(after) in known.the:
            after += 1
        last = read_day(line, after)
        if last is not None:
            return [*days, last]
    return [first]


def read_day(line: Line, at: int) -> Part | None:
    """Return the day of a month that begins at a token: 5, 5th, 5-го, primero, пятого."""
    if line.is_digits(at):
        digits = line.form(at)
        if not digits.isdecimal() or len(digits) > 2:
            return None
        amount = with_ending(line, at)
        bare = amount is None or not amount.ordinal
        end = at + 1 if amount is None or bare else amount.end
        return Part(int(digits), end, at, bare)
    form = line.form(at)
    word = line.lexicon.numbers.get(form)
    if form not in line.lexicon.ordinals and (word is None or word.kind != "small"):
        return None
    amount = read_amount(line, at)
    if amount is None or not 1 <= amount.value <= 31 or amount.value % 1:
        return None
    return Part(int(amount.value), amount.end, at)


def _month(line: Line, at: int, known: Calendar) -> Part | None:
    found = known.months.at(line.tokens, at)
    if found is None or (known.capital and not line.tokens[at].text[0].isupper()):
        return None
    return Part(*found, at)


def _year_of(line: Line, at: int, known: Calendar) -> Part | None:
    """The year after a day or a month: 2026; , 2026; de 2026; 2026 года."""
    if (line.form(at) == "," and known.month_first) or line.form(at) in known.month_year:
        at += 1
    if not is_year(line, at, FIRST_YEAR, LAST_YEAR):
        return None
    end = at + 1
    if line.form(end) in known.year_after:
        end += 1
    return Part(int(line.form(at)), end)
