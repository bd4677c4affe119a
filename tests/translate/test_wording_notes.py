"""Wording that only a translation has, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from compare.translate import translate_lines
from compare.translate.packages import install_file
from compare.translate.wording_notes import wording_notes

NOTED = (
    (
        "ru",
        "en",
        "Министр сказал, что переговоры идут.",
        "The minister claims that talks go on.",
        "“claims” for “сказал”",
    ),
    (
        "es",
        "en",
        "El ministro dijo que las negociaciones siguen.",
        "The minister admitted that the talks go on.",
        "“admitted” for “dijo”",
    ),
)


@pytest.mark.parametrize(("source", "target", "line", "text", "said"), NOTED)
def test_another_shade_in_the_translation_is_its_own(
    source: str, target: str, line: str, text: str, said: str
) -> None:
    [note] = wording_notes(line, text, source, target)
    assert said in note
    assert "may be the translation's" in note


CALM = (
    ("ru", "Министр сказал, что переговоры идут.", "The minister said that talks go on."),
    ("es", "El ministro admitió que siguen.", "The minister admitted that they go on."),
    ("es", "La casa es blanca.", "The minister claims that the house is white."),
    ("es", "El ministro dijo que siguen.", "They go on."),
    ("es", "", ""),
)


@pytest.mark.parametrize(("language", "line", "text"), CALM)
def test_no_note_where_both_say_it_alike_or_only_one_says_it(
    language: str, line: str, text: str
) -> None:
    assert wording_notes(line, text, language, "en") == ()


def test_the_stage_notes_it_beside_a_machines_translation(package: Callable[..., Path]) -> None:
    install_file(package(words={"ministro": "minister", "dijo": "claims", "eso": "that"}))
    [found] = translate_lines(["ministro dijo eso"], "es", "en")
    assert found.text == "minister claims that"
    assert any("“claims” for “dijo”" in warning for warning in found.warnings)
