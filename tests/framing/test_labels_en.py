"""Golden cases of English labels: what a sentence calls whom it names."""

from __future__ import annotations

import pytest

from compare.framing import read_terms
from compare.framing.labels import read_labels

# The sentence, the name, the words beside it (None: it has no label), and their shade.
CASES = [
    ("US forces captured President Nicolás Maduro.", "Nicolás Maduro", "President", "neutral"),
    ("The trial of dictator Nicolás Maduro began.", "Nicolás Maduro", "dictator", "hostile"),
    (
        "They met the Venezuelan leader Nicolás Maduro.",
        "Nicolás Maduro",
        "Venezuelan leader",
        "neutral",
    ),
    (
        "They met the Venezuelan strongman Nicolás Maduro.",
        "Nicolás Maduro",
        "Venezuelan strongman",
        "hostile",
    ),
    ("The trial of the tyrant Ramiro Salcedo began.", "Ramiro Salcedo", "tyrant", "hostile"),
    (
        "Mexico's president, Claudia Sheinbaum, called for calm.",
        "Claudia Sheinbaum",
        "Mexico's president",
        "neutral",
    ),
    (
        "The regional president, Carla Montes, spoke.",
        "Carla Montes",
        "regional president",
        "neutral",
    ),
    (
        "Defence Minister Vladimir Padrino López spoke.",
        "Vladimir Padrino López",
        "Defence Minister",
        "neutral",
    ),
    ("Interior Minister Elena Quiroga resigned.", "Elena Quiroga", "Interior Minister", "neutral"),
    (
        "“It was dark,” said Ana Robek, a 52-year-old teacher.",
        "Ana Robek",
        "52-year-old teacher",
        "neutral",
    ),
    (
        "The former president Ramiro Salcedo was there.",
        "Ramiro Salcedo",
        "former president",
        "neutral",
    ),
    ("Lucas Ferrer, a photographer, was hurt.", "Lucas Ferrer", "photographer", "neutral"),
    (
        "A 34-year-old photographer, Lucas Ferrer, was hurt.",
        "Lucas Ferrer",
        "34-year-old photographer",
        "neutral",
    ),
    ("They spoke with Mayor Rosa Giménez on Monday.", "Rosa Giménez", "Mayor", "neutral"),
    ("He met Gen Pavel Irich in Orlec.", "Pavel Irich", "Gen", "neutral"),
    (
        "The opposition leader María Machado was banned.",
        "María Machado",
        "opposition leader",
        "neutral",
    ),
    (
        "The Russian President Vladimir Putin came.",
        "Vladimir Putin",
        "Russian President",
        "neutral",
    ),
    (
        "Vladimir Putin, the Russian president, came.",
        "Vladimir Putin",
        "Russian president",
        "neutral",
    ),
    ("They met Archbishop Oscar Romero in Rome.", "Oscar Romero", "Archbishop", "neutral"),
    ("The coach Diego Simeone left.", "Diego Simeone", "coach", "neutral"),
    ("The warlord and ruler Pavel Irich fled.", "Pavel Irich", "ruler", "neutral"),
    ("They support the self-styled Sarn Republic.", "Sarn Republic", "self-styled", "doubting"),
    ("The terrorist Pavel Irich was seen.", "Pavel Irich", "terrorist", "hostile"),
    ("The rebel leader Pavel Irich was seen.", "Pavel Irich", "rebel leader", "neutral"),
    ("The separatist Pavel Irich was seen.", "Pavel Irich", "separatist", "hostile"),
    (
        "Dan Bennett, spokesman for the police, said so.",
        "Dan Bennett",
        "spokesman for the police",
        "neutral",
    ),
    ("They asked spokeswoman Carla Montes.", "Carla Montes", "spokeswoman", "neutral"),
    ("Prosecutor Elena Quiroga asked for ten years.", "Elena Quiroga", "Prosecutor", "neutral"),
    ("The chief of police, Lucas Ferrer, left.", "Lucas Ferrer", "chief of police", "neutral"),
    ("They saw Ramiro Salcedo.", "Ramiro Salcedo", None, None),
    ("Ramiro Salcedo, who took office in December, spoke.", "Ramiro Salcedo", None, None),
    ("Maduro and his wife were flown to New York.", "New York", None, None),
    ("The president of Mexico spoke.", "Mexico", None, None),
    ("The president came with Ana Robek.", "Ana Robek", None, None),
    ("In Orlec, teachers went on strike.", "Orlec", None, None),
    ("Elena Quiroga said officers had acted well.", "Elena Quiroga", None, None),
    ("The government of Ramiro Salcedo fell.", "Ramiro Salcedo", None, None),
    ("The minister told Claudia Sheinbaum so.", "Claudia Sheinbaum", None, None),
    ("Caracas, the capital, was calm.", "Caracas", None, None),
    ("They left Valmora.", "Valmora", None, None),
    (
        "The legitimate president Juan Guaidó spoke.",
        "Juan Guaidó",
        "legitimate president",
        "heroic",
    ),
    ("Former striker Diego Costa left.", "Diego Costa", "Former striker", "neutral"),
]


@pytest.mark.parametrize(("text", "name", "words", "shade"), CASES)
def test_label_and_shade(text: str, name: str, words: str | None, shade: str | None) -> None:
    labels = {
        label.name.text: (label.words.text, label.shade)
        for label in read_labels(text, "en", read_terms(text, "en", "en"))
    }
    assert labels.get(name, (None, None)) == (words, shade)


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_labels_slice_back_to_the_text(text: str) -> None:
    for label in read_labels(text, "en", read_terms(text, "en", "en")):
        for found in (label.name, label.words):
            assert text[found.start : found.end] == found.text
