"""Sentences found again in translation memories."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from compare.errors import InputError
from compare.translate.memory import key, translate, write_tmx

UNIT = {"en": "The “raid” began.", "es": "La «redada» comenzó.", "ru": "«Рейд» начался."}


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
    assert translate([line, "?"], source, target, [memory]) == {line: UNIT[target]}


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
    found = translate(["Hola", "Adiós"], "es", "en", [str(first), str(second)])
    assert found == {"Hola": "new", "Adiós": "Bye"}


def test_a_changed_memory_is_read_again(memory: str) -> None:
    assert translate(["Hola"], "es", "en", [memory]) == {}
    write_tmx([{"es": "Hola", "en": "Hello"}], memory)
    os.utime(memory, ns=(1, 1))
    assert translate(["Hola"], "es", "en", [memory]) == {"Hola": "Hello"}


def test_a_memory_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"“none\.tmx” cannot be opened"):
        translate(["Hola"], "es", "en", [str(tmp_path / "none.tmx")])
