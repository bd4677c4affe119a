"""Month names, weekdays and time words of a language, from figures_dates.toml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from compare.figures.phrases import Phrases, make_phrases
from compare.languages import read_toml


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a language's words say about days and hours; weekdays count from Monday as 1."""

    months: Phrases[int]
    month_first: bool
    capital: bool
    slash_month_first: bool
    day_month: frozenset[str]
    month_year: frozenset[str]
    range_words: frozenset[str]
    list_words: frozenset[str]
    the: frozenset[str]
    # One of these must stand before a day that no month has; empty where any word may.
    day_before: frozenset[str]
    # Whether a bare number after a weekday is a day, what may follow it, words for "day".
    day_bare: bool
    day_after: frozenset[str]
    day_words: frozenset[str]
    day_nouns: frozenset[str]
    year_before: frozenset[str]
    year_after: frozenset[str]
    bare_years: bool
    # How nouns end that a number before them counts, where it could be a year.
    counted: tuple[str, ...]
    weekdays: Phrases[int]
    relative: Phrases[int]
    next: Phrases[int]
    last: Phrases[int]
    eve: Phrases[int]
    am: Phrases[bool]
    pm: Phrases[bool]
    at: Phrases[bool]
    night: frozenset[str]
    at_bare: Phrases[bool]
    # Words before a time that make it none to the minute: около, hacia las.
    about: Phrases[bool]
    # Words after four digits that are a time: at 1338 hrs.
    after_four: frozenset[str]
    bare_after: frozenset[str]
    hour: Phrases[bool]
    hour_only: Phrases[bool]
    dotted_times: bool
    # Noon, midnight: as HH:MM.
    named_times: Phrases[str]
    one_hour: frozenset[str]
    # Minutes past or to an hour: half past five, a las nueve y cuarto, в половине шестого.
    minutes_before: Phrases[int]
    minutes_after: Phrases[int]
    not_hours: frozenset[str]
    # Whether 5:30 may be the afternoon.
    twelve: bool
    # Words that open a span of hours (с 9 до 14 часов), and nouns that make it a duration.
    hours_from: frozenset[str]
    lasting: tuple[str, ...]


@cache
def calendar(language: str) -> Calendar:
    """Return the calendar words of a language, read once in a process."""
    data = read_toml(language, "figures_dates.toml")
    order, links, years, times = data["order"], data["links"], data["years"], data["times"]
    direction = data["direction"]
    return Calendar(
        months=_numbered(data["months"]),
        month_first=order["month_first"],
        capital=order["capital"],
        slash_month_first=order["slash"] == "month",
        day_month=frozenset(links["day_month"].split()),
        month_year=frozenset(links["month_year"].split()),
        range_words=frozenset(links["range"].split()),
        list_words=frozenset(links["list"].split()),
        the=frozenset(links["the"].split()),
        day_before=frozenset(links["day_before"].split()),
        day_bare=order["day_bare"],
        day_after=frozenset(links["day_after"].split()),
        day_words=frozenset(links["day_words"].split()),
        day_nouns=frozenset(links["day_nouns"].split()),
        year_before=frozenset(years["before"].split()),
        year_after=frozenset(years["after"].split()),
        bare_years=years["bare"],
        counted=tuple(years["counted"].split()),
        weekdays=_numbered(data["weekdays"]),
        relative=_numbered(data["relative"]),
        next=make_phrases((word, 1) for word in direction["next"]),
        last=make_phrases((word, -1) for word in direction["last"]),
        eve=make_phrases((word, -1) for word in direction["eve"]),
        am=_flags(times["am"]),
        pm=_flags(times["pm"]),
        at=_flags(times["at"]),
        night=frozenset(times["night"].split()),
        at_bare=_flags(times["at_bare"]),
        about=_flags(times["about"]),
        after_four=frozenset(times["after_four"]),
        bare_after=frozenset(times["bare_after"].split()),
        hour=_flags(times["hour"]),
        hour_only=_flags(times["hour_only"]),
        dotted_times=times["dotted"],
        named_times=make_phrases(
            (phrase, time) for time, phrases in data["named_times"].items() for phrase in phrases
        ),
        one_hour=frozenset(times["one_hour"].split()),
        minutes_before=_numbered(data["minutes_before"]),
        minutes_after=_numbered(data["minutes_after"]),
        not_hours=frozenset(times["not_hours"].split()),
        twelve=times["twelve"],
        hours_from=frozenset(times["hours_from"].split()),
        lasting=tuple(times["lasting"].split()),
    )


def _numbered(table: Mapping[str, Iterable[str]]) -> Phrases[int]:
    return make_phrases(
        chain.from_iterable(((word, int(key)) for word in words) for key, words in table.items())
    )


def _flags(words: Iterable[str]) -> Phrases[bool]:
    return make_phrases((word, True) for word in words)
