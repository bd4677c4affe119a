from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.rows.lines import align_lines

ENGLISH = [
    "The river rose overnight and flooded the old town.",
    "Firefighters rescued a family from the roof of their house.",
    "The mayor asked for help from the army.",
    "Schools will stay closed until Monday.",
]
GERMAN = [
    "Der Fluss stieg über Nacht an und überflutete die Altstadt.",
    "Feuerwehrleute retteten eine Familie vom Dach ihres Hauses.",
    "Der Bürgermeister bat die Armee um Hilfe.",
    "Die Schulen bleiben bis Montag geschlossen.",
]


def pairs(source: list[str], target: list[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in align_lines(source, target)]


def test_line_by_line() -> None:
    assert pairs(ENGLISH, GERMAN) == [((i,), (i,)) for i in range(4)]


def test_two_lines_told_as_one() -> None:
    merged = [GERMAN[0], f"{GERMAN[1]} {GERMAN[2]}", GERMAN[3]]
    assert pairs(ENGLISH, merged) == [((0,), (0,)), ((1, 2), (1,)), ((3,), (2,))]


@pytest.mark.parametrize(("source", "target"), [([], []), (ENGLISH, []), ([], GERMAN)])
def test_an_empty_side(source: list[str], target: list[str]) -> None:
    beads = pairs(source, target)
    assert [index for bead in beads for index in bead[0]] == list(range(len(source)))
    assert [index for bead in beads for index in bead[1]] == list(range(len(target)))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(max_size=12), max_size=7), st.lists(st.text(max_size=12), max_size=7))
def test_both_sides_are_complete_and_in_order(source: list[str], target: list[str]) -> None:
    beads = align_lines(source, target)
    assert [index for bead in beads for index in bead.source] == list(range(len(source)))
    assert [index for bead in beads for index in bead.target] == list(range(len(target)))
    assert all(bead.cost >= 0 for bead in beads)
