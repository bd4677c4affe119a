"""Adjectives and nouns made with a number: семилетняя, трёхдневный, 20-летний, полгода."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from compare.figures.forms import fold, spell_out
from compare.figures.line import Line
from compare.figures.tokens import HYPHENS
from compare.figures.units import Unit, units
from compare.languages import read_toml
from compare.model import FigureKind


@dataclass(frozen=True, slots=True)
class Compounds:
    """What numbers are glued to: the first parts with their values, the ends with their units."""

    parts: Mapping[str, Decimal]
    tails: Mapping[str, tuple[FigureKind, str | None, Decimal]]
    longest_tail: int
    period_nouns: tuple[str, ...]
    # Nouns of whom a span of months or days is the age.
    child_nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compound:
    """A number with its unit read from one word, or from digits, hyphen and word."""

    end: int
    value: Decimal
    kind: FigureKind
    unit: str | None


@cache
def compounds(language: str) -> Compounds:
    """Return the compound parts of a language, read once in a process; empty for some."""
    data: Mapping[str, Any] = read_toml(language, "figures_compounds.toml")
    endings = data["endings"]
    parts = {form: Decimal(key) for key, forms in data["parts"].items() for form in forms.split()}
    tails = {}
    for entry in data["tails"]:
        for pattern in entry["words"].split():
            for form in spell_out(pattern, endings):
                factor = Decimal(str(entry.get("factor", 1)))
                tails[fold(form)] = (entry["kind"], entry.get("unit"), factor)
    longest = max(map(len, tails), default=0)
    return Compounds(
        parts,
        tails,
        longest,
        tuple(data["period_nouns"].split()),
        tuple(data["child_nouns"].split()),
    )


def read_compound(line: Line, at: int) -> Compound | None:
    """Return the compound that begins at a token, None where none does."""
    known = compounds(line.language)
    form = line.form(at)
    if line.is_digits(at):
        if line.form(at + 1) not in HYPHENS or line.spaced(at + 1) or line.spaced(at + 2):
            return None
        tail = known.tails.get(line.form(at + 2))
        value = line.tokens[at].value
        if tail is None or value is None:
            return None
        return _compound(line, at + 3, value, tail, known)
    # No Russian compound is shorter than двухлетний's five letters or longer than a line.
    if not known.tails or not 5 <= len(form) <= 60:
        return None
    for size in range(min(known.longest_tail, len(form) - 3), 2, -1):
        tail = known.tails.get(form[-size:])
        if tail is not None:
            value = _value(form[:-size], known.parts)
            # Десятилетие and столетие are units themselves.
            whole_unit = tail[0] == "ordinal" and value in (10, 100)
            if value is not None and not whole_unit:
                return _compound(line, at + 1, value, tail, known)
    return _half(line, at)


def _compound(
    line: Line,
    end: int,
    value: Decimal,
    tail: tuple[FigureKind, str | None, Decimal],
    known: Compounds,
) -> Compound:
    kind, unit, factor = tail
    if kind == "age" and line.form(end).startswith(known.period_nouns):
        kind = "duration"
    if kind == "duration" and known.child_nouns and line.form(end).startswith(known.child_nouns):
        # Двухмесячный ребёнок, пятидневный малыш.
        kind = "age"
    return Compound(end, value * factor, kind, unit)


def _value(text: str, parts: Mapping[str, Decimal]) -> Decimal | None:
    """Return what the first parts of a compound add up to: двадцати|пяти."""
    total, room = Decimal(0), Decimal(1000)
    while text:
        size = next((n for n in range(min(len(text), 16), 2, -1) if text[:n] in parts), 0)
        if not size:
            return None
        value = parts[text[:size]]
        if value >= room:
            return None
        total += value
        room = Decimal(100) if value >= 100 else Decimal(10) if value >= 20 else Decimal(0)
        text = text[size:]
    return total or None


def _half(line: Line, at: int) -> Compound | None:
    """Полгода, полчаса: half of one unit."""
    half = line.lexicon.glued_half
    form = line.form(at)
    if not half or not form.startswith(half) or len(form) < len(half) + 3:
        return None
    known: Mapping[str, tuple[tuple[tuple[str, ...], Unit], ...]] = units(
        line.language
    ).words.by_first
    for words, unit in known.get(form.removeprefix(half), ()):
        if len(words) == 1 and form not in line.lexicon.not_half:
            return Compound(at + 1, Decimal("0.5") * unit.factor, unit.kind, unit.symbol)
    return None
