"""Who stands as the subject of a verb, without a parser.

The subject is what stands in the clause before the verb once words that join clauses,
adverbs and phrases with a preposition are left out, or what stands right behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from compare import languages
from compare.framing.clauses import read_grammar, word
from compare.framing.lexicon import plain, read_lexicon
from compare.framing.tokens import Token

# A subject longer than this is a clause.
MOST_WORDS = 9


NUMBERS = frozenset({"singular", "plural"})


OBLIQUE = frozenset({"genitive", "dative", "accusative", "instrumental", "prepositional"})


def subject_before(
    tokens: Sequence[Token], first: int, verb: int, language: str
) -> tuple[int, int] | None:
    """Return the tokens (from, to) of the subject between a clause's start and its verb."""
    grammar = read_grammar(language)
    first = after_saying(tokens, first, verb, language)
    end = verb
    while end > first and word(tokens[end - 1]) in grammar.adverbs:
        end -= 1
    features = languages.features_of(language)
    joined = end > first and word(tokens[end - 1]) in grammar.coordinators
    start = skip_phrases(tokens, after_joint(tokens, first, end, language), end, language)
    end = subject_end(tokens, start, end, language, joined)
    if start >= end or end - start > MOST_WORDS:
        return None
    if all(word(token) in grammar.determiners | grammar.adverbs for token in tokens[start:end]):
        return None
    if tokens[start].word[0].islower() and "past" in features(tokens[start].word.lower()):
        return None  # The flight that crashed into a lagoon now says: a verb, no subject.
    if not grammar.determiners and not subject_agrees(tokens, start, end, verb, language):
        return None
    return start, end


def after_saying(tokens: Sequence[Token], first: int, verb: int, language: str) -> int:
    """Return where what was said begins: investigators said the attack had killed a guard."""
    features = languages.features_of(language)
    for place in range(verb - 2, first, -1):
        past = "past" in features(tokens[place].word.lower())
        if past and not tokens[place].forms.isdisjoint(sayings(language)):
            return place + 1
    return first


@cache
def sayings(language: str) -> frozenset[str]:
    """Return the lemmas of the verbs by which something is told."""
    return frozenset(
        form
        for entry in read_lexicon(language).entries
        if entry.concept == "attribution" and entry.pos == "verb" and len(entry.words) == 1
        for form in entry.words[0]
    )


def subject_agrees(tokens: Sequence[Token], start: int, end: int, verb: int, language: str) -> bool:
    """Return whether a run that begins in the nominative is of its verb's number.

    Two joined by "and" are many.
    """
    features = languages.features_of(language)
    if any(word(token) in read_grammar(language).coordinators for token in tokens[start:end]):
        return True
    return agrees(features(tokens[start].word.lower()), features(tokens[verb].word.lower()))


def after_joint(tokens: Sequence[Token], first: int, end: int, language: str) -> int:
    """Return where the last clause begins that a word joins to others without a mark.

    Soldiers were killed when US forces captured him.
    """
    grammar = read_grammar(language)
    joints = grammar.joints - grammar.coordinators - grammar.adverbs - grammar.prepositions
    for place in range(end - 2, first, -1):
        if word(tokens[place]) in joints:
            return place + 1
    return first


def subject_end(tokens: Sequence[Token], start: int, end: int, language: str, joined: bool) -> int:
    """Return where a subject that starts here ends: at another verb, or after its name.

    `joined` says that the verb is a second one: the president called it good and denied.
    """
    grammar = read_grammar(language)
    features = languages.features_of(language)
    for place in range(start, end):
        if word(tokens[place]) in grammar.finite:
            return place if joined or place == start else start
        found = features(tokens[place].word.lower())
        if place > start and "verb" in found:
            return place
    if not joined:
        return end
    last = start
    while last < end and (
        word(tokens[last]) in grammar.determiners
        or tokens[last].word[0].isupper()
        or not tokens[last].forms.isdisjoint(subjects(language))
    ):
        last += 1
    bare = all(word(token) in grammar.determiners for token in tokens[start:last])
    return min(end, last + 1) if bare else last


