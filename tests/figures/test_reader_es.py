"""Spanish figures: golden cases as newspapers of Spain and the Americas print them."""

from __future__ import annotations

import pytest

from compare.figures.reader import read_numbers
from compare.model import Figure

Case = tuple[str, str, str, object, str | None, str]


def shown(figure: Figure) -> tuple[str, str, object, str | None, str]:
    value = (figure.low, figure.high) if figure.value is None else figure.value
    return figure.text, figure.kind, value, figure.unit, figure.qualifier


ONE_FIGURE: tuple[Case, ...] = (
    # Cardinals in words and digits.
    ("veintitrés de sus efectivos", "veintitrés", "number", 23, None, "exact"),
    ("veintiún soldados", "veintiún", "number", 21, None, "exact"),
    ("doscientas mil personas", "doscientas mil", "number", 200_000, None, "exact"),
    ("treinta y una mujeres", "treinta y una", "number", 31, None, "exact"),
    ("mil personas", "mil", "number", 1000, None, "exact"),
    ("un millón y medio de votos", "un millón y medio", "number", 1_500_000, None, "exact"),
    ("millón y medio de votos", "millón y medio", "number", 1_500_000, None, "exact"),
    ("medio millón de desplazados", "medio millón", "number", 500_000, None, "exact"),
    ("un par de miles de vecinos", "un par de miles", "number", 2000, None, "about"),
    ("dos docenas de casas", "dos docenas", "number", 24, None, "exact"),
    ("una decena de heridos", "una decena", "number", 10, None, "exact"),
    ("dos mil millones", "dos mil millones", "number", 2_000_000_000, None, "exact"),
    ("un billón de pesos", "un billón de pesos", "money", 10**12, "peso", "exact"),
    ("3 mil 500 casas", "3 mil 500", "number", 3500, None, "exact"),
    ("2,5 millones de votos", "2,5 millones", "number", 2_500_000, None, "exact"),
    ("1.234,5 puntos", "1.234,5", "number", 1234.5, None, "exact"),
    ("1,234.5 puntos", "1,234.5", "number", 1234.5, None, "exact"),
    ("12\u202f300 casos", "12\u202f300", "number", 12_300, None, "exact"),
    ("1.500 casos", "1.500", "number", 1500, None, "exact"),
    ("más de 2000 personas", "2000", "number", 2000, None, "more_than"),
    # Fractions and shares.
    ("la mitad de los votos", "la mitad", "number", 0.5, None, "exact"),
    ("dos de cada tres jóvenes", "dos de cada tres", "number", 0.666666666667, None, "exact"),
    ("dos tercios de la cámara", "dos tercios", "number", 0.666666666667, None, "exact"),
    ("la tercera parte de los votos", "tercera parte", "number", 0.333333333333, None, "exact"),
    # Per cent.
    ("el 3,5 por ciento", "3,5 por ciento", "percent", 3.5, "%", "exact"),
    ("un 11\u00a0%", "11\u00a0%", "percent", 11, "%", "exact"),
    ("dos puntos porcentuales", "dos puntos porcentuales", "percent", 2, "pp", "exact"),
    # Money.
    (
        "48.000 millones de dólares",
        "48.000 millones de dólares",
        "money",
        48_000_000_000,
        "USD",
        "exact",
    ),
    ("unos 323 millones de euros", "323 millones de euros", "money", 323_000_000, "EUR", "about"),
    ("por US$ 3,14", "US$ 3,14", "money", 3.14, "USD", "exact"),
    ("15 dólares con 50.", "15 dólares con 50", "money", 15.5, "USD", "exact"),
    ("2.000 pesos mexicanos", "2.000 pesos mexicanos", "money", 2000, "MXN", "exact"),
    # Measures and durations.
    ("a casi dos kilómetros", "dos kilómetros", "measure", 2, "km", "about"),
    ("5.000 hectáreas", "5.000 hectáreas", "measure", 5000, "ha", "exact"),
    ("hora y media después", "hora y media", "duration", 1.5, "h", "exact"),
    ("un cuarto de hora", "un cuarto de hora", "duration", 0.25, "h", "exact"),
    ("tres décadas de guerra", "tres décadas", "duration", 30, "a", "exact"),
    ("unos 20 ºC", "20 ºC", "measure", 20, "Cel", "about"),
    ("dos kilómetros y medio", "dos kilómetros y medio", "measure", 2.5, "km", "exact"),
    ("una treintena de personas", "una treintena", "number", 30, None, "exact"),
    ("un cuarto de los votos", "un cuarto", "number", 0.25, None, "exact"),
    ("entre el 5% y el 10%", "5% y el 10%", "percent", (5, 10), "%", "range"),
    ("más del 50%", "50%", "percent", 50, "%", "more_than"),
    ("por 5 M€", "5 M€", "money", 5_000_000, "EUR", "exact"),
    ("120 m2 de piso", "120 m2", "measure", 120, "m2", "exact"),
    # Ages.
    ("una niña de 12 años de edad", "12 años de edad", "age", 12, "a", "exact"),
    ("tenían entre 26 y 67 años", "26 y 67 años", "age", (26, 67), "a", "range"),
    ("un joven de 15 años", "15 años", "age", 15, "a", "exact"),
    # Qualifiers.
    ("al menos 80 personas", "80", "number", 80, None, "at_least"),
    ("cerca de 300 casas", "300", "number", 300, None, "about"),
    ("hasta 50 barcos", "50", "number", 50, None, "at_most"),
    ("menos de diez casos", "diez", "number", 10, None, "less_than"),
    ("30 o más víctimas", "30", "number", 30, None, "at_least"),
    ("no menos de cuarenta presos", "cuarenta", "number", 40, None, "at_least"),
    ("al menos un muerto", "un", "number", 1, None, "at_least"),
    # Ranges.
    ("entre 400 y 500 personas", "400 y 500", "number", (400, 500), None, "range"),
    ("de 10 a 15 años", "10 a 15 años", "duration", (10, 15), "a", "range"),
    ("dos o tres disparos", "dos o tres", "number", (2, 3), None, "range"),
    (
        "entre 5 y 7 millones de euros",
        "5 y 7 millones de euros",
        "money",
        (5_000_000, 7_000_000),
        "EUR",
        "range",
    ),
    # Ordinals.
    ("el tercer ataque", "tercer", "ordinal", 3, None, "exact"),
    ("la 21.ª víctima", "21.ª", "ordinal", 21, None, "exact"),
    ("el vigésimo primero", "vigésimo primero", "ordinal", 21, None, "exact"),
    ("el siglo XIX", "XIX", "ordinal", 19, None, "exact"),
    # Dates and times.
    ("el 5 de marzo de 2026", "5 de marzo de 2026", "date", "2026-03-05", None, "exact"),
    ("el 1 de mayo", "1 de mayo", "date", "--05-01", None, "exact"),
    ("el primero de mayo", "primero de mayo", "date", "--05-01", None, "exact"),
    ("en marzo del 2020", "marzo del 2020", "date", "2020-03", None, "exact"),
    ("desde 1987", "1987", "date", "1987", None, "exact"),
    ("del 5 al 7 de marzo", "5 al 7 de marzo", "date", ("--03-05", "--03-07"), None, "range"),
    ("el 14/03/2026", "14/03/2026", "date", "2026-03-14", None, "exact"),
    ("a las 17.00 horas", "17.00 horas", "time", "17:00", None, "exact"),
    ("a las cinco de la tarde", "cinco de la tarde", "time", "17:00", None, "exact"),
    ("a las 8 de la mañana", "8 de la mañana", "time", "08:00", None, "exact"),
    ("las 9:30 h", "9:30 h", "time", "09:30", None, "exact"),
    ("las ventas se duplicaron", "duplicaron", "number", 2, "x", "exact"),
    ("casi se triplicó", "triplicó", "number", 3, "x", "about"),
    ("el doble de personas", "el doble", "number", 2, "x", "exact"),
    ("tres veces más casas", "tres veces más", "number", 3, "x", "exact"),
    ("se multiplicó por cinco", "cinco", "number", 5, "x", "exact"),
    ("ganó tres veces", "tres", "number", 3, None, "exact"),
    ("de 9 a 14 horas", "9 a 14 horas", "time", ("09:00", "14:00"), None, "range"),
    ("jornadas de 10 a 12 horas", "10 a 12 horas", "duration", (10, 12), "h", "range"),
    (
        "entre las dos y las tres de la tarde",
        "dos y las tres de la tarde",
        "time",
        ("14:00", "15:00"),
        None,
        "range",
    ),
    ("al mediodía", "mediodía", "time", "12:00", None, "exact"),
    ("a medianoche", "medianoche", "time", "00:00", None, "exact"),
    ("murió un soldado", "un", "number", 1, None, "exact"),
    ("Ana López, de 15 años,", "15 años", "age", 15, "a", "exact"),
    ("una condena de 15 años", "15 años", "duration", 15, "a", "exact"),
    # One of a measure, durations in two units, tenths, times of day.
    ("más de una tonelada de cocaína", "una tonelada", "measure", 1, "t", "more_than"),
    ("a un kilómetro de la costa", "un kilómetro", "measure", 1, "km", "exact"),
    ("una hora y 22 minutos", "una hora y 22 minutos", "duration", 82, "min", "exact"),
    ("hora y 20 minutos", "hora y 20 minutos", "duration", 80, "min", "exact"),
    ("dos años y tres meses", "dos años y tres meses", "duration", 27, "mo", "exact"),
    ("el paro bajó cuatro décimas", "cuatro décimas", "percent", 0.4, "pp", "exact"),
    ("ganó por cuatro décimas", "cuatro décimas", "number", 0.4, None, "exact"),
    ("subió una décima hasta marzo", "una décima", "number", 0.1, None, "exact"),
    ("crecieron 2,4 veces", "2,4 veces", "number", 2.4, "x", "exact"),
    ("tiene 19.000 trabajadores", "19.000", "number", 19_000, None, "exact"),
    ("Ana tiene 34 y trabaja", "34", "age", 34, "a", "exact"),
    ("tres décimas porcentuales", "tres décimas porcentuales", "percent", 0.3, "pp", "exact"),
    ("cuatro décimas de punto", "cuatro décimas de punto", "percent", 0.4, "pp", "exact"),
    ("cinco centésimas de segundo", "cinco centésimas de segundo", "duration", 0.05, "s", "exact"),
    ("cero casos nuevos", "cero", "number", 0, None, "exact"),
    ("un crecimiento cero", "crecimiento cero", "number", 0, None, "exact"),
    ("crecieron 2,4x", "2,4x", "number", 2.4, "x", "exact"),
    ("un gasto de 15 mdp", "15 mdp", "money", 15_000_000, "peso", "exact"),
    ("2,5 mdd", "2,5 mdd", "money", 2_500_000, "USD", "exact"),
    ("rozan los 500 casos", "500", "number", 500, None, "about"),
    ("ráfagas de 40 metros por segundo", "40 metros por segundo", "measure", 40, "m/s", "exact"),
    ("en el kilómetro 12", "12", "ordinal", 12, None, "exact"),
    (
        "a las cinco y media de la tarde",
        "cinco y media de la tarde",
        "time",
        "17:30",
        None,
        "exact",
    ),
    (
        "a las 8 menos cuarto de la noche",
        "8 menos cuarto de la noche",
        "time",
        "19:45",
        None,
        "exact",
    ),
    ("empieza 22.00 h", "22.00 h", "time", "22:00", None, "exact"),
    ("de 9.00 a 14.00 horas", "9.00 a 14.00 horas", "time", ("09:00", "14:00"), None, "range"),
    ("entre las 8 y las 10", "8 y las 10", "time", ("08:00", "10:00"), None, "range"),
    ("el día 7 se reabrirán", "7", "date", "---07", None, "exact"),
)


