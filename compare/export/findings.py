"""Findings as flat lines, the form that spreadsheets want."""

from __future__ import annotations

from collections.abc import Sequence

from compare.export.looks import KINDS, STATUSES
from compare.export.trust import settled, settled_names
from compare.export.verdicts import verdict_name
from compare.framing.lexicon import shade_name
from compare.messages import NC_, _, pgettext
from compare.model import FindingKind, Report
from compare.notes import judged

# Messages in the context "column".
HEADER = (
    NC_("column", "finding"),
    NC_("column", "kind"),
    NC_("column", "status"),
    NC_("column", "row"),
    NC_("column", "about"),
    NC_("column", "why"),
    NC_("column", "outlet"),
    NC_("column", "language"),
    NC_("column", "sentence"),
    NC_("column", "words"),
    NC_("column", "value"),
    NC_("column", "shade"),
    NC_("column", "source"),
    NC_("column", "sentence text"),
    NC_("column", "translation"),
    NC_("column", "row settled"),
    NC_("column", "verdict"),
    NC_("column", "note"),
)
Cell = str | int | float | None
# A spreadsheet takes a text that begins so for a formula (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def header(names: Sequence[str]) -> list[str]:
    """Return the names of columns in the spoken language."""
    return [pgettext("column", name) for name in names]


def finding_lines(
    report: Report, kind: FindingKind | None = None, named: bool = False
) -> list[tuple[Cell, ...]]:
    """Return one line a mention, in the order of HEADER, of one kind of findings or of all.

    Kinds, statuses, shades and verdicts are ids, as in the JSON; `named`: what they are called
    in the spoken language.
    """
    articles = {article.id: article for article in report.articles}
    told = settled_names if named else settled
    settled_rows = {row.id: ", ".join(told(row)) for row in report.rows}
    notes = judged(report).notes
    lines: list[tuple[Cell, ...]] = []
    for finding in report.findings:
        if kind not in (None, finding.kind):
            continue
        note = notes.get(finding.id)
        for mention in finding.mentions:
            article = articles[mention.article]
            sentence = article.sentences[mention.sentence]
            lines.append(
                (
                    finding.id,
                    _(KINDS[finding.kind]) if named else finding.kind,
                    _(STATUSES[finding.status].label) if named else finding.status,
                    finding.row,
                    finding.about or finding.concept,
                    finding.why,
                    article.outlet,
                    article.language,
                    mention.sentence,
                    mention.text,
                    mention.value,
                    mention.shade and (shade_name(mention.shade) if named else mention.shade),
                    mention.source,
                    sentence.text,
                    sentence.translation,
                    settled_rows.get(finding.row, "") if finding.row is not None else "",
                    (verdict_name(note.verdict) if named else note.verdict)
                    if note and note.verdict
                    else None,
                    note.text or None if note else None,
                )
            )
    return lines


def harmless(cell: Cell) -> Cell:
    """Return the cell with a quote in front where a spreadsheet would run it as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
