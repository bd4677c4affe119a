"""The title: which paragraph it is, and that it stands there once."""

from __future__ import annotations

import re

_FULL_STOP = re.compile(r"[.…][\"»”’'“)\]]*$")
_CALL = re.compile(r"[?!][\"»”’'“)\]]*$")
# U.S., EE. UU., и др.: an abbreviation's own stop is no full stop.
_ABBREVIATION = re.compile(r"(?:\b[A-ZА-ЯЁ]{1,2}\. ?){2,}$")
# The longest headline of 62 news stories in three languages has 180 characters.
_LONGEST = 250
_LONGEST_CALL = 150
# Page titles add the outlet's name: "Maduro captured | BBC News".
_OUTLET = re.compile(r"\s+[|–—·»-]\s+[^|]{2,40}$")
# A page shows its title again within so many lines.
_TOP = 8
_NOT_WORDS = re.compile(r"[\W_]+")


def find_title(paragraphs: list[str]) -> str:
    """Return the first paragraph where it is a title, "" otherwise.

    A title has no full stop at its end. It may ask or call out, where it is short
    and paragraphs follow.
    """
    if not paragraphs or len(paragraphs[0]) > _LONGEST:
        return ""
    first = paragraphs[0]
    if _CALL.search(first):
        return first if len(paragraphs) > 1 and len(first) <= _LONGEST_CALL else ""
    if _FULL_STOP.search(first):
        short = len(paragraphs) > 1 and len(first) <= _LONGEST_CALL
        return first if short and _ABBREVIATION.search(first) else ""
    return first


def title_once(paragraphs: list[str], title: str = "") -> list[str]:
    """Return the paragraphs with the title first and only there.

    `title` is what the file itself names as its title; "" where it names none.
    """
    if title:
        paragraphs = _with_title(paragraphs, title)
    elif not find_title(paragraphs):
        return paragraphs
    first, *rest = paragraphs
    return [
        first,
        *(line for index, line in enumerate(rest) if index >= _TOP or not _same(line, first)),
    ]


def _with_title(paragraphs: list[str], title: str) -> list[str]:
    """Put the named title first, in the form that the page itself shows where it shows one."""
    for index, line in enumerate(paragraphs[:_TOP]):
        if _same(line, title) or (_OUTLET.search(title) and _same(line, _OUTLET.sub("", title))):
            return [line, *paragraphs[:index], *paragraphs[index + 1 :]]
    return [_OUTLET.sub("", title), *paragraphs]


def _same(line: str, other: str) -> bool:
    """Tell whether two lines hold the same words."""
    return bool(bare := _bare(line)) and bare == _bare(other)


def _bare(line: str) -> str:
    return _NOT_WORDS.sub(" ", line).strip().casefold()
