"""The reader's notes and verdicts in the page, the file and the tables."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from lxml import html as lxml_html
from openpyxl import load_workbook

from compare.export.csv import to_csv
from compare.export.findings import HEADER
from compare.export.html import to_html
from compare.export.notes import NOTES_HEADER, controls
from compare.export.review import overview_page, review_page
from compare.export.xlsx import to_xlsx
from compare.model import Finding, Note, Report
from tests.export.conftest import HOSTILE


def with_notes(report: Report, *notes: Note) -> Report:
    return replace(report, options=replace(report.options, notes=notes))


@pytest.fixture
def noted(raid: Report) -> Report:
    """The raid with a verdict and words, a verdict on what agrees, and one on a finding gone."""
    gone = Finding(9, "framing", "differs", "Killing: два слова.", raid.findings[1].mentions, 1)
    return with_notes(
        raid,
        Note(raid.findings[0], "en", "disagree", "Two <sources>.\nAsk both."),
        Note(raid.findings[2], "en", "unsure"),
        Note(replace(gone, concept="killing"), "ru", None, "¿Quién lo dice?"),
    )


def find(html: object, path: str) -> list[lxml_html.HtmlElement]:
    found: list[lxml_html.HtmlElement] = lxml_html.fromstring(str(html)).xpath(path)
    return found


def words(element: lxml_html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("show", [to_html, review_page])
def test_a_note_stands_at_its_finding(noted: Report, show: object) -> None:
    page = show(noted)  # type: ignore[operator]
    (line,) = find(page, "//*[@id='why-0']")
    assert (line.get("data-verdict"), line.get("data-noted")) == ("disagree", "")
    assert words(line).endswith("Verdict: ✗ disagree Two <sources>. Ask both.")
    (remark,) = line.xpath(".//*[@class='remark']")
    assert remark.text == "Two <sources>.\nAsk both."
    assert (remark.get("lang"), remark.get("dir")) == ("", "auto")
    (other,) = find(page, "//*[@id='why-1']")
    assert other.get("data-verdict") is None
    assert len(other.get("data-key") or "") == 16
    assert not other.xpath(".//*[@class='judged']")


def test_what_agrees_is_told_once_it_is_judged(noted: Report) -> None:
    (line,) = find(to_html(noted), "//*[@id='why-2']")
    assert "quiet" not in (line.get("class") or "").split()
    assert line.xpath("ancestor::tr")[0].get("hidden") is None


@pytest.mark.parametrize("show", [to_html, review_page, overview_page])
def test_the_list_leads_to_the_rows_and_keeps_what_is_gone(noted: Report, show: object) -> None:
    page = show(noted)  # type: ignore[operator]
    (part,) = find(page, "//details[contains(@class, 'my-notes')]")
    assert words(part.xpath("./summary")[0]) == "Notes and verdicts 3"
    first, second, gone = part.xpath(".//li")
    assert first.xpath(".//a/@href") == ["#row-1"]
    assert (first.xpath(".//a")[0].get("data-row"), first.xpath(".//a")[0].get("data-finding")) == (
        "1",
        "0",
    )
    assert words(first).startswith("≠ conflict row 2 Soldiers killed: 23, 23 and 26. Verdict:")
    assert "? unsure" in words(second)
    assert not gone.xpath(".//a")
    assert words(gone) == "~ wording Killing: два слова. ¿Quién lo dice?"
    assert gone.xpath("./span/@lang")[0] == "ru"


def test_without_notes_there_is_no_list(raid: Report) -> None:
    assert not find(to_html(raid), "//details[contains(@class, 'my-notes')]")


def test_a_finding_that_changed_since_says_so(raid: Report) -> None:
    fewer = replace(raid.findings[0], mentions=raid.findings[0].mentions[:2])
    (line,) = find(to_html(with_notes(raid, Note(fewer, "en", "agree"))), "//*[@id='why-0']")
    assert "said before the marks of this finding changed" in words(line)


def test_only_the_page_has_controls(noted: Report) -> None:
    assert "<template" not in to_html(noted)
    (template,) = find(review_page(noted), "//template")
    assert [button.get("value") for button in template.xpath(".//*[@role='group']/button")] == [
        "agree",
        "disagree",
        "unsure",
        "note",
    ]
    assert 'maxlength="2000"' in controls()


def test_a_note_is_never_markup(hostile: Report) -> None:
    notes = [Note(finding, "en", "agree", HOSTILE) for finding in hostile.findings]
    gone = Note(replace(hostile.findings[0], status="rounding"), "en", "agree", HOSTILE)
    for page in (to_html(with_notes(hostile, *notes, gone)), review_page(hostile)):
        assert not find(page, "//img")
        assert not find(page, "//@*[starts-with(name(), 'on')]")
    remarks = find(to_html(with_notes(hostile, *notes)), "//*[@class='remark']")
    assert remarks
    assert {remark.text for remark in remarks} == {HOSTILE}


def test_the_tables_have_the_notes(noted: Report) -> None:
    _, *lines = csv.reader(io.StringIO(to_csv(noted)))
    verdict, note = HEADER.index("verdict"), HEADER.index("note")
    said = {(line[0], line[verdict], line[note]) for line in lines}
    assert ("0", "disagree", "Two <sources>.\nAsk both.") in said
    assert ("1", "", "") in said
    sheet = load_workbook(io.BytesIO(to_xlsx(noted)))["Notes"]
    header, *rows = [[cell.value for cell in line] for line in sheet.rows]
    assert tuple(header) == NOTES_HEADER
    assert rows[0] == [
        0, "figure", "conflict", "soldiers killed", "Soldiers killed: 23, 23 and 26.",
        "Caspian Wire: 23; La Tribuna del Sur: Veintitrés; Северный вестник: 26",
        "disagree", "Two <sources>.\nAsk both.", "yes",
    ]  # fmt: skip
    assert (rows[2][0], rows[2][6:]) == (None, [None, "¿Quién lo dice?", "no"])


def test_a_note_is_no_formula(raid: Report) -> None:
    report = with_notes(raid, Note(raid.findings[0], "en", None, "=1+1"))
    assert "'=1+1" in to_csv(report)
    sheet = load_workbook(io.BytesIO(to_xlsx(report)))["Notes"]
    assert sheet["H2"].value == "=1+1"
    assert all(cell.data_type != "f" for line in sheet.rows for cell in line)
