"""Any file in: a text comes out, or one plain sentence, and never an endless wait.

`PARALLAX_EXAMPLES=2000 pytest tests/test_any_file.py` looks longer than the suite does
(docs/safety.md).
"""

from __future__ import annotations

import io
import json
import os
import struct
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.batch.tables import read_table
from compare.errors import InputError
from compare.framing.own_table import read_own_table
from compare.read import office, pdf_pages, read_article, read_file, web
from compare.read.saved import read_report
from compare.read.sniff import kind_of
from compare.translate.tmx import read_tmx
from tests.read.documents import PARAGRAPHS, TITLE, docx, pdf, rezip

# A reader that hangs fails; none of these takes more than a few seconds.
pytestmark = pytest.mark.timeout(120)
MANY = settings(
    max_examples=int(os.environ.get("PARALLAX_EXAMPLES", "40")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
WORD = docx(TITLE, *PARAGRAPHS, cells=("Hurt", "Twelve"))
PAGE = f"<html><body><h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></body></html>"
TMX = (
    '<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header/><body><tu>'
    '<tuv xml:lang="en"><seg>The <bpt i="1">b</bpt>bridge.</seg></tuv>'
    '<tuv xml:lang="es"><seg>El puente.</seg></tuv></tu></body></tmx>'
)
TABLE = "language\twording\tconcept\tshade\nen\tseized\tdetention\thostile\n"
LINES = "story,outlet,text\ns,A,Twelve people were hurt.\ns,B,Doce heridos.\n"
# Pieces that formats give a meaning to, to be put anywhere.
PIECES = (
    b"<", b">", b"</p>", b"<p>", b"<!--", b"-->", b"<![CDATA[", b"&#0;", b"&#x110000;", b"<?xml ",
    b'encoding="utf-16"', b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"\0", b"\xff\xfe", b"\xed\xa0\x80",
    b'"', b"\t", b"\n", b",", b";", b"NaN", b"1e999", b"[" * 200, b"{" * 200, b"-1", b"9" * 400,
    b"PK\x03\x04", b"PK\x05\x06", b"%PDF-", b"<table>", b"<base href='http://x.test/'>",
    b'"\\ud800"', b"null", b"=1+1", b"/Length 99999999999",
)  # fmt: skip


@st.composite
def spoilt(draw: st.DrawFn, good: bytes) -> bytes:
    """Return a good file with pieces put in, taken out or repeated."""
    data = good
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 40))
        piece = draw(st.one_of(st.sampled_from(PIECES), st.binary(max_size=6)))
        data = data[:at] + piece * draw(st.integers(0, 3)) + data[at + length :]
    return data


def text_of(data: bytes, name: str) -> None:
    """Read a file as the pages do."""
    read_article(read_file(data, name), id="a", outlet="o")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@given(data=st.data())
@MANY
def test_texts_and_pages(name: str, data: st.DataObject) -> None:
    told = data.draw(spoilt(PAGE.encode()))
    one_sentence_or(lambda: text_of(told, name))


@given(st.data())
@MANY
def test_a_page_s_parts_in_any_bytes(data: st.DataObject) -> None:
    told = data.draw(spoilt(PAGE.encode())).decode("utf-8", "replace")
    body, *_ = web.parts_of(told.encode())
    assert isinstance(body, str)


@given(st.data(), st.sampled_from(["word/document.xml", "word/styles.xml", "[Content_Types].xml"]))
@MANY
def test_word_documents_with_a_spoilt_part(data: st.DataObject, part: str) -> None:
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        good = archive.read(part)
    found = office.paragraphs_of(rezip(WORD, {part: data.draw(spoilt(good))}))
    assert found is None or all(isinstance(paragraph, str) for paragraph in found)


@given(spoilt(WORD))
@MANY
def test_word_documents_whose_zip_is_spoilt(data: bytes) -> None:
    assert isinstance(office.paragraphs_of(data), list | None)
    one_sentence_or(lambda: office._check_size(data, "a.docx"))


@given(spoilt(pdf([(TITLE, 60, 700, 12), (PARAGRAPHS[0][:60], 60, 680, 10)])))
@MANY
def test_spoilt_pdfs(data: bytes) -> None:
    answer = pdf_pages.paragraphs_of(data)
    assert isinstance(answer, list) or answer in ("protected", "broken", "heavy")


