"""Words that several pages use: names of languages, sizes, days and times."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from compare.messages import _, spoken
from compare.spoken import decimal, language_name


def language_label(code: str) -> str:
    """Return the name of a language as a label begins: "Spanish", "Español", "Испанский"."""
    name = language_name(code)
    return name[:1].upper() + name[1:]


def pair_label(source: str, target: str) -> str:
    """Return what a direction of translation is called: "Spanish → English"."""
    return f"{language_label(source)} → {language_label(target)}"


def size_label(size: int) -> str:
    """Return a size in bytes in words: "3 KB", "1.5 MB", "285 MB"."""
    if size < 1_000_000:
        return _("{size} KB").format(size=decimal(max(1, round(size / 1000))))
    number = size / 1_000_000
    return _("{size} MB").format(size=decimal(round(number, 0 if number >= 10 else 1)))


def upload_hint(about: str, types: Sequence[str], most: int) -> str:
    """Return what is said of an upload: what it is for, which files, how large they may be."""
    limit = _("Files: {types}, up to {size} each.").format(
        types=", ".join(f".{ending}" for ending in types), size=size_label(most)
    )
    return f"{about} {limit}"


def time_label(moment: datetime) -> str:
    """Return a day and time of day as the spoken language writes it in short."""
    from babel.dates import format_date, format_time

    day = format_date(moment, "medium", locale=spoken())
    return f"{day}, {format_time(moment, 'short', locale=spoken())}"
