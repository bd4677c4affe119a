from __future__ import annotations

import tomllib

import pytest

from compare import languages
from compare.figures import read_figures
from compare.figures.vocabulary import deeds_of_either, facts

# text, then (words, unit, role) of each plain count in it
GOLDEN: list[tuple[str, str, list[tuple[str, str | None, str | None]]]] = [
    ("en", "US raid left 55 Venezuelan and Cuban troops dead", [("55", "soldier", "killed")]),
    ("en", "Caracas said 23 members of its armed forces died", [("23", "person", "killed")]),
    (
        "en",
        "The blast killed 12 civilians and wounded 40 more.",
        [("12", "civilian", "killed"), ("40", "civilian", "wounded")],
    ),
    (
        "en",
        "He was taken to the hospital, one person was killed and 17 others were injured, "
        "including children.",
        [("one", "person", "killed"), ("17", "person", "wounded")],
    ),
    ("en", "Havana said it lost 32 officers.", [("32", "soldier", None)]),
    (
        "en",
        "It lost 32 officers and soldiers, including two colonels.",
        [("32", "soldier", None), ("two", "soldier", None)],
    ),
    (
        "en",
        "The military released the names of 23 of its personnel who died.",
        [("23", "soldier", "killed")],
    ),
    ("en", "The army captured 17 armoured vehicles.", [("17", "tank", "captured")]),
    (
        "en",
        "Forty-one people were killed, it said: 12 civilians and 29 combatants.",
        [
            ("Forty-one", "person", "killed"),
            ("12", "civilian", "killed"),
            ("29", "soldier", "killed"),
        ],
    ),
    ("en", "About 1,200 people were rescued.", [("1,200", "person", "rescued")]),
    ("en", "Five are still missing.", [("Five", "person", "missing")]),
    (
        "es",
        "veintitrés de sus efectivos cayeron en los bombardeos",
        [("veintitrés", "soldier", "killed")],
    ),
    ("es", "Cuba denunció la muerte de 32 combatientes.", [("32", "soldier", "killed")]),
    (
        "es",
        "La riada dejó catorce muertos y siete desaparecidos.",
        [("catorce", "person", "killed"), ("siete", "person", "missing")],
    ),
    ("es", "La Policía detuvo a 150 manifestantes.", [("150", "protester", "detained")]),
    (
        "ru",
        "погиб один человек и ещё 17 были ранены",
        [("один", "person", "killed"), ("17", "person", "wounded")],
    ),
    ("ru", "погибли 58 военных", [("58", "soldier", "killed")]),
    ("ru", "в субботу были убиты 26 их сослуживцев", [("26", "soldier", "killed")]),
    ("ru", "о гибели тридцати двух сотрудников", [("тридцати двух", "person", "killed")]),
    (
        "ru",
        "Погибли 12 мирных жителей, ещё 40 человек ранены.",
        [("12", "civilian", "killed"), ("40", "person", "wounded")],
    ),
    ("ru", "Задержаны 124 участника акции.", [("124", "person", "detained")]),
    (
        "ru",
        "погиб 61 человек, 32 из них — мирные жители",
        [("61", "person", "killed"), ("32", "civilian", "killed")],
    ),
    ("ru", "Число погибших выросло до шестнадцати.", [("шестнадцати", "person", "killed")]),
]


@pytest.mark.parametrize(("language", "text", "want"), GOLDEN)
def test_what_is_counted(
    language: str, text: str, want: list[tuple[str, str | None, str | None]]
) -> None:
    found = [f for f in read_figures(text, language) if f.kind == "count"]
    have = [(f.text.removeprefix("About "), f.unit, f.role) for f in found]
    assert [(words.lower(), u, r) for words, u, r in have] == [
        (words.lower(), u, r) for words, u, r in want
    ] or have == want


