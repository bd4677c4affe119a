"""Whether two articles tell the same story at all: asked before their sentences are linked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from compare.rows.weights import ALIKE, PROOFS, UNLIKE

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors


def kinship(alike: Vectors, titles: Sequence[bool], owners: Sequence[int]) -> Vectors:
    """Return how surely each two articles tell one story, 0 to 1, shape (articles, articles).

    It rests on how alike, [i, j], the PROOFS likest pairs of their sentences are, each the
    other's best; titles prove nothing. 0 where that is UNLIKE or less on average, 1 from ALIKE
    on, and where an article has nothing but a title.
    """
    import numpy as np

    owner, text = np.asarray(owners), ~np.asarray(titles, dtype=bool)
    count = max(owners, default=-1) + 1
    result: Vectors = np.ones((count, count), dtype=np.float32)
    for one, other in combinations(np.unique(owner), 2):
        here, there = owner == one, owner == other
        told = alike[np.ix_(here & text, there & text)]
        if not told.size:
            continue
        best = (told == told.max(axis=1, keepdims=True)) & (told == told.max(axis=0))
        proofs = np.sort(told[best])[::-1][:PROOFS]
        mean = float(proofs.sum()) / min(PROOFS, *told.shape)
        share = min(1.0, max(0.0, (mean - UNLIKE) / (ALIKE - UNLIKE)))
        result[one, other] = result[other, one] = share
    return result
