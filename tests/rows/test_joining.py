from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import TYPE_CHECKING

import pytest

from compare.model import Article
from compare.rows import find_rows, measure
from compare.rows.cells import cell_vector, cells_of
from compare.rows.encoder import default_encoder
from compare.rows.joining import gain, join_neighbours
from compare.rows.similarity import Similarity
from compare.sentences import split_article
from tests.conftest import sample_articles
from tests.rows.stories import article

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors

ENGLISH = (
    "Fourteen people died in the flood and five are still missing.",
    "The government has declared the valley a disaster zone.",
    "Schools will stay closed until Monday, the mayor said.",
)
SPANISH = (
    "Catorce personas murieron en la inundación.",
    "Otras cinco siguen desaparecidas.",
    "El Gobierno ha declarado el valle zona catastrófica.",
    "Los colegios seguirán cerrados hasta el lunes, dijo la alcaldesa.",
)
RUSSIAN = (
    "Число жертв наводнения достигло четырнадцати, пятеро пропали без вести.",
    "Занятия в школах отменены до понедельника, сообщила мэр.",
)


def rows_of(*articles: Article) -> list[dict[str, tuple[int, ...]]]:
    return [dict(row.cells) for row in find_rows(articles, measure(articles))]


def test_two_sentences_may_tell_what_one_does() -> None:
    found = rows_of(
        article("en", "en", ENGLISH), article("es", "es", SPANISH), article("ru", "ru", RUSSIAN)
    )
    assert found == [
        {"en": (0,), "es": (0, 1), "ru": (0,)},
        {"en": (1,), "es": (2,), "ru": ()},
        {"en": (2,), "es": (3,), "ru": (1,)},
    ]


def test_a_title_is_joined_to_nothing() -> None:
    found = rows_of(
        article("en", "en", ENGLISH, title="Flood leaves 14 dead and five missing"),
        article("es", "es", SPANISH[1:], title=SPANISH[0]),
    )
    assert found[0]["es"] == (0,)


def test_what_only_stands_beside_stays_alone() -> None:
    beside = (SPANISH[0], "El ministro de Agricultura viajó ayer a Lisboa.", *SPANISH[2:])
    found = rows_of(article("en", "en", ENGLISH), article("es", "es", beside))
    assert {"en": (), "es": (1,)} in found


@pytest.fixture
def similarity() -> Similarity:
    return measure([article("en", "en", ENGLISH), article("es", "es", SPANISH)])


def test_sentences_that_are_not_next_to_each_other_are_not_joined(similarity: Similarity) -> None:
    # English 0-2 are 0 to 2 and Spanish 0-3 are 3 to 6. Without Spanish 1, 0 and 2 are the
    # nearest left; they are no neighbours for all that.
    free = [[0, 3], [5], [1], [2, 6]]
    assert sorted(join_neighbours(free, similarity)) == sorted(free)
    with_it = [[0, 3], [4], [1, 5], [2, 6]]
    assert [0, 3, 4] in join_neighbours(with_it, similarity)


def test_a_stricter_reader_has_fewer_joins(similarity: Similarity) -> None:
    groups = [[0, 3], [4], [1, 5], [2, 6]]
    assert sorted(join_neighbours(groups, similarity, strictness=1.0)) == sorted(groups)


def test_at_most_three_sentences_in_a_row(similarity: Similarity) -> None:
    told = ("They", "came", "saw", "won")
    alike = measure([article("a", "en", [" and ".join(told)]), article("b", "en", told)])
    for group in join_neighbours([[0, 1], [2], [3], [4]], alike, strictness=-9.0):
        assert len(cells_of(group, alike).get(1, [])) <= 3
    assert gain([0, 1, 2, 3], [4], alike) == -inf


def test_a_cell_is_its_sentence_or_what_they_are_together(similarity: Similarity) -> None:
    assert (cell_vector([3], similarity) == similarity.vectors[3]).all()
    together, alone = cell_vector([3, 4], similarity), similarity.vectors[3]
    assert float(together @ similarity.vectors[0]) > float(alone @ similarity.vectors[0])


class Watched:
    """The default encoder, which remembers what it was asked to read."""

    spread = default_encoder().spread

    def __init__(self) -> None:
        self.read: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.read += texts
        return default_encoder().encode(texts)


def test_neighbours_are_read_together_only_where_one_sentence_may_tell_both() -> None:
    articles = [article("en", "en", ENGLISH), article("es", "es", SPANISH)]
    encoder = Watched()
    measure(articles, encoder)
    alone = [*ENGLISH, *SPANISH]
    assert encoder.read[: len(alone)] == alone
    assert f"{SPANISH[0]} {SPANISH[1]}" in encoder.read
    assert f"{ENGLISH[1]} {ENGLISH[2]}" not in encoder.read
    assert f"{SPANISH[2]} {SPANISH[3]}" not in encoder.read


@pytest.mark.parametrize("story", ["raid", "border", "flood", "pensions"])
def test_a_report_costs_little_more_than_its_sentences(story: str) -> None:
    articles = [split_article(told) for told in sample_articles(story)]
    encoder = Watched()
    measure(articles, encoder)
    assert len(set(encoder.read)) <= 1.25 * sum(len(told.sentences) for told in articles)
