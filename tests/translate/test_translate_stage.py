"""Which engine translates which sentence, and that every sentence says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from compare.errors import InputError
from compare.model import Article, Correction, Options, Sentence
from compare.translate import Translation, argos, translate_articles, translate_lines
from compare.translate.memory import write_tmx
from compare.translate.packages import install_file

Make = Callable[..., Path]


def article(language: str, *texts: str) -> Article:
    body = "\n\n".join(texts)
    sentences = []
    for index, text in enumerate(texts):
        start = body.index(text)
        sentences.append(Sentence(index, text, start, start + len(text)))
    return Article(language, language, language, "", body, sentences=tuple(sentences))


def engines(found: Sequence[Translation]) -> list[str | None]:
    return [translation.engine for translation in found]


def test_a_sentence_in_the_pivot_is_its_own_translation() -> None:
    [found] = translate_articles([article("en", "Hello.", "Bye.")], Options())
    assert [s.translation for s in found.sentences] == ["Hello.", "Bye."]
    assert [s.engine for s in found.sentences] == ["original", "original"]


def test_engines_in_order_of_trust(tmp_path: Path, package: Make) -> None:
    memory = tmp_path / "memory.tmx"
    write_tmx([{"es": "Hola mundo", "en": "Hello, World!"}], memory)
    lines = ["Hola mundo", "la casa"]
    assert engines(translate_lines(lines, "es", "en")) == ["glossary", "glossary"]
    install_file(package())
    assert engines(translate_lines(lines, "es", "en")) == ["argos", "argos"]
    found = translate_lines(lines, "es", "en", [str(memory)])
    assert [(t.text, t.engine) for t in found] == [
        ("Hello, World!", "memory"),
        ("the house", "argos"),
    ]


def test_a_correction_goes_before_every_engine(tmp_path: Path, package: Make) -> None:
    install_file(package())
    own = Correction("es", "en", "Hola mundo", "Hi there")
    [found] = translate_articles([article("es", "Hola mundo")], Options(translations=(own,)))
    assert (found.sentences[0].translation, found.sentences[0].engine) == ("Hi there", "memory")
    [line] = translate_lines(["Hola mundo"], "es", "en", corrections=[own])
    assert line.text == "Hi there"


@pytest.mark.parametrize(
    ("source", "target"), [("en", "es"), ("en", "ru"), ("es", "ru"), ("ru", "es")]
)
def test_where_nothing_can_the_original_stands_alone(source: str, target: str) -> None:
    assert translate_lines(["x y z"], source, target) == [Translation(None, None)]


def test_every_sentence_of_every_article_keeps_its_place(tmp_path: Path) -> None:
    memory = tmp_path / "memory.tmx"
    write_tmx([{"es": "Hola", "ru": "Привет", "en": "Hello"}], memory)
    given = [
        article("ru", "Привет", "Да"),
        article("en", "Hello"),
        article("es", "Hola", "Sí"),
        article("es", "Sí", "Hola"),
    ]
    found = translate_articles(given, Options(memories=(str(memory),)))
    assert [a.id for a in found] == ["ru", "en", "es", "es"]
    assert [[s.text for s in a.sentences] for a in found] == [
        [s.text for s in a.sentences] for a in given
    ]
    assert [[s.engine for s in a.sentences] for a in found] == [
        ["memory", "glossary"],
        ["original"],
        ["memory", "glossary"],
        ["glossary", "memory"],
    ]
    assert found[2].sentences[1].translation == found[3].sentences[0].translation


def test_one_language_goes_to_the_engine_in_one_call(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def translate(lines: Sequence[str], source: str, target: str) -> dict[str, str]:
        calls.append((list(lines), source, target))
        return {line: line.upper() for line in lines}

    monkeypatch.setattr(argos, "translate", translate)
    given = [article("es", "uno", "dos"), article("ru", "три"), article("es", "dos", "tres")]
    translate_articles(given, Options())
    assert calls == [(["uno", "dos", "tres"], "es", "en"), (["три"], "ru", "en")]


def test_what_looks_wrong_in_a_machine_translation_is_said(package: Make) -> None:
    install_file(package(words={"32": "42", "Murieron": "Died"}))
    wrong, sound = translate_lines(["Murieron 32", "Murieron 33"], "es", "en")
    assert (wrong.text, wrong.engine) == ("Died 42", "argos")
    assert wrong.warnings == ("The original says 32, the translation 42.",)
    assert sound.warnings == ()
    [found] = translate_articles([article("es", "Murieron 32")], Options())
    assert found.sentences[0].warnings == wrong.warnings


def test_a_line_without_text_stays_so() -> None:
    assert translate_lines(["", " "], "es", "en") == [Translation("", None)] * 2


def test_nothing_in_nothing_out() -> None:
    assert translate_lines([], "es", "en") == []
    assert translate_articles([], Options()) == []


def test_a_broken_memory_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    path.write_text("x")
    with pytest.raises(InputError, match=r"memory\.tmx"):
        translate_lines(["Hola"], "es", "en", [str(path)])
