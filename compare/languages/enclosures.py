"""What is enclosed in a text: quotations and brackets."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

_PAIRS = {"«": "»", "“": "”", "„": "“", "(": ")", "[": "]", '"': '"'}
_CLOSERS = frozenset(_PAIRS.values())
_MARK = re.compile(r"[«»“”„()\[\]\"]")
# A quotation longer than this is a speech: its sentences are told apart.
LONGEST = 300


def enclosed(text: str, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """Give the outermost closed quotations and brackets, marks included, in order.

    Those longer than `longest` characters are left out, and what they enclose is
    looked at instead; marks that never close enclose nothing.
    """
    found: list[tuple[int, int]] = []
    waiting: deque[tuple[str, int]] = deque()
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        while waiting and at - waiting[0][1] >= longest:
            waiting.popleft()
        opened = _opener(waiting, mark) if mark in _CLOSERS else None
        if opened is not None and (mark != '"' or _closes(text, at)):
            found.append((waiting[opened][1], at + 1))
            while len(waiting) > opened:
                waiting.pop()
        elif mark in _PAIRS:
            waiting.append((mark, at))
    yield from _outermost(found)


def _opener(waiting: deque[tuple[str, int]], mark: str) -> int | None:
    """Return the place among the waiting marks of the nearest one that this one closes."""
    places = range(len(waiting) - 1, -1, -1)
    return next((index for index in places if _PAIRS[waiting[index][0]] == mark), None)


def _closes(text: str, at: int) -> bool:
    """Tell a closing straight quotation mark from an opening one by the space beside it."""
    return at > 0 and not text[at - 1].isspace()


def _outermost(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = 0
    for start, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= end:
            yield start, stop
            end = stop
