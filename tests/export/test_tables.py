from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from compare.export.csv import to_csv
from compare.export.findings import HEADER, harmless
from compare.export.tmx import corrections_to_tmx, to_tmx
from compare.export.xlsx import to_xlsx
from compare.model import Correction, Options, Report
from compare.translate.tmx import read_tmx


def with_outlet(report: Report, name: str) -> Report:
    first, *others = report.articles
    return replace(report, articles=(replace(first, outlet=name), *others))


def test_csv_has_a_line_a_mention(raid_report: Report) -> None:
    header, *lines = csv.reader(io.StringIO(to_csv(raid_report)))
    assert tuple(header) == HEADER
    assert len(lines) == sum(len(finding.mentions) for finding in raid_report.findings)
    conflict = next(line for line in lines if line[2] == "conflict" and line[3] == "2")
    assert conflict[6:11] == ["Outlet en", "en", "2", "23", "23"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_starts_a_formula(raid_report: Report, name: str) -> None:
    assert harmless(name) == f"'{name}"
    _, *lines = csv.reader(io.StringIO(to_csv(with_outlet(raid_report, name))))
    assert f"'{name}" in {line[6] for line in lines}
    book = load_workbook(io.BytesIO(to_xlsx(with_outlet(raid_report, name))))
    for sheet in book:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)


def test_xlsx_has_a_sheet_each_for_rows_figures_wording_and_omissions(raid_report: Report) -> None:
    book = load_workbook(io.BytesIO(to_xlsx(raid_report)))
    assert book.sheetnames == ["Rows", "Figures", "Wording", "Missing", "Words", "Voices", "Notes"]
    assert book["Rows"].max_row == 1 + len(raid_report.rows)
    assert book["Rows"]["E2"].value == raid_report.articles[0].title
    mentions = sum(len(finding.mentions) for finding in raid_report.findings)
    assert sum(book[name].max_row - 1 for name in book.sheetnames[1:4]) == mentions


def test_tables_say_which_rows_a_person_settled(raid_report: Report) -> None:
    rows = [
        replace(row, checked=row.id in (1, 2), corrected=row.id == 2) for row in raid_report.rows
    ]
    report = replace(raid_report, rows=tuple(rows))
    sheet = load_workbook(io.BytesIO(to_xlsx(report)))["Rows"]
    assert [sheet["D1"].value, *(sheet.cell(2 + row, 4).value or "" for row in range(4))] == [
        "settled",
        "",
        "checked",
        "checked, corrected",
        "",
    ]
    _, *lines = csv.reader(io.StringIO(to_csv(report)))
    said = {line[3]: line[HEADER.index("row settled")] for line in lines}
    assert said["2"] == "checked, corrected"
    assert said["0"] == ""


def test_xlsx_tells_each_wording_and_each_voice(raid_report: Report) -> None:
    book = load_workbook(io.BytesIO(to_xlsx(raid_report)))
    words = [[cell.value for cell in line] for line in book["Words"].rows]
    kidnapped = next(line for line in words if line[3] == "secuestraron")
    assert kidnapped[:7] == [
        "detention", "Outlet es", "es", "secuestraron", "kidnapped", "hostile", 1,
    ]  # fmt: skip
    voices = [[cell.value for cell in line] for line in book["Voices"].rows]
    padrino = [line for line in voices if "Padrino" in str(line[0])]
    assert [(line[2], line[5], line[6]) for line in padrino] == [
        ("en", "said", "neutral"),
        ("es", "denunció", "accusing"),
        ("ru", "По словам", "neutral"),
    ]


def test_xlsx_leaves_out_what_it_cannot_hold(raid_report: Report) -> None:
    book = load_workbook(io.BytesIO(to_xlsx(with_outlet(raid_report, "a\x00b\x1f" + "c" * 40_000))))
    head = book["Rows"]["E1"].value
    assert head.startswith("abc")
    assert len(head) == 32_767


def test_tmx_reads_back_as_the_rows(raid_report: Report, tmp_path: object) -> None:
    path = f"{tmp_path}/rows.tmx"
    with open(path, "wb") as file:
        file.write(to_tmx(raid_report))
    units = read_tmx(path)
    shared = [row for row in raid_report.rows if sum(bool(cell) for cell in row.cells.values()) > 1]
    assert len(units) == len(shared)
    assert units[0]["es"] == raid_report.articles[1].title


def test_tmx_of_the_readers_own_translations(raid_report: Report, tmp_path: object) -> None:
    own = (
        Correction("es", "en", "Dijo «no».", "He said “no”."),
        Correction("ru", "en", "Да.", "Yes."),
    )
    report = replace(raid_report, options=Options(translations=own))
    path = f"{tmp_path}/own.tmx"
    with open(path, "wb") as file:
        file.write(corrections_to_tmx(report))
    assert read_tmx(path) == [
        {"es": "Dijo «no».", "en": "He said “no”."},
        {"ru": "Да.", "en": "Yes."},
    ]
