"""The reader's own translations as a memory: identical sentences, languages, the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.model import Correction
from compare.translate.corrections import find_correction, memory_units, with_correction
from compare.translate.memory import translate
from compare.translate.tmx import tmx_bytes

FIRST = Correction("es", "en", "Dijo «basta».", "He said “enough”.", "It said enough", "glossary")


@pytest.mark.parametrize(
    ("language", "pivot", "text", "found"),
    [
        ("es", "en", "Dijo «basta».", True),
        ("es", "en", "Dijo  “basta”.", True),
        ("es", "ru", "Dijo «basta».", False),
        ("ru", "en", "Dijo «basta».", False),
        ("es", "en", "Dijo «vale».", False),
    ],
)
def test_a_correction_is_found_by_its_sentence(
    language: str, pivot: str, text: str, found: bool
) -> None:
    assert (find_correction([FIRST], language, pivot, text) == FIRST) is found


def test_a_later_correction_takes_the_place_of_an_earlier_one() -> None:
    other = Correction("ru", "en", "Да.", "Yes.")
    second = Correction("es", "en", "Dijo “basta”.", "“Enough,” he said.", "He said “enough”.")
    both = with_correction([FIRST, other], second)
    assert [one.translation for one in both] == ["Yes.", "“Enough,” he said."]
    assert (both[1].before, both[1].engine) == ("It said enough", "glossary")


def test_corrections_make_a_memory_that_translates(tmp_path: Path) -> None:
    path = tmp_path / "mine.tmx"
    path.write_bytes(tmx_bytes(memory_units([FIRST])))
    found = translate(["Dijo «basta»."], "es", "en", [str(path)])
    assert found["Dijo «basta»."].text == "He said “enough”."
