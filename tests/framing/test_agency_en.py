"""Golden cases of English agency: how a deed is told, and who is named as doing it."""

from __future__ import annotations

import pytest

from compare.framing import read_terms
from compare.framing.agency import read_deeds

# The sentence, the word for the deed, how it is told, and who does it (None: nobody is named).
FOUND = [
    ("US forces captured the president.", "captured", "active", "US forces"),
    ("Police arrested 124 people.", "arrested", "active", "Police"),
    ("The army has killed two men.", "killed", "active", "The army"),
    ("Soldiers shot dead three villagers.", "shot dead", "active", "Soldiers"),
    ("Karvia retakes the border town.", "retakes", "active", "Karvia"),
    ("Gunmen kidnapped a judge on Monday.", "kidnapped", "active", "Gunmen"),
    ("On Sunday the army seized the port.", "seized", "active", "the army"),
    ("The government expelled ten diplomats.", "expelled", "active", "The government"),
    ("Rebels attacked the base.", "attacked", "active", "Rebels"),
    ("Israeli jets bombed the harbour.", "bombed", "active", "Israeli jets"),
    ("Two people were killed.", "killed", "passive", None),
    ("Two people were killed by soldiers.", "killed", "passive", "soldiers"),
    ("The president was captured by US forces on Saturday.", "captured", "passive", "US forces"),
    ("124 people have been arrested.", "arrested", "passive", None),
    ("Ten diplomats were expelled by the government.", "expelled", "passive", "the government"),
    ("The man was shot dead at night.", "shot dead", "passive", None),
    ("A judge has been kidnapped.", "kidnapped", "passive", None),
    ("Three students were detained by the police.", "detained", "passive", "the police"),
    ("The port was seized.", "seized", "passive", None),
    ("The army base was bombed twice.", "bombed", "passive", None),
    ("It was the first count of soldiers killed in the raid.", "killed", "passive", None),
    ("The man arrested by police is 30.", "arrested", "passive", "police"),
    ("The prisoners held at the base are ill.", "prisoners", "nominal", None),
    ("Protesters were murdered.", "murdered", "passive", None),
    ("Two people died.", "died", "event", None),
    ("The dead were 26 to 67 years old.", "dead", "event", None),
    ("Fourteen people perished in the flood.", "perished", "event", None),
    ("The death of two children was reported.", "death", "event", None),
    ("The killing of two men shocked the town.", "killing", "nominal", None),
    ("The killing of two men by soldiers shocked the town.", "killing", "nominal", "soldiers"),
    ("The arrest of the mayor came at dawn.", "arrest", "nominal", None),
    (
        "The arrest of the mayor by federal agents came at dawn.",
        "arrest",
        "nominal",
        "federal agents",
    ),
    ("The US capture of the president was filmed.", "capture", "nominal", "US"),
    ("Israeli air strikes hit the port.", "air strikes", "nominal", "Israeli"),
    ("Russian strikes went on all night.", "strikes", "nominal", "Russian"),
    ("The attack by the rebels failed.", "attack", "nominal", "the rebels"),
    ("The attack failed.", "attack", "nominal", None),
    ("The kidnapping of the couple was denied.", "kidnapping", "nominal", None),
    ("The expulsion of migrants began.", "expulsion", "nominal", None),
    ("The assassination of the judge by hitmen was filmed.", "assassination", "nominal", "hitmen"),
    ("The police were attacked by a mob.", "attacked", "passive", "a mob"),
    ("Troops have liberated the town.", "liberated", "active", "Troops"),
]


@pytest.mark.parametrize(("text", "deed", "voice", "doer"), FOUND)
def test_voice_and_doer(text: str, deed: str, voice: str, doer: str | None) -> None:
    (found,) = [
        found
        for found in read_deeds(text, "en", read_terms(text, "en", "en"))
        if found.term.text == deed
    ]
    assert (found.voice, found.doer and found.doer.text) == (voice, doer)
    if found.doer:
        assert text[found.doer.start : found.doer.end] == found.doer.text
