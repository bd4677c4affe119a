from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.figures.relation import relate
from compare.model import Figure, FigureKind, Qualifier, Status, Value


def figure(
    value: Value | None,
    kind: FigureKind = "number",
    unit: str | None = None,
    qualifier: Qualifier = "exact",
    ends: tuple[Value, Value] | None = None,
    readings: tuple[Value, ...] = (),
) -> Figure:
    low, high = ends or (None, None)
    return Figure(0, 1, "x", kind, value, unit, qualifier, low, high, None, readings)


SPANS: list[tuple[tuple[float, float], tuple[float, float], Status]] = [
    ((10, 20), (12, 15), "inside_range"),
    ((10, 20), (10, 15), "conflict"),
    ((10, 20), (15, 25), "conflict"),
    ((12_000, 15_000), (11_987, 15_000), "rounding"),
]
NUMBERS: list[tuple[Figure, Figure, Status]] = [
    (figure(55), figure(55), "agrees"),
    (figure(55), figure(58), "conflict"),
    (figure(55), figure(80, qualifier="at_least"), "conflict"),
    (figure(55), figure(50, qualifier="at_least"), "qualifier"),
    (figure(50), figure(50, qualifier="at_least"), "qualifier"),
    (figure(50), figure(50, qualifier="about"), "qualifier"),
    (figure(30), figure(40, qualifier="at_most"), "qualifier"),
    (figure(45), figure(40, qualifier="less_than"), "conflict"),
    (figure(35_000, qualifier="about"), figure(200_000, qualifier="more_than"), "conflict"),
    (figure(12_000), figure(11_987), "rounding"),
    (figure(12_000), figure(12_600), "conflict"),
    (figure(3_000_000), figure(3_100_000), "rounding"),
    (figure(3_000_000), figure(3_400_000), "conflict"),
    (figure(120), figure(124), "conflict"),
    (figure(120, qualifier="about"), figure(124), "rounding"),
    (figure(7.4), figure(7.38), "rounding"),
    (figure(7.4), figure(7.9), "conflict"),
    (figure(2_800), figure(2_800_000), "scale_suspect"),
    (figure(1_200), figure(12_000), "scale_suspect"),
    (figure(120), figure(210), "scale_suspect"),
    (figure(23), figure(32), "scale_suspect"),
    (figure(None, qualifier="range", ends=(400, 500)), figure(450), "inside_range"),
    (figure(None, qualifier="range", ends=(400, 500)), figure(550), "conflict"),
    (
        figure(None, qualifier="range", ends=(26, 67)),
        figure(None, qualifier="range", ends=(26, 67)),
        "agrees",
    ),
    *(
        (
            figure(None, qualifier="range", ends=one),
            figure(None, qualifier="range", ends=other),
            status,
        )
        for one, other, status in SPANS
    ),
    (figure(207, qualifier="about"), figure(200), "conflict"),
    (figure(207, qualifier="about"), figure(200, qualifier="about"), "rounding"),
    (figure(207), figure(200, qualifier="about"), "rounding"),
    (figure(33, qualifier="about"), figure(34), "rounding"),
    (figure(15, qualifier="about"), figure(14), "rounding"),
    (figure(540_000), figure(500_000), "conflict"),
    (figure(1.5, readings=(1500,)), figure(1500), "agrees"),
    (figure(1.5, readings=(1500,)), figure(1700), "conflict"),
    (figure(5, "measure", "mi"), figure(8, "measure", "km"), "agrees"),
    (figure(5, "measure", "mi"), figure(5, "measure", "km"), "conflict"),
    (figure(24, "duration", "h"), figure(1, "duration", "d"), "agrees"),
    (figure(7, "age", "a"), figure(7, "duration", "a"), "agrees"),
    (figure(0), figure(5), "conflict"),
    (figure(14), figure(14, "age", "a"), "agrees"),
    (figure(14), figure(11, "age", "a"), "conflict"),
    (figure(85, "measure", "km/h"), figure(86, "measure", "km/h"), "conflict"),
    (figure(200_000, readings=(200,)), figure(35_000, qualifier="at_least"), "qualifier"),
    (figure(200_000, qualifier="more_than", readings=(200,)), figure(35_000), "conflict"),
    (figure(20, qualifier="more_than"), figure(60, qualifier="more_than"), "conflict"),
    (figure(20, qualifier="more_than"), figure(60, qualifier="less_than"), "qualifier"),
    (figure(80, "measure", "deg"), figure(27, "measure", "deg"), "agrees"),
    (figure(80, "measure", "[degF]"), figure(27, "measure", "Cel"), "agrees"),
    (figure(30, "measure", "Cel"), figure(27, "measure", "Cel"), "conflict"),
]

DATES: list[tuple[str, str, Status]] = [
    ("--03-19", "--03-19", "agrees"),
    ("--03-19", "2026-03-19", "agrees"),
    ("2026-03", "--03-19", "agrees"),
    ("--03-19", "--03-20", "conflict"),
    ("2025-03-19", "2026-03-19", "conflict"),
    ("2026", "2026-03-19", "agrees"),
    ("2025", "--03-19", "conflict"),
    ("1918-09-32", "1918-09-29", "conflict"),
    ("--09-32", "1918-09-29", "conflict"),
    ("20:40", "20:40", "agrees"),
    ("20:40", "19:40", "conflict"),
]


@pytest.mark.parametrize(("one", "other", "status"), NUMBERS)
def test_numbers(one: Figure, other: Figure, status: Status) -> None:
    assert relate(one, other) == status
    assert relate(other, one) == status


@pytest.mark.parametrize(("one", "other", "status"), DATES)
def test_dates_and_times(one: str, other: str, status: Status) -> None:
    kind: FigureKind = "time" if ":" in one else "date"
    assert relate(figure(one, kind), figure(other, kind)) == status


def test_the_night_to_a_day_is_either_day() -> None:
    night = figure("--10-12", "date", readings=("--10-13",))
    assert relate(night, figure("--10-13", "date")) == "agrees"
    assert relate(figure("--10-12", "date"), night) == "agrees"
    assert relate(night, figure("--10-14", "date")) == "conflict"


def test_a_day_inside_a_span_of_days() -> None:
    span = figure(None, "date", qualifier="range", ends=("2026-03-01", "2026-03-10"))
    assert relate(span, figure("2026-03-05", "date")) == "inside_range"
    assert relate(span, figure("2026-03-15", "date")) == "conflict"


QUALIFIERS: tuple[Qualifier, ...] = ("exact", "about", "at_least", "more_than", "at_most")
FIGURES = st.builds(
    figure,
    st.one_of(st.integers(0, 10**15), st.floats(0, 1e15)),
    qualifier=st.sampled_from(QUALIFIERS),
)


@given(FIGURES, FIGURES)
def test_order_does_not_matter(one: Figure, other: Figure) -> None:
    assert relate(one, other) == relate(other, one)


@given(FIGURES)
def test_a_figure_agrees_with_itself(one: Figure) -> None:
    assert relate(one, one) == "agrees"
