"""Russian grammar: what pymorphy3 says of a word, in the terms that all languages share."""

from __future__ import annotations

from functools import lru_cache

KEPT = 1 << 15
# Readings of a word that pymorphy3 gives a smaller chance are left out: стали is steel as well.
LEAST_CHANCE = 0.04
# A word that is read so by this chance is a verb, and ends a subject.
LIKELY = 0.5
_FEATURES = {
    "nomn": "nominative",
    "gent": "genitive",
    "datv": "dative",
    "accs": "accusative",
    "ablt": "instrumental",
    "loct": "prepositional",
    "plur": "plural",
    "sing": "singular",
    "past": "past",
    "NOUN": "noun",
    "NPRO": "pronoun",
    "ADJF": "adjective",
    "VERB": "finite",
    "INFN": "infinitive",
    "GRND": "gerund",
    "PREP": "preposition",
    "Geox": "place",
    "Name": "first_name",
    "Surn": "surname",
}
CASES = frozenset(
    {"nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"}
)


@lru_cache(KEPT)
def features(word: str) -> frozenset[str]:
    """Return what a lower-cased word may be: its parts of speech, cases, numbers and voice.

    "passive" is a short participle («убит»), "participle" a full one, "reflexive" a verb
    in -ся, "known" a word of the dictionary, "lexical" one that is no name there.
    """
    from compare.languages.ru import parses, readable

    found: set[str] = set()
    if not readable(word):
        return frozenset()
    for parse in parses(word):
        if parse.score < LEAST_CHANCE:
            continue
        tag = parse.tag
        found |= {name for grammeme, name in _FEATURES.items() if grammeme in tag}
        if "VERB" in tag and parse.is_known and parse.score > LIKELY:
            found.add("verb")
        if "PRTS" in tag:
            found.add("passive")
        if "PRTF" in tag and "pssv" in tag:
            found.add("participle")
        if "VERB" in tag and word.endswith(("ся", "сь")):
            found.add("reflexive")
        if parse.is_known:
            found.add("known")
        if parse.is_known and not {"Geox", "Name", "Surn", "Patr", "Orgn"} & tag.grammemes:
            found.add("lexical")
    return frozenset(found)
