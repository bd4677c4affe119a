"""Which names are one person, group or place, across versions and scripts.

Names of the table of names are one by its lines, all others by sound (`sounds.py`): Мадуро
is Maduro.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.framing.names import Name, read_names
from compare.framing.sound_keys import sound_keys
from compare.framing.sounds import alike, sounds
from compare.model import Article


@dataclass(frozen=True, slots=True)
class Place:
    """A name and the sentence of the article in which it stands."""

    article: str
    sentence: int
    name: Name


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, group or place: the places that name it, and its fullest name."""

    name: str
    places: tuple[Place, ...]


def same_name(one: Name, other: Name) -> bool:
    """Return whether two names, of any languages, may name one person, group or place."""
    if one.id is not None or other.id is not None:
        return one.id == other.id
    if not one.parts or not other.parts:
        return False
    short, full = sorted((one.parts, other.parts), key=len)
    shared = sum(any(alike_parts(part, other_part) for other_part in full) for part in short)
    if shared >= min(len(short), 2):
        return True
    return alike_parts(short[-1], full[-1]) and not first_sounds(short[0]).isdisjoint(
        first_sounds(full[0])
    )


def first_sounds(part: frozenset[str]) -> set[str]:
    """Return the sounds that a word of a name may start with."""
    return {spelled[:1] for word in part for spelled in sounds(word)}


# The same few hundred names meet again whenever the reader corrects a row (3 × 200 sentences:
# 0.8 s without it, 0.14 s with).
@lru_cache(maxsize=100_000)
def alike_parts(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether one word of a name may be another's, whatever its ending."""
    return not one.isdisjoint(other) or any(alike(a, b) for a in one for b in other)


def find_entities(articles: Sequence[Article]) -> tuple[Entity, ...]:
    """Return who and what the articles name, those named first first.

    A capitalised first word of a sentence counts where the same name stands inside a
    sentence somewhere in the story.
    """
    places = list(all_places(articles))
    groups: list[Group] = []
    index: Index = {}
    for sure in (True, False):
        for place in places:
            if place.name.sure == sure:
                join(place, groups, index, new=sure)
    order = {id(place): number for number, place in enumerate(places)}
    found = []
    for group in groups:
        ordered = tuple(sorted(group.places, key=lambda place: order[id(place)]))
        fullest = max(ordered, key=lambda place: (len(place.name.parts), -order[id(place)]))
        found.append(Entity(fullest.name.text, ordered))
    return tuple(sorted(found, key=lambda entity: order[id(entity.places[0])]))


# The numbers of the groups by what their names are looked up by.
Index = dict[object, set[int]]


@dataclass(slots=True)
class Group:
    """The places found so far to name one, and the different names among them.

    `last` holds in which sentence each article named it last.
    """

    names: list[Name]
    places: list[Place]
    last: dict[str, int]


def all_places(articles: Iterable[Article]) -> Iterator[Place]:
    """Yield the names of all articles in the order of the text."""
    for article in articles:
        for sentence in article.sentences:
            for name in read_names(sentence.text, article.language):
                yield Place(article.id, sentence.id, name)


def join(place: Place, groups: list[Group], index: Index, new: bool) -> None:
    """Put a place into the group of its name, into a `new` one where there is none.

    A surname alone is whoever of that name the article named last.
    """
    fitting = [
        number for number in candidates(place.name, index) if fits(place.name, groups[number])
    ]
    if fitting:
        number = max(fitting, key=lambda number: groups[number].last.get(place.article, -1))
    elif new:
        number = len(groups)
        groups.append(Group([], [], {}))
    else:
        return
    group = groups[number]
    group.places.append(place)
    group.last[place.article] = max(place.sentence, group.last.get(place.article, -1))
    if all(name.parts != place.name.parts for name in group.names):
        group.names.append(place.name)
    for key in (*name_keys(place.name), *likeness_keys(place.name)):
        index.setdefault(key, set()).add(number)


def candidates(name: Name, index: Index) -> list[int]:
    """Return the numbers of the groups that may be of this name, in order."""
    found = {number for key in likeness_keys(name) for number in index.get(key, ())}
    first = [index[key] for key in name_keys(name) if key in index]
    return sorted(number for number in found if any(number in numbers for numbers in first))


def fits(name: Name, group: Group) -> bool:
    """Return whether a name may be that of a group: a full name is held against full ones."""
    full = [other for other in group.names if len(other.parts) > 1]
    others = full if full and len(name.parts) > 1 else group.names
    return any(same_name(name, other) for other in others)


def name_keys(name: Name) -> set[object]:
    """Return what a name begins with by sound, one of which two that are the same share."""
    if name.id is not None:
        return {("id", name.id)}
    return {
        spelled[:1] for part in name.parts for word in part for spelled in sounds(word) if spelled
    } | {"" for part in name.parts if not any(any(sounds(word)) for word in part)}


def likeness_keys(name: Name) -> set[object]:
    """Return what names that share a word alike by sound have in common."""
    if name.id is not None:
        return {("id", name.id)}
    return {("alike", key) for part in name.parts for word in part for key in sound_keys(word)}
