"""Sums: one outlet's 55 is another's 23 + 32."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from compare.figures.likeness import Group, Place, articles_of

# "2 + 3 = 5" is chance; the dead of a story are told in larger numbers.
LEAST_TOTAL = 10
# A total of more parts than three is an arithmetic puzzle, and chance finds many.
MOST_PARTS = 3
# Of 50 random numbers chance makes 280 sums, and looking takes the cube of them; the sample
# stories have up to 6 figures of one deed.
MOST_GROUPS = 24


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and the parts that make it up, as figures of the text.

    `equations` says it for each article that gives all the parts: the article's id, its
    parts and what they make; `total` are the figures that say the same as one of them.
    """

    total: tuple[Place, ...]
    parts: tuple[Place, ...]
    equations: tuple[tuple[str, tuple[float, ...], float], ...]


def find_sums(groups: Sequence[Group]) -> list[Sum]:
    """Return the sums among the groups of figures of one deed, each set of parts once.

    At least one article's parts must make what it or another article gives as the total.
    """
    by_role: dict[str, list[Group]] = {}
    for group in groups:
        role = next((place.figure.role for place in group if place.figure.role), None)
        if role is not None and all(place.figure.kind == "count" for place in group):
            by_role.setdefault(role, []).append(group)
    return [found for same in by_role.values() for found in sums_of(same)]


def sums_of(groups: Sequence[Group]) -> list[Sum]:
    """Return the sums among groups of one deed: for each total, those of the fewest parts."""
    if len(groups) > MOST_GROUPS:
        return []
    said = [numbers_of(group) for group in groups]
    totals: dict[float, list[int]] = {}
    for index, numbers in enumerate(said):
        for number in set(numbers.values()):
            totals.setdefault(number, []).append(index)
    found: dict[int, list[Sum]] = {}
    for count in range(2, MOST_PARTS + 1):
        made: list[tuple[int, Sum]] = []
        for parts in combinations(range(len(groups)), count):
            shared = set.intersection(*(set(said[part]) for part in parts))
            results = {sum(said[part][article] for part in parts) for article in shared}
            for index in sorted({total for result in results for total in totals.get(result, ())}):
                if index in parts or index in found:
                    continue
                whole = add_up(groups[index], [groups[part] for part in parts])
                made += [(index, whole)] if whole is not None else []
        for index, whole in made:
            found.setdefault(index, []).append(whole)
    return [whole for index in sorted(found) for whole in found[index]]


def numbers_of(group: Group) -> dict[str, float]:
    """Return the first number that each article states in a group."""
    numbers: dict[str, float] = {}
    for place in group:
        number = number_of(place)
        if number is not None:
            numbers.setdefault(place.article, number)
    return numbers


def add_up(total: Group, parts: Sequence[Group]) -> Sum | None:
    """Return the sum of these parts, where some article's parts make the total of one."""
    stated = {number for place in total if (number := number_of(place)) is not None}
    equations = []
    shown: list[Place] = []
    for article in sorted(set.intersection(*(articles_of(part) for part in parts))):
        places = [next(place for place in part if place.article == article) for part in parts]
        numbers = [number_of(place) for place in places]
        if any(number is None for number in numbers) or hold_each_other(places):
            continue
        addends = tuple(sorted((number for number in numbers if number), reverse=True))
        if len(addends) == len(parts) and sum(addends) in stated and sum(addends) >= LEAST_TOTAL:
            equations.append((article, addends, sum(addends)))
            shown += places
    made = {result for _, _, result in equations}
    whole = tuple(place for place in total if number_of(place) in made)
    return Sum(whole, tuple(shown), tuple(equations)) if equations else None


def hold_each_other(places: Sequence[Place]) -> bool:
    """Return whether one is said to be a part of another: nine people, including eight here."""
    return any(
        part.figure.part
        and part.article == whole.article
        and part.sentence == whole.sentence
        and whole.figure.start < part.figure.start
        for part in places
        for whole in places
    )


def number_of(place: Place) -> float | None:
    """Return the value of a figure that states a single number."""
    value = place.figure.value
    return float(value) if isinstance(value, float | int) else None
