"""Attribution: who is quoted or cited in a sentence, with which word, and how strong it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.framing.clauses import QUOTED, clause_of, read_grammar, word
from compare.framing.cues import read_cues, strength_of, verb_strength
from compare.framing.spans import Span, span
from compare.framing.speakers import find_source, source_end, speaks, with_name
from compare.framing.subjects import subject_after
from compare.framing.tokens import LONGEST_SENTENCE, Token, read_tokens

KEPT = 1 << 13
# With fewer words than these behind it a verb closes what it reports: «…», he said on Monday.
FEW_WORDS = 4


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a sentence gives as somebody's word.

    `cue` is the verb or phrase, `lemma` its dictionary form, `strength` the shade that it
    gives to what is said, `source` who is quoted in the words of the text (None where
    nobody is named), `pronoun` whether that is no more than "he", `statement` what is given
    as said, and `whole` the source with its cue.
    """

    cue: Span
    lemma: str
    strength: str
    source: Span | None
    pronoun: bool
    statement: Span
    whole: Span


@lru_cache(KEPT)
def read_attributions(text: str, language: str) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence in the order of their cues.

    Words of saying inside quotation marks are the speaker's own and left out.
    """
    if len(text) > LONGEST_SENTENCE:
        return ()
    tokens = read_tokens(text, language)
    quoted = [match.span() for match in QUOTED.finditer(text)]
    found: list[Attribution] = []
    for attribution in (
        *phrases(text, tokens, language),
        *verbs(text, tokens, language),
        *unnamed(text, language),
    ):
        start, end = attribution.cue.start, attribution.cue.end
        if any(left < start and end < right for left, right in quoted):
            continue
        if not any(overlap(attribution, other) for other in found):
            found.append(attribution)
    return tuple(sorted(found, key=lambda attribution: attribution.cue.start))


def overlap(one: Attribution, other: Attribution) -> bool:
    """Return whether two attributions have words in common besides what is said."""
    return one.whole.start < other.whole.end and other.whole.start < one.whole.end


def whole(text: str, cue: Span, source: Span) -> Span:
    """Return the stretch from a source to its cue, whichever stands first."""
    return span(text, min(cue.start, source.start), max(cue.end, source.end))


def phrases(text: str, tokens: Sequence[Token], language: str) -> Iterator[Attribution]:
    """Yield "according to" and its like, with the source behind it."""
    cues = read_cues(language)
    for match in cues.phrase_pattern.finditer(text):
        here = [place for place, token in enumerate(tokens) if token.start >= match.end()]
        if not here:
            continue
        first = here[0]
        end = clause_of(text, tokens, first)[1]
        if text[match.end() : tokens[first].start].strip():
            continue
        lemma = match.group().lower()
        cue_end, start = match.end(), first
        # According to what the ministry said: según informó el ministerio.
        if strength_of(tokens[first], cues, language):
            grammar = read_grammar(language)
            stops = grammar.prepositions - grammar.of
            after = subject_after(tokens, first, end, language, stops)
            if after is None:
                continue
            cue_end, (start, end) = tokens[first].end, after
        stop = with_name(text, tokens, source_end(tokens, start, end, language))
        if stop == start or any(token.word[0].isdigit() for token in tokens[start:stop]):
            continue
        # По утверждению кандидатуры: the word means approval as well.
        if cues.phrases[lemma] != "neutral" and not speaks(tokens[start], language):
            continue
        cue = span(text, match.start(), cue_end)
        source = span(text, tokens[start].start, tokens[stop - 1].end)
        yield Attribution(
            cue=cue,
            lemma=lemma,
            strength=cues.phrases[lemma],
            source=source,
            pronoun=word(tokens[start]) in read_grammar(language).pronouns,
            statement=span(text, 0, len(text)),
            whole=whole(text, cue, source),
        )


def verbs(text: str, tokens: Sequence[Token], language: str) -> Iterator[Attribution]:
    """Yield the verbs of saying with their subjects, before the verb or behind it."""
    cues = read_cues(language)
    for at, token in enumerate(tokens):
        strength = verb_strength(tokens, at, cues, language)
        if strength is None:
            continue
        first, end = clause_of(text, tokens, at)
        source = find_source(text, tokens, first, at, end, language)
        if source is None:
            continue
        start, stop = source
        cue = span(text, token.start, token.end)
        source_span = span(text, tokens[start].start, tokens[stop - 1].end)
        yield Attribution(
            cue=cue,
            lemma=next(form for form in token.forms if form in cues.verbs),
            strength=strength,
            source=source_span,
            pronoun=word(tokens[start]) in read_grammar(language).pronouns and stop == start + 1,
            statement=statement_of(
                text, tokens, first if start >= first else 0, at, stop if start > at else at + 1
            ),
            whole=whole(text, cue, source_span),
        )


def statement_of(text: str, tokens: Sequence[Token], first: int, at: int, after: int) -> Span:
    """Return what is said: what follows the verb and its subject, or what goes before them."""
    left = len(tokens) - after
    if left == 0 and first == 0:  # That is what TASS reports: said in the sentence before.
        return span(text, 0, len(text))
    if left <= FEW_WORDS and first > 0:
        return span(text, 0, tokens[first - 1].end)
    if first > 0 and left > FEW_WORDS and after > at + 1:
        return span(text, 0, len(text))
    start = tokens[min(after, len(tokens) - 1)].start if left else tokens[at].end
    return span(text, start, len(text))


def unnamed(text: str, language: str) -> Iterator[Attribution]:
    """Yield phrases that quote somebody by no more than "his", then those that name nobody.

    По его словам; reportedly.
    """
    cues = read_cues(language)
    for pattern, strength, pronoun in (
        (cues.pronoun_pattern, "neutral", True),
        (cues.unsourced_pattern, "cautious", False),
    ):
        for match in pattern.finditer(text):
            cue = span(text, match.start(), match.end())
            yield Attribution(
                cue=cue,
                lemma=match.group().lower(),
                strength=strength,
                source=cue if pronoun else None,
                pronoun=pronoun,
                statement=span(text, 0, len(text)),
                whole=cue,
            )
