from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.rows.linking import link


def vectors(*rows: list[float]) -> np.ndarray:
    array = np.array(rows, dtype=np.float32)
    return array / np.linalg.norm(array, axis=1, keepdims=True)


def test_crossing_sentences_meet() -> None:
    groups = link(
        vectors([1, 0, 0.1], [0, 1, 0], [0, 1, 0.1], [1, 0, 0]), [0, 0, 1, 1], [False] * 4
    )
    assert sorted(groups) == [[0, 3], [1, 2]]


def test_what_is_left_over_is_no_row() -> None:
    assert sorted(link(vectors([1, 0, 0], [0, 1, 0]), [0, 1], [False] * 2)) == [[0], [1]]


def test_a_third_version_vetoes_a_link_of_two() -> None:
    # Sentence 1 is a little like 0, but 2 stands for 0 and is nothing like 1.
    groups = link(vectors([1, 0, 0], [0.45, 0.9, 0], [0.98, -0.2, 0]), [0, 1, 2], [False] * 3)
    assert sorted(groups) == [[0, 2], [1]]


def test_two_sentences_may_tell_what_one_does() -> None:
    groups = link(vectors([1, 1, 0], [1, 0.35, 0], [0.35, 1, 0]), [0, 1, 1], [False, False, False])
    assert groups == [[0, 1, 2]]


def test_titles_draw_each_other() -> None:
    near_title = vectors([1, 0, 0], [0.35, 0.94, 0])
    assert link(near_title, [0, 1], [True, True]) == [[0, 1]]
    assert sorted(link(near_title, [0, 1], [False, False])) == [[0], [1]]


def test_nothing_in_nothing_out() -> None:
    assert link(np.zeros((0, 3), dtype=np.float32), [], []) == []


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@given(
    st.lists(st.integers(1, 6), min_size=2, max_size=4),
    st.integers(0, 2**32 - 1),
)
def test_every_sentence_is_in_exactly_one_group(lengths: list[int], seed: int) -> None:
    owners = [number for number, length in enumerate(lengths) for _ in range(length)]
    made = np.random.default_rng(seed).normal(size=(len(owners), 4)).astype(np.float32)
    made /= np.linalg.norm(made, axis=1, keepdims=True)
    titles = [index == 0 or owners[index - 1] != owners[index] for index in range(len(owners))]
    groups = link(made, owners, titles)
    assert sorted(index for group in groups for index in group) == list(range(len(owners)))
    for group in groups:
        for number in set(owners):
            own = [index for index in group if owners[index] == number]
            assert own == list(range(own[0], own[0] + len(own))) if own else True
