"""From a file's bytes to its text, title and day, by content checked against the name."""

from __future__ import annotations

import re
from collections.abc import Callable

from compare import limits
from compare.errors import InputError
from compare.messages import N_, _
from compare.read.charset import decode
from compare.read.markdown import read_markdown
from compare.read.office import read_docx
from compare.read.pdf import read_pdf
from compare.read.sniff import has_tags, kind_of
from compare.read.source import Source
from compare.read.web import declared_charset, read_html
from compare.spoken import joined_by_or

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
# What can be read under its own ending, and what not at all.
_CALLED = {
    "docx": N_("a Word document (.docx)"),
    "pdf": N_("a PDF document (.pdf)"),
    "html": N_("a web page (.html)"),
    "text": N_("plain text (.txt)"),
}
_OTHERS = {
    "picture": N_("a picture"),
    "old Office document": N_("an old Office document"),
    "RTF document": N_("an RTF document"),
    "archive": N_("an archive"),
    "sound or video file": N_("a sound or video file"),
    "program": N_("a program"),
    "slide show": N_("a slide show"),
    "spreadsheet": N_("a spreadsheet"),
    "OpenDocument file": N_("an OpenDocument file"),
    "e-book": N_("an e-book"),
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
        raise InputError(
            _("“{name}” cannot be read: give a {endings} file.").format(
                name=name, endings=joined_by_or(SUFFIXES)
            )
        )
    if len(data) > limits.MAX_FILE_BYTES:
        raise InputError(
            _(
                "“{name}” is larger than {size} MB: give the article alone, without its pictures."
            ).format(name=name, size=limits.MAX_FILE_BYTES // 1_000_000)
        )
    if not data.strip():
        raise _empty(name)
    kind, expected = kind_of(data), _KINDS[suffix]
    if kind != expected and not (expected == "html" and kind == "text"):
        raise InputError(_mismatch(name, kind, suffix))
    source = _READERS[kind](data, name) if kind in _READERS else _read_text(data, name, suffix)
    if not source.text.strip():
        raise _empty(name)
    if len(source.text.encode("utf-8", "replace")) > limits.MAX_TEXT_BYTES:
        raise InputError(
            _("“{name}” has more than {size} MB of text: give the article alone.").format(
                name=name, size=limits.MAX_TEXT_BYTES // 1_000_000
            )
        )
    return source


def _empty(name: str) -> InputError:
    return InputError(_("“{name}” is empty: give a file with the article in it.").format(name=name))


def _read_text(data: bytes, name: str, suffix: str) -> Source:
    markup = _KINDS[suffix] == "html"
    text = decode(data, declared_charset(data) if markup else None)
    if text is None or _is_binary(text):
        raise InputError(
            _("“{name}” is not text: save the article as .txt or .docx and give that.").format(
                name=name
            )
        )
    if markup:
        if not has_tags(text):
            raise InputError(
                _("“{name}” is not a web page: if it is plain text, call it .txt.").format(
                    name=name
                )
            )
        return read_html(text, name)
    return read_markdown(text) if suffix == ".md" else Source(text)


def _is_binary(text: str) -> bool:
    """Tell text from bytes that happened to decode, by their control characters."""
    head = text[:20_000]
    controls = sum(character < " " and character not in "\t\n\r\f\v\x1a\x1b" for character in head)
    return controls > 0.01 * len(head)


def _mismatch(name: str, kind: str, suffix: str) -> str:
    # Translators: {kind} is "a picture", "a Word document (.docx)".
    if kind in _CALLED:
        said = _("“{name}” is not a {ending} file but {kind}: give it that ending.")
    else:
        said = _(
            "“{name}” is not a {ending} file but {kind}: "
            "give the article as .txt, .docx, .pdf or .html, or paste its text."
        )
    called = _({**_CALLED, **_OTHERS}[kind])
    return said.format(name=name, ending=suffix, kind=called)


def _base_name(name: str) -> str:
    """Return the file's own name, fit to be shown: no folders, nothing unseen, not too long."""
    base = re.sub(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", name)
    base = re.split(r"[/\\]", base)[-1].strip() or _("the file")
    suffix = _suffix(base)
    return base if len(base) <= _LONGEST_NAME else base[: _LONGEST_NAME - 10] + "…" + suffix[-8:]


def _suffix(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f".{ending.strip().lower()}" if dot and stem else ""
