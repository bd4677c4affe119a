import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.read.dates import find_days, first_day, take_stamps

PROSE = (
    "Twelve people were hurt on Tuesday when the old bridge over the river gave way, police said."
)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2026-01-06", "2026-01-06"),
        ("2026-01-06T10:20:00+01:00", "2026-01-06"),
        ("06.01.2026 14:32", "2026-01-06"),
        ("6 January 2026", "2026-01-06"),
        ("6th of January, 2026", "2026-01-06"),
        ("January 6, 2026", "2026-01-06"),
        ("Jan. 6, 2026", "2026-01-06"),
        ("Sept 3, 2025", "2025-09-03"),
        ("6 de enero de 2026", "2026-01-06"),
        ("1º de setiembre de 2025", "2025-09-01"),
        ("6 enero 2026", "2026-01-06"),
        ("06 ene. 2026", "2026-01-06"),
        ("6 января 2026", "2026-01-06"),
        ("6 января 2026 года", "2026-01-06"),
        ("31 мая 2025 г.", "2025-05-31"),
        ("13/01/2026", "2026-01-13"),
        ("01/13/2026", "2026-01-13"),
        ("06/06/2026", "2026-06-06"),
    ],
)
def test_one_day_in_a_line(line: str, day: str) -> None:
    assert [found for _, _, found in find_days(line)] == [day]


@pytest.mark.parametrize(
    "line", ["31.02.2026", "6 January 1066", "May 2026", "12.5.3", "2026-13-01", "1026.253.553"]
)
def test_no_day(line: str) -> None:
    assert find_days(line) == []


def test_a_day_that_americans_read_otherwise() -> None:
    assert first_day(["06/01/2026"], "en") is None
    assert first_day(["06/01/2026"], "es") == "2026-01-06"


@pytest.mark.parametrize(
    "stamp",
    [
        "date 2026-01-06 Yandex metrika counter",
        "6 January 2026",
        "Published January 6, 2026 at 10:02 AM EST",
        "Updated: Jan. 6, 2026, 10:02 a.m.",
        "Martes, 6 de enero de 2026, 10:32 h",
        "Publicado el 6 de enero de 2026 a las 10:32",
        "06.01.2026 | 14:32 | Политика",
        "Опубликовано: 6 января 2026 года, 14:32 МСК",
        "BBC News, 6 January 2026",
    ],
)
def test_a_stamp_is_taken(stamp: str) -> None:
    kept, stamps = take_stamps([stamp, "Bridge gives way", PROSE])
    assert kept == ["Bridge gives way", PROSE]
    assert first_day(stamps, "es") == "2026-01-06"


@pytest.mark.parametrize(
    "line",
    [
        "6 January 2026: What we know about the bridge that gave way",
        "What happened on 6 January 2026?",
        "El puente del 6 de enero de 2026 y sus doce heridos",
    ],
)
def test_a_headline_with_a_day_stays(line: str) -> None:
    assert take_stamps([line, PROSE]) == ([line, PROSE], [])


def test_the_only_headline_stays() -> None:
    assert take_stamps(["Bridge collapse 2026-01-06", PROSE])[0][0] == "Bridge collapse 2026-01-06"


def test_a_stamp_below_the_title_is_taken() -> None:
    kept, stamps = take_stamps(["Bridge gives way", "6 января 2026, 14:32", PROSE])
    assert (kept, stamps) == (["Bridge gives way", PROSE], ["6 января 2026, 14:32"])


def test_a_stamp_that_opens_the_text_is_cut() -> None:
    assert take_stamps([f"date 2026-01-06 {PROSE}"]) == ([PROSE], ["date 2026-01-06"])
    assert take_stamps([f"03.01.2026 12:51 {PROSE}"]) == ([PROSE], ["03.01.2026 12:51"])
    assert take_stamps([f"date 2024-10 {PROSE}"]) == ([PROSE], ["date 2024-10"])


@pytest.mark.parametrize(
    "line",
    [
        "On 6 January 2026 twelve people were hurt when the bridge gave way, police said.",
        "2026-01-06 was the day that the bridge gave way, and nobody will forget it, she said.",
    ],
)
def test_prose_with_a_day_stays(line: str) -> None:
    assert take_stamps([line]) == ([line], [])


def test_a_line_with_a_day_after_prose_stays() -> None:
    lines = ["Bridge gives way", PROSE, "6 January 2026", PROSE]
    assert take_stamps(lines) == (lines, [])


@given(st.lists(st.text(max_size=60).map(str.strip).filter(bool), max_size=5))
def test_any_lines_in(lines: list[str]) -> None:
    kept, stamps = take_stamps(lines)
    assert all(kept)
    first_day(stamps, "ru")
