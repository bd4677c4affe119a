from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from compare import Article, InputError, Options, Report, compare
from compare.export.json import report_to_dict, to_json
from compare.pipeline import check, with_figures
from compare.read import read_article
from compare.sentences import split_article
from tests.conftest import SAMPLES, sample_articles

SCHEMA = json.loads((Path(__file__).parent / "contract" / "report.schema.json").read_text())
STORIES = ["raid", "border", "flood", "pensions"]


@pytest.fixture(scope="module", params=STORIES)
def report(request: pytest.FixtureRequest) -> Report:
    return compare(sample_articles(request.param))


def test_the_json_holds_to_the_contract(report: Report) -> None:
    data = json.loads(to_json(report))
    errors = [error.message for error in Draft202012Validator(SCHEMA).iter_errors(data)]
    assert errors == []


def test_offsets_slice_back_to_the_text(report: Report) -> None:
    texts = {article.id: article for article in report.articles}
    for article in report.articles:
        for sentence in article.sentences:
            assert article.text[sentence.start : sentence.end] == sentence.text
            for mark in (*sentence.figures, *sentence.terms):
                assert sentence.text[mark.start : mark.end] == mark.text
    for finding in report.findings:
        for mention in finding.mentions:
            sentence = texts[mention.article].sentences[mention.sentence]
            assert sentence.text[mention.start : mention.end] == mention.text


def test_every_sentence_is_in_exactly_one_row(report: Report) -> None:
    for article in report.articles:
        told = sorted(index for row in report.rows for index in row.cells[article.id])
        assert told == [sentence.id for sentence in article.sentences]


def test_findings_are_numbered_and_explained(report: Report) -> None:
    assert [finding.id for finding in report.findings] == list(range(len(report.findings)))
    assert all(finding.why.strip() and finding.mentions for finding in report.findings)


def test_every_sentence_is_translated_into_english(report: Report) -> None:
    for article in report.articles:
        want = "original" if article.language == "en" else "glossary"
        assert {sentence.engine for sentence in article.sentences} == {want}


@pytest.mark.parametrize("story", STORIES)
def test_figure_conflicts_are_those_a_careful_reader_marks(story: str) -> None:
    """None is wrong, and most are found; two values of a gold conflict must meet."""
    gold = json.loads((SAMPLES / story / "gold.json").read_text(encoding="utf-8"))
    data = report_to_dict(compare(sample_articles(story)))
    conflicts = [
        finding
        for finding in data["findings"]
        if finding["kind"] == "figure" and finding["status"] in ("conflict", "scale_suspect")
    ]
    found = {index for finding in conflicts for index in matches(finding, gold)}
    wrong = [finding["why"] for finding in conflicts if not matches(finding, gold)]
    right = len(found)
    assert wrong == []
    assert right >= 0.75 * len(gold["figure_conflicts"])


def matches(finding: dict[str, Any], gold: dict[str, Any]) -> list[int]:
    said = [(mention["article"], mention["value"]) for mention in finding["mentions"]]
    return [
        index
        for index, conflict in enumerate(gold["figure_conflicts"])
        if sum(
            (code, value) in said or (isinstance(value, str) and any(c == code for c, _ in said))
            for code, value in conflict["values"].items()
        )
        >= 2
    ]


def test_the_pivot_may_be_any_of_the_three() -> None:
    memory = (str(SAMPLES / "raid" / "memory.tmx"),)
    for pivot in ("en", "es", "ru"):
        found = compare(sample_articles("raid"), Options(pivot=pivot, memories=memory))
        for article in found.articles:
            want = "original" if article.language == pivot else "memory"
            assert {sentence.engine for sentence in article.sentences} == {want}


def test_an_articles_own_separators_settle_what_one_number_leaves_open() -> None:
    text = "El puente costó 2,345,000.50 dólares.\n\nLo cruzan 1.500 toneladas de carga al día."
    article = read_article(text, id="a", outlet="A", language="es")
    sentences = with_figures(split_article(article)).sentences
    assert [figure.value for figure in sentences[1].figures] == [1.5]
    alone = read_article(text.split("\n\n")[1], id="b", outlet="B", language="es")
    (figure,) = with_figures(split_article(alone)).sentences[0].figures
    assert figure.value == 1500


def test_two_articles_in_one_language() -> None:
    one, other, _ = sample_articles("raid")
    again = replace(one, id="again", text=one.text.replace("23", "24"))
    found = compare([one, again, other])
    assert [article.language for article in found.articles] == ["en", "en", "es"]
    assert any(finding.status == "conflict" for finding in found.findings)


@pytest.mark.parametrize("count", [0, 1, 7])
def test_too_few_or_too_many(count: int) -> None:
    article = read_article("A long enough text to be read as English here.", id="a", outlet="A")
    with pytest.raises(InputError, match="2 to 6 versions"):
        check([article] * count, Options())


def test_an_unknown_pivot() -> None:
    articles = sample_articles("raid")
    with pytest.raises(InputError, match="pivot"):
        compare(articles, Options(pivot="fr"))


def test_the_same_text_twice_is_said(raid_articles: list[Article]) -> None:
    found = compare([raid_articles[0], replace(raid_articles[0], id="b", outlet="Copycat")])
    (warning,) = found.warnings
    assert "Outlet en" in warning
    assert "Copycat" in warning


def test_progress_names_each_stage(raid_articles: list[Article]) -> None:
    steps: list[tuple[str, float]] = []
    compare(raid_articles, progress=lambda stage, share: steps.append((stage, share)))
    assert [stage for stage, _ in steps] == [
        "sentences",
        "figures",
        "wording",
        "likeness",
        "translation",
        "rows",
        "findings",
    ]
    assert [share for _, share in steps] == sorted(share for _, share in steps)


def test_more_sentences_than_fit_are_refused_before_any_work(
    raid_articles: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("compare.limits.MAX_SENTENCES", 10)
    stages: list[str] = []
    with pytest.raises(InputError, match="more than 10 sentences together"):
        compare(raid_articles, progress=lambda stage, share: stages.append(stage))
    assert stages == ["sentences"]
