"""Agency: whether a sentence names who does a deed, and how it is told.

No parser: the voice of a deed shows in the form of its verb and the words around it, by
rules of each language (`clauses.toml`, `agency.toml`, `grammar.py`). Where they leave it open,
the deed is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from compare import languages
from compare.framing.actors import Doer, doer_in
from compare.framing.clauses import clause_of, read_grammar, word
from compare.framing.doers import DONE_BY, DONE_TO, behind_by, beside, by_doer, read_settings
from compare.framing.lexicon import read_lexicon
from compare.framing.spans import Span, span
from compare.framing.subjects import agrees, is_subject, subject_after, subject_before
from compare.framing.tokens import LONGEST_SENTENCE, Token, read_tokens
from compare.model import Term

Voice = Literal["active", "passive", "impersonal", "event", "nominal"]

KEPT = 1 << 13


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed in a sentence: its term, how it is told, and who does it.

    `doer` holds the words that name who does it, None where nobody is named, and `who`
    what they can be known again by in another language.
    """

    term: Term
    voice: Voice
    doer: Span | None
    who: Doer


@lru_cache(KEPT)
def read_deeds(text: str, language: str, terms: tuple[Term, ...]) -> tuple[Deed, ...]:
    """Return the deeds among the terms of a sentence whose voice shows."""
    if len(text) > LONGEST_SENTENCE:
        return ()
    tokens = read_tokens(text, language)
    return tuple(
        deed
        for term in terms
        if (term.concept in DONE_TO or term.concept in DONE_BY)
        and (deed := read_deed(text, tokens, term, language)) is not None
    )


def read_deed(text: str, tokens: Sequence[Token], term: Term, language: str) -> Deed | None:
    """Return how a term tells its deed, None where that does not show."""
    at = next(place for place, token in enumerate(tokens) if token.start >= term.start)
    settings = read_settings(language)
    if not tokens[at].forms.isdisjoint(settings.events):
        return with_doer(
            text, tokens, at, term, "event", behind_by(text, tokens, at, language), language
        )
    if is_noun(tokens, at, term, language):
        return nominal(text, tokens, at, term, language)
    found = languages.features_of(language)(tokens[at].word.lower())
    if is_passive(tokens, at, found, language):
        return with_doer(
            text, tokens, at, term, "passive", by_doer(text, tokens, at, language), language
        )
    if "finite" not in found and word(tokens[max(0, at - 1)]) not in read_grammar(language).have:
        return None
    return finite(text, tokens, at, term, found, language)


def is_noun(tokens: Sequence[Token], at: int, term: Term, language: str) -> bool:
    """Return whether the lexicon, or the words around, take the term for a noun."""
    kinds = parts_of_speech(tokens[at].forms, term.concept, language)
    if kinds == {"noun"}:
        return True
    found = languages.features_of(language)(tokens[at].word.lower())
    if "noun" in found:
        return "noun" in kinds and "finite" not in found
    if "like_noun" not in found:
        return False
    grammar = read_grammar(language)
    before = word(tokens[at - 1]) if at else ""
    after = word(tokens[at + 1]) if at + 1 < len(tokens) else ""
    if before in grammar.pronouns | grammar.auxiliaries:
        return False
    # The arrest, its killing of, US strikes on: English has one form for both.
    return "noun" in kinds or before in grammar.determiners | grammar.of or after in grammar.of


@lru_cache(KEPT)
def parts_of_speech(forms: frozenset[str], concept: str, language: str) -> frozenset[str]:
    """Return what parts of speech the lexicon has a word of this concept as."""
    entries = read_lexicon(language).by_first_word
    return frozenset(
        entry.pos for form in forms for entry in entries.get(form, ()) if entry.concept == concept
    )


