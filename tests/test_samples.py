"""The sample stories hold together: texts, gold, translation memories, descriptions."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

SAMPLES = Path(__file__).parent.parent / "samples"
LANGUAGES = ("en", "es", "ru")
STORIES = sorted(path.parent.name for path in SAMPLES.glob("*/story.toml"))
PAIRS = [(slug, language) for slug in STORIES for language in LANGUAGES]
FILES = (
    "en.txt",
    "es.txt",
    "ru.txt",
    "exercise.toml",
    "gold.json",
    "memory.tmx",
    "story.toml",
)
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


@cache
def gold_of(slug: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((SAMPLES / slug / "gold.json").read_text(encoding="utf-8"))
    return gold


@cache
def units_of(slug: str) -> list[dict[str, str]]:
    """The memory's units, each from language to text."""
    root = ElementTree.parse(SAMPLES / slug / "memory.tmx").getroot()
    return [
        {variant.attrib[XML_LANGUAGE]: variant.findtext("seg", "") for variant in unit}
        for unit in root.iter("tu")
    ]


def sentences_of(slug: str, language: str) -> list[str]:
    """The gold's sentences of one version, the title first."""
    article = gold_of(slug)["articles"][language]
    return [article["title"], *article["sentences"]]


def test_there_are_stories() -> None:
    assert {"raid", "pensions", "border", "flood"} <= set(STORIES)


@pytest.mark.parametrize("slug", STORIES)
def test_every_file_is_there(slug: str) -> None:
    assert sorted(FILES) == sorted(path.name for path in (SAMPLES / slug).iterdir())


@pytest.mark.parametrize(("slug", "language"), PAIRS)
def test_gold_sentences_are_the_text(slug: str, language: str) -> None:
    text = (SAMPLES / slug / f"{language}.txt").read_text(encoding="utf-8")
    title, *paragraphs = text.strip().split("\n\n")
    assert title == gold_of(slug)["articles"][language]["title"]
    assert not title.endswith(".")
    assert " ".join(paragraphs) == " ".join(gold_of(slug)["articles"][language]["sentences"])


@pytest.mark.parametrize(("slug", "language"), PAIRS)
def test_every_sentence_stands_in_one_row(slug: str, language: str) -> None:
    placed = [i for row in gold_of(slug)["alignment"] for i in row[language]]
    assert sorted(placed) == list(range(len(sentences_of(slug, language))))


@pytest.mark.parametrize("slug", STORIES)
def test_only_in_names_what_no_other_version_tells(slug: str) -> None:
    alone = [
        {language: index}
        for row in gold_of(slug)["alignment"]
        for language in LANGUAGES
        for index in row[language]
        if sum(bool(row[other]) for other in LANGUAGES) == 1
    ]
    assert gold_of(slug)["only_in"] == alone


@pytest.mark.parametrize("slug", [slug for slug in STORIES if slug != "raid"])
def test_stories_cross_and_merge(slug: str) -> None:
    rows = gold_of(slug)["alignment"]
    assert any(len(row[language]) > 1 for row in rows for language in LANGUAGES)
    for other in ("es", "ru"):
        order = [row[other][0] for row in rows if row["en"] and row[other]]
        assert order != sorted(order)
    assert {language for only in gold_of(slug)["only_in"] for language in only} == set(LANGUAGES)


@pytest.mark.parametrize("slug", STORIES)
@pytest.mark.parametrize("kind", ["figure_conflicts", "figure_agreements"])
def test_figures_are_given_by_at_least_two_versions(slug: str, kind: str) -> None:
    figures = gold_of(slug)[kind]
    assert len({figure["about"] for figure in figures}) == len(figures)
    for figure in figures:
        values = figure["values"]
        assert set(values) <= set(LANGUAGES)
        assert len(values) >= 2
        for value in values.values():
            for number in value if isinstance(value, list) else [value]:
                # Days and hours are strings that open with their number.
                assert re.match(r"\d", number) if isinstance(number, str) else number > 0


@pytest.mark.parametrize("slug", STORIES)
def test_conflicting_values_differ(slug: str) -> None:
    for figure in gold_of(slug)["figure_conflicts"]:
        assert len(set(figure["values"].values())) > 1, figure["about"]


@pytest.mark.parametrize("slug", STORIES)
def test_agreeing_values_are_equal_or_noted(slug: str) -> None:
    for figure in gold_of(slug)["figure_agreements"]:
        distinct = {json.dumps(value) for value in figure["values"].values()}
        assert len(distinct) == 1 or "round" in figure.get("note", ""), figure["about"]


@pytest.mark.parametrize("slug", STORIES)
def test_wordings_of_a_pair_stand_in_one_row(slug: str) -> None:
    for pair in gold_of(slug)["framing"]:
        wordings = {language: text for language, text in pair.items() if text}
        assert set(pair) <= set(LANGUAGES)
        assert len(wordings) >= 2
        assert any(
            all(
                any(text in sentences_of(slug, language)[index] for index in row[language])
                for language, text in wordings.items()
            )
            for row in gold_of(slug)["alignment"]
        ), pair


@pytest.mark.parametrize("slug", STORIES)
def test_memory_is_tmx_1_4(slug: str) -> None:
    root = ElementTree.parse(SAMPLES / slug / "memory.tmx").getroot()
    header = root.find("header")
    assert (root.tag, root.attrib["version"]) == ("tmx", "1.4")
    assert header is not None
    required = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang"}
    assert required <= set(header.attrib)


@pytest.mark.parametrize("slug", STORIES)
def test_memory_holds_every_sentence_and_nothing_else(slug: str) -> None:
    told = [sentence for language in LANGUAGES for sentence in sentences_of(slug, language)]
    root = ElementTree.parse(SAMPLES / slug / "memory.tmx").getroot()
    sources = [unit.attrib["srclang"] for unit in root.iter("tu")]
    assert [unit[source] for unit, source in zip(units_of(slug), sources, strict=True)] == told


@pytest.mark.parametrize("slug", STORIES)
def test_memory_translates_into_every_language(slug: str) -> None:
    for unit in units_of(slug):
        assert set(unit) == set(LANGUAGES)
        assert all(text == text.strip() and text for text in unit.values())
        assert len(set(unit.values())) == len(LANGUAGES)
        assert CYRILLIC.search(unit["ru"])
        assert not CYRILLIC.search(unit["en"] + unit["es"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", STORIES)
def test_memory_is_of_one_mind(slug: str, language: str) -> None:
    """A tool that keeps one translation of a segment loses nothing."""
    segments = [unit[language] for unit in units_of(slug)]
    assert len(set(segments)) == len(segments)


@pytest.mark.parametrize("slug", STORIES)
def test_translations_keep_the_length_of_their_source(slug: str) -> None:
    for unit in units_of(slug):
        lengths = [len(text) for text in unit.values()]
        assert max(lengths) < 2 * min(lengths), unit


@pytest.mark.parametrize("slug", STORIES)
def test_story_is_described_in_every_language(slug: str) -> None:
    story = tomllib.loads((SAMPLES / slug / "story.toml").read_text(encoding="utf-8"))
    assert date.fromisoformat(story["day"])
    for part in ("title", "description", "outlets", "look_for"):
        assert set(story[part]) == set(LANGUAGES)
    for part in ("title", "description", "outlets"):
        assert all(text.strip() and "\n" not in text for text in story[part].values())
    assert len({len(hints) for hints in story["look_for"].values()}) == 1
    articles = gold_of(slug)["articles"]
    assert story["outlets"] == {language: articles[language]["outlet"] for language in LANGUAGES}
