"""One of a unit where no number says so: about a mile, a mile away, в километре от."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from compare.figures.context import context
from compare.figures.line import Line
from compare.figures.phrases import Phrases, make_phrases
from compare.figures.tokens import HYPHENS
from compare.figures.units import Unit, unit_after
from compare.languages import read_toml

# How far before the unit the verb of the way may stand: walked a mile, drove for about a mile.
_REACH = 3
_LENGTHS = frozenset(("km", "m", "cm", "mm", "mi", "[nmi_i]", "yd", "ft", "in"))
# "To a degree" and "a knot" are no measures.
_NEVER = frozenset(("deg", "kn", "hp", "Cel", "[degF]"))


@dataclass(frozen=True, slots=True)
class Singles:
    """What shows that a unit stands for one of it, from [one] in figures_units.toml."""

    before: Phrases[bool]
    after: Phrases[bool]
    # Beginnings of verbs for going and reaching.
    verbs: tuple[str, ...]
    # Forms that can be one only, in a language without articles.
    forms: frozenset[str]


@cache
def singles(language: str) -> Singles:
    """Return the words of a language, read once in a process."""
    data: Mapping[str, Any] = read_toml(language, "figures_units.toml")["one"]
    return Singles(
        before=make_phrases((phrase, True) for phrase in data["before"]),
        after=make_phrases((phrase, True) for phrase in data["after"]),
        verbs=tuple(data["verbs"].split()),
        forms=frozenset(data["forms"].split()),
    )


def read_single(line: Line, start: int) -> tuple[Unit, int] | None:
    """Return the unit that means one of it from a token on, and the token after it.

    Any measure after a qualifier (about a mile, más de una tonelada, около километра), a
    length also where a word of place or a verb of distance stands beside it.
    """
    known = singles(line.language)
    article = line.form(start) in line.lexicon.articles
    at = start + 1 if article else start
    if not article and line.form(at) not in known.forms:
        return None
    found = unit_after(line, at, words=True)
    if found is None or line.form(at) in HYPHENS or line.form(found[1]) in HYPHENS:
        return None
    unit, end = found
    if unit.kind != "measure" or unit.symbol in _NEVER:
        return None
    if context(line.language).before.before(line.tokens, start) is not None:
        return unit, end
    if unit.symbol not in _LENGTHS:
        return None
    beside = (
        known.before.before(line.tokens, start) is not None
        or known.after.at(line.tokens, end) is not None
        or any(
            line.form(index).startswith(known.verbs)
            for index in range(max(0, start - _REACH), start)
        )
    )
    return (unit, end) if beside else None
