"""From any plain text to clean paragraphs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from itertools import pairwise

# Marks that show nothing: soft hyphen, zero-width, direction and byte order marks.
_UNSEEN = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|[\r\v\x85\u2028]")
_PARAGRAPH_END = re.compile("[\f\u2029]")
_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BLANK_LINES = re.compile(r"\n[ \n]*\n")
# What is left of a page's markup in text copied or stripped from it: "Взрывы&nbsp;в Каракасе".
_ENTITY = re.compile(
    r"&(?:nbsp|amp|quot|apos|laquo|raquo|[lr][ds]quo|[mn]dash|hellip|#\d{2,5}|#x[\da-fA-F]{2,5});"
)
# Lines that wrap are set to a width in this range; wider lines are whole paragraphs.
_WIDTHS = range(30, 131)
# The share of line ends that must lie where wrapping would have put them; paragraphs end too, ...
_WRAPPED = 0.5
# ... and of the lines after those, the share that go on in small letters, as most words do.
_GOES_ON = 0.4


def clean(text: str) -> str:
    """Return the text in NFC, its lines ended by a newline, spaces plain, unseen marks gone."""
    text = _ENTITY.sub(lambda entity: unescape(entity.group()), text)
    text = _LINE_END.sub("\n", unicodedata.normalize("NFC", text))
    text = _PARAGRAPH_END.sub("\n\n", text)
    text = _SPACE.sub(" ", _UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", _CONTROL.sub("", text)).strip()


def paragraphs(text: str, slack: float = 1.0) -> list[str]:
    """Return the paragraphs of a clean text, each one line.

    Lines are joined where the text was wrapped to a width, and are paragraphs of
    their own where it was not. With a `slack` below 1, lines may fall short of the
    width by that factor, as proportional type makes them.
    """
    blocks = [
        [line.strip() for line in block.split("\n") if line.strip()]
        for block in _BLANK_LINES.split(text)
    ]
    width = _wrap_width(blocks, slack)
    if width is None:
        return [line for block in blocks for line in block]
    return [joined for block in blocks for joined in _unwrap(block, width * slack)]


def _wrap_width(blocks: list[list[str]], slack: float) -> int | None:
    """Return the width that the text was wrapped to, None where it was not."""
    lines = [line for block in blocks if len(block) > 1 for line in block]
    width = max(map(len, lines), default=0)
    if width not in _WIDTHS:
        return None
    pairs = [pair for block in blocks for pair in pairwise(block)]
    full = [pair for pair in pairs if _would_not_fit(*pair, width * slack)]
    going_on = sum(following[0].islower() for _, following in full)
    if going_on < max(1, _GOES_ON * len(full)) or len(full) < _WRAPPED * len(pairs):
        return None
    return width


def _would_not_fit(line: str, following: str, width: float) -> bool:
    """Tell whether the next line's first word would have overrun the width."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _unwrap(block: list[str], width: float) -> Iterator[str]:
    """Join the lines of a block that was wrapped; a line with room left ends a paragraph."""
    joined = ""
    for line, following in zip(block, [*block[1:], ""], strict=True):
        joined = join_lines(joined, line)
        if not following or not _would_not_fit(line, following, width):
            yield joined
            joined = ""


def join_lines(before: str, line: str) -> str:
    """Join two lines of a paragraph; a word divided at the line's end becomes whole."""
    if not before:
        return line
    divided = len(before) > 1 and before[-1] in "-‐" and before[-2].isalpha()
    if divided and line[:1].islower():
        return before[:-1] + line
    return f"{before} {line}"
