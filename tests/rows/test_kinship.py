from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from compare.model import Article
from compare.pipeline import with_figures
from compare.rows import find_rows, measure
from compare.rows.kinship import kinship
from compare.rows.weights import ALIKE, UNLIKE
from compare.sentences import split_article
from tests.conftest import sample_articles
from tests.rows.stories import article

STORIES = ("border", "flood", "pensions")


@pytest.fixture(scope="module")
def told() -> dict[str, list[Article]]:
    """The samples by name, in English, Spanish and Russian, as rows are asked for them."""
    return {
        story: [with_figures(split_article(version)) for version in sample_articles(story)]
        for story in STORIES
    }


def rows_of_several(articles: list[Article]) -> list[dict[str, tuple[int, ...]]]:
    """The rows in which more than one article has something, by what they have there."""
    rows = find_rows(articles, measure(articles))
    found = [{a: cell for a, cell in row.cells.items() if cell} for row in rows]
    return [cells for cells in found if len(cells) > 1]


@pytest.mark.parametrize("stories", list(permutations(STORIES)))
def test_three_stories_share_no_row(
    told: dict[str, list[Article]], stories: tuple[str, ...]
) -> None:
    articles = [told[story][version] for version, story in enumerate(stories)]
    assert rows_of_several(articles) == []


@pytest.mark.parametrize(("one", "other"), list(permutations(STORIES, 2)))
def test_two_versions_of_one_story_keep_their_rows_beside_another_story(
    told: dict[str, list[Article]], one: str, other: str
) -> None:
    english, spanish, _ = told[one]
    alone = rows_of_several([english, spanish])
    beside = rows_of_several([english, spanish, told[other][2]])
    assert beside == alone
    # The titles are a row of theirs.
    assert {english.id: (0,), spanish.id: (0,)} in beside


def test_titles_alone_are_a_row() -> None:
    titles = ("A ferry sinks off Crete", "Un ferri se hunde frente a Creta")
    articles = [article(c, c, [], title) for c, title in zip(("en", "es"), titles, strict=True)]
    assert len(rows_of_several(articles)) == 1


def margins(values: list[list[float]]) -> np.ndarray:
    """Margins of two articles whose sentences lie to each other as in `values`."""
    told = np.array(values, dtype=np.float32)
    rows, columns = told.shape
    inside = np.zeros((rows, rows)), np.zeros((columns, columns))
    return np.block([[inside[0], told], [told.T, inside[1]]])


def kin(values: list[list[float]], titles: bool = False) -> float:
    rows, columns = np.shape(values)
    firsts = [titles, *[False] * (rows - 1), titles, *[False] * (columns - 1)]
    found = kinship(margins(values), firsts, [0] * rows + [1] * columns)
    assert np.array_equal(found, found.T)
    assert found[0, 0] == found[1, 1] == 1
    return float(found[0, 1])


HALFWAY = (UNLIKE + ALIKE) / 2


@pytest.mark.parametrize(
    ("values", "want"),
    [
        ([[ALIKE, 0], [0, ALIKE]], 1),
        ([[UNLIKE, 0], [0, UNLIKE]], 0),
        ([[HALFWAY, 0], [0, HALFWAY]], 0.5),
        # The three likest pairs prove it, however many more there are.
        ((np.eye(6) * [ALIKE, ALIKE, ALIKE, 0.01, 0.01, 0.01]).tolist(), 1),
        # One pair alone, among more sentences, does not.
        ((np.eye(4) * [ALIKE, 0.01, 0.01, 0.01]).tolist(), 0),
        # Many sentences that are like the same one are one pair.
        ([[ALIKE, 0.01], [ALIKE - 0.01, 0.01], [ALIKE - 0.02, 0.02]], 0),
    ],
)
def test_the_likest_pairs_tell_whether_two_articles_tell_one_story(
    values: list[list[float]], want: float
) -> None:
    assert kin(values) == pytest.approx(want, abs=1e-6)


def test_titles_prove_nothing() -> None:
    assert kin([[0.9, 0, 0], [0, 0.1, 0], [0, 0, 0.1]], titles=True) == 0
    assert kin([[0.9, 0, 0], [0, 0.1, 0], [0, 0, 0.1]]) > 0
