"""Where the doer of a deed stands that is no subject: behind "by", or beside a noun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from compare import languages
from compare.framing.actors import actor_ids, doer_in
from compare.framing.clauses import clause_of, read_grammar, word
from compare.framing.lexicon import plain
from compare.framing.tokens import Token
from compare.model import Term

# Deeds that somebody does to somebody, and of which a noun's "of" or genitive names whom.
DONE_TO = frozenset(
    {
        "killing", "detention", "territory", "expulsion", "seizure_of_goods", "torture",
        "eviction", "captives", "prisoner_release", "atrocities", "death_in_custody",
        "gender_violence", "downing",
    }
)  # fmt: skip
# Deeds of which it names who does them: the attack of the rebels.
DONE_BY = frozenset({"military_action", "strike", "shooting", "reprisal", "terror_attack"})
# Words behind a deed in which "by" and its doer stand.
BY_REACH = 8
# Words of a doer behind "by".
DOER_WORDS = 6


@dataclass(frozen=True, slots=True)
class Settings:
    """A language's words for doers: see agency.toml."""

    by: re.Pattern[str]
    events: frozenset[str]
    doer_before: bool
    inverts: bool


@cache
def read_settings(language: str) -> Settings:
    """Return the language's words for doers, read once in a process."""
    reading = languages.read_toml(language, "agency.toml")["reading"]
    longest = sorted(reading["by"], key=len, reverse=True)
    return Settings(
        by=re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE),
        events=frozenset(map(plain, reading["events"])),
        doer_before=reading["doer_before"],
        inverts=reading["inverts"],
    )


def by_doer(text: str, tokens: Sequence[Token], at: int, language: str) -> tuple[int, int] | None:
    """Return the tokens of the doer of a passive: behind "by", or in the instrumental."""
    first, end = clause_of(text, tokens, at)
    return behind_by(text, tokens, at, language) or instrumental(
        text, tokens, first, at, end, language
    )


def behind_by(text: str, tokens: Sequence[Token], at: int, language: str) -> tuple[int, int] | None:
    """Return the tokens of the doer behind "by" in the clause of a deed."""
    end = clause_of(text, tokens, at)[1]
    for match in read_settings(language).by.finditer(text, tokens[at].end):
        start = next((p for p in range(at + 1, end) if tokens[p].start >= match.end()), None)
        if start is None or start - at > BY_REACH:
            break
        stop = doer_end(tokens, start, end, language)
        if doer_in(text, tokens, start, stop, language):
            return start, stop
    return None


def doer_end(tokens: Sequence[Token], start: int, end: int, language: str) -> int:
    """Return where a doer's words end: at a preposition but "of", a joint, or a verb."""
    grammar = read_grammar(language)
    ends = (grammar.prepositions - grammar.of) | grammar.joints | grammar.finite
    stop = start + 1
    while stop < min(end, start + DOER_WORDS) and word(tokens[stop]) not in ends:
        stop += 1
    return stop


def instrumental(
    text: str, tokens: Sequence[Token], first: int, at: int, end: int, language: str
) -> tuple[int, int] | None:
    """Return the tokens of a doer in the instrumental case, without a preposition before it."""
    grammar = read_grammar(language)
    features = languages.features_of(language)
    for place in (*range(at + 1, end), *range(at - 1, first - 1, -1)):
        found = features(tokens[place].word.lower())
        if "instrumental" not in found or found & {"nominative", "genitive"}:
            continue
        start = place
        while start > first and "instrumental" in features(tokens[start - 1].word.lower()):
            start -= 1
        if start > 0 and word(tokens[start - 1]) in grammar.prepositions:
            continue
        stop = place + 1
        while stop < end and {"instrumental", "genitive"} & features(tokens[stop].word.lower()):
            stop += 1
        if doer_in(text, tokens, start, stop, language):
            return start, stop
    return None


def beside(
    text: str, tokens: Sequence[Token], at: int, term: Term, language: str
) -> tuple[int, int] | None:
    """Return the tokens beside a noun that name who does it: US strikes, ataque de la policía."""
    first, end = clause_of(text, tokens, at)
    for start, stop in neighbours(text, tokens, first, at, end, term, language):
        if doer_in(text, tokens, start, stop, language, sure=True):
            return start, stop
    return None


def neighbours(
    text: str,
    tokens: Sequence[Token],
    first: int,
    at: int,
    end: int,
    term: Term,
    language: str,
) -> Iterator[tuple[int, int]]:
    """Yield where beside a noun its doer can stand."""
    grammar = read_grammar(language)
    last = next(p for p in range(at, len(tokens)) if tokens[p].end >= term.end)
    if read_settings(language).doer_before:
        start = at
        while start > first and at - start < 3 and beside_word(tokens[start - 1], language):
            start -= 1
        # A place before a noun is where it is done: the Venezuela operation.
        if any(does(text, token, language) for token in tokens[start:at]):
            yield start, at
    elif at > first and not grammar.determiners:
        yield at - 1, at  # американский удар
    if last + 1 >= end:
        return
    following = word(tokens[last + 1])
    if following in grammar.of:
        if term.concept in DONE_BY:
            yield last + 2, doer_end(tokens, min(last + 2, end - 1), end, language)
    elif not read_settings(language).doer_before and (
        grammar.determiners or term.concept in DONE_BY
    ):
        yield last + 1, last + 2  # ataque estadounidense, удар США


def does(text: str, token: Token, language: str) -> bool:
    """Return whether a word before a noun names who does it: US, Israeli, police, Israel's."""
    possessive = text[token.end : token.end + 2] in ("'s", "’s")
    return possessive or token.word.isupper() or bool(actor_ids(token, language))


def beside_word(token: Token, language: str) -> bool:
    """Return whether a word can be part of what stands before a noun."""
    grammar = read_grammar(language)
    small = (grammar.determiners, grammar.prepositions, grammar.joints, grammar.finite, grammar.be)
    if any(word(token) in table for table in small):
        return False
    found = languages.features_of(language)(token.word.lower())
    return found.isdisjoint({"past", "verb"})
