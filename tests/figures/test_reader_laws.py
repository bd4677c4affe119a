"""Laws of the figure reader: what holds for any text and any number."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.figures.reader import read_numbers
from tests.figures.spelling import spell_english, spell_russian, spell_spanish

LANGUAGES = ("en", "es", "ru")
SPELLERS: dict[str, Callable[[int], str]] = {
    "en": spell_english,
    "es": spell_spanish,
    "ru": spell_russian,
}
# Pieces that figures are made of, so that the random texts hold some.
PIECES = st.sampled_from(
    [
        *"0123456789.,:;-–—/%$€°½²()'",
        " ",
        "\xa0",
        "1.500",
        "2026",
        "12:30",
        "один",
        "два",
        "тысяч",
        "one",
        "hundred",
        "and",
        "a",
        "half",
        "third",
        "of",
        "in",
        "over",
        "May",
        "5",
        "p.m.",
        "между",
        "uno",
        "mil",
        "millones",
        "y medio",
        "de",
        "entre",
        "a",
        "las",
        "marzo",
        "с половиной",
        "марта",
        "XIX",
        "век",
        "siglo",
        "Boeing",
        "No.",
        "летний",
        "семи",
        "пол",
        "-м",
        "km",
        "евро",
        "dólares",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map(" ".join))
TEXTS |= st.lists(PIECES, max_size=25).map("".join)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS, date=st.sampled_from([None, "2026-01-06", "no day"]))
@settings(max_examples=150, deadline=None)
def test_offsets_slice_back_in_order_without_overlap(
    language: str, text: str, date: str | None
) -> None:
    end = 0
    for figure in read_numbers(text, language, date):
        assert text[figure.start : figure.end] == figure.text
        assert end <= figure.start < figure.end
        assert (figure.value is None) == (figure.qualifier == "range")
        assert (figure.value is None) == (figure.low is not None and figure.high is not None)
        end = figure.end


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.integers(min_value=2, max_value=10**12))
@settings(max_examples=150, deadline=None)
def test_a_number_in_words_reads_back_as_itself(language: str, value: int) -> None:
    text = SPELLERS[language](value)
    [figure] = read_numbers(text, language)
    assert (figure.value, figure.text) == (value, text)


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.integers(min_value=0, max_value=10**12))
@settings(max_examples=50, deadline=None)
def test_a_number_in_digits_reads_back_as_itself(language: str, value: int) -> None:
    grouped = f"{value:,}".replace(",", "\u202f")
    for text in (str(value), grouped):
        assert [figure.value for figure in read_numbers(text, language)] == [value]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "one " + "hundred " * 10_000,
        "mil millones " * 5_000,
        "тысяча " * 10_000,
        "one and " * 10_000,
        "5-" * 20_000,
        "1/2/" * 10_000,
        "a." * 20_000,
    ],
    ids=lambda text: text[:10],
)
def test_long_lines_are_read_to_the_end(language: str, text: str) -> None:
    for figure in read_numbers(text, language):
        assert text[figure.start : figure.end] == figure.text


def test_a_number_too_long_to_be_a_figure_is_left_out() -> None:
    assert read_numbers("9" * 400, "en") == ()
    assert [f.value for f in read_numbers("12 and " + "9" * 400 + " and 7", "en")] == [12, 7]
