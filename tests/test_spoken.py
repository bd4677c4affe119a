"""Lists, numbers and names of languages, in each language that is spoken."""

from __future__ import annotations

import pytest

from compare import languages
from compare.messages import speaking
from compare.spoken import decimal, joined_by_and, joined_by_or, language_name


@pytest.mark.parametrize(
    ("language", "parts", "said"),
    [
        ("en", [], ""),
        ("en", ["Reuters"], "Reuters"),
        ("en", ["Reuters", "Izvestia"], "Reuters and Izvestia"),
        ("en", ["A", "B", "C"], "A, B and C"),
        ("es", ["El País", "Reuters"], "El País y Reuters"),
        ("es", ["Reuters", "Izvestia"], "Reuters e Izvestia"),
        ("es", ["El País", "Clarín", "Infobae"], "El País, Clarín e Infobae"),
        ("es", ["Ana", "Hierro"], "Ana y Hierro"),
        ("es", ["Ana", "Hidalgo"], "Ana e Hidalgo"),
        ("es", ["Ana", "Ian"], "Ana y Ian"),
        ("es", ["«A»", "«isla»"], "«A» e «isla»"),
        ("ru", ["Известия", "РИА"], "Известия и РИА"),
        ("ru", ["Коммерсант", "Известия", "РИА"], "Коммерсант, Известия и РИА"),
    ],
)
def test_a_list_ends_in_and(language: str, parts: list[str], said: str) -> None:
    with speaking(language):
        assert joined_by_and(parts) == said


@pytest.mark.parametrize(
    ("language", "parts", "said"),
    [
        ("en", ["1.5", "1,500"], "1.5 or 1,500"),
        ("en", [".txt", ".md", ".pdf"], ".txt, .md or .pdf"),
        ("es", ["1,5", "1500"], "1,5 o 1500"),
        ("es", ["7", "8"], "7 u 8"),
        ("es", ["7", "800"], "7 u 800"),
        ("es", ["10", "11"], "10 u 11"),
        ("es", ["11", "110"], "11 o 110"),
        ("es", ["español", "otro"], "español u otro"),
        ("es", ["mujer", "hombre"], "mujer u hombre"),
        ("ru", ["1,5", "1500"], "1,5 или 1500"),
        ("ru", ["7", "8"], "7 или 8"),
    ],
)
def test_a_list_ends_in_or(language: str, parts: list[str], said: str) -> None:
    with speaking(language):
        assert joined_by_or(parts) == said


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1234.0, "1,234"),
        ("en", 1234.5, "1,234.5"),
        ("en", 0.3333333, "0.3333333"),
        # Spanish sets thousands apart from five figures on, Russian by a space that holds.
        ("es", 1234, "1234"),
        ("es", 12345.0, "12.345"),
        ("es", 1234.5, "1234,5"),
        ("ru", 12345, "12\N{NO-BREAK SPACE}345"),
        ("ru", 0.25, "0,25"),
    ],
)
def test_a_number_is_written_as_the_language_does(language: str, number: float, said: str) -> None:
    with speaking(language):
        assert decimal(number) == said


@pytest.mark.parametrize(
    ("language", "code", "said"),
    [
        ("en", "es", "Spanish"),
        ("en", "pt", "Portuguese"),
        ("en", "zh-cn", "Chinese"),
        ("en", "xx", "xx"),
        ("es", "ru", "ruso"),
        ("ru", "uk", "украинский"),
    ],
)
def test_a_language_has_its_name(language: str, code: str, said: str) -> None:
    with speaking(language):
        assert language_name(code) == said


@pytest.mark.parametrize("code", languages.CODES)
def test_english_names_are_those_of_the_languages(code: str) -> None:
    assert language_name(code) == languages.get(code).name
