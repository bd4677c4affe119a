from __future__ import annotations

from dataclasses import replace

import pytest

from compare.figures import find_figures, read_figures
from compare.model import Article, Finding, Row, Sentence


def story(*versions: tuple[str, list[str]]) -> tuple[list[Article], list[Row]]:
    """Return articles of these sentences, sentence i of each in row i ("" is left out)."""
    articles = []
    for language, texts in versions:
        sentences = tuple(
            Sentence(index, text, 0, len(text), read_figures(text, language))
            for index, text in enumerate(texts)
        )
        name = f"{language}{len(articles)}"
        articles.append(Article(name, name, language, "", "", sentences=sentences))
    rows = [
        Row(
            index,
            {a.id: (index,) if a.sentences[index].text else () for a in articles},
        )
        for index in range(len(versions[0][1]))
    ]
    return articles, rows


def compared(*versions: tuple[str, list[str]]) -> list[tuple[str, list[str]]]:
    articles, rows = story(*versions)
    return [(f.status, [m.text for m in f.mentions]) for f in find_figures(articles, rows, "en")]


def row_of(en: str, es: str, ru: str) -> list[tuple[str, list[str]]]:
    return compared(("en", [en]), ("es", [es]), ("ru", [ru]))


def test_the_killed_are_not_compared_with_the_wounded() -> None:
    found = row_of(
        "The blast killed 23 people and wounded 140.",
        "La explosión dejó 23 muertos y 140 heridos.",
        "При взрыве погибли 26 человек, ещё 140 ранены.",
    )
    assert found == [
        ("conflict", ["23", "23", "26"]),
        ("agrees", ["140", "140", "140"]),
    ]


def test_one_version_differs_from_two_that_agree() -> None:
    found = row_of(
        "Police arrested 124 protesters.",
        "La policía detuvo a 150 manifestantes.",
        "Полиция задержала 124 участника акции.",
    )
    assert found == [("conflict", ["124", "150", "124"])]


def test_numbers_without_a_known_noun_are_compared_where_they_stand_alone() -> None:
    found = row_of(
        "The farmer sold 55 alpacas at the market.",
        "El granjero vendió 15 alpacas en el mercado.",
        "Фермер продал на рынке 15 альпак.",
    )
    assert found == [("conflict", ["55", "15", "15"])]


def test_currencies_are_not_compared_with_each_other() -> None:
    found = row_of(
        "The damage is put at €1.2 billion.",
        "Los daños se calculan en 1.200 millones de euros.",
        "Ущерб оценивается в 140 млрд рублей.",
    )
    assert ("agrees", ["€1.2 billion", "1.200 millones de euros"]) in found
    assert all(status != "conflict" for status, _ in found)


def test_conversions_of_one_measure_may_be_rounded_apart() -> None:
    found = row_of(
        "Gusts reached 85 miles per hour.",
        "Las rachas alcanzaron los 136 kilómetros por hora.",
        "Порывы достигали 137 километров в час.",
    )
    assert [status for status, _ in found] == ["rounding"]


def test_a_figure_told_in_another_row_is_no_conflict() -> None:
    found = compared(
        ("en", ["He bought 340 tickets.", "She sold 512 tickets."]),
        ("es", ["Compró 512 entradas.", "Vendió 340 entradas."]),
    )
    assert all(status != "conflict" for status, _ in found)


def test_what_digits_leave_open_is_said() -> None:
    articles, rows = story(
        ("es", ["El puente pesa 1.500 toneladas."]), ("en", ["The bridge weighs 1,700 tonnes."])
    )
    (finding,) = find_figures(articles, rows, "en")
    assert finding.status == "conflict"
    assert "“1.500 toneladas” may stand for 1,500 or 1.5." in finding.why


def test_people_of_two_countries_are_two_figures() -> None:
    found = row_of(
        "At least 24 Venezuelan officers were killed.",
        "Murieron 32 militares cubanos.",
        "Погибли 32 кубинца.",
    )
    assert ("agrees", ["32", "32"]) in found
    assert all(status != "conflict" for status, _ in found)


def test_multiples_are_compared_with_multiples_alone() -> None:
    assert compared(("en", ["Prices tripled."]), ("es", ["Los precios se duplicaron."])) == [
        ("conflict", ["tripled", "duplicaron"])
    ]
    found = compared(("en", ["Prices doubled in 2 towns."]), ("ru", ["Цены выросли втрое."]))
    assert all(set(texts) != {"2", "втрое"} for _, texts in found)


