"""What the bytes are is checked against the name; what is wrong is said in one plain sentence."""

import re
import struct
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare import limits
from compare.errors import InputError
from compare.read.files import SUFFIXES, read_file

from .documents import PARAGRAPHS, TITLE, docx, encrypted, pdf, rezip

TEXT = "\n\n".join([TITLE, *PARAGRAPHS])
WORD = docx(TITLE, *PARAGRAPHS)
PAGE = f"<html><body><h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p></body></html>".encode()
SCAN = pdf([("7", 300, 20, 10)])
PRINT = pdf([(TITLE, 60, 780, 12), (PARAGRAPHS[0], 60, 740, 12)])
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256))
ZIP = rezip(WORD, {}).replace(b"word/", b"else/")
BOMB = rezip(WORD, {"word/media/a.bin": b"\0" * (limits.MAX_UNPACKED_BYTES + 1)})


def _lie(data: bytes) -> bytes:
    """Make every size in a zip's headers small."""
    small = struct.pack("<I", 10)
    data = re.sub(rb"(PK\x01\x02.{20}).{4}", lambda m: m[1] + small, data, flags=re.S)
    return re.sub(rb"(PK\x03\x04.{18}).{4}", lambda m: m[1] + small, data, flags=re.S)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", TEXT.encode()),
        ("A.TXT", TEXT.encode("utf-16")),
        ("a.md", TEXT.encode()),
        ("a.html", PAGE),
        ("a.htm", PAGE.decode().encode("utf-16")),
        ("a.b.docx", WORD),
        ("a.pdf", PRINT),
    ],
)
def test_every_kind_is_read(name: str, data: bytes) -> None:
    source = read_file(data, name)
    assert TITLE in (source.text, source.title or "") or TITLE in source.text
    assert PARAGRAPHS[0] in source.text


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \r\n ", "is empty"),
        ("a.txt", b"\xff\xfe", "is empty"),
        ("a.docx", docx(), "has no text in it"),
        ("a.txt", bytes(range(256)) * 9, "is not text"),
        ("a.txt", b"\0\1\2\0" * 99, "is not text"),
        ("a.txt", PICTURE, "not a .txt file but a picture"),
        ("a.md", b"\xff\xd8\xff\xe0 JFIF", "not a .md file but a picture"),
        ("a.txt", WORD, r"not a .txt file but a Word document \(.docx\)"),
        ("a.txt", PAGE, r"not a .txt file but a web page \(.html\)"),
        ("a.txt", PRINT, "not a .txt file but a PDF document"),
        ("a.pdf", ZIP, "not a .pdf file but an archive"),
        ("a.pdf", WORD, "not a .pdf file but a Word document"),
        ("a.pdf", TEXT.encode(), "not a .pdf file but plain text"),
        ("a.docx", ZIP, "not a .docx file but an archive"),
        ("a.docx", TEXT.encode(), "not a .docx file but plain text"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "not a .docx file but an old Office document",
        ),
        ("a.txt", rb"{\rtf1 Hello}", "not a .txt file but an RTF document"),
        ("a.html", TEXT.encode(), "is not a web page"),
        ("a.html", b"<html><body></body></html>", "has no article in it"),
        ("a.html", b"<p>", "has no article in it"),
        ("a.exe", b"MZ\x90", "cannot be read"),
        ("a.doc", WORD, "cannot be read"),
        ("article", TEXT.encode(), "cannot be read: give a .txt, .md"),
        (".txt", TEXT.encode(), "cannot be read"),
        ("a.pdf", SCAN, "holds no text, only pictures"),
        ("a.pdf", encrypted(PRINT, "secret"), "is protected by a password"),
        ("a.pdf", b"%PDF-1.4\n%%EOF", "is broken"),
        ("a.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 9, "is broken"),
        ("a.docx", WORD[:3000], "is broken or protected"),
        ("a.docx", rezip(WORD, {"word/document.xml": b"<w:doc"}), "is broken or protected"),
        ("a.docx", BOMB, "unpacks to more than 50 MB"),
        ("a.docx", _lie(BOMB), "unpacks to more than 50 MB"),
        ("a.txt", b"a" * (limits.MAX_FILE_BYTES + 1), "is larger than 10 MB"),
        ("a.txt", b"word " * 400_001, "has more than 2 MB of text"),
    ],
    # A file's bytes are no name: a zip holds the time that it was made.
    ids=lambda value: "" if isinstance(value, bytes) else value,
)
def test_bad_input_gets_one_plain_sentence(name: str, data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=f"^“{name}” .*{message}") as caught:
        read_file(data, name)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_pdf_with_an_owner_s_password_only_is_read() -> None:
    assert PARAGRAPHS[0] in read_file(encrypted(PRINT, ""), "a.pdf").text


def test_a_file_s_name_is_fit_to_be_shown() -> None:
    with pytest.raises(InputError, match=r"^“evil\.txt” is empty"):
        read_file(b"", "../../x\\ev\u202e\x1b\nil.txt")
    with pytest.raises(InputError) as caught:
        read_file(b"", "a" * 500 + ".txt")
    assert len(str(caught.value)) < 200


def test_libraries_are_hushed(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(InputError):
        read_file(b"%PDF-1.4\n1 0 obj\n<<\nxref\n0 1\ntrailer<</Root 9 0 R>>", "a.pdf")
    with pytest.raises(InputError):
        read_file(b"<html>" + b"<div>" * 3000, "a.html")
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


@settings(deadline=None)
@given(
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04word/document", b"<html><p>", b"\xff\xfe"]),
    st.binary(max_size=400),
    st.sampled_from(SUFFIXES),
)
def test_any_bytes_are_read_or_refused(beginning: bytes, data: bytes, suffix: str) -> None:
    with suppress(InputError):
        assert read_file(beginning + data, f"a{suffix}").text.strip()
