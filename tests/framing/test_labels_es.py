"""Golden cases of Spanish labels: what a sentence calls whom it names."""

from __future__ import annotations

import pytest

from compare.framing import read_terms
from compare.framing.labels import read_labels

# The sentence, the name, the words beside it (None: it has no label), and their shade.
CASES = [
    (
        "Tropas secuestraron al presidente Nicolás Maduro.",
        "Nicolás Maduro",
        "presidente",
        "neutral",
    ),
    ("Empezó el juicio al dictador Nicolás Maduro.", "Nicolás Maduro", "dictador", "hostile"),
    (
        "Se reunió con el mandatario venezolano Nicolás Maduro.",
        "Nicolás Maduro",
        "mandatario venezolano",
        "neutral",
    ),
    ("El tirano Ramiro Salcedo huyó.", "Ramiro Salcedo", "tirano", "hostile"),
    ("El hombre fuerte Ramiro Salcedo huyó.", "Ramiro Salcedo", "hombre fuerte", "hostile"),
    (
        "La presidenta de México, Claudia Sheinbaum, exigió un juicio.",
        "Claudia Sheinbaum",
        "presidenta de México",
        "neutral",
    ),
    (
        "Claudia Sheinbaum, presidenta de México, exigió un juicio.",
        "Claudia Sheinbaum",
        "presidenta de México",
        "neutral",
    ),
    (
        "El ministro de Defensa, Vladimir Padrino López, habló.",
        "Vladimir Padrino López",
        "ministro de Defensa",
        "neutral",
    ),
    (
        "La ministra del Interior, Elena Quiroga, dimitió.",
        "Elena Quiroga",
        "ministra del Interior",
        "neutral",
    ),
    (
        "La presidenta regional, Carla Montes, habló.",
        "Carla Montes",
        "presidenta regional",
        "neutral",
    ),
    (
        "«Fue de noche», relató Ana Robek, maestra de 52 años.",
        "Ana Robek",
        "maestra de 52 años",
        "neutral",
    ),
    (
        "Lucas Ferrer, fotoperiodista de 35 años, lucha por su vida.",
        "Lucas Ferrer",
        "fotoperiodista de 35 años",
        "neutral",
    ),
    ("El presidente karvo, Milan Dorsek, habló.", "Milan Dorsek", "presidente karvo", "neutral"),
    ("Habló el expresidente Ramiro Salcedo.", "Ramiro Salcedo", "expresidente", "neutral"),
    ("Hablaron con la alcaldesa Rosa Giménez.", "Rosa Giménez", "alcaldesa", "neutral"),
    ("El general Pavel Irich llegó a Orlec.", "Pavel Irich", "general", "neutral"),
    (
        "La líder opositora María Machado fue inhabilitada.",
        "María Machado",
        "líder opositora",
        "neutral",
    ),
    ("El presidente ruso Vladimir Putin llegó.", "Vladimir Putin", "presidente ruso", "neutral"),
    ("Vladimir Putin, el presidente ruso, llegó.", "Vladimir Putin", "presidente ruso", "neutral"),
    ("Vieron al papa Francisco en Roma.", "papa Francisco", None, None),
    ("El entrenador Diego Simeone se fue.", "Diego Simeone", "entrenador", "neutral"),
    (
        "Apoyan a la autoproclamada República de Sarn.",
        "República de Sarn",
        "autoproclamada",
        "doubting",
    ),
    ("El terrorista Pavel Irich fue visto.", "Pavel Irich", "terrorista", "hostile"),
    ("El líder rebelde Pavel Irich fue visto.", "Pavel Irich", "líder rebelde", "neutral"),
    ("El separatista Pavel Irich fue visto.", "Pavel Irich", "separatista", "hostile"),
    (
        "Dan Bennett, portavoz de la policía, lo dijo.",
        "Dan Bennett",
        "portavoz de la policía",
        "neutral",
    ),
    ("Preguntaron a la portavoz Carla Montes.", "Carla Montes", "portavoz", "neutral"),
    ("La fiscal Elena Quiroga pidió diez años.", "Elena Quiroga", "fiscal", "neutral"),
    (
        "El jefe de la policía, Lucas Ferrer, se fue.",
        "Lucas Ferrer",
        "jefe de la policía",
        "neutral",
    ),
    ("Vieron a Ramiro Salcedo.", "Ramiro Salcedo", None, None),
    ("Ramiro Salcedo, que llegó en diciembre, habló.", "Ramiro Salcedo", None, None),
    ("Viajaron a Nueva York.", "Nueva York", None, None),
    ("La presidenta de México habló.", "México", None, None),
    ("El presidente llegó con Ana Robek.", "Ana Robek", None, None),
    ("El Gobierno de Ramiro Salcedo cayó.", "Ramiro Salcedo", None, None),
    ("La alcaldesa llamó a Claudia Sheinbaum.", "Claudia Sheinbaum", None, None),
    ("Caracas, la capital, estaba en calma.", "Caracas", None, None),
    ("En Orlec no hay agua.", "Orlec", None, None),
    ("El presidente legítimo Juan Guaidó habló.", "Juan Guaidó", "presidente legítimo", "heroic"),
    ("El déspota Pavel Irich huyó.", "Pavel Irich", "déspota", "hostile"),
    ("El exministro Lucas Ferrer declaró.", "Lucas Ferrer", "exministro", "neutral"),
    ("El delantero Diego Costa se fue.", "Diego Costa", "delantero", "neutral"),
]


@pytest.mark.parametrize(("text", "name", "words", "shade"), CASES)
def test_label_and_shade(text: str, name: str, words: str | None, shade: str | None) -> None:
    labels = {
        label.name.text: (label.words.text, label.shade)
        for label in read_labels(text, "es", read_terms(text, "es", "en"))
    }
    assert labels.get(name, (None, None)) == (words, shade)


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_labels_slice_back_to_the_text(text: str) -> None:
    for label in read_labels(text, "es", read_terms(text, "es", "en")):
        for found in (label.name, label.words):
            assert text[found.start : found.end] == found.text
