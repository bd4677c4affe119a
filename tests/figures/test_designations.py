from __future__ import annotations

import pytest

from compare.figures import find_figures, read_figures
from compare.model import Article, Finding, Row, Sentence


def findings(versions: dict[str, str], similarity: float | None = None) -> list[Finding]:
    """Return what one row says that holds one sentence of each language."""
    articles = [
        Article(
            language,
            language.upper(),
            language,
            "",
            "",
            sentences=(Sentence(0, text, 0, len(text), read_figures(text, language)),),
        )
        for language, text in versions.items()
    ]
    row = Row(0, {language: (0,) for language in versions}, similarity)
    return find_figures(articles, [row], "en")


# The versions, then the numbers that stand against each other.
DIFFER: list[tuple[dict[str, str], list[str]]] = [
    ({"en": "Call 101.", "es": "Llame al 108."}, ["101", "108"]),
    ({"en": "If you know more, dial 112.", "ru": "Звоните по телефону 121."}, ["112", "121"]),
    (
        {"en": "Flight 370 vanished.", "es": "El vuelo 317 desapareció.", "ru": "Рейс 370 исчез."},
        ["370", "317", "370"],
    ),
    (
        {"en": "It adopted Resolution 2803.", "ru": "Совет принял резолюцию 2830."},
        ["2803", "2830"],
    ),
    (
        {"en": "Under Article 50 it leaves.", "es": "Sale según el artículo 53."},
        ["50", "53"],
    ),
    ({"en": "A Boeing 737 crashed.", "ru": "Разбился «Боинг-747»."}, ["737", "747"]),
    ({"en": "A Tu-154 crashed.", "ru": "Разбился Ту-134."}, ["154", "134"]),
    ({"en": "Articles 5 and 6 apply.", "es": "Rigen los artículos 5 y 7."}, ["6", "7"]),
    (
        {"en": "Ring 0800 558 111 at any hour.", "es": "Llame a cualquier hora: 0800 555 111."},
        ["0800 558 111", "0800 555 111"],
    ),
    ({"en": "Sales of the iPhone 15 fell.", "es": "Caen las ventas del iPhone 16."}, ["15", "16"]),
    ({"es": "La ley N.º 123 rige.", "ru": "Действует закон № 132."}, ["123", "132"]),
]


@pytest.mark.parametrize(("versions", "numbers"), DIFFER)
def test_a_number_in_a_name_written_differently_is_a_conflict(
    versions: dict[str, str], numbers: list[str]
) -> None:
    (finding,) = [found for found in findings(versions) if found.status == "conflict"]
    assert [mention.text for mention in finding.mentions] == numbers
    for mention in finding.mentions:
        assert versions[mention.article][mention.start : mention.end] == mention.text


SAME: list[dict[str, str]] = [
    {"en": "A Boeing 737-800 of flight MU5735 crashed.", "es": "Un Boeing 737 se estrelló."},
    {"en": "Flight MU5735 crashed.", "es": "Se estrelló un Boeing 737."},
    {"en": "Under Article 50 it leaves.", "ru": "По 50-й статье страна выходит."},
    {"en": "Under Article 5 it helps.", "ru": "Помогает по статье пять."},
    {"en": "The G7 met the G20 in Rome.", "es": "El G7 se reunió con el G20."},
    {"en": "Call 0800 555 111 now.", "es": "Llame al 0800-555-111."},
    {"en": "Call +44 800 555111 now.", "es": "Llame al 0800 555 111."},
    {"en": "It was the 1980s.", "es": "Eran los años 80.", "ru": "Это были 1980-е."},
    {"en": "The M5 motorway is closed; take the A38.", "es": "La autopista M5 está cortada."},
    {"en": "1. Call us.", "es": "2. Llámenos."},
    {"en": "More at www.example.org/p/101 today.", "es": "Más en www.example.org/p/108 hoy."},
    {"en": "Write to news101@example.org.", "es": "Escriba a news108@example.org."},
    {"en": "Vaccines against COVID-19 are free.", "es": "Las vacunas son gratis."},
]


@pytest.mark.parametrize("versions", SAME)
def test_names_that_do_not_stand_against_each_other(versions: dict[str, str]) -> None:
    assert all(found.status != "conflict" for found in findings(versions))


@pytest.mark.parametrize(("similarity", "conflicts"), [(0.8, 1), (None, 1), (0.5, 0)])
def test_two_versions_share_a_number_that_the_third_has_another_for(
    similarity: float | None, conflicts: int
) -> None:
    versions = {
        "en": "Film brands like 26 offer comedy.",
        "es": "Marcas como 007 ofrecen comedia.",
        "ru": "Такие бренды, как 007, шутят.",
    }
    found = [f for f in findings(versions, similarity) if f.status == "conflict"]
    assert len(found) == conflicts
    for finding in found:
        assert [mention.text for mention in finding.mentions] == ["26", "007", "007"]


def test_the_reader_is_told_who_writes_what() -> None:
    (finding,) = findings({"en": "Call 101.", "es": "Llame al 108."})
    assert finding.about == "number in a name"
    assert finding.why == "The versions write the number in a name differently: EN “101”, ES “108”."
    assert [mention.value for mention in finding.mentions] == [None, None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Articles 5 and 6 apply."),
        ("en", "Under Articles 5, 6 and 7 of the treaty it may."),
        ("es", "Los artículos 5 y 6 rigen."),
        ("ru", "Применяются статьи 5 и 6."),
        ("ru", "Совет принял резолюцию 2803."),
        ("en", "He played 007."),
    ],
)
def test_numbers_in_names_are_no_figures(language: str, text: str) -> None:
    assert read_figures(text, language) == ()


def test_a_table_of_numbers_is_not_compared() -> None:
    many = {
        "en": " ".join(f"Flight {number}," for number in range(100, 140)),
        "es": " ".join(f"Vuelo {number}," for number in range(200, 240)),
    }
    assert all(found.status != "conflict" for found in findings(many))
