"""Where sentences end: a language's own rules laid over a splitter's judgement.

A splitter proposes places; every full stop, question mark, exclamation mark and
ellipsis before a space is then judged by the language's `sentences.toml`, and only
where that says nothing does the splitter's word stand. Nothing is split inside a
closed quotation or bracket, as in the golden rules of pySBD (Sadvilkar and Neumann
2020), which the rules follow where those are true of the language.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from compare.languages.enclosures import enclosed

Span = tuple[int, int]

# The end of a sentence, what may close after it, and the space before the next.
# Possessive, and only from the beginning of a run: 100,000 dots are one candidate.
_CANDIDATE = re.compile(r"(?<![.!?…])(?P<mark>[.!?…]++)(?P<closers>[\"»”’'“)\]]*+)(?P<space>\s++)")
# A stop with no space after it still ends a sentence between two whole words: "world.Today".
_NO_SPACE = re.compile(r"[^\W\d_]*[a-zà-ÿа-яё]{3}[.!?]$")
_NEXT_WORD = re.compile(r"[A-ZÀ-ÝА-ЯЁ][a-zà-ÿа-яё]+(?![\w.@/])")
_ELLIPSES = ("...", "…")
_OPENERS = "\"«“„‘'([¿¡"
_WORD = re.compile(r"[^\W_]+")
_INITIAL = re.compile(r"(?<![\w.°])[A-ZÀ-ÝА-ЯЁ]\.$")
_ACRONYM = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}$")
_NUMERAL = re.compile(r"(?:^(?:\d{1,2}|[IVX]{1,4})|[:;] 1)\.$")
_WHOLE_WORD = re.compile(r"[^\W\d_]{3}\.$")
_BULLET = re.compile(r"(?:^|(?<=\s))[•⁃▪▫◦‣●■](?=\s*\S)")
_MARKER = re.compile(r"(?:^|(?<=\s))(\d{1,2}|[a-z])(\.\)|\)|\.)(?=\s+[^\W\d_])")
# Far enough to the left to see the longest abbreviation and the word before it.
_BEFORE = 40
# What sentencex is given at a time; the paragraphs of news are a tenth as long.
_PIECE = 10_000
# A bracket inside a sentence, which goes on small behind it.
_ASIDE = re.compile(r"\([^()]{1,40}\)[,;]?\s+[a-zà-ÿа-яё]")
# A line of dialogue, from its first dash to its attribution.
_SAYING = 400
_SPOKEN = re.compile(r"[,!?….][»”\"]?\s[—–-]\s+[a-zà-ÿа-яё]")
_DASH = re.compile(r"[—–-]\s*")


@dataclass(frozen=True, slots=True)
class Rules:
    """A language's `sentences.toml`, compiled; each pattern is of the text up to the stop."""

    before_name: re.Pattern[str]
    before_number: re.Pattern[str]
    may_end: re.Pattern[str]
    often_end: re.Pattern[str]
    starters: frozenset[str]
    joins: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    breaks: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


def make_rules(data: dict[str, Any]) -> Rules:
    """Compile what a `sentences.toml` holds."""
    pairs = {
        name: tuple(
            (re.compile(rf"(?:{rule['before']})$"), re.compile(rule["after"]))
            for rule in data.get(name, [])
        )
        for name in ("join", "break")
    }
    return Rules(
        before_name=_abbreviations(data["before_name"]),
        before_number=_abbreviations(data["before_number"]),
        may_end=_abbreviations(data["may_end"]),
        often_end=_abbreviations(data["often_end"]),
        starters=frozenset(data["starters"].split()),
        joins=pairs["join"],
        breaks=pairs["break"],
    )


def _abbreviations(listed: str) -> re.Pattern[str]:
    """Match any of them before its last stop; a space in one may be missing in the text."""
    forms = [
        rf"[{word[0]}{word[0].upper()}]" + re.escape(word[1:]).replace(r"\ ", r"\s*")
        for word in map(str.strip, listed.split(","))
        if word
    ] or ["(?!)"]
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(sorted(forms, key=len, reverse=True))})\.$")


def sentence_spans(paragraph: str, proposed: Iterable[int], rules: Rules) -> list[Span]:
    """Return the spans of the paragraph's sentences.

    `proposed` holds the places where the splitter would begin a sentence.
    """
    guess = {_skip_space(paragraph, place) for place in proposed}
    listed, glued = list_items(paragraph)
    protected = list(enclosed(paragraph))
    openings = [start for start, _ in protected]
    starts = [0]
    for place, match in _places(paragraph, guess, listed):
        at = bisect_left(openings, place) - 1
        if place in glued or (at >= 0 and place < protected[at][1]):
            continue
        if (
            place in listed
            or match is None
            or _ends(paragraph, match, starts[-1], rules, place in guess)
        ):
            starts.append(place)
    return [span for span in map(_trim(paragraph), starts, [*starts[1:], len(paragraph)]) if span]


