"""Sentences that a translation memory holds nearly, and what must then agree."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from compare.translate import near
from compare.translate.near import NearIndex

ES = "Murieron 23 soldados en el ataque de la madrugada, según el ministerio."
EN = "23 soldiers died in the early-morning attack, according to the ministry."
RU = "В результате ночного удара погибли 23 человека, сообщили в министерстве обороны."
RU_EN = "The overnight strike killed 23 people, the defence ministry said."
FOUND = (
    # The figure that differs is put right.
    ("es", "en", ES, EN, ES.replace("23", "26"), EN.replace("23", "26"), "“23” there is “26” here"),
    ("ru", "en", RU, RU_EN, RU.replace("23", "24"), RU_EN.replace("23", "24"), "“24” here"),
    (
        "es",
        "en",
        "El plan costará 3,5 millones de euros al Estado este año.",
        "The plan will cost the state 3.5 million euros this year.",
        "El plan costará 4,2 millones de euros al Estado este año.",
        "The plan will cost the state 4.2 million euros this year.",
        "“3,5” there is “4,2” here",
    ),
    (
        "ru",
        "en",
        "По данным властей, в городе без света остались 19 000 семей.",
        "Officials say 19,000 families in the city are without power.",
        "По данным властей, в городе без света остались 21 500 семей.",
        "Officials say 21,500 families in the city are without power.",
        "put right",
    ),
    # Words that differ are shown.
    (
        "es",
        "en",
        ES,
        EN,
        ES.replace("madrugada", "noche"),
        EN,
        "“madrugada” there is “noche” here",
    ),
    ("es", "en", ES, EN, ES.replace("el ataque", "el brutal ataque"), EN, "“brutal” is only here"),
    ("es", "en", ES, EN, ES.replace(" en el ataque", " el ataque"), EN, "“en” is only there"),
    ("es", "en", ES, EN, ES.replace(",", ""), EN, "these words with other punctuation"),
    (
        "en",
        "es",
        "The minister said 23 soldiers died in the attack on Monday.",
        "El ministro dijo que 23 soldados murieron en el ataque del lunes.",
        "The minister said 26 soldiers died in the attack on Monday.",
        "El ministro dijo que 26 soldados murieron en el ataque del lunes.",
        "put right",
    ),
)


@pytest.mark.parametrize(("source", "target", "there", "text", "here", "right", "said"), FOUND)
def test_a_sentence_that_differs_a_little_is_found_and_says_so(
    source: str, target: str, there: str, text: str, here: str, right: str, said: str
) -> None:
    found = NearIndex({"Otra cosa es esta.": "x", there: text}).find(here, source, target)
    assert found is not None
    assert found.text == right
    assert said in found.note
    assert ("put right" in found.note) == (right != text)
    assert found.note.endswith(".")


REFUSED = (
    # Too little in common, or too short to tell.
    ("es", "en", ES, EN, "El ministerio habló ayer de otra cosa con los soldados."),
    ("es", "en", "Dijo que sí.", "He said yes.", "Dijo que bien."),
    # A figure in words, a date, a reserve, a unit or a currency that differs.
    ("es", "en", ES.replace("23", "dos"), EN.replace("23", "Two"), ES.replace("23", "tres")),
    ("es", "en", ES.replace("23", "veintitrés"), EN, ES),
    (
        "es",
        "en",
        "El juicio por el caso comienza el 5 de enero en la capital.",
        "The trial in the case starts on 5 January in the capital.",
        "El juicio por el caso comienza el 5 de marzo en la capital.",
    ),
    (
        "es",
        "en",
        "Según el ministerio de Defensa, en el ataque murieron 23 soldados y dos civiles.",
        "According to the defence ministry, 23 soldiers and two civilians died in the attack.",
        "Según el ministerio de Defensa, en el ataque murieron casi 23 soldados y dos civiles.",
    ),
    (
        "es",
        "en",
        "El plan costará 3,5 millones de euros al Estado este año.",
        "The plan will cost the state 3.5 million euros this year.",
        "El plan costará 3,5 millones de dólares al Estado este año.",
    ),
    # A figure only one of the two states.
    ("es", "en", ES, EN, ES.replace("23 ", "")),
    # Digits of which the translation says nothing, or which it says twice.
    ("es", "en", ES, EN.replace("23", "Twenty-three"), ES.replace("23", "26")),
    ("es", "en", ES, EN.replace("attack", "attack at 23"), ES.replace("23", "26")),
    # 2 soldiers, but 1 soldier; 23 человека, но 25 человек.
    ("es", "en", ES.replace("23", "2"), EN.replace("23", "2"), ES.replace("23", "1")),
    ("en", "ru", RU_EN, RU, RU_EN.replace("23", "25")),
    # The twenty-third: the ending belongs to the digits.
    (
        "es",
        "en",
        "El equipo terminó en el puesto 23 de la clasificación general del campeonato.",
        "The team finished 23rd in the overall standings of the championship.",
        "El equipo terminó en el puesto 22 de la clasificación general del campeonato.",
    ),
    # A name, or a negation.
    (
        "es",
        "en",
        "La fiscalía acusó ayer a Maduro de narcotráfico ante el juez.",
        "Prosecutors accused Maduro of drug trafficking before the judge yesterday.",
        "La fiscalía acusó ayer a Cabello de narcotráfico ante el juez.",
    ),
    (
        "es",
        "en",
        "El presidente dijo que habrá más ataques contra el país vecino.",
        "The president said there will be more attacks on the neighbouring country.",
        "El presidente dijo que no habrá más ataques contra el país vecino.",
    ),
    (
        "ru",
        "en",
        "Президент заявил, что новых ударов по соседней стране больше не будет.",
        "The president said there will be no more strikes on the neighbouring country.",
        "Президент заявил, что новых ударов по соседней стране больше будет.",
    ),
)


@pytest.mark.parametrize(("source", "target", "there", "text", "here"), REFUSED)
def test_what_would_be_told_wrong_is_refused(
    source: str, target: str, there: str, text: str, here: str
) -> None:
    assert NearIndex({there: text}).find(here, source, target) is None


def test_the_likest_that_fits_is_taken_and_of_two_the_later() -> None:
    pairs = {
        ES.replace("madrugada", "noche"): "first",
        ES.replace("madrugada", "tarde"): "second",
        ES.replace("el ataque de", "un golpe de"): "third",
    }
    found = NearIndex(pairs).find(ES, "es", "en")
    assert found is not None
    assert found.text == "second"


def test_a_likelier_one_that_does_not_fit_leaves_the_next() -> None:
    pairs = {
        ES.replace("según el", "según este"): EN,
        ES.replace("en el ataque", "no en el ataque"): "wrong",
    }
    found = NearIndex(pairs).find(ES, "es", "en")
    assert found is not None
    assert found.text == EN


SENTENCE = st.lists(st.sampled_from("abcdefgh"), min_size=4, max_size=20).map(" ".join)


@given(st.lists(SENTENCE, min_size=1, max_size=8), SENTENCE)
@example([" ".join("a" * 20)], " ".join("a" * 17 + "bbb"))
def test_no_sentence_that_is_near_enough_is_overlooked(sentences: list[str], line: str) -> None:
    index = NearIndex({sentence: sentence for sentence in sentences})
    alike = [
        sentence
        for sentence in sentences
        if Indel.normalized_similarity(line.split(), sentence.split()) >= near.LEAST
    ]
    assert (index.find(line, "es", "en") is not None) == bool(alike)
