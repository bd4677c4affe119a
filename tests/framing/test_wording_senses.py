"""Words of two senses: which concept they are of is told by what stands beside them."""

from __future__ import annotations

import pytest

from compare.framing.reading import read_terms

# A sentence, a word of it, and its concept; None where it is no term at all.
Case = tuple[str, str, str | None]

ENGLISH: list[Case] = [
    ("Foreign forces entered the parliament of the town.", "forces", None),
    ("The strike forced the government to talk.", "forced", "request"),
    ("The strike may force the government to talk.", "may force", "request"),
    (
        "President Arana has been captured by special forces in the capital city.",
        "captured",
        "detention",
    ),
    ("Troops captured the town at dawn.", "captured", "territory"),
    ("The town was captured at dawn.", "captured", "territory"),
    ("She captured 41% of the vote.", "captured", None),
    ("They were captured and flown out of the country.", "flown out", None),
    ("He flew out of the country on Monday.", "flew out", "fleeing"),
    ("He denies a conspiracy to import cocaine.", "conspiracy", None),
    ("The general led the conspiracy.", "conspiracy", "coup"),
    ("The tower collapsed near the market.", "collapsed", "disaster"),
    ("The currency collapsed on the market.", "collapsed", "economy"),
    ("She called it a terrorist attack.", "called", None),
    ("Steer clear of the police and of crowds.", "clear", None),
    ("The body showed signs of abuse.", "signs", None),
    ("Both sides signed the deal.", "signed", "deal"),
    ("Police told of an imminent attack.", "attack", "military_action"),
    ("The crew lost control over the city.", "control", None),
    ("Divers recovered two bodies at sea.", "recovered", None),
]

SPANISH: list[Case] = [
    ("Fue cerca de las tres, cerca del puerto.", "cerca", None),
    ("El ejército cercó la ciudad.", "cercó", "siege"),
    ("El vídeo fue difundido en redes sociales.", "difundido", None),
    ("El diario difundió un documento secreto.", "difundió", "leaks"),
    ("Fueron convocadas a las urnas.", "convocadas a", None),
    ("Vive en el extranjero, lejos del país.", "extranjero", None),
    ("El grupo reivindicó el atentado.", "reivindicó", None),
    ("El avión contaba con dos motores.", "contaba", None),
    ("La vecina contó que oyó un golpe.", "contó", "attribution"),
    ("Lo acusan de conspiración para importar cocaína.", "conspiración", None),
    ("El colapso del edificio cerró el mercado.", "colapso", "disaster"),
    ("La Junta militar cerró los puertos.", "Junta militar", "government"),
]

RUSSIAN: list[Case] = [
    ("Страна оставила за собой право нанести удар.", "право", None),
    ("У пилота более тысячи часов налёта.", "налёта", None),
    ("Ночью был налёт на порт.", "налёт", "military_action"),
    ("Судно подало сигнал бедствия.", "бедствия", None),
    ("Это бедствие для края.", "бедствие", "disaster"),
    ("Войска захватили город.", "захватили", "territory"),
]


def concept_of(text: str, words: str, language: str) -> str | None:
    found = [term.concept for term in read_terms(text, language, "en") if term.text == words]
    return found[0] if found else None


@pytest.mark.parametrize(("text", "words", "concept"), ENGLISH)
def test_english(text: str, words: str, concept: str | None) -> None:
    assert concept_of(text, words, "en") == concept


@pytest.mark.parametrize(("text", "words", "concept"), SPANISH)
def test_spanish(text: str, words: str, concept: str | None) -> None:
    assert concept_of(text, words, "es") == concept


@pytest.mark.parametrize(("text", "words", "concept"), RUSSIAN)
def test_russian(text: str, words: str, concept: str | None) -> None:
    assert concept_of(text, words, "ru") == concept
