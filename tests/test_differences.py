"""Two texts word by word: golden pairs, and the law that the pieces give both back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.differences import Likeness, differences, likeness, together


def shown(left: str, right: str) -> str:
    """Return the right text with [-removed-] and {+added+} around what differs."""
    parts = []
    for piece in differences(left, right):
        one, other = left[slice(*piece.left)], right[slice(*piece.right)]
        if piece.shared:
            parts.append(other)
        else:
            parts += [f"[-{one}-]" if one else "", f"{{+{other}+}}" if other else ""]
    return "".join(parts)


@pytest.mark.parametrize(
    ("left", "right", "want"),
    [
        ("", "", ""),
        ("The same words.", "The same words.", "The same words."),
        ("", "All new.", "{+All new+}."),
        ("US forces seized Maduro.", "US forces kidnapped Maduro.",
         "US forces [-seized-]{+kidnapped+} Maduro."),
        ("At least 80 died.", "80 died.", "[-At least-]80 died."),
        ("80 died.", "80 people died on Tuesday.", "80 {+people+} died {+on Tuesday+}."),
        # Case, commas, dashes and kinds of quotation marks are no difference; words are.
        ("The Army, it says, left", "the army it says — left", "the army it says — left"),
        ("a “special operation”", "a «special operation»", "a «special operation»"),
        # Quotation marks, ? and % are.
        ("the special operation", "the “special operation”", "the {+“+}special operation{+”+}"),
        ("Did he flee?", "Did he flee.", "Did he flee[-?-]."),
        ("grew by 5%", "grew by 5", "grew by 5[-%-]"),
        # Spanish and Russian.
        ("¿Murieron 14 vecinos?", "Murieron catorce vecinos",
         "[-¿-]Murieron [-14-]{+catorce+} vecinos[-?-]"),
        ("Всё ещё идёт 20-летний спор", "Все еще идет тридцатилетний спор",
         "Все еще идет [-20-летний-]{+тридцатилетний+} спор"),
        ("don’t go", "don't go", "don't go"),
        # A lone common word between two long changes tells nothing.
        ("soldiers entered the presidential palace", "helicopters attacked the capital yesterday",
         "[-soldiers entered the presidential palace-]"
         "{+helicopters attacked the capital yesterday+}"),
    ],
)  # fmt: skip
def test_pairs(left: str, right: str, want: str) -> None:
    assert shown(left, right) == want


WORDY = st.lists(
    st.sampled_from(
        ["the", "army", "«", "»", ", ", " ", "80", "%", "ёж", "Еж", "?", "don’t", "\n"]
    ),
    max_size=25,
).map("".join)


@given(st.text(max_size=60) | WORDY, st.text(max_size=60) | WORDY)
def test_the_pieces_give_both_texts_back(left: str, right: str) -> None:
    pieces = differences(left, right)
    assert "".join(left[slice(*piece.left)] for piece in pieces) == left
    assert "".join(right[slice(*piece.right)] for piece in pieces) == right
    assert not any(one.shared and other.shared for one, other in pairwise(pieces))


@given(WORDY, WORDY)
def test_the_other_way_round_the_same_words_are_in_common(left: str, right: str) -> None:
    one, other = likeness(left, right), likeness(right, left)
    assert (one.common, one.left, one.right) == (other.common, other.right, other.left)
    assert 0 <= one.share <= 1


@given(WORDY)
def test_a_text_differs_from_itself_in_nothing(text: str) -> None:
    assert all(piece.shared for piece in differences(text, text))
    assert likeness(text, text.upper()).share == 1


def test_words_in_common_are_counted_over_many_pairs() -> None:
    parts = [likeness("a b c", "a b d"), likeness("e", ""), likeness("", "")]
    assert parts == [Likeness(2, 3, 3), Likeness(0, 1, 0), Likeness(0, 0, 0)]
    assert together(parts) == Likeness(2, 4, 3)
    assert together(parts).share == pytest.approx(4 / 7)
    assert likeness("", "").share == 1
