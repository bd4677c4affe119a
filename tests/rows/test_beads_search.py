from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.rows.beads.band import around, whole
from compare.rows.beads.costs import MOST, bead_costs, beads_up_to
from compare.rows.beads.search import Table, cheapest_ways, slack, steps_back
from compare.rows.beads.sides import Lines, Side, halved, lines_of, run_sums, side_of, unit
from compare.rows.beads.spelling import spellings


def sides(rows: int, columns: int, seed: int) -> tuple[Side, Side, Lines, Lines]:
    """Return two sides of random vectors and lengths, the second like the first in places."""
    chance = np.random.default_rng(seed)
    known = []
    shared = unit(chance.normal(size=(max(rows, columns), 8)))
    for count in (rows, columns):
        vectors = unit(shared[:count] + 0.3 * chance.normal(size=(count, 8)))
        texts = ["x" * size + "." for size in chance.integers(1, 40, count)]
        known.append(lines_of(texts, vectors, spellings(texts)[0]))
    first, second = known
    return side_of(first, second, MOST), side_of(second, first, MOST), first, second


SIZES = st.integers(1, 6)


@settings(max_examples=25, deadline=None)
@given(SIZES, SIZES, st.integers(0, 1000))
def test_no_way_is_cheaper(rows: int, columns: int, seed: int) -> None:
    source, target, _, _ = sides(rows, columns, seed)
    table = Table(source, target, whole(rows, columns), MOST)

    @cache
    def cheapest(row: int, column: int) -> float:
        offers = [0.0] if row == column == 0 else []
        if row:
            offers.append(cheapest(row - 1, column) + float(source.leave[row - 1]))
        if column:
            offers.append(cheapest(row, column - 1) + float(target.leave[column - 1]))
        for number, (a, b) in enumerate(beads_up_to(MOST)):
            if a <= row and b <= column:
                cost = float(table.costs[number, table.band.place(row, column)])
                offers.append(cheapest(row - a, column - b) + cost)
        return min(offers)

    told = cheapest_ways(table)
    assert told.cost_at(table.band, rows, columns) == pytest.approx(cheapest(rows, columns))
    path = steps_back(table, told)
    assert path[0] == (0, 0)
    assert path[-1] == (rows, columns)


@settings(max_examples=15, deadline=None)
@given(SIZES, SIZES, st.integers(0, 1000))
def test_slack_is_what_forcing_a_run_costs(rows: int, columns: int, seed: int) -> None:
    source, target, _, _ = sides(rows, columns, seed)
    table = Table(source, target, whole(rows, columns), MOST)
    told = cheapest_ways(table)
    slacks = slack(table, told)
    assert min(slack.min() for slack in slacks) >= -1e-4
    path = steps_back(table, told)
    for (row, column), (to_row, to_column) in pairwise(path):
        a, b = to_row - row, to_column - column
        if a and b:
            assert slacks[0][a - 1, row] == pytest.approx(0, abs=1e-4)
            assert slacks[1][b - 1, column] == pytest.approx(0, abs=1e-4)
    # A way that is forced through line 0 alone: all beads that hold it with others closed.
    for run in source.open[1:]:
        run[:1] = False
    source.leave[0] = 1e6
    forced = cheapest_ways(Table(source, target, table.band, MOST)).cost[-1]
    assert forced - told.cost[-1] == pytest.approx(slacks[0][0, 0], abs=1e-3)


@given(st.integers(1, 30), st.integers(1, 30), st.integers(1, 6), st.integers(0, 1000))
def test_a_band_is_whole_and_holds_its_path(rows: int, columns: int, width: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    end = np.array([-(-rows // 2), -(-columns // 2)])
    cell, path = np.zeros(2, dtype=int), [(0, 0)]
    while (cell < end).any():
        cell = np.minimum(cell + chance.integers(0, 3, 2), end)
        if (int(cell[0]), int(cell[1])) != path[-1]:
            path.append((int(cell[0]), int(cell[1])))
    band = around(path, 2, rows, columns, width)
    assert band.low[0] == 0
    assert band.high[rows] == columns
    assert (np.diff(band.low) >= 0).all()
    assert (np.diff(band.high) >= 0).all()
    assert (band.low[1:] <= band.high[:-1]).all()
    for row, column in path:
        row, column = min(2 * row, rows), min(2 * column, columns)
        assert band.low[row] <= column <= band.high[row]
        for near in range(max(0, row - width), min(rows, row + width) + 1):
            assert band.low[near] <= max(0, column - width) or band.low[near] <= column
    assert band.cells <= (rows + 1) * (columns + 1)


def test_costs_within_a_band_are_those_of_the_whole_table() -> None:
    source, target, _, _ = sides(90, 80, 3)
    everything = whole(90, 80)
    costs = bead_costs(source, target, everything, MOST, 1.1)
    assert costs[np.isfinite(costs)].min() >= 0
    path = [(i, min(i, 40)) for i in range(46)]
    band = around(path, 2, 90, 80, 5)
    narrow = bead_costs(source, target, band, MOST, 1.1)
    assert band.cells < everything.cells / 3
    for row in range(91):
        for column in range(int(band.low[row]), int(band.high[row]) + 1):
            here = narrow[:, band.place(row, column)]
            there = costs[:, everything.place(row, column)]
            np.testing.assert_allclose(here, there, rtol=1e-5, atol=1e-5)


def test_a_blank_line_is_in_no_open_run() -> None:
    texts = ["One.", "", "Two."]
    lines = lines_of(texts, unit(np.ones((3, 4), dtype=np.float32)), spellings(texts)[0])
    side = side_of(lines, lines, MOST)
    assert [run.tolist() for run in side.open[:3]] == [[True, False, True], [False] * 2, [False]]
    assert side.leave[1] == 0 < side.leave[0]


@pytest.mark.parametrize("count", [1, 2, 5])
def test_halved(count: int) -> None:
    _, _, lines, _ = sides(count, 1, 1)
    half = halved(lines)
    assert len(half) == (count + 1) // 2
    assert half.characters.sum() == lines.characters.sum()
    np.testing.assert_allclose(half.spelling.sum(axis=0), lines.spelling.sum(axis=0), atol=1e-5)
    assert np.linalg.norm(half.vectors, axis=1) == pytest.approx(1)
    assert half.endings[-1] == lines.endings[-1]


def test_sums_of_runs() -> None:
    sums = run_sums(np.array([1, 2, 4], dtype=np.float32), 4)
    assert [run.tolist() for run in sums] == [[1, 2, 4], [3, 6], [7], []]
