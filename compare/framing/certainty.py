"""Certainty: words with which a sentence leaves open whether something is so.

`languages/<code>/certainty.tsv` has a line for each: the words («al parecer»), or a class
of words in angle brackets (`habría <participle>`, the conditional of rumour), whether a
whole clause or the next noun is left open, and the words after which it means something else.
Words that only may leave something open ("can", "suspect") have the scope "open".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare import languages
from compare.framing.clauses import clause_of, read_grammar, word
from compare.framing.lexicon import ALTERNATIVES, plain, read_table
from compare.framing.spans import Span, span
from compare.framing.tokens import LONGEST_SENTENCE, Token, read_tokens

KEPT = 1 << 13
NOUN = "noun"
# The scope of words that leave something open in some of their uses: where one stands, no
# version is said to tell flatly, and none to hedge.
OPEN = "open"
# Words from a hedge on in which it governs: further on another clause may have begun unmarked.
REACH = 9
# Words that a noun's hedge reaches: the alleged [armed drug dealer].
NOUN_REACH = 3


@dataclass(frozen=True, slots=True)
class HedgeEntry:
    """A line of the table. Each word is the forms that match it, or a class: "<participle>"."""

    words: tuple[frozenset[str], ...]
    scope: str
    shade: str
    not_after: frozenset[str]
    glosses: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge of a sentence: its words, how it hedges, its gloss, and what it leaves open.

    `shade` is cautious or doubting; `scope` is the clause or noun that is left open.
    """

    words: Span
    shade: str
    gloss: str
    scope: Span


@cache
def read_hedge_table(language: str) -> Mapping[str, tuple[HedgeEntry, ...]]:
    """Return the hedges by each form that their first word can have, the longest first."""
    table: dict[str, list[HedgeEntry]] = {}
    others = [code for code in languages.CODES if code != language]
    for line in read_table(languages.data_file(language, "certainty.tsv")):
        entry = HedgeEntry(
            words=tuple(frozenset(plain(w).split(ALTERNATIVES)) for w in line["wording"].split()),
            scope=line["scope"],
            shade=line["shade"],
            not_after=frozenset(map(plain, line["not_after"].split())),
            glosses={code: line[f"gloss_{code}"] for code in others},
        )
        for form in entry.words[0]:
            table.setdefault(form, []).append(entry)
    return {
        form: tuple(sorted(found, key=lambda entry: -len(entry.words)))
        for form, found in table.items()
    }


@lru_cache(KEPT)
def read_hedges(text: str, language: str, pivot: str) -> tuple[Hedge, ...]:
    """Return the hedges of a sentence in order, with their gloss in the pivot language."""
    if len(text) > LONGEST_SENTENCE:
        return ()
    tokens = read_tokens(text, language)
    found = []
    at = 0
    while at < len(tokens):
        entry = hedge_at(text, tokens, at, language)
        if entry is None or entry.scope == OPEN:
            at += 1
            continue
        last = at + len(entry.words) - 1
        words = span(text, tokens[at].start, tokens[last].end)
        found.append(
            Hedge(
                words=words,
                shade=entry.shade,
                gloss=entry.glosses.get(pivot, words.text),
                scope=scope_of(text, tokens, at, last, entry.scope),
            )
        )
        at = last + 1
    return tuple(found)


@lru_cache(KEPT)
def leaves_open(text: str, language: str) -> bool:
    """Return whether anything in a sentence may leave open whether something is so."""
    if len(text) > LONGEST_SENTENCE:
        return True
    tokens = read_tokens(text, language)
    return any(hedge_at(text, tokens, at, language) for at in range(len(tokens)))


def hedge_at(text: str, tokens: Sequence[Token], at: int, language: str) -> HedgeEntry | None:
    """Return the longest hedge that starts at a token, None where none does."""
    token = tokens[at]
    # May is a month; a hedge has a capital at the head of a sentence or headline only.
    if token.named:
        return None
    entries = read_hedge_table(language).get(word(token))
    if entries is None:
        return None
    before = word(tokens[at - 1]) if at else ""
    for entry in entries:
        if before in entry.not_after or at + len(entry.words) > len(tokens):
            continue
        run = tokens[at : at + len(entry.words)]
        following = tokens[at + len(run)] if at + len(run) < len(tokens) else None
        joints = read_grammar(language).joints
        # "They alleged that": a verb.
        if entry.scope == NOUN and following is not None and word(following) in joints:
            continue
        if all(
            fits_class(token, forms, language)
            for token, forms in zip(run[1:], entry.words[1:], strict=True)
        ) and not conditional(text, tokens, at, entry, language):
            return entry
    return None


def fits_class(token: Token, forms: frozenset[str], language: str) -> bool:
    """Return whether a word is one of the forms, or of the class that they name."""
    if word(token) in forms:
        return True
    found = languages.features_of(language)(token.word.lower())
    return any(f"<{feature}>" in forms for feature in found)


def conditional(
    text: str, tokens: Sequence[Token], at: int, entry: HedgeEntry, language: str
) -> bool:
    """Return whether a verb's form is no rumour: it depends on an "if", or is told as said.

    «Si hubiera salido, habría muerto»; «dijo que habría terminado».
    """
    grammar = read_grammar(language)
    if word(tokens[at]) not in grammar.rumour:
        return False
    if any(word(token) in grammar.conditions for token in tokens):
        return True
    first = clause_of(text, tokens, at)[0]
    return any(word(token) in grammar.complementisers for token in tokens[first:at])


def scope_of(text: str, tokens: Sequence[Token], first: int, last: int, scope: str) -> Span:
    """Return what a hedge leaves open: the next noun, its clause, or what its comma sets off."""
    if scope == NOUN:
        reach = tokens[min(len(tokens) - 1, last + NOUN_REACH)]
        return span(text, tokens[first].start, reach.end)
    start, end = clause_of(text, tokens, first)
    if start == first and end == last + 1:  # Set off by commas on both sides.
        if start > 0:
            start = clause_of(text, tokens, start - 1)[0]
        if end < len(tokens):
            end = clause_of(text, tokens, end)[1]
        return span(text, tokens[start].start, tokens[end - 1].end)
    # Before a hedge inside its clause stands what it is said of: the verb is behind it.
    start, end = max(start, first - 2), min(end, last + 1 + REACH)
    return span(text, tokens[start].start, tokens[end - 1].end)
