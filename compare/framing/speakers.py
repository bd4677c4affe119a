"""Who is the source of a word of saying: where in the sentence it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare import languages
from compare.framing.actors import actor_ids, speaker_ids
from compare.framing.clauses import QUOTED, clause_of, read_grammar, word
from compare.framing.cues import read_cues
from compare.framing.subjects import (
    only_subject,
    skip_phrases,
    subject_after,
    subject_before,
    subjects,
)
from compare.framing.tokens import Token

# A source behind "according to" longer than this is a clause.
MOST_SOURCE_WORDS = 8


# A newspaper's title in quotation marks is no longer than this; a quotation is.
LONGEST_TITLE = 30


_OPENED = re.compile(r"[,»”\"—–-]\s*$")


def speaks(token: Token, language: str) -> bool:
    """Return whether a word names somebody, by a capital, an office or a kind of speaker."""
    return (
        token.word[0].isupper()
        or not token.forms.isdisjoint(subjects(language))
        or bool(actor_ids(token, language) | speaker_ids(token.forms, language))
    )


def source_end(tokens: Sequence[Token], start: int, end: int, language: str) -> int:
    """Return where a source behind a phrase ends: at a verb, a joint or the clause's end."""
    grammar = read_grammar(language)
    features = languages.features_of(language)
    stop = start
    while stop < min(end, start + MOST_SOURCE_WORDS):
        # The WHO is nobody who follows.
        if tokens[stop].word.isupper():
            stop += 1
            continue
        here = word(tokens[stop])
        found = features(tokens[stop].word.lower())
        if not tokens[stop].forms.isdisjoint(grammar.relatives):
            break
        if stop > start and (
            here in grammar.finite | grammar.pronouns or "verb" in found or only_subject(found)
        ):
            break
        stop += 1
    return stop


def find_source(
    text: str, tokens: Sequence[Token], first: int, at: int, end: int, language: str
) -> tuple[int, int] | None:
    """Return the tokens of who says it: before the verb, in apposition, or behind the verb."""
    cues = read_cues(language)
    before = subject_before(tokens, first, at, language)
    if before is not None and word(tokens[before[0]]) not in cues.no_source:
        return before
    if before is not None and before[1] - before[0] == 1:
        return antecedent(text, tokens, first, language)
    grammar = read_grammar(language)
    opens = all(word(token) in grammar.adverbs for token in tokens[first:at])
    parted = antecedent(text, tokens, first, language) if opens else None
    if parted is not None:
        return parted
    following = word(tokens[at + 1]) if at + 1 < end else ""
    if at > first and word(tokens[at - 1]) in grammar.coordinators:
        return None
    if following not in cues.that and skip_phrases(tokens, first, at, language) == at:
        after = quoted_name(text, tokens, at) or subject_after(
            tokens, at, end, language, cues.that | grammar.prepositions - grammar.of
        )
        if after is not None and (first < at or _OPENED.search(text[: tokens[at].start])):
            return after
    if following in cues.bodies and skip_phrases(tokens, first, at, language) == at:
        return body_after(tokens, at, end, language)
    return None


def quoted_name(text: str, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the tokens of a name in quotation marks right behind a verb: передаёт «Черновик»."""
    match = QUOTED.match(text, tokens[at].end + 1)
    if match is None or match.end() - match.start() > LONGEST_TITLE:
        return None
    inside = [p for p, token in enumerate(tokens) if match.start() < token.start < match.end()]
    if not inside or not tokens[inside[0]].word[0].isupper():
        return None
    return inside[0], inside[-1] + 1


def body_after(tokens: Sequence[Token], at: int, end: int, language: str) -> tuple[int, int] | None:
    """Return the tokens of a body behind a verb in the plural: «сообщили в посольстве»."""
    features = languages.features_of(language)
    if at + 2 >= end or "plural" not in features(tokens[at].word.lower()):
        return None
    if "prepositional" not in features(tokens[at + 2].word.lower()):
        return None
    return at + 1, source_end(tokens, at + 1, end, language)


def antecedent(
    text: str, tokens: Sequence[Token], first: int, language: str
) -> tuple[int, int] | None:
    """Return the subject at the sentence's start that an apposition or a relative parts off.

    «El ministro de Defensa, Vladimir Padrino López, denunció».
    """
    if first == 0 or not comma(text, tokens, first):
        return None
    inner = clause_of(text, tokens, first - 1)[0]
    if inner == 0 or not comma(text, tokens, inner):
        return None
    start = clause_of(text, tokens, inner - 1)[0]
    head = subject_before(tokens, start, inner, language)
    if head is None or not can_speak(tokens, head, language):
        return None
    if head[0] != skip_phrases(tokens, start, inner, language):
        return None  # Towns such as Paiporta, an hour away, report: no town speaks.
    return (head[0], first) if is_name(tokens[inner:first]) else head


def with_name(text: str, tokens: Sequence[Token], stop: int) -> int:
    """Return where a source ends with the name that a comma parts off behind it.

    «Según el ministro de Defensa, Vladimir Padrino López, …».
    """
    if stop >= len(tokens) or not comma(text, tokens, stop):
        return stop
    end = clause_of(text, tokens, stop)[1]
    closed = end < len(tokens) and comma(text, tokens, end)
    return end if closed and end - stop > 1 and is_name(tokens[stop:end]) else stop


def is_name(run: Sequence[Token]) -> bool:
    """Return whether a run of words is a name: capitals, and short words between."""
    return all(token.word[0].isupper() or len(token.word) < 4 for token in run)


def comma(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Return whether nothing but a comma stands before a word."""
    return text[tokens[at - 1].end : tokens[at].start].strip() == ","


def can_speak(tokens: Sequence[Token], head: tuple[int, int], language: str) -> bool:
    """Return whether a run of words names a person or a body, by a capital or an office."""
    run = tokens[head[0] : head[1]]
    return any(token.named or not token.forms.isdisjoint(subjects(language)) for token in run) or (
        run[0].word[0].isupper() and head[1] - head[0] <= MOST_SOURCE_WORDS
    )
