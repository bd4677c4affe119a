"""Golden cases of Spanish certainty: which words leave open whether something is so."""

from __future__ import annotations

import pytest

from compare.framing.certainty import read_hedges

# The sentence, the words that hedge, how, and what part they leave open holds.
FOUND = [
    ("Al parecer, el piloto murió en el acto.", "Al parecer", "cautious", "murió"),
    ("El piloto, al parecer, murió en el acto.", "al parecer", "cautious", "El piloto"),
    ("Habría muerto el líder rebelde.", "Habría muerto", "cautious", "líder"),
    (
        "El líder habría sido detenido en la frontera.",
        "habría sido detenido",
        "cautious",
        "frontera",
    ),
    ("Los soldados habrían matado a dos civiles.", "habrían matado", "cautious", "civiles"),
    ("El avión estaría volando hacia Cuba.", "estaría volando", "cautious", "Cuba"),
    ("El jefe estaría herido.", "estaría herido", "cautious", "herido"),
    ("Presuntamente mató a su vecino.", "Presuntamente", "cautious", "mató"),
    (
        "Dos hombres presuntamente secuestraron al alcalde.",
        "presuntamente",
        "cautious",
        "secuestraron",
    ),
    ("Supuestamente huyeron por el río.", "Supuestamente", "doubting", "huyeron"),
    ("El presunto asesino fue hallado.", "presunto", "cautious", "asesino"),
    ("La presunta víctima declaró.", "presunta", "cautious", "víctima"),
    ("Detuvieron a los supuestos terroristas.", "supuestos", "doubting", "terroristas"),
    ("Un posible ataque fue evitado.", "posible", "cautious", "ataque"),
    ("Podría haber diez muertos.", "Podría haber", "cautious", "muertos"),
    ("El puente podría caer.", "podría caer", "cautious", "caer"),
    ("Los rehenes podrían haber muerto.", "podrían haber muerto", "cautious", "muerto"),
    ("Puede que hayan huido.", "Puede que", "cautious", "huido"),
    ("Pueden haber muerto cien personas.", "Pueden haber", "cautious", "muerto"),
    ("El incendio pudo ser provocado.", "pudo ser", "cautious", "provocado"),
    ("Quizá lo mataron de noche.", "Quizá", "cautious", "mataron"),
    ("Quizás fue un ataque.", "Quizás", "cautious", "ataque"),
    ("Tal vez fue un ataque.", "Tal vez", "cautious", "ataque"),
    ("A lo mejor los liberaron.", "A lo mejor", "cautious", "liberaron"),
    ("Probablemente murieron ahogados.", "Probablemente", "cautious", "murieron"),
    ("Fue posiblemente un atentado.", "posiblemente", "cautious", "atentado"),
    ("Es posible que lo hayan torturado.", "Es posible que", "cautious", "torturado"),
    ("Es probable que haya más muertos.", "Es probable que", "cautious", "muertos"),
    ("Parece que el ejército se retiró.", "Parece que", "cautious", "retiró"),
    ("El barco parece haber naufragado.", "parece haber", "cautious", "naufragado"),
    ("Se cree que huyó a Colombia.", "Se cree", "cautious", "huyó"),
    ("Se teme que haya cien muertos.", "Se teme", "cautious", "muertos"),
    ("Se sospecha que fue asesinado.", "Se sospecha", "cautious", "asesinado"),
    ("Presumiblemente cruzaron de noche.", "Presumiblemente", "cautious", "cruzaron"),
    ("Aparentemente nadie murió.", "Aparentemente", "cautious", "murió"),
    ("El balance provisional es de 53 muertos.", "balance provisional", "cautious", "53 muertos"),
    ("Los datos preliminares hablan de diez muertos.", "datos preliminares", "cautious", "diez"),
    ("Debieron de matarlo al alba.", "Debieron de matarlo", "cautious", "alba"),
    ("Seguramente lo expulsaron.", "Seguramente", "cautious", "expulsaron"),
    ("Se desconoce quién mató al juez.", "Se desconoce", "cautious", "mató"),
    ("El ataque, probablemente, costó dos vidas.", "probablemente", "cautious", "El ataque"),
]

NOT_FOUND = [
    "Si hubiera llovido, habrían muerto más.",
    "Dijo que habría terminado antes de junio.",
    "Por supuesto, la policía llegó tarde.",
    "No puede haber paz.",
    "La policía mató a dos hombres.",
    "El acuerdo es posible.",
    "El barco se hundió.",
    "Murieron nueve personas el domingo.",
    "Los vecinos huyeron.",
    "Hará todo lo posible.",
]


@pytest.mark.parametrize(("text", "words", "shade", "scope"), FOUND)
def test_hedge_shade_and_scope(text: str, words: str, shade: str, scope: str) -> None:
    (hedge,) = read_hedges(text, "es", "en")
    assert (hedge.words.text, hedge.shade) == (words, shade)
    assert scope in hedge.scope.text
    assert text[hedge.scope.start : hedge.scope.end] == hedge.scope.text


@pytest.mark.parametrize("text", NOT_FOUND)
def test_nothing_is_left_open(text: str) -> None:
    assert read_hedges(text, "es", "en") == ()
