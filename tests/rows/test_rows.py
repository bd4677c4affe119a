from __future__ import annotations

import json

import pytest

from compare.model import Article, Report, Row
from compare.pipeline import with_figures
from compare.rows import find_rows, measure
from compare.sentences import split_article
from tests.conftest import SAMPLES, sample_articles
from tests.rows.stories import article

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
    for version in articles:
        told = sorted(index for row in rows for index in row.cells[version.id])
        assert told == list(range(len(version.sentences)))
    assert [row.id for row in rows] == list(range(len(rows)))


def test_similarity_is_a_share_or_none_for_a_row_of_one(raid_report: Report) -> None:
    for row in raid_report.rows:
        if sum(bool(cell) for cell in row.cells.values()) > 1:
            assert row.similarity is not None
            assert 0 <= row.similarity <= 1
        else:
            assert row.similarity is None


NEWS = (
    "Fourteen people died when the river burst its banks on Tuesday night.",
    "The prime minister cancelled a trip to Brussels and flew to the valley.",
    "Insurers expect to pay for about a third of the damage.",
    "Trains between the capital and the coast will not run before Friday.",
)
RETOLD = (
    "The prime minister has called off his visit to Brussels to fly to the flooded valley.",
    "No train will run between the coast and the capital until Friday.",
    "The river left its bed on Tuesday night, and fourteen people lost their lives.",
)


def test_versions_in_one_language() -> None:
    articles = [article("a", "en", NEWS), article("b", "en", RETOLD)]
    found = [(row.cells["a"], row.cells["b"]) for row in find_rows(articles, measure(articles))]
    assert found == [((0,), (2,)), ((1,), (0,)), ((2,), ()), ((3,), (1,))]


def test_six_versions() -> None:
    told = (NEWS, RETOLD, NEWS[:2], RETOLD[1:], NEWS[3:], NEWS[::-1])
    articles = [article(name, "en", texts) for name, texts in zip("abcdef", told, strict=True)]
    rows = find_rows(articles, measure(articles))
    assert [tuple(row.cells[name] for name in "abcdef") for row in rows] == [
        ((0,), (2,), (0,), (1,), (), (3,)),
        ((1,), (0,), (1,), (), (), (2,)),
        ((2,), (), (), (), (), (1,)),
        ((3,), (1,), (), (0,), (0,), (0,)),
    ]


def test_a_title_told_again_by_the_first_sentence_stays_with_the_titles() -> None:
    articles = [
        article("a", "en", NEWS, title=NEWS[0].rstrip(".")),
        article("b", "en", RETOLD, title="Fourteen dead in flood"),
    ]
    rows = find_rows(articles, measure(articles))
    assert rows[0].cells == {"a": (0,), "b": (0,)}
    assert rows[1].cells == {"a": (1,), "b": (3,)}


THINGS = ("bread", "hats", "boats", "lamps", "fish", "paint", "shoes", "glass", "clocks", "tea")


def test_few_sentences_beside_many() -> None:
    many = [f"Shop number {n} in the street sells {thing}." for n, thing in enumerate(THINGS)]
    articles = [article("a", "en", [*many, *NEWS]), article("b", "en", RETOLD)]
    linked = {
        (row.cells["a"], row.cells["b"])
        for row in find_rows(articles, measure(articles))
        if row.confidence
    }
    assert linked == {((10,), (2,)), ((11,), (0,)), ((13,), (1,))}


def test_rows_found_beside_settled_ones_join_only_what_stands_together() -> None:
    spanish = (
        "Catorce personas murieron en la riada del martes.",
        "Un perro apareció vivo en el barro.",
        "Otras cinco siguen desaparecidas.",
    )
    english = ("Fourteen people died in the flood on Tuesday and five are missing.", NEWS[2])
    articles = [article("es", "es", spanish), article("en", "en", english)]
    similarity = measure(articles)
    settled = Row(0, {"es": (1,), "en": ()}, checked=True)
    rows = find_rows(articles, similarity, kept=[settled])
    assert {"es": (1,), "en": ()} in [row.cells for row in rows if row.checked]
    assert all(row.cells["es"] != (0, 2) for row in rows)
