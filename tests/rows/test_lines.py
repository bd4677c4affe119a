from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.rows.encoder import default_encoder
from compare.rows.lines import RUNS_A_LINE, WIDTH, Bead, align_lines, band_for

if TYPE_CHECKING:
    from compare.rows.beads.sides import Lines
    from compare.rows.encoder import Vectors

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
SPANISH = [
    "El río creció durante la noche e inundó el casco antiguo.",
    "Los bomberos rescataron a una familia del tejado de su casa.",
    "El alcalde pidió ayuda al ejército.",
    "Las escuelas seguirán cerradas hasta el lunes.",
]
RUSSIAN = [
    "За ночь река поднялась и затопила старый город.",
    "Пожарные сняли семью с крыши их дома.",
    "Мэр попросил помощи у армии.",
    "Школы останутся закрытыми до понедельника.",
]
ASIDE = "Tickets for the opera festival go on sale in spring at the usual places."
# Subjects and deeds that make many unlike lines of few parts.
WHO = ["The nurse", "A farmer", "The judge", "Our teacher", "The pilot", "A painter", "The king"]
WER = ["Die Pflegerin", "Ein Bauer", "Der Richter", "Unser Lehrer", "Der Pilot", "Ein Maler"]
WER += ["Der König"]
WHAT = ["bought a horse", "lost the key", "opened the window", "wrote a letter", "drank coffee"]
WAS = ["kaufte ein Pferd", "verlor den Schlüssel", "öffnete das Fenster", "schrieb einen Brief"]
WAS += ["trank Kaffee"]


def numbered(count: int) -> tuple[list[str], list[str]]:
    """Return two texts that tell the same in so many lines, no line twice."""
    english = [f"{WHO[i % 7]} {WHAT[i % 5]} on day {i}." for i in range(count)]
    german = [f"{WER[i % 7]} {WAS[i % 5]} am Tag {i}." for i in range(count)]
    return english, german


def pairs(
    source: Sequence[str], target: Sequence[str]
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in align_lines(source, target)]


def check_complete(beads: Sequence[Bead], source: Sequence[str], target: Sequence[str]) -> None:
    assert [index for bead in beads for index in bead.source] == list(range(len(source)))
    assert [index for bead in beads for index in bead.target] == list(range(len(target)))
    assert all(0 <= bead.cost < float("inf") for bead in beads)
    for bead in beads:
        sizes = len(bead.source), len(bead.target)
        assert max(sizes) <= 4
        assert all(sizes) or sum(sizes) == 1


@pytest.mark.parametrize("target", [GERMAN, SPANISH, RUSSIAN])
def test_line_by_line(target: list[str]) -> None:
    assert pairs(ENGLISH, target) == [((i,), (i,)) for i in range(4)]


@pytest.mark.parametrize("target", [GERMAN, SPANISH, RUSSIAN])
def test_two_lines_told_as_one(target: list[str]) -> None:
    merged = [target[0], f"{target[1]} {target[2]}", target[3]]
    assert pairs(ENGLISH, merged) == [((0,), (0,)), ((1, 2), (1,)), ((3,), (2,))]


def test_four_lines_told_as_one() -> None:
    assert pairs(SPANISH, [" ".join(RUSSIAN)]) == [((0, 1, 2, 3), (0,))]


def test_seams_at_other_places_make_one_bead() -> None:
    source = [ENGLISH[0], f"{ENGLISH[1]} {ENGLISH[2]}", ENGLISH[3]]
    target = [f"{GERMAN[0]} {GERMAN[1]}", GERMAN[2], GERMAN[3]]
    assert pairs(source, target) == [((0, 1), (0, 1)), ((2,), (2,))]


@pytest.mark.parametrize("at", range(5))
def test_a_line_of_one_side_only_is_left_out(at: int) -> None:
    source = [*ENGLISH[:at], ASIDE, *ENGLISH[at:]]
    found = pairs(source, RUSSIAN)
    assert ((at,), ()) in found
    assert [pair for pair in found if pair[1]] == [((i + (i >= at),), (i,)) for i in range(4)]


def test_a_blank_line_has_no_partner_and_is_in_no_bead() -> None:
    found = pairs([ENGLISH[0], "", ENGLISH[1]], [GERMAN[0], GERMAN[1], " "])
    assert found == [((0,), (0,)), ((1,), ()), ((2,), (1,)), ((), (2,))]
    check_complete(align_lines(["", ""], [" "]), ["", ""], [" "])


@pytest.mark.parametrize(("source", "target"), [([], []), (ENGLISH, []), ([], GERMAN)])
def test_an_empty_side(source: list[str], target: list[str]) -> None:
    check_complete(align_lines(source, target), source, target)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(max_size=12), max_size=7), st.lists(st.text(max_size=12), max_size=7))
def test_both_sides_are_complete_and_in_order(source: list[str], target: list[str]) -> None:
    check_complete(align_lines(source, target), source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (ENGLISH[:1], GERMAN[:3]),
        (ENGLISH, [f"{SPANISH[0]} {SPANISH[1]}", *SPANISH[2:]]),
        ([ENGLISH[0], ASIDE, *ENGLISH[1:]], RUSSIAN[:3]),
    ],
)
def test_the_texts_the_other_way_round_have_the_same_beads(
    source: list[str], target: list[str]
) -> None:
    there = {pair for pair in pairs(source, target) if all(pair)}
    assert {(a, b) for b, a in pairs(target, source) if a and b} == there


def test_one_line_beside_many() -> None:
    _, many = numbered(1000)
    source = ["The king opened the window on day 622."]
    beads = align_lines(source, many)
    check_complete(beads, source, many)
    assert [bead.target for bead in beads if bead.source] == [(622,)]


def test_one_line_over_and_over() -> None:
    source, target = [ENGLISH[0]] * 1000, [GERMAN[0]] * 990
    beads = align_lines(source, target)
    check_complete(beads, source, target)
    assert sum(len(bead.source) == len(bead.target) == 1 for bead in beads) > 900


def test_texts_that_have_nothing_to_do_with_each_other() -> None:
    source, _ = numbered(300)
    target = [GERMAN[0], ASIDE] * 200
    check_complete(align_lines(source, target), source, target)


class Counting:
    """The encoder, with the number of lines that were joined into the texts it was given."""

    def __init__(self) -> None:
        self.given = 0

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.given += len(texts)
        return default_encoder().encode(texts)


def test_a_long_text_with_a_chapter_that_the_other_lacks() -> None:
    english, german = numbered(700)
    shorter = [*german[:300], *german[380:]]
    counting = Counting()
    beads = align_lines(english, shorter, counting)
    check_complete(beads, english, shorter)
    gold = {((i,), (i - 80 * (i >= 380),)) for i in range(700) if not 300 <= i < 380}
    right = gold & {(bead.source, bead.target) for bead in beads}
    assert len(right) >= 0.97 * len(gold)
    assert counting.given <= (1 + RUNS_A_LINE) * (len(english) + len(shorter))


def lines_known(texts: Sequence[str]) -> Lines:
    from compare.rows.beads.sides import lines_of
    from compare.rows.beads.spelling import spellings

    return lines_of(texts, default_encoder().encode(texts), spellings(texts)[0])


@pytest.mark.parametrize("count", [400, 800])
def test_the_cells_that_are_looked_at_grow_with_the_sum_of_the_lines(count: int) -> None:
    english, german = numbered(count)
    band = band_for(lines_known(english), lines_known(german))
    assert band.cells <= 3 * WIDTH * (2 * count)
