"""The cheapest way through a band: dynamic programming, forward and backward."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from compare.rows.beads.band import Band
from compare.rows.beads.costs import bead_costs, beads_up_to, rate_of
from compare.rows.beads.sides import Side

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors

# Costs that differ by less are equal: what running sums of thousands of lines may be off.
EQUAL = 1e-9


class Table:
    """Two sides, the band that is looked at, and what each bead in it costs."""

    __slots__ = ("band", "costs", "left_out", "most", "moves", "source", "target")

    def __init__(
        self, source: Side, target: Side, band: Band, most: int, rate: float | None = None
    ) -> None:
        self.source, self.target, self.band, self.most = source, target, band, most
        if rate is None:
            rate = rate_of(source.lengths[0].sum(), target.lengths[0].sum())
        self.costs = bead_costs(source, target, band, most, rate)
        # The last two leave a line out, of the source and of the target.
        self.moves = (*beads_up_to(most), (1, 0), (0, 1))
        # For each column, the cost of leaving out every target line before it.
        self.left_out = np.concatenate([[0.0], np.cumsum(target.leave, dtype=np.float64)])

    def overlap(self, row: int, a: int, b: int) -> tuple[slice, slice, slice] | None:
        """Return the cells where a bead of `a` and `b` lines may end in a row, or None.

        Three slices: these cells within the row, among all cells, and the cells that the
        bead starts from among all cells.
        """
        band, above = self.band, row - a
        if above < 0:
            return None
        low = max(int(band.low[row]), int(band.low[above]) + b)
        high = min(int(band.high[row]), int(band.high[above]) + b)
        if low > high:
            return None
        count, within = high - low + 1, low - int(band.low[row])
        end = int(band.starts[row]) + within
        start = int(band.starts[above]) + low - b - int(band.low[above])
        return slice(within, within + count), slice(end, end + count), slice(start, start + count)


@dataclass(frozen=True, slots=True)
class Told:
    """For each cell the cost of the cheapest way to it, and the last step of that way.

    A step is the number of a bead, or past all beads: a source line left out, and after
    that a target line left out.
    """

    cost: NDArray[np.float64]
    step: NDArray[np.uint8]

    def cost_at(self, band: Band, row: int, column: int) -> float:
        """Return the cost of the cheapest way to a cell."""
        return float(self.cost[band.place(row, column)])


def cheapest_ways(table: Table) -> Told:
    """Return the cheapest ways from the first cell to every cell."""
    band = table.band
    told = np.full(band.cells, np.inf)
    step = np.zeros(band.cells, dtype=np.uint8)
    for row in range(len(table.source) + 1):
        here = band.row(row)
        offers = np.full((len(table.moves) - 1, here.stop - here.start), np.inf)
        if row == 0:
            offers[0, 0] = 0
        for number, (a, b) in enumerate(table.moves[:-1]):
            cells = table.overlap(row, a, b)
            if cells:
                within, end, start = cells
                add = table.costs[number, end] if b else table.source.leave[row - 1]
                offers[number, within] = told[start] + add
        how = offers.argmin(axis=0)
        line = offers[how, np.arange(len(how))]
        # Leaving target lines out runs along the row: a running minimum, less what was left.
        before = table.left_out[band.low[row] : band.high[row] + 1]
        reached = np.minimum.accumulate(line - before) + before
        told[here] = np.minimum(line, reached)
        step[here] = np.where(reached < line - EQUAL, len(table.moves) - 1, how)
    return Told(told, step)


def slack(table: Table, told: Told) -> tuple[Vectors, Vectors]:
    """Return how much dearer the whole is, at least, if a run of lines is within one bead.

    One array a side, shape (most, lines): place [k - 1][i] is for the k lines from line i;
    infinite where no way in the band leads through such a bead.
    """
    band, rows, columns = table.band, len(table.source), len(table.target)
    rest = np.full(band.cells, np.inf)
    rest[-1] = 0
    slacks = tuple(
        np.full((table.most, lines), np.inf, dtype=np.float32) for lines in (rows, columns)
    )
    for row in range(rows, -1, -1):
        here = band.row(row)
        before = table.left_out[band.low[row] : band.high[row] + 1]
        rest[here] = np.minimum.accumulate((rest[here] + before)[::-1])[::-1] - before
        for number, (a, b) in enumerate(table.moves[:-1]):
            cells = table.overlap(row, a, b)
            if not cells:
                continue
            within, end, start = cells
            onward = rest[end] + (table.costs[number, end] if b else table.source.leave[row - 1])
            np.minimum(rest[start], onward, out=rest[start])
            if b:
                dearer = told.cost[start] + onward - told.cost[-1]
                slacks[0][a - 1, row - a] = min(slacks[0][a - 1, row - a], dearer.min())
                first = int(band.low[row]) + within.start - b
                runs = slacks[1][b - 1, first : first + len(dearer)]
                np.minimum(runs, dearer, out=runs)
    return slacks[0], slacks[1]


def steps_back(table: Table, told: Told) -> list[tuple[int, int]]:
    """Return the cells (row, column) of the cheapest way, from the first to the last."""
    row, column = len(table.source), len(table.target)
    cells = [(row, column)]
    while row or column:
        a, b = table.moves[told.step[table.band.place(row, column)]]
        row, column = row - a, column - b
        cells.append((row, column))
    return cells[::-1]


def rate_along(table: Table, told: Told) -> float:
    """Return how many source characters tell what one target character does, beads only.

    What only one text tells would make it look long-winded.
    """
    sums = [0.0, 0.0]
    for (row, column), (to_row, to_column) in pairwise(steps_back(table, told)):
        if to_row > row and to_column > column:
            sums[0] += float(table.source.lengths[0][row:to_row].sum())
            sums[1] += float(table.target.lengths[0][column:to_column].sum())
    return rate_of(*sums)
