from __future__ import annotations

import json

import pytest

from compare.model import Article, Report
from compare.pipeline import with_figures
from compare.rows import find_rows, measure
from compare.sentences import split_article
from tests.conftest import SAMPLES, sample_articles

CODES = ("en", "es", "ru")


def links(cells: dict[str, list[int]]) -> set[tuple[str, str, int, int]]:
    return {
        (a, b, i, j)
        for a, b in (("en", "es"), ("en", "ru"), ("es", "ru"))
        for i in cells[a]
        for j in cells[b]
    }


def test_raid_rows_are_those_a_careful_reader_marks(raid_report: Report) -> None:
    gold = json.loads((SAMPLES / "raid" / "gold.json").read_text(encoding="utf-8"))
    want = [{code: row[code] for code in CODES} for row in gold["alignment"]]
    assert [{code: list(row.cells[code]) for code in CODES} for row in raid_report.rows] == want


@pytest.mark.parametrize("story", ["border", "flood", "pensions"])
def test_nearly_all_links_of_the_samples_are_found_and_right(story: str) -> None:
    gold = json.loads((SAMPLES / story / "gold.json").read_text(encoding="utf-8"))
    want = set().union(*(links(row) for row in gold["alignment"]))
    articles = [with_figures(split_article(article)) for article in sample_articles(story)]
    found = [
        {code: list(row.cells[code]) for code in CODES}
        for row in find_rows(articles, measure(articles))
    ]
    have = set().union(*(links(row) for row in found))
    assert 2 * len(have & want) >= 0.97 * (len(have) + len(want))


def test_rows_follow_the_first_article_and_hold_every_sentence(
    raid_articles: list[Article],
) -> None:
    articles = [split_article(article) for article in (raid_articles[2], *raid_articles[:2])]
    rows = find_rows(articles, measure(articles))
    first = [index for row in rows for index in row.cells["ru"]]
    assert first == sorted(first)
    for article in articles:
        told = sorted(index for row in rows for index in row.cells[article.id])
        assert told == list(range(len(article.sentences)))
    assert [row.id for row in rows] == list(range(len(rows)))


def test_similarity_is_a_share_or_none_for_a_row_of_one(raid_report: Report) -> None:
    for row in raid_report.rows:
        if sum(bool(cell) for cell in row.cells.values()) > 1:
            assert row.similarity is not None
            assert 0 <= row.similarity <= 1
        else:
            assert row.similarity is None
