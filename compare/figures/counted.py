"""What a figure counts: the noun and the deed it goes with, in English lemmas."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from compare import languages
from compare.figures.digits import Separators
from compare.figures.reader import read_numbers
from compare.model import Figure
from compare.words import Word, words

# How many words after the figure its noun may stand: "55 Venezuelan and Cuban troops" has 3
# between, "veintitrés de sus efectivos" 2.
NOUN_REACH = 5
# How far the deed may stand: "32 members of its armed forces and interior ministry security
# personnel deployed in Caracas were killed" is the longest in the sample stories.
DEED_REACH = 14
# A deed before the figure governs it from close by: "killed 23", "la muerte de 32"; "released
# the names of 23 who died" does not release them.
BEFORE_REACH = 3
# What may count something: a sum of money may be the damage that was done.
COUNTED = ("number", "money")
# What stands between a total and the list of its parts.
LISTING = frozenset(":(—–")
# Characters beside a figure in which "of them" or "de los cuales" stands.
PART_REACH = 24
# "55 militares venezolanos y cubanos": three words behind the noun.
ORIGIN_REACH = 4
# A clause ends here, and so does the reach of a figure.
CLAUSE_MARKS = frozenset(';:.!?()—–«»“”"')


def read_figures(
    text: str, language: str, date: str | None = None, separators: Separators | None = None
) -> tuple[Figure, ...]:
    """Return the figures of a text in order, with what plain numbers count.

    `date` is the ISO 8601 day that weekdays and "yesterday" are told from, `separators`
    how the article that the text is of writes its numbers (`article_separators`).
    Offsets count in `text`; figures do not overlap.
    """
    figures = read_numbers(text, language, date, separators)
    if not any(figure.kind in COUNTED for figure in figures):
        return figures
    around = words(text)
    return itemised(
        [
            count(figure, figures, around, text, language) if figure.kind in COUNTED else figure
            for figure in figures
        ],
        text,
    )


def itemised(figures: Sequence[Figure], text: str) -> tuple[Figure, ...]:
    """Return the figures with the deed of a total given to the people listed under it.

    "41 people were killed, it said: 12 civilians and 29 combatants".
    """
    found: list[Figure] = []
    whole: Figure | None = None
    for figure in figures:
        listed = whole is not None and LISTING.intersection(text[whole.end : figure.start])
        if whole and listed and figure.role is None and figure.unit in facts()["people"]:
            figure = replace(figure, role=whole.role)
        elif figure.role is not None and figure.kind == "count":
            whole = figure
        found.append(figure)
    return tuple(found)


def count(
    figure: Figure, figures: Sequence[Figure], around: Sequence[Word], text: str, language: str
) -> Figure:
    """Return the number as a count where its noun or its deed is known, money with its deed."""
    after = clause(text, [word for word in around if word.start >= figure.end], figure.end)
    before = clause(text, [word for word in around if word.end <= figure.start][::-1], figure.start)
    later = min((f.start for f in figures if f.start >= figure.end), default=len(text))
    earlier = max((f.end for f in figures if f.end <= figure.start), default=0)
    near_after = [word for word in after if word.end <= later]
    near_before = [word for word in before if word.start >= earlier]

    role = nearest(near_after, near_before, language)
    if role is None:
        # A deed may govern several figures, but things are damaged from close by.
        far = first(before[:DEED_REACH], "deeds", language)
        role = None if far in facts()["of_things"] else far
    if figure.kind == "money":
        return replace(figure, role=role) if role in facts()["of_things"] else figure
    part = is_part(figure, text, language)
    noun = first(near_after[:NOUN_REACH], "nouns", language)
    if noun is None and part:
        # «32 из них — мирные жители»: the dash stands for "are".
        beyond = [word for word in around if figure.end <= word.start and word.end <= later]
        noun = first(beyond[:NOUN_REACH], "nouns", language)
    if noun is None and first(near_after[:NOUN_REACH], "deeds", language) is None:
        noun = first(near_before[:NOUN_REACH], "nouns", language)
    if role in facts()["of_things"] and noun in facts()["people"]:
        role = None
    if noun is None and role is None:
        return figure
    return replace(
        figure,
        kind="count",
        unit=noun or (None if role in facts()["of_things"] else "person"),
        role=role,
        part=part,
        origins=origins_of(near_after, before[:DEED_REACH], language),
    )


def origins_of(after: Sequence[Word], before: Sequence[Word], language: str) -> tuple[str, ...]:
    """Return whose people the counted are: "55 Venezuelan and Cuban troops" -> CU, VE.

    A demonym belongs to the figure's noun phrase, or stands beside the deed that leads to
    the figure: «число погибших кубинцев выросло до 37».
    """
    known = [name_of(word.text.lower(), "nouns", language) is not None for word in after]
    noun = known.index(True) if True in known[:NOUN_REACH] else 0
    beside = [
        before[place]
        for index, word in enumerate(before)
        if name_of(word.text.lower(), "deeds", language)
        for place in (index - 1, index + 1)
        if 0 <= place < len(before)
    ]
    names = (
        name_of(word.text.lower(), "origins", language)
        for word in (*after[: noun + ORIGIN_REACH], *beside)
    )
    return tuple(sorted({name for name in names if name}))


def is_part(figure: Figure, text: str, language: str) -> bool:
    """Return whether the figure says that it is some of those counted before it."""
    phrases: dict[str, list[str]] = languages.read_toml(language, "counted.toml")["part"]
    after = words(text[figure.end : figure.end + PART_REACH].lower())
    before = words(text[max(0, figure.start - PART_REACH) : figure.start].lower())
    follows = " ".join(word.text for word in after[:4])
    leads = " ".join(word.text for word in before[-4:])
    return any(f"{follows} ".startswith(f"{phrase} ") for phrase in phrases["after"]) or any(
        f" {leads}".endswith(f" {phrase}") for phrase in phrases["before"]
    )


def clause(text: str, run: Sequence[Word], start: int) -> list[Word]:
    """Return the words of the run, which leads away from `start`, up to a clause mark."""
    found = []
    at = start
    for word in run:
        gap = text[at : word.start] if word.start >= at else text[word.end : at]
        if CLAUSE_MARKS.intersection(gap):
            break
        found.append(word)
        at = word.end if word.start >= start else word.start
    return found


def first(run: Sequence[Word], table: str, language: str) -> str | None:
    """Return the English name of the first word of the run that the table knows."""
    return next(
        (name for word in run if (name := name_of(word.text.lower(), table, language))), None
    )


def nearest(after: Sequence[Word], before: Sequence[Word], language: str) -> str | None:
    """Return the deed that stands nearest to the figure, on either side."""
    near_before = before[:BEFORE_REACH]
    for distance in range(min(DEED_REACH, max(len(after), len(near_before)))):
        for run in (after, near_before):
            if distance < len(run):
                name = name_of(run[distance].text.lower(), "deeds", language)
                if name is not None:
                    return name
    return None


@cache
def facts() -> dict[str, frozenset[str]]:
    """Return what holds of nouns and deeds in every language: "people", "general", "of_things"."""
    text = Path(__file__).with_name("counted.toml").read_text(encoding="utf-8")
    return {name: frozenset(values) for name, values in tomllib.loads(text).items()}


@cache
def name_of(word: str, table: str, language: str) -> str | None:
    """Return the English name of a lower-cased word in the table "nouns" or "deeds"."""
    names = by_word(table, language)
    if word in names:
        return names[word]
    lemmas = languages.get(language).lemmas(word)
    return next((names[lemma] for lemma in lemmas if lemma in names), None)


@cache
def by_word(table: str, language: str) -> dict[str, str]:
    """Return the table turned round: a lemma of the language -> its English name."""
    names: dict[str, list[str]] = languages.read_toml(language, "counted.toml")[table]
    return {word: name for name, entries in names.items() for word in entries}
