import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.read.markdown import read_markdown


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# Bridge gives way", "Bridge gives way"),
        ("## What we know ##", "What we know"),
        ("Bridge gives way\n================", "Bridge gives way"),
        ("The **old** bridge *gave* way", "The old bridge gave way"),
        ("The __old__ bridge _gave_ way", "The old bridge gave way"),
        ("The [old bridge](https://example.com/a_b) gave way", "The old bridge gave way"),
        ("![The bridge](a.jpg)", ""),
        ("> Nobody knows, he said.", "Nobody knows, he said."),
        ("<!-- a note -->", ""),
        ("---", ""),
        ("* Twelve hurt", "• Twelve hurt"),
        ("snake_case_word and 2*3*4", "snake_case_word and 2*3*4"),
        (r"5 \* 6", "5 * 6"),
        ("- 12 people", "• 12 people"),
        ("1. First", "1. First"),
    ],
)
def test_marks_go_and_words_stay(marked: str, plain: str) -> None:
    assert read_markdown(marked).text.strip() == plain


def test_front_matter_names_title_and_day() -> None:
    source = read_markdown('---\ntitle: "Bridge gives way"\ndate: 2026-01-06 10:20\n---\n\nText.')
    assert (source.title, source.date) == ("Bridge gives way", "2026-01-06")
    assert source.text.strip() == "Text."


@given(st.text(alphabet="*_[](){}#>-`\\!<ab \n", max_size=200))
def test_any_text_in(text: str) -> None:
    read_markdown(text)
