"""Pages are drawn line by line; what comes back is paragraphs."""

import subprocess
import sys
import textwrap
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.errors import InputError
from compare.read.pdf import read_pdf
from compare.read.pdf_layout import Line, join_pages
from compare.read.pdf_pages import paragraphs_of

from .documents import pdf

TITLE = "A bridge gives way in the north"
FIRST = (
    "Twelve people were hurt on Tuesday when the old bridge over the river gave way. Police said "
    "that four of them were still in hospital, and that a boy of six was the youngest."
)
SECOND = (
    "Engineers had warned of cracks in two of the pillars last autumn. The repairs were to begin "
    "in March, once the money for them had been found by the council."
)
THIRD = (
    "Nobody has been charged. The mayor asked for patience while the inquiry goes on, and said "
    "that it might take until the summer."
)


def _column(
    paragraphs: list[str], *, gap: int = 0, indent: int = 0, width: int = 60, top: int = 740
) -> list[tuple[str, int, int, int]]:
    """Set paragraphs in lines of 10 points, 12 apart."""
    lines = []
    for paragraph in paragraphs:
        for index, line in enumerate(textwrap.wrap(paragraph, width)):
            lines.append((line, 60 + (0 if index else indent), top, 10))
            top -= 12
        top -= gap
    return lines


HEAD = [(TITLE[:18], 60, 790, 20), (TITLE[19:], 60, 766, 20)]


@pytest.mark.parametrize(("gap", "indent"), [(8, 0), (0, 15), (8, 15)])
def test_paragraphs_set_apart_by_gaps_or_indents(gap: int, indent: int) -> None:
    page = HEAD + _column([FIRST, SECOND, THIRD], gap=gap, indent=indent)
    assert read_pdf(pdf(page), "a.pdf").text == "\n\n".join([TITLE, FIRST, SECOND, THIRD])


def test_paragraphs_that_only_their_short_last_lines_set_apart() -> None:
    page = HEAD + _column([FIRST, SECOND, THIRD], width=64)
    assert read_pdf(pdf(page), "a.pdf").text == "\n\n".join([TITLE, FIRST, SECOND, THIRD])


def test_a_paragraph_goes_on_on_the_next_page_without_its_running_head() -> None:
    lines = textwrap.wrap(FIRST, 60)
    pages = []
    for number, part in enumerate((lines[:2], lines[2:]), 1):
        body = [(line, 60, 700 - 12 * index, 10) for index, line in enumerate(part)]
        pages.append([("The Daily", 60, 810, 8), *body, (f"Page {number} of 2", 280, 20, 8)])
    assert read_pdf(pdf(*pages), "a.pdf").text == FIRST


def test_a_divided_word_becomes_whole() -> None:
    page = [("The engi-", 60, 700, 10), ("neers had warned of cracks in it.", 60, 688, 10)]
    assert read_pdf(pdf(page), "a.pdf").text == "The engineers had warned of cracks in it."


@pytest.mark.parametrize("number", ["3", "- 3 -", "Page 3 of 9", "3/9", "стр. 3", "Página 3 de 9"])
def test_page_numbers_are_dropped(number: str) -> None:
    page = [Line(FIRST, 60, 700, 10), Line(number, 300, 20, 10)]
    assert join_pages([page]) == [FIRST]


def test_a_figure_inside_the_text_is_no_page_number() -> None:
    lines = [
        Line(text, 60, 700 - 12 * i, 10)
        for i, text in enumerate(("In all", "were", "12", "hurt", "by", "it."))
    ]
    assert "12" in " ".join(join_pages([lines]))


def test_no_lines_no_paragraphs() -> None:
    assert join_pages([]) == []
    assert join_pages([[]]) == []


def document(head: bytes, stream: bytes, pages: int = 1) -> bytes:
    """Return a PDF whose pages all draw this stream."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b"3 0 R " * pages, pages),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources "
        b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        head + b"\nstream\n" + stream + b"\nendstream",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 5\n0000000000 65535 f \n%btrailer << /Size 5 /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF" % (table, len(out))
    )


def drawn(times: int) -> tuple[bytes, bytes]:
    """Return the head and the body of a packed stream that draws a letter so many times."""
    stream = zlib.compress(b"BT /F1 1 Tf (a) Tj ET " * times, 9)
    return b"<< /Length %d /Filter /FlateDecode >>" % len(stream), stream


@pytest.mark.parametrize(
    "bomb",
    [
        pytest.param(document(*drawn(10_000_000)), id="220 MB in one stream"),
        pytest.param(document(*drawn(300_000), pages=300), id="300 pages of 6 MB"),
    ],
)
def test_a_pdf_that_asks_for_too_much_is_given_up(
    bomb: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("compare.limits.MAX_READING_SECONDS", 3)
    assert len(bomb) < 1_000_000
    with pytest.raises(InputError, match="takes too long or too much memory to read"):
        read_pdf(bomb, "a.pdf")


def test_the_reading_process_limits_itself() -> None:
    pytest.importorskip("resource", reason="NOT TESTED: Windows has no limits of memory")
    code = (
        "from compare import limits; limits.MAX_READING_MEMORY_BYTES = 300_000_000\n"
        "from compare.read.apart import limit; limit()\n"
        "try: bytearray(400_000_000)\n"
        "except MemoryError: print('limited')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "limited\n"


@given(st.binary(max_size=300), st.integers(0, 400))
@settings(deadline=None)
def test_any_bytes_give_paragraphs_or_a_word_on_what_is_wrong(noise: bytes, at: int) -> None:
    good = document(b"<< /Length 30 >>", b"BT /F1 12 Tf (Some text) Tj ET ")
    for data in (noise, good[:at] + noise + good[at:], good[:at] + noise + good[at + len(noise) :]):
        answer = paragraphs_of(data)
        assert isinstance(answer, list) or answer in ("protected", "broken", "heavy")
