"""Group the sentences of several articles into rows by average linkage."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from compare.rows.grounds import likeness_of
from compare.rows.joining import join_neighbours, worth_reading

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors
    from compare.rows.similarity import Similarity


def link(
    similarity: Similarity, free: Sequence[int], least: float, strictness: float = 0.0
) -> list[list[int]]:
    """Return the sentences at the indices `free` in groups, each in exactly one.

    Groups less alike than `least` stay apart; `strictness` is how much more than usual that
    is, and is asked of neighbours that would join too. A group holds sentences of one article only
    where they stand next to each other and tell one thing together.
    """
    if not free:
        return []
    likeness = similarity.likeness[np.ix_(free, free)]
    owner = np.asarray(similarity.owners)[list(free)]
    groups = [[free[index] for index in group] for group in average_linkage(likeness, owner, least)]
    return join_neighbours(groups, similarity, strictness)


def joins_worth_reading(similarity: Similarity) -> list[int]:
    """Return the sentences that may tell with the next one what another version's one does."""
    owner = np.asarray(similarity.owners)
    groups = average_linkage(similarity.likeness, owner, likeness_of())
    joined = join_neighbours(groups, similarity)
    return sorted(worth_reading(groups, similarity) | worth_reading(joined, similarity))


def average_linkage(likeness: Vectors, owner: np.ndarray, least: float) -> list[list[int]]:
    """Merge the likest groups first, at most one sentence of an article in each.

    Groups are as like as the mean likeness of their pairs, so that a third version
    backs or vetoes what two alone suggest. n² log n in the number of sentences.
    """
    count = len(owner)
    sums = likeness.astype(np.float64)
    sizes = np.ones(count)
    articles = np.left_shift(np.int64(1), owner.astype(np.int64))
    members: list[list[int]] = [[index] for index in range(count)]
    # A merged group takes the lower index; its age tells stale candidates from live ones.
    age = [0] * count
    apart = owner[:, None] != owner[None, :]
    first, second = np.nonzero(np.triu(apart & (likeness >= least), 1))
    heap = [(-sums[a, b], int(a), int(b), 0, 0) for a, b in zip(first, second, strict=True)]
    heapq.heapify(heap)
    while heap:
        _, a, b, age_a, age_b = heapq.heappop(heap)
        if age[a] != age_a or age[b] != age_b:
            continue
        members[a] += members[b]
        members[b] = []
        age[a], age[b] = age[a] + 1, -1
        sums[a] += sums[b]
        sums[:, a] += sums[:, b]
        sizes[a] += sizes[b]
        sizes[b] = 0
        articles[a] |= articles[b]
        with np.errstate(divide="ignore", invalid="ignore"):
            mean = sums[a] / (sizes * sizes[a])
        fits = (sizes > 0) & ((articles & articles[a]) == 0) & (mean >= least)
        for other in np.nonzero(fits)[0]:
            low, high = sorted((a, int(other)))
            heapq.heappush(heap, (-float(mean[other]), low, high, age[low], age[high]))
    return [group for group in members if group]
