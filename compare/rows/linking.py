"""Group the sentences of several articles into rows by average linkage."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from compare.rows.blocks import blocks
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
    likeness, owner = similarity.likeness, np.asarray(similarity.owners)
    if len(free) < len(owner):
        likeness, owner = likeness[np.ix_(free, free)], owner[list(free)]
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
    first, second = likely_pairs(likeness, owner, least)
    linked, at = np.unique(np.concatenate((first, second)), return_inverse=True)
    merged = [
        [int(linked[index]) for index in group]
        for group in merge(
            likeness[np.ix_(linked, linked)].astype(np.float64),
            owner[linked],
            least,
            list(zip(*at.reshape(2, -1).tolist(), strict=True)),
        )
    ]
    alone = np.setdiff1d(np.arange(len(owner)), linked)
    return sorted([*merged, *([index] for index in alone.tolist())], key=lambda group: group[0])


def likely_pairs(
    likeness: Vectors, owner: np.ndarray, least: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return the numbers of the sentences, lower first, that are alike enough to be linked.

    A group is only as like another as their likest pair: what is in no such pair stays alone.
    """
    found = []
    for lines in blocks(len(owner)):
        likely = (owner[lines, None] != owner) & (likeness[lines] >= least)
        first, second = np.nonzero(likely)
        first += lines.start
        found.append(np.stack((first, second))[:, first < second])
    first, second = np.concatenate(found, axis=1) if found else np.zeros((2, 0), dtype=np.intp)
    return first, second


def merge(
    sums: np.ndarray, owner: np.ndarray, least: float, pairs: Sequence[tuple[int, int]]
) -> list[list[int]]:
    """Merge sentences, the likest groups first; `pairs` are those to begin with.

    `sums` is their likeness, shape (n, n), and becomes that of the groups.
    """
    count = len(owner)
    sizes = np.ones(count)
    articles = np.left_shift(np.int64(1), owner.astype(np.int64))
    members: list[list[int]] = [[index] for index in range(count)]
    # A merged group takes the lower index; its age tells stale candidates from live ones.
    age = [0] * count
    heap = [(-float(sums[a, b]), a, b, 0, 0) for a, b in pairs]
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