@pytest.mark.parametrize("case", ONE_FIGURE, ids=lambda case: case[0])
def test_one_figure(case: Case) -> None:
    text, *expected = case
    assert [shown(figure) for figure in read_numbers(text, "es")] == [tuple(expected)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("pasó del 5% al 7%", [5, 7]),
        ("bajó 2,5 puntos, hasta el 45%", [2.5, 45]),
        ("los siglos XIX y XX", [19, 20]),
        ("ganó 3-1 y perdió 2-4", [3, 1, 2, 4]),
        ("12 de los 15 mineros", [12, 15]),
        ("los días 5 y 6 de marzo", ["--03-05", "--03-06"]),
        ("dos mil tres mil", [2000, 3000]),
        ("1.111,11, 1,111.11", [1111.11, 1111.11]),
        ("triunfo por 4-1 de febrero", [4, 1]),
        ("los días 3, 4 y 5 de mayo de 2024", ["2024-05-03", "2024-05-04", "2024-05-05"]),
        ("dos jóvenes de 26 y 31 años", [2, 26, 31]),
        ("mató a 5 y 3 días después", [5, 3]),
    ],
)
def test_several_figures(text: str, values: list[object]) -> None:
    assert [figure.value for figure in read_numbers(text, "es")] == values


@pytest.mark.parametrize(
    "text",
    [
        "uno de los ministros",
        "una mujer y un teniente coronel",
        "cada uno de ellos",
        "un año de prisión",
        "un Boeing 737",
        "el G7 y la covid-19",
        "los atentados del 11-M",
        "el artículo 5 de la Constitución",
        "en la calle Mayor, 15",
        "llame al 91 123 45 67",
        "miles de personas",
        "cientos de miles de personas",
        "varios miles de vecinos",
        "el primer ministro",
        "cuartos de final",
        "los años 90",
        "los medios de comunicación",
        "una media de edad alta",
        "el martes",
        "tolerancia cero",
        "el Real Decreto 463/2020",
        "segundos después",
        "un ataque contra una casa",
        "un policía dijo que no",
        "uno de los soldados",
        "en la Quinta Avenida",
        "los años 80",
        "decenas de miles",
        "el agente 007",
    ],
)
def test_no_figure(text: str) -> None:
    assert read_numbers(text, "es") == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("el martes", "2026-01-06"),
        ("el sábado pasado", "2026-01-03"),
        ("el próximo lunes", "2026-01-12"),
        ("dijo ayer", "2026-01-05"),
        ("anoche", "2026-01-05"),
    ],
)
def test_days_are_resolved_against_the_article(text: str, day: str) -> None:
    [figure] = read_numbers(text, "es", "2026-01-06")
    assert (figure.kind, figure.value) == ("date", day)


