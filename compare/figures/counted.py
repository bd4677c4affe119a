"""What a figure counts: the noun and the deed it goes with, in English lemmas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from compare import languages
from compare.figures.compounds import compounds
from compare.figures.digits import Separators
from compare.figures.dimensions import with_dimension
from compare.figures.noun_phrases import (
    NOUN_REACH,
    glued_noun,
    head_noun,
    is_attribute,
    is_unknown,
    noun_before,
)
from compare.figures.reader import read_numbers
from compare.figures.surroundings import DEED_REACH, Surroundings, nearest_deed, surroundings
from compare.figures.temperatures import below_zero
from compare.figures.vocabulary import deeds_of_either, facts, first, name_of
from compare.model import Figure
from compare.words import Word, words

# What may count something: a sum of money may be the damage that was done.
COUNTED = ("number", "money")
# What the words around a figure say something of.
SAID_OF = (*COUNTED, "measure", "percent")
# What stands between a total and the list of its parts.
LISTING = frozenset(":(—–")
# Characters beside a figure in which "of them" or "de los cuales" stands.
PART_REACH = 24
# "55 militares venezolanos y cubanos": three words behind the noun.
ORIGIN_REACH = 4
# A word glued to digits: a 33-story building.
_GLUED = re.compile(r"[-‐‑]([^\W\d_]+)")


# Sentences whose figures are kept, so that who changes one version waits for that one alone.
KEPT = 4_096


@lru_cache(maxsize=KEPT)
def read_figures(
    text: str, language: str, date: str | None = None, separators: Separators | None = None
) -> tuple[Figure, ...]:
    """Return the figures of a text in order, with what plain numbers count.

    `date` is the ISO 8601 day that weekdays and "yesterday" are told from, `separators`
    how the article that the text is of writes its numbers (`article_separators`).
    Offsets count in `text`; figures do not overlap.
    """
    figures = tuple(
        below_zero(figure, text, language)
        for figure in read_numbers(text, language, date, separators)
    )
    if not any(figure.kind in SAID_OF for figure in figures):
        return figures
    around = words(text)
    return itemised(
        [
            said_of(figure, figures, around, text, language) if figure.kind in SAID_OF else figure
            for figure in figures
        ],
        text,
    )


def said_of(
    figure: Figure, figures: Sequence[Figure], around: Sequence[Word], text: str, language: str
) -> Figure:
    """Return a figure with what the words around say of it: what it counts, or measures."""
    near = surroundings(figure, figures, around, text)
    glued = glued_word(figure, text, language)
    found = with_dimension(figure, near, glued, language)
    if found.role is not None or found.kind not in COUNTED:
        return found
    return count(found, near, glued, text, language)


def itemised(figures: Sequence[Figure], text: str) -> tuple[Figure, ...]:
    """Return the figures with the deed of a total given to the people listed under it.

    "41 people were killed, it said: 12 civilians and 29 combatants".
    """
    found: list[Figure] = []
    whole: Figure | None = None
    # The last mark of a list before each figure is that of the one before, or after it.
    mark = -1
    at = 0
    for figure in figures:
        mark = max(mark, *(text.rfind(sign, at, figure.start) for sign in LISTING))
        at = figure.start
        listed = whole is not None and mark >= whole.end
        if whole and listed and figure.role is None and figure.unit in facts()["people"]:
            figure = replace(figure, role=whole.role)
        elif figure.role is not None and figure.kind == "count":
            whole = figure
        found.append(figure)
    return tuple(found)


def count(
    figure: Figure, near: Surroundings, glued: str | None, text: str, language: str
) -> Figure:
    """Return the number as a count where its noun or its deed is known, money with its deed."""
    if glued is not None and figure.kind == "number" and figure.unit is None:
        # A 33-story building is one: what happens to it happens to no 33.
        unit = glued_noun(glued, language)
        return replace(whole(figure), kind="count", unit=unit) if unit else figure
    things = facts()["of_things"]
    role = nearest_deed(near, language)
    if role is None:
        # A deed may govern several figures, but things are damaged from close by.
        far = first(near.all_before[:DEED_REACH], "deeds", language)
        role = None if far in things else far
    if figure.kind == "money":
        return replace(figure, role=role) if role in things else figure
    if isinstance(whole(figure).value, float) or figure.unit is not None:
        # A magnitude, a share or a multiple counts nobody.
        return figure
    part = is_part(figure, text, language)
    noun = noun_of(near, part, role, language)
    if noun is None and role not in things and names_something_else(near, language):
        return figure
    role = undergone(role, noun)
    if noun is None and role is None:
        return figure
    return replace(
        whole(figure),
        kind="count",
        unit=noun or (None if role in things else "person"),
        role=role,
        part=part,
        origins=origins_of(near, language),
    )


def whole(figure: Figure) -> Figure:
    """Return the figure with only the readings that can be counted: 12,500 people.

    1.325 children are a mean; the noughts of 12.500 people say that the mark groups.
    """
    if isinstance(figure.value, float) and not (figure.value * 100).is_integer():
        return figure
    values = [value for value in (figure.value, *figure.readings) if isinstance(value, int)]
    return replace(figure, value=values[0], readings=tuple(values[1:])) if values else figure


def undergone(role: str | None, noun: str | None) -> str | None:
    """Return the deed as what is counted undergoes it; None for what cannot befall it.

    Captured soldiers are held, captured vehicles are not; a building is not killed.
    """
    living = noun is None or noun in facts()["people"] | facts()["living"]
    if role in deeds_of_either():
        people, things = deeds_of_either()[role]
        return people if living else things
    if noun in facts()["people"] and role in facts()["of_things"]:
        return None
    if not living and role in facts()["of_living"]:
        return None
    # Those who lie dead are not wounded too.
    return None if noun in facts()["dead"] and role in facts()["of_survivors"] else role


def glued_word(figure: Figure, text: str, language: str) -> str | None:
    """Return the word that a number is one word with: 33-story, 30-этажное; None for none."""
    behind = _GLUED.match(text, figure.end)
    if behind:
        return behind[1]
    return figure.text if figure.text.lower().endswith(tuple(compounds(language).tails)) else None


def noun_of(near: Surroundings, part: bool, role: str | None, language: str) -> str | None:
    """Return the English name of the noun that the figure counts, where it is a known one."""
    noun = head_noun(near.phrase, language)
    if noun is None and part:
        # «32 из них — мирные жители»: the dash stands for "are".
        noun = head_noun(near.beyond, language)
    if noun is None and not names_something_else(near, language):
        deed = first(near.after[:NOUN_REACH], "deeds", language)
        noun = None if deed else noun_before(near.lead, language)
        if noun is not None and role in facts()["of_living"] and undergone(role, noun) is None:
            # "Raid kills 55": the raid is what kills.
            noun = None
    return noun


def names_something_else(near: Surroundings, language: str) -> bool:
    """Return whether a word follows that is likely the noun, but none that we know.

    "Two powerful earthquakes" are not two people, whatever they killed.
    """
    if not near.phrase:
        return False
    # Where military would be the noun, it was found to be.
    return is_unknown(near.phrase[0], language) or is_attribute(near.phrase[0], language)


def origins_of(near: Surroundings, language: str) -> tuple[str, ...]:
    """Return whose people the counted are: "55 Venezuelan and Cuban troops" -> CU, VE.

    A demonym belongs to the figure's noun phrase, or stands beside the deed that leads to
    the figure: «число погибших кубинцев выросло до 37».
    """
    known = [name_of(word, "nouns", language) is not None for word in near.after[:NOUN_REACH]]
    noun = known.index(True) if True in known else 0
    before = near.all_before[:DEED_REACH]
    beside = [
        before[place]
        for index, word in enumerate(before)
        if name_of(word, "deeds", language)
        for place in (index - 1, index + 1)
        if 0 <= place < len(before)
    ]
    phrase = (*near.after[: noun + ORIGIN_REACH], *beside)
    names = (name_of(word, "origins", language) for word in phrase)
    return tuple(sorted({name for name in names if name}))


def is_part(figure: Figure, text: str, language: str) -> bool:
    """Return whether the figure says that it is some of those counted before it."""
    after, before = part_patterns(language)
    begin = max(0, figure.start - PART_REACH)
    return bool(
        after.match(text, figure.end, figure.end + PART_REACH)
        or before.search(text, begin, figure.start)
    )


@cache
def part_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds "of them" right behind a figure and "of whom" right before it."""
    phrases: dict[str, list[str]] = languages.read_toml(language, "counted.toml")["part"]
    after, before = (
        "|".join(r"\W+".join(map(re.escape, phrase.split())) for phrase in phrases[side])
        for side in ("after", "before")
    )
    return (
        re.compile(rf"\W*(?:{after})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{before})\W*$", re.IGNORECASE),
    )
