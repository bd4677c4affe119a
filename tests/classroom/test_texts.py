from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.classroom.texts import clean, clean_line, name_key, pupil_name
from compare.errors import InputError


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Ana", "Ana"),
        ("Íñigo", "Íñigo"),
        ("I\u0301n\u0303igo", "Íñigo"),
        ("  two \t words\n", "two words"),
        ("=SUM(A1)", "=SUM(A1)"),
        ("李", "李"),
        ("Алёна\u202e", "Алёна"),
        ("zero\u200dwidth 🙂", "zero\u200dwidth 🙂"),
    ],
)
def test_names_of_all_kinds(given: str, kept: str) -> None:
    assert pupil_name(given) == kept


@pytest.mark.parametrize(
    "name", ["", "   ", "\0\n", "…", "a" * 41, "\ud800", "\uffff", "\u202e", "🙂"]
)
def test_names_that_are_none(name: str) -> None:
    with pytest.raises(InputError):
        pupil_name(name)


@pytest.mark.parametrize(("one", "other"), [("Ana", "ANA"), ("Алена", "алёна"), ("Ａna", "ana")])
def test_names_that_are_one(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@given(st.text(max_size=60))
def test_a_cleaned_text_stays_as_it_is(text: str) -> None:
    cleaned = clean(text, 200)
    assert clean(cleaned, 200) == cleaned
    assert "\0" not in cleaned
    cleaned.encode()
    assert "\n" not in clean_line(text, 200)


def test_a_text_is_bounded_before_it_is_read() -> None:
    for length in (11, 10_000_000):
        with pytest.raises(InputError, match="at most 10 letters"):
            clean("a" * length, 10)
    assert clean(" " * 15 + "a" * 10, 10) == "a" * 10
