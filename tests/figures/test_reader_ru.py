"""Russian figures: golden cases as a newspaper prints them."""

from __future__ import annotations

import pytest

from compare.figures.reader import read_numbers
from compare.model import Figure

Case = tuple[str, str, str, object, str | None, str]


def shown(figure: Figure) -> tuple[str, str, object, str | None, str]:
    value = (figure.low, figure.high) if figure.value is None else figure.value
    return figure.text, figure.kind, value, figure.unit, figure.qualifier


ONE_FIGURE: tuple[Case, ...] = (
    # Cardinals in every case, collectives, scales.
    ("гибель тридцати двух сотрудников", "тридцати двух", "number", 32, None, "exact"),
    ("с двумястами бойцами", "двумястами", "number", 200, None, "exact"),
    ("двое раненых", "двое", "number", 2, None, "exact"),
    ("девятерых задержали", "девятерых", "number", 9, None, "exact"),
    ("с тысячью пятьюстами рублями", "тысячью пятьюстами рублями", "money", 1500, "RUB", "exact"),
    ("полтора миллиона беженцев", "полтора миллиона", "number", 1_500_000, None, "exact"),
    ("полторы тысячи домов", "полторы тысячи", "number", 1500, None, "exact"),
    ("полмиллиона жителей", "полмиллиона", "number", 500_000, None, "exact"),
    ("два с половиной миллиона", "два с половиной миллиона", "number", 2_500_000, None, "exact"),
    ("две сотни домов", "две сотни", "number", 200, None, "exact"),
    ("тысяча человек", "тысяча", "number", 1000, None, "exact"),
    ("пару тысяч человек", "пару тысяч", "number", 2000, None, "about"),
    ("1 тыс. 200 человек", "1 тыс. 200", "number", 1200, None, "exact"),
    ("5,69 млн зрителей", "5,69 млн", "number", 5_690_000, None, "exact"),
    ("12 300,5 очка", "12 300,5", "number", 12_300.5, None, "exact"),
    ("1.234.567 голосов", "1.234.567", "number", 1_234_567, None, "exact"),
    ("10-ти человек", "10-ти", "number", 10, None, "exact"),
    ("двадцать один дом", "двадцать один", "number", 21, None, "exact"),
    # Fractions.
    ("две трети голосов", "две трети", "number", 0.666666666667, None, "exact"),
    ("половина домов", "половина", "number", 0.5, None, "exact"),
    ("три целых пять десятых", "три целых пять десятых", "number", 3.5, None, "exact"),
    # Per cent and money.
    ("на 4,8%", "4,8%", "percent", 4.8, "%", "exact"),
    ("трёх процентов", "трёх процентов", "percent", 3, "%", "exact"),
    ("на 2 процентных пункта", "2 процентных пункта", "percent", 2, "pp", "exact"),
    (
        "2,8 млрд фунтов стерлингов",
        "2,8 млрд фунтов стерлингов",
        "money",
        2_800_000_000,
        "GBP",
        "exact",
    ),
    ("$10 млн", "$10 млн", "money", 10_000_000, "USD", "exact"),
    ("500 тыс. рублей", "500 тыс. рублей", "money", 500_000, "RUB", "exact"),
    ("10 млн долларов США", "10 млн долларов США", "money", 10_000_000, "USD", "exact"),
    # Measures and durations.
    ("скорость 137 км/ч", "137 км/ч", "measure", 137, "km/h", "exact"),
    ("в полутора километрах", "полутора километрах", "measure", 1.5, "km", "exact"),
    ("пять тысяч гектаров", "пять тысяч гектаров", "measure", 5000, "ha", "exact"),
    ("полгода назад", "полгода", "duration", 0.5, "a", "exact"),
    ("три десятилетия", "три десятилетия", "duration", 30, "a", "exact"),
    ("трёхдневный визит", "трёхдневный", "duration", 3, "d", "exact"),
    ("двадцатипятилетняя война", "двадцатипятилетняя", "duration", 25, "a", "exact"),
    ("пятиэтажный дом", "пятиэтажный", "number", 5, None, "exact"),
    ("5-этажный дом", "5-этажный", "number", 5, None, "exact"),
    ("2 млн т зерна", "2 млн т", "measure", 2_000_000, "t", "exact"),
    ("каждый пятый житель", "каждый пятый", "number", 0.2, None, "exact"),
    ("2-х человек", "2-х", "number", 2, None, "exact"),
    ("менее чем за 20 минут", "20 минут", "duration", 20, "min", "less_than"),
    (
        "в две тысячи восемнадцатом году",
        "две тысячи восемнадцатом году",
        "date",
        "2018",
        None,
        "exact",
    ),
    # Ages.
    ("семилетняя девочка", "семилетняя", "age", 7, "a", "exact"),
    ("20-летний студент", "20-летний", "age", 20, "a", "exact"),
    ("в возрасте от 26 до 67 лет", "26 до 67 лет", "age", (26, 67), "a", "range"),
    # Qualifiers.
    ("не менее 80 человек", "80", "number", 80, None, "at_least"),
    ("около тысячи человек", "тысячи", "number", 1000, None, "about"),
    ("порядка 300 домов", "300", "number", 300, None, "about"),
    ("более трёхсот домов", "трёхсот", "number", 300, None, "more_than"),
    ("свыше 50 судов", "50", "number", 50, None, "more_than"),
    ("до 50 судов", "50", "number", 50, None, "at_most"),
    ("как минимум один человек", "один", "number", 1, None, "at_least"),
    ("100 с лишним домов", "100", "number", 100, None, "more_than"),
    # Ranges.
    ("от 5 до 7 домов", "5 до 7", "number", (5, 7), None, "range"),
    ("два-три дня", "два-три дня", "duration", (2, 3), "d", "range"),
    ("10–12 человек", "10–12", "number", (10, 12), None, "range"),
    # Ordinals.
    ("третья атака", "третья", "ordinal", 3, None, "exact"),
    ("двадцать первый дом", "двадцать первый", "ordinal", 21, None, "exact"),
    ("на 44-м круге", "44-м", "ordinal", 44, None, "exact"),
    ("XIX век", "XIX", "ordinal", 19, None, "exact"),
    ("70-летие победы", "70-летие", "ordinal", 70, None, "exact"),
    # Dates and times.
    ("5 марта 2026 года", "5 марта 2026 года", "date", "2026-03-05", None, "exact"),
    ("в марте 2020 г.", "марте 2020 г", "date", "2020-03", None, "exact"),
    ("14.03.2026", "14.03.2026", "date", "2026-03-14", None, "exact"),
    ("в 1987 году", "1987 году", "date", "1987", None, "exact"),
    ("в 2010–2015 годах", "2010–2015 годах", "date", ("2010", "2015"), None, "range"),
    ("с 5 по 7 марта", "5 по 7 марта", "date", ("--03-05", "--03-07"), None, "range"),
    ("в 17.30", "17.30", "time", "17:30", None, "exact"),
    ("в 5 часов вечера", "5 часов вечера", "time", "17:00", None, "exact"),
    ("в 17 часов", "17 часов", "time", "17:00", None, "exact"),
    ("цены выросли вдвое", "вдвое", "number", 2, "x", "exact"),
    ("более чем в три раза", "три раза", "number", 3, "x", "more_than"),
    ("сократилось в 2,5 раза", "2,5 раза", "number", 0.4, None, "exact"),
    ("сократилось более чем вдвое", "вдвое", "number", 0.5, None, "less_than"),
    ("выигрывал три раза", "три", "number", 3, None, "exact"),
    ("лет двадцать назад", "лет двадцать", "duration", 20, "a", "about"),
    ("минут через десять", "минут через десять", "duration", 10, "min", "about"),
    ("человек десять погибли", "десять", "number", 10, None, "about"),
    ("тысяч пять", "тысяч пять", "number", 5000, None, "about"),
    ("с 9 до 14 часов", "9 до 14 часов", "time", ("09:00", "14:00"), None, "range"),
    ("от 5 до 10 часов", "5 до 10 часов", "duration", (5, 10), "h", "range"),
    ("в час ночи", "час ночи", "time", "01:00", None, "exact"),
    ("в полдень", "полдень", "time", "12:00", None, "exact"),
    ("в ночь на 6 января", "6 января", "date", "--01-05", None, "exact"),
    ("в ночь на 1 января 2026 года", "1 января 2026 года", "date", "2025-12-31", None, "exact"),
    ("погиб один солдат", "один", "number", 1, None, "exact"),
    ("сократилось на треть", "треть", "number", 0.333333333333, None, "exact"),
    # One of a measure, durations in two units, shares of ten, times of day.
    ("около километра от города", "километра", "measure", 1, "km", "about"),
    ("в километре от базы", "километре", "measure", 1, "km", "exact"),
    ("более тонны наркотиков", "тонны", "measure", 1, "t", "more_than"),
    ("1 час 22 минуты", "1 час 22 минуты", "duration", 82, "min", "exact"),
    ("два часа и 15 минут", "два часа и 15 минут", "duration", 135, "min", "exact"),
    ("через час и 20 минут", "час и 20 минут", "duration", 80, "min", "exact"),
    ("3 года 6 месяцев колонии", "3 года 6 месяцев", "duration", 42, "mo", "exact"),
    ("ноль случаев за день", "ноль", "number", 0, None, "exact"),
    ("нулевой рост экономики", "нулевой рост", "number", 0, None, "exact"),
    ("выросли в 2,4х", "2,4х", "number", 2.4, "x", "exact"),
    ("ветер 15 м/с", "15 м/с", "measure", 15, "m/s", "exact"),
    ("на 50 б. п.", "50 б. п.", "percent", 0.5, "pp", "exact"),
    ("в пятиэтажке", "пятиэтажке", "number", 5, None, "exact"),
    ("семь из десяти россиян", "семь из десяти", "number", 0.7, None, "exact"),
    ("пять сотых", "пять сотых", "number", 0.05, None, "exact"),
    ("на 12 километре трассы", "12 километре", "ordinal", 12, None, "exact"),
    ("в половине шестого утра", "половине шестого утра", "time", "05:30", None, "exact"),
    ("без четверти семь вечера", "без четверти семь вечера", "time", "18:45", None, "exact"),
    ("в 14 часов 30 минут", "14 часов 30 минут", "time", "14:30", None, "exact"),
    ("5-го числа суд решил", "5-го числа", "date", "---05", None, "exact"),
)


