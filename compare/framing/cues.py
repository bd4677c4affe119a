"""The words for quoting in each language, and where a verb of saying says something."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from compare import languages
from compare.framing.clauses import read_grammar, word
from compare.framing.lexicon import plain, read_lexicon
from compare.framing.tokens import Token


@dataclass(frozen=True, slots=True)
class Cues:
    """A language's words for quoting: verbs and phrases with their shades, and small words."""

    verbs: Mapping[str, str]
    phrases: Mapping[str, str]
    phrase_pattern: re.Pattern[str]
    pronoun_pattern: re.Pattern[str]
    unsourced_pattern: re.Pattern[str]
    nouns: frozenset[str]
    that: frozenset[str]
    no_source: frozenset[str]
    not_after: frozenset[str]
    bodies: frozenset[str]
    reflexive: frozenset[str]


@cache
def read_cues(language: str) -> Cues:
    """Return the language's words for quoting, read once in a process."""
    table = languages.read_toml(language, "attribution.toml")
    reading = table["reading"]
    phrases = {entry: shade for shade, entries in table["phrases"].items() for entry in entries}
    shades = lexicon_shades(language)
    return Cues(
        verbs={
            plain(verb): shades.get(plain(verb), shade)
            for shade, verbs in table["verbs"].items()
            for verb in verbs
        },
        phrases=phrases,
        phrase_pattern=alternatives(list(phrases)),
        pronoun_pattern=alternatives(reading["pronoun_phrases"]),
        unsourced_pattern=alternatives(reading["unsourced"]),
        nouns=frozenset(reading["nouns"]),
        that=frozenset(reading["that"]),
        no_source=frozenset(map(plain, reading["no_source"])),
        not_after=frozenset(map(plain, reading["not_after"])),
        bodies=frozenset(reading["bodies"]),
        reflexive=frozenset(reading["reflexive"]),
    )


def lexicon_shades(language: str) -> dict[str, str]:
    """Return the shades that the lexicon gives verbs of saying, which go before our own."""
    return {
        form: entry.shade
        for entry in read_lexicon(language).entries
        if entry.concept == "attribution" and entry.pos == "verb" and len(entry.words) == 1
        for form in entry.words[0]
    }


def alternatives(entries: Sequence[str]) -> re.Pattern[str]:
    """Return what finds any of these phrases, the longest first, whatever the case."""
    longest = sorted(entries, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)


def strength_of(token: Token, cues: Cues, language: str) -> str | None:
    """Return the shade of a verb of saying, None for any other word."""
    shade = next((cues.verbs[form] for form in token.forms if form in cues.verbs), None)
    if shade is None or word(token) in cues.nouns or token.named:
        return None
    found = languages.features_of(language)(token.word.lower())
    return shade if "finite" in found or "participle" in found else None


def verb_strength(tokens: Sequence[Token], at: int, cues: Cues, language: str) -> str | None:
    """Return the shade of the verb of saying at a token, None where it says nothing there."""
    token = tokens[at]
    if cues.verbs.keys().isdisjoint(token.forms):
        return None
    grammar = read_grammar(language)
    following = word(tokens[at + 1]) if at + 1 < len(tokens) else ""
    before = word(tokens[at - 1]) if at else ""
    if word(token) in cues.nouns and following in cues.that and before:
        bare = cues.verbs
        return next((bare[form] for form in token.forms if form in bare), None)
    strength = strength_of(token, cues, language)
    if strength is None or before in grammar.negations:
        return None
    if before in cues.not_after and token.forms.isdisjoint(cues.reflexive):
        return None
    found = languages.features_of(language)(token.word.lower())
    if "finite" not in found and before not in grammar.have:
        return None
    if "participle" in found and passive(tokens, at, language):
        return None
    return strength


def passive(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Return whether "be" stands before a participle: nobody is told to say it."""
    grammar = read_grammar(language)
    place = at - 1
    while place > 0 and word(tokens[place]) in grammar.adverbs - grammar.be:
        place -= 1
    return place >= 0 and word(tokens[place]) in grammar.be
