"""Align two translations of one text, line by line: order kept, nothing left out.

Coarse to fine as in Vecalign (Thompson and Koehn 2019, https://aclanthology.org/D19-1136),
so that time and memory grow with the sum of the two lengths. Joined lines are encoded
only where a first pass, on the mean of their vectors, comes near.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.rows.encoder import Encoder, default_encoder

if TYPE_CHECKING:
    from compare.rows.beads.band import Band
    from compare.rows.beads.sides import Lines
    from compare.rows.encoder import Vectors

# A table of at most so many cells is searched whole.
WHOLE = 250 * 250
# The most lines of a side in a bead of the coarse tables.
COARSE_MOST = 2
# Lines to either side of the coarse path that the finer search looks at.
WIDTH = 20
# Runs of several lines that are encoded as one text, for each line of the two texts: F1 on
# Text+Berg is 0.911 at 0.25, 0.915 at 0.5, 0.916 at 0.75 and with all (2.99); from 0.25 on
# it stays the same on NTREX.
RUNS_A_LINE = 0.5


class Bead(NamedTuple):
    """Line numbers of either side that translate each other, and the cost of saying so."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    cost: float


def align_lines(
    source: Sequence[str], target: Sequence[str], encoder: Encoder | None = None
) -> list[Bead]:
    """Return the beads of two texts of one sentence a line, in order, both sides complete.

    A bead holds up to four lines a side. A line without a partner has a bead of its own; a
    blank line never has a partner. Time and memory grow with the sum of the two lengths.
    """
    if not source or not target:
        return [
            *(Bead((index,), (), 0.0) for index in range(len(source))),
            *(Bead((), (index,), 0.0) for index in range(len(target))),
        ]
    from compare.rows.beads.sides import lines_of
    from compare.rows.beads.spelling import spellings

    encoder = encoder or default_encoder()
    vectors = encoder.encode([*source, *target])
    spelled = spellings(source, target)
    first = lines_of(source, vectors[: len(source)], spelled[0])
    second = lines_of(target, vectors[len(source) :], spelled[1])
    return beads_between(source, target, first, second, encoder)


def beads_between(
    source: Sequence[str], target: Sequence[str], first: Lines, second: Lines, encoder: Encoder
) -> list[Bead]:
    """Return the beads; `first` and `second` are what is known of the lines so far."""
    from compare.rows.beads.costs import MOST
    from compare.rows.beads.search import (
        Table,
        cheapest_ways,
        rate_along,
        slack,
        steps_back,
    )
    from compare.rows.beads.sides import side_of, with_texts

    band = band_for(first, second)
    sides = (side_of(first, second, MOST), side_of(second, first, MOST))
    table = Table(*sides, band, MOST)
    told = cheapest_ways(table)
    runs = runs_to_encode(slack(table, told), int(RUNS_A_LINE * (len(source) + len(target))))
    texts = [
        " ".join(lines[start : start + size])
        for lines, chosen in zip((source, target), runs, strict=True)
        for size, start in chosen
    ]
    exact = encoder.encode(texts)
    cut = len(runs[0])
    table = Table(
        with_texts(sides[0], second, runs[0], exact[:cut]),
        with_texts(sides[1], first, runs[1], exact[cut:]),
        band,
        MOST,
        rate_along(table, told),
    )
    told = cheapest_ways(table)
    return [
        Bead(
            tuple(range(row, to_row)),
            tuple(range(column, to_column)),
            max(0.0, told.cost_at(band, to_row, to_column) - told.cost_at(band, row, column)),
        )
        for (row, column), (to_row, to_column) in pairwise(steps_back(table, told))
    ]


def band_for(source: Lines, target: Lines) -> Band:
    """Return the cells worth looking at: all of a small table, else those near a coarse path."""
    from compare.rows.beads.band import around, whole
    from compare.rows.beads.search import Table, cheapest_ways, steps_back
    from compare.rows.beads.sides import halved, side_of

    if len(source) * len(target) <= WHOLE:
        return whole(len(source), len(target))
    first, second = halved(source), halved(target)
    table = Table(
        side_of(first, second, COARSE_MOST),
        side_of(second, first, COARSE_MOST),
        band_for(first, second),
        COARSE_MOST,
    )
    path = steps_back(table, cheapest_ways(table))
    return around(path, 2, len(source), len(target), WIDTH)


def runs_to_encode(slacks: Sequence[Vectors], most: int) -> list[list[tuple[int, int]]]:
    """Return for each side the runs (lines, first line) to encode: those of least slack."""
    found = [
        (float(slack), side, size, start)
        for side, by_size in enumerate(slacks)
        for size, row in enumerate(by_size, 1)
        for start, slack in enumerate(row)
        if size > 1 and slack < float("inf")
    ]
    chosen = sorted(found)[:most]
    return [[(size, start) for _, at, size, start in chosen if at == side] for side in (0, 1)]