@pytest.mark.parametrize("case", ONE_FIGURE, ids=lambda case: case[0])
def test_one_figure(case: Case) -> None:
    text, *expected = case
    assert [shown(figure) for figure in read_numbers(text, "ru")] == [tuple(expected)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("вырос с 5 до 7 процентов", [5, 7]),
        ("победа со счётом 3:1", [3, 1]),
        ("12 из 15 шахтёров", [12, 15]),
        ("5 и 6 марта", ["--03-05", "--03-06"]),
        ("1,7 миллионами четыре года назад", [1_700_000, 4]),
        ("3, 4 и 5 марта 2024 года", ["2024-03-03", "2024-03-04", "2024-03-05"]),
        ("в 5 часов два человека ушли", ["05:00", 2]),
        ("в течение часа два человека", [2]),
    ],
)
def test_several_figures(text: str, values: list[object]) -> None:
    assert [figure.value for figure in read_numbers(text, "ru")] == values


@pytest.mark.parametrize(
    "text",
    [
        "один из министров",
        "ни один не пострадал",
        "с семьёй и за семью",
        "самолёт Ту-154",
        "Boeing 737",
        "саммит G20 и COVID-19",
        "статья 5 договора",
        "на улице Ленина, 15",
        "8-800-555-35-35",
        "сотни тысяч людей",
        "несколько сотен человек",
        "десятки миллионов долларов",
        "1990-е годы",
        "первая леди",
        "во-вторых",
        "в первую очередь",
        "четвертьфинал",
        "во вторник",
        "десятилетие",
        "закон 44-ФЗ",
        "столетие",
        "один из погибших",
        "ни один солдат",
        "Первый канал",
        "рейс 370",
        "статья 205 УК",
        "среды обитания",
        "поезд 42",
    ],
)
def test_no_figure(text: str) -> None:
    assert read_numbers(text, "ru") == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("во вторник", "2026-01-06"),
        ("в понедельник", "2026-01-05"),
        ("в минувшую пятницу", "2026-01-02"),
        ("в следующую среду", "2026-01-07"),
        ("в ночь на субботу", "2026-01-02"),
        ("заявил вчера", "2026-01-05"),
    ],
)
def test_days_are_resolved_against_the_article(text: str, day: str) -> None:
    [figure] = read_numbers(text, "ru", "2026-01-06")
    assert (figure.kind, figure.value) == ("date", day)


