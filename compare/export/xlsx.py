"""The report as an Excel workbook: rows, kinds of finding, words, voices, notes, a sheet each."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from compare.export.findings import HEADER, Cell, finding_lines
from compare.export.notes import NOTES_HEADER, NOTES_WIDE, note_lines
from compare.export.story_lines import VOICES_HEADER, WORDS_HEADER, voice_lines, word_lines
from compare.export.trust import settled
from compare.messages import _
from compare.model import Article, Report, Row

SHEETS = {"figure": "Figures", "framing": "Wording", "omission": "Missing"}
# Column widths in characters: running text wraps, short fields do not.
TEXT_WIDTH, FIELD_WIDTH = 50, 14
TEXT_FIELDS = {"why", "sentence text", "translation"}
# An Excel cell holds no more.
MOST_CHARACTERS = 32_767
# Control characters that the file format cannot hold.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def to_xlsx(report: Report) -> bytes:
    """Return the workbook as the bytes of an .xlsx file; text stays text, never a formula."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Rows"
    heads = [f"{article.outlet} ({article.language})" for article in report.articles]
    columns = [name for head in heads for name in (head, f"{head}: translation")]
    fill(
        sheet,
        ["row", "similarity", "confidence", "settled", *columns],
        (row_line(row, report.articles) for row in report.rows),
        {*columns},
    )
    lines = finding_lines(report)
    kind = HEADER.index("kind")
    for name, title in SHEETS.items():
        fill(book.create_sheet(title), HEADER, (x for x in lines if x[kind] == name), TEXT_FIELDS)
    fill(book.create_sheet("Words"), WORDS_HEADER, word_lines(report), TEXT_FIELDS)
    fill(book.create_sheet("Voices"), VOICES_HEADER, voice_lines(report), TEXT_FIELDS)
    header = [_(name) for name in NOTES_HEADER]
    fill(book.create_sheet(_("Notes")), header, note_lines(report), {_(n) for n in NOTES_WIDE})
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def row_line(row: Row, articles: Sequence[Article]) -> list[Cell]:
    """Return a row: its number, how sure it is, who settled it, each outlet's text, translation."""
    line: list[Cell] = [row.id, row.similarity, row.confidence, ", ".join(settled(row))]
    for article in articles:
        sentences = [article.sentences[index] for index in row.cells[article.id]]
        line.append(" ".join(sentence.text for sentence in sentences))
        line.append(" ".join(sentence.translation or "" for sentence in sentences))
    return line


def fill(
    sheet: Worksheet, header: Sequence[str], lines: Iterable[Sequence[Cell]], wide: set[str]
) -> None:
    """Write the header and the lines into the sheet; columns named in `wide` wrap."""
    for number, name in enumerate(header, 1):
        write(sheet.cell(1, number), name).font = Font(bold=True)
        width = TEXT_WIDTH if name in wide else FIELD_WIDTH
        sheet.column_dimensions[sheet.cell(1, number).column_letter].width = width
    for index, line in enumerate(lines, 2):
        for number, value in enumerate(line, 1):
            cell = write(sheet.cell(index, number), value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"


def write(cell: SheetCell, value: Cell) -> SheetCell:
    """Set the cell's value; text is stored as text, whatever it begins with."""
    if isinstance(value, str):
        cell.value = _CONTROL.sub("", value)[:MOST_CHARACTERS]
        cell.data_type = "s"
    else:
        cell.value = value
    return cell
