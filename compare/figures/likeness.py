"""Whether two figures may be about one thing, and what speaks for it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from compare.figures.dimensions import TALLIED
from compare.figures.relation import dimension, relate
from compare.figures.vocabulary import facts
from compare.model import Figure

# From here on an equal number is telling by itself; "two" and "three" are everywhere.
TELLING = 13
# "Who was 14" and "que tenía 14 años": a number without a noun may be another's age.
MAYBE_SAME_KIND = ({"number", "age"}, {"number", "duration"})
# Sentences that render one text are as like as this (the middle of the NTREX rows has 0.72,
# of the sample stories 0.60); what is left over in each then tells the same.
ALIKE = 0.68
# What a deed is done to; the role of any other figure is what it measures.
DEED_DONE_TO = ("count", "money")
# Two shares that are told of one thing are nearer to each other than this.
NEAR_SHARE = 1.1
# A sum of money or a share names its own kind; a bare number does not.
KIND_EVIDENCE = {
    "money": 1.0,
    "multiple": 1.0,
    "percent": 1.0,
    "age": 1.5,
    "measure": 1.0,
    "time": 1.0,
    "date": 0.5,
    "duration": 0.5,
    "ordinal": -3.0,
}


class Place(NamedTuple):
    """A figure where it stands: the article's id, the sentence's id and the row's."""

    article: str
    sentence: int
    row: int
    figure: Figure


Group = list[Place]


def equal(one: Place, other: Place) -> bool:
    """Return whether two figures say the same and may be about the same."""
    a, b = one.figure, other.figure
    if not same_dimension(a, b) or contradictory(a, b):
        return False
    if a.value is not None and b.value is not None and not isinstance(a.value, str):
        shared = {a.value, *a.readings} & {b.value, *b.readings}
        return bool(shared) or (a.unit != b.unit and relate(a, b) == "agrees")
    if isinstance(a.value, str) and a.kind == b.kind and a.value == b.value:
        # Around 14:00 and 14:00 are one time.
        return True
    return relate(a, b) == "agrees"


def same_dimension(a: Figure, b: Figure) -> bool:
    """Return whether two figures may measure the same kind of thing.

    A number without a noun may be the age that another version names as one:
    "who was 14", "que tenía 14 años".
    """
    return dimension(a) == dimension(b) or {a.kind, b.kind} in MAYBE_SAME_KIND


def contradictory(a: Figure, b: Figure) -> bool:
    """Return whether what is counted, or the deed, is known to differ."""
    # What counts nothing that we know may be a part of something all the same.
    if a.part != b.part and a.value != b.value and a.kind == b.kind:
        return True
    if a.origins and b.origins:
        equal_values = a.value == b.value
        apart = set(a.origins).isdisjoint(b.origins) if equal_values else a.origins != b.origins
        if apart:
            return True
    if a.kind == b.kind != "count" and a.role and b.role and a.role != b.role:
        # A depth is no distance.
        return True
    if a.kind == b.kind == "percent" and TALLIED in {a.role, b.role} != {TALLIED}:
        return True
    people = facts()["people"]
    deeds = {a.role, b.role} - {None} - facts()["general_deeds"]
    if len(deeds) > 1 and {a.unit, b.unit} & people:
        return True
    return bool(
        a.kind == b.kind == "count"
        and a.unit
        and b.unit
        and a.unit != b.unit
        and not one_group(a.unit, b.unit)
        and not (a.role and a.role == b.role)
    )


def one_group(one: str, other: str) -> bool:
    """Return whether two nouns may stand for one group: people for soldiers, not for aircraft."""
    general = facts()["general"]
    any_group = facts()["people"] | facts()["living"]
    return (one in general and other in any_group) or (other in general and one in any_group)


def telling(figure: Figure) -> bool:
    """Return whether the value is rare enough to know it again by itself."""
    value = figure.value if figure.value is not None else figure.low
    return isinstance(value, float | int) and (abs(value) >= TELLING or value != int(value))


