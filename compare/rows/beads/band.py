"""The part of the table of two texts that a search looks at: a strip around a path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Band:
    """Columns `low[r]` to `high[r]`, both within, of each row r; neither ever goes back.

    Row r and column c are the cell where r source lines and c target lines are told. The
    cells lie in one line, row after row: `starts[r]` is the place of the first of row r.
    """

    low: Whole
    high: Whole
    starts: Whole

    @property
    def cells(self) -> int:
        """The number of cells."""
        return int(self.starts[-1])

    def row(self, number: int) -> slice:
        """Return the places of the cells of a row."""
        return slice(int(self.starts[number]), int(self.starts[number + 1]))

    def place(self, row: int, column: int) -> int:
        """Return the place of a cell."""
        return int(self.starts[row] + column - self.low[row])


def band_of(low: Whole, high: Whole) -> Band:
    """Return the band of these columns."""
    starts = np.concatenate([[0], np.cumsum(high - low + 1)])
    return Band(low, high, starts)


def whole(rows: int, columns: int) -> Band:
    """Return the band of every cell of a table of so many lines a side."""
    return band_of(np.zeros(rows + 1, dtype=int), np.full(rows + 1, columns))


def around(
    path: Sequence[tuple[int, int]], scale: int, rows: int, columns: int, width: int
) -> Band:
    """Return the cells within `width` rows and columns of a path of a coarser table.

    `path` are the cells (row, column) between its beads, both corners among them; `scale`
    lines went into one of its lines. The number of cells is linear in the two lengths.
    """
    points = np.minimum(np.array(path) * scale, [rows, columns])
    every = np.arange(rows + 1)
    told = points[:, 0]
    # The first cell of the path in the row `width` above, or the last cell before that row;
    # and the first cell past the row `width` below.
    first = np.searchsorted(told, every - width, side="left")
    first = np.maximum(first - (told[first] > every - width), 0)
    past = np.minimum(np.searchsorted(told, every + width, side="right"), len(points) - 1)
    low = np.maximum(points[first, 1] - width, 0)
    high = np.minimum(points[past, 1] + width, columns)
    return band_of(low, high)
