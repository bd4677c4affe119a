"""The PDF to print: its text is read back, whatever language, number of versions or text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from compare.export.lookup import look_up
from compare.export.pdf import to_pdf
from compare.export.pdf_rows import MOST_WHOLE_LINES, printed_rows
from compare.messages import speaking
from compare.model import Note, Report, Row

Build = Callable[[], Report]


def read(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def text_of(data: bytes) -> str:
    """Return all text of the file, with one space wherever there is any."""
    return " ".join(" ".join(page.extract_text() for page in read(data).pages).split())


def grown(report: Report, times: int) -> Report:
    """Return the report with all its sentences and rows again and again."""
    lengths = {article.id: len(article.sentences) for article in report.articles}
    articles = tuple(
        replace(
            article,
            sentences=tuple(
                replace(one, id=one.id + turn * lengths[article.id])
                for turn in range(times)
                for one in article.sentences
            ),
        )
        for article in report.articles
    )
    rows = tuple(
        replace(
            row,
            id=row.id + turn * len(report.rows),
            cells={a: tuple(s + turn * lengths[a] for s in c) for a, c in row.cells.items()},
        )
        for turn in range(times)
        for row in report.rows
    )
    return replace(report, articles=articles, rows=rows)


@pytest.mark.parametrize("language", ["en", "es", "ru"])
def test_what_was_written_is_read_back(raid: Report, language: str) -> None:
    said = text_of(to_pdf(raid, language))
    for article in raid.articles:
        assert article.outlet in said
        for sentence in article.sentences:
            # Behind a mark stand the sign and the label of what was found.
            for words in re.findall(r"[^\W\d_]{4,}", sentence.text):
                assert words in said
    assert "Caracas said 23" in said
    assert "Гавана сообщила о гибели" in said
    assert "The military say 26 of their comrades were killed when Maduro was seized." in said


def test_the_file_tells_its_title_and_language_and_has_bookmarks(raid: Report) -> None:
    found = read(to_pdf(raid, "es"))
    assert found.metadata is not None
    assert found.metadata.title == "US raid left 55 troops dead"
    root: Any = found.trailer["/Root"]
    assert root["/Lang"] == "es"
    assert root["/MarkInfo"]["/Marked"]
    assert len(found.outline) == 4
    assert found.xmp_metadata is not None
    assert b"pdfuaid" in found.xmp_metadata.stream.get_data()


def test_the_same_report_gives_the_same_bytes(raid: Report) -> None:
    assert to_pdf(raid) == to_pdf(raid)


def test_letters_of_all_three_scripts_have_a_glyph(raid: Report) -> None:
    """A character without one would show as a box, and the file would not claim PDF/UA."""
    letters = (
        "ñÑ¿¡ªº «ёЁ» „“ ’ … – — − ₽ € £ № § × ½ °C 1\u202f234\u00a0567 Ўў Її Ґґ ąčěłøşțž ✓ ✗ ✎ ⚠"
    )
    first = raid.articles[0]
    told = replace(
        first, sentences=(replace(first.sentences[0], text=letters), *first.sentences[1:])
    )
    data = to_pdf(replace(raid, articles=(told, *raid.articles[1:]), findings=()))
    assert b"pdfuaid" in read(data).xmp_metadata.stream.get_data()  # type: ignore[union-attr]
    said = text_of(data)
    for one in ("ñÑ¿¡ªº", "«ёЁ»", "„“", "₽", "€", "−", "Ўў", "ąčěłøşțž"):
        assert one in said


def test_what_no_font_has_shows_as_a_box_and_the_rest_is_there(raid: Report) -> None:
    data = to_pdf(replace(raid, warnings=("Look: 漢字 😀.",)))
    assert "Look:" in text_of(data)
    assert b"pdfuaid" not in read(data).xmp_metadata.stream.get_data()  # type: ignore[union-attr]


def test_whys_stand_under_their_rows_and_quiet_ones_do_not(raid: Report) -> None:
    said = text_of(to_pdf(raid))
    assert "≠ Conflict Soldiers killed: 23, 23 and 26." in said
    assert "◇ Only here Only La Tribuna del Sur tells this." in said
    assert raid.findings[2].why not in said  # the figure that all share


def test_conflicts_come_first_in_the_table_of_figures(raid: Report) -> None:
    said = text_of(to_pdf(raid))
    table = said[said.index("What is counted") :]
    places = [
        table.index(about) for about in ("soldiers killed", "people killed", "Cuban soldiers")
    ]
    assert places == sorted(places)


def test_notes_and_verdicts_are_printed_and_those_of_findings_gone(raid: Report) -> None:
    here = Note(raid.findings[0], "en", "disagree", "They counted\ndifferently.")
    lost = Note(replace(raid.findings[3], status="conflict", why="It was so."), "en", "agree", "")
    options = replace(raid.options, notes=(here, lost))
    said = text_of(to_pdf(replace(raid, options=options)))
    assert "23, 23 and 26. [✗ disagree] ✎ They counted differently." in said
    gone = said[said.index("About findings that are no longer marked") :]
    assert "It was so. [✓ agree]" in gone


def test_hostile_texts_are_printed_as_they_are(hostile: Report) -> None:
    said = text_of(to_pdf(hostile))
    assert "**bold** $x$ &" in said
    assert "<script>alert(1)</script>" in said.replace("\u200b", "").replace("- ", "-")


def test_nothing_in_a_text_is_a_command_of_typst(raid: Report) -> None:
    evil = (
        '#panic("x") #read("/etc/passwd") $ x #{ } \\u{41} @row-1 <row-1> = head \x00\ud800\u202e'
        + "W" * 600
    )
    first = raid.articles[0]
    told = replace(
        first,
        outlet=evil,
        sentences=(replace(first.sentences[0], text=evil), *first.sentences[1:]),
    )
    said = text_of(
        to_pdf(replace(raid, articles=(told, *raid.articles[1:]), findings=(), title=evil))
    )
    assert '#panic("x") #read("/etc/passwd") $ x #{ } \\u{41} @row-1 <row-1> = head' in said
    assert said.count("W") >= 1800


@pytest.mark.parametrize("count", [2, 4, 5, 6])
def test_two_to_six_versions_fit_side_by_side(raid: Report, count: int) -> None:
    articles = tuple(
        replace(raid.articles[place % 3], id=f"v{place}", outlet=f"Outlet{place}")
        for place in range(count)
    )
    rows = tuple(Row(n, {one.id: (n,) for one in articles}, 0.8, 0.9) for n in range(3))
    data = to_pdf(Report("en", articles, rows, ()))
    said = text_of(data)
    assert all(said.count(f"Outlet{place}") >= 2 for place in range(count))
    assert said.count("sure 90%") == 3
    assert said.count("US raid left 55 troops dead") >= 2
    box = read(data).pages[0].mediabox
    assert box.width > box.height


def test_a_report_without_findings_and_rows_is_printed(raid: Report) -> None:
    said = text_of(to_pdf(replace(raid, rows=(), findings=())))
    assert "no figures disagree" in said
    assert "How to read the marks" in said
    assert "What is counted" not in said


def test_heads_stand_on_every_page_of_rows_and_pages_are_numbered(raid: Report) -> None:
    pages = [page.extract_text() for page in read(to_pdf(grown(raid, 12))).pages]
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
    with_rows = [page for page in pages if page.count("sentenc") == 0 and "Havana said" in page]
    assert len(with_rows) > 2
    assert all("La Tribuna del Sur" in page and "Северный вестник" in page for page in with_rows)


def test_a_row_longer_than_a_page_is_printed_to_its_end(raid: Report) -> None:
    words = " ".join(f"слово{number}" for number in range(3000))
    first = raid.articles[0]
    told = replace(
        first,
        sentences=(
            replace(first.sentences[0], text=words),
            *first.sentences[1:],
        ),
    )
    report = replace(raid, articles=(told, *raid.articles[1:]), findings=())
    said = text_of(to_pdf(report))
    assert all(f"слово{number}" in said for number in range(0, 3000, 50))
    assert "слово2999" in said


def test_only_rows_well_under_a_page_are_kept_whole(raid: Report) -> None:
    with speaking("en"):
        rows = printed_rows(look_up(raid))
        assert all(row["whole"] for row in rows)
        long = "W " * 70 * (MOST_WHOLE_LINES + 1)
        note = Note(raid.findings[0], "en", None, long)
        noted = printed_rows(look_up(replace(raid, options=replace(raid.options, notes=(note,)))))
    assert [row["whole"] for row in noted] == [True, False, True, True]


def test_what_is_said_is_in_the_language_asked_for(raid: Report) -> None:
    assert "Cómo leer las marcas" in text_of(to_pdf(raid, "es"))
    with speaking("es"):
        assert "Cómo leer las marcas" in text_of(to_pdf(raid))