@pytest.mark.parametrize(
    ("text", "value", "readings"),
    [
        ("1.500 голосов", 1500, (1.5,)),
        ("12,345 балла", 12.345, (12_345,)),
        ("12,5 балла", 12.5, ()),
    ],
)
def test_open_readings_are_kept(text: str, value: float, readings: tuple[float, ...]) -> None:
    [figure] = read_numbers(text, "ru")
    assert (figure.value, figure.readings) == (value, readings)


@pytest.mark.parametrize("text", ["на 14 минуте", "на 14-й минуте"])
def test_the_minute_of_a_match_is_a_rank(text: str) -> None:
    [figure] = read_numbers(text, "ru")
    assert (figure.kind, figure.value) == ("ordinal", 14)


def test_minutes_are_a_duration() -> None:
    [figure] = read_numbers("прошло 14 минут", "ru")
    assert (figure.kind, figure.value) == ("duration", 14)


@pytest.mark.parametrize(
    ("text", "value"),
    [("более полумиллиона машин", 500_000), ("полмиллиона машин", 500_000), ("до полусотни", 50)],
)
def test_half_of_a_scale_in_one_word(text: str, value: int) -> None:
    [figure] = read_numbers(text, "ru")
    assert figure.value == value


def test_a_target_is_not_the_most_it_may_be() -> None:
    figures = read_numbers("должен удвоить мощность до 110 миллиардов кубометров", "ru")
    assert [figure.qualifier for figure in figures] == ["exact", "exact"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("В понедельник, 5-го, начались занятия.", ["2026-01-05"]),
        ("В пятницу 9 числа выборы.", ["2026-01-09"]),
        ("В субботу 3 человека ушли.", ["2026-01-03", 3]),
        ("Во вторник 6 января.", ["2026-01-06", "--01-06"]),
        ("Трое из десяти раненых.", [3, 10]),
        ("В половине второго тайма.", [2]),
        ("Счёт 3:1 (25:20, 23:25, 25:18).", [3, 1, 25, 20, 23, 25, 25, 18]),
        ("Рейс SU 1234 отменён.", []),
    ],
)
def test_what_stands_beside_days(text: str, values: list[object]) -> None:
    assert [figure.value for figure in read_numbers(text, "ru", "2026-01-06")] == values
