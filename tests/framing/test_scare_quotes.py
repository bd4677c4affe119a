"""Scare quotes: which words in quotation marks the teller leaves to somebody else."""

from __future__ import annotations

import pytest

from compare.framing import read_terms
from compare.framing.scare_quotes import read_scare_quotes

FOUND = [
    ("en", "The “election” was held on Sunday.", "election"),
    ("en", 'The army began its "operation" at dawn.', "operation"),
    ("en", "Their ‘peacekeepers’ shot at the crowd.", "peacekeepers"),
    ("en", "The “freedom fighters” fled.", "freedom fighters"),
    ("en", "Nobody believes in the “free press” there.", "free press"),
    ("es", "Las «elecciones» fueron el domingo.", "elecciones"),
    ("es", "El Ejército empezó su “operación” al alba.", "operación"),
    ("es", 'Sus "pacificadores" dispararon.', "pacificadores"),
    ("es", "Los «combatientes por la libertad» huyeron, y los «expertos» también.", "expertos"),
    ("es", "Nadie cree en la «prensa libre» del país.", "prensa libre"),
    ("ru", "«Выборы» прошли в воскресенье, а «референдум» — в среду.", "референдум"),
    ("ru", "Армия начала свою «операцию» на рассвете.", "операцию"),
    ("ru", "Их «миротворцы» стреляли.", "миротворцы"),
    ("ru", "Эти „освободители“ бежали.", "освободители"),
    ("ru", "Никто не верит в «свободную прессу» страны.", "свободную прессу"),
]
NOT_FOUND = [
    ("en", "The “Washington Post” was first."),
    ("en", "He called it a “massacre”."),
    ("en", "“We sat in the cellar with 30 children,” said Ana Robek."),
    ("en", "The word “operation” was banned."),
    ("en", "She said the vote was “free and fair”."),
    ("en", "Flight “mh17” left at noon."),
    ("en", "The slogan “no pasaran” was heard."),
    ("es", "El diario «El País» fue el primero."),
    ("es", "Lo llamó «masacre»."),
    ("es", "La ministra habló de «grupos organizados»."),
    ("es", "El término «operación» fue prohibido."),
    ("es", "Dijo que el voto fue «libre»."),
    ("ru", "Газета «Известия» была первой."),
    ("ru", "Он назвал это «бойней»."),
    ("ru", "Слово «война» запрещено."),
    ("ru", "Она заявила, что выборы были «свободными»."),
    ("ru", "Клуб «рубин» проиграл."),
]


@pytest.mark.parametrize(("language", "text", "words"), FOUND)
def test_scare_quotes(language: str, text: str, words: str) -> None:
    (found,) = read_scare_quotes(text, language)
    assert found.text == words
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(("language", "text"), NOT_FOUND)
def test_no_scare_quotes(language: str, text: str) -> None:
    assert read_scare_quotes(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "The army began its “operation” against the rebels.", "operation"),
        ("es", "Los vecinos temen a esos «manifestantes».", "manifestantes"),
        ("ru", "Эти «выборы» никто не признал.", "выборы"),
    ],
)
def test_a_plain_word_in_scare_quotes_is_doubted(language: str, text: str, word: str) -> None:
    shades = {term.text: term.shade for term in read_terms(text, language, "en")}
    assert shades[word] == "doubting"