def test_a_value_outside_the_range_that_another_lies_in() -> None:
    found = row_of(
        "He may play 100 minutes.",
        "Jugaría entre 55 y 60 minutos.",
        "Он сыграет 60 минут.",
    )
    assert found == [("conflict", ["100 minutes", "55 y 60 minutos", "60 минут"])]


def test_title_and_text_are_one_figure_in_two_places() -> None:
    found = compared(
        ("en", ["Raid kills 55", "The raid killed 55 soldiers."]),
        ("es", ["Mueren 80 en un ataque", "Murieron 80 personas."]),
    )
    assert found == [("conflict", ["55", "55", "80", "80"])]


def test_one_outlets_total_is_anothers_sum() -> None:
    articles, rows = story(
        ("en", ["55 soldiers were killed.", "It was a long night.", "It was a long day."]),
        ("es", ["Murieron 80 personas.", "Murieron 23 venezolanos.", "Murieron 32 cubanos."]),
    )
    found = [f for f in find_figures(articles, rows, "en") if f.status == "adds_up"]
    assert [finding.why for finding in found] == [
        "Soldiers killed add up: es1: 32 + 23 = 55, the total of en0."
    ]
    assert [mention.text for mention in found[0].mentions] == ["55", "23", "32"]


def test_small_numbers_add_up_by_chance() -> None:
    found = compared(
        ("en", ["5 people died.", "2 men died.", "3 women died."]),
        ("es", ["Murieron 5 personas.", "Murieron 2 hombres.", "Murieron 3 mujeres."]),
    )
    assert all(status != "adds_up" for status, _ in found)


def test_a_figure_that_one_alone_gives() -> None:
    found = row_of(
        "Rescuers evacuated 312 residents of the valley.",
        "Los equipos de rescate evacuaron a los vecinos del valle.",
        "Спасатели эвакуировали жителей долины.",
    )
    assert found == [("only_here", ["312"])]


@pytest.mark.parametrize(
    ("pivot", "about"),
    [("en", "people killed"), ("es", "personas muertas"), ("ru", "погибшие люди")],
)
def test_what_it_is_about_is_said_in_the_pivot(pivot: str, about: str) -> None:
    articles, rows = story(("en", ["23 people died."]), ("ru", ["Погибли 26 человек."]))
    (finding,) = find_figures(articles, rows, pivot)
    assert finding.about == about


def test_spanish_deeds_agree_with_the_noun() -> None:
    articles, rows = story(("en", ["23 soldiers died."]), ("es", ["Murieron 26 militares."]))
    (finding,) = find_figures(articles, rows, "es")
    assert finding.about == "militares muertos"


def test_why_names_the_outlets_and_their_words() -> None:
    articles, rows = story(("en", ["23 people died."]), ("ru", ["Погибли 26 человек."]))
    (finding,) = find_figures(articles, rows, "en")
    assert finding.why == "People killed: en0 “23”, ru1 “26”; these do not fit together."


def test_why_says_the_reserve() -> None:
    articles, rows = story(("en", ["23 people died."]), ("es", ["Murieron al menos 80 personas."]))
    (finding,) = find_figures(articles, rows, "en")
    assert "es1 at least “80”" in finding.why


def test_mentions_point_at_the_words() -> None:
    articles, rows = story(
        ("es", ["Murieron treinta y dos personas."]), ("ru", ["Погибли тридцать человек."])
    )
    (finding,) = find_figures(articles, rows, "en")
    check_mentions(finding, articles)


def check_mentions(finding: Finding, articles: list[Article]) -> None:
    by_id = {article.id: article for article in articles}
    for mention in finding.mentions:
        text = by_id[mention.article].sentences[mention.sentence].text
        assert text[mention.start : mention.end] == mention.text


def test_a_day_that_no_month_has_is_a_conflict() -> None:
    articles, rows = story(
        ("en", ["He won the award on 32 September 1918."]),
        ("es", ["Ganó el premio el 29 de septiembre de 1918."]),
        ("ru", ["Он получил награду 29 сентября 1918 года."]),
    )
    (finding,) = find_figures(articles, rows, "en")
    assert finding.status == "conflict"
    assert finding.why.endswith("No calendar has the day “32 September 1918”.")


def test_a_value_beside_one_that_both_give_is_compared_with_the_range() -> None:
    found = row_of(
        "We spoke about him playing 55, 100 minutes.",
        "Hablamos de que jugaría entre 55 y 60 minutos.",
        "Мы договорились, что он будет играть 55, 60 минут.",
    )
    assert ("conflict", ["100 minutes", "55 y 60 minutos", "60 минут"]) in found


def test_figures_between_equal_ones_are_told_of_one_thing() -> None:
    found = compared(
        ("en", ["Of 64 buyers 3 came from Abkhazia, 29 from Russia and 640 by train."]),
        ("ru", ["Из 64 покупателей 17 прибыли из Абхазии, 29 из России и 640 поездом."]),
    )
    assert ("conflict", ["3", "17"]) in found


