"""Reading the terms of a sentence: entries of the lexicon, found by lemma."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from compare.framing.lexicon import Entry, Lexicon, implied, is_loaded, read_lexicon
from compare.framing.scare_quotes import read_scare_quotes
from compare.framing.tokens import CLOSING, QUOTE, Token, read_tokens
from compare.messages import _
from compare.model import Term

MAX_GAP = 4  # words that may stand in the gap of a phrase
NEAR = 4  # words to either side in which an `unless` word takes an entry's meaning away
NEGATION_REACH = 2  # words before a term in which a negation reaches it ("did not kill")
NOUN_NEGATION_REACH = 3  # the same before a noun, past its verb and article ("no fue un golpe")
# Words between "so-called" and its noun: adjectives, and so none as short as "of the".
DOUBT_REACH = 2
SHORTEST_ADJECTIVE = 4
DOUBT = "doubt"
SCARE_QUOTED = "doubting"
NAMEABLE = frozenset({"noun", "title"})

_JOIN = re.compile(r"(?:['’]s?)?[\s\-‐‑]*")
_LOOSE_JOIN = re.compile(r"[\s\-‐‑«»“”„\"'‘’]*")


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found at the tokens from `first` up to `last`, both included."""

    entry: Entry
    first: int
    last: int


def read_terms(
    text: str, language: str, pivot: str, lexicon: Lexicon | None = None
) -> tuple[Term, ...]:
    """Return the terms of a sentence in order, none over another.

    `gloss` is the wording in the pivot language: the sentence's own words where it is
    written in that language, or where the entry has no gloss. `reason` is in the spoken
    language. `lexicon` is the language's with the reader's own entries
    (`compare.framing.own`), by default the program's alone.
    """
    lexicon = lexicon or read_lexicon(language)
    tokens = read_tokens(text, language)
    terms = [
        (match, make_term(text, tokens, match, language, pivot))
        for match in find_matches(text, tokens, lexicon)
    ]
    return tuple(join_doubts(text, tokens, terms))


def make_term(text: str, tokens: Sequence[Token], match: Match, language: str, pivot: str) -> Term:
    """Return the term of a match."""
    start, end = tokens[match.first].start, tokens[match.last].end
    entry = match.entry
    quoted = (is_loaded(entry.shade) and is_quoted(text, start, end)) or any(
        (scared.start, scared.end) == (start, end) for scared in read_scare_quotes(text, language)
    )
    return Term(
        start=start,
        end=end,
        text=text[start:end],
        concept=entry.concept,
        shade=SCARE_QUOTED if quoted else entry.shade,
        gloss=text[start:end] if language == pivot else entry.glosses[pivot] or text[start:end],
        reason=reason_of(text[start:end], entry, quoted),
        also=entry.also,
    )


def reason_of(words: str, entry: Entry, quoted: bool = False) -> str:
    """Return one plain sentence on what the words imply, in the spoken language."""
    if quoted:
        return _(
            "“{words}” stands in quotation marks: the teller leaves the word to somebody else."
        ).format(words=words)
    # Translators: {implies} is "makes the taking a crime", say.
    return _("“{words}” {implies}.").format(
        words=words, implies=implied(entry.implies, entry.shade)
    )


def is_quoted(text: str, start: int, end: int) -> bool:
    """Return whether quotation marks stand right before and right after: «terroristas»."""
    return bool(QUOTE.search(text[:start])) and bool(CLOSING.match(text, end))


def find_matches(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Match]:
    """Yield the entries found from the left, the longest at each place.

    Of two as long, the reader's own goes first, then one whose context is there.
    """
    at = 0
    while at < len(tokens):
        known = [form for form in tokens[at].forms if form in lexicon.by_first_word]
        if not known:
            at += 1
            continue
        candidates = (
            Match(entry, at, last)
            for form in sorted(known)
            for entry in lexicon.by_first_word[form]
            if (last := last_token(text, tokens, entry, at)) is not None
            and fits(tokens, entry, at, last, lexicon)
        )
        best = max(
            candidates,
            key=lambda match: (
                len(match.entry.words),
                match.entry.own,
                bool(match.entry.needs),
            ),
            default=None,
        )
        if best is None:
            at += 1
            continue
        yield best
        at = best.last + 1


def last_token(text: str, tokens: Sequence[Token], entry: Entry, first: int) -> int | None:
    """Return the place of the entry's last word where it starts at this token, else None."""
    if len(entry.words) == 1:
        return first
    at, gap = first, 0
    for word in entry.words[1:]:
        if not word:
            gap = MAX_GAP
            continue
        for place in range(at + 1, min(at + 2 + gap, len(tokens))):
            if not _JOIN.fullmatch(text, tokens[place - 1].end, tokens[place].start):
                return None
            if word & tokens[place].forms:
                break
        else:
            return None
        at, gap = place, 0
    return at


def fits(tokens: Sequence[Token], entry: Entry, first: int, last: int, lexicon: Lexicon) -> bool:
    """Return whether the words around allow the entry here: no name, no denial, its context."""
    if tokens[first].named and entry.pos != "title":
        return False
    if denied(tokens, first, entry, lexicon):
        return False
    nearby = [*tokens[max(0, first - NEAR) : first], *tokens[last + 1 : last + 1 + NEAR]]
    if entry.unless and any(token.forms & entry.unless for token in nearby):
        return False
    if not entry.needs:
        return True
    others = nearby if entry.beside else [*tokens[:first], *tokens[last + 1 :]]
    return any(token.forms & entry.needs for token in others)


def denied(tokens: Sequence[Token], first: int, entry: Entry, lexicon: Lexicon) -> bool:
    """Return whether a negation shortly before denies the entry at this token."""
    reach = NOUN_NEGATION_REACH if entry.pos in NAMEABLE else NEGATION_REACH
    return any(
        tokens[place].forms & lexicon.negations and not tokens[place + 1].forms & lexicon.no_denial
        for place in range(max(0, first - reach), first)
    )


def join_doubts(
    text: str, tokens: Sequence[Token], terms: Sequence[tuple[Match, Term]]
) -> Iterator[Term]:
    """Yield the terms, each "so-called" made one with the noun that it is said of.

    An adjective of doubt is left out where it stands alone: Spanish "la llamada" is also
    a telephone call.
    """
    joined = False
    for (match, term), (following, noun) in pairwise([*terms, (None, None)]):
        if joined:
            joined = False
            continue
        if match is None or term is None:
            continue
        if following is not None and noun is not None and doubts(text, tokens, match, following):
            joined = True
            yield replace(
                term,
                end=noun.end,
                text=text[term.start : noun.end],
                concept=noun.concept,
                gloss=f"{term.gloss} {noun.gloss}",
                reason=reason_of(text[term.start : noun.end], match.entry),
            )
        elif match.entry.concept != DOUBT or match.entry.pos != "adjective":
            yield term


def doubts(text: str, tokens: Sequence[Token], doubt: Match, noun: Match) -> bool:
    """Return whether the first match is a word of doubt said of the second."""
    if doubt.entry.concept != DOUBT or noun.entry.pos not in NAMEABLE:
        return False
    between = tokens[doubt.last + 1 : noun.first]
    if len(between) > DOUBT_REACH or any(
        token.end - token.start < SHORTEST_ADJECTIVE for token in between
    ):
        return False
    return all(
        _LOOSE_JOIN.fullmatch(text, tokens[place].end, tokens[place + 1].start)
        for place in range(doubt.last, noun.first)
    )
