"""Which figures of a story stand for the same thing."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations

from compare.figures.likeness import (
    DEED_DONE_TO,
    Group,
    Place,
    articles_of,
    contradictory,
    equal,
    evidence,
    likeness,
    telling,
)
from compare.figures.lookup import FigureIndex
from compare.figures.relation import dimension
from compare.figures.vocabulary import facts
from compare.model import Figure

# The evidence that two unequal figures need to be called two tellings of one thing.
# Weights and bound were set on the sample stories and the NTREX stories together.
ENOUGH = 2.0
# A row of more figures that nobody repeats is a table, where only equal ones can be told;
# finding out about unequal ones takes the cube of their number, at 60 under 0.2 s.
MOST_IN_ROW = 60


def group_figures(
    rows: Sequence[Sequence[Place]], similarity: Mapping[int, float | None]
) -> list[Group]:
    """Return the figures of all rows in groups that stand for one thing each.

    Equal figures meet first, inside a row and then across rows, where one version
    tells them elsewhere; what is left meets inside its row where enough speaks for it,
    and last across rows where what is counted is named. A group may be a single figure.
    `similarity` tells how alike the sentences of each row are, by the row's id.
    """
    equal = merge_elsewhere([group for row in rows for group in equal_groups(row)])
    by_row: dict[int, list[Group]] = {}
    for group in equal:
        by_row.setdefault(main_row(group), []).append(group)
    merged = [group for row, own in by_row.items() for group in merge_unequal(own, similarity[row])]
    return merge_repeated(merge_across(merged))


def main_row(group: Group) -> int:
    """Return the row that most figures of the group stand in, the first of those."""
    rows = [place.row for place in group]
    return max(rows, key=lambda row: (rows.count(row), -row))


def merge_across(groups: list[Group]) -> list[Group]:
    """Merge what one version alone tells of a row with what the others tell of it in another.

    Only where what is counted is named, no version names it twice, and nothing nearer
    fits: the dead of a story may be told in the lead here and in the last line there.
    """
    by_deed: dict[Hashable, dict[int, Group]] = {}
    for group in groups:
        file_by_deed(group, by_deed)
    for alone in [group for group in groups if len(articles_of(group)) == 1]:
        others = (other for deed in deeds_of(alone) for other in by_deed[deed].values())
        # A second one is enough to know that there is not one alone.
        topic = first_two(o for o in others if o is not alone and same_topic(alone, o))
        if len(topic) == 1 and not articles_of(alone) & articles_of(topic[0]):
            topic[0].extend(alone)
            file_by_deed(topic[0], by_deed)
            alone.clear()
    return [group for group in groups if group]


def first_two(groups: Iterable[Group]) -> list[Group]:
    """Return the first two different groups."""
    found: list[Group] = []
    for group in groups:
        if all(group is not other for other in found):
            found.append(group)
        if len(found) == 2:
            break
    return found


def file_by_deed(group: Group, by_deed: dict[Hashable, dict[int, Group]]) -> None:
    """File the group under all deeds that its figures name."""
    for deed in deeds_of(group):
        by_deed.setdefault(deed, {})[id(group)] = group


def deeds_of(group: Group) -> set[Hashable]:
    """Return what two figures of `same_deed` have in common, for each figure of the group."""
    return {
        (figure.kind, figure.unit, figure.origins, None if by_thing(figure) else figure.role)
        for place in group
        if (figure := place.figure).role is not None
    }


def merge_repeated(groups: list[Group]) -> list[Group]:
    """Merge a group into a larger one that says the same of every version that it has.

    A figure that stands in the title and again in the text is one figure in two places.
    """
    index = FigureIndex(groups)
    for smaller in sorted(groups, key=len):
        if not all(known_again(place.figure) for place in smaller):
            continue
        versions = articles_of(smaller)
        for number in index.candidates(smaller):
            larger = groups[number]
            if larger is smaller or not articles_of(larger) >= versions:
                continue
            if all(any(repeats(p, q) for q in larger) for p in smaller):
                larger.extend(smaller)
                index.add(number, smaller)
                smaller.clear()
                break
    return [group for group in groups if group]


def repeats(one: Place, other: Place) -> bool:
    """Return whether two figures that are known again are one figure, told twice."""
    return one.article == other.article and equal(one, other)


def known_again(figure: Figure) -> bool:
    """Return whether a figure is known by itself wherever it stands in its article."""
    return figure.role is not None or telling(figure)


def same_topic(one: Group, other: Group) -> bool:
    """Return whether two groups name the same deed and the same thing counted.

    The deed done to things changes with the teller: the vehicles that one side captured
    are those that the other lost.
    """
    return any(same_deed(p.figure, q.figure) for p in one for q in other)


def same_deed(one: Figure, other: Figure) -> bool:
    """Return whether two figures name one deed and one thing that it is done to."""
    if one.kind not in DEED_DONE_TO or one.role is None or other.role is None:
        return False
    if contradictory(one, other):
        return False
    if (one.kind, one.unit, one.origins) != (other.kind, other.unit, other.origins):
        return False
    return one.role == other.role or by_thing(one)


def by_thing(figure: Figure) -> bool:
    """Return whether the thing counted tells by itself what is done to it."""
    people = figure.unit is None or figure.unit in facts()["people"]
    return figure.kind == "count" and not people


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


def merge_unequal(groups: list[Group], similarity: float | None) -> list[Group]:
    """Merge the groups of one row that tell the same thing with different figures."""
    groups = [list(group) for group in groups]
    if len(groups) > MOST_IN_ROW:
        return groups
    while True:
        best = max(
            (
                (score, i, j)
                for i, j in combinations(range(len(groups)), 2)
                if (score := likeness(groups[i], groups[j], groups, similarity)) >= ENOUGH
            ),
            default=None,
        )
        if best is None:
            return groups
        _, i, j = best
        groups[i] += groups.pop(j)
