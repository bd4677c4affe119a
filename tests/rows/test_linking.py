from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.rows.blocks import LINES
from compare.rows.linking import average_linkage


def likeness(pairs: dict[tuple[int, int], float], count: int) -> np.ndarray:
    matrix = np.zeros((count, count), dtype=np.float32)
    for (one, other), value in pairs.items():
        matrix[one, other] = matrix[other, one] = value
    return matrix


def groups(
    pairs: dict[tuple[int, int], float], owners: list[int], least: float = 0.1
) -> list[list[int]]:
    found = average_linkage(likeness(pairs, len(owners)), np.array(owners), least)
    return sorted(sorted(group) for group in found)


@pytest.mark.parametrize(
    ("pairs", "owners", "want"),
    [
        # Crossing sentences meet.
        ({(0, 3): 0.5, (1, 2): 0.4, (0, 2): 0.2}, [0, 0, 1, 1], [[0, 3], [1, 2]]),
        # The only ones left over are not a row.
        ({(0, 2): 0.5, (1, 3): 0.05}, [0, 0, 1, 1], [[0, 2], [1], [3]]),
        # 1 is a little like 0, but 2 stands for 0 and is nothing like 1: a veto.
        ({(0, 2): 0.6, (0, 1): 0.15, (1, 2): -0.1}, [0, 1, 2], [[0, 2], [1]]),
        # 2 backs what 0 and 1 alone would not do.
        ({(0, 2): 0.5, (1, 2): 0.4, (0, 1): 0.05}, [0, 1, 2], [[0, 1, 2]]),
        # One sentence of an article at most, the likest.
        ({(0, 1): 0.3, (0, 2): 0.5}, [0, 1, 1], [[0, 2], [1]]),
        ({}, [0, 0], [[0], [1]]),
    ],
)
def test_groups_by_mean_likeness(
    pairs: dict[tuple[int, int], float], owners: list[int], want: list[list[int]]
) -> None:
    assert groups(pairs, owners) == want


def test_a_stricter_bound_keeps_more_apart() -> None:
    assert groups({(0, 1): 0.3}, [0, 1], least=0.31) == [[0], [1]]


def test_without_a_bound_nothing_of_one_article_meets() -> None:
    assert groups({(0, 1): 0.9}, [0, 0], least=-1.0) == [[0], [1]]


@given(st.lists(st.integers(1, 6), min_size=1, max_size=4), st.integers(0, 2**32 - 1))
def test_every_sentence_is_in_exactly_one_group(lengths: list[int], seed: int) -> None:
    owners = np.array([number for number, length in enumerate(lengths) for _ in range(length)])
    made = np.random.default_rng(seed).uniform(-1, 1, size=(len(owners), len(owners)))
    found = average_linkage((made + made.T).astype(np.float32), owners, 0.1)
    assert sorted(index for group in found for index in group) == list(range(len(owners)))
    for group in found:
        assert len({int(owners[index]) for index in group}) == len(group)


def test_pairs_are_found_in_every_block() -> None:
    owners = np.repeat([0, 1], LINES)
    pairs = {(index, 2 * LINES - 1 - index): 0.5 for index in (0, 1, LINES // 2, LINES - 1)}
    found = average_linkage(likeness(pairs, len(owners)), owners, 0.1)
    assert [group for group in found if len(group) > 1] == [list(pair) for pair in pairs]
    assert sum(map(len, found)) == 2 * LINES
