"""Findings as flat lines, the form that spreadsheets want."""

from __future__ import annotations

from compare.export.trust import settled
from compare.export.verdicts import verdict_name
from compare.model import Report
from compare.notes import judged

HEADER = (
    "finding",
    "kind",
    "status",
    "row",
    "about",
    "why",
    "outlet",
    "language",
    "sentence",
    "words",
    "value",
    "shade",
    "source",
    "sentence text",
    "translation",
    "row settled",
    "verdict",
    "note",
)
Cell = str | int | float | None
# A spreadsheet takes a text that begins so for a formula (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def finding_lines(report: Report) -> list[tuple[Cell, ...]]:
    """Return one line a mention, in the order of HEADER."""
    articles = {article.id: article for article in report.articles}
    settled_rows = {row.id: ", ".join(settled(row)) for row in report.rows}
    notes = judged(report).notes
    lines: list[tuple[Cell, ...]] = []
    for finding in report.findings:
        note = notes.get(finding.id)
        for mention in finding.mentions:
            article = articles[mention.article]
            sentence = article.sentences[mention.sentence]
            lines.append(
                (
                    finding.id,
                    finding.kind,
                    finding.status,
                    finding.row,
                    finding.about or finding.concept,
                    finding.why,
                    article.outlet,
                    article.language,
                    mention.sentence,
                    mention.text,
                    mention.value,
                    mention.shade,
                    mention.source,
                    sentence.text,
                    sentence.translation,
                    settled_rows.get(finding.row, "") if finding.row is not None else "",
                    verdict_name(note.verdict) if note and note.verdict else None,
                    note.text or None if note else None,
                )
            )
    return lines


def harmless(cell: Cell) -> Cell:
    """Return the cell with a quote in front where a spreadsheet would run it as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
