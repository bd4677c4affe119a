"""English figures: golden cases as a newspaper prints them."""

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
    ("Two dozen people were hurt", "Two dozen", "number", 24, None, "exact"),
    ("half a million residents fled", "half a million", "number", 500_000, None, "exact"),
    ("a couple of hundred protesters", "a couple of hundred", "number", 200, None, "about"),
    (
        "one hundred and twenty-one hostages",
        "one hundred and twenty-one",
        "number",
        121,
        None,
        "exact",
    ),
    (
        "five and a half million refugees",
        "five and a half million",
        "number",
        5_500_000,
        None,
        "exact",
    ),
    ("a million and a half refugees", "a million and a half", "number", 1_500_000, None, "exact"),
    ("3.2bn people", "3.2bn", "number", 3_200_000_000, None, "exact"),
    ("1,234.5 points", "1,234.5", "number", 1234.5, None, "exact"),
    ("the toll rose to 12,300", "12,300", "number", 12_300, None, "exact"),
    ("ninety-nine thousand soldiers", "ninety-nine thousand", "number", 99_000, None, "exact"),
    ("forty-five (45) ballots", "forty-five (45)", "number", 45, None, "exact"),
    ("a 10-storey block", "10", "number", 10, None, "exact"),
    # Fractions and shares.
    ("two thirds of voters", "two thirds", "number", 0.666666666667, None, "exact"),
    ("a third of voters", "a third", "number", 0.333333333333, None, "exact"),
    ("More than half of them left", "half of", "number", 0.5, None, "more_than"),
    ("one in five children", "one in five", "number", 0.2, None, "exact"),
    ("2½ hours", "2½ hours", "duration", 2.5, "h", "exact"),
    # Per cent.
    ("rose 4.8 per cent", "4.8 per cent", "percent", 4.8, "%", "exact"),
    ("by 2 percentage points", "2 percentage points", "percent", 2, "pp", "exact"),
    ("between 5% and 7%", "5% and 7%", "percent", (5, 7), "%", "range"),
    # Money.
    ("£2.8bn market", "£2.8bn", "money", 2_800_000_000, "GBP", "exact"),
    ("a fine of 250,000 dollars", "250,000 dollars", "money", 250_000, "USD", "exact"),
    ("A$40m deal", "A$40m", "money", 40_000_000, "AUD", "exact"),
    ("$5-7 million", "$5-7 million", "money", (5_000_000, 7_000_000), "USD", "range"),
    ("3 dollars 50 cents", "3 dollars 50 cents", "money", 3.5, "USD", "exact"),
    ("75 USD million", "75 USD million", "money", 75_000_000, "USD", "exact"),
    # Measures and durations.
    ("winds of 85 miles per hour", "85 miles per hour", "measure", 85, "mi/h", "exact"),
    ("a 550 pound hog", "550 pound", "measure", 550, "lb", "exact"),
    ("5,000 hectares burned", "5,000 hectares", "measure", 5000, "ha", "exact"),
    ("-5 degrees Celsius", "-5 degrees Celsius", "measure", -5, "Cel", "exact"),
    ("a three-day visit", "three-day", "duration", 3, "d", "exact"),
    ("a year and a half", "a year and a half", "duration", 1.5, "a", "exact"),
    ("two decades of war", "two decades", "duration", 20, "a", "exact"),
    ("half an hour later", "half an hour", "duration", 0.5, "h", "exact"),
    ("5ft 10in tall", "5ft 10in", "measure", 5.83333333333, "ft", "exact"),
    ("the 400m hurdles", "400m", "measure", 400, "m", "exact"),
    ("three-and-a-half hours", "three-and-a-half hours", "duration", 3.5, "h", "exact"),
    ("one to two years", "one to two years", "duration", (1, 2), "a", "range"),
    ("four in 10 Americans", "four in 10", "number", 0.4, None, "exact"),
    ("20-30,000 people", "20-30,000", "number", (20_000, 30_000), None, "range"),
    ("a $1.5-billion deal", "$1.5-billion", "money", 1_500_000_000, "USD", "exact"),
    ("20+ countries", "20", "number", 20, None, "at_least"),
    ("from 1990 to 1995", "1990 to 1995", "date", ("1990", "1995"), None, "range"),
    ("the 2018/19 season", "2018/19", "date", ("2018", "2019"), None, "range"),
    # Ages.
    ("a woman, 37, in Kent", "37", "age", 37, "a", "exact"),
    ("an 18-month-old boy", "18-month-old", "age", 18, "mo", "exact"),
    ("a 12-year-old girl", "12-year-old", "age", 12, "a", "exact"),
    ("Nora Smith, 26, said", "26", "age", 26, "a", "exact"),
    ("aged between 26 and 67", "26 and 67", "age", (26, 67), "a", "range"),
    # Qualifiers.
    ("at least 80 people", "80", "number", 80, None, "at_least"),
    ("some 300 homes", "300", "number", 300, None, "about"),
    ("nearly two hundred homes", "two hundred", "number", 200, None, "about"),
    ("up to 50 ships", "50", "number", 50, None, "at_most"),
    ("fewer than ten cases", "ten", "number", 10, None, "less_than"),
    ("30 or more victims", "30", "number", 30, None, "at_least"),
    ("at least one person", "one", "number", 1, None, "at_least"),
    ("over two years", "two years", "duration", 2, "a", "exact"),
    # Ranges.
    ("between 400 and 500 people", "400 and 500", "number", (400, 500), None, "range"),
    ("10–12 people", "10–12", "number", (10, 12), None, "range"),
    ("2 to 4 inches of rain", "2 to 4 inches", "measure", (2, 4), "in", "range"),
    ("two or three shots", "two or three", "number", (2, 3), None, "range"),
    # Ordinals.
    ("the 21st victim", "21st", "ordinal", 21, None, "exact"),
    ("the twenty-first victim", "twenty-first", "ordinal", 21, None, "exact"),
    # Dates and times.
    ("on 5 March 2026", "5 March 2026", "date", "2026-03-05", None, "exact"),
    ("On Sept. 11, 2001,", "Sept. 11, 2001", "date", "2001-09-11", None, "exact"),
    ("the 5th of March", "5th of March", "date", "--03-05", None, "exact"),
    ("in May 2019", "May 2019", "date", "2019-05", None, "exact"),
    ("since 1987", "1987", "date", "1987", None, "exact"),
    ("the 1939-1945 war", "1939-1945", "date", ("1939", "1945"), None, "range"),
    ("March 5-7", "March 5-7", "date", ("--03-05", "--03-07"), None, "range"),
    ("dated 2026-01-06", "2026-01-06", "date", "2026-01-06", None, "exact"),
    ("at 5:30 p.m.", "5:30 p.m.", "time", "17:30", None, "exact"),
    ("at 14:30 on", "14:30", "time", "14:30", None, "exact"),
    ("by 5am", "5am", "time", "05:00", None, "exact"),
    ("Exports doubled last year", "doubled", "number", 2, "x", "exact"),
    ("more than tripled to a record", "tripled", "number", 3, "x", "more_than"),
    ("three times as many homes", "three times as many", "number", 3, "x", "exact"),
    ("twice as likely", "twice as", "number", 2, "x", "exact"),
    ("three times fewer homes", "three times fewer", "number", 0.333333333333, None, "exact"),
    ("Trade was halved", "halved", "number", 0.5, None, "exact"),
    ("won it three times", "three", "number", 3, None, "exact"),
    ("between 2 and 3 p.m.", "2 and 3 p.m.", "time", ("14:00", "15:00"), None, "range"),
    ("from 9 a.m. to 5 p.m.", "9 a.m. to 5 p.m.", "time", ("09:00", "17:00"), None, "range"),
    ("shortly before noon", "noon", "time", "12:00", None, "exact"),
    ("at midnight", "midnight", "time", "00:00", None, "exact"),
    ("One British soldier was killed", "One", "number", 1, None, "exact"),
    ("leaving one dead", "one", "number", 1, None, "exact"),
    ("every third child", "every third", "number", 0.333333333333, None, "exact"),
    ("cut by 25bps", "25bps", "percent", 0.25, "pp", "exact"),
    ("on 12/31/2025", "12/31/2025", "date", "2025-12-31", None, "exact"),
    ("on 31/12/2025", "31/12/2025", "date", "2025-12-31", None, "exact"),
    # One of a measure, durations in two units, accounts, multiples with a sign.
    ("about a mile away", "a mile", "measure", 1, "mi", "about"),
    ("he walked a mile to the bus", "a mile", "measure", 1, "mi", "exact"),
    ("a mile from the coast", "a mile", "measure", 1, "mi", "exact"),
    ("more than a tonne of cocaine", "a tonne", "measure", 1, "t", "more_than"),
    ("took one hour and 22 minutes", "one hour and 22 minutes", "duration", 82, "min", "exact"),
    ("an hour and 20 minutes later", "an hour and 20 minutes", "duration", 80, "min", "exact"),
    (
        "in 2 hours, 15 minutes and 30 seconds",
        "2 hours, 15 minutes and 30 seconds",
        "duration",
        8130,
        "s",
        "exact",
    ),
    ("for two years and three months", "two years and three months", "duration", 27, "mo", "exact"),
    ("2 years and 3 months old", "2 years and 3 months old", "age", 27, "mo", "exact"),
    ("a loss of $ (45.3) million", "$ (45.3) million", "money", 45_300_000, "USD", "exact"),
    ("it was oversubscribed 3.2 times", "3.2 times", "number", 3.2, "x", "exact"),
    ("sales grew 2.4x on the year", "2.4x", "number", 2.4, "x", "exact"),
    ("19 000 people fled", "19 000", "number", 19_000, None, "exact"),
    ("burned 1 200 homes", "1 200", "number", 1200, None, "exact"),
    ("a cost of $19 000", "$19 000", "money", 19_000, "USD", "exact"),
    (
        "by four tenths of a percentage point",
        "four tenths of a percentage point",
        "percent",
        0.4,
        "pp",
        "exact",
    ),
    ("three-quarters of a mile", "three-quarters of a mile", "measure", 0.75, "mi", "exact"),
    ("by three-tenths of a second", "three-tenths of a second", "duration", 0.3, "s", "exact"),
    ("zero deaths were reported", "zero", "number", 0, None, "exact"),
    ("it saw zero growth", "zero growth", "number", 0, None, "exact"),
    ("18- to 25-year-olds", "18- to 25-year-olds", "age", (18, 25), "a", "range"),
    ("a two- to three-year wait", "two- to three-year", "duration", (2, 3), "a", "range"),
    ("a 2-1/2-year war", "2-1/2-year", "duration", 2.5, "a", "exact"),
    ("gusts of 40 metres per second", "40 metres per second", "measure", 40, "m/s", "exact"),
    (
        "half past five in the morning",
        "half past five in the morning",
        "time",
        "05:30",
        None,
        "exact",
    ),
    ("at quarter to six p.m.", "quarter to six p.m.", "time", "17:45", None, "exact"),
)


