"""What a page puts around an article: told from prose, and dropped.

Each language's `page.toml` says what its pages put there; every language's rules
hold for every page, because a Russian page too says "Share on Facebook".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from compare import languages

_END = re.compile(r"[.!?…][\"»”’'“)\]]*$")
_WORD = re.compile(r"\w+")
# Arrows, bullets, pictures and bars around a button or a label.
_DECORATION = " \t|•·▪►▶→←»›>*#_–—-\U0001f300-\U0001faff📷📸🎥🔴⚡️"
# A label and what it links to; a longer line is prose.
_LONGEST_LABEL = 250
_LONGEST_SCRAP = 400
_LONGEST_CREDIT = 120
_LONGEST_CAPTION = 250
# Headlines under "Read also" in the middle of an article: one; at its end: all.
_LONGEST_HEADLINE = 200
_MOST_BUTTONS = 12
# A stray last line is a link's name, not a sentence that lost its stop.
_STRAY_LETTERS = 60
_STRAY_WORDS = 8
# Bylines stand at the top.
_TOP = 6


@dataclass(frozen=True, slots=True)
class _Rules:
    labels: re.Pattern[str]
    lead_ins: re.Pattern[str]
    lines: re.Pattern[str]
    credits: re.Pattern[str]
    captions: re.Pattern[str]
    bylines: re.Pattern[str]
    tails: re.Pattern[str]
    buttons: frozenset[str]


@cache
def _rules() -> _Rules:
    """Return all languages' rules as one."""
    pages = [languages.read_toml(code, "page.toml") for code in languages.CODES]

    def either(name: str) -> str:
        return "|".join(f"(?:{pattern})" for page in pages for pattern in page[name])

    anyhow = re.IGNORECASE
    agencies = either("agencies")
    return _Rules(
        labels=re.compile(rf"(?:{either('labels')})(?:\s*[:|—–>›-]+(?P<rest>.*)|[.…]*)", anyhow),
        lead_ins=re.compile(rf"(?:{either('lead_ins')})\b.*", anyhow),
        lines=re.compile(rf"(?:{either('lines')}|\(?(?:{agencies})\)?)[.…]*", anyhow),
        credits=re.compile(rf"(?:{either('credits')})", anyhow),
        captions=re.compile(rf".*[.!?…»”\")]\s+(?:{either('credits')})", anyhow),
        bylines=re.compile(either("bylines")),
        tails=re.compile(rf"(?:{either('tails')}|(?<=[.!?…»”\"]) \(?(?:{agencies})\)?\.?)\s*$"),
        buttons=frozenset(word for page in pages for word in page["buttons"].split()),
    )


def drop_scraps(paragraphs: list[str]) -> list[str]:
    """Return the paragraphs that are the article's own, tails of agencies cut off."""
    kept: list[str] = []
    linked = False
    for index, line in enumerate(paragraphs):
        if linked and _is_headline(line):
            linked = not any(map(_ends, paragraphs[index + 1 :])) and index + 1 < len(paragraphs)
            continue
        linked = False
        # A headline may begin as a label does: "Watch: …".
        label = _label(line)
        if label and not (index == 0 and any(map(_ends, paragraphs[1:2]))):
            linked = label == "alone"
            continue
        if _is_scrap(line) or (len(kept) < _TOP and _is_byline(line, kept)):
            continue
        kept.append(line)
    return _without_stray_end(_without_tail(kept))


def _ends(line: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return _END.search(line) is not None


def _is_headline(line: str) -> bool:
    return len(line) <= _LONGEST_HEADLINE and not line.endswith(".")


def _label(line: str) -> str | None:
    """Tell a label that links to another page: with its link ("linked") or without ("alone")."""
    bare = line.strip(_DECORATION)
    if len(bare) > _LONGEST_LABEL:
        return None
    if found := _rules().labels.fullmatch(bare):
        return "linked" if (found["rest"] or "").strip() else "alone"
    if _rules().lead_ins.fullmatch(bare) and not _ends(line):
        return "linked"
    return None


def _is_scrap(line: str) -> bool:
    bare = line.strip(_DECORATION)
    if not any(map(str.isalnum, bare)):
        return True
    rules = _rules()
    if len(bare) <= _LONGEST_SCRAP and rules.lines.fullmatch(bare):
        return True
    if len(bare) <= _LONGEST_CREDIT and rules.credits.fullmatch(bare):
        return True
    if len(bare) <= _LONGEST_CAPTION and rules.captions.fullmatch(bare):
        return True
    words = [word.casefold() for word in _WORD.findall(bare)]
    return len(words) <= _MOST_BUTTONS and not _ends(line) and rules.buttons.issuperset(words)


def _is_byline(line: str, before: list[str]) -> bool:
    """Tell a byline: after the title at most, before any prose."""
    return not any(map(_ends, before)) and _rules().bylines.fullmatch(line) is not None


def _without_tail(paragraphs: list[str]) -> list[str]:
    """Cut an agency's tail off the last paragraph: "(Reporting by …; editing by …)", " EFE"."""
    if not paragraphs:
        return []
    last = _rules().tails.sub("", paragraphs[-1]).strip()
    return [*paragraphs[:-1], last] if last else paragraphs[:-1]


def _without_stray_end(paragraphs: list[str]) -> list[str]:
    """Drop a short last line without a full stop, where the paragraphs before it have one.

    The last item of a list is none: the line before it has no full stop, or ends in a colon.
    """
    if len(paragraphs) < 4:
        return paragraphs
    *body, last = paragraphs
    stray = (
        not _ends(last)
        and len(last) <= _STRAY_LETTERS
        and len(last.split()) <= _STRAY_WORDS
        and not last.endswith((":", ",", ";"))
        and all(map(_ends, body[-2:]))
    )
    return body if stray else paragraphs
