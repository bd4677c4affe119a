import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.read.plain import clean, join_lines, paragraphs

PROSE = [
    "The ministry said on Tuesday that twelve people had been hurt when the bridge over the river "
    "gave way, and that four of them were still in hospital.",
    "Engineers had warned of cracks in two of the pillars last autumn. The repairs were to begin "
    "in March, once the money had been found.",
    "Nobody has been charged. The mayor asked for patience while the inquiry goes on.",
]


@pytest.mark.parametrize(
    ("raw", "want"),
    [
        ("\ufeffone\r\ntwo\rthree", "one\ntwo\nthree"),
        ("5\u00a0000 por\u00adcen\u200btaje", "5 000 porcentaje"),
        ("cafe\u0301", "café"),
        ("one\u2028two\u2029three", "one\ntwo\n\nthree"),
        ("page\fnext", "page\n\nnext"),
        ("bell\x07 and half a letter \ud83d", "bell and half a letter"),
        ("\u202eright to left\u202c", "right to left"),
        (" \n ", ""),
        (
            "Взрывы&nbsp;в Каракасе &laquo;ночью&raquo; AT&amp;T &#8212; &lt;b&gt;",
            "Взрывы в Каракасе «ночью» AT&T — &lt;b&gt;",
        ),
    ],
)
def test_clean(raw: str, want: str) -> None:
    assert clean(raw) == want


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")


@pytest.mark.parametrize("width", [50, 65, 72, 80, 100])
def test_wrapped_paragraphs_become_whole(width: int) -> None:
    text = "\n\n".join(textwrap.fill(each, width) for each in PROSE)
    assert paragraphs(text) == PROSE


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n \n\n"])
def test_a_line_that_is_a_paragraph_stays_one(between: str) -> None:
    text = between.join(["Bridge gives way", *PROSE])
    assert paragraphs(text) == ["Bridge gives way", *PROSE]


def test_a_list_is_not_taken_for_wrapped_lines() -> None:
    lines = ["features", "contact manager", "events, activities"]
    assert paragraphs("\n".join(lines)) == lines


def test_headlines_of_one_length_are_not_joined() -> None:
    lines = [
        "Ministry says twelve hurt as the bridge gives way in the north",
        "Engineers warned of cracks in the pillars as early as October",
        "Mayor asks for patience as the inquiry goes on for a third day",
    ]
    assert paragraphs("\n".join(lines)) == lines


@pytest.mark.parametrize(
    ("before", "line", "want"),
    [
        ("the exam-", "ple given", "the example given"),
        ("the years 1990-", "2000", "the years 1990- 2000"),
        ("Al-", "Qaeda", "Al- Qaeda"),
        ("a dash -", "then more", "a dash - then more"),
        ("", "first", "first"),
    ],
)
def test_a_divided_word_becomes_whole(before: str, line: str, want: str) -> None:
    assert join_lines(before, line) == want


@given(st.text(alphabet="ab. \n-", max_size=300))
def test_no_letter_is_lost(text: str) -> None:
    letters = [character for character in clean(text) if character.isalpha()]
    assert [c for line in paragraphs(clean(text)) for c in line if c.isalpha()] == letters