def skip_phrases(tokens: Sequence[Token], first: int, end: int, language: str) -> int:
    """Return where the subject starts after joints, adverbs and leading prepositional phrases."""
    grammar = read_grammar(language)
    features = languages.features_of(language)
    start = first
    while start < end:
        here = word(tokens[start])
        if here in grammar.determiners and start + 1 < end and is_day(tokens, start, language):
            start += 2
        elif here in grammar.prepositions:
            # On Sunday the army; в субботу армия; en Caracas el ministro.
            start = after_phrase(tokens, start, end, language)
        elif here in grammar.pronouns and start == end - 1:
            break
        elif here in grammar.joints or (
            here in grammar.adverbs and here not in grammar.determiners
        ):
            start += 1
        elif grammar.determiners or is_subject(features(tokens[start].word.lower())):
            break
        else:
            start += 1
    return start


def after_phrase(tokens: Sequence[Token], at: int, end: int, language: str) -> int:
    """Return the place after a phrase that starts with a preposition."""
    grammar = read_grammar(language)
    features = languages.features_of(language)
    place = at + 2
    if place - 1 < end and word(tokens[place - 1]) in grammar.determiners:
        place += 1
    while place < end:
        here = word(tokens[place])
        if here in grammar.determiners or here in grammar.pronouns:
            return place
        if tokens[place].word[0].isupper() and not tokens[place - 1].word[0].isupper():
            return place
        if not grammar.determiners and is_subject(features(tokens[place].word.lower())):
            return place
        place += 1
    return end


def agrees(noun: frozenset[str], verb: frozenset[str]) -> bool:
    """Return whether a noun and a verb with these features can be of one number."""
    numbers = verb & NUMBERS
    return not numbers or not noun & NUMBERS or not numbers.isdisjoint(noun)


def is_subject(found: frozenset[str]) -> bool:
    """Return whether a word with these features can begin a subject where words have cases.

    A pronoun that is an adjective as well is none: его, их.
    """
    if {"pronoun", "adjective"} <= found:
        return False
    return "nominative" in found and bool(found & {"noun", "pronoun", "adjective", "participle"})


def only_subject(found: frozenset[str]) -> bool:
    """Return whether a word with these features can be nothing but a subject."""
    return "nominative" in found and found.isdisjoint(OBLIQUE)


def subject_after(
    tokens: Sequence[Token], verb: int, end: int, language: str, stops: frozenset[str]
) -> tuple[int, int] | None:
    """Return the tokens of the subject behind a verb: «dijo el ministro», «заявил он»."""
    grammar = read_grammar(language)
    features = languages.features_of(language)
    start = verb + 1
    while start < end and word(tokens[start]) in grammar.adverbs - grammar.determiners:
        start += 1
    if start + 1 < end and is_day(tokens, start, language):
        start += 2
    while not grammar.determiners and start < end and word(tokens[start]) in grammar.prepositions:
        start = after_phrase(tokens, start, end, language)  # Рассказал в эфире министр.
    stop = start
    while stop < end and stop - start < MOST_WORDS and word(tokens[stop]) not in stops:
        here = word(tokens[stop])
        if here in grammar.joints and stop > start and here not in grammar.determiners:
            break
        if here in grammar.adverbs and stop > start and here not in grammar.determiners:
            break
        stop += 1
    if stop == start:
        return None
    head = tokens[start]
    known = features(head.word.lower())
    opens = (
        word(head) in grammar.determiners | grammar.pronouns
        or head.word[0].isupper()
        or is_subject(known)
        or bool(head.forms & subjects(language))
    )
    return (start, stop) if opens and not starts_clause(tokens, start, stop, language) else None


def starts_clause(tokens: Sequence[Token], start: int, stop: int, language: str) -> bool:
    """Return whether a run of words is the subject of a verb that follows it."""
    grammar = read_grammar(language)
    features = languages.features_of(language)
    if stop < len(tokens) and word(tokens[stop]) in grammar.finite:
        return True
    run = tokens[start:stop]
    return any(word(token) in grammar.finite for token in run) or any(
        features(token.word.lower()) & {"past", "verb"} for token in run[1:]
    )


def is_day(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Return whether an article and a day stand here: «informó el martes el ministerio»."""
    grammar = read_grammar(language)
    return word(tokens[at]) in grammar.determiners and word(tokens[at + 1]) in grammar.adverbs


@cache
def subjects(language: str) -> frozenset[str]:
    """Return the nouns for offices, which begin a subject without an article."""
    titles: list[str] = languages.read_toml(language, "labels.toml")["titles"]
    return frozenset(map(plain, titles))
