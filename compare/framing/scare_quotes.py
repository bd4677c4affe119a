"""Scare quotes: marks around one to three words that the teller leaves to somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from compare import languages
from compare.framing.clauses import read_grammar, word
from compare.framing.cues import read_cues
from compare.framing.lexicon import plain
from compare.framing.spans import Span, span
from compare.framing.tokens import LONGEST_SENTENCE, Token, read_tokens
from compare.words import words

MOST_WORDS = 3
# Words before a quotation in which a verb of saying or naming makes it somebody's own words.
REACH = 5
KEPT = 1 << 13
_QUOTATION = re.compile(r"«([^«»]*)»|“([^“”]*)”|„([^„“”]*)[“”]|\"([^\"]*)\"|‘([^‘’]*)’")


@lru_cache(KEPT)
def read_scare_quotes(text: str, language: str) -> tuple[Span, ...]:
    """Return the words in scare quotes, without the marks.

    A capital makes a name or a title of them, a figure a designation, a point or comma
    inside a quotation, and a verb of saying or naming shortly before somebody's own words.
    """
    if len(text) > LONGEST_SENTENCE:
        return ()
    tokens = read_tokens(text, language)
    found = []
    for match in _QUOTATION.finditer(text):
        group = next(
            number for number, inside in enumerate(match.groups(), 1) if inside is not None
        )
        inside = match.group(group).strip()
        run = words(inside)
        if not 1 <= len(run) <= MOST_WORDS or not inside[0].islower():
            continue
        if any(character in inside for character in ".,:;!?…") or any(c.isdigit() for c in inside):
            continue
        if not named_before(tokens, match.start(), language):
            start = match.start() + match.group().index(inside)
            found.append(span(text, start, start + len(inside)))
    return tuple(found)


def named_before(tokens: Sequence[Token], start: int, language: str) -> bool:
    """Return whether a verb of saying or naming stands shortly before a quotation."""
    before = [token for token in tokens if token.end <= start][-REACH:]
    saying = read_cues(language).verbs.keys() | naming(language)
    grammar = read_grammar(language)
    if before and word(before[-1]) in grammar.be | grammar.finite:
        return True  # They are "unhappy": what is said of somebody is what somebody said.
    return any(not token.forms.isdisjoint(saying) for token in before)


@cache
def naming(language: str) -> frozenset[str]:
    """Return the lemmas of words that introduce a word or a name: to call, the term."""
    reading = languages.read_toml(language, "attribution.toml")["reading"]
    return frozenset(map(plain, reading["naming"]))