def with_doer(
    text: str,
    tokens: Sequence[Token],
    at: int,
    term: Term,
    voice: Voice,
    doer: tuple[int, int] | None,
    language: str,
) -> Deed:
    """Return the deed with the doer at these tokens, with none where they name nobody."""
    # Karvia retakes the town; but a murder charge has no doer.
    found = languages.features_of(language)(tokens[at].word.lower())
    sure = voice != "active" or {"like_noun", "singular"} & found == {"like_noun"}
    who = doer_in(text, tokens, *doer, language, sure) if doer else frozenset()
    if doer is None or not who:
        return Deed(term, voice, None, frozenset())
    first, last = doer[0], doer[1] - 1
    # What follows the last word that names somebody is another phrase.
    while last > first and not doer_in(text, tokens, last, last + 1, language):
        last -= 1
    words = span(text, tokens[first].start, tokens[last].end)
    return Deed(term, voice, words, who)


def is_passive(tokens: Sequence[Token], at: int, found: frozenset[str], language: str) -> bool:
    """Return whether a verb's form and the words before it make a passive."""
    grammar = read_grammar(language)
    if "passive" in found:
        return True
    if "participle" not in found:
        return False
    place = at - 1
    while place >= 0 and word(tokens[place]) in grammar.adverbs - grammar.be - grammar.have:
        place -= 1
    before = word(tokens[place]) if place >= 0 else ""
    if before in grammar.be:
        return True
    if before in grammar.have:
        return False
    if "finite" not in found:
        return True
    # Soldiers killed in the raid, the man shot by police: nothing follows that it is done to.
    following = word(tokens[at + 1]) if at + 1 < len(tokens) else ""
    return following in grammar.prepositions | grammar.joints


def finite(
    text: str,
    tokens: Sequence[Token],
    at: int,
    term: Term,
    found: frozenset[str],
    language: str,
) -> Deed | None:
    """Return the deed of a verb with a subject, or of one that could have a subject."""
    grammar = read_grammar(language)
    first, end = clause_of(text, tokens, at)
    place = at - 1
    while place >= first and word(tokens[place]) in grammar.adverbs - grammar.reflexive:
        place -= 1
    if place >= first and word(tokens[place]) in grammar.reflexive:
        return with_doer(text, tokens, at, term, "impersonal", None, language)
    if "reflexive" in found:
        return None
    if "participle" in found and at + 1 == end and without_have(tokens, at, language):
        return None  # Not a single man killed: nothing shows who does it to whom.
    subject = subject_before(tokens, first, at, language)
    if subject is not None:
        deed = with_doer(text, tokens, at, term, "active", subject, language)
        return deed if deed.doer else None
    behind = subject_after(tokens, at, end, language, grammar.prepositions)
    if behind is not None and read_settings(language).inverts:
        deed = with_doer(text, tokens, at, term, "active", behind, language)
        if deed.doer:
            return deed
    if "plural" in found and not has_subject(tokens, first, at, end, language):
        return with_doer(text, tokens, at, term, "impersonal", None, language)
    return None


def without_have(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Return whether no form of "have" stands right before a participle."""
    return at == 0 or word(tokens[at - 1]) not in read_grammar(language).have


def has_subject(tokens: Sequence[Token], first: int, at: int, end: int, language: str) -> bool:
    """Return whether anything in the clause can be the subject of its verb."""
    grammar = read_grammar(language)
    features = languages.features_of(language)
    if grammar.determiners:
        return first < at and any(
            word(token) not in grammar.adverbs | grammar.joints | grammar.prepositions
            for token in tokens[first:at]
        )
    verb = features(tokens[at].word.lower())
    return any(
        place != at
        and is_subject(found := features(token.word.lower()))
        and agrees(found, verb)
        and not governed(tokens, first, place, language)
        for place, token in enumerate(tokens[first:end], first)
    )


def governed(tokens: Sequence[Token], first: int, at: int, language: str) -> bool:
    """Return whether a preposition stands before a word or before its adjectives."""
    prepositions = read_grammar(language).prepositions
    return any(word(token) in prepositions for token in tokens[max(first, at - 2) : at])


def nominal(text: str, tokens: Sequence[Token], at: int, term: Term, language: str) -> Deed:
    """Return a deed told by a noun, with its doer where one stands beside it."""
    doer = by_doer(text, tokens, at, language) or beside(text, tokens, at, term, language)
    return with_doer(text, tokens, at, term, "nominal", doer, language)
