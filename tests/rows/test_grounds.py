from __future__ import annotations

import pytest

from compare.model import Row
from compare.rows import find_rows, measure
from compare.rows.grounds import MOST_SHARED, confidence_of, likeness_of
from compare.rows.weights import THRESHOLD
from tests.rows.stories import article

ENGLISH = (
    "On 13 October the flood killed 14 people in Paiporta, said Ramiro Salcedo.",
    "Nobody knows yet why the sirens stayed silent.",
)
SPANISH = (
    "Según Ramiro Salcedo, la riada del 13 de octubre dejó 14 muertos en Paiporta.",
    "Todavía nadie sabe por qué no sonaron las sirenas.",
)
RUSSIAN = ("Президент прибыл в Москву на переговоры.",)


@pytest.fixture
def rows() -> list[Row]:
    articles = [
        article("en", "en", ENGLISH),
        article("es", "es", SPANISH),
        article("ru", "ru", RUSSIAN),
    ]
    return find_rows(articles, measure(articles))


def test_a_row_says_what_it_shares_in_the_words_of_its_first_article(rows: list[Row]) -> None:
    (first, second) = (row for row in rows if row.cells["en"])
    assert first.cells == {"en": (0,), "es": (0,), "ru": ()}
    assert {kind: list(words) for kind, words in first.shared.items()} == {
        "dates": ["13 October"],
        "figures": ["14"],
        "names": ["Paiporta", "Ramiro Salcedo"],
    }
    assert second.shared == {}


def test_only_so_many_words_are_named() -> None:
    names = (
        "after the talks they met Putin, Trump, Merkel, Maduro, then Sánchez and Macron, "
        "later Erdogan and at last in the evening Zelensky."
    )
    articles = [article("a", "en", [names]), article("b", "en", [names])]
    (row,) = find_rows(articles, measure(articles))
    assert len(row.shared["names"]) == MOST_SHARED


def test_confidence_and_similarity_belong_to_rows_of_several(rows: list[Row]) -> None:
    for row in rows:
        several = sum(bool(cell) for cell in row.cells.values()) > 1
        assert (row.confidence is not None) == (row.similarity is not None) == several
        if row.confidence is not None and row.similarity is not None:
            assert 0 <= row.similarity <= 1
            assert THRESHOLD <= row.confidence <= 1


def test_what_is_nearer_is_surer() -> None:
    articles = [
        article("a", "en", [*ENGLISH, "The mayor resigned in the evening."]),
        article("b", "es", [*SPANISH, "Un perro apareció vivo en el barro."]),
    ]
    similarity = measure(articles)
    sure, unsure = confidence_of([0, 3], similarity), confidence_of([2, 5], similarity)
    assert sure is not None
    assert unsure is not None
    assert sure > 0.9
    assert unsure < 0.5
    assert confidence_of([0], similarity) is None
    assert confidence_of([0, 1], similarity) is None


def test_likeness_grows_with_the_chance_asked_for() -> None:
    asked = [likeness_of(chance) for chance in (0.0, 0.2, 0.5, 0.9, 0.999, 1.0)]
    assert asked == sorted(asked)
    assert asked[-1] == float("inf")
    assert likeness_of() == likeness_of(None) == likeness_of(THRESHOLD)
