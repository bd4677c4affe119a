"""Laws of sentence splitting that hold in every language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import languages


@pytest.mark.parametrize("language", languages.CODES)
@given(text=st.text(alphabet='aБ .!?…«»“”"()1г-—', max_size=200))
def test_spans_cover_the_text(language: str, text: str) -> None:
    spans = languages.get(language).split(text)
    assert [text[a:b] for a, b in spans] == [text[a:b].strip() for a, b in spans]
    assert "".join(text.split()) == "".join("".join(text[a:b].split()) for a, b in spans)


@pytest.mark.parametrize("language", languages.CODES)
@pytest.mark.parametrize("text", ["." * 100_000, ". " * 30_000, "«" * 30_000, "Mr. A" * 20_000])
def test_long_nonsense_is_split(language: str, text: str) -> None:
    assert languages.get(language).split(text)
