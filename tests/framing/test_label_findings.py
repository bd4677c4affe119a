"""Labels compared: what versions call the same person, in which shades."""

from __future__ import annotations

import pytest

from compare.framing.label_findings import find_all_labels, find_labels
from compare.framing.wording_findings import find_wording
from compare.model import Article, Row
from tests.framing.story import article

EN = article("en", "They met President Nicolás Maduro.")
DIFFERS = [
    (EN, article("es", "Vieron al dictador Nicolás Maduro."), "President", "dictador"),
    (EN, article("ru", "Они видели диктатора Николаса Мадуро."), "President", "диктатора"),
    (
        article("es", "Habló Pavel Irich, líder rebelde."),
        article("ru", "Выступил террорист Павел Ирич."),
        "líder rebelde",
        "террорист",
    ),
]
AGREES = [
    (EN, article("es", "Vieron al mandatario Nicolás Maduro.")),
    (EN, article("es", "Vieron a Nicolás Maduro.")),
    (EN, article("es", "Vieron al dictador Ramiro Salcedo.")),
    (
        article("en", "They met the dictator Nicolás Maduro."),
        article("es", "Vieron al dictador Nicolás Maduro."),
    ),
]


@pytest.mark.parametrize(("one", "other", "plain", "loaded"), DIFFERS)
def test_labels_of_one_person_in_two_shades(
    one: Article, other: Article, plain: str, loaded: str
) -> None:
    (finding,) = find_labels([one, other], [])
    assert {m.text for m in finding.mentions} == {plain, loaded}
    assert (finding.concept, finding.status, finding.row) == ("label", "differs", None)
    assert finding.about in finding.why
    assert f"‘{loaded}’, “" in finding.why


@pytest.mark.parametrize(("one", "other"), AGREES)
def test_labels_that_are_no_contrast(one: Article, other: Article) -> None:
    assert find_labels([one, other], []) == []


def test_a_label_that_is_marked_already_is_not_marked_again() -> None:
    versions = [EN, article("es", "Vieron al dictador Nicolás Maduro.")]
    marked = find_wording(versions, [Row(0, {"en": (0,), "es": (0,)})])
    assert [finding.concept for finding in marked] == ["leader"]
    assert find_labels(versions, marked) == []


def test_all_labels_of_a_story_by_article() -> None:
    versions = [
        article("en", "They met President Nicolás Maduro.", "Then Maduro left."),
        article("es", "Vieron al dictador Nicolás Maduro.", "El tirano Maduro se fue."),
    ]
    (labels,) = find_all_labels(versions)
    assert labels.name == "Nicolás Maduro"
    assert {
        id: [(c.sentence, c.label.words.text, c.label.shade) for c in side]
        for id, side in labels.called.items()
    } == {
        "en": [(0, "President", "neutral")],
        "es": [(0, "dictador", "hostile"), (1, "tirano", "hostile")],
    }
