"""What a file's bytes say that it is."""

from __future__ import annotations

import re

# The first bytes of files that people take for articles, and how to call them.
_BEGINNINGS = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"\xd0\xcf\x11\xe0", "old Office document"),
    (b"{\\rtf", "RTF document"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"ID3", "sound or video file"),
    (b"OggS", "sound or video file"),
    (b"\x1aE\xdf\xa3", "sound or video file"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
)
_HTML = re.compile(
    # Possessive: comments can be parted in one way only, or a row of them would take for ever.
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*+-->\s*)*+"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.I,
)
_TAGS = re.compile(
    r"</?(?:html|head|body|p|div|article|main|section|h[1-6]|span|br|table|ul)\b", re.I
)
# A PDF may begin with a little of something else (PDF 1.7, appendix H).
_HEAD = 1024


def kind_of(data: bytes) -> str:
    """Return "pdf", "docx", "html", "text", or what else the bytes are, in plain words."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning) and (beginning != b"BM" or b"\0" in data[:64]):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    if data[4:8] == b"ftyp":
        return "sound or video file"
    if data.startswith(b"RIFF"):
        return "picture" if data[8:12] == b"WEBP" else "sound or video file"
    if b"%PDF-" in data[:_HEAD]:
        return "pdf"
    return "html" if _HTML.match(_plain_head(data)) else "text"


def has_tags(text: str) -> bool:
    """Tell whether a text has any of the tags that pages are made of."""
    return _TAGS.search(text) is not None


def _plain_head(data: bytes) -> bytes:
    """Return the beginning of the bytes without a byte order mark and the zeros of UTF-16."""
    return data[: 2 * _HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")


def _zip_kind(data: bytes) -> str:
    """Tell a Word document from other zips by the name of its main part."""
    if b"word/document" in data:
        return "docx"
    for mark, kind in (
        (b"ppt/", "slide show"),
        (b"xl/", "spreadsheet"),
        (b"opendocument", "OpenDocument file"),
        (b"epub+zip", "e-book"),
    ):
        if mark in data:
            return kind
    return "archive"
