"""The words around a figure, as far as they may say what it counts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from compare.figures.context import context
from compare.figures.vocabulary import name_of
from compare.model import Figure
from compare.words import Word

# How far the deed may stand: "32 members of its armed forces and interior ministry security
# personnel deployed in Caracas were killed" is the longest in the sample stories.
DEED_REACH = 14
# A deed before the figure governs it from close by: "killed 23", "la muerte de 32"; "released
# the names of 23 who died" does not release them.
BEFORE_REACH = 3
# No more words than these are looked at on either side.
WINDOW = 40
# A clause ends here, and so does the reach of a figure.
CLAUSE_MARKS = frozenset(';:.!?()—–«»“”"')


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words of a figure's clause, nearest first.

    `after` and `before` end at the next figure on their side, `all_before` does not;
    `phrase` and `lead` are what of `after` and `before` no comma parts from the figure,
    `beyond` the words up to the next figure whatever marks stand between.
    """

    after: tuple[Word, ...]
    before: tuple[Word, ...]
    all_before: tuple[Word, ...]
    phrase: tuple[Word, ...]
    lead: tuple[Word, ...]
    beyond: tuple[Word, ...]


def surroundings(
    figure: Figure, figures: Sequence[Figure], words: Sequence[Word], text: str
) -> Surroundings:
    """Return the words around a figure of a text, whose words and figures are given in order."""
    following = bisect_left(figures, figure.end, key=lambda f: f.start)
    later = figures[following].start if following < len(figures) else len(text)
    preceding = bisect_right(figures, figure.start, key=lambda f: f.end)
    earlier = figures[preceding - 1].end if preceding else 0
    first = bisect_left(words, figure.end, key=lambda word: word.start)
    last = bisect_right(words, figure.start, key=lambda word: word.end)
    beyond = [word for word in words[first : first + WINDOW] if word.end <= later]
    before = list(words[max(0, last - WINDOW) : last])[::-1]
    after = clause(text, beyond, figure.end, CLAUSE_MARKS)
    reach = clause(text, before, figure.start, CLAUSE_MARKS)
    return Surroundings(
        after=tuple(after),
        before=tuple(word for word in reach if word.start >= earlier),
        all_before=tuple(reach),
        phrase=tuple(clause(text, after, figure.end, CLAUSE_MARKS | {","})),
        lead=tuple(
            word
            for word in clause(text, reach, figure.start, CLAUSE_MARKS | {","})
            if word.start >= earlier
        ),
        beyond=tuple(beyond),
    )


def clause(text: str, run: Sequence[Word], start: int, marks: frozenset[str]) -> list[Word]:
    """Return the words of the run, which leads away from `start`, up to one of the marks."""
    found = []
    at = start
    for word in run:
        gap = text[at : word.start] if word.start >= at else text[word.end : at]
        if gap != " " and marks.intersection(gap):
            break
        found.append(word)
        at = word.end if word.start >= start else word.start
    return found


def nearest_deed(around: Surroundings, language: str) -> str | None:
    """Return the deed that stands nearest to the figure, on either side.

    What follows a comma comes last: «жертвами стали 3419 человек, пострадали 20 534».
    """
    before = around.lead[:BEFORE_REACH]
    if len(around.before) < len(around.all_before):
        # "One was killed and 17 others were injured": the deed is that of the figure before.
        joins = context(language).range_and
        before = tuple(takewhile(lambda word: word.text.lower() not in joins, before))
    for distance in range(DEED_REACH):
        for run in (around.phrase, before):
            if distance < len(run) and (name := name_of(run[distance], "deeds", language)):
                return name
    rest = around.after[len(around.phrase) : DEED_REACH]
    return next((name for word in rest if (name := name_of(word, "deeds", language))), None)