ORIGINS = [
    ("en", "At least 55 Venezuelan and Cuban troops died.", ("CU", "VE")),
    ("en", "The raid killed 58 soldiers in their sleep.", ()),
    ("en", "Some 58 soldiers were killed by American forces.", ()),
    ("es", "Dejó 55 militares venezolanos y cubanos muertos.", ("CU", "VE")),
    ("es", "Murieron 32 cubanos.", ("CU",)),
    ("ru", "Погибли 32 кубинца.", ("CU",)),
    ("ru", "Число погибших кубинцев после ночного налёта на столицу достигло 37.", ("CU",)),
    ("ru", "Были убиты 26 венесуэльских военных.", ("VE",)),
]


@pytest.mark.parametrize(("language", "text", "origins"), ORIGINS)
def test_whose_people_are_counted(language: str, text: str, origins: tuple[str, ...]) -> None:
    (figure,) = (f for f in read_figures(text, language) if f.kind == "count")
    assert figure.origins == origins


@pytest.mark.parametrize("code", languages.CODES)
def test_every_language_names_the_same_countries(code: str) -> None:
    mine = languages.read_toml(code, "counted.toml")["origins"]
    english = languages.read_toml("en", "counted.toml")["origins"]
    # North and South Koreans are two words in English.
    assert set(mine) - set(english) <= {"KP", "KR"}
    assert set(english) <= set(mine)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "It was 6 degrees below zero.", "6 degrees below zero"),
        ("es", "Con mínimas de seis grados bajo cero.", "seis grados bajo cero"),
        ("ru", "Ночью было 6 градусов мороза.", "6 градусов мороза"),
    ],
)
def test_degrees_below_zero(language: str, text: str, words: str) -> None:
    (figure,) = read_figures(text, language)
    assert (figure.text, figure.value, figure.kind) == (words, -6, "measure")


def test_three_times_as_many_people_are_not_three_people() -> None:
    (figure,) = read_figures("Three times as many people died this year.", "en")
    assert (figure.kind, figure.unit, figure.role) == ("number", "x", None)


def test_a_bare_number_stays_a_number() -> None:
    (figure,) = read_figures("The answer is 42.", "en")
    assert (figure.kind, figure.unit, figure.role) == ("number", None, None)


@pytest.mark.parametrize("code", languages.CODES)
def test_every_language_names_the_same_nouns_and_deeds(code: str) -> None:
    mine = languages.read_toml(code, "counted.toml")
    english = languages.read_toml("en", "counted.toml")
    names = languages.read_toml(code, "figure_names.toml")
    assert set(mine["nouns"]) == set(english["nouns"]) == set(names["nouns"])
    assert set(mine["deeds"]) == set(english["deeds"])
    either = deeds_of_either()
    shown = {shown for deed in mine["deeds"] for shown in either.get(deed, (deed,))}
    assert shown == set(names["deeds"])
    assert facts()["people"] <= set(mine["nouns"])
    assert facts()["of_things"] <= set(mine["deeds"])


@pytest.mark.parametrize("code", languages.CODES)
def test_no_word_stands_for_two_nouns(code: str) -> None:
    text = languages.data_file(code, "counted.toml").read_text(encoding="utf-8")
    for table in ("deeds", "nouns", "origins"):
        entries = tomllib.loads(text)[table]
        words = [word for entry in entries.values() for word in entry]
        twice = {word for word in words if words.count(word) > 1}
        assert not twice, table


@pytest.mark.parametrize(
    ("text", "language", "value", "readings"),
    [
        # People are whole, and nobody gives a decimal with noughts at its end.
        ("Acudieron 12,500 personas y un 2,5 % votó.", "es", 12_500, ()),
        ("12,000 people came.", "en", 12_000, ()),
        ("12,345 people came.", "en", 12_345, ()),
        ("12.500 человек пришли.", "ru", 12_500, ()),
        # A mean.
        ("a mean of 1.325 children", "en", 1.325, (1325,)),
    ],
)
def test_people_are_whole(
    text: str, language: str, value: float, readings: tuple[float, ...]
) -> None:
    figure = read_figures(text, language)[0]
    assert (figure.value, figure.readings) == (value, readings)
