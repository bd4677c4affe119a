"""What holds for the gloss of any text, and the parts it is made from."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare import languages
from compare.translate.glossary import translate
from compare.translate.order import Order
from compare.translate.phrases import LONGEST, phrases
from compare.translate.pieces import Piece, join
from compare.translate.romanize import romanizer
from compare.translate.tokens import Cutter, english_number, key, ordinal_ending, ungrouped

SOURCES = tuple(code for code in languages.CODES if languages.data_file(code, "glossary").is_dir())
SOURCE = st.sampled_from(SOURCES)
PIECES = """el la de 6 enero 2026 1.234,5 12 000 3,5 % EE. UU. Maduro armas nucleares — « » , .
и в январе 2 января года 44-я 15-летний «Нет» что млн США 5-3 COVID-19 1990-х ¿Qué? 13-й ½ ²"""
NEWS = st.lists(st.sampled_from(PIECES.split()), max_size=14).map(" ".join)
# The first call loads the glossary and the dictionary of lemmas.
patient = settings(deadline=None)


def test_spanish_and_russian_have_one() -> None:
    assert set(SOURCES) == {"es", "ru"}


@patient
@given(NEWS | st.text(max_size=80), SOURCE)
def test_every_digit_is_kept(line: str, source: str) -> None:
    [found] = translate([line], source, "en").values()
    wanted, got = (Counter(re.findall(r"\d+", text)) for text in (line, found))
    assert not wanted - got, found


@patient
@given(st.lists(NEWS | st.text(max_size=40), max_size=5), SOURCE)
def test_any_lines_in_a_line_for_each_out(lines: list[str], source: str) -> None:
    found = translate(lines, source, "en")
    assert list(found) == list(dict.fromkeys(lines))
    assert all("\n" not in text and text == text.strip() for text in found.values())


@pytest.mark.parametrize(("source", "target"), [("en", "es"), ("es", "ru"), ("ru", "es")])
def test_no_glossary_translates_nothing(source: str, target: str) -> None:
    assert translate(["x"], source, target) == {}


@pytest.mark.parametrize("source", SOURCES)
def test_the_corrections_can_be_found(source: str) -> None:
    known = phrases(source, "en")
    assert known is not None
    assert known.corrected
    for phrase in known.corrected:
        words = phrase.removeprefix("^").removesuffix("$").split(" ")
        assert len(words) <= LONGEST, phrase
        assert all(key(word) == word for word in words), phrase


NUMBERS = (
    ("1.234,5", "1,234.5"),
    ("1.234.567", "1,234,567"),
    ("3,5", "3.5"),
    ("1,234.5", "1,234.5"),
    ("2.5", "2.5"),
    ("16:30", "16:30"),
    ("1 234", "1,234"),
    ("1\u202f234\u202f567,5", "1,234,567.5"),
    ("32", "32"),
)


@pytest.mark.parametrize(("written", "english"), NUMBERS)
def test_separators(written: str, english: str) -> None:
    assert english_number(written) == english


def test_spaces_between_thousands_only() -> None:
    assert ungrouped("12 500 y 2020 500 y 1 23") == "12500 y 2020 500 y 1 23"


@pytest.mark.parametrize(
    ("digits", "ending"),
    [("1", "st"), ("2", "nd"), ("3", "rd"), ("4", "th"), ("11", "th"), ("112", "th"), ("21", "st")],
)
def test_ordinals(digits: str, ending: str) -> None:
    assert ordinal_ending(digits) == ending


ROMANIZED = (
    ("Мадуро", "Maduro"),
    ("Шейнбаум", "Sheinbaum"),
    ("Горький", "Gorky"),
    ("Сергей", "Sergey"),
    ("Жуков", "Zhukov"),
    ("Хрущёв", "Khrushchyov"),
    ("Клаудия", "Klaudia"),
    ("Джонсон", "Jonson"),
    ("Ельцин", "Yeltsin"),
    ("МЧС", "MCHS"),
    ("Ю.", "Yu."),
    ("Kavanaugh", "Kavanaugh"),
)


@pytest.mark.parametrize(("cyrillic", "latin"), ROMANIZED)
def test_romanizes_names(cyrillic: str, latin: str) -> None:
    assert romanizer("ru")(cyrillic) == latin


def test_a_language_in_latin_letters_is_left_alone() -> None:
    assert romanizer("es")("Peña Я") == "Peña Я"


def test_tokens_say_where_a_sentence_opens_and_what_is_spaced() -> None:
    tokens = list(Cutter({"EE. UU.": "the US"}).cut("La EE.UU., «Sí». No-sé 3,5"))
    assert [(t.key, t.word, t.spaced, t.opens, t.fixed) for t in tokens] == [
        ("la", True, True, True, None),
        ("ee.uu.", True, True, False, "the US"),
        (",", False, False, False, None),
        ("«", False, True, False, None),
        ("sí", True, False, False, None),
        ("»", False, False, False, None),
        (".", False, False, False, None),
        ("no-sé", True, True, True, None),
        ("3,5", True, True, False, "3.5"),
    ]


JOINED = (
    ('the the house', 'the house'),
    ('"No", said', '"No," said'),
    ('"No", - said', '"No," said'),
    ('one - two', 'one - two'),
    ('A alert, a hour, a union', 'An alert, a hour, a union'),
    ('a European, a one-off, a US ship', 'a European, a one-off, a US ship'),
    ('a unusual idea, a uniform', 'an unusual idea, a uniform'),
    ('a unidentified man, a Ukrainian', 'an unidentified man, a Ukrainian'),
)  # fmt: skip


@pytest.mark.parametrize(("text", "english"), JOINED)
def test_marks_as_american_news_has_them(text: str, english: str) -> None:
    assert join([Piece(("x",), text, False)]) == english


def test_a_dropped_mark_leaves_its_space() -> None:
    pieces = [Piece(("x",), "Who", True), Piece((), "", True), Piece(("y",), "Me", False)]
    assert join(pieces) == "Who Me"


def test_the_nearest_adjective_comes_last() -> None:
    order = Order(languages.read_toml("es", "translate.toml")["order"])
    words = [("una", "a"), ("central", "plant"), ("nuclear", "nuclear"), ("rusa", "Russian")]
    pieces = [Piece((spanish,), english, True) for spanish, english in words]
    arranged = order.arrange(pieces)
    assert [piece.text for piece in arranged] == ["a", "Russian", "nuclear", "plant"]


NAMES = {
    "es": "Nicolás Maduro|Cilia Flores|Vladimir Padrino López|Claudia Sheinbaum|Cuba|New York",
    "ru": "Nicolás Maduro|Cilia Flores|Vladimir Padrino López|Claudia Sheinbaum|Havana|New York",
}


@pytest.mark.parametrize("source", SOURCES)
def test_no_name_of_the_raid_story_is_lost(source: str) -> None:
    story = Path(__file__).parents[2] / "samples" / "raid" / f"{source}.txt"
    lines = story.read_text(encoding="utf-8").split("\n")
    found = " ".join(translate(lines, source, "en").values())
    assert [name for name in NAMES[source].split("|") if name not in found] == []
