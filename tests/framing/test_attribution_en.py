"""Golden cases of English attribution: who is quoted, with which word, how strong it is."""

from __future__ import annotations

import pytest

from compare.framing.attribution import read_attributions

# The sentence, who is quoted (None: nobody is named), the verb or phrase, and its shade.
FOUND = [
    ("Caracas said 23 soldiers died.", "Caracas", "said", "neutral"),
    (
        "The interior ministry said 124 people were arrested.",
        "The interior ministry",
        "said",
        "neutral",
    ),
    ("Havana says it lost 32 officers.", "Havana", "says", "neutral"),
    (
        "Five are still missing, the emergency services said on Thursday.",
        "the emergency services",
        "said",
        "neutral",
    ),
    ("“We sat in the cellar,” said Ana Robek, a teacher.", "Ana Robek", "said", "neutral"),
    ('"It was dark," the mayor recalled.', "the mayor", "recalled", "neutral"),
    (
        "The regional president, Carla Montes, said the protocol had been followed.",
        "The regional president, Carla Montes",
        "said",
        "neutral",
    ),
    (
        "President Ramiro Salcedo, who took office in December, said there was no alternative.",
        "President Ramiro Salcedo",
        "said",
        "neutral",
    ),
    ("The army captured 17 vehicles, he said.", "he", "said", "neutral"),
    ("Forty-one people were killed, it said.", "it", "said", "neutral"),
    ("The army claims that the town was empty.", "The army", "claims", "doubting"),
    ("Moscow claimed the ship was theirs.", "Moscow", "claimed", "doubting"),
    (
        "Opposition leaders allege that votes were bought.",
        "Opposition leaders",
        "allege",
        "doubting",
    ),
    ("Karvia maintains that nobody crossed the river.", "Karvia", "maintains", "doubting"),
    ("The minister admitted that mistakes were made.", "The minister", "admitted", "conceding"),
    ("Washington acknowledged two deaths.", "Washington", "acknowledged", "conceding"),
    ("The company conceded that the data was lost.", "The company", "conceded", "conceding"),
    ("The unions denounced the law as theft.", "The unions", "denounced", "accusing"),
    ("Tolmenia accused its neighbour of lying.", "Tolmenia", "accused", "accusing"),
    ("Rights groups blamed the police.", "Rights groups", "blamed", "accusing"),
    ("The president insisted that the vote was fair.", "The president", "insisted", "demanding"),
    ("The rebels vowed to fight on.", "The rebels", "vowed", "demanding"),
    ("Officials warned of more floods.", "Officials", "warned", "demanding"),
    ("The general boasted that the war was won.", "The general", "boasted", "demanding"),
    (
        "About 35,000 people took part, according to the police.",
        "the police",
        "according to",
        "neutral",
    ),
    ("According to Reuters, the bridge is closed.", "Reuters", "According to", "neutral"),
    (
        "According to the United Nations, 11,000 people fled.",
        "the United Nations",
        "According to",
        "neutral",
    ),
    ("The ship sank at night, local media reported.", "local media", "reported", "neutral"),
    ("US raid left 55 troops dead, officials say", "officials", "say", "neutral"),
    ("On Sunday the army said the town was free.", "the army", "said", "neutral"),
    (
        "Police in Valmora also said that shops were damaged.",
        "Police in Valmora",
        "said",
        "neutral",
    ),
    (
        "Interior Minister Elena Quiroga said officers acted well and promised an inquiry.",
        "Interior Minister Elena Quiroga",
        "said",
        "neutral",
    ),
    (
        "The government put the damage at €1.2 billion and declared 23 towns a disaster zone.",
        "The government",
        "declared",
        "neutral",
    ),
    ("Tolmenia, which backs the rebels, denied sending troops.", "Tolmenia", "denied", "neutral"),
    ("The water is safe, explained the engineer.", "the engineer", "explained", "neutral"),
    ("The suspect is reportedly a former soldier.", None, "reportedly", "cautious"),
    ("He is believed to be abroad.", None, "is believed to", "cautious"),
    ("It is reported that shots were fired.", None, "It is reported", "cautious"),
    ("She told the court that she was innocent.", "She", "told", "neutral"),
    ("The mayor has confirmed three deaths.", "The mayor", "confirmed", "neutral"),
    (
        "Climate scientists say a warming sea makes storms more likely.",
        "Climate scientists",
        "say",
        "neutral",
    ),
    (
        "In a televised address, President Milan Dorsek announced a truce.",
        "President Milan Dorsek",
        "announced",
        "neutral",
    ),
    ("The damage is huge, the mayor estimated.", "the mayor", "estimated", "neutral"),
]

NOT_FOUND = [
    "The report was published on Monday.",
    "Two claims were rejected by the court.",
    "The state paid for the bridge.",
    "He has nothing to say.",
    "The troops were told to leave.",
    "The river rose by three metres.",
    "“He said so,” and the door closed.",
    "The statement was short.",
    "He did not say when.",
    "A note lay on the table.",
]


@pytest.mark.parametrize(("text", "source", "cue", "strength"), FOUND)
def test_source_cue_and_strength(text: str, source: str | None, cue: str, strength: str) -> None:
    (found,) = read_attributions(text, "en")
    assert (found.source and found.source.text, found.cue.text, found.strength) == (
        source,
        cue,
        strength,
    )


@pytest.mark.parametrize("text", NOT_FOUND)
def test_nobody_is_quoted(text: str) -> None:
    assert read_attributions(text, "en") == ()


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Caracas said 23 soldiers died.", "23 soldiers died."),
        (
            "Five are still missing, the emergency services said on Thursday.",
            "Five are still missing",
        ),
        ("“We sat in the cellar,” said Ana Robek.", "“We sat in the cellar"),
        (
            "According to Reuters, the bridge is closed.",
            "According to Reuters, the bridge is closed.",
        ),
        ("The regional president, Carla Montes, said it was safe.", "it was safe."),
    ],
)
def test_statement_is_what_is_said(text: str, statement: str) -> None:
    (found,) = read_attributions(text, "en")
    assert found.statement.text == statement
