"""What a figure counts is the head of its own noun phrase: no noun behind a preposition."""

from __future__ import annotations

import pytest

from compare.figures.counted import read_figures

Counted = tuple[str, str | None, str | None]

ENGLISH: list[tuple[str, list[Counted]]] = [
    (
        "The storm left 12 dead and 340 injured in the country.",
        [("12", "person", "killed"), ("340", "person", "wounded")],
    ),
    ("At least 31 killed in attack on a market", [("31", "person", "killed")]),
    ("It was the third of six nights of shelling that hit the hospital.", []),
    ("The 27 detained by police were freed.", [("27", "person", "detained")]),
    ("The death toll in the country rose to 1,204.", [("1,204", "person", "killed")]),
    ("The number of soldiers killed rose to 37.", [("37", "soldier", "killed")]),
    ("The blast kills 14", [("14", "person", "killed")]),
    ("There are 85 confirmed fatalities.", [("85", "person", "killed")]),
    # A number that is one word with its noun counts that alone.
    (
        "A 16-storey building fell and killed four people.",
        [("16", "floor", None), ("four", "person", "killed")],
    ),
    ("The 21-member council voted.", [("21", "person", None)]),
    # Attributes are not what is counted, nor is the first noun of a compound.
    (
        "They hit five military bases, 12 military aircraft and 20 soldiers.",
        [("12", "aircraft", None), ("20", "soldier", None)],
    ),
    ("Some 60 school buses were late.", [("60", "bus", None)]),
    ("The army says that 15 military died.", [("15", "soldier", "killed")]),
    ("At least seven explosions and aircraft were heard.", [("seven", "explosion", None)]),
    # What befalls people befalls no thing, and the other way round.
    (
        "Troops captured 17 vehicles and 23 soldiers.",
        [("17", "car", "captured"), ("23", "soldier", "abducted")],
    ),
    ("They found 45 bodies and took the wounded away.", [("45", "body", None)]),
    ("Only 11 people, one seated in row 4, survived.", [("11", "person", None)]),
]

SPANISH: list[tuple[str, list[Counted]]] = [
    (
        "Hubo 12 muertos y más de 340 heridos en el país.",
        [("12", "person", "killed"), ("340", "person", "wounded")],
    ),
    (
        "Más de 60 resultaron heridas y 14 permanecen ingresadas.",
        [("60", "person", "wounded"), ("14", "person", "hospitalized")],
    ),
    ("El banco bajó los tres tipos de interés oficiales.", []),
    ("Se abrieron 2.300 mesas instaladas en el país.", []),
    ("Atacaron cinco bases militares y 12 aviones militares.", [("12", "aircraft", None)]),
    ("Se oyeron siete explosiones y aviones.", [("siete", "explosion", None)]),
    (
        "Cayeron 23 de sus efectivos y seis presuntos guerrilleros.",
        [("23", "soldier", "killed"), ("seis", "militant", "killed")],
    ),
    ("La cifra de muertos en el país subió a 37.", [("37", "person", "killed")]),
    ("Capturaron 17 vehículos.", [("17", "car", "captured")]),
    (
        "Viajaban 150 ciudadanos y ocho tripulantes.",
        [("150", "person", None), ("ocho", "person", None)],
    ),
]

RUSSIAN: list[tuple[str, list[Counted]]] = [
    (
        "Погибли 12 человек, 340 получили ранения в стране.",
        [("12", "person", "killed"), ("340", "person", "wounded")],
    ),
    ("Обрушилось 16-этажное здание, жильцов эвакуировали.", [("16-этажное", "floor", None)]),
    (
        "Рухнул девятиэтажный дом, погибли четверо.",
        [("девятиэтажный", "floor", None), ("четверо", "person", "killed")],
    ),
    (
        "Удары нанесены по пяти военным базам, сбиты 12 военных самолётов.",
        [("12", "aircraft", None)],
    ),
    (
        "Погибли 12 мирных жителей и пять бывших полицейских.",
        [("12", "civilian", "killed"), ("пять", "police_officer", "killed")],
    ),
    ("Шесть военных сообщили о ранениях.", [("Шесть", "soldier", "wounded")]),
    (
        "Уничтожены 12 танков и 30 боевиков.",
        [("12", "tank", "damaged"), ("30", "militant", "killed")],
    ),
    ("Захвачены 17 автомобилей.", [("17", "car", "captured")]),
    ("В стране число погибших выросло до 37.", [("37", "person", "killed")]),
    ("Задержаны четверо подозреваемых.", [("четверо", "person", "detained")]),
]


def counted(text: str, language: str) -> list[Counted]:
    figures = read_figures(text, language)
    return [(f.text, f.unit, f.role) for f in figures if f.kind == "count"]


@pytest.mark.parametrize(("text", "want"), ENGLISH)
def test_english(text: str, want: list[Counted]) -> None:
    assert counted(text, "en") == want


@pytest.mark.parametrize(("text", "want"), SPANISH)
def test_spanish(text: str, want: list[Counted]) -> None:
    assert counted(text, "es") == want


@pytest.mark.parametrize(("text", "want"), RUSSIAN)
def test_russian(text: str, want: list[Counted]) -> None:
    assert counted(text, "ru") == want
