"""Small things said: days, values, figures in digits."""

from __future__ import annotations

import pytest

from compare.export import say
from compare.messages import speaking
from compare.model import Figure, Mention


@pytest.mark.parametrize(
    ("iso", "said"),
    [("2026-01-06", "6 January 2026"), ("", ""), (None, ""), ("--01-06", "--01-06")],
)
def test_days(iso: str | None, said: str) -> None:
    assert say.day(iso) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (23, "23"),
        (23.0, "23"),
        (1_500_000, "1,500,000"),
        (2.25, "2.25"),
        (1 / 3, "0.3333"),
        (1234.56, "1,234.6"),
        ("20:40", "20:40"),
    ],
)
def test_values(number: float | str, said: str) -> None:
    assert say.value(number) == said


@pytest.mark.parametrize(
    ("language", "day", "number", "years", "days"),
    [
        ("en", "6 January 2026", "12,345.7", "at least 60 years", "1.5 days"),
        ("es", "6 de enero de 2026", "12.345,7", "al menos 60 años", "1,5 días"),
        ("ru", "6 января 2026\xa0г.", "12\xa0345,7", "как минимум 60 лет", "1,5 дня"),
    ],
)
def test_each_language_has_its_own_way(
    language: str, day: str, number: str, years: str, days: str
) -> None:
    mention = Mention("a1", 0, 0, 4, "text")
    with speaking(language):
        assert say.day("2026-01-06") == day
        assert say.value(12345.67) == number
        assert say.amount(figure("duration", 60, unit="a", qualifier="at_least"), mention) == years
        assert say.amount(figure("duration", 1.5, unit="d"), mention) == days


def figure(kind: str, value: float | str | None, **more: object) -> Figure:
    return Figure(0, 4, "text", kind, value, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (figure("count", 80, qualifier="at_least"), "at least 80"),
        (figure("count", 80, qualifier="less_than"), "less than 80"),
        (figure("age", None, qualifier="range", low=26, high=67), "26 to 67"),
        (figure("percent", 2.5, unit="%"), "2.5 %"),
        (figure("money", 3000, unit="EUR", qualifier="about"), "about EUR 3,000"),
        (figure("duration", 60, unit="a"), "60 years"),
        (figure("measure", 7.9, unit="m"), "7.9 m"),
        (figure("time", "20:40"), "20:40"),
        (figure("date", "--10-13"), "text"),
        (figure("number", None), "text"),
        (None, "text"),
    ],
)
def test_a_figure_in_digits(found: Figure | None, said: str) -> None:
    assert say.amount(found, Mention("a1", 0, 0, 4, "text")) == said


def test_a_mention_without_a_figure_says_its_value() -> None:
    assert say.amount(None, Mention("a1", 0, 0, 4, "text", value=1200)) == "1,200"
