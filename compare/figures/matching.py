"""Which figures of a row stand for the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from compare.figures.counted import facts
from compare.figures.relation import dimension, relate
from compare.model import Figure

# From here on an equal number is telling by itself; "two" and "three" are everywhere.
TELLING = 13
# The evidence that two unequal figures need to be called two tellings of one thing.
# Weights and bound were set on the sample stories and the NTREX stories together.
ENOUGH = 2.0


MAYBE_SAME_KIND = ({"number", "age"}, {"number", "duration"})


class Place(NamedTuple):
    """A figure where it stands: the article's id, the sentence's id and the row's."""

    article: str
    sentence: int
    row: int
    figure: Figure


Group = list[Place]


def group_figures(rows: Sequence[Sequence[Place]]) -> list[Group]:
    """Return the figures of all rows in groups that stand for one thing each.

    Equal figures meet first, inside a row and then across rows, where one version
    tells them elsewhere; what is left meets inside its row where enough speaks for it,
    and last across rows where what is counted is named. A group may be a single figure.
    """
    equal = merge_elsewhere([group for row in rows for group in equal_groups(row)])
    by_row: dict[int, list[Group]] = {}
    for group in equal:
        by_row.setdefault(main_row(group), []).append(group)
    return merge_across([merged for row in by_row.values() for merged in merge_unequal(row)])


def main_row(group: Group) -> int:
    """Return the row that most figures of the group stand in, the first of those."""
    rows = [place.row for place in group]
    return max(rows, key=lambda row: (rows.count(row), -row))


def merge_across(groups: list[Group]) -> list[Group]:
    """Merge what one version alone tells of a row with what the others tell of it in another.

    Only where what is counted is named, no version names it twice, and nothing nearer
    fits: the dead of a story may be told in the lead here and in the last line there.
    """
    for alone in [group for group in groups if len(articles_of(group)) == 1]:
        topic = [other for other in groups if other is not alone and same_topic(alone, other)]
        if len(topic) == 1 and not articles_of(alone) & articles_of(topic[0]):
            topic[0].extend(alone)
            alone.clear()
    return [group for group in groups if group]


def same_topic(one: Group, other: Group) -> bool:
    """Return whether two groups name the same deed and the same thing counted."""
    return any(
        p.figure.role is not None
        and (p.figure.kind, p.figure.role) == (q.figure.kind, q.figure.role)
        and p.figure.unit == q.figure.unit
        and not contradictory(p.figure, q.figure)
        for p in one
        for q in other
    )


def equal_groups(places: Sequence[Place]) -> list[Group]:
    """Group the figures of one row that are equal and about the same."""
    groups: list[Group] = []
    ordered = sorted(places, key=lambda place: (place.article, place.sentence, place.figure.start))
    for place in ordered:
        fitting = [group for group in groups if all(equal(place, other) for other in group)]
        if fitting:
            max(fitting, key=lambda group: max(evidence(place, o) for o in group)).append(place)
        else:
            groups.append([place])
    return groups


def equal(one: Place, other: Place) -> bool:
    """Return whether two figures say the same and may be about the same."""
    a, b = one.figure, other.figure
    if not same_dimension(a, b) or contradictory(a, b):
        return False
    if a.value is not None and b.value is not None and not isinstance(a.value, str):
        shared = {a.value, *a.readings} & {b.value, *b.readings}
        return bool(shared) or (a.unit != b.unit and relate(a, b) == "agrees")
    return relate(a, b) == "agrees"


def same_dimension(a: Figure, b: Figure) -> bool:
    """Return whether two figures may measure the same kind of thing.

    A number without a noun may be the age that another version names as one:
    "who was 14", "que tenía 14 años".
    """
    return dimension(a) == dimension(b) or {a.kind, b.kind} in MAYBE_SAME_KIND


def contradictory(a: Figure, b: Figure) -> bool:
    """Return whether what is counted, or the deed, is known to differ."""
    if a.part != b.part and a.value != b.value:
        return True
    people = facts()["people"]
    if a.role and b.role and a.role != b.role and {a.unit, b.unit} & people:
        return True
    return bool(
        a.kind == b.kind == "count"
        and a.unit
        and b.unit
        and a.unit != b.unit
        and not facts()["general"].intersection((a.unit, b.unit))
        and not (a.role and a.role == b.role)
    )


def merge_elsewhere(groups: list[Group]) -> list[Group]:
    """Merge equal figures of different rows, where neither side has the other's versions.

    Only figures that are rare enough to be known again by themselves.
    """
    by_value: dict[tuple[object, ...], list[Group]] = {}
    for group in groups:
        figure = group[0].figure
        if telling(figure):
            key = (dimension(figure), figure.value, figure.low, figure.high)
            by_value.setdefault(key, []).append(group)
    for same in by_value.values():
        for one, other in combinations(same, 2):
            if (
                not articles_of(one) & articles_of(other)
                and one
                and other
                and all(equal(p, q) for p in one for q in other)
            ):
                larger, smaller = sorted((one, other), key=len, reverse=True)
                larger.extend(smaller)
                smaller.clear()
    return [group for group in groups if group]


def telling(figure: Figure) -> bool:
    """Return whether the value is rare enough to know it again by itself."""
    value = figure.value if figure.value is not None else figure.low
    return isinstance(value, float | int) and (abs(value) >= TELLING or value != int(value))


def merge_unequal(groups: list[Group]) -> list[Group]:
    """Merge the groups of one row that tell the same thing with different figures."""
    groups = [list(group) for group in groups]
    while True:
        best = max(
            (
                (score, i, j)
                for i, j in combinations(range(len(groups)), 2)
                if (score := likeness(groups[i], groups[j], groups)) >= ENOUGH
            ),
            default=None,
        )
        if best is None:
            return groups
        _, i, j = best
        groups[i] += groups.pop(j)


def likeness(one: Group, other: Group, groups: Sequence[Group]) -> float:
    """Return what speaks for two groups being about one thing; below zero where they cannot be."""
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
    return score


def articles_of(group: Group) -> set[str]:
    """Return the ids of the articles that a group has figures of."""
    return {place.article for place in group}


# A sum of money or a share names its own kind; a bare number does not.
KIND_EVIDENCE = {
    "money": 1.0,
    "percent": 1.0,
    "age": 1.5,
    "measure": 1.0,
    "time": 1.0,
    "date": 0.5,
    "duration": 0.5,
    "ordinal": -3.0,
}


def evidence(one: Place, other: Place) -> float:
    """Return what speaks for two figures being about one thing, whatever their values."""
    a, b = one.figure, other.figure
    score = KIND_EVIDENCE.get(a.kind, 0.0)
    if a.role and a.role == b.role:
        score += 2.0
    if a.kind == b.kind == "count" and a.unit == b.unit:
        score += 0.5 if a.unit in facts()["general"] else 1.5
    if isinstance(a.value, float | int) and isinstance(b.value, float | int):
        low, high = sorted((abs(a.value), abs(b.value)))
        if low * 3 >= high:
            score += 0.5
        if low >= TELLING:
            score += 0.5
        elif high <= 2:
            score -= 1.5
    return score
