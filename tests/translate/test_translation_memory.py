"""Sentences found again in translation memories."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from compare.errors import InputError
from compare.model import Correction
from compare.translate.memory import key, translate, write_tmx

UNIT = {"en": "The “raid” began.", "es": "La «redada» comenzó.", "ru": "«Рейд» начался."}


def texts(
    lines: list[str], source: str, target: str, memories: list[str], *corrections: Correction
) -> dict[str, str | None]:
    """Return the lines that were found, with their translations, all of them exact."""
    found = translate(lines, source, target, memories, corrections)
    assert all(t.engine == "memory" and t.warnings == () for t in found.values())
    return {line: translation.text for line, translation in found.items()}


@pytest.fixture
def memory(tmp_path: Path) -> str:
    path = tmp_path / "memory.tmx"
    write_tmx([UNIT], path)
    return str(path)


@pytest.mark.parametrize(
    ("source", "target"),
    [("es", "en"), ("ru", "en"), ("en", "es"), ("en", "ru"), ("es", "ru"), ("ru", "es")],
)
def test_one_unit_serves_all_directions(memory: str, source: str, target: str) -> None:
    line = UNIT[source]
    assert texts([line, "?"], source, target, [memory]) == {line: UNIT[target]}


ALIKE = (
    ("La «redada»  comenzó.", 'La "redada" comenzó.'),
    (" La\u00a0redada\tcomenzó. ", "La redada comenzó."),
    ("La “redada” comenzó…", "La „redada“ comenzó..."),
    ("it’s", "it's"),
    ("1 – 2", "1 - 2"),
    ("comenzo\u0301", "comenzó"),
)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_spaces_quotes_and_dashes_do_not_matter(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("32 men", "23 men"), ("No.", "No"), ("Él", "El")])
def test_everything_else_does(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_the_first_memory_and_its_last_unit_win(tmp_path: Path) -> None:
    first, second = tmp_path / "first.tmx", tmp_path / "second.tmx"
    write_tmx([{"es": "Hola", "en": "old"}, {"es": "Hola", "en": "new"}], first)
    write_tmx([{"es": "Hola", "en": "other"}, {"es": "Adiós", "en": "Bye"}], second)
    found = texts(["Hola", "Adiós"], "es", "en", [str(first), str(second)])
    assert found == {"Hola": "new", "Adiós": "Bye"}


def test_a_changed_memory_is_read_again(memory: str) -> None:
    assert texts(["Hola"], "es", "en", [memory]) == {}
    write_tmx([{"es": "Hola", "en": "Hello"}], memory)
    os.utime(memory, ns=(1, 1))
    assert texts(["Hola"], "es", "en", [memory]) == {"Hola": "Hello"}


def test_a_memory_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"“none\.tmx” cannot be opened"):
        translate(["Hola"], "es", "en", [str(tmp_path / "none.tmx")])


def test_the_readers_own_go_before_all_files(memory: str) -> None:
    line = UNIT["es"]
    own = [
        Correction("es", "en", line.replace("«redada»", '"redada"'), "The raid started."),
        Correction("es", "ru", line, "Рейд!"),
        Correction("es", "en", "Adiós", " "),
    ]
    assert texts([line, "Adiós"], "es", "en", [memory], *own) == {line: "The raid started."}
    assert texts([line], "es", "ru", [memory], *own) == {line: "Рейд!"}
    assert texts([line], "es", "en", [memory], own[1]) == {line: UNIT["en"]}
    again = Correction("es", "en", line, "The raid has begun.")
    assert texts([line], "es", "en", [memory], *own, again) == {line: "The raid has begun."}


LINE = "Murieron 23 soldados en el ataque de la madrugada, según el ministerio."


def test_a_near_match_comes_after_all_exact_ones_and_says_what_differs(tmp_path: Path) -> None:
    first, second = tmp_path / "first.tmx", tmp_path / "second.tmx"
    write_tmx([{"es": LINE, "en": "23 soldiers died."}], first)
    write_tmx([{"es": LINE.replace("23", "26"), "en": "26 were killed."}], second)
    lines = [LINE, LINE.replace("23", "26"), LINE.replace("23", "28")]
    found = translate(lines, "es", "en", [str(first), str(second)])
    assert [found[line].text for line in lines] == [
        "23 soldiers died.",
        "26 were killed.",
        "28 soldiers died.",
    ]
    assert [found[line].warnings for line in lines] == [
        (),
        (),
        (
            "The translation memory holds a sentence that differs: “23” there is “28” here. "
            "The figures were put right.",
        ),
    ]


def test_a_correction_serves_near_sentences_too() -> None:
    own = Correction("es", "en", LINE, "23 soldiers died.")
    [found] = translate([LINE.replace("ataque", "asalto")], "es", "en", [], [own]).values()
    assert found.text == "23 soldiers died."
    assert "“ataque” there is “asalto” here" in found.warnings[0]