@pytest.mark.parametrize(("similarity", "conflicts"), [(0.8, 1), (0.5, 0), (None, 0)])
def test_what_is_left_over_in_sentences_much_alike_is_one_thing(
    similarity: float | None, conflicts: int
) -> None:
    articles, rows = story(
        ("en", ["I focus on the 52 players in our side."]),
        ("es", ["Me centro en los 12 jugadores de nuestro equipo."]),
        ("ru", ["Я думаю о 12 игроках нашей команды."]),
    )
    rows = [replace(rows[0], similarity=similarity)]
    found = find_figures(articles, rows, "en")
    assert sum(finding.status == "conflict" for finding in found) == conflicts


def test_a_long_table_ends() -> None:
    numbers = [str(number) for number in range(20, 420)]
    found = compared(("en", [" abc, ".join(numbers)]), ("es", [" abc, ".join(reversed(numbers))]))
    assert all(status == "agrees" for status, _ in found)


def test_many_numbers_of_one_deed_add_up_by_chance() -> None:
    found = compared(
        ("en", [f"{20 + 7 * index} people died." for index in range(40)]),
        ("es", [f"Murieron {21 + 7 * index} personas." for index in range(40)]),
    )
    assert all(status != "adds_up" for status, _ in found)


@pytest.mark.parametrize(
    ("en", "es", "ru", "expected"),
    [
        (
            "The trial lasted one hour and 22 minutes.",
            "El juicio duró 82 minutos.",
            "Процесс длился 1 час 22 минуты.",
            "agrees",
        ),
        (
            "He was jailed for two years and six months.",
            "Fue condenado a 30 meses de cárcel.",
            "Он получил два с половиной года тюрьмы.",
            "agrees",
        ),
        (
            "He was jailed for two years and six months.",
            "Fue condenado a 36 meses de cárcel.",
            "Он получил два с половиной года тюрьмы.",
            "conflict",
        ),
        # Five o'clock may be the afternoon; in the evening it cannot be the morning.
        (
            "It began at half past five.",
            "Empezó a las 17:30.",
            "Началось в половине шестого вечера.",
            "agrees",
        ),
        (
            "It began at half past five in the morning.",
            "Empezó a las 17:30.",
            "Началось в половине шестого вечера.",
            "conflict",
        ),
        (
            "Prices rose by 0.4 percentage points of inflation.",
            "La inflación subió cuatro décimas.",
            "Инфляция выросла на 0,4 процентного пункта.",
            "agrees",
        ),
        (
            "The company had a net loss of $ (45.3) million.",
            "Tuvo una pérdida neta de 45,3 millones de dólares.",
            "Чистый убыток составил 45,3 млн долларов.",
            "agrees",
        ),
        (
            "Sales grew 2.4x.",
            "Las ventas crecieron 2,4 veces.",
            "Продажи выросли в 2,4 раза.",
            "agrees",
        ),
        (
            "Winds of 90 mph hit the coast.",
            "Vientos de 145 km/h azotaron la costa.",
            "Ветер скоростью 40 м/с обрушился на побережье.",
            "agrees",
        ),
        (
            "Seven in ten homes were lost.",
            "Se perdieron siete de cada diez casas.",
            "Утрачены семь из десяти домов.",
            "agrees",
        ),
        (
            "It has 19 000 workers.",
            "Tiene 19.000 trabajadores.",
            "В ней 1,9 тыс. работников.",
            "scale_suspect",
        ),
    ],
)
def test_one_figure_in_three_ways_of_writing(en: str, es: str, ru: str, expected: str) -> None:
    assert [status for status, _ in row_of(en, es, ru)] == [expected]


def test_a_weekday_with_its_day_meets_the_date() -> None:
    found = row_of(
        "The court rules on Monday the 12th.",
        "El tribunal decide el lunes 12.",
        "Суд решит 12 января.",
    )
    assert [status for status, _ in found] == ["agrees"]
    found = row_of(
        "The court rules on Monday the 12th.",
        "El tribunal decide el lunes 13.",
        "Суд решит 12 января.",
    )
    assert [status for status, _ in found] == ["conflict"]


def test_a_sum_of_money_that_was_lost_is_named_as_one() -> None:
    articles, rows = story(
        ("en", ["The company had a net loss of $45.3 million."]),
        ("es", ["Tuvo una pérdida neta de 45,3 millones de dólares."]),
    )
    assert [f.about for f in find_figures(articles, rows, "en")] == ["damage or loss"]
