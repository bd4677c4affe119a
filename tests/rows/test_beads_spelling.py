from __future__ import annotations

import numpy as np
import pytest

from compare.rows.beads.spelling import pieces_of, spellings

OTHERS = ["The weather was mild.", "Nobody came to the hall.", "Music played until late."]


def likeness(a: str, b: str) -> float:
    first, second = spellings([a, *OTHERS], [b])
    lengths = np.linalg.norm(first[0]) * np.linalg.norm(second[0])
    return float(first[0] @ second[0] / max(lengths, 1e-9))


@pytest.mark.parametrize(
    ("a", "b", "other"),
    [
        ("Hartog fell on Makalu", "Hartog cayó en el Makalu", "Lombard cayó en el Everest"),
        ("Petrov spoke", "Петров выступил", "Сидоров выступил"),
        ("8,848 metres", "8848 метров", "7546 метров"),
        ("8.848 m", "8,848 m", "8,849 m"),
    ],
)
def test_names_and_numbers_that_both_lines_hold(a: str, b: str, other: str) -> None:
    assert likeness(a, b) > likeness(a, other) + 0.1


def test_vectors_of_lines_add_up_to_that_of_the_lines_joined() -> None:
    (apart,) = spellings(["Hartog fell.", "Nobody saw 1956."])
    (both,) = spellings(["Hartog fell. Nobody saw 1956.", "x"])
    joined = apart.sum(axis=0)
    assert np.count_nonzero(joined) == np.count_nonzero(both[0])
    assert (np.sign(joined) == np.sign(both[0])).all()


def test_what_every_line_holds_tells_least() -> None:
    (found,) = spellings(["Makalu", "Makalu Hartog", "Makalu Lombard"])
    assert np.linalg.norm(found[1] - found[0]) > np.linalg.norm(found[0])


def test_the_weights_of_a_word_and_a_number() -> None:
    assert sum(weight for _, weight in pieces_of("Makalu")) == pytest.approx(1)
    assert pieces_of("8.848") == pieces_of("8848")
    assert pieces_of("12")[0][1] > pieces_of("7")[0][1]


@pytest.mark.parametrize("lines", [[], [""], ["…", "—"], ["a b c"]])
def test_lines_without_anything_to_go_by(lines: list[str]) -> None:
    found = spellings(lines, lines)
    assert [len(side) for side in found] == [len(lines)] * 2
    assert all(np.isfinite(side).all() for side in found)
