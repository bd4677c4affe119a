from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.framing.sound_keys import sound_keys
from compare.framing.sounds import alike

LATIN, CYRILLIC = "abcdefghijklmnopqrstuvwxyzáñç", "абвгдежзийклмнопрстуфхцчшщыэюя"


@st.composite
def spelled_twice(draw: st.DrawFn) -> tuple[str, str]:
    """A name, and the same with a few letters put in, left out or written otherwise."""
    letters = draw(st.sampled_from((LATIN, CYRILLIC)))
    word = list(draw(st.text(letters, min_size=1, max_size=18)))
    other = list(word)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(other)))
        other[at : at + draw(st.integers(0, 1))] = draw(st.text(letters, max_size=1))
    return "".join(word).capitalize(), "".join(other).capitalize()


@given(spelled_twice())
def test_names_alike_by_sound_share_a_key(pair: tuple[str, str]) -> None:
    one, other = pair
    if alike(one, other):
        assert sound_keys(one) & sound_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maduro", "Мадуро"),
        ("Sheinbaum", "Шейнбаума"),
        ("Ana", "Ana"),
        ("Ио", "Ио"),
        ("Volkhonskaya", "Волхонской"),
        # Twelve consonants, two of which differ.
        ("Brandtskirschtmanns", "Brandtskilschtmands"),
    ],
)
def test_these_are_alike_and_share_a_key(one: str, other: str) -> None:
    assert alike(one, other)
    assert sound_keys(one) & sound_keys(other)


@pytest.mark.parametrize(("one", "other"), [("Maduro", "Montes"), ("Karvia", "Tisna")])
def test_others_are_not_asked_about(one: str, other: str) -> None:
    assert not sound_keys(one) & sound_keys(other)
