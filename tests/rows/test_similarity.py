from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.rows import find_rows, measure
from compare.rows.blocks import LINES
from compare.rows.encoder import default_encoder
from compare.rows.similarity import margins, title_evidence
from compare.rows.weights import NEAREST, TITLE_AND_TEXT, TITLES
from tests.conftest import sample_articles
from tests.rows.stories import article


def unit(rows: np.ndarray) -> np.ndarray:
    result: np.ndarray = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return result


def test_what_is_near_to_all_is_near_to_none() -> None:
    # 0 is as near to 2 as 1 is to 3, but 0 is near to all of the other article.
    vectors = unit(np.array([[1, 1, 1, 1], [0, 0, 0.2, 1], [1, 0.4, 0.4, 0], [0, 0, 1, 1.0]]))
    found = margins(vectors @ vectors.T, [0, 0, 1, 1])
    assert found[1, 3] > found[0, 2]
    assert found[0, 1] == found[2, 3] == found[0, 0] == 0


@given(st.lists(st.integers(1, 9), min_size=1, max_size=4), st.integers(0, 2**32 - 1))
def test_margins_are_the_same_both_ways_and_none_inside_an_article(
    lengths: list[int], seed: int
) -> None:
    owners = np.array([number for number, length in enumerate(lengths) for _ in range(length)])
    vectors = unit(np.random.default_rng(seed).normal(size=(len(owners), 8)))
    found = margins(vectors @ vectors.T, list(owners))
    assert np.allclose(found, found.T)
    assert (found[owners[:, None] == owners[None, :]] == 0).all()
    assert np.isfinite(found).all()


def test_margins_of_more_sentences_than_are_worked_on_at_a_time() -> None:
    owners = np.repeat([0, 1, 2], [LINES, LINES // 2, 9])
    vectors = unit(np.random.default_rng(3).normal(size=(len(owners), 8)))
    cosines = vectors @ vectors.T
    found = margins(cosines.copy(), owners.tolist())

    def usual(one: int, other: int) -> float:
        near = sorted(cosines[one, owners == owners[other]])
        return float(np.mean(near[-1 - NEAREST : -1]))

    for one, other in ((0, LINES), (LINES - 1, LINES + 1), (5, -1), (-1, 5), (LINES + 3, -2)):
        want = cosines[one, other] - (usual(one, other) + usual(other, one)) / 2
        assert found[one, other] == pytest.approx(want, abs=1e-6)


def test_titles_draw_each_other_and_not_the_text() -> None:
    found = title_evidence([True, False, True, False], [0, 0, 1, 1])
    assert found[0, 2] == pytest.approx(TITLES)
    assert found[0, 3] == found[1, 2] == pytest.approx(-TITLE_AND_TEXT)
    assert found[1, 3] == found[0, 1] == 0


class Crowded:
    """The default encoder with all vectors drawn to one side, as those of many encoders are."""

    spread = None

    def encode(self, texts: list[str]) -> np.ndarray:
        vectors = default_encoder().encode(texts)
        aside = np.zeros(vectors.shape[1])
        aside[0] = 1.2
        return unit(vectors + aside)


@pytest.mark.parametrize("story", ["raid", "border"])
def test_an_encoder_whose_cosines_all_run_high_finds_the_same_rows(story: str) -> None:
    from compare.sentences import split_article

    articles = [split_article(told) for told in sample_articles(story)]
    plain = {tuple(row.cells.items()) for row in find_rows(articles, measure(articles))}
    crowded = find_rows(articles, measure(articles, Crowded()))
    assert sum(tuple(row.cells.items()) in plain for row in crowded) >= 0.8 * len(plain)


@pytest.mark.parametrize(
    "told",
    [
        [["One sentence."], ["Una frase."]],
        [["One sentence."], []],
        [[], []],
        [["One sentence.", "Another one."], ["Una frase."], []],
    ],
)
def test_articles_of_hardly_anything(told: list[list[str]]) -> None:
    articles = [article(str(number), "en", texts) for number, texts in enumerate(told)]
    rows = find_rows(articles, measure(articles))
    assert sum(len(row.places) for row in rows) == sum(len(texts) for texts in told)
