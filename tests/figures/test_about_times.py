"""Times of day that are none to the minute, and how two of them relate."""

from __future__ import annotations

import pytest

from compare.figures.counted import read_figures
from compare.figures.relation import relate
from compare.model import Status

READ = [
    ("en", "It began at around 1:30 p.m.", [("13:30", "about")]),
    ("en", "It began at 1:30 p.m.", [("13:30", "exact")]),
    ("en", "Approximately at 3 a.m. the power went.", [("03:00", "about")]),
    ("en", "The flight left at 1345 hrs.", [("13:45", "exact")]),
    ("es", "Fue cerca de las 03:00 horas.", [("03:00", "about")]),
    ("es", "Fue hacia las 5 de la tarde.", [("17:00", "about")]),
    ("es", "Fue aproximadamente a la 1:50 am.", [("01:50", "about")]),
    ("es", "Fue a las 03:00 horas.", [("03:00", "exact")]),
    # The number of a runway or a terminal opens no span of hours.
    ("es", "Salió de la pista 23 a las 13:38.", [("13:38", "exact")]),
    ("es", "Salió de la terminal 4 a las 13:38.", [("13:38", "exact")]),
    ("ru", "Около 02:00 начались взрывы.", [("02:00", "about")]),
    ("ru", "Примерно в 14:00 их вывели.", [("14:00", "about")]),
    ("ru", "В 14:00 их вывели.", [("14:00", "exact")]),
]


@pytest.mark.parametrize(("language", "text", "want"), READ)
def test_how_exact_a_time_is(language: str, text: str, want: list[tuple[str, str]]) -> None:
    figures = read_figures(text, language)
    assert [(f.value, f.qualifier) for f in figures if f.kind == "time"] == want


RELATED: list[tuple[str, str, Status]] = [
    ("at around 2:00 a.m.", "at 1:50 a.m.", "rounding"),
    ("at around 2:00 a.m.", "at 2:30 a.m.", "rounding"),
    ("at around 2:00 a.m.", "at 2:31 a.m.", "conflict"),
    ("at about 12:10 a.m.", "at 11:50 p.m.", "rounding"),
    ("at 2:00 a.m.", "at 1:50 a.m.", "conflict"),
    ("at around 2:00 a.m.", "at 2:00 a.m.", "qualifier"),
    ("at around 2:00 a.m.", "at about 2:00 a.m.", "agrees"),
]


@pytest.mark.parametrize(("one", "other", "status"), RELATED)
def test_how_two_times_relate(one: str, other: str, status: Status) -> None:
    (first,), (second,) = (read_figures(text, "en") for text in (one, other))
    assert relate(first, second) == relate(second, first) == status


TARGETS = [
    ("Ставка снижена до 2%.", "exact"),
    ("Прогноз понижен до 1,1%.", "exact"),
    ("Индекс взлетел до 10,6%.", "exact"),
    ("Цена подскочила до 90 рублей.", "exact"),
    ("Площадь пожара может составлять до 300 метров.", "at_most"),
    ("Менее чем через 15 минут всё повторилось.", "less_than"),
    ("Почти через 15 минут всё повторилось.", "about"),
    # By how much, not how much.
    ("Цены выше на 5%.", "exact"),
]


@pytest.mark.parametrize(("text", "qualifier"), TARGETS)
def test_where_russian_values_end_is_no_bound(text: str, qualifier: str) -> None:
    (figure,) = read_figures(text, "ru")
    assert figure.qualifier == qualifier
