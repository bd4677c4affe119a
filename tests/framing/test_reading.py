"""Laws of reading terms, and how doubt, quotation, names and denial change what is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import languages
from compare.framing import read_terms
from compare.framing.lexicon import read_lexicon

# Words of the tables in any order, with marks between: nearer to terms than random letters.
WORDS = [
    *(w for c in languages.CODES for e in read_lexicon(c).entries for w in e.wording.split()),
    *("no", "не", "not", "«", "»", "“", "”", "(", ",", ".", "'s", "Maduro", "25", "\n", "—"),
]
LANGUAGES = st.sampled_from(languages.CODES)


@given(st.text(max_size=200), LANGUAGES, LANGUAGES)
def test_any_text_is_read(text: str, language: str, pivot: str) -> None:
    check(text, language, pivot)


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join), LANGUAGES, LANGUAGES)
def test_any_words_are_read(text: str, language: str, pivot: str) -> None:
    check(text, language, pivot)


def check(text: str, language: str, pivot: str) -> None:
    terms = read_terms(text, language, pivot)
    end = 0
    for term in terms:
        assert end <= term.start < term.end <= len(text)
        assert text[term.start : term.end] == term.text
        assert term.gloss
        assert term.reason
        end = term.end


@pytest.mark.parametrize(
    ("text", "language", "pivot", "gloss"),
    [
        ("Tropas secuestraron al presidente.", "es", "en", "kidnapped"),
        ("Tropas secuestraron al presidente.", "es", "ru", "похитить"),
        ("Tropas secuestraron al presidente.", "es", "es", "secuestraron"),
        ("США похитили президента.", "ru", "en", "kidnapped"),
        ("США похитили президента.", "ru", "es", "secuestrar"),
        ("Troops kidnapped the president.", "en", "ru", "похитить"),
        ("Troops kidnapped the president.", "en", "en", "kidnapped"),
        ("La llamada operación militar.", "es", "en", "so-called military operation"),
    ],
)
def test_gloss_is_in_the_pivot(text: str, language: str, pivot: str, gloss: str) -> None:
    assert gloss in [term.gloss for term in read_terms(text, language, pivot)]


def test_the_longest_phrase_wins() -> None:
    terms = read_terms("The guards were murdered in cold blood.", "en", "en")
    assert [term.text for term in terms] == ["murdered in cold blood"]


def test_a_phrase_spans_a_gap_but_no_comma() -> None:
    gap = read_terms("Asesinaron al alcalde a sangre fría.", "es", "en")
    comma = read_terms("Asesinaron al alcalde, dijo, a sangre fría.", "es", "en")
    assert gap[0].text == "Asesinaron al alcalde a sangre fría"
    assert comma[0].text == "Asesinaron"


def test_doubt_joins_the_noun_it_is_said_of() -> None:
    term, *_ = read_terms("Так называемая антинаркотическая операция военных.", "ru", "en")
    assert (term.text, term.concept, term.shade, term.gloss) == (
        "Так называемая антинаркотическая операция",
        "military_action",
        "doubting",
        "so-called operation",
    )


def test_doubt_does_not_reach_past_a_comma() -> None:
    terms = read_terms("It is so-called, and the terrorists left.", "en", "en")
    assert [term.text for term in terms][:2] == ["so-called", "terrorists"]


def test_a_loaded_word_in_quotation_marks_is_doubted() -> None:
    (term,) = read_terms("They drove out the “terrorists”.", "en", "en")
    assert term.shade == "doubting"
    assert "quotation marks" in term.reason


def test_a_longer_quotation_is_not_doubt() -> None:
    (term,) = read_terms("“The terrorists have left the town”.", "en", "en")[:1]
    assert term.shade == "hostile"


@pytest.mark.parametrize(
    "text",
    ["It was not a coup.", "It was no coup.", "It wasn't a coup.", "It was never a coup."],
)
def test_what_is_denied_is_not_marked(text: str) -> None:
    assert read_terms(text, "en", "en") == ()


def test_reason_names_the_words() -> None:
    (term,) = read_terms("Se secuestró a una mujer.", "es", "en")
    assert term.reason == "“secuestró” makes the taking a crime."
