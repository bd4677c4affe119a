"""Names matched across scripts: the names of the sample stories, and pairs of spellings."""

from __future__ import annotations

from itertools import combinations

import pytest

from compare.framing.entities import Entity, find_entities
from compare.framing.names import read_names
from compare.framing.sounds import alike
from compare.model import Article
from compare.sentences import split_article
from tests.conftest import sample_articles
from tests.framing.story import article

# Every person and place that two versions of a story name, as each has it (in any one case).
GOLD = {
    "raid": [
        {"en": "US", "es": "Estados Unidos", "ru": "США"},
        {"en": "Venezuela", "ru": "Венесуэлы"},
        {"en": "Cuba", "es": "Cuba"},
        {"en": "Nicolás Maduro", "es": "Nicolás Maduro", "ru": "Николаса Мадуро"},
        {"en": "Maduro", "es": "Maduro", "ru": "Мадуро"},
        {"en": "Caracas", "es": "Caracas"},
        {"en": "Havana", "ru": "Гавана"},
        {
            "en": "Vladimir Padrino López",
            "es": "Vladimir Padrino López",
            "ru": "Владимира Падрино Лопеса",
        },
        {"en": "Cilia Flores", "es": "Cilia Flores", "ru": "Силию Флорес"},
        {"en": "New York", "es": "Nueva York", "ru": "Нью-Йорк"},
        {"en": "Mexico", "es": "México", "ru": "Мексики"},
        {"en": "Claudia Sheinbaum", "es": "Claudia Sheinbaum", "ru": "Клаудия Шейнбаум"},
        {"en": "Washington", "ru": "Вашингтон"},
        {"es": "Ministerio del Interior", "ru": "МВД"},
    ],
    "border": [
        {"en": "Orlec", "es": "Orlec", "ru": "Орлец"},
        {"en": "Karvia", "es": "Karvia", "ru": "Карвия"},
        {"en": "Sarn", "es": "Sarn", "ru": "Сарнской"},
        {"en": "Milan Dorsek", "es": "Milan Dorsek"},
        {"en": "Tisna", "ru": "Тисну"},
        {"en": "Ana Robek", "es": "Ana Robek"},
        {"en": "United Nations", "es": "Naciones Unidas", "ru": "ООН"},
        {"en": "Lomna", "es": "Lomna", "ru": "Ломненская ТЭС"},
        {"en": "Tolmenia", "es": "Tolmenia", "ru": "Толмения"},
        {"en": "Sarn Republic", "es": "República de Sarn", "ru": "Сарнской Республики"},
        {"en": "European Union", "es": "Unión Europea", "ru": "Евросоюз"},
    ],
    "flood": [
        {"en": "Almaria", "ru": "Альмарии"},
        {"en": "Vara", "es": "Vara", "ru": "Вары"},
        {"en": "Puerto Alba", "es": "Puerto Alba"},
        {"en": "Molina", "es": "Molina", "ru": "Молине"},
        {"en": "Carla Montes", "es": "Carla Montes", "ru": "Карла Монтес"},
    ],
    "pensions": [
        {"en": "Valmora", "ru": "Вальморе"},
        {"en": "Congress", "es": "Congreso"},
        {"en": "International Monetary Fund", "es": "Fondo Monetario Internacional"},
        {"en": "Lucas Ferrer", "es": "Lucas Ferrer", "ru": "Лукас Феррер"},
        {"en": "Elena Quiroga", "es": "Elena Quiroga", "ru": "Элена Кирога"},
        {"en": "Ramiro Salcedo", "es": "Ramiro Salcedo", "ru": "Рамиро Сальседо"},
        {"es": "Santa Aurelia", "ru": "Санта-Аурелии"},
    ],
}
LEAST_MATCHED = 0.95

