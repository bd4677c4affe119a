from __future__ import annotations

import pytest

from compare.rows.beads.marks import ending, going_on


@pytest.mark.parametrize(
    ("line", "like"),
    [
        ("Es de noche.", "…"),
        ("«Es de noche».", "."),
        ("«¿Es de noche?»", "?"),
        ("— Уже ночь! »", "!"),
        ("Er sagte :", ":"),
        ("la noche (ya tarde),", ","),
        ("la noche —", "-"),
    ],
)
def test_marks_of_one_kind(line: str, like: str) -> None:
    assert ending(line) == ending(like) != 0


@pytest.mark.parametrize("line", ["", "  ", "Titular sin punto", "1956", "»"])
def test_no_mark(line: str) -> None:
    assert ending(line) == 0


@pytest.mark.parametrize(
    ("lines", "on"),
    [
        (["Вышел.", "Зима."], [0, 1]),
        (["Сказал:", "«Зима»."], [1, 0]),
        (["Se fue;", "Nadie lo vio."], [1, 0]),
        (["Vino el Sr.", "López."], [0, 0]),
        (["Vino a las 5 p.m.", "del lunes."], [1, 0]),
        (["¿Quién?", "— preguntó él."], [1, 0]),
        ([], []),
    ],
)
def test_going_on(lines: list[str], on: list[int]) -> None:
    found = going_on(lines).tolist()
    assert found[:-1] == on[:-1]
    assert len(found) == len(lines)