@given(spoilt(TMX.encode()))
@MANY
def test_translation_memories(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.tmx"
    path.write_bytes(data)
    one_sentence_or(lambda: read_tmx(path))


@given(spoilt(TABLE.encode()))
@MANY
def test_tables_of_words(data: bytes) -> None:
    one_sentence_or(lambda: read_own_table(data))


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet"])
@given(data=st.data())
@MANY
def test_tables_of_stories(tmp_path: Path, name: str, data: st.DataObject) -> None:
    path = tmp_path / name
    path.write_bytes(data.draw(spoilt(LINES.encode())))
    one_sentence_or(lambda: list(read_table(path, tmp_path / "spool")))


@pytest.fixture(scope="module")
def saved() -> bytes:
    from compare import Options, compare
    from compare.export.json import to_json

    articles = [
        read_article(f"{TITLE}\n\n{' '.join(PARAGRAPHS)}", id=name, outlet=name) for name in "ab"
    ]
    return to_json(compare(articles, Options())).encode()


@given(st.data())
@MANY
def test_saved_stories(saved: bytes, data: st.DataObject) -> None:
    told = data.draw(spoilt(saved))
    one_sentence_or(lambda: read_report(told))


def one_sentence_or(read: Callable[[], object]) -> None:
    """Read; what cannot be read has to be told in one plain sentence."""
    try:
        read()
    except InputError as error:
        told = str(error)
    else:
        return
    assert told
    assert "\n" not in told


@pytest.mark.parametrize(
    "bomb",
    [
        pytest.param(b"[" * 1_000_000, id="depth"),
        pytest.param(b'{"schema": ' * 100_000, id="deep objects"),
        pytest.param(b'{"schema": 1' + b"0" * 1_000_000 + b"}", id="a number of a million digits"),
        pytest.param(b'{"schema": 1, "articles": NaN}', id="no number"),
        pytest.param(b'{"schema": 1, "articles": [{"sentences": [{"text": "a", "start": 9e18}]}]}'),
        pytest.param(
            b'{"schema": 1, "articles": [{"sentences": [{"text": "\\ud800"}]}]}', id="half"
        ),
    ],
)
def test_hostile_json_is_no_saved_story(bomb: bytes) -> None:
    with pytest.raises(InputError, match="is not a comparison saved by Parallax"):
        read_report(bomb)


@pytest.mark.parametrize(
    ("place", "key", "value"),
    [
        (("articles", 0, "sentences", 0), "start", -1),
        (("articles", 0, "sentences", 0), "end", 10**30),
        (("rows", 0, "cells"), "c", [0]),
        ((), "pivot", "xx"),
    ],
)
def test_offsets_and_names_of_a_saved_story_are_checked(
    saved: bytes, place: tuple[str | int, ...], key: str, value: object
) -> None:
    plain = json.loads(saved)
    part = plain
    for step in place:
        part = part[step]
    part[key] = value
    with pytest.raises(InputError):
        read_report(json.dumps(plain).encode())


ENTITIES = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghi"))


@pytest.mark.parametrize(
    "declared",
    [
        f'<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa">{ENTITIES}]>',
        '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE tmx [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>',
    ],
)
def test_a_memory_that_declares_entities_is_refused(tmp_path: Path, declared: str) -> None:
    path = tmp_path / "a.tmx"
    path.write_text(TMX.replace("<tmx", f"{declared}<tmx", 1).replace("bridge", "&a;"))
    with pytest.raises(InputError, match="declares XML entities"):
        read_tmx(path)


def test_marks_nested_in_a_segment_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "a.tmx"
    path.write_text(TMX.replace("bridge", "<hi>" * 100_000 + "x" + "</hi>" * 100_000))
    with pytest.raises(InputError, match="is not a readable TMX file"):
        read_tmx(path)


HOSTILE_PAGES = {
    "deep": "<div>" * 50_000 + PAGE,
    "links": "<a href='/x'>link</a> " * 5_000 + PAGE,
    "one attribute": f"<p title='{'x' * 9_000_000}'>a</p>{PAGE}",
    "comments": "<!-- x -->" * 200_000 + PAGE,
}


@pytest.mark.parametrize("name", HOSTILE_PAGES)
def test_hostile_pages_are_read_or_refused(name: str) -> None:
    one_sentence_or(lambda: read_file(f"<html>{HOSTILE_PAGES[name]}".encode(), "a.html"))


def spanning(columns: int) -> bytes:
    """Return a document with a cell that says it spans so many columns."""
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        part = archive.read("word/document.xml")
    span = b'<w:tcPr><w:gridSpan w:val="%d"/>' % columns
    assert b"<w:tcPr>" in part
    return rezip(WORD, {"word/document.xml": part.replace(b"<w:tcPr>", span, 1)})


@pytest.mark.parametrize(
    ("data", "name"),
    [
        pytest.param(
            spanning(2_000_000_000), "a.docx", id="a cell of two thousand million columns"
        ),
        pytest.param(
            f"<p {' '.join(f'a{n}' for n in range(400_000))}>{PAGE}".encode(),
            "a.html",
            id="an element of 400,000 attributes",
        ),
        pytest.param(f"{'<p>abc</p>' * 900_000}".encode(), "a.html", id="900,000 paragraphs"),
    ],
)
def test_what_takes_too_long_is_given_up(
    data: bytes, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("compare.limits.MAX_READING_SECONDS", 3)
    with pytest.raises(InputError, match="takes too long or too much memory to read"):
        read_file(data, name)


def test_a_page_that_is_read_apart_reads_as_one_that_is_not() -> None:
    long = PAGE.replace("</h1>", "</h1><!-- " + "x" * 30_000 + " -->")
    assert read_file(long.encode(), "a.html") == read_file(PAGE.encode(), "a.html")


def test_parts_of_a_zip_that_lie_over_each_other_are_counted_each() -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 2_000_000)
    whole = inner.getvalue()
    head = whole.index(b"PK\x01\x02")
    end = whole.index(b"PK\x05\x06")
    entries = bytearray(whole[head:end] * 100)
    closing = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 100, 100, len(entries), head, 0)
    with pytest.raises(InputError, match="unpacks to more than 50 MB"):
        read_file(whole[:head] + bytes(entries) + closing, "a.docx")


OPENINGS = ("[", "![", "[a](", "<!--", "**a ", "__", "*a ", "`", "# ", "###### #", "<https://",
            "- - ", "title: x\n", "---\ntitle: ", "a\n", "Aa\n\n", "> ")  # fmt: skip


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_text_of_nothing_but_openings_is_read_in_time(opening: str) -> None:
    """Each took hours or grew with the square of its length, or might."""
    one_sentence_or(lambda: text_of((opening * (150_000 // len(opening))).encode(), "a.md"))


def test_comments_before_a_page_are_told_apart_in_one_way() -> None:
    assert kind_of(b"<!---->" * 290 + b"x") == "text"
    assert kind_of(b"<!-- a - b -->\n<!-- -->\n<html>") == "html"
