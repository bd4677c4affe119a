"""What a report says of its findings is said in its pivot language, and in nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from compare import InputError, Options, Report, compare
from compare.messages import speaking, spoken
from compare.translate import translate_lines
from compare.translate.memory import write_tmx
from tests.conftest import sample_articles

# Words of the articles and their glosses, which stand in quotation marks.
QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|‘[^‘’]*’")
# Words that every English sentence has one of, and no Spanish one.
ENGLISH = re.compile(
    r"\b(?:about|adds|and|are|as|at|does|elsewhere|figure|for|found|gives?|has|have|here|in|is|it|"
    r"its|leaves|makes|missing|names|not|of|only|or|says|somebody|tells?|than|that|the|these|they|"
    r"this|to|told|version|what|which|who|with|words?)\b",
    re.IGNORECASE,
)
LATIN = re.compile("[A-Za-zÀ-ÿ]")
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
CURRENCY = re.compile(r"\b[A-Z]{3}\b")


@pytest.fixture(scope="module", params=["raid", "border", "flood", "pensions"])
def story(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=["es", "ru"])
def report(story: str, request: pytest.FixtureRequest) -> Report:
    return compare(sample_articles(story), Options(pivot=request.param))


def said(report: Report) -> Iterable[str]:
    """Yield all that the report says itself, without what it quotes and the outlets' names."""
    outlets = re.compile("|".join(re.escape(article.outlet) for article in report.articles))
    texts = [text for finding in report.findings for text in (finding.why, finding.about)]
    texts += [
        text
        for article in report.articles
        for sentence in article.sentences
        for text in (*sentence.warnings, *(term.reason for term in sentence.terms))
    ]
    for text in (*texts, *report.warnings):
        if text is not None:
            yield outlets.sub("", QUOTED.sub("", text))


def test_nothing_is_left_in_english(report: Report) -> None:
    texts = [*said(report)]
    assert len(texts) > 50
    # A Russian sentence has no Latin letter at all.
    foreign = LATIN if report.pivot == "ru" else ENGLISH
    assert [text for text in texts if foreign.search(CURRENCY.sub("", text))] == []


@pytest.mark.parametrize("pivot", ["en", "es"])
def test_what_is_spoken_elsewhere_makes_no_difference(pivot: str) -> None:
    articles = sample_articles("raid")
    with speaking("ru"):
        report = compare(articles, Options(pivot=pivot))
        assert spoken() == "ru"
    assert not any(CYRILLIC.search(text) for text in said(report))


def test_what_the_reader_has_to_mend_is_said_as_they_speak(tmp_path: Path) -> None:
    articles = sample_articles("raid")
    missing = Options(pivot="es", memories=(str(tmp_path / "none.tmx"),))
    with speaking("ru"):
        with pytest.raises(InputError, match=r"[а-я].*none\.tmx"):
            compare(articles, missing)
        with pytest.raises(InputError, match=r"[а-я]"):
            compare(articles[:1], Options(pivot="es"))


def test_doubts_of_a_translation_are_said_in_its_language(tmp_path: Path) -> None:
    line = "Солдаты сообщили о 23 погибших жителях города в четверг утром."
    known = {"ru": line.replace("утром", "вечером"), "es": "Los soldados hablaron de 23 muertos."}
    write_tmx([known], tmp_path / "memory.tmx")
    (found,) = translate_lines([line], "ru", "es", [str(tmp_path / "memory.tmx")])
    (warning,) = found.warnings
    assert not ENGLISH.search(QUOTED.sub("", warning))
