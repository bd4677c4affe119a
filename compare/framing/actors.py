"""Who can do a deed: nouns such as "police" and names, known again in every language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from compare import languages
from compare.framing.clauses import read_grammar, word
from compare.framing.entities import same_name
from compare.framing.lexicon import plain, read_lexicon
from compare.framing.names import Name, peoples, read_names
from compare.framing.tokens import LONGEST_SENTENCE, Token, read_tokens

KEPT = 1 << 12
# Concepts whose nouns tell what happened; none of those does it.
EVENTS = frozenset({"military_action", "strike", "terror_attack", "disaster", "shooting"})
Doer = frozenset[str | Name]


@cache
def actors(language: str) -> Mapping[str, frozenset[str]]:
    """Return the ids of what each noun can stand for, by lemma."""
    return ids_by_noun(languages.read_toml(language, "agency.toml")["actors"])


def actor_ids(token: Token, language: str) -> frozenset[str]:
    """Return what a word can stand for: kinds of actors, and the country of a people."""
    table, countries = actors(language), peoples(language)
    found: set[str] = set()
    for form in token.forms:
        found |= table.get(form, frozenset())
        if form in countries:
            found.add(countries[form])
    return frozenset(found)


def speaker_ids(forms: frozenset[str], language: str) -> frozenset[str]:
    """Return what kinds of speakers a word with these forms can stand for."""
    return frozenset().union(*(speakers(language).get(form, frozenset()) for form in forms))


@cache
def speakers(language: str) -> Mapping[str, frozenset[str]]:
    """Return the ids of what each noun for a speaker can stand for, by lemma."""
    return ids_by_noun(languages.read_toml(language, "attribution.toml")["speakers"])


def ids_by_noun(table: Mapping[str, Sequence[str]]) -> Mapping[str, frozenset[str]]:
    """Return the ids under which a table lists each noun, by its lemma."""
    found: dict[str, set[str]] = {}
    for id, nouns in table.items():
        for noun in nouns:
            found.setdefault(plain(noun), set()).add(id)
    return {noun: frozenset(ids) for noun, ids in found.items()}


def doer_in(
    text: str, tokens: Sequence[Token], first: int, last: int, language: str, sure: bool = False
) -> Doer:
    """Return who stands between two tokens (the second not included), empty where nobody does.

    With `sure` a capital that may be that of a first word makes no name.
    """
    last = next((p for p in range(first, last) if inside_place(tokens[p], language)), last)
    if first >= last:
        return frozenset()
    start, end = tokens[first].start, tokens[last - 1].end
    names = [
        name
        for name in read_names(text, language)
        if start < name.end
        and name.start < end
        and (name.sure or not sure)
        and (name.sure or not tells_event(name.text, language))
    ]
    found: set[str | Name] = {name if name.id is None else name.id for name in names}
    known = [name for name in names if name.id is not None]
    for token in tokens[first:last]:
        # The States of "Estados Unidos" are no state.
        if not any(name.start <= token.start and token.end <= name.end for name in known):
            found |= actor_ids(token, language)
    return frozenset(found)


def tells_event(text: str, language: str) -> bool:
    """Return whether a first word with its capital is no name but what happened: Ataque, Raid."""
    forms = {plain(text), *map(plain, languages.get(language).lemmas(text.lower()))}
    return not forms.isdisjoint(events(language))


@cache
def events(language: str) -> frozenset[str]:
    """Return the nouns of the lexicon for what happened, by lemma."""
    return frozenset(
        form
        for entry in read_lexicon(language).entries
        if entry.concept in EVENTS and entry.pos == "noun" and len(entry.words) == 1
        for form in entry.words[0]
    )


def inside_place(token: Token, language: str) -> bool:
    """Return whether a word begins a phrase that names no doer: the flood in Almaria."""
    grammar = read_grammar(language)
    return word(token) in grammar.prepositions and word(token) not in grammar.of


@lru_cache(KEPT)
def all_doers(text: str, language: str) -> Doer:
    """Return everybody whom a sentence names who could do a deed."""
    if len(text) > LONGEST_SENTENCE:
        return frozenset()
    tokens = read_tokens(text, language)
    return frozenset(
        doer
        for place in range(len(tokens))
        for doer in doer_in(text, tokens, place, place + 1, language)
    )


def named_among(doer: Doer, others: Iterable[str | Name]) -> bool:
    """Return whether one of the others may be this doer or part of it."""
    return any(
        one == other
        or (isinstance(one, Name) and isinstance(other, Name) and same_name(one, other))
        for other in others
        for one in doer
    )
