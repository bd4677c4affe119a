"""What is warned of in a translation, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import languages
from compare.translate.checks import warnings_for

SOUND = (
    ("es", "en", "Murieron treinta y dos soldados.", "32 soldiers died."),
    ("es", "en", "Costó 3.500 millones de dólares.", "It cost 3.5 billion dollars."),
    ("es", "en", "Subió un 2,5 % en los años 60.", "It rose 2.5% in the 1960s."),
    ("es", "en", "La reunión es a las 16:30.", "The meeting is at 4:30 p.m."),
    ("es", "en", "El siglo XXI empezó.", "The 21st century began."),
    ("es", "en", "Tienen entre 26 y 67 años.", "They are between 26 and 67 years old."),
    ("es", "en", "Vladimir Putin", "Vladimir Putin"),
    ("es", "en", "Caracas, 2026", "Caracas, 2026"),
    ("es", "en", "Liga: Dundee Stars 5-3 Giants", "Liga: Dundee Stars 5-3 Giants"),
    ("es", "en", "Sí.", "Yes."),
    ("es", "en", "Mal, mal, mal, mal.", "Bad, bad, bad, bad."),
    (
        "es",
        "en",
        "El 6 de enero de 2026 hubo 12.500 casos.",
        "On 6 January 2026 there were 12,500.",
    ),
    ("es", "en", "Costó 30 dólares y 5 €.", "It cost $30 and 5 euros."),
    ("es", "en", "Duró cien años.", "It lasted a century."),
    ("es", "en", "Costó 30 € y nada más.", "It cost 30 euros and no more."),
    ("ru", "en", "Это стоило 5 тыс. руб. в год.", "It cost 5 thousand. RUB a year."),
    ("en", "ru", "It cost $30 in total.", "Всего это стоило 30 долларов."),
    # Names in other scripts, cases and languages, and names made of words.
    ("ru", "en", "Вчера Николас Мадуро и Силия Флорес прибыли.", "Maduro and Flores arrived."),
    ("ru", "en", "Об этом сообщил Дональд Трамп.", "Donald Trump said so."),
    ("ru", "en", "Власти Индонезии это отрицают.", "Indonesian authorities deny it."),
    ("ru", "en", "Он живёт в Кейп-Коде.", "He lives in Cape Cod."),
    ("es", "en", "La Casa Blanca y el Tribunal Supremo callan.", "The White House is silent."),
    ("es", "en", "Ayer Estados Unidos y el Reino Unido hablaron.", "The US and Britain talked."),
    ("es", "en", "El actor vio «Blancanieves» ayer.", "The actor saw “Snow White”."),
    ("en", "ru", "Yesterday Elizabeth Warren spoke.", "Вчера выступила Элизабет Уоррен."),
    ("en", "es", "The Catalan leader met Nicolás Maduro.", "El líder catalán vio a Maduro."),
    ("ru", "en", "Погибли тридцать два человека.", "32 people died."),
    ("ru", "en", "В городе живёт 19 000 человек.", "The city has 19,000 people."),
    ("ru", "en", "В городе живёт 19 000 человек.", "The city has 19 000 people."),
    ("ru", "en", "Это стоило 3,5 миллиарда рублей.", "It cost 3.5 billion rubles."),
    ("ru", "en", "В 1990-х было 2-е место.", "In the 1990s it was in 2nd place."),
    ("ru", "en", "В 1999 году и позже.", "In 1999 and after 1999."),
    ("en", "ru", "The BBC and The New York Times.", "BBC и «Нью-Йорк таймс»."),
    ("en", "es", "The 32 soldiers were killed.", "Los treinta y dos soldados murieron."),
    ("en", "ru", "It rose to 1,250.5 points.", "Он вырос до 1250,5 пункта."),
)


@pytest.mark.parametrize(("source_language", "target_language", "source", "text"), SOUND)
def test_calm_on_sound_translations(
    source_language: str, target_language: str, source: str, text: str
) -> None:
    assert warnings_for(source, text, source_language, target_language) == ()


LONG = "El presidente dijo que las tropas se retirarán de la ciudad antes de que termine el mes."
DAMAGED = (
    ("es", "Murieron 32 soldados.", "42 soldiers died.", "says 32, the translation 42"),
    ("es", "Murieron 32 soldados.", "Soldiers died.", "32 is missing"),
    ("es", "Murieron soldados.", "32 soldiers died.", "32 is not in the original"),
    ("es", "Murieron treinta y dos soldados.", "Soldiers died.", "treinta y dos is missing"),
    ("es", "Costó 3.500 millones.", "It cost 3.5 million.", "3.500 millones"),
    ("es", "Costó 30 euros.", "It cost $30.", "says 30 euros, the translation $30"),
    ("ru", "Это стоило 5 млн рублей.", "It cost 5 million dollars.", "5 million dollars"),
    ("es", "Subió 35 puntos.", "It rose 3.5 points.", "says 35"),
    ("es", "Costó 3,5 millones.", "It cost 3.5 billion.", "3,5 millones"),
    ("es", "Entre 26 y 67 años.", "Between 26 and 76 years.", "76"),
    ("es", "Hay 12 y otros 12.", "There are 12 and others.", "12 is missing"),
    ("ru", "Погибли тридцать два человека.", "23 people died.", "the translation 23"),
    ("ru", "Живёт 19 000 человек.", "There live 9,000 people.", "19000, the translation 9,000"),
    ("es", "Costó 30 € en total.", "It cost 30 in total.", "not say that 30 € is money"),
    (
        "es",
        "El gobierno dijo que el presidente Maduro fue llevado a otro lugar.",
        "The government said the mature president was taken to another place.",
        "name “Maduro”",
    ),
    (
        "es",
        "El juez dijo ayer que Nicolás Maduro y Cilia Flores comparecerán hoy.",
        "The judge said yesterday that they would appear today.",
        "names “Nicolás Maduro”, “Cilia Flores”",
    ),
    (
        "ru",
        "По словам адвоката, вчера вечером Николас Мадуро прибыл в суд.",
        "According to the lawyer, he arrived in court last night.",
        "name “Николас Мадуро”",
    ),
    ("ru", "Власти Индонезии это отрицают.", "The authorities deny it.", "name “Индонезии”"),
    ("es", LONG, LONG, "repeats the original"),
    ("es", LONG, LONG.replace("tropas", "troops"), "repeats the original"),
    ("es", "la casa", "la casa", "repeats the original"),
    ("es", LONG.upper(), LONG.upper(), "repeats the original"),
    ("es", LONG, "", "is empty"),
    ("es", LONG, " \n", "is empty"),
    ("es", LONG, "The president said.", "much shorter"),
    ("es", "El presidente habló ayer.", "The president said " + LONG + LONG, "much longer"),
    ("es", LONG, "He said that that that that that troops will leave the city.", "over and over"),
    ("es", LONG, "He said they leave it, leave it, leave it, leave it by then.", "over and over"),
    ("ru", "Президент сказал это вчера.", "President сказал this вчера.", "another script"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "source", "text", "said"), DAMAGED)
def test_warns_of_damage(language: str, source: str, text: str, said: str) -> None:
    found = warnings_for(source, text, language, "en")
    assert any(said in warning for warning in found), found
    assert all(warning.endswith(".") and "\n" not in warning for warning in found)


CODES = st.sampled_from(languages.CODES)
TEXT = st.text(alphabet="az áя0159.,:%$€«» \nXVI", max_size=60) | st.text(max_size=60)


@given(TEXT, TEXT, CODES, CODES)
def test_any_text_in_no_exception_out(source: str, text: str, one: str, other: str) -> None:
    found = warnings_for(source, text, one, other)
    assert all(isinstance(warning, str) and warning for warning in found)


@given(st.text(alphabet="0123456789 .,:", max_size=40))
def test_figures_agree_with_themselves(text: str) -> None:
    line = f"El informe dice {text} y nada más."
    other = f"The report says {text} and nothing else."
    assert not any("missing" in w for w in warnings_for(line, other, "es", "es"))
