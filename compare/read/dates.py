"""The day of publication, as pages write it near their top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from compare import languages

_ISO = r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"
_DAY_FIRST = (
    r"(?<!\d)(?P<day>\d{1,2})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)"
)
_TIME = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?|T\d\d:\d\d\S*", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
# "date 2024-10 Heavy rain …": a month tells no day, and is no part of the text either.
_MONTH_STAMP = re.compile(r"(?:date|fecha|дата)[: ]+\d{4}-\d{2}(?![-\d])", re.IGNORECASE)
# A page's line with the day holds little else; a headline is longer.
_LONGEST = 120
# Words beside a day that need not be known ones: an outlet, a section, a town.
_STRANGERS = 3
# The longest label before a day, "Published on", and what may stand behind one.
_STAMP = 25
_BETWEEN = " |,•·—–-"
# An opening stamp stands before the title or the first paragraph.
_OPENING = 2
# What a headline with a day in it has and a stamp has not.
_HEADLINE = re.compile(r"[?!:]\s|[?!]$|\b\d{4}: ")
# News with a day before the first newspapers or far ahead is a misreading.
_YEARS = range(1900, 2101)


def find_days(line: str, day_first: bool = False) -> list[tuple[int, int, str | None]]:
    """Return the (start, end, ISO 8601 day) of each date in a line.

    The day is None where day and month cannot be told apart: 06/01/2026 is June's to an
    American and January's to everybody else, and `day_first` says that it is January's.
    """
    found: list[tuple[int, int, str | None]] = []
    for pattern, months in _patterns():
        for match in pattern.finditer(line):
            if not any(start < match.end() and match.start() < end for start, end, _ in found):
                valid, day = _day_of(match, months, day_first)
                if valid:
                    found.append((match.start(), match.end(), day))
    return sorted(found)


def _day_of(
    match: re.Match[str], months: tuple[re.Pattern[str], ...], day_first: bool
) -> tuple[bool, str | None]:
    day, year, written = int(match["day"]), int(match["year"]), match["month"]
    if months:
        month = next(index for index, name in enumerate(months, 1) if name.fullmatch(written))
    else:
        month = int(written)
        if "sign" in match.groupdict() and match["sign"] == "/":
            if day <= 12 and month <= 12 and day != month and not day_first:
                return True, None
            day, month = (month, day) if month > 12 else (day, month)
    try:
        return year in _YEARS, date(year, month, day).isoformat()
    except ValueError:
        return False, None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[re.Pattern[str], ...]], ...]:
    """Return every form of a date, with the names of its months where it names them."""
    forms: list[tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]] = [
        (re.compile(_ISO), ()),
        (re.compile(_DAY_FIRST), ()),
    ]
    for code in languages.CODES:
        data = languages.read_toml(code, "page.toml")
        months = tuple(re.compile(name, re.I) for name in data["months"])
        parts = {
            "DAY": r"(?<!\d)(?P<day>\d{1,2})",
            "MONTH": rf"(?P<month>{'|'.join(data['months'])})",
            "YEAR": r"(?P<year>\d{4})(?!\d)",
        }
        for form in data["dates"]:
            written = form
            for name, pattern in parts.items():
                written = written.replace(name, pattern)
            forms.append((re.compile(written, re.I), months))
    return tuple(forms)


@cache
def _known_words() -> frozenset[str]:
    return frozenset(
        word
        for code in languages.CODES
        for word in languages.read_toml(code, "page.toml")["date_words"].split()
    )


def first_day(stamps: list[str], code: str) -> str | None:
    """Return the first day that the stamps of a page in this language tell, ISO 8601."""
    day_first = bool(languages.read_toml(code, "page.toml")["day_first"])
    days = (day for stamp in stamps for _, _, day in find_days(stamp, day_first))
    return next((day for day in days if day), None)


def take_stamps(paragraphs: list[str]) -> tuple[list[str], list[str]]:
    """Return the paragraphs without the stamps at their top that tell the day, and the stamps.

    A stamp is a line of its own, or opens the first paragraph, "date 2026-01-06 …".
    """
    head = _head(paragraphs)
    kept: list[str] = []
    stamps: list[str] = []
    for index, line in enumerate(paragraphs):
        if index < head and _is_stamp(line, alone=head - len(stamps) == 1):
            stamps.append(line)
        elif len(kept) < _OPENING:
            stamp = _opening_stamp(line)
            stamps.extend([stamp] if stamp else [])
            kept.append(line[len(stamp) :].lstrip(_BETWEEN) if stamp else line)
        else:
            kept.append(line)
    return kept, stamps


def _is_stamp(line: str, alone: bool) -> bool:
    """Tell a line of nothing but a day and what pages put beside one.

    `alone` says that no other line at the top could be the headline.
    """
    found = find_days(line) if len(line) <= _LONGEST else []
    strange = list(_strangers(line, found))
    if not found or not strange:
        return bool(found)
    return not alone and len(strange) <= _STRANGERS and not _HEADLINE.search(line)


def _opening_stamp(line: str) -> str:
    """Return the labelled day, or the day and time, that a line of text begins with, "" if none."""
    if month := _MONTH_STAMP.match(line):
        return month.group()
    found = find_days(line[:_LONGEST])
    if not found or not line[found[0][0]].isdigit():
        return ""
    start, end, _ = found[0]
    label = [word.casefold() for word in _WORD.findall(line[:start])]
    space = len(line[end:]) - len(line[end:].lstrip(" ,"))
    clock = _TIME.match(line, end + space)
    stamp = line[: clock.end() if clock else end]
    rest = line[len(stamp) :].lstrip(_BETWEEN)
    labelled = (label or clock) and start <= _STAMP and _known_words().issuperset(label)
    return stamp if labelled and len(rest.split()) > _STRANGERS and not rest[0].islower() else ""


def _head(paragraphs: list[str]) -> int:
    """Return how many paragraphs stand before the first that ends in a full stop."""
    for index, line in enumerate(paragraphs[:12]):
        if line.endswith((".", "»", "”", '"')) and len(line) > _LONGEST / 2 and not find_days(line):
            return index
    return min(len(paragraphs), 12)


def _strangers(line: str, days: list[tuple[int, int, str | None]]) -> Iterator[str]:
    """Give the words of a line that belong neither to a date nor to what pages put beside one."""
    rest = line
    for start, end, _ in reversed(days):
        rest = rest[:start] + " " + rest[end:]
    for match in _WORD.finditer(_TIME.sub(" ", rest)):
        if match.group().casefold() not in _known_words():
            yield match.group()
