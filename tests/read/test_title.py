import pytest

from compare.read.title import find_title, title_once

PROSE = "Twelve people were hurt when the old bridge over the river gave way, police said."


@pytest.mark.parametrize(
    "line",
    [
        "Bridge gives way in the north",
        "«Мост рухнул внезапно»",
        "Bridge gives way: 12 hurt, “many missing”",
        "¿Por qué cedió el puente?",
        "Мост рухнул! Что известно?",
        "Bridge built by the U.S.",
        "Un puente hecho en EE. UU.",
    ],
)
def test_a_title(line: str) -> None:
    assert find_title([line, PROSE]) == line


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "«Мост рухнул.»",
        "Nobody knows why…",
        "He left (it was late.)",
        "A first paragraph that lost its full stop " * 8,
        "Who built the bridge, who paid for it, and who was to look after its pillars? " * 3
        + "Who?",
    ],
)
def test_no_title(line: str) -> None:
    assert find_title([line, PROSE]) == ""


def test_a_question_alone_is_no_title() -> None:
    assert find_title(["Why did the bridge give way?"]) == ""
    assert find_title([]) == ""


def test_a_title_shown_twice_stands_once() -> None:
    title = "Bridge gives way"
    assert title_once([title, title, "BRIDGE GIVES WAY!", PROSE, PROSE]) == [title, PROSE, PROSE]


def test_prose_said_twice_stays() -> None:
    assert title_once([PROSE, PROSE]) == [PROSE, PROSE]


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        (["Bridge gives way", PROSE], "Bridge gives way | The Daily"),
        (["Bridge gives way", PROSE], "Bridge gives way"),
        (["World", "Bridge gives way", PROSE], "Bridge gives way - The Daily"),
        ([PROSE], "Bridge gives way — The Daily"),
    ],
)
def test_the_title_that_the_file_names_goes_first(lines: list[str], named: str) -> None:
    assert title_once(lines, named)[0] == "Bridge gives way"
    assert title_once(lines, named).count("Bridge gives way") == 1
