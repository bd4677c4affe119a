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
# A page's line with the day holds little else; a headline is longer.
_LONGEST = 120
# Words beside a day that need not be known ones: an outlet, a section, a town.
_STRANGERS = 3
# The longest label before a day: "Published on".
_STAMP = 25
# News with a day before the first newspapers or far ahead is a misreading.
_YEARS = range(1900, 2101)


def find_days(line: str) -> list[tuple[int, int, str | None]]:
    """Return the (start, end, ISO 8601 day) of each date in a line.

    The day is None where day and month cannot be told apart, as in 06/01/2026,
    which an American means otherwise than everybody else.
    """
    found: list[tuple[int, int, str | None]] = []
    for pattern, months in _patterns():
        for match in pattern.finditer(line):
            if not any(start < match.end() and match.start() < end for start, end, _ in found):
                valid, day = _day_of(match, months)
                if valid:
                    found.append((match.start(), match.end(), day))
    return sorted(found)


def _day_of(match: re.Match[str], months: tuple[re.Pattern[str], ...]) -> tuple[bool, str | None]:
    day, year, written = int(match["day"]), int(match["year"]), match["month"]
    if months:
        month = next(index for index, name in enumerate(months, 1) if name.fullmatch(written))
    else:
        month = int(written)
        if "sign" in match.groupdict() and match["sign"] == "/":
            if day <= 12 and month <= 12 and day != month:
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


def cut_stamp(line: str) -> tuple[str, str | None]:
    """Return a line without the stamp that it begins with, "date 2026-01-06", and the day."""
    found = find_days(line[:_LONGEST])
    if not found:
        return line, None
    start, end, day = found[0]
    label = [word.casefold() for word in _WORD.findall(line[:start])]
    clock = _TIME.match(line, end + 1) or _TIME.match(line, end + 2)
    rest = line[clock.end() if clock else end :].lstrip(" |,·•—–-")
    stamped = (label or clock) and start <= _STAMP and _known_words().issuperset(label)
    if not stamped or not line[start:end][:1].isdigit() or len(rest.split()) <= _STRANGERS:
        return line, None
    return (rest, day) if not rest[0].islower() else (line, None)


def take_date_lines(paragraphs: list[str]) -> tuple[list[str], str | None]:
    """Return the paragraphs without the lines at the top that only tell the day, and the day."""
    head = _head(paragraphs)
    day: str | None = None
    dropped: set[int] = set()
    for index in range(head):
        line = paragraphs[index]
        found = find_days(line) if len(line) <= _LONGEST else []
        if not found:
            continue
        strange = list(_strangers(line, found))
        others = head - 1 - len(dropped)
        if not strange or (len(strange) <= _STRANGERS and others > 0 and _not_a_headline(line)):
            dropped.add(index)
            day = day or next((iso for _, _, iso in found if iso), None)
    kept = [line for index, line in enumerate(paragraphs) if index not in dropped]
    for index, line in enumerate(kept[:2]):
        kept[index], stamped = cut_stamp(line)
        day = day or stamped
    return kept, day


def _head(paragraphs: list[str]) -> int:
    """Return how many paragraphs stand before the first that ends in a full stop."""
    for index, line in enumerate(paragraphs[:12]):
        if line.endswith((".", "»", "”", '"')) and len(line) > _LONGEST / 2 and not find_days(line):
            return index
    return min(len(paragraphs), 12)


def _not_a_headline(line: str) -> bool:
    return not re.search(r"[?!:]\s|[?!]$|\b\d{4}: ", line)


def _strangers(line: str, days: list[tuple[int, int, str | None]]) -> Iterator[str]:
    """Give the words of a line that belong neither to a date nor to what pages put beside one."""
    rest = line
    for start, end, _ in reversed(days):
        rest = rest[:start] + " " + rest[end:]
    for match in _WORD.finditer(_TIME.sub(" ", rest)):
        if match.group().casefold() not in _known_words():
            yield match.group()
