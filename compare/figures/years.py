"""Years: 2026, 1870 after "in", 2010–2015, 2018/19, 2018-м году."""

from __future__ import annotations

from dataclasses import dataclass

from compare.figures.calendar import Calendar, calendar
from compare.figures.context import context
from compare.figures.line import Line
from compare.figures.tokens import HYPHENS
from compare.figures.units import money_before, unit_after

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


def is_year(line: Line, at: int, first: int, last: int) -> bool:
    digits = line.form(at)
    return (
        line.is_digits(at)
        and len(digits) == 4
        and digits.isdecimal()
        and first <= int(digits) <= last
    )


def read_year(line: Line, at: int, known: Calendar) -> tuple[Date, ...]:
    """2026; 2010–2015; 2015-й год; в 2010–2015 годах."""
    if not is_year(line, at, FIRST_YEAR, LAST_YEAR):
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
    if not spans or not is_year(line, end + 1, NAMED_FIRST, BARE_LAST):
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