@pytest.mark.parametrize("case", ONE_FIGURE, ids=lambda case: case[0])
def test_one_figure(case: Case) -> None:
    text, *expected = case
    found = [shown(figure) for figure in read_numbers(text, "en")]
    assert found == ([tuple(expected)] if expected[0] else [])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3 hundred and 2 hundred are two numbers", [300, 200, 2]),
        ("rose from 5 to 7 percent", [5, 7]),
        ("up from 1.7 million four years ago", [1_700_000, 4]),
        ("won 3-1 and lost 2-4", [3, 1, 2, 4]),
        ("12 of the 15 miners", [12, 15]),
        ("March 5 and 6", ["--03-05", "--03-06"]),
        ("22,24,26,31", [22, 24, 26, 31]),
        ("$20 a share on 43 shares", [20, 43]),
        ("on 3, 4 and 5 May", ["--05-03", "--05-04", "--05-05"]),
        ("May 3, 4 and 5, 2024", ["2024-05-03", "2024-05-04", "2024-05-05"]),
        ("men aged 26 and 31", [26, 31]),
        ("killed 5 and 3 days later", [5, 3]),
        ("voted 52-48", [52, 48]),
    ],
)
def test_several_figures(text: str, values: list[object]) -> None:
    assert [figure.value for figure in read_numbers(text, "en")] == values


