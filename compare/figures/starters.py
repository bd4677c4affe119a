"""Which tokens a figure can begin with, so that all other words cost one look-up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from compare.figures.calendar import calendar
from compare.figures.compounds import compounds
from compare.figures.inversion import inversion
from compare.figures.lexicon import lexicon
from compare.figures.multiples import multiples
from compare.figures.romans import looks_roman
from compare.figures.tokens import Token
from compare.figures.units import units


@dataclass(frozen=True, slots=True)
class Starters:
    """First words of figures: whole forms, signs as written, and beginnings of compounds."""

    forms: frozenset[str]
    signs: frozenset[str]
    beginnings: frozenset[str]
    shortest: int

    def has(self, token: Token) -> bool:
        """Whether a figure can begin with this token."""
        form = token.form
        return bool(
            form in self.forms
            or token.text in self.signs
            or token.value is not None
            or (self.shortest and form[: self.shortest] in self.beginnings)
            or form[:1].isnumeric()
            or looks_roman(token.text)
        )


@cache
def starters(language: str) -> Starters:
    """Return the first words of a language's figures."""
    words, measures, days = lexicon(language), units(language), calendar(language)
    many = multiples(language)
    phrases = (
        words.coefficients,
        words.shares,
        measures.money_words,
        measures.words,
        measures.percent_before,
        many.words,
        many.turning,
        many.careful,
        days.months,
        days.weekdays,
        days.relative,
        days.named_times,
        days.minutes_before,
    )
    forms = {form for table in phrases for form in table.by_first}
    forms.update(
        words.numbers, words.ordinals, words.articles, words.point, words.minus, words.every
    )
    forms.update(days.one_hour, inversion(language).nouns)
    beginnings = {*compounds(language).parts, words.glued_half} - {""}
    shortest = min(map(len, beginnings), default=0)
    return Starters(
        forms=frozenset(forms),
        signs=frozenset({*measures.money_before.by_first, *"-−–"}),
        beginnings=frozenset(beginning[:shortest] for beginning in beginnings),
        shortest=shortest,
    )
