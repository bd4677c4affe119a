"""Numbers in digits: which mark is the decimal one, and where a number ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, NamedTuple

# Spaces that may group digits: plain, no-break, thin, figure, narrow no-break.
_SPACE = "[ \u00a0\u2009\u2007\u202f]"
_RUN = re.compile(
    rf"(?<![\d.,])[.,]\d+(?![.,]?\d)|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)(?:[.,]\d+(?![.,]?\d))?"
    r"|\d(?:[\d.,'’]*\d)?"
)
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*")
_WORD_BEFORE = re.compile(r"(?:^|(?<![^\W_])[^\W\d_A-ZА-ЯЁ][^\W\d_]* |[$€£(~])$")
_WORD_AFTER = re.compile(r" [^\W\d_A-ZА-ЯЁ]{3}|%| %")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_FRACTIONS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5)}
_FRACTIONS |= {"⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8)}
_FRACTIONS |= {"⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}

# 17.00 is a time as often as a decimal.
_HOUR = r"(?!(?:[01]?\d|2[0-3])\.[0-5]\d(?!\d))"


def _marked(decimal: str, group: str, decimals: str) -> re.Pattern[str]:
    """Return the pattern of numbers that can only be read with this decimal mark."""
    pattern = decimals.replace("D", re.escape(decimal)).replace("G", re.escape(group))
    return re.compile(rf"(?<![\d.,]){_HOUR}(?:{pattern})(?![\d.,]?\d)")


_GROUPS = {
    mark: _marked(mark, other, r"\d{1,3}(?:G\d{3})+D\d+|\d{1,3}(?:G\d{3}){2,}")
    for mark, other in (".,", ",.")
}
_DECIMALS = {
    mark: _marked(mark, other, r"0D\d+|\d+D(?:\d|\d{2}|\d{4,})") for mark, other in (".,", ",.")
}
# Where any of those can begin. A digit comes first, so that all else is passed over at once.
_MAY_SHOW = re.compile(r"\d(?<![\d.,]\d)\d*[.,]\d")

# No newspaper figure is longer; Python refuses to read integers of more than 4,300 digits.
MAX_DIGITS = 24


@dataclass(frozen=True, slots=True)
class Separators:
    """How a text writes numbers: see [separators] in the languages' figures.toml.

    `comma` and `dot` are what those are before exactly three digits: "group", "decimal",
    or "zeros": a group mark before 000 only. `shown` is what the text leaves no
    doubt of: "groups" where only its group mark is sure, "all" where both marks are.
    """

    decimal: str
    comma: str
    dot: str
    space_groups: int
    shown: Literal["nothing", "groups", "all"] = "nothing"


class Digits(NamedTuple):
    """A number in digits; `value` is None where it can be no figure (too long, a version)."""

    start: int
    end: int
    value: Decimal | None
    readings: tuple[Decimal, ...] = ()


def find_digits(text: str, separators: Separators) -> Iterator[Digits]:
    """Yield the numbers in digits of a text, in order."""
    at = 0
    seen = fit(text, separators)
    while match := _RUN.search(text, at):
        at = match.end()
        if " " in match.group():
            groups = 1 if separators.space_groups == 1 or _counts_on(text, match) else 2
            yield from _read(match.group(), match.start(), replace(seen, space_groups=groups))
        else:
            yield from _read(match.group(), match.start(), seen)


def _counts_on(text: str, run: re.Match[str]) -> bool:
    """Whether one common space groups digits: 19 000; 1 200 homes, not "June 12 300 people".

    No number begins with a nought; where another does, small letters must stand on both sides.
    """
    digits = run.group()
    if digits.count(" ") != 1:
        return False
    if digits[digits.index(" ") + 1] == "0":
        return True
    return bool(_WORD_BEFORE.search(text, max(0, run.start() - 20), run.start())) and bool(
        _WORD_AFTER.match(text, run.end())
    )


def fit(text: str, separators: Separators) -> Separators:
    """Return the separators as the text itself shows them, where it shows them clearly.

    A number such as 2.345,50 shows both marks; decimals that are written the way of
    `separators`, those of the language or the article, show which mark groups.
    """
    starts = [match.start() for match in _MAY_SHOW.finditer(text)]
    comma = _shown(text, ",", starts)
    dot = _shown(text, ".", starts)
    if not (comma or dot):
        return separators
    if comma and dot:
        # Both ways in one text: the fuller numbers decide, then the language.
        comma, dot = (comma, dot) if comma != dot else (separators.decimal == ",", False)
        strong = False
    else:
        strong = max(comma, dot) > 1
    decimal = "," if comma > dot else "."
    shown: Literal["nothing", "groups", "all"] = "all" if strong else "nothing"
    if not strong and decimal == separators.decimal:
        shown = "all" if separators.shown == "all" else "groups"
    ways = ("decimal", "group") if decimal == "," else ("group", "decimal")
    if separators.comma == "zeros" and not strong and decimal == ",":
        ways = ("zeros", "group")
    return Separators(decimal, *ways, separators.space_groups, shown)


def _shown(text: str, decimal: str, starts: Sequence[int]) -> int:
    """Return 2 where a number shows this decimal mark beside groups, 1 for a decimal, or 0."""
    if not starts or decimal not in text:
        return 0
    for strength, patterns in ((2, _GROUPS), (1, _DECIMALS)):
        if any(patterns[decimal].match(text, start) for start in starts):
            return strength
    return 0


def _read(run: str, start: int, separators: Separators) -> Iterator[Digits]:
    end = start + len(run)
    if sum(map(str.isdecimal, run)) > MAX_DIGITS or (not run.isascii() and not _plain(run)):
        yield Digits(start, end, None)
        return
    groups = re.split(_SPACE, run)
    if len(groups) > 1:
        yield from _read_spaced(groups, start, run, separators)
        return
    value, readings = _value(run, separators)
    if value is not None:
        yield Digits(start, end, value, readings)
    elif run.count(".") > 1 and "," not in run:
        # 192.168.1.2: an address or a version, not a figure.
        yield Digits(start, end, None)
    else:
        for piece in re.finditer(r"\d+(?:\.\d+)?", run):
            yield Digits(start + piece.start(), start + piece.end(), Decimal(piece.group()))


def _plain(run: str) -> bool:
    return all(sign.isascii() or sign in "’\u00a0\u2009\u2007\u202f" for sign in run)


def _read_spaced(
    groups: list[str], start: int, run: str, separators: Separators
) -> Iterator[Digits]:
    spaces = set(re.findall(_SPACE, run))
    if spaces == {" "} and len(groups) - 1 < separators.space_groups:
        at = start
        for group in groups:
            yield from _read(group, at, separators)
            at += len(group) + 1
        return
    body = re.sub(_SPACE, "", run).replace(",", ".")
    yield Digits(start, start + len(run), Decimal(body))


def _value(run: str, separators: Separators) -> tuple[Decimal | None, tuple[Decimal, ...]]:
    """Return what one run of digits and marks says, and what else it could say."""
    marks = [sign for sign in run if not sign.isdecimal()]
    if not marks:
        return Decimal(run), ()
    if run[0] in ".,":
        return Decimal("0." + run[1:]), ()
    last = marks[-1]
    whole, _, fraction = run.rpartition(last)
    if len(marks) == 1:
        return _one_mark(last, whole, fraction, separators)
    if len(set(marks)) == 1:
        if _GROUPED.fullmatch(run) or _INDIAN.fullmatch(run):
            return Decimal(run.replace(last, "")), ()
        return None, ()
    if marks.count(last) == 1 and (_GROUPED.fullmatch(whole) or _INDIAN.fullmatch(whole)):
        return Decimal(re.sub(r"\D", "", whole) + "." + fraction), ()
    return None, ()


def _one_mark(
    mark: str, whole: str, fraction: str, separators: Separators
) -> tuple[Decimal | None, tuple[Decimal, ...]]:
    split = Decimal(f"{whole}.{fraction}")
    if mark in "'’":
        # 1'500 groups; 1'5 is how Spanish hands write a decimal.
        if len(fraction) == 3:
            return Decimal(whole + fraction), ()
        return (split, ()) if separators.decimal == "," else (None, ())
    if len(fraction) != 3 or whole.startswith("0") or len(whole) > 3:
        return split, ()
    joined = Decimal(whole + fraction)
    meaning = separators.comma if mark == "," else separators.dot
    if meaning == "zeros":
        meaning = "group" if fraction == "000" else "decimal"
    elif separators.shown == "all" or (separators.shown == "groups" and meaning == "group"):
        return (joined if meaning == "group" else split), ()
    if fraction == "000" and meaning == "group":
        # Nobody gives a decimal to three noughts.
        return joined, ()
    return (joined, (split,)) if meaning == "group" else (split, (joined,))


def read_fraction_sign(sign: str) -> Decimal | None:
    """Return what a sign such as ½ says; None for any other sign."""
    if sign not in _FRACTIONS:
        return None
    upper, lower = _FRACTIONS[sign]
    return Decimal(upper) / lower
