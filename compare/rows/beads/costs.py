"""What a bead costs: unlike meaning, spelling, length and last mark, and its size.

Meaning is set in relation as in Vecalign (Thompson and Koehn 2019,
https://aclanthology.org/D19-1136), length is weighed as by Gale and Church (1993,
https://aclanthology.org/J93-1004). The weights lie where the gold beads of
Text+Berg (German, French) and of NTREX stories joined and cut by rule (English, Spanish,
Russian) are most likely among all ways to align, and F1 stays high when any one of them
is moved; see docs/decisions.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.rows.beads.band import Band
from compare.rows.beads.sides import Side

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors

# The most lines that one side of a bead may hold.
MOST = 4
BEADS = tuple((a, b) for a in range(1, MOST + 1) for b in range(1, MOST + 1))
# Unlike meaning weighs 1 a line of either side, and is 1 for lines taken at random.
SPELLING_WEIGHT = 0.3
# Of half the square of the difference in length, in standard deviations.
LENGTH_WEIGHT = 0.09
# The variance of characters for each character of the other side (Gale and Church: 6.8).
VARIANCE = 6.8
# A short text says little of how much longer one language is: to both sides this is added.
# No language takes more than about three letters for one of another (English, Chinese).
RATE_CHARACTERS, RATE_MOST = 500, 3.0
# For every line that a bead holds beyond one a side, and what of it is spared where the
# sentence goes on from line to line. Never more than SIZE_COST, or costs were negative.
SIZE_COST = 0.3
SEAM_SPARES = 0.05
# For a bead whose sides end with marks of unlike kind.
MARK_COST = 0.08
# Rows of the table that are computed at once.
BLOCK = 64


def bead_costs(source: Side, target: Side, band: Band, most: int, rate: float) -> Vectors:
    """Return the cost of each bead that ends in each cell, shape (beads, cells).

    Beads are those of BEADS with up to `most` lines a side, in their order; infinite where
    none ends or a run is not open. Costs are never negative. `rate` is how many source
    characters tell what one target character does.
    """
    rows = len(source)
    costs = np.full((len(beads_up_to(most)), band.cells), np.inf, dtype=np.float32)
    for top in range(1, rows + 1, BLOCK):
        bottom = min(top + BLOCK, rows + 1)
        left, right = int(band.low[top]), int(band.high[bottom - 1])
        for number, (a, b) in enumerate(beads_up_to(most)):
            first, start = max(top, a), max(left, b)
            if first >= bottom or start > right:
                continue
            block = pair_costs(
                source,
                target,
                a,
                b,
                slice(first - a, bottom - a),
                slice(start - b, right + 1 - b),
                rate,
            )
            for row in range(first, bottom):
                low, high = max(int(band.low[row]), start), int(band.high[row])
                at = int(band.starts[row]) - int(band.low[row])
                if low <= high:
                    costs[number, at + low : at + high + 1] = block[
                        row - first, low - start : high + 1 - start
                    ]
    return costs


def rate_of(source: float, target: float) -> float:
    """Return how many source characters tell what one target character does, from their sums."""
    rate = (source + RATE_CHARACTERS) / (target + RATE_CHARACTERS)
    return min(max(rate, 1 / RATE_MOST), RATE_MOST)


def pair_costs(
    source: Side, target: Side, a: int, b: int, here: slice, there: slice, rate: float
) -> Vectors:
    """Return the costs of beads of `a` and `b` lines, by first source and first target line."""
    cosine = source.vectors[a - 1][here] @ target.vectors[b - 1][there].T
    usual = source.usual[a - 1][here, None] + target.usual[b - 1][None, there]
    meaning = 2 * np.maximum(1 - cosine, 0) / np.maximum(usual, 1e-6)
    shared = source.spelling[a - 1][here] @ target.spelling[b - 1][there].T
    spelling = np.maximum(1 - shared, 0)
    long = source.lengths[a - 1][here, None] / np.sqrt(rate)
    other = target.lengths[b - 1][None, there] * np.sqrt(rate)
    deviation = (long - other) ** 2 / (VARIANCE * (long + other) / 2)
    result: Vectors = (
        (a + b) / 2 * (meaning + SPELLING_WEIGHT * spelling)
        + LENGTH_WEIGHT * deviation / 2
        + SIZE_COST * (a + b - 2)
        - SEAM_SPARES * (source.seams[a - 1][here, None] + target.seams[b - 1][None, there])
        + MARK_COST * (source.endings[a - 1][here, None] != target.endings[b - 1][None, there])
    ).astype(np.float32)
    result[~source.open[a - 1][here]] = np.inf
    result[:, ~target.open[b - 1][there]] = np.inf
    return result


def beads_up_to(most: int) -> tuple[tuple[int, int], ...]:
    """Return those of BEADS that hold at most so many lines a side."""
    return tuple(bead for bead in BEADS if max(bead) <= most)
