"""Small things said to the reader in English: counts, days, figures, languages."""

from __future__ import annotations

from datetime import date

from compare import languages
from compare.figures.wording import with_reserve
from compare.model import Article, Figure, Mention, Value

# What a reader may not know of the UCUM symbols; the others (km, kg, °C) speak for themselves.
UNITS = {
    "a": "years",
    "mo": "months",
    "wk": "weeks",
    "d": "days",
    "h": "hours",
    "min": "minutes",
    "s": "seconds",
}


def count(number: int, one: str, many: str | None = None) -> str:
    """Return "1 row" or "2 rows"; `many` is the plural where it is not `one` with an s."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def language_name(code: str) -> str:
    """Return the English name of a language, the code itself where it is not one of ours."""
    return languages.get(code).name if code in languages.CODES else code


def day(iso: str | None) -> str:
    """Return "6 January 2026" for "2026-01-06"; the text itself where it is no such day."""
    try:
        found = date.fromisoformat(iso or "")
    except ValueError:
        return iso or ""
    return f"{found.day} {found:%B %Y}"


def sentence_name(article: Article, sentence: int) -> str:
    """Return "Sentence 4 of La Tribuna", counted from 1 behind the title."""
    if article.title and sentence == 0:
        return f"The title of {article.outlet}"
    return f"Sentence {sentence if article.title else sentence + 1} of {article.outlet}"


def value(number: Value) -> str:
    """Return a value with its thousands set apart: 1,500,000; a day or time as it stands."""
    if isinstance(number, str):
        return number
    if float(number).is_integer():
        return f"{int(number):,}"
    # A third is 0.3333 and a rate 2.25; from a thousand on, one decimal is more than enough.
    return f"{number:.4g}" if abs(number) < 1000 else f"{number:,.1f}"


def amount(figure: Figure | None, mention: Mention) -> str:
    """Return what a figure says in digits: "at least 80", "26 to 67", "2.5 %", "EUR 3,000".

    Days, and what has no value, are given in the article's own words.
    """
    if figure is None:
        stated = mention.value
        return mention.text if stated is None or isinstance(stated, str) else value(stated)
    if figure.value is None and figure.low is not None and figure.high is not None:
        digits = f"{value(figure.low)} to {value(figure.high)}"
    elif figure.value is None or figure.kind == "date":
        return mention.text
    else:
        digits = value(figure.value)
    if figure.kind == "percent":
        digits = f"{digits} %"
    elif figure.kind == "money" and figure.unit:
        digits = f"{figure.unit} {digits}"
    elif figure.kind in ("measure", "duration") and figure.unit:
        digits = f"{digits} {UNITS.get(figure.unit, figure.unit)}"
    return with_reserve(digits, figure.qualifier)
