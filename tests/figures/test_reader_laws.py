"""Laws of the figure reader: what holds for any text and any number."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.figures.line import article_separators
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
        "1" * 50_000,
        "one " + "hundred " * 5_000,
        "mil millones " * 2_500,
        "тысяча " * 5_000,
        "one and " * 5_000,
        "5-" * 10_000,
        "1/2/" * 5_000,
        "a." * 10_000,
        "1, " * 10_000 + "May марта de marzo",
        "doubled " * 5_000,
        "near Three Mile island here " * 2_000,
        "two times " * 5_000,
        "лет " * 10_000,
        "one " + "hundred hundred " * 5_000,
        "0a" * 15_000,
        "из Two " * 5_000,
        "9 до " * 5_000,
    ],
    ids=lambda text: text[:10],
)
def test_long_lines_are_read_to_the_end(language: str, text: str) -> None:
    for figure in read_numbers(text, language):
        assert text[figure.start : figure.end] == figure.text


def test_a_number_too_long_to_be_a_figure_is_left_out() -> None:
    assert read_numbers("9" * 400, "en") == ()
    assert [f.value for f in read_numbers("12 and " + "9" * 400 + " and 7", "en")] == [12, 7]


@pytest.mark.parametrize(
    ("text", "language", "article", "value", "readings"),
    [
        ("1.500 personas", "es", "personas", 1500, (1.5,)),
        ("1.500 personas", "es", "costó 2.345,50 euros", 1500, ()),
        ("1.500 personas", "es", "costó 2,345.50 euros", 1.5, ()),
        ("12,345 votos", "es", "costó 2,345.50 pesos", 12_345, ()),
        # Decimals show the decimal mark, but a writer may group with any.
        ("12,345 votos", "es", "un 2,5 %", 12.345, (12_345,)),
        ("1,500 people", "en", "1.2 million people", 1500, ()),
        ("1.500 people", "en", "people", 1.5, (1500,)),
        ("10,000 человек", "ru", "2,5 %", 10_000, ()),
        # What the sentence itself shows comes before what the article does.
        ("1.500 de 2.345,50", "es", "costó 2,345.50 euros", 1500, ()),
    ],
)
def test_the_article_settles_what_its_marks_mean(
    text: str, language: str, article: str, value: float, readings: tuple[float, ...]
) -> None:
    figure = read_numbers(text, language, None, article_separators(article, language))[0]
    assert (figure.value, figure.readings) == (value, readings)


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.integers(min_value=2, max_value=10**12))
@settings(max_examples=100, deadline=None)
def test_words_in_a_sentence_read_back_too(language: str, value: int) -> None:
    words = SPELLERS[language](value)
    [figure] = read_numbers(f"«{words}»,", language)
    assert (figure.value, figure.text) == (value, words)
