"""Voices: who is quoted across versions, how often, how, and at what length."""

from __future__ import annotations

import pytest

from compare.framing.voices import voices, voices_of
from compare.model import Report
from tests.framing.story import article

# One source in three languages, the Russian in the genitive.
ONE_SOURCE = [
    ("the police", "la Policía", "полиции"),
    ("the army", "el Ejército", "армии"),
    ("the government", "el Gobierno", "правительства"),
    ("the authorities", "las autoridades", "властей"),
    ("the Interior Ministry", "el Ministerio del Interior", "МВД"),
    ("the Defence Ministry", "el Ministerio de Defensa", "Минобороны"),
    ("the foreign ministry", "la Cancillería", "МИД"),
    ("the United Nations", "Naciones Unidas", "ООН"),
    ("the UN", "la ONU", "Организации Объединённых Наций"),
    ("the Red Cross", "la Cruz Roja", "Красного Креста"),
    ("the European Union", "la Unión Europea", "Евросоюза"),
    ("NATO", "la OTAN", "НАТО"),
    ("the White House", "la Casa Blanca", "Белого дома"),
    ("the Kremlin", "el Kremlin", "Кремля"),
    ("the Pentagon", "el Pentágono", "Пентагона"),
    ("the IMF", "el FMI", "МВФ"),
    ("the WHO", "la OMS", "ВОЗ"),
    ("the FBI", "el FBI", "ФБР"),
    ("Washington", "Washington", "Вашингтона"),
    ("Moscow", "Moscú", "Москвы"),
    ("Kyiv", "Kiev", "Киева"),
    ("Havana", "La Habana", "Гаваны"),
    ("Caracas", "Caracas", "Каракаса"),
    ("Germany", "Alemania", "Германии"),
    ("the US", "Estados Unidos", "США"),
    ("North Korea", "Corea del Norte", "Северной Кореи"),
    ("the unions", "los sindicatos", "профсоюзов"),
    ("experts", "los expertos", "экспертов"),
    ("scientists", "los científicos", "учёных"),
    ("residents", "los vecinos", "жителей"),
    ("witnesses", "los testigos", "очевидцев"),
    ("lawyers", "los abogados", "адвокатов"),
    ("the opposition", "la oposición", "оппозиции"),
    ("activists", "los activistas", "активистов"),
    ("rescuers", "los rescatistas", "спасателей"),
    ("doctors", "los médicos", "врачей"),
    ("the embassy", "la embajada", "посольства"),
    ("the rebels", "los rebeldes", "повстанцев"),
    ("the court", "el tribunal", "суда"),
    ("the Venezuelan military", "los militares venezolanos", "венесуэльских военных"),
    ("the Russian government", "el Gobierno ruso", "российского правительства"),
    (
        "Defence Minister Vladimir Padrino",
        "el ministro Vladimir Padrino",
        "министра Владимира Падрино",
    ),
    ("Carla Montes", "Carla Montes", "Карлы Монтес"),
    ("President Milan Dorsek", "el presidente Milan Dorsek", "президента Милана Дорсека"),
]
TWO_SOURCES = [
    ("the police", "el Ejército"),
    ("the Russian government", "el Gobierno"),
    ("Carla Montes", "Rosa Montes"),
    ("Moscow", "Kiev"),
    ("the Venezuelan military", "los militares rusos"),
]


@pytest.mark.parametrize(("english", "spanish", "russian"), ONE_SOURCE)
def test_one_source_in_three_languages_is_one_voice(
    english: str, spanish: str, russian: str
) -> None:
    (voice,) = voices_of(
        [
            article("en", f"The town was quiet, according to {english}."),
            article("es", f"La ciudad estaba en calma, según {spanish}."),
            article("ru", f"По данным {russian}, в городе было тихо."),
        ]
    )
    assert voice.times == 3
    assert set(voice.heard) == {"en", "es", "ru"}


@pytest.mark.parametrize(("english", "spanish"), TWO_SOURCES)
def test_two_sources_are_two_voices(english: str, spanish: str) -> None:
    found = voices_of(
        [
            article("en", f"The town was quiet, according to {english}."),
            article("es", f"La ciudad estaba en calma, según {spanish}."),
        ]
    )
    assert [voice.times for voice in found] == [1, 1]


def test_verbs_and_strengths_of_a_voice() -> None:
    (voice,) = voices_of(
        [
            article("en", "The army said it won.", "The army claims that nobody died."),
            article("es", "El Ejército reconoció dos bajas."),
            article("ru", "Армия утверждает, что победила."),
        ]
    )
    assert {
        id: [(q.attribution.cue.text, q.attribution.strength) for q in heard.quotings]
        for id, heard in voice.heard.items()
    } == {
        "en": [("said", "neutral"), ("claims", "doubting")],
        "es": [("reconoció", "conceding")],
        "ru": [("утверждает", "doubting")],
    }


def test_he_is_who_was_quoted_before() -> None:
    (voice,) = voices_of(
        [article("en", "President Milan Dorsek announced a truce.", "The army won, he said.")]
    )
    assert (voice.name, voice.times) == ("President Milan Dorsek", 2)


def test_he_far_from_any_source_is_nobody() -> None:
    sentences = [
        "Milan Dorsek announced it.",
        "It rained.",
        "It rained.",
        "It rained.",
        "It rained.",
    ]
    (voice,) = voices_of([article("en", *sentences, "The army won, he said.")])
    assert voice.times == 1


def test_share_is_that_of_the_characters_said() -> None:
    text = "Five are missing, the army said."
    (voice,) = voices_of([article("en", text)])
    heard = voice.heard["en"]
    assert heard.characters == len("Five are missing")
    assert heard.share == pytest.approx(16 / len(text))


def test_shares_are_parts_of_a_whole(raid_report: Report) -> None:
    found = voices(raid_report)
    assert [voice.times for voice in found] == sorted((v.times for v in found), reverse=True)
    assert all(0 < heard.share <= 1 for voice in found for heard in voice.heard.values())


def test_the_minister_of_the_raid_is_heard_in_every_version(raid_report: Report) -> None:
    minister = next(v for v in voices(raid_report) if "Padrino" in v.name)
    assert minister.name == "El ministro de Defensa, Vladimir Padrino López"
    assert {
        id: [q.attribution.cue.text for q in heard.quotings] for id, heard in minister.heard.items()
    } == {"en": ["said"], "es": ["denunció"], "ru": ["По словам"]}
