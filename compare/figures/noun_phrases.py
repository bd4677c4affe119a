"""The noun that a figure counts: the head of its own noun phrase, not of the next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from compare import languages
from compare.figures.vocabulary import facts, linking, name_of
from compare.words import Word

# How many words after the figure its noun may stand: "55 Venezuelan and Cuban troops" has 3
# between, "veintitrés de sus efectivos" 2.
NOUN_REACH = 5
# "In this country": a preposition stands two words before its noun at most.
_PREPOSITION_REACH = 2


@dataclass(frozen=True, slots=True)
class NounPhrases:
    """What ends a figure's noun phrase in a language, and which words are heads in it."""

    # Words that lead on to something else: 737 injured *in* the country.
    apart: frozenset[str]
    # Words that do so once a noun stands before them: two nights *of* shelling.
    joining: frozenset[str]
    # Words that are nouns of their own and attributes of others: five *military* bases.
    attributes: frozenset[str]
    # Whether an attribute stands before its head, and a noun before the head of a compound.
    before_head: bool
    # How the words begin or end that may stand between a number and its noun; none: any may.
    lead_begins: tuple[str, ...]
    lead_ends: tuple[str, ...]
    # What a number is glued to: a *33-story* building, 30-*этажное* здание.
    glued: dict[str, tuple[str, ...]]


@cache
def noun_phrases(language: str) -> NounPhrases:
    """Return the noun phrases of a language, read once in a process."""
    table: dict[str, Any] = languages.read_toml(language, "counted.toml")
    data = table["phrase"]
    return NounPhrases(
        apart=frozenset(data["apart"]),
        joining=frozenset(data["joining"]),
        attributes=frozenset(data["attributes"]),
        before_head=data["before_head"],
        lead_begins=tuple(data["lead_begins"]),
        lead_ends=tuple(data["lead_ends"]),
        glued={name: tuple(stems) for name, stems in table["glued"].items()},
    )


def head_noun(run: Sequence[Word], language: str) -> str | None:
    """Return the English name of the noun that the figure before these words counts."""
    known = noun_phrases(language)
    phrase = list(noun_phrase(run[:NOUN_REACH], language))
    for index, word in enumerate(phrase):
        name = name_of(word, "nouns", language)
        if name is None:
            continue
        follower = phrase[index + 1] if index + 1 < len(phrase) else None
        if is_attribute(word, language):
            head = head_of(name, follower, language) if known.before_head else name
            if not known.before_head and index and is_unknown(phrase[index - 1], language):
                head = None
            if head is None:
                continue
            return head
        if known.before_head and follower is not None and name in facts()["places"]:
            # "60 hospital workers", "12 school buses"
            name = name_of(follower, "nouns", language) or name
        return name
    return None


def head_of(name: str, follower: Word | None, language: str) -> str | None:
    """Return what an attribute counts with the word after it: military, military bases."""
    if follower is None or not is_unknown(follower, language):
        noun = name_of(follower, "nouns", language) if follower else None
        return name if noun is None or noun in facts()["people"] else noun
    # What looks like no noun is the verb: «пять военных сообщили».
    verbs = noun_phrases(language).lead_ends and not is_lead(follower, language)
    return name if verbs and follower.text.lower().endswith(verb_ends(language)) else None


def noun_before(run: Sequence[Word], language: str) -> str | None:
    """Return the noun that a figure behind it counts: the number of soldiers rose to 37.

    `run` has the words before the figure, the nearest first. A noun behind a preposition
    is none: the toll in the country rose to 37.
    """
    apart = noun_phrases(language).apart
    for index, word in enumerate(run[:NOUN_REACH]):
        name = name_of(word, "nouns", language)
        ahead = run[index + 1 : index + 1 + _PREPOSITION_REACH]
        if name is not None and not any(other.text.lower() in apart for other in ahead):
            return name
    return None


def noun_phrase(run: Sequence[Word], language: str) -> Iterator[Word]:
    """Give the words of a figure's noun phrase, up to a word that leads to something else."""
    known = noun_phrases(language)
    strict = known.lead_begins or known.lead_ends
    noun_stood = False
    for word in run:
        form = word.text.lower()
        if form in known.apart or (noun_stood and form in known.joining):
            return
        unknown = is_unknown(word, language)
        if unknown and strict and not is_lead(word, language):
            # The noun itself, or a verb; it may still tell what the word before it was.
            yield word
            return
        noun_stood = noun_stood or unknown
        yield word


def is_unknown(word: Word, language: str) -> bool:
    """Return whether no table knows the word, which is then likely the noun itself."""
    tables = ("nouns", "deeds", "origins")
    known = any(name_of(word, table, language) for table in tables)
    return not known and word.text.lower() not in linking(language)


def is_lead(word: Word, language: str) -> bool:
    """Return whether a word may stand between a number and its noun: presuntos, вооружённых."""
    known = noun_phrases(language)
    form = word.text.lower()
    return form.startswith(known.lead_begins) or form.endswith(known.lead_ends)


def is_attribute(word: Word, language: str) -> bool:
    """Return whether the word may be an attribute of another noun: military, военный."""
    form = word.text.lower()
    attributes = noun_phrases(language).attributes
    return form in attributes or not attributes.isdisjoint(languages.get(language).lemmas(form))


@cache
def verb_ends(language: str) -> tuple[str, ...]:
    """Return how verbs end, for languages whose verbs may stand right behind a noun."""
    return tuple(languages.read_toml(language, "counted.toml")["phrase"]["verb_ends"])


def glued_noun(word: str, language: str) -> str | None:
    """Return what a number glued to this word counts: story, этажное; None for what we know not."""
    form = word.lower()
    glued = noun_phrases(language).glued
    return next((name for name, stems in glued.items() if any(s in form for s in stems)), None)
