"""What is laid beside each other: versions by rows, translations by sentences, pasted texts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from compare import limits
from compare.errors import InputError
from compare.model import Article, Correction, Report, Row, Sentence
from compare.pairs import (
    Pair,
    before_corrections,
    engines_there,
    from_engine,
    from_memory,
    two_texts,
    two_translations,
    two_versions,
)

RAID = Path(__file__).parent.parent / "samples" / "raid"


def article(id: str, language: str, *texts: tuple[str, str | None]) -> Article:
    sentences = tuple(
        Sentence(number, text, 0, len(text), translation=translation, engine="memory")
        for number, (text, translation) in enumerate(texts)
    )
    return Article(
        id, id.upper(), language, "", " ".join(text for text, _ in texts), None, sentences
    )


ONE = article("a", "es", ("Hola.", "Hi."), ("Adiós.", "Bye."), ("Nada.", None))
OTHER = article("b", "es", ("¡Hola!", "Hello!"), ("Y adiós.", "And bye."))
RUSSIAN = article("c", "ru", ("Привет.", "Hi there."), ("Пока.", "So long."))
ROWS = (
    Row(7, {"a": (0, 1), "b": (0,), "c": (0,)}),
    Row(8, {"a": (), "b": (1,), "c": ()}),
    Row(9, {"a": (), "b": (), "c": (1,)}),
    Row(10, {"a": (2,), "b": (), "c": ()}),
)
REPORT = Report("en", (ONE, OTHER, RUSSIAN), ROWS, ())


def test_versions_in_one_language_are_compared_as_written() -> None:
    two = two_versions(REPORT, "a", "b")
    assert two.language == "es"
    assert two.pairs == (
        Pair("Hola. Adiós.", "¡Hola!", 1),
        Pair("", "Y adiós.", 2),
        Pair("Nada.", "", 4),
    )
    assert two.lacking == 0


def test_versions_in_two_languages_are_compared_as_translated() -> None:
    two = two_versions(REPORT, "c", "a")
    assert two.language == "en"
    assert two.pairs == (Pair("Hi there.", "Hi. Bye.", 1), Pair("So long.", "", 3))
    assert two.lacking == 1


def test_two_translations_stand_sentence_by_sentence() -> None:
    two = two_translations(REPORT, "a", {"Hola.": "Hey.", "Nada.": "Nothing."})
    assert two.pairs == (Pair("Hi.", "Hey.", 1),)
    assert (two.language, two.lacking) == ("en", 2)


def test_what_the_program_had_before_a_correction() -> None:
    mine = Correction("es", "en", "Adiós.", "Bye.", "Goodness.", "glossary")
    new = Correction("es", "en", "Hola.", "Hi.")
    report = replace(REPORT, options=replace(REPORT.options, translations=(mine, new)))
    assert before_corrections(report, ONE) == {"Adiós.": "Goodness."}
    assert before_corrections(REPORT, ONE) == {}


def test_a_memory_gives_what_it_holds() -> None:
    lines = (RAID / "es.txt").read_text(encoding="utf-8").split("\n\n")
    found = from_memory(article("a", "es", (lines[0], None)), "en", str(RAID / "memory.tmx"))
    assert found == {
        lines[0]: "At least 80 dead in the kidnapping of Maduro by United States troops"
    }


def test_a_file_that_is_no_memory_is_an_input_error(tmp_path: Path) -> None:
    (tmp_path / "x.tmx").write_text("no", encoding="utf-8")
    with pytest.raises(InputError, match="not a readable TMX"):
        from_memory(ONE, "en", str(tmp_path / "x.tmx"))


def test_the_glossary_is_another_translator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LIBRETRANSLATE_URL", raising=False)
    assert "glossary" in engines_there("es", "en")
    assert "libretranslate" not in engines_there("es", "en")
    assert engines_there("en", "ru") in ((), ("argos",))
    found = from_engine(ONE, "en", "glossary")
    assert [*found] == ["Hola.", "Adiós.", "Nada."]
    assert from_engine(ONE, "ru", "glossary") == {}
    assert from_engine(ONE, "en", "libretranslate") == {}


def test_pasted_texts_are_laid_side_by_side_by_sentence() -> None:
    left = "La riada dejó 14 muertos. El Gobierno calcula daños por 1.200 millones. Habrá ayudas."
    right = "La riada dejó 16 muertos. El Ejecutivo calcula daños por 1.500 millones."
    assert two_texts(left, right, "es").pairs == (
        Pair("La riada dejó 14 muertos.", "La riada dejó 16 muertos."),
        Pair(
            "El Gobierno calcula daños por 1.200 millones.",
            "El Ejecutivo calcula daños por 1.500 millones.",
        ),
        Pair("Habrá ayudas.", ""),
    )


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [(" \n", "Text.", "empty"), ("Text.", "x" * (limits.MAX_PASTED_LETTERS + 1), "60,000 letters")],
)
def test_texts_that_cannot_be_compared(left: str, right: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        two_texts(left, right, "en")
