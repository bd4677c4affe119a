"""The report as an Excel workbook: rows, kinds of finding, words, voices, notes, a sheet each."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from copy import copy

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.worksheet import Worksheet

from compare.export.findings import HEADER, Cell, finding_lines, header
from compare.export.looks import KINDS
from compare.export.notes import NOTES_HEADER, NOTES_WIDE, note_lines
from compare.export.story_lines import VOICES_HEADER, WORDS_HEADER, voice_lines, word_lines
from compare.export.trust import settled_names
from compare.messages import NC_, _
from compare.model import Article, Report, Row

# Messages in the context "column".
ROW_HEADER = (
    NC_("column", "row"),
    NC_("column", "similarity"),
    NC_("column", "confidence"),
    NC_("column", "settled"),
)
# Column widths in characters: running text wraps, short fields do not.
TEXT_WIDTH, FIELD_WIDTH = 50, 14
# Of the columns named in `findings` and `story_lines`.
TEXT_FIELDS = ("why", "sentence text", "translation")
# An Excel cell holds no more.
MOST_CHARACTERS = 32_767
# Control characters that the file format cannot hold.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def to_xlsx(report: Report) -> bytes:
    """Return the workbook as the bytes of an .xlsx file; text stays text, never a formula."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = _titled(_("Rows"))
    heads = [f"{article.outlet} ({article.language})" for article in report.articles]
    translated = [_("{outlet}: translation").format(outlet=head) for head in heads]
    columns = [name for both in zip(heads, translated, strict=True) for name in both]
    fill(
        sheet,
        [*header(ROW_HEADER), *columns],
        (row_line(row, report.articles) for row in report.rows),
        {*columns},
    )
    wide = {*header(TEXT_FIELDS)}
    for kind, title in KINDS.items():
        lines = finding_lines(report, kind, named=True)
        fill(_sheet(book, _(title)), header(HEADER), lines, wide)
    fill(_sheet(book, _("Words")), header(WORDS_HEADER), word_lines(report), wide)
    fill(_sheet(book, _("Voices")), header(VOICES_HEADER), voice_lines(report), wide)
    names = [_(name) for name in NOTES_HEADER]
    fill(_sheet(book, _("Notes")), names, note_lines(report), {_(n) for n in NOTES_WIDE})
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(book: Workbook, title: str) -> Worksheet:
    sheet = book.create_sheet(_titled(title))
    assert isinstance(sheet, Worksheet)
    return sheet


def _titled(title: str) -> str:
    """Return a title that Excel takes for a sheet's."""
    return re.sub(r"[\\/*?:\[\]]", " ", title)[:31]


def row_line(row: Row, articles: Sequence[Article]) -> list[Cell]:
    """Return a row: its number, how sure it is, who settled it, each outlet's text, translation."""
    line: list[Cell] = [row.id, row.similarity, row.confidence, ", ".join(settled_names(row))]
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
    # Looking a style up takes as long as all else about a cell: the others copy the first one's.
    style: StyleArray | None = None
    for index, line in enumerate(lines, 2):
        for number, value in enumerate(line, 1):
            cell = write(sheet.cell(index, number), value)
            if style is None:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                style = cell._style
            else:
                cell._style = copy(style)
    sheet.freeze_panes = "A2"


def write(cell: SheetCell, value: Cell) -> SheetCell:
    """Set the cell's value; text is stored as text, whatever it begins with."""
    if isinstance(value, str):
        cell.value = _CONTROL.sub("", value)[:MOST_CHARACTERS]
        cell.data_type = "s"
    else:
        cell.value = value
    return cell
