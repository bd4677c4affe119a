"""One story that three outlets put in other words: every kind of framing is found in it."""

from __future__ import annotations

import pytest

from compare.framing import find_framing
from compare.model import Article, Finding, Row
from tests.framing.story import article

ROWS = [
    (
        "Police shot dead two protesters outside the parliament on Friday.",
        "Dos manifestantes murieron a tiros frente al Parlamento el viernes.",
        "Двоих демонстрантов убили у здания парламента в пятницу.",
    ),
    (
        "The interior ministry said the men had attacked a patrol car.",
        "Los hombres habían atacado un coche patrulla.",
        "По версии МВД, мужчины напали на патрульную машину.",
    ),
    (
        "A third man allegedly died in custody.",
        "Un tercer hombre murió bajo custodia.",
        "Ещё один мужчина якобы скончался под стражей.",
    ),
    (
        "Soldiers arrested 57 students at the university.",
        "Fueron detenidos 57 estudiantes en la universidad.",
        "В университете задержали 57 студентов.",
    ),
    (
        "The leader Pavel Irich spoke.",
        "No habló nadie en la plaza.",
        "На площади было тихо.",
    ),
    (
        "Nobody was in the square.",
        "Habló el terrorista Pavel Irich.",
        "Выступил лидер Павел Ирич.",
    ),
]
EXPECTED = [
    (0, "agency", {"en": "doer named", "es": "no doer", "ru": "no doer"}),
    (1, "attribution", {"en": "neutral", "es": "no source", "ru": "doubting"}),
    (2, "certainty", {"en": "cautious", "es": "flat", "ru": "doubting"}),
    (3, "agency", {"en": "doer named", "es": "no doer", "ru": "no doer"}),
    (None, "label", {"en": "neutral", "es": "hostile", "ru": "neutral"}),
]


@pytest.fixture(scope="module")
def story() -> list[Article]:
    return [
        article(language, *sentences)
        for language, sentences in zip(("en", "es", "ru"), zip(*ROWS, strict=True), strict=True)
    ]


@pytest.fixture(scope="module")
def findings(story: list[Article]) -> list[Finding]:
    rows = [Row(n, {version.id: (n,) for version in story}) for n in range(len(ROWS))]
    return find_framing(story, rows)


@pytest.mark.parametrize(("row", "concept", "shades"), EXPECTED)
def test_a_kind_is_found_where_it_is(
    findings: list[Finding], row: int | None, concept: str, shades: dict[str, str]
) -> None:
    found = [f for f in findings if f.row == row and f.concept == concept]
    assert {m.article: m.shade for f in found for m in f.mentions} == shades


def test_kinds_are_found_nowhere_else(findings: list[Finding]) -> None:
    kinds = {"agency", "certainty", "label"}
    assert [(f.row, f.concept) for f in findings if f.concept in kinds] == [
        (2, "certainty"),
        (0, "agency"),
        (3, "agency"),
        (None, "label"),
    ]


def test_mentions_slice_back(story: list[Article], findings: list[Finding]) -> None:
    texts = {version.id: version.sentences for version in story}
    assert all(
        texts[m.article][m.sentence].text[m.start : m.end] == m.text
        for f in findings
        for m in f.mentions
    )
    assert all(f.why.endswith((".", "”.")) and f.status == "differs" for f in findings)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army said in Paris Texas that soldiers allegedly killed “two” men "),
        ("es", "el Ejército dijo en París que soldados presuntamente mataron a «dos» hombres "),
        ("ru", "армия заявила в Париже что солдаты якобы убили «двоих» мужчин "),
    ],
)
def test_a_sentence_that_never_ends_is_left_alone(language: str, text: str) -> None:
    endless = [article(language, text * 400, id=id) for id in ("a", "b")]
    assert find_framing(endless, [Row(0, {"a": (0,), "b": (0,)})]) == []
