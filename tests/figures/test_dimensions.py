"""What a measurement measures, and which figures are therefore about different things."""

from __future__ import annotations

import pytest

from compare.figures.comparison import find_figures
from compare.figures.counted import read_figures
from compare.languages import CODES, read_toml
from compare.model import Article, Row, Sentence

READ = [
    ("en", "The quake struck at a depth of 10km.", [("10km", "depth")]),
    (
        "en",
        "It hit 17 km from the port, 6 miles deep.",
        [("17 km", "distance"), ("6 miles", "depth")],
    ),
    ("en", "A 7.7-magnitude quake struck.", [("7.7", "magnitude")]),
    ("en", "A wall 40 feet high fell.", [("40 feet", "height")]),
    ("en", "They ran 5 km.", [("5 km", None)]),
    ("en", "The magnitude of the loss is clear: 144 people died.", [("144", "killed")]),
    (
        "es",
        "Fue a 16 kilómetros al norte, a una profundidad de apenas 10 km.",
        [("16 kilómetros", "distance"), ("10 km", "depth")],
    ),
    ("es", "Un sismo de magnitud 6,4 grados.", [("6,4 grados", "magnitude")]),
    ("es", "Hacía 38 grados.", [("38 grados", None)]),
    (
        "ru",
        "Очаг был на глубине 10 км, в 16 км к северу от порта.",
        [("10 км", "depth"), ("16 км", "distance")],
    ),
    (
        "en",
        "With 84% of polling stations counted she has 51% of the vote.",
        [("84%", "tallied"), ("51%", None)],
    ),
    (
        "es",
        "Con el 84 % de los votos escrutados, tiene el 51 % de los votos.",
        [("84 %", "tallied"), ("51 %", None)],
    ),
    ("ru", "После подсчёта 84% бюллетеней у неё 51% голосов.", [("84%", "tallied"), ("51%", None)]),
    ("ru", "Толчок магнитудой 6,4.", [("6,4", "magnitude")]),
]


@pytest.mark.parametrize(("language", "text", "want"), READ)
def test_what_is_measured(language: str, text: str, want: list[tuple[str, str | None]]) -> None:
    assert [(f.text, f.role) for f in read_figures(text, language)] == want


@pytest.mark.parametrize("code", CODES)
def test_every_language_names_the_same_dimensions(code: str) -> None:
    words, names = read_toml(code, "counted.toml"), read_toml(code, "figure_names.toml")
    assert set(words["dimensions"]) == set(words["dimensions_after"])
    named = (*words["dimensions"], *words["magnitudes"], *words["progress"])
    assert set(named) == set(names["dimensions"])


def compared(english: str, spanish: str) -> list[tuple[str, str | None, list[str]]]:
    """Return the findings of one row of two sentences: status, what it is about, the words."""
    articles = [
        Article(id, id, language, "", text, sentences=(sentence(text, language),))
        for id, language, text in (("a", "en", english), ("b", "es", spanish))
    ]
    found = find_figures(articles, [Row(0, {"a": (0,), "b": (0,)})], "en")
    return [(f.status, f.about, [m.text for m in f.mentions]) for f in found]


def sentence(text: str, language: str) -> Sentence:
    return Sentence(0, text, 0, len(text), figures=read_figures(text, language))


def test_a_depth_is_no_distance() -> None:
    found = compared("It was at a depth of 10 km.", "Fue a 16 km al norte del puerto.")
    assert {status for status, _, _ in found} == {"only_here"}


def test_two_depths_conflict_and_are_named() -> None:
    (finding,) = compared("It was at a depth of 10 km.", "Fue a una profundidad de 16 km.")
    assert finding == ("conflict", "depth", ["10 km", "16 km"])


def test_magnitudes_are_named() -> None:
    (finding,) = compared("A 7.7-magnitude quake.", "Un sismo de magnitud 7,7 grados.")
    assert finding == ("agrees", "magnitude", ["7.7", "7,7 grados"])


def test_aircraft_are_no_people() -> None:
    found = compared("Twenty people died.", "Acudieron veinte helicópteros.")
    assert {status for status, _, _ in found} == {"only_here"}


def test_shares_far_from_each_other_are_two() -> None:
    found = compared(
        "Of all votes 92.9% were valid and 5.8% void.",
        "Con el 83,4 % escrutado ganó con el 58,6 %.",
    )
    assert [status for status, _, _ in found if status == "conflict"] == []


def test_how_far_a_count_has_come_is_no_share_of_a_side() -> None:
    found = compared("She won 58.2% of the vote.", "Ganó con el 57,4 % de los votos escrutados.")
    assert {status for status, _, _ in found} == {"only_here"}


def test_what_is_rounded_meets_what_it_rounds() -> None:
    found = compared(
        "He had 7.25 million votes, she 5.2 million.", "Él obtuvo 7.254.850 votos y ella 5.218.444."
    )
    assert ("rounding", "votes", ["7.25 million", "7.254.850"]) in found


def test_a_part_is_not_added_to_its_whole() -> None:
    english = "Nine people died there, including eight in the hall; three died elsewhere."
    found = compared(english, "Murieron veinte personas.")
    assert "adds_up" not in {status for status, _, _ in found}


def test_two_bounds_are_told_as_such() -> None:
    english, spanish = "More than 20 people died.", "Murieron más de 60 personas."
    articles = [
        Article(id, id, language, "", text, sentences=(sentence(text, language),))
        for id, language, text in (("a", "en", english), ("b", "es", spanish))
    ]
    (finding,) = find_figures(articles, [Row(0, {"a": (0,), "b": (0,)})], "en")
    assert finding.status == "conflict"
    assert finding.why.endswith("; neither rules the other out, but these are two claims.")
