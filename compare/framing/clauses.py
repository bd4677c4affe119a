"""Clauses of a sentence, and the small words by which they are read.

A clause ends at a mark of punctuation: there is no parser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from compare import languages
from compare.framing.lexicon import plain
from compare.framing.tokens import Token

# A point or comma inside a number or an abbreviation ends no clause.
_MARKS = re.compile(r"(?<!\b\w)[,.](?![\d\w])|[;:!?()«»“”„\"—–]|\s-\s")
# Text in quotation marks, of any language.
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“]*“|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of a language, lower case, by which clauses are read."""

    prepositions: frozenset[str]
    determiners: frozenset[str]
    articles: frozenset[str]
    joints: frozenset[str]
    coordinators: frozenset[str]
    relatives: frozenset[str]
    pronouns: frozenset[str]
    adverbs: frozenset[str]
    finite: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    negations: frozenset[str]
    auxiliaries: frozenset[str]
    of: frozenset[str]
    rumour: frozenset[str]
    conditions: frozenset[str]
    complementisers: frozenset[str]
    reflexive: frozenset[str]


@cache
def read_grammar(language: str) -> Grammar:
    """Return the language's small words, read once in a process."""
    table = languages.read_toml(language, "clauses.toml")
    return Grammar(**{name: frozenset(map(plain, found)) for name, found in table.items()})


def word(token: Token) -> str:
    """Return the word as the tables of small words have it."""
    return token.plain


def clause_of(text: str, tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return the first token of the clause that a token stands in, and the one after its last."""
    first = at
    while first > 0 and not ends_clause(text, tokens[first - 1], tokens[first]):
        first -= 1
    last = at + 1
    while last < len(tokens) and not ends_clause(text, tokens[last - 1], tokens[last]):
        last += 1
    return first, last


def ends_clause(text: str, before: Token, after: Token) -> bool:
    """Return whether a clause ends between two neighbouring words."""
    between = text[before.end : after.start]
    return (
        bool(between.strip())
        and _MARKS.search(text, max(0, before.end - 2), after.start + 1) is not None
    )
