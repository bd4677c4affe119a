"""Certainty compared: which hedges are marked against what another version tells flatly."""

from __future__ import annotations

import pytest

from compare.framing.certainty_findings import find_certainty
from compare.model import Mention
from tests.framing.story import compare_row

EN_FLAT = ("en", "Soldiers killed two villagers.")

DIFFERS = [
    (("es", "Soldados presuntamente mataron a dos vecinos."), EN_FLAT, "presuntamente", "killed"),
    (("es", "Los soldados habrían matado a dos vecinos."), EN_FLAT, "habrían matado", "killed"),
    (("ru", "Солдаты, вероятно, убили двух жителей."), EN_FLAT, "вероятно", "killed"),
    (("ru", "Якобы солдаты убили двух жителей."), EN_FLAT, "Якобы", "killed"),
    (
        ("en", "Soldiers reportedly killed two men."),
        ("es", "Mataron a dos."),
        "reportedly",
        "Mataron",
    ),
    (("en", "He may have been captured."), ("ru", "Он арестован."), "may have", "арестован"),
    (("es", "Quizá lo secuestraron."), ("ru", "Его похитили."), "Quizá", "похитили"),
    (
        ("ru", "По предварительным данным, ущерб составил 57 млн евро."),
        ("es", "Los daños son 57 millones de euros."),
        "По предварительным данным",
        "57 millones de euros",
    ),
]

AGREES = [
    # Both leave it open, each in its own way.
    (("es", "Soldados presuntamente mataron a dos."), ("en", "Soldiers may have killed two.")),
    (("es", "Presuntamente mataron a dos."), ("en", "Troops are accused of having killed two.")),
    (("ru", "Вероятно, солдаты убили двух."), ("en", "Rebels claim that soldiers killed two.")),
    (("es", "El presunto asesino de dos vecinos."), ("en", "The suspect killed two people.")),
    # Told as somebody's word is not told as a fact.
    (("es", "Presuntamente mataron a dos."), ("en", "The army said soldiers killed two.")),
    # Nothing shows that the hedge has to do with what the other tells.
    (("es", "Quizá llueva mañana."), ("en", "Soldiers killed two villagers.")),
    (("en", "Perhaps it rained."), ("ru", "Солдаты убили двух жителей.")),
    # The hedge is of another clause.
    (("es", "Mataron a dos vecinos; quizá llueva mañana."), EN_FLAT),
    # Both are flat.
    (("es", "Mataron a dos vecinos."), EN_FLAT),
]


@pytest.mark.parametrize(("open_side", "flat_side", "hedge", "flat"), DIFFERS)
def test_a_hedge_stands_against_a_flat_telling(
    open_side: tuple[str, str], flat_side: tuple[str, str], hedge: str, flat: str
) -> None:
    (finding,) = find_certainty(*compare_row(open_side, flat_side), "en")
    assert [(m.text, m.shade == "flat") for m in finding.mentions] == [(hedge, False), (flat, True)]
    assert (finding.concept, finding.status, finding.row) == ("certainty", "differs", 0)
    assert f"‘{hedge}’" in finding.why
    assert f"elsewhere ‘{flat}’" in finding.why
    assert finding.why.endswith("is told as a fact.")


@pytest.mark.parametrize(("one", "other"), AGREES)
def test_what_is_no_clear_contrast_is_not_marked(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert find_certainty(*compare_row(one, other), "en") == []


def test_the_gloss_is_in_the_pivot_language() -> None:
    articles, rows = compare_row(("es", "Al parecer, murió."), ("ru", "Он погиб."))
    (finding,) = find_certainty(articles, rows, "ru")
    assert finding.why.startswith("Certainty: ‘Al parecer’, “по-видимому” leaves open")


def test_a_deed_told_flatly_elsewhere_in_the_row_is_not_hedged() -> None:
    articles, rows = compare_row(
        ("es", "Mataron a dos.", "Quizá mataron a tres."), ("en", "Soldiers killed two.")
    )
    assert find_certainty(articles, rows, "en") == []


def test_mentions_slice_back_to_the_sentences() -> None:
    articles, rows = compare_row(("es", "Al parecer, lo mataron."), ("en", "He was killed."))
    texts = {article.id: article.sentences for article in articles}
    mentions: list[Mention] = [m for f in find_certainty(articles, rows, "en") for m in f.mentions]
    assert len(mentions) == 2
    for m in mentions:
        assert texts[m.article][m.sentence].text[m.start : m.end] == m.text
