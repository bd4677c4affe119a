"""From bytes to text, for the encodings that Spanish, Russian and English files come in."""

from __future__ import annotations

import codecs

# Longest first: the UTF-32 mark begins with the UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Left to choose from every code page, charset-normalizer takes Spanish in latin-1 for cp1250.
_CODE_PAGES = ["cp1252", "cp1251", "koi8_r", "cp866", "mac_cyrillic", "iso8859_5", "mac_roman"]


def decode(data: bytes, declared: str | None = None) -> str | None:
    """Return the text of these bytes, or None where they are not text.

    `declared` is the encoding that the file itself names; UTF-8 is tried before it,
    because pages often declare an encoding that they are no longer written in.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _try(data, encoding)
    if (text := _utf16_without_mark(data)) is not None:
        return text
    if b"\0" in data:
        return None
    for encoding in filter(None, ("utf-8", declared)):
        decoded = _try(data, encoding)
        if decoded is not None:
            return decoded
    return _guess(data)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _utf16_without_mark(data: bytes) -> str | None:
    """Return UTF-16 text that has no mark: known by the zero or 4 of every other byte."""
    head = data[:2000]
    if len(head) < 4 or b"\0" not in head:
        return None
    for encoding, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if sum(byte in (0, 4) for byte in high) > 0.9 * len(high):
            return _try(data[: len(data) // 2 * 2], encoding)
    return None


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_CODE_PAGES).best()
    return str(best) if best is not None else None