def likeness(
    one: Group, other: Group, groups: Sequence[Group], similarity: float | None = None
) -> float:
    """Return what speaks for two groups being about one thing; below zero where they cannot be.

    `groups` are those of the row, and `similarity` that of its sentences, 0 to 1.
    """
    if articles_of(one) & articles_of(other):
        return -1.0
    pairs = [(p, q) for p in one for q in other]
    if any(
        not same_dimension(p.figure, q.figure) or contradictory(p.figure, q.figure)
        for p, q in pairs
    ):
        return -1.0
    score = max(evidence(p, q) for p, q in pairs)
    rivals = [
        group
        for group in groups
        if group is not one
        and group is not other
        and same_dimension(group[0].figure, one[0].figure)
    ]
    both = articles_of(one) | articles_of(other)
    if not any(both - articles_of(group) for group in rivals):
        score += 1.0
        # Two versions agree and the third has nothing else that it could be.
        score += 0.5 if len(both) > 2 else 0.0
    if same_slot(one, other, groups):
        score += 1.0
    if similarity is not None and similarity >= ALIKE:
        score += 0.5
    return score


def same_slot(one: Group, other: Group, groups: Sequence[Group]) -> bool:
    """Return whether the figures beside two groups are the same: 64, of them 35 and 29.

    Where a row begins or ends, the figure on the other side is enough.
    """
    for p, q in product(one, other):
        beside = list(zip(neighbours(p, groups), neighbours(q, groups), strict=True))
        if all(a is b for a, b in beside) and any(a is not None for a, _ in beside):
            return True
    return False


def neighbours(place: Place, groups: Sequence[Group]) -> tuple[Group | None, Group | None]:
    """Return the groups of the figures before and after a place in its row and article."""
    before: tuple[Place, Group] | None = None
    after: tuple[Place, Group] | None = None
    for group in groups:
        for near in group:
            if (near.article, near.row) != (place.article, place.row) or near is place:
                continue
            if order(near) < order(place):
                before = max(before or (near, group), (near, group), key=lambda n: order(n[0]))
            else:
                after = min(after or (near, group), (near, group), key=lambda n: order(n[0]))
    return before[1] if before else None, after[1] if after else None


def order(place: Place) -> tuple[int, int]:
    """Return what places of one article are put in order by."""
    return place.sentence, place.figure.start


def articles_of(group: Group) -> set[str]:
    """Return the ids of the articles that a group has figures of."""
    return {place.article for place in group}


def evidence(one: Place, other: Place) -> float:
    """Return what speaks for two figures being about one thing, whatever their values."""
    a, b = one.figure, other.figure
    score = KIND_EVIDENCE.get("multiple" if a.unit == "x" else a.kind, 0.0)
    if a.kind not in DEED_DONE_TO:
        # That both are distances does not make them one: there are many in a story.
        pass
    elif a.role and a.role == b.role:
        score += 2.0
    elif a.role and b.role and facts()["general_deeds"].intersection((a.role, b.role)):
        score += 1.0
    if a.part and b.part:
        score += 0.5
    if a.origins != b.origins:
        score -= 0.5
    if (a.value is None or b.value is None) and relate(a, b) == "inside_range":
        # 60 minutes lie within "between 55 and 60 minutes": the one is told as the other.
        score += 1.5
    if a.kind == b.kind == "count" and a.unit == b.unit:
        score += 0.5 if a.unit in facts()["general"] else 1.5
    if isinstance(a.value, float | int) and isinstance(b.value, float | int):
        low, high = sorted((abs(a.value), abs(b.value)))
        if low * 3 >= high:
            score += 0.5
        if same_dimension(a, b) and relate(a, b) == "rounding":
            # 7.25 million stands for 7,254,850, whatever else is near.
            score += 1.0
        if a.kind == b.kind == "percent":
            # 92.9% and 58.6% are hardly two tellings of one share.
            score += 0.5 if low * NEAR_SHARE >= high else 0.0
        elif low >= TELLING:
            score += 0.5
        elif high <= 2:
            score -= 1.5
    return score
