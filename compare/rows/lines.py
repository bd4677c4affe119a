"""Align two translations of one text, line by line: order kept, nothing left out.

Method: Thompson and Koehn 2019, "Vecalign: Improved Sentence Alignment in Linear Time
and Space" (https://aclanthology.org/D19-1136), its cost and its beads, on the project's
own encoder. The dynamic programme here is whole, not coarse to fine.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.rows.encoder import Encoder, default_encoder

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors

# The most lines that one side of a bead may hold.
MOST = 4
BEADS = tuple((a, b) for a in range(1, MOST + 1) for b in range(1, MOST + 1))
# Lines of the other side that a cost is set in relation to; fixed, so that runs agree.
SAMPLES = 40
# The cost of leaving a line out, as a quantile of the costs of all one-to-one beads
# (Vecalign's "del_percentile_frac", there 0.2: on the Text+Berg dev text F1 is 0.875 at
# 0.02 and 0.865 at 0.1).
SKIP_QUANTILE = 0.02
# How much two sides of unlike length weigh beside their vectors (the same text: 0.79
# at 0, 0.85 at 0.6, 0.875 at 0.8, 0.854 at 1.2).
LENGTH_WEIGHT = 0.8


class Bead(NamedTuple):
    """Line numbers of either side that translate each other, and the cost of saying so."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    cost: float


def align_lines(
    source: Sequence[str], target: Sequence[str], encoder: Encoder | None = None
) -> list[Bead]:
    """Return the beads of two texts of one sentence a line, in order, both sides complete.

    Time and memory grow with the product of the two lengths.
    """
    if not source or not target:
        return [
            *(Bead((index,), (), 0.0) for index in range(len(source))),
            *(Bead((), (index,), 0.0) for index in range(len(target))),
        ]
    encoder = encoder or default_encoder()
    windows = [windows_of(side) for side in (source, target)]
    vectors = encoder.encode([text for side in windows for size in side for text in size])
    offset = 0
    sides: list[list[Vectors]] = []
    for side in windows:
        parts = []
        for size in side:
            parts.append(vectors[offset : offset + len(size)])
            offset += len(size)
        sides.append(parts)
    return search(sides, [[lengths(size) for size in side] for side in windows])


def windows_of(lines: Sequence[str]) -> list[list[str]]:
    """Return, for each size 1 to MOST, the joined runs of that many lines by first line."""
    return [
        [" ".join(lines[start : start + size]) for start in range(len(lines) - size + 1)]
        for size in range(1, MOST + 1)
    ]


def lengths(texts: Sequence[str]) -> Vectors:
    """Return the lengths of the texts in characters, at least one each."""
    return np.array([max(1, len(text)) for text in texts], dtype=np.float32)


def search(vectors: Sequence[Sequence[Vectors]], sizes: Sequence[Sequence[Vectors]]) -> list[Bead]:
    """Return the cheapest path.

    `vectors[side][k - 1][i]` is the vector of the k lines from line i of a side, and
    `sizes` holds their lengths in the same places.
    """
    source, target = vectors
    # Languages take more or fewer letters for the same: lengths are compared at this rate.
    rate = sizes[0][0].sum() / sizes[1][0].sum()
    rows, columns = len(source[0]), len(target[0])
    norms_source = [distance_to_others(size, target[0]) for size in source]
    norms_target = [distance_to_others(size, source[0]) for size in target]

    def costs(a: int, b: int, row: int) -> Vectors:
        """Return the cost of a-to-b beads from source line `row`, by first target line."""
        cosine = target[b - 1] @ source[a - 1][row]
        norm = norms_source[a - 1][row] + norms_target[b - 1]
        here, there = sizes[0][a - 1][row], sizes[1][b - 1] * rate
        unlike = 1 - np.minimum(here, there) / np.maximum(here, there)
        result: Vectors = (
            a * b * (2 * (1 - cosine) / np.maximum(norm, 1e-6) + LENGTH_WEIGHT * unlike)
        )
        return result

    one_to_one = np.concatenate([costs(1, 1, row) for row in range(rows)])
    skip = float(np.quantile(one_to_one, SKIP_QUANTILE))
    best = np.full((rows + 1, columns + 1), np.inf)
    # Which bead ends here: an index into BEADS, or one of the two below.
    skip_source, skip_target = len(BEADS), len(BEADS) + 1
    via = np.full((rows + 1, columns + 1), skip_target, dtype=np.uint8)
    skips = np.arange(columns + 1) * skip
    best[0] = skips
    for row in range(1, rows + 1):
        line = best[row - 1] + skip
        how = np.full(columns + 1, skip_source, dtype=np.uint8)
        for number, (a, b) in enumerate(BEADS):
            if a > row or b > columns:
                continue
            offer = best[row - a, : columns - b + 1] + costs(a, b, row - a)
            better = offer < line[b:]
            line[b:][better] = offer[better]
            how[b:][better] = number
        # Skipping target lines runs along the row: a running minimum less the skips so far.
        reached = np.minimum.accumulate(line - skips) + skips
        how[reached < line] = skip_target
        best[row], via[row] = reached, how
    return walk_back(best, via)


def distance_to_others(vectors: Vectors, others: Vectors) -> Vectors:
    """Return each vector's mean cosine distance to a spread of the other side's lines."""
    picked = np.unique(np.linspace(0, len(others) - 1, SAMPLES).astype(int))
    result: Vectors = 1 - (vectors @ others[picked].T).mean(axis=1)
    return result


def walk_back(best: np.ndarray, via: np.ndarray) -> list[Bead]:
    """Return the beads of the path that ends in the last corner."""
    beads: list[Bead] = []
    row, column = best.shape[0] - 1, best.shape[1] - 1
    steps = (*BEADS, (1, 0), (0, 1))
    while row or column:
        a, b = steps[via[row, column]]
        cost = float(best[row, column] - best[row - a, column - b])
        beads.append(
            Bead(tuple(range(row - a, row)), tuple(range(column - b, column)), max(cost, 0.0))
        )
        row, column = row - a, column - b
    return beads[::-1]
