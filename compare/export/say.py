"""Small things said to the reader in the spoken language: days, figures, sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from markupsafe import Markup

from compare.figures.wording import with_reserve
from compare.messages import SOURCE, _, ngettext, spoken
from compare.model import Article, Figure, Mention, Value
from compare.spoken import decimal, language_name

__all__ = ["amount", "capital", "day", "language_name", "quoted", "sentence_name", "value"]

# What a reader may not know of the UCUM symbols; the others (km, kg, °C) speak for themselves.
UNITS: dict[str, Callable[[int], str]] = {
    "a": lambda n: ngettext("{amount} year", "{amount} years", n),
    "mo": lambda n: ngettext("{amount} month", "{amount} months", n),
    "wk": lambda n: ngettext("{amount} week", "{amount} weeks", n),
    "d": lambda n: ngettext("{amount} day", "{amount} days", n),
    "h": lambda n: ngettext("{amount} hour", "{amount} hours", n),
    "min": lambda n: ngettext("{amount} minute", "{amount} minutes", n),
    "s": lambda n: ngettext("{amount} second", "{amount} seconds", n),
}
# In all three languages a fraction takes the form that goes with two: 1.5 years, 1,5 года.
AS_FRACTION = 2


def capital(words: str) -> str:
    """Return words as they begin a line: "español" gives "Español"."""
    return words[:1].upper() + words[1:]


def quoted(words: str, language: str) -> Markup:
    """Return small words in quotation marks, as the spoken language writes those."""
    return Markup('<small lang="{}">{}</small>').format(language, _("“{text}”").format(text=words))


def day(iso: str | None) -> str:
    """Return "6 January 2026" for "2026-01-06"; the text itself where it is no such day."""
    try:
        found = date.fromisoformat(iso or "")
    except ValueError:
        return iso or ""
    if spoken() == SOURCE:
        return f"{found.day} {found:%B %Y}"
    from babel.dates import format_date

    return format_date(found, "long", locale=spoken()).replace("\u202f", "\u00a0")


def sentence_name(article: Article, sentence: int) -> str:
    """Return "Sentence 4 of La Tribuna", counted from 1 behind the title."""
    if article.title and sentence == 0:
        return _("The title of {outlet}").format(outlet=article.outlet)
    number = sentence if article.title else sentence + 1
    return _("Sentence {number} of {outlet}").format(number=number, outlet=article.outlet)


def value(number: Value) -> str:
    """Return a value with its thousands set apart: 1,500,000; a day or time as it stands."""
    if isinstance(number, str):
        return number
    if float(number).is_integer():
        return decimal(number)
    # A third is 0.3333 and a rate 2.25; from a thousand on, one decimal is more than enough.
    return decimal(float(f"{number:.4g}") if abs(number) < 1000 else round(number, 1))


def amount(figure: Figure | None, mention: Mention) -> str:
    """Return what a figure says in digits: "at least 80", "26 to 67", "2.5 %", "EUR 3,000".

    Days, and what has no value, are given in the article's own words.
    """
    if figure is None:
        stated = mention.value
        return mention.text if stated is None or isinstance(stated, str) else value(stated)
    last = figure.value
    if figure.value is None and figure.low is not None and figure.high is not None:
        digits = _("{low} to {high}").format(low=value(figure.low), high=value(figure.high))
        last = figure.high
    elif figure.value is None or figure.kind == "date":
        return mention.text
    else:
        digits = value(figure.value)
    if figure.kind == "percent":
        digits = f"{digits} %"
    elif figure.kind == "money" and figure.unit:
        digits = f"{figure.unit} {digits}"
    elif figure.kind in ("measure", "duration") and figure.unit:
        digits = _with_unit(digits, figure.unit, last)
    return with_reserve(digits, figure.qualifier)


def _with_unit(digits: str, unit: str, last: Value | None) -> str:
    if unit not in UNITS:
        return f"{digits} {unit}"
    is_whole = isinstance(last, int | float) and float(last).is_integer()
    number = int(last) if is_whole and last is not None else AS_FRACTION
    return UNITS[unit](number).format(amount=digits)
