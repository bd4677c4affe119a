"""How two days or two times of day relate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compare.model import Figure, Status

# "Around 2 a.m." takes in 1:50: half an hour either way.
ABOUT_MINUTES = 30
_DAY = 24 * 60


def day_readings(figure: Figure) -> list[Figure]:
    """Return the figure with each value that it may stand for, the likeliest first."""
    return [figure, *(replace(figure, value=value, readings=()) for value in figure.readings)]


def relate_times(readings: Sequence[tuple[Figure, Figure]]) -> Status:
    """Relate two times of day, given as all that they may stand for."""
    one, other = readings[0]
    if any(a.value == b.value for a, b in readings):
        return "agrees" if one.qualifier == other.qualifier else "qualifier"
    near = any(minutes_apart(str(a.value), str(b.value)) <= ABOUT_MINUTES for a, b in readings)
    return "rounding" if near and "about" in (one.qualifier, other.qualifier) else "conflict"


def minutes_apart(one: str, other: str) -> int:
    """Return how many minutes lie between two times HH:MM, around midnight too."""
    a, b = (int(time[:2]) * 60 + int(time[3:5]) for time in (one, other))
    return min((a - b) % _DAY, (b - a) % _DAY)


def relate_dates(one: Figure, other: Figure) -> Status:
    """Relate dates or times: a part given by one only, such as the year, is no conflict."""
    a, b = (str(figure.value or figure.low) for figure in (one, other))
    if (one.value is None) != (other.value is None):
        ends, day = (one, b) if one.value is None else (other, a)
        inside = str(ends.low)[: len(day)] <= day <= str(ends.high)[: len(day)]
        return "inside_range" if inside else "conflict"
    if one.value is None and (str(one.high), str(one.low)) != (str(other.high), str(other.low)):
        return "conflict"
    if one.kind == "time" or ":" in a or ":" in b:
        return "agrees" if a == b else "conflict"
    years, days = date_parts(a), date_parts(b)
    same = all(p == q for p, q in zip(years, days, strict=True) if p and q)
    shared = any(p and q for p, q in zip(years, days, strict=True))
    return "agrees" if same and shared else "conflict"


def date_parts(date: str) -> tuple[str, str, str]:
    """Return year, month and day of an ISO 8601 date, "" for what it leaves out."""
    if date.startswith("--"):
        month, _, day = date[2:].partition("-")
        return "", month, day
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    return year, month, day
