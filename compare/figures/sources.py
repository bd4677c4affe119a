"""Who is quoted for a figure, in the words of its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from compare import languages
from compare.model import Figure
from compare.words import Word, words

# A source longer than this is a clause, and no reader takes it in beside a figure.
MOST_WORDS = 6
# A point or comma inside a number ends no clause.
_MARKS = re.compile(r"[,.](?!\d)|[;:!?()«»“”„\"—–]")


def source_of(text: str, figure: Figure, language: str) -> str | None:
    """Return the words that name who is quoted for the figure, None where nobody is.

    The nearest reporting verb or "according to" of the sentence counts, with its
    subject: "Caracas said", "según los sindicatos", "по данным полиции".
    """
    run = words(text)
    spans = [
        (start, end)
        for start, end in (
            *phrases(text, run, figure, language),
            *reports(text, run, figure, language),
        )
        # "The government put the damage at €1.2 billion and confirmed": no subject, a clause.
        if not any(character.isdigit() for character in text[start:end])
    ]
    if not spans:
        return None
    start, end = min(spans, key=lambda span: distance(span, figure))
    return text[start:end]


def distance(span: tuple[int, int], figure: Figure) -> int:
    """Return how many characters lie between a span and the figure."""
    return max(span[0] - figure.end, figure.start - span[1], 0)


def phrases(text: str, run: Sequence[Word], figure: Figure, language: str) -> list[tuple[int, int]]:
    """Return the spans of "according to" and what stands after it."""
    found = []
    for match in before_pattern(language).finditer(text):
        named = between(run, match.end(), clause_end(text, match.end(), figure))[:MOST_WORDS]
        if named:
            found.append((match.start(), named[-1].end))
    return found


def reports(text: str, run: Sequence[Word], figure: Figure, language: str) -> list[tuple[int, int]]:
    """Return the spans of reporting verbs with their subjects.

    The subject stands before the verb, or behind it where a clause begins with the verb:
    "…, сообщили официальные лица". A verb whose object is the figure quotes nobody.
    """
    found = []
    for word in run:
        if not is_report(word.text.lower(), language):
            continue
        start = max((mark.end() for mark in _MARKS.finditer(text, 0, word.start)), default=0)
        end = clause_end(text, word.end, figure)
        before = between(run, start, word.start)[-MOST_WORDS:]
        after = between(run, word.end, end)[:MOST_WORDS]
        if before and not start <= figure.start < word.start:
            found.append((before[0].start, word.end))
        elif after and not before and end != figure.start:
            found.append((word.start, after[-1].end))
    return found


@cache
def before_pattern(language: str) -> re.Pattern[str]:
    """Return what finds the phrases after which a source stands."""
    entries: list[str] = languages.read_toml(language, "sources.toml")["before"]
    longest = sorted(entries, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)


@cache
def is_report(word: str, language: str) -> bool:
    """Return whether a lower-cased word is a form of a reporting verb."""
    verbs: list[str] = languages.read_toml(language, "sources.toml")["verbs"]
    return any(lemma in verbs for lemma in languages.get(language).lemmas(word)[:2])


def clause_end(text: str, start: int, figure: Figure) -> int:
    """Return where the clause that goes on at `start` ends: at a mark, or at the figure."""
    mark = _MARKS.search(text, start)
    end = mark.start() if mark else len(text)
    return figure.start if start <= figure.start < end else end


def between(run: Sequence[Word], start: int, end: int) -> list[Word]:
    """Return the words of the run that stand between two places of the text."""
    return [word for word in run if start <= word.start and word.end <= end]