def _skip_space(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _places(
    text: str, guess: set[int], listed: set[int]
) -> Iterator[tuple[int, re.Match[str] | None]]:
    """Give every place that may begin a sentence, in order, with the stop before it."""
    stops = {match.end(): match for match in _CANDIDATE.finditer(text)}
    bare = {
        place
        for place in guess
        if place not in stops
        and _NO_SPACE.search(text[max(0, place - _BEFORE) : place])
        and _NEXT_WORD.match(text, place)
    }
    for place in sorted(stops.keys() | bare | listed):
        if 0 < place < len(text):
            yield place, stops.get(place)


def _ends(text: str, match: re.Match[str], start: int, rules: Rules, guess: bool) -> bool:
    """Tell whether the sentence that began at `start` ends with this stop."""
    left = text[max(start, match.start() - _BEFORE) : match.end("mark")]
    full = left + match["closers"]
    right = text[match.end() : match.end() + _BEFORE]
    for before, after in rules.breaks:
        if before.search(full) and after.match(right):
            return True
    for before, after in rules.joins:
        if before.search(full) and after.match(right):
            return False
    if _runs_on(right) or _goes_on_speaking(text, start, match, right):
        return False
    if match["mark"] == "." and not match["closers"]:
        return _after_full_stop(left, right, rules, guess)
    return not (match["mark"] in _ELLIPSES and _left_out(left, match))


def _left_out(left: str, match: re.Match[str]) -> bool:
    """Tell an ellipsis for words left out, " ... " or "[...]", from one that trails off."""
    return match["closers"][:1] in ("]", ")") or left[: -len(match["mark"])][-1:] in (" ", "")


def _runs_on(right: str) -> bool:
    """Tell whether what follows cannot begin a sentence: a small letter, a comma, a dash to one."""
    bare = _DASH.sub("", right, count=1) if right[:1] in "—–" else right
    bare = bare.lstrip(_OPENERS)
    return bare[:1].islower() or right[:1] in ",;:.…!?)»”%"


def _goes_on_speaking(text: str, start: int, match: re.Match[str], right: str) -> bool:
    """Tell whether speech goes on after its attribution: «…? – asked he. – Tomorrow …»."""
    if right[:1] not in "—–-":
        return False
    said = text[max(start, match.start() - _SAYING) : match.start()]
    return _SPOKEN.search(said) is not None


def _after_full_stop(left: str, right: str, rules: Rules, guess: bool) -> bool:
    found = _WORD.match(right.lstrip(_OPENERS))
    word = found.group() if found else ""
    initial = found is not None and right.lstrip(_OPENERS)[found.end() :][:1] == "."
    starts = (word in rules.starters and not initial) or right[:1] in '«“„"¿¡'
    if _INITIAL.search(left) and not word[:1].isdigit():
        return starts
    if rules.often_end.search(left):
        # 1.38 p.m. (local time) on Thursday
        return _ASIDE.match(right) is None
    if rules.may_end.search(left):
        return starts
    if rules.before_name.search(left):
        return False
    if rules.before_number.search(left):
        return not (word[:1].isdigit() or _is_roman(word))
    if _ACRONYM.search(left):
        return starts
    if _NUMERAL.search(left):
        return False
    return guess or (starts and _WHOLE_WORD.search(left) is not None)


def _is_roman(word: str) -> bool:
    return bool(word) and not word.strip("IVXLC")


def list_items(text: str) -> tuple[set[int], set[int]]:
    """Return where the items of a list inside a line begin, and where their markers end.

    A list opens the line and counts on: "1. … 2. …", "a) … b) …", or has bullets.
    """
    begins = {match.start() for match in _BULLET.finditer(text)}
    markers = list(_MARKER.finditer(text))
    if markers and markers[0].start() == 0 and markers[0][1] in "1a":
        style, at = markers[0][2], markers[0][1]
        items = []
        for marker in markers:
            if (marker[1], marker[2]) == (at, style):
                items.append(marker)
                at = str(int(at) + 1) if at.isdigit() else chr(ord(at) + 1)
        if len(items) > (1 if items[0][1].isdigit() else 2):
            begins |= {marker.start() for marker in items}
    glued = set()
    for begin in begins:
        marker_end = re.compile(r"[•⁃▪▫◦‣●■]?\s*(?:(?:\d{1,2}|[a-z])(?:\.\)|\)|\.))?\s*").match(
            text, begin
        )
        if marker_end:
            glued.add(marker_end.end())
    return begins, glued - begins


def _trim(text: str) -> Callable[[int, int], Span | None]:
    def trim(start: int, end: int) -> Span | None:
        part = text[start:end]
        inner = part.strip()
        if not inner:
            return None
        start += part.index(inner)
        return start, start + len(inner)

    return trim


def by_sentencex(paragraph: str, code: str) -> Iterator[int]:
    """Give the places where sentencex would begin a sentence, but for the first.

    Its time grows with the square of what is quoted: a long paragraph comes in pieces.
    """
    from sentencex import get_sentence_boundaries

    for begin in range(0, len(paragraph), _PIECE):
        found = get_sentence_boundaries(code, paragraph[begin : begin + _PIECE])
        yield from (begin + boundary["start_index"] for boundary in found[1:])


@cache
def rules_for(code: str) -> Rules:
    """Return the compiled rules of a language."""
    from compare.languages import read_toml

    return make_rules(read_toml(code, "sentences.toml"))
