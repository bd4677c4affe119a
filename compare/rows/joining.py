"""Join rows whose sentences, next to each other in one version, are one sentence in another."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import TYPE_CHECKING

from compare.rows.cells import Cells, cell_vector, cells_of
from compare.rows.grounds import confidence_of
from compare.rows.weights import (
    JOIN_COVER,
    JOIN_FIGURE,
    JOIN_GAIN,
    JOIN_LEAST,
    JOIN_MORE,
    JOIN_NAME,
    JOIN_OTHERS,
    LIKELY,
    MOST_SENTENCES,
    SLACK,
)

if TYPE_CHECKING:
    from compare.rows.similarity import Similarity

# The numbers of two groups, the lower one first.
Pair = tuple[int, int]


def join_neighbours(
    groups: Sequence[Sequence[int]], similarity: Similarity, strictness: float = 0.0
) -> list[list[int]]:
    """Join groups, the best first, while one covers what another adds to its neighbour.

    A version that tells in one sentence what another tells in two is nearer to the two
    together than to either. `strictness` is added to what a join must be worth.
    """
    made = {number: list(group) for number, group in enumerate(groups)}
    home = {index: number for number, group in made.items() for index in group}
    bound = JOIN_LEAST + strictness
    worth: dict[Pair, float] = {}
    best: list[tuple[float, int, int]] = []
    waiting = set(boundaries(home, similarity))
    while True:
        for one, other in waiting:
            value = gain(made[one], made[other], similarity)
            if value >= bound:
                worth[one, other] = value
                heapq.heappush(best, (-value, -one, -other))
        # What was put aside for a pair that has changed since is passed over.
        while best and worth.get((-best[0][1], -best[0][2])) != -best[0][0]:
            heapq.heappop(best)
        if not best:
            return [sorted(group) for group in made.values()]
        kept, gone = -best[0][1], -best[0][2]
        for pair in set(boundaries(home, similarity, (*made[kept], *made[gone]))):
            worth.pop(pair, None)
        made[kept] += made.pop(gone)
        home |= dict.fromkeys(made[kept], kept)
        waiting = set(boundaries(home, similarity, made[kept]))


def boundaries(
    home: dict[int, int], similarity: Similarity, near: Iterable[int] | None = None
) -> Iterator[Pair]:
    """Give the two groups, lower number first, of all sentences next to each other.

    Only of those `near` and their neighbours, where that is given.
    """
    places, titles = similarity.places, similarity.titles
    for index in home if near is None else {i + step for i in near for step in (-1, 0)}:
        group, other = home.get(index), home.get(index + 1)
        if group is None or other is None or other == group or titles[index]:
            continue
        if places[index][0] == places[index + 1][0]:
            yield min(group, other), max(group, other)


def gain(one: Sequence[int], other: Sequence[int], similarity: Similarity) -> float:
    """Return what joining two groups is worth, -inf where it is less than JOIN_LEAST.

    So it is for a title, for sentences of an article that are not next to each other, for
    groups of the same articles, and where the row would be less sure than LIKELY.
    """
    values = coverages(one, other, similarity)
    if not values:
        return -inf
    *others, (best, nearer) = values
    if others:
        best += JOIN_OTHERS * sum(value for value, _ in others) / len(others)
    several = len(one) + len(other) - len(cells_of((*one, *other), similarity))
    best -= JOIN_MORE * (several - 1)
    # What is refused by its worth need not be asked how sure it would be.
    if nearer < JOIN_GAIN or best < JOIN_LEAST:
        return -inf
    sure = confidence_of((*one, *other), similarity)
    return best if sure is not None and sure >= LIKELY else -inf


def coverages(
    one: Sequence[int], other: Sequence[int], similarity: Similarity
) -> list[tuple[float, float]]:
    """Return the `coverage` by each version that has a part in one group only, least first.

    None where the groups cannot be joined: for a title, for sentences that are not next to
    each other.
    """
    if any(similarity.titles[index] for index in (*one, *other)):
        return []
    first, second = cells_of(one, similarity), cells_of(other, similarity)
    both = first.keys() & second.keys()
    whole = {article: sorted(first[article] + second[article]) for article in both}
    for cell in whole.values():
        if cell[-1] - cell[0] != len(cell) - 1 or len(cell) > MOST_SENTENCES:
            return []
    return sorted(
        coverage(group[article], rest, whole, similarity)
        for group, rest in ((first, second), (second, first))
        for article in group.keys() - rest.keys()
    )


def worth_reading(groups: Sequence[Sequence[int]], similarity: Similarity) -> set[int]:
    """Return the sentences that, with the next one, may be what one elsewhere tells.

    `similarity` has the sums of vectors for joined ones; a join that comes within SLACK of
    what is asked of it by them may be made by the vectors of the two read together.
    """
    home = {index: number for number, group in enumerate(groups) for index in group}
    found: set[int] = set()
    for one, other in set(boundaries(home, similarity)):
        values = coverages(groups[one], groups[other], similarity)
        if values and values[-1][0] >= JOIN_LEAST - SLACK:
            found |= {
                index
                for index in (*groups[one], *groups[other])
                if home.get(index + 1) in (one, other)
                and similarity.places[index][0] == similarity.places[index + 1][0]
            }
    return found


def coverage(
    cover: list[int], added: Cells, whole: Cells, similarity: Similarity
) -> tuple[float, float]:
    """Return what speaks for a cell covering what both groups tell, and the part of it that
    is how much nearer the cell is to the two together than to its own group's alone.
    """
    vector = cell_vector(cover, similarity)
    nearer = besides = 0.0
    for article, cell in whole.items():
        before = [index for index in cell if index not in added[article]]
        together = cell_vector(cell, similarity) - cell_vector(before, similarity)
        near = float(similarity.margins[cover][:, added[article]].mean())
        nearer += similarity.scale * float(vector @ together) / len(whole)
        evidence = new_anchors(cover, added[article], before, similarity)
        besides += (JOIN_COVER * near + evidence) / len(whole)
    return nearer + besides, nearer


def new_anchors(cover: list[int], added: list[int], before: list[int], of: Similarity) -> float:
    """Return the weight of the names that only the added sentences share, and of the figures
    and quotations.
    """
    known, told, covered = (
        {(anchor.kind, anchor.key) for index in cell for anchor in of.anchors[index]}
        for cell in (before, added, cover)
    )
    new = (told & covered) - known
    names = sum(kind == "names" for kind, _ in new)
    return JOIN_NAME * min(names, 2) + JOIN_FIGURE * min(len(new) - names, 2)