@pytest.mark.parametrize(
    "text",
    [
        "one of the ministers",
        "No one was hurt",
        "the one he wanted",
        "One day he left",
        "a Boeing 737 landed",
        "the G7 and the G20 met",
        "COVID-19 and an F-16",
        "under Article 5 of the treaty",
        "call 555-123-4567",
        "at 10 Downing Street",
        "see https://example.org/2026/01/06",
        "report-2026.pdf",
        "hundreds of thousands of people",
        "several hundred people",
        "the 1990s",
        "a quarter-final",
        "the second half",
        "the First Lady",
        "5G and 4x4",
        "in May he may march",
        "the 9/11 attacks",
        "on Tuesday",
        "a few words",
        "a few hundred words",
        "Number 10 said",
        "zero tolerance",
        "doubled down on it",
        "a double murder",
        "The Midnight Sun",
        "one mango",
        "Maroon 5 sang",
        "version 3.12.1 of Python",
        "Psalm 23:4",
        "the Group of Seven",
        "near Three Mile Island he was",
        "commit a3f5c91",
        "dozens of homes",
        "a 1080p panel",
        "shot in 4K at night",
        "call 0800 555 111",
        "on 0800 558 111 now",
        "It has a 737 MAX.",
    ],
)
def test_no_figure(text: str) -> None:
    assert read_numbers(text, "en") == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Tuesday", "2026-01-06"),
        ("on Monday", "2026-01-05"),
        ("last Tuesday", "2025-12-30"),
        ("next Wednesday", "2026-01-07"),
        ("said yesterday", "2026-01-05"),
        ("died in Saturday's operation", "2026-01-03"),
        ("after yesterday’s vote", "2026-01-05"),
    ],
)
def test_days_are_resolved_against_the_article(text: str, day: str) -> None:
    [figure] = read_numbers(text, "en", "2026-01-06")
    assert (figure.kind, figure.value) == ("date", day)


