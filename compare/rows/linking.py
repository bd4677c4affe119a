"""Group sentence vectors of several articles into rows by average linkage."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors

# Mean cosine under which two groups of sentences do not tell the same thing. On the 62
# thinned and reordered NTREX stories F1 of links is 0.988 at 0.38 and 0.989 at 0.42,
# and 0.984 at 0.45, where looser retellings are lost.
THRESHOLD = 0.40
# Titles retell a story in few words, so their cosine with each other runs low, and the
# lead sentence draws them. 0.1 brings the titles of the sample stories together.
TITLE_BONUS = 0.1
# A sentence joins its neighbour's row where the pair together is nearer to the rest of
# the row than the neighbour alone by this much, and is itself no stranger to it.
# (raid story: "Los fallecidos tenían entre 26 y 67 años" gains 0.03 at 0.39.)
JOIN_GAIN = 0.01
JOIN_FLOOR = 0.35


def link(
    vectors: Vectors,
    owners: Sequence[int],
    titles: Sequence[bool],
    evidence: Vectors | None = None,
    threshold: float = THRESHOLD,
) -> list[list[int]]:
    """Return the indices of the vectors in groups, every index in exactly one.

    `owners[i]` is the number of the article that vector i is of, in text order;
    `titles[i]` says whether it is a title. `evidence`, shape (n, n), is added to the
    cosines; groups less alike than `threshold` stay apart. A group holds sentences of one article
    only where they stand next to each other and tell one thing together.
    """
    if len(vectors) == 0:
        return []
    similarity = pair_similarity(vectors, owners, titles)
    if evidence is not None:
        similarity += evidence
    groups = average_linkage(similarity, np.asarray(owners), threshold)
    return join_neighbours(groups, similarity, vectors, owners, titles)


def pair_similarity(vectors: Vectors, owners: Sequence[int], titles: Sequence[bool]) -> Vectors:
    """Return cosines, shape (n, n): zero inside an article, raised between titles."""
    similarity: Vectors = vectors @ vectors.T
    is_title = np.asarray(titles)
    similarity[np.outer(is_title, is_title)] += TITLE_BONUS
    owner = np.asarray(owners)
    similarity[owner[:, None] == owner[None, :]] = 0
    return similarity


def average_linkage(similarity: Vectors, owner: np.ndarray, threshold: float) -> list[list[int]]:
    """Merge the likest groups first, at most one sentence of an article in each.

    Groups are as like as the mean similarity of their pairs, so that a third version
    backs or vetoes what two alone suggest. n² log n in the number of sentences.
    """
    count = len(owner)
    sums = similarity.astype(np.float64)
    sizes = np.ones(count)
    articles = np.left_shift(np.int64(1), owner.astype(np.int64))
    members: list[list[int]] = [[index] for index in range(count)]
    # A merged group takes the lower index; its age tells stale candidates from live ones.
    age = [0] * count
    first, second = np.nonzero(np.triu(similarity >= threshold, 1))
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
        fits = (sizes > 0) & ((articles & articles[a]) == 0) & (mean >= threshold)
        for other in np.nonzero(fits)[0]:
            low, high = sorted((a, int(other)))
            heapq.heappush(heap, (-float(mean[other]), low, high, age[low], age[high]))
    return [group for group in members if group]


def join_neighbours(
    groups: list[list[int]],
    similarity: Vectors,
    vectors: Vectors,
    owners: Sequence[int],
    titles: Sequence[bool],
) -> list[list[int]]:
    """Let a sentence left alone join the row of the sentence before or after it.

    The vector of two sentences together is taken as the sum of theirs, which is what
    an averaging encoder makes of them but for their lengths.
    """
    home = {index: number for number, group in enumerate(groups) for index in group}
    groups = [list(group) for group in groups]
    for number, group in enumerate(groups):
        if len(group) != 1 or titles[group[0]]:
            continue
        (alone,) = group
        best: tuple[float, int] | None = None
        for neighbour in (alone - 1, alone + 1):
            target = home.get(neighbour)
            if target is None or owners[neighbour] != owners[alone] or titles[neighbour]:
                continue
            own = [index for index in groups[target] if owners[index] == owners[alone]]
            others = [index for index in groups[target] if owners[index] != owners[alone]]
            if not others or similarity[alone, others].mean() < JOIN_FLOOR:
                continue
            centre = unit(vectors[others].sum(axis=0))
            together = unit(vectors[[*own, alone]].sum(axis=0)) @ centre
            gain = float(together - unit(vectors[own].sum(axis=0)) @ centre)
            if gain >= JOIN_GAIN and (best is None or gain > best[0]):
                best = (gain, target)
        if best is not None:
            groups[best[1]].append(alone)
            home[alone] = best[1]
            groups[number] = []
    return [sorted(group) for group in groups if group]


def unit(vector: Vectors) -> Vectors:
    """Return the vector at length one; a zero vector as it is."""
    length = np.linalg.norm(vector)
    result: Vectors = vector / length if length else vector
    return result
