"""From a file's bytes to its text, title and day, by content checked against the name."""

from __future__ import annotations

import re
from collections.abc import Callable

from compare import limits
from compare.errors import InputError
from compare.read.charset import decode
from compare.read.markdown import read_markdown
from compare.read.office import read_docx
from compare.read.pdf import read_pdf
from compare.read.sniff import has_tags, kind_of
from compare.read.source import Source
from compare.read.web import declared_charset, read_html

# By suffix: what the bytes have to be.
_KINDS = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}
SUFFIXES = tuple(_KINDS)
_CALLED = {
    "docx": "a Word document (.docx)",
    "pdf": "a PDF document (.pdf)",
    "html": "a web page (.html)",
    "text": "plain text (.txt)",
}
_READERS: dict[str, Callable[[bytes, str], Source]] = {"docx": read_docx, "pdf": read_pdf}
_LONGEST_NAME = 80


def read_file(data: bytes, name: str) -> Source:
    """Return the text of a .txt, .md, .html, .docx or .pdf file, with its title and day if any.

    Raises InputError, naming the file and saying what to do, where it cannot be read.
    """
    name = _base_name(name)
    suffix = _suffix(name)
    if suffix not in _KINDS:
        raise InputError(f"“{name}” cannot be read: give a {_either(SUFFIXES)} file.")
    if len(data) > limits.MAX_FILE_BYTES:
        raise InputError(
            f"“{name}” is larger than {limits.MAX_FILE_BYTES // 1_000_000} MB: "
            "give the article alone, without its pictures."
        )
    if not data.strip():
        raise InputError(f"“{name}” is empty: give a file with the article in it.")
    kind, expected = kind_of(data), _KINDS[suffix]
    if kind != expected and not (expected == "html" and kind == "text"):
        raise InputError(_mismatch(name, kind, suffix))
    source = _READERS[kind](data, name) if kind in _READERS else _read_text(data, name, suffix)
    if not source.text.strip():
        raise InputError(f"“{name}” is empty: give a file with the article in it.")
    if len(source.text.encode("utf-8", "replace")) > limits.MAX_TEXT_BYTES:
        raise InputError(
            f"“{name}” has more than {limits.MAX_TEXT_BYTES // 1_000_000} MB of text: "
            "give the article alone."
        )
    return source


def _read_text(data: bytes, name: str, suffix: str) -> Source:
    markup = _KINDS[suffix] == "html"
    text = decode(data, declared_charset(data) if markup else None)
    if text is None or _is_binary(text):
        raise InputError(f"“{name}” is not text: save the article as .txt or .docx and give that.")
    if markup:
        if not has_tags(text):
            raise InputError(f"“{name}” is not a web page: if it is plain text, call it .txt.")
        return read_html(text, name)
    return read_markdown(text) if suffix == ".md" else Source(text)


def _is_binary(text: str) -> bool:
    """Tell text from bytes that happened to decode, by their control characters."""
    head = text[:20_000]
    controls = sum(character < " " and character not in "\t\n\r\f\v\x1a\x1b" for character in head)
    return controls > 0.01 * len(head)


def _mismatch(name: str, kind: str, suffix: str) -> str:
    if kind in _CALLED:
        return f"“{name}” is not a {suffix} file but {_CALLED[kind]}: give it that ending."
    article = "an" if kind[0] in "aeoR" else "a"
    return (
        f"“{name}” is not a {suffix} file but {article} {kind}: "
        "give the article as .txt, .docx, .pdf or .html, or paste its text."
    )


def _base_name(name: str) -> str:
    """Return the file's own name, fit to be shown: no folders, nothing unseen, not too long."""
    base = re.sub(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", name)
    base = re.split(r"[/\\]", base)[-1].strip() or "the file"
    suffix = _suffix(base)
    return base if len(base) <= _LONGEST_NAME else base[: _LONGEST_NAME - 10] + "…" + suffix[-8:]


def _suffix(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f".{ending.strip().lower()}" if dot and stem else ""


def _either(names: tuple[str, ...]) -> str:
    return ", ".join(names[:-1]) + " or " + names[-1]