@pytest.mark.parametrize(
    ("text", "value", "readings"),
    [
        ("1.500 votos", 1500, (1.5,)),
        ("12,345 votos", 12_345, (12.345,)),
        ("12,345 votos y 2,5 puntos", 12.345, (12_345,)),
        ("0,683 puntos", 0.683, ()),
    ],
)
def test_open_readings_are_kept(text: str, value: float, readings: tuple[float, ...]) -> None:
    figure = read_numbers(text, "es")[0]
    assert (figure.value, figure.readings) == (value, readings)


def test_the_minute_of_a_match_is_a_rank() -> None:
    [figure] = read_numbers("marcó en el minuto 14", "es")
    assert (figure.kind, figure.value) == ("ordinal", 14)
    [figure] = read_numbers("faltan 14 minutos", "es")
    assert (figure.kind, figure.value) == ("duration", 14)


def test_a_day_that_no_month_has_is_read_as_it_stands() -> None:
    [figure] = read_numbers("el 32 de septiembre de 1918", "es")
    assert (figure.kind, figure.value) == ("date", "1918-09-32")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("El lunes 5 comenzaron las clases.", "2026-01-05"),
        ("Se aplazó al lunes 12.", "2026-01-12"),
        ("El pasado sábado 3, fuerzas atacaron.", "2026-01-03"),
        ("El viernes 3 se reunió.", "---03"),
    ],
)
def test_a_weekday_with_its_day(text: str, value: str) -> None:
    assert [figure.value for figure in read_numbers(text, "es", "2026-01-06")] == [value]


def test_a_weekday_with_its_day_needs_no_date() -> None:
    assert [f.value for f in read_numbers("El lunes 5 se reunieron.", "es")] == ["---05"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("El martes, 5 personas murieron.", ["2026-01-06", 5]),
        ("El martes 5 personas murieron.", ["2026-01-06", 5]),
        ("El lunes 5 de enero murió.", ["2026-01-05", "--01-05"]),
        ("El día 5 de la guerra.", [5]),
        ("La décima edición, la Sub-20 y el vuelo IB 3456.", [10]),
        ("Tolerancia cero en la zona cero.", []),
    ],
)
def test_what_stands_beside_days(text: str, values: list[object]) -> None:
    assert [figure.value for figure in read_numbers(text, "es", "2026-01-06")] == values
