from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.figures.likeness import Place, equal
from compare.figures.lookup import FigureIndex
from compare.model import Figure, FigureKind

UNITS: dict[FigureKind, tuple[str | None, ...]] = {
    "number": (None,),
    "count": (None, "person", "soldier", "vehicle"),
    "percent": ("%",),
    "money": ("EUR", "USD"),
    "measure": ("km", "mi", "kWh", "Cel", "[degF]", "deg"),
    "duration": ("d", "wk", "a"),
    "age": (None, "a", "mo"),
    "date": (None,),
    "ordinal": (None,),
}
DAYS = ("2024-10-13", "--10-13", "2024-10", "2024", "---13")
# Values that stand close together: conversions, roundings of a float, the same again.
NUMBERS = st.one_of(
    st.integers(-40, 40),
    st.sampled_from((0.1 + 0.2, 0.3, 8.0, 8.04672, 5, 100, 101.5, 103, 1e9, 1e9 + 1)),
    st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 2)),
)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    kind = draw(st.sampled_from(tuple(UNITS)))
    figure = Figure(0, 1, "1", kind, None, unit=draw(st.sampled_from(UNITS[kind])))
    if kind == "date":
        return replace(figure, value=draw(st.sampled_from(DAYS)))
    if draw(st.integers(0, 3)):
        readings = tuple(draw(st.lists(NUMBERS, max_size=2)))
        return replace(figure, value=draw(NUMBERS), readings=readings)
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    return replace(figure, low=low, high=high, qualifier="range")


def place(figure: Figure, article: str = "a1") -> Place:
    return Place(article, 0, 0, figure)


@given(st.lists(figures(), min_size=1, max_size=12))
def test_whatever_is_equal_is_found(found: list[Figure]) -> None:
    places = [place(figure) for figure in found]
    index = FigureIndex([one] for one in places)
    for one in places:
        likely = {number for number, other in enumerate(places) if equal(one, other)}
        assert likely <= set(index.candidates([one]))


@given(figures(), st.sampled_from((1.0, 1.0 + 1e-10, 1.02, 0.98)))
def test_nearly_the_same_is_found_where_it_is_equal(figure: Figure, factor: float) -> None:
    if not isinstance(figure.value, float | int):
        return
    other = replace(figure, value=figure.value * factor)
    for unit in UNITS[figure.kind]:
        one = place(replace(other, unit=unit))
        if equal(place(figure), one):
            assert FigureIndex([[one]]).candidates([place(figure)]) == [0]


@pytest.mark.parametrize(
    ("sought", "filed"),
    [
        (Figure(0, 2, "23", "count", 23, unit="person"), Figure(0, 2, "24", "count", 24)),
        (Figure(0, 2, "23", "number", 23), Figure(0, 2, "24", "number", 24)),
        (Figure(0, 2, "5", "measure", 5, unit="km"), Figure(0, 2, "7", "measure", 7, unit="km")),
    ],
)
def test_what_is_far_apart_is_not_asked_about(sought: Figure, filed: Figure) -> None:
    assert FigureIndex([[place(filed)]]).candidates([place(sought)]) == []


def test_a_group_is_found_by_all_its_figures_together() -> None:
    dead, held = (Figure(0, 2, "23", "count", value, unit="person") for value in (23, 57))
    whole = [place(dead, "a1"), place(held, "a2")]
    index = FigureIndex([[place(dead, "a1")], [place(dead, "a2")], [*whole]])
    assert index.candidates(whole) == [2]
    index.add(0, [place(held, "a2")])
    assert index.candidates(whole) == [0, 2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Figure(0, 1, "8", "measure", 8, unit="km"), Figure(0, 1, "5", "measure", 5, unit="mi")),
        (
            Figure(0, 2, "27", "measure", 27, unit="Cel"),
            Figure(0, 2, "80", "measure", 80, unit="deg"),
        ),
        (Figure(0, 1, "1", "age", 1, unit="a"), Figure(0, 2, "12", "duration", 12, unit="mo")),
        (Figure(0, 3, "100", "age", 100, unit="a"), Figure(0, 3, "101", "number", 101)),
        (
            Figure(0, 4, "1500", "number", 1500),
            Figure(0, 5, "1.500", "number", 1.5, readings=(1500,)),
        ),
        (Figure(0, 4, "2024", "date", "2024"), Figure(0, 6, "10 Oct", "date", "2024-10-13")),
        (
            Figure(0, 5, "10-20", "count", None, low=10, high=20),
            Figure(0, 5, "10-20", "count", None, low=10.0, high=20),
        ),
    ],
)
def test_these_are_equal_and_found(one: Figure, other: Figure) -> None:
    assert equal(place(one), place(other))
    assert FigureIndex([[place(other)]]).candidates([place(one)]) == [0]
    if equal(place(other), place(one)):
        assert FigureIndex([[place(one)]]).candidates([place(other)]) == [0]
