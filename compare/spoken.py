"""Small things said in the spoken language: lists, numbers, the names of languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare import languages
from compare.messages import SOURCE, pgettext, spoken

# Spanish writes "y" as "e" before the sound of i (Reuters e Izvestia, but agua y hielo), and "o"
# as "u" before that of o (uno u otro, 7 u 8, 10 u 11).
_BEGINS_WITH_I = re.compile(r"\W*h?[ií](?![aeiouáéó])", re.IGNORECASE)
_BEGINS_WITH_O = re.compile(r"\W*(h?[oó]|8|11(?!\d))", re.IGNORECASE)

LEAST_GROUPED = 10_000


def joined_by_and(parts: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C" in the spoken language; "" for nothing."""
    *others, last = parts or [""]
    if not others:
        return last
    if _BEGINS_WITH_I.match(last):
        # Translators: the last word begins with i, as in "Reuters and Izvestia" ("e" in Spanish).
        said = pgettext("before i", "{others} and {last}")
    else:
        said = pgettext("list", "{others} and {last}")
    return said.format(others=", ".join(others), last=last)


def joined_by_or(parts: Sequence[str]) -> str:
    """Return "A", "A or B" or "A, B or C" in the spoken language; "" for nothing."""
    *others, last = parts or [""]
    if not others:
        return last
    if _BEGINS_WITH_O.match(last):
        # Translators: the last word begins with o, as in "7 or 8" ("u" in Spanish).
        said = pgettext("before o", "{others} or {last}")
    else:
        said = pgettext("list", "{others} or {last}")
    return said.format(others=", ".join(others), last=last)


def decimal(number: float) -> str:
    """Return a number as the spoken language writes it: 1,234.5 or 1234,5; whole where it is."""
    whole = int(number) if number == int(number) else number
    if spoken() == SOURCE:
        return f"{whole:,}"
    from babel.numbers import format_decimal

    # Spanish and Russian set thousands apart from five figures on: 1234, 12 345.
    return format_decimal(
        whole,
        locale=spoken(),
        decimal_quantization=False,
        group_separator=abs(number) >= LEAST_GROUPED,
    )


def language_name(code: str) -> str:
    """Return what a language is called in the spoken one; its code where nobody has a name."""
    if spoken() == SOURCE and code in languages.CODES:
        return languages.get(code).name
    from babel import Locale

    # Chinese is told apart by country, which says nothing to a reader: zh-cn.
    return str(Locale(spoken()).languages.get(code.partition("-")[0], code))
