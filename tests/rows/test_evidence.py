from __future__ import annotations

import pytest

from compare.figures import read_figures
from compare.model import Sentence
from compare.rows.evidence import MOST, WEIGHT, shared_evidence, skeleton


@pytest.mark.parametrize(
    "names",
    [
        ("Maduro", "Мадуро"),
        ("Caracas", "Каракас", "Каракасе", "Каракаса"),
        ("Valencia", "Валенсия", "Валенсии"),
        ("Havana", "Гавана", "Гаване"),
        ("López", "Лопес", "Лопеса"),
        ("Chávez", "Чавес", "Чавеса"),
        ("Spain", "Испания", "España"),
        ("Trump", "Трамп", "Трампом"),
        ("Venezuela", "Венесуэла", "Венесуэлы"),
        ("Paiporta", "Пайпорта"),
    ],
)
def test_a_name_is_the_same_across_scripts(names: tuple[str, ...]) -> None:
    assert len({skeleton(name) for name in names}) == 1
    assert skeleton(names[0])


@pytest.mark.parametrize("name", ["US", "ООН", "Ana", "Ян"])
def test_names_too_short_to_tell(name: str) -> None:
    assert skeleton(name) == ""


def sentence(text: str, language: str) -> Sentence:
    return Sentence(0, text, 0, len(text), read_figures(text, language))


def test_shared_figures_and_names_count_between_articles_only() -> None:
    sentences = [
        sentence("Más de 40 personas murieron en Paiporta.", "es"),
        sentence("About 40 people died in Paiporta.", "en"),
        sentence("Schools in the region are closed.", "en"),
    ]
    evidence = shared_evidence(sentences, [0, 1, 1])
    assert evidence[0, 1] == evidence[1, 0] == pytest.approx(2 * WEIGHT)
    assert evidence[0, 2] == evidence[1, 2] == evidence[0, 0] == 0


def test_what_stands_everywhere_tells_little_and_there_is_a_most() -> None:
    often = [sentence("nobody has seen Maduro today.", "en")] * 4
    assert shared_evidence(often, [0, 0, 1, 1])[0, 2] == pytest.approx(WEIGHT / 2)
    much = [sentence("We met Putin, Trump, Merkel and Maduro in Madrid with 45 men.", "en")] * 2
    assert shared_evidence(much, [0, 1])[0, 1] == pytest.approx(MOST)
