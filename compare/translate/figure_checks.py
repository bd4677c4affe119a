"""Figures that a translation lost, changed or made up.

Both sides are read by `compare.figures`, so that thirty-two agrees with 32 and
3.500 millones with 3.5 billion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import isclose
from unicodedata import category

from compare import languages
from compare.messages import _
from compare.model import Figure
from compare.translate.tokens import ungrouped

_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_CLOCK = re.compile(r"(?<![\d.,:])([01]?\d|2[0-4])[:.h]([0-5]\d)(?![\d.,:]*\d)")
_ROMAN = re.compile(r"(?<!\w)(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?!\w)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# A sentence of more figures is a table; each is compared with each.
_MOST = 300
# The least that a scale word multiplies by.
_SCALE = 1000
# Spelled-out numbers below this become "a few", "both" or an article too often to count.
_MIN_SPELLED = 13


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text and what it stands for.

    `values` is what it says in its language, `readings` what the same digits could say
    elsewhere (1500 beside 1.5 for "1.500"). `in_digits` says that it is written so,
    `clock` that it is a time of day, `spelled` that it is a cardinal number in words;
    `currency` is the ISO 4217 code of an amount of money.
    """

    text: str
    values: tuple[float, ...]
    in_digits: bool
    readings: tuple[float, ...] = ()
    clock: bool = False
    spelled: bool = False
    currency: str | None = None

    def agrees(self, other: Number) -> bool:
        """Return whether both may be the same number, in another way of writing it.

        Digits that were left as the source writes them are not a changed figure.
        """
        if self.currency and other.currency and self.currency != other.currency:
            return False
        clock = self.clock or other.clock
        if any(_same(mine, its, clock) for mine in self.values for its in other.values):
            return True
        return _DIGITS.findall(self.text) == _DIGITS.findall(other.text) and not {
            *self.values,
            *self.readings,
        }.isdisjoint((*other.values, *other.readings))


def figure_warnings(
    source: str, translation: str, source_language: str, target_language: str
) -> list[str]:
    """Return one plain sentence for each figure that only one side states."""
    originals = read(source, source_language)[:_MOST]
    others = read(translation, target_language)[:_MOST]
    lost = _unmatched(originals, others)
    # A number said twice is not made up.
    added = [
        other
        for other in _unmatched(others, originals)
        if other.in_digits and not any(other.agrees(number) for number in originals)
    ]
    lost = [number for number in lost if _has_to_be_stated(number)]
    if len(lost) == len(added) == 1:
        said = _("The original says {figure}, the translation {other}.")
        return [said.format(figure=lost[0].text, other=added[0].text)]
    missing = _("The original's {figure} is missing in the translation.")
    made_up = _("The translation's {figure} is not in the original.")
    found = [
        *(missing.format(figure=number.text) for number in lost),
        *(made_up.format(figure=number.text) for number in added),
    ]
    money = [number for number in originals if number.currency]
    if money and not found and not _speaks_of_money(translation, others, target_language):
        found = [
            _("The translation does not say that {figure} is money.").format(figure=money[0].text)
        ]
    # Both ends of one range say the same.
    return list(dict.fromkeys(found))


def read(text: str, language: str) -> list[Number]:
    """Return the numbers of a text, each end of a range for itself."""
    from compare.figures.reader import read_numbers

    text = ungrouped(text)
    clocks = list(_CLOCK.finditer(text))
    numbers = [
        Number(clock.group(), (int(clock[1]) + int(clock[2]) / 100,), True, clock=True)
        for clock in clocks
    ]
    # One mark a letter, so that a table of ten thousand numbers is read in no time.
    taken = bytearray(len(text))
    for clock in clocks:
        taken[clock.start() : clock.end()] = b"x" * len(clock.group())
    for figure in read_numbers(text, language):
        if any(taken[figure.start : figure.end]):
            continue
        if found := list(_numbers(figure)):
            numbers += found
            taken[figure.start : figure.end] = b"x" * (figure.end - figure.start)
    numbers += [
        Number(match.group(), tuple(_readings(match.group())), True)
        for match in _DIGITS.finditer(text)
        if not any(taken[match.start() : match.end()])
    ]
    numbers += [
        Number(match.group(), (float(_roman(match.group())),), False)
        for match in _ROMAN.finditer(text)
        if len(match.group()) > 1
    ]
    return numbers


def _speaks_of_money(text: str, numbers: Iterable[Number], language: str) -> bool:
    """Return whether a text names a currency, of an amount that was read or not."""
    if any(number.currency for number in numbers) or any(category(c) == "Sc" for c in text):
        return True
    stems = _currency_stems(language)
    return any(word.startswith(stems) for word in re.findall(r"[^\W\d_]+", text.lower()))


@cache
def _currency_stems(language: str) -> tuple[str, ...]:
    """Return how the words for currencies begin, without what precedes them: dollar, рубл."""
    entries = languages.read_toml(language, "figures_units.toml")["money"].values()
    last = (re.sub(r"\{\w+\}", " ", form).split()[-1:] for forms in entries for form in forms)
    return tuple({stem for found in last for stem in found if len(stem) > 2 and stem.isalpha()})


def _numbers(figure: Figure) -> Iterable[Number]:
    """Yield a figure as numbers; nothing for one that is no number, such as a date."""
    digits = _DIGITS.findall(figure.text)
    currency = figure.unit if figure.kind == "money" else None
    if figure.value is None:
        for end in (figure.low, figure.high):
            if isinstance(end, int | float):
                yield Number(
                    figure.text, (float(end),), bool(digits), (), False, not digits, currency
                )
    elif not isinstance(figure.value, str):
        values = [float(figure.value)]
        readings = tuple(float(value) for value in figure.readings if not isinstance(value, str))
        if len(digits) == 1:
            bare = list(_readings(digits[0]))
            # "1 half" may be the first half of a match; "3.5 million" is never 3.5.
            if values[0] not in bare:
                values += [value for value in bare if abs(values[0]) < _SCALE * value]
        spelled = not digits and figure.kind != "ordinal"
        yield Number(figure.text, tuple(values), bool(digits), readings, False, spelled, currency)


def _readings(digits: str) -> Iterable[float]:
    """Yield what digits with marks may say: 1.500 is 1500 or 1.5."""
    yield float(re.sub(r"\D", "", digits)[:300])
    if len(parts := re.split(r"[.,:]", digits)) == 2:
        yield float(".".join(parts))


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _unmatched(numbers: Sequence[Number], others: Sequence[Number]) -> list[Number]:
    """Return the numbers that find no partner of their own on the other side."""
    free = list(others)
    left = []
    for number in sorted(numbers, key=lambda number: not number.in_digits):
        partner = next(
            (
                o
                for digits in (True, False)
                for o in free
                if o.in_digits == digits and number.agrees(o)
            ),
            None,
        )
        if partner is None:
            left.append(number)
        else:
            free.remove(partner)
    return left


def _same(mine: float, its: float, clock: bool) -> bool:
    if isclose(mine, its, rel_tol=1e-9):
        return True
    low, high = sorted((mine, its))
    # The eighties are the 1980s; 16:30 is 4:30 p.m.
    return (high - low in (1900, 2000) and low < 100) or (clock and isclose(high - low, 12))


def _has_to_be_stated(number: Number) -> bool:
    """Return whether a translation that says nothing of this number has lost it."""
    if number.in_digits:
        return True
    # A hundred years are a century, a thousand times is often no count at all.
    is_round = set(f"{number.values[0]:.0f}"[1:]) <= {"0"}
    return number.spelled and number.values[0] >= _MIN_SPELLED and not is_round
