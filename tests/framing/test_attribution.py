"""Attribution in every language: laws that hold of all that is read, and of its tables."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare import languages
from compare.framing.attribution import read_attributions
from compare.framing.cues import read_cues
from compare.framing.lexicon import read_lexicon, read_shades
from compare.model import Report

WORDS = {
    "en": ["said", "claims", "according to", "the minister", "Caracas", ",", ".", "“", "”", "he"],
    "es": ["dijo", "alega", "según", "el ministro", "Caracas", ",", ".", "«", "»", "se", "que"],
    "ru": ["заявил", "утверждает", "по словам", "министр", "Каракас", ",", "—", "«", "»", "он"],
}


@pytest.mark.parametrize("language", languages.CODES)
def test_a_verb_has_the_shade_that_the_lexicon_gives_it(language: str) -> None:
    cues = read_cues(language)
    assert {*cues.verbs.values(), *cues.phrases.values()} <= set(read_shades())
    assert [
        form
        for entry in read_lexicon(language).entries
        if entry.concept == "attribution" and entry.pos == "verb" and len(entry.words) == 1
        for form in entry.words[0]
        if cues.verbs.get(form, entry.shade) != entry.shade
    ] == []


@pytest.mark.parametrize("language", languages.CODES)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_spans_slice_back_to_the_text(language: str, data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS[language]), max_size=12)))
    for found in read_attributions(text, language):
        for span in (found.cue, found.statement, *([found.source] if found.source else [])):
            assert text[span.start : span.end] == span.text


def test_a_story_names_its_sources(raid_report: Report) -> None:
    sources = {
        (article.language, found.source.text)
        for article in raid_report.articles
        for sentence in article.sentences
        for found in read_attributions(sentence.text, article.language)
        if found.source
    }
    assert {
        ("en", "Caracas"),
        ("en", "Defence Minister Vladimir Padrino López"),
        ("es", "La Fuerza Armada venezolana"),
        ("es", "El ministro de Defensa, Vladimir Padrino López"),
        ("ru", "венесуэльских военных"),
        ("ru", "министра обороны Владимира Падрино Лопеса"),
    } <= sources
