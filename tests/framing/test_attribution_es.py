"""Golden cases of Spanish attribution: who is quoted, with which word, how strong it is."""

from __future__ import annotations

import pytest

from compare.framing.attribution import read_attributions

# The sentence, who is quoted (None: nobody is named), the verb or phrase, and its shade.
FOUND = [
    ("Caracas informó de que murieron 23 soldados.", "Caracas", "informó", "neutral"),
    (
        "La Fuerza Armada venezolana informó el martes de que murieron 23.",
        "La Fuerza Armada venezolana",
        "informó",
        "neutral",
    ),
    ("Cuba denunció la muerte de 32 combatientes.", "Cuba", "denunció", "accusing"),
    (
        "El ministro de Defensa, Vladimir Padrino López, denunció un crimen.",
        "El ministro de Defensa, Vladimir Padrino López",
        "denunció",
        "accusing",
    ),
    ("«Fue horrible», dijo el ministro.", "el ministro", "dijo", "neutral"),
    (
        "«Pasamos dos noches en el sótano», relató Ana Robek, maestra de 52 años.",
        "Ana Robek",
        "relató",
        "neutral",
    ),
    ("“No lo sabíamos”, explicó la alcaldesa.", "la alcaldesa", "explicó", "neutral"),
    (
        "La ciudad está en calma, informó el martes el Ministerio del Interior.",
        "el Ministerio del Interior",
        "informó",
        "neutral",
    ),
    (
        "Unas 11.000 personas han huido, según Naciones Unidas.",
        "Naciones Unidas",
        "según",
        "neutral",
    ),
    ("Según la policía, participaron 35.000 personas.", "la policía", "Según", "neutral"),
    ("Según informó el Gobierno, no hay víctimas.", "el Gobierno", "Según informó", "neutral"),
    ("De acuerdo con la Cruz Roja, faltan medicinas.", "la Cruz Roja", "De acuerdo con", "neutral"),
    (
        "El incendio empezó de noche, de acuerdo con los bomberos.",
        "los bomberos",
        "de acuerdo con",
        "neutral",
    ),
    ("A juicio de la oposición, la ley es injusta.", "la oposición", "A juicio de", "neutral"),
    ("El Gobierno asegura que hay vacunas para todos.", "El Gobierno", "asegura", "neutral"),
    ("El presidente afirmó que la guerra ha terminado.", "El presidente", "afirmó", "neutral"),
    ("La empresa alega que no sabía nada.", "La empresa", "alega", "doubting"),
    ("Los abogados alegaron un error.", "Los abogados", "alegaron", "doubting"),
    ("El general aseveró que no hubo muertos.", "El general", "aseveró", "doubting"),
    ("El ministro admitió que hubo errores.", "El ministro", "admitió", "conceding"),
    ("Washington reconoció dos bajas.", "Washington", "reconoció", "conceding"),
    ("El detenido confesó el robo.", "El detenido", "confesó", "conceding"),
    (
        "Organizaciones humanitarias denuncian que nadie abrió un corredor.",
        "Organizaciones humanitarias",
        "denuncian",
        "accusing",
    ),
    ("La oposición acusó al Gobierno de mentir.", "La oposición", "acusó", "accusing"),
    ("Los sindicatos criticaron el recorte.", "Los sindicatos", "criticaron", "accusing"),
    ("El presidente insistió en que no negociará.", "El presidente", "insistió", "demanding"),
    ("La ministra advirtió de más lluvias.", "La ministra", "advirtió", "demanding"),
    ("El líder rebelde amenazó con volver.", "El líder rebelde", "amenazó", "demanding"),
    (
        "El presidente karvo, Milan Dorsek, se jactó de la victoria.",
        "El presidente karvo, Milan Dorsek",
        "jactó",
        "demanding",
    ),
    ("Se supo que el avión volvió a tiempo.", None, "Se supo", "cautious"),
    ("Al parecer, el conductor dormía.", None, "Al parecer", "cautious"),
    ("Se ha informado de tres heridos.", None, "Se ha informado", "cautious"),
    ("«Le dispararon a matar», denunció su padre.", "su padre", "denunció", "accusing"),
    ("El martes, la alcaldesa anunció el cierre del puente.", "la alcaldesa", "anunció", "neutral"),
    (
        "El Gobierno de Tolmenia, aliado de los rebeldes, negó haber enviado soldados.",
        "El Gobierno de Tolmenia",
        "negó",
        "neutral",
    ),
    ("Ella también dijo que volverá.", "Ella", "dijo", "neutral"),
    ("El portavoz ha declarado que no hay acuerdo.", "El portavoz", "declarado", "neutral"),
    ("La policía lo confirmó ayer.", "La policía", "confirmó", "neutral"),
    ("En Caracas el ministro anunció nuevas medidas.", "el ministro", "anunció", "neutral"),
    ("La agencia EFE reportó 14 muertos.", "La agencia EFE", "reportó", "neutral"),
    (
        "El río subió tres metros, precisó la portavoz del Gobierno.",
        "la portavoz del Gobierno",
        "precisó",
        "neutral",
    ),
    ("Como señaló la fiscal, faltan pruebas.", "la fiscal", "señaló", "neutral"),
    (
        "Científicos del clima dicen que el mar se calienta.",
        "Científicos del clima",
        "dicen",
        "neutral",
    ),
]

NOT_FOUND = [
    "El informe se publicó el lunes.",
    "La denuncia llegó tarde.",
    "Hay que decir la verdad.",
    "El portavoz no dijo cuándo.",
    "Los acusados llegaron al tribunal.",
    "Dicho acuerdo vence en marzo.",
    "El río subió tres metros.",
    "La ciudad cuenta con dos hospitales.",
    "El comunicado es breve.",
    "Nadie avisó a los vecinos.",
]


@pytest.mark.parametrize(("text", "source", "cue", "strength"), FOUND)
def test_source_cue_and_strength(text: str, source: str | None, cue: str, strength: str) -> None:
    (found,) = read_attributions(text, "es")
    assert (found.source and found.source.text, found.cue.text, found.strength) == (
        source,
        cue,
        strength,
    )


@pytest.mark.parametrize("text", NOT_FOUND)
def test_nobody_is_quoted(text: str) -> None:
    assert read_attributions(text, "es") == ()
