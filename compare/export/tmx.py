"""The aligned rows, or the reader's own translations, as a TMX translation memory."""

from __future__ import annotations

from compare.model import Report
from compare.translate.corrections import memory_units
from compare.translate.tmx import tmx_bytes


def to_tmx(report: Report) -> bytes:
    """Return a TMX 1.4 file with a unit for each row that two languages share.

    Where two articles are in one language, the first that tells the row stands for it.
    """
    units = []
    for row in report.rows:
        unit: dict[str, str] = {}
        for article in report.articles:
            text = " ".join(article.sentences[index].text for index in row.cells[article.id])
            if text:
                unit.setdefault(article.language, text)
        units.append(unit)
    return tmx_bytes(units)


def corrections_to_tmx(report: Report) -> bytes:
    """Return a TMX 1.4 file with a unit for each translation that the reader corrected."""
    return tmx_bytes(memory_units(report.options.translations))
