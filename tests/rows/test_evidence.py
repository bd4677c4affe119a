from __future__ import annotations

import pytest

from compare.figures import read_figures
from compare.model import Sentence
from compare.rows.evidence import find_anchors, shared_evidence, skeleton
from compare.rows.weights import FIGURE, MOST, NAME


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


def evidence(*told: tuple[int, str, str]) -> list[list[float]]:
    """Return what sentences, each with the number of its article and its language, share."""
    anchors = [find_anchors(sentence(text, language)) for _, text, language in told]
    return shared_evidence(anchors, [owner for owner, *_ in told]).tolist()


def test_shared_figures_and_names_count_between_articles_only() -> None:
    found = evidence(
        (0, "Más de 40 personas murieron en Paiporta.", "es"),
        (1, "About 40 people died in Paiporta.", "en"),
        (1, "Schools in the region are closed.", "en"),
    )
    assert found[0][1] == found[1][0] == pytest.approx(FIGURE + NAME)
    assert found[0][2] == found[1][2] == found[0][0] == 0


@pytest.mark.parametrize(
    ("english", "russian", "want"),
    [
        ("then Ramiro Salcedo spoke there.", "а потом выступил Рамиро Сальседо.", NAME),
        ("then Salcedo spoke there.", "а потом выступил Рамиро Сальседо.", NAME / 2**0.5),
        ("they met Salcedo and Merkel.", "они встретили Меркель и Сальседо.", 2 * NAME),
        ("then Salcedo spoke there.", "а потом выступила Меркель.", 0),
        ("it was the first of two.", "Это был первый из двух.", 0),
        ("he left on 5 March.", "Он уехал 5 марта.", FIGURE),
        ("it cost 5 million euros.", "Это стоило 5 млн евро.", FIGURE),
    ],
)
def test_names_side_by_side_weigh_as_one(english: str, russian: str, want: float) -> None:
    assert evidence((0, english, "en"), (1, russian, "ru"))[0][1] == pytest.approx(want, abs=1e-6)


def test_what_stands_everywhere_tells_little_and_there_is_a_most() -> None:
    often = "nobody has seen Maduro today."
    assert evidence(*((owner, often, "en") for owner in (0, 0, 1, 1)))[0][2] == pytest.approx(
        NAME / 2
    )
    much = "We met Putin, Trump, Merkel and Maduro in Madrid with 45 men."
    assert evidence((0, much, "en"), (1, much, "en"))[0][1] == pytest.approx(MOST)


def test_a_headline_in_capitals_names_nobody() -> None:
    text = "PRESIDENT SALCEDO RESIGNS AFTER PROTESTS"
    assert find_anchors(sentence(text, "en")) == ()


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        (
            "El 3 de marzo murieron 14 personas en Paiporta.",
            "es",
            {"dates": ["3 de marzo"], "figures": ["14"], "names": ["Paiporta"]},
        ),
        ("В Пайпорте погибли 14 человек.", "ru", {"figures": ["14"], "names": ["Пайпорте"]}),
    ],
)
def test_anchors_lie_where_they_are_told(
    text: str, language: str, want: dict[str, list[str]]
) -> None:
    found: dict[str, list[str]] = {}
    for anchor in find_anchors(sentence(text, language)):
        found.setdefault(anchor.kind, []).append(text[anchor.start : anchor.end])
    assert {kind: [told.split()[0] for told in words] for kind, words in found.items()} == {
        kind: [told.split()[0] for told in words] for kind, words in want.items()
    }