ONE = [
    ("Trump", "Трамп"),
    ("Zelensky", "Зеленский"),
    ("Zelenski", "Зеленский"),
    ("Johnson", "Джонсон"),
    ("George", "Джордж"),
    ("Charles", "Чарльз"),
    ("Michael", "Майкл"),
    ("Chávez", "Чавес"),
    ("Wilson", "Уилсон"),
    ("Williams", "Уильямс"),
    ("Hussein", "Хусейн"),
    ("Khamenei", "Хаменеи"),
    ("Jamenei", "Хаменеи"),
    ("Jamenei", "Khamenei"),
    ("Schwarzenegger", "Шварценеггер"),
    ("Scholz", "Шольц"),
    ("Nixon", "Никсон"),
    ("Gorbachov", "Горбачёв"),
    ("Yeltsin", "Ельцин"),
    ("Jiménez", "Хименес"),
    ("Rajoy", "Рахой"),
    ("Feijóo", "Фейхоо"),
    ("Guaidó", "Гуайдо"),
    ("Erdogan", "Эрдоган"),
    ("Netanyahu", "Нетаньяху"),
    ("Asad", "Assad"),
    ("Guterres", "Гутерреш"),
    ("Hillary", "Хиллари"),
    ("Thatcher", "Тэтчер"),
    ("Houston", "Хьюстон"),
    ("Weinstein", "Вайнштейн"),
    ("Müller", "Мюллер"),
    ("Bolsonaro", "Болсонару"),
    ("Díaz-Canel", "Диас-Канель"),
    ("Quiroga", "Кирога"),
    ("Ana", "Ана"),
    ("Bush", "Буш"),
]
OTHERS = [
    ("Maduro", "Мадрид"),
    ("Putin", "Потёмкин"),
    ("Biden", "Бодров"),
    ("Ana", "Ино"),
    ("Montes", "Монако"),
    ("Karvia", "Корея"),
    ("Trump", "Троп"),
    ("Lopez", "Лопатин"),
    ("Flores", "Флорида"),
    ("Vara", "Верона"),
]
# Spellings that only the table of names brings together.
IN_TABLE = [
    ("US", "en", "EE. UU.", "es"),
    ("U.S.", "en", "США", "ru"),
    ("Estados Unidos", "es", "Соединённых Штатов", "ru"),
    ("Kyiv", "en", "Киеве", "ru"),
    ("Kiev", "es", "Kyiv", "en"),
    ("Londres", "es", "London", "en"),
    ("Pekín", "es", "Пекин", "ru"),
    ("Beijing", "en", "Пекином", "ru"),
    ("La Habana", "es", "Гаване", "ru"),
    ("Alemania", "es", "Германии", "ru"),
    ("Germany", "en", "Германия", "ru"),
    ("UN", "en", "ONU", "es"),
    ("OTAN", "es", "НАТО", "ru"),
    ("Casa Blanca", "es", "Белом доме", "ru"),
    ("Reino Unido", "es", "Великобритания", "ru"),
    ("Hong Kong", "en", "Гонконг", "ru"),
    ("Jerusalén", "es", "Иерусалиме", "ru"),
    ("Unión Europea", "es", "ЕС", "ru"),
]


def entities(story: str) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """Return the entities of a sample story, and the language of each article by id."""
    articles = [split_article(version) for version in sample_articles(story)]
    return find_entities(articles), {version.id: version.language for version in articles}


def holders(found: tuple[Entity, ...], spelled: dict[str, str], by_id: dict[str, str]) -> list[int]:
    """Return for each spelling which entity holds it, -1 where none does."""
    return [
        next(
            (
                number
                for number, entity in enumerate(found)
                for place in entity.places
                if by_id[place.article] == language and spelling in place.name.text
            ),
            -1,
        )
        for language, spelling in spelled.items()
    ]


def test_names_of_the_samples_are_matched_across_languages() -> None:
    pairs = matched = 0
    missed = []
    for story, names in GOLD.items():
        found, by_id = entities(story)
        for spelled in names:
            for one, other in combinations(holders(found, spelled, by_id), 2):
                pairs += 1
                matched += one == other != -1
                if one != other:
                    missed.append((story, spelled))
    assert pairs >= 75
    assert matched / pairs >= LEAST_MATCHED, missed


@pytest.mark.parametrize("story", GOLD)
def test_different_names_stay_apart(story: str) -> None:
    found, by_id = entities(story)
    people = [spelled for spelled in GOLD[story] if " " in spelled.get("en", "")]
    holding = [set(holders(found, spelled, by_id)) for spelled in people]
    assert all(one.isdisjoint(other) for one, other in combinations(holding, 2))


@pytest.mark.parametrize(("one", "other"), ONE)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_names(one: str, other: str) -> None:
    assert not alike(one, other)


@pytest.mark.parametrize(("one", "first", "other", "second"), IN_TABLE)
def test_the_table_brings_spellings_together(one: str, first: str, other: str, second: str) -> None:
    (found,) = read_names(f"— {one}.", first)
    (match,) = read_names(f"— {other}.", second)
    assert found.id is not None
    assert found.id == match.id


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("El presidente Nicolás Maduro vio Nueva York.", "es", ["Nicolás Maduro", "Nueva York"]),
        ("President Nicolás Maduro's wife left the U.S. today.", "en", ["Nicolás Maduro", "U.S."]),
        ("Президента Венесуэлы Николаса Мадуро вывезли.", "ru", ["Венесуэлы", "Николаса Мадуро"]),
        ("The army left. Two soldiers stayed.", "en", []),
        ("Los vecinos huyeron. Nadie avisó.", "es", []),
        ("Жители ушли. Никто не помог.", "ru", []),
        ("They turkey-hunt in May.", "en", []),
        ("Who is it?", "en", []),
    ],
)
def test_names_of_a_sentence(text: str, language: str, names: list[str]) -> None:
    assert [name.text for name in read_names(text, language) if name.sure] == names


def test_a_surname_is_the_person_of_the_full_name() -> None:
    versions = [
        article("en", "They met Carla Montes.", "Then Montes left."),
        article("ru", "Все ждали Монтес."),
    ]
    (entity,) = find_entities(versions)
    assert entity.name == "Carla Montes"
    assert [place.name.text for place in entity.places] == ["Carla Montes", "Montes", "Монтес"]


def test_people_of_one_surname_are_two() -> None:
    found = find_entities([article("en", "They met Carla Montes and Rosa Montes.")])
    assert [entity.name for entity in found] == ["Carla Montes", "Rosa Montes"]


def test_a_first_word_counts_where_the_name_stands_elsewhere() -> None:
    alone: list[Article] = [article("en", "Tolmenia denied it.")]
    assert find_entities(alone) == ()
    both = [*alone, article("es", "El Gobierno de Tolmenia lo negó.")]
    assert [len(entity.places) for entity in find_entities(both)] == [2]
