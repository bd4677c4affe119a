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
_LONGEST_CAPTION = 250
_LONGEST_HEADLINE = 200
_MOST_BUTTONS = 12
# A stray last line is a link's name, not a sentence that lost its stop.
_STRAY_LETTERS = 60
_STRAY_WORDS = 8
# Bylines and names of sections stand at the top.
_TOP = 6
# A counter of comments or views that lost its word.
_COUNTER = re.compile(r"\d{1,5}")
# A caption with its source behind a bar: "Soldiers in Caracas | Perfil".
_CAPTION_WITH_SOURCE = re.compile(r"[^.!?|]{10,200} [|/] ?[^.!?|]{2,40}")


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
    sections: frozenset[str]


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
        tails=re.compile(rf"(?:{either('tails')}|(?<=[.!?…»”\"]) \(?(?i:{agencies})\)?\.?)\s*$"),
        buttons=frozenset(word for page in pages for word in page["buttons"].split()),
        sections=frozenset(
            name.strip().casefold() for page in pages for name in page["sections"].split(",")
        ),
    )


def drop_scraps(paragraphs: list[str]) -> list[str]:
    """Return the paragraphs that are the article's own, tails of agencies cut off."""
    kept: list[str] = []
    linked = over = False
    last_prose = max((index for index, line in enumerate(paragraphs) if _is_prose(line)), default=0)
    for index, line in enumerate(paragraphs):
        if over and not _ends(line) and line[0].isalpha():
            continue
        if linked and _is_headline(line):
            # In the middle of an article one headline is linked to, at its end all.
            linked = index > last_prose
            continue
        linked = False
        # A headline may begin as a label does: "Watch: …".
        headline = not kept and any(map(_ends, paragraphs[index + 1 : index + 2]))
        label = None if headline else _label(line)
        if label:
            linked = label == "alone"
        elif not (
            _is_scrap(line, headline) or _is_top(line, kept, paragraphs[index + 1 : index + 3])
        ):
            kept.append(line)
            continue
        # Behind the last prose a page's foot begins with the first scrap.
        over = index > last_prose > 0
    return _without_tail(_without_stray_end(_without_tail(kept)))


def _is_prose(line: str) -> bool:
    """Tell a paragraph of the article by its full stop, scraps that have one aside."""
    return _ends(line) and not _label(line) and not _is_scrap(line, headline=False)


def _ends(line: str) -> bool:
    """Tell whether a line ends as a sentence does, an agency's tail aside."""
    return _END.search(_rules().tails.sub("", line)) is not None


def _is_headline(line: str) -> bool:
    return len(line) <= _LONGEST_HEADLINE and not _rules().tails.sub("", line).endswith(".")


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


def _is_scrap(line: str, headline: bool) -> bool:
    bare = line.strip(_DECORATION)
    if not any(map(str.isalnum, bare)) or _COUNTER.fullmatch(bare):
        return True
    rules = _rules()
    if len(bare) <= _LONGEST_SCRAP and rules.lines.fullmatch(bare):
        return True
    if not headline and len(bare) <= _LONGEST_CAPTION:
        credited = rules.credits.fullmatch(bare) or _CAPTION_WITH_SOURCE.fullmatch(bare)
        if credited or rules.captions.fullmatch(bare):
            return True
    words = [word.casefold() for word in _WORD.findall(bare)]
    return len(words) <= _MOST_BUTTONS and not _ends(line) and rules.buttons.issuperset(words)


def _is_top(line: str, before: list[str], after: list[str]) -> bool:
    """Tell a byline or a section's name: near the top, before any prose, a headline beside it.

    `after` are the next two lines.
    """
    if len(before) >= _TOP or any(map(_ends, before)):
        return False
    if _rules().bylines.fullmatch(line):
        return True
    beside = before or any(not _ends(other) for other in after)
    return bool(beside) and line.strip(_DECORATION).casefold() in _rules().sections


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
        and last[0] not in "•-–—*·▪"
        and not last.endswith((":", ",", ";"))
        and all(map(_ends, body[-2:]))
    )
    return body if stray else paragraphs
