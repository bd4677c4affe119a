import pytest

from compare.errors import InputError
from compare.read.office import read_docx

from .documents import PARAGRAPHS, TITLE, docx, rezip

WORD = docx(TITLE, *PARAGRAPHS)


def _part(name: str, data: bytes) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def test_paragraphs_and_cells_in_order() -> None:
    source = read_docx(docx(TITLE, "", PARAGRAPHS[0], cells=("Hurt", "Twelve")), "a.docx")
    lines = [line for line in source.text.split("\n\n") if line]
    assert lines == [TITLE, PARAGRAPHS[0], "Hurt", "Twelve"]


def test_a_line_break_is_kept_inside_a_paragraph() -> None:
    assert read_docx(docx("one\ntwo"), "a.docx").text == "one\ntwo"


def test_entities_are_not_expanded_and_not_fetched() -> None:
    entities = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">'
    for last, this in zip(b"abcdefgh", b"bcdefghi", strict=True):
        entities += b'<!ENTITY %c "%s">' % (this, b"&%c;" % last * 10)
    entities += b'<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    part = _part("word/document.xml", WORD).replace(b"?>", b"?>" + entities, 1)
    part = part.replace(TITLE.encode(), b"&i; &x; bridge")
    try:
        text = read_docx(rezip(WORD, {"word/document.xml": part}), "a.docx").text
    except InputError:
        text = ""
    assert "root:" not in text
    assert len(text) < 10_000


def test_a_document_with_a_lying_header_is_refused_not_unpacked() -> None:
    data = WORD.replace(b"PK\x01\x02", b"PK\x01\x03")
    with pytest.raises(InputError, match="is broken or protected"):
        read_docx(data, "a.docx")
