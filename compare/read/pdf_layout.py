"""From the lines of a PDF's pages to paragraphs, by where the lines stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from compare.read.plain import join_lines

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—\[( ]*(?:(?:page|p\.|página|pág\.|страница|стр\.|с\.)\s*)?\d{1,4}"
    r"(?:\s*(?:/|of|de|из)\s*\d{1,4})?[-–—\]) ]*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"»”’'“)\]]*$")
# So many lines at the head and foot of a page may be running ones.
_RUNNING = 2
# A gap this much wider than the usual one, and type this much larger, set lines apart.
_WIDE = 1.25
_LARGER = 1.12
# A first line's indent, in type sizes.
_INDENT = (0.6, 6.0)
# Where nothing else tells, a line this much shorter than the column ends its paragraph.
_SHORT = 0.85
_HEADING = 0.7


class Line(NamedTuple):
    """A line of a page: its text, its left end and height above the foot in points, its size."""

    text: str
    left: float
    height: float
    size: float


def join_pages(pages: list[list[Line]]) -> list[str]:
    """Return the paragraphs of a document, without page numbers and running heads."""
    lines = [line for page in _without_running_lines(pages) for line in page]
    if not lines:
        return []
    gap, margin, column = _usual_gap(lines), _margin(lines), _column(lines)
    spaced = gap > 0 and any(_wide_gap(a, b, gap) and _like(a, b) for a, b in pairwise(lines))
    indented = sum(_is_indented(line, margin) for line in lines) >= 2
    paragraphs, joined = [], lines[0].text
    for before, line in pairwise(lines):
        if _begins(before, line, gap, margin, column, spaced or indented):
            paragraphs.append(joined)
            joined = line.text
        else:
            joined = join_lines(joined, line.text)
    return [*paragraphs, joined]


def _begins(
    before: Line, line: Line, gap: float, margin: float, column: int, set_apart: bool
) -> bool:
    """Tell whether a line begins a paragraph.

    `set_apart` says that the document sets its paragraphs apart by gaps or indents.
    """
    if not _like(before, line):
        return True
    if before.height <= line.height:
        # The next page or column: a sentence that has not ended goes on there.
        return _SENTENCE_END.search(before.text) is not None and not line.text[0].islower()
    if _wide_gap(before, line, gap):
        return True
    if _is_indented(line, margin) and not _is_indented(before, margin):
        return True
    if set_apart:
        return _is_indented(line, margin) and _SENTENCE_END.search(before.text) is not None
    return _ends_by_length(before.text, line.text, column)


def _ends_by_length(before: str, line: str, column: int) -> bool:
    if line[0].islower() or before[-1] in ",;-–—":
        return False
    if _SENTENCE_END.search(before):
        return len(before) < _SHORT * column
    return len(before) < _HEADING * column


def _like(before: Line, line: Line) -> bool:
    """Tell whether two lines are set in type of one size."""
    return max(before.size, line.size) < _LARGER * min(before.size, line.size)


def _wide_gap(before: Line, line: Line, gap: float) -> bool:
    return before.height - line.height > _WIDE * gap * max(1.0, line.size / _size_of(gap))


def _size_of(gap: float) -> float:
    """Return the type size that a usual gap goes with: lines are set 1.15 to 1.2 sizes apart."""
    return max(gap / 1.15, 0.1)


def _usual_gap(lines: list[Line]) -> float:
    """Return the commonest distance between lines, in points: that inside paragraphs."""
    gaps = [
        round(before.height - line.height, 1)
        for before, line in pairwise(lines)
        if before.height > line.height and _like(before, line)
    ]
    if not gaps:
        return 0.0
    common = Counter(gaps).most_common(1)[0]
    return common[0] if common[1] > 1 else median(gaps)


def _margin(lines: list[Line]) -> float:
    """Return where most lines begin, in points from the left."""
    return Counter(round(line.left, 0) for line in lines).most_common(1)[0][0]


def _is_indented(line: Line, margin: float) -> bool:
    return _INDENT[0] * line.size < line.left - margin < _INDENT[1] * line.size


def _column(lines: list[Line]) -> int:
    """Return how many characters a full line has: nine lines in ten have no more."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[min(len(lengths) - 1, int(0.9 * len(lengths)))]


def _without_running_lines(pages: list[list[Line]]) -> Iterator[list[Line]]:
    """Drop page numbers, and lines that head or foot most pages."""
    edges = Counter(
        text for page in pages for text in {_DIGITS.sub("0", x.text) for x in _edge(page)}
    )
    running = {text for text, count in edges.items() if count > 1 and count > len(pages) / 2}
    for page in pages:
        edge = _edge(page)
        yield [
            line
            for line in page
            if line not in edge
            or not (_DIGITS.sub("0", line.text) in running or _PAGE_NUMBER.fullmatch(line.text))
        ]


def _edge(page: list[Line]) -> list[Line]:
    """Return the highest and the lowest lines of a page."""
    ordered = sorted(page, key=lambda line: -line.height)
    return ordered[:_RUNNING] + ordered[_RUNNING:][-_RUNNING:]