@pytest.mark.parametrize(
    ("text", "value", "readings"),
    [("1.500 votes", 1.5, (1500,)), ("12,345 votes", 12_345, (12.345,)), ("12.5 points", 12.5, ())],
)
def test_open_readings_are_kept(text: str, value: float, readings: tuple[float, ...]) -> None:
    [figure] = read_numbers(text, "en")
    assert (figure.value, figure.readings) == (value, readings)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 32 September 1918 he", "1918-09-32"),
        ("by 30 February", "--02-30"),
        ("held on March 57, 2018, in", "2018-03-57"),
    ],
)
def test_a_day_that_no_month_has_is_read_as_it_stands(text: str, value: str) -> None:
    [figure] = read_numbers(text, "en")
    assert (figure.kind, figure.value) == ("date", value)


@pytest.mark.parametrize("text", ["In March 57 people came.", "57 May supporters"])
def test_a_number_beside_a_month_is_no_day(text: str) -> None:
    [figure] = read_numbers(text, "en")
    assert (figure.kind, figure.value) == ("number", 57)


@pytest.mark.parametrize(
    "text", ["Tyler was 16 when it began", "who was 16 at the time", "aged 16"]
)
def test_ages_without_years(text: str) -> None:
    [figure] = read_numbers(text, "en")
    assert (figure.kind, figure.value, figure.unit) == ("age", 16, "a")


def test_ages_from_one_to_another() -> None:
    [figure] = read_numbers("children between the ages of 9 and 13", "en")
    assert (figure.kind, figure.low, figure.high) == ("age", 9, 13)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("12GB RAM", 12, "GBy"),
        ("a 5,000mAh battery", 5000, "mAh"),
        ("it returns 62.8mpg", 62.8, "mi/gal"),
        ("a 50MP camera", 50, "MP"),
        ("It cost 50p.", 0.5, "GBP"),
        ("up to 1Gbps", 1, "Gbit/s"),
    ],
)
def test_signs_that_touch_the_number(text: str, value: float, unit: str) -> None:
    [figure] = read_numbers(text, "en")
    assert (figure.value, figure.unit) == (value, unit)


def test_won_before_a_score_is_no_money() -> None:
    assert [figure.kind for figure in read_numbers("They won 1:0", "en")] == ["number"] * 2


def test_two_hours_share_their_half_of_the_day() -> None:
    figures = read_numbers("Shows begin at 5 and 7 p.m.", "en")
    assert [(figure.kind, figure.value) for figure in figures] == [
        ("time", "17:00"),
        ("time", "19:00"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Schools reopen on Monday 12 after the break.", "2026-01-12"),
        ("On Monday the 5th the court sat.", "2026-01-05"),
        ("They met on Saturday 3.", "2026-01-03"),
        ("It rained the day before yesterday.", "2026-01-04"),
        # No Friday near the article's day is a 3rd.
        ("They met on Friday 3.", "---03"),
    ],
)
def test_a_weekday_with_its_day(text: str, value: str) -> None:
    assert [figure.value for figure in read_numbers(text, "en", "2026-01-06")] == [value]


def test_a_weekday_beside_a_count() -> None:
    found = read_numbers(
        "On Tuesday 5 people died, on Friday 9 a.m. was named.", "en", "2026-01-06"
    )
    assert [figure.value for figure in found] == ["2026-01-06", 5, "2026-01-02", "09:00"]


@pytest.mark.parametrize(
    "text",
    [
        "the extra mile",
        "a mile-long queue",
        "Near-zero rates and zero tolerance",
        "zero-hours contracts",
        "Flight BA 117 was late",
        "(3) Third of all",
        "a 4x4 car",
    ],
)
def test_no_figure_either(text: str) -> None:
    assert [f for f in read_numbers(text, "en") if f.kind != "ordinal"] == []


def test_a_time_without_its_half_of_the_day_is_open() -> None:
    [figure] = read_numbers("It began at 5:30.", "en")
    assert (figure.value, figure.readings) == ("05:30", ("17:30",))


def test_days_and_rooms_are_no_thousands() -> None:
    found = read_numbers("On June 12 300 people in Room 5 200 stayed.", "en")
    assert 12_300 not in [figure.value for figure in found]
    assert 5200 not in [figure.value for figure in found]
