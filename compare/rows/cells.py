"""The cells of a row: what each article has in it, and the vector of that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors
    from compare.rows.similarity import Similarity

# The sentences that a group has of each article, by the article's number.
Cells = dict[int, list[int]]


def cells_of(group: Sequence[int], similarity: Similarity) -> Cells:
    """Return the sentences of a group by article."""
    cells: Cells = {}
    for index in sorted(group):
        cells.setdefault(similarity.places[index][0], []).append(index)
    return cells


def cell_vector(cell: Sequence[int], similarity: Similarity) -> Vectors:
    """Return the unit vector of neighbouring sentences together."""
    import numpy as np

    if len(cell) == 1:
        alone: Vectors = similarity.vectors[cell[0]]
        return alone
    total = similarity.joined[list(cell[:-1])].sum(axis=0)
    together: Vectors = total / max(float(np.linalg.norm(total)), 1e-9)
    return together
