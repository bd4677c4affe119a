"""Attribution: who is quoted or cited in a sentence, with which word, and how strong it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare import languages
from compare.framing.clauses import (
    clause_of,
    only_subject,
    read_grammar,
    skip_phrases,
    subject_after,
    subject_before,
    subjects,
    word,
)
from compare.framing.lexicon import plain, read_lexicon
from compare.framing.spans import Span, span
from compare.framing.tokens import Token, read_tokens

KEPT = 1 << 13
# A source behind "according to" longer than this is a clause.
MOST_SOURCE_WORDS = 8
# With fewer words than these behind it a verb closes what it reports: «…», he said on Monday.
FEW_WORDS = 4
# A newspaper's title in quotation marks is no longer than this; a quotation is.
LONGEST_TITLE = 30
_OPENED = re.compile(r"[,»”\"—–-]\s*$")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“]*“|\"[^\"]*\"")


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


@dataclass(frozen=True, slots=True)
class Cues:
    """A language's words for quoting: verbs and phrases with their shades, and small words."""

    verbs: Mapping[str, str]
    phrases: Mapping[str, str]
    phrase_pattern: re.Pattern[str]
    pronoun_pattern: re.Pattern[str]
    unsourced_pattern: re.Pattern[str]
    nouns: frozenset[str]
    that: frozenset[str]
    no_source: frozenset[str]
    not_after: frozenset[str]
    bodies: frozenset[str]
    reflexive: frozenset[str]


@cache
def read_cues(language: str) -> Cues:
    """Return the language's words for quoting, read once in a process."""
    table = languages.read_toml(language, "attribution.toml")
    reading = table["reading"]
    phrases = {entry: shade for shade, entries in table["phrases"].items() for entry in entries}
    shades = lexicon_shades(language)
    return Cues(
        verbs={
            plain(verb): shades.get(plain(verb), shade)
            for shade, verbs in table["verbs"].items()
            for verb in verbs
        },
        phrases=phrases,
        phrase_pattern=alternatives(list(phrases)),
        pronoun_pattern=alternatives(reading["pronoun_phrases"]),
        unsourced_pattern=alternatives(reading["unsourced"]),
        nouns=frozenset(reading["nouns"]),
        that=frozenset(reading["that"]),
        no_source=frozenset(map(plain, reading["no_source"])),
        not_after=frozenset(map(plain, reading["not_after"])),
        bodies=frozenset(reading["bodies"]),
        reflexive=frozenset(reading["reflexive"]),
    )


def lexicon_shades(language: str) -> dict[str, str]:
    """Return the shades that the lexicon gives verbs of saying, which go before our own."""
    return {
        form: entry.shade
        for entry in read_lexicon(language).entries
        if entry.concept == "attribution" and entry.pos == "verb" and len(entry.words) == 1
        for form in entry.words[0]
    }


def alternatives(entries: Sequence[str]) -> re.Pattern[str]:
    """Return what finds any of these phrases, the longest first, whatever the case."""
    longest = sorted(entries, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)


@lru_cache(KEPT)
def read_attributions(text: str, language: str) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence in the order of their cues.

    Words of saying inside quotation marks are the speaker's own and left out.
    """
    tokens = read_tokens(text, language)
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found: list[Attribution] = []
    for attribution in (
        *phrases(text, tokens, language),
        *verbs(text, tokens, language),
        *his_words(text, language),
        *unsourced(text, language),
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
        stop = source_end(tokens, start, end, language)
        if stop == start or any(token.word[0].isdigit() for token in tokens[start:stop]):
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


def strength_of(token: Token, cues: Cues, language: str) -> str | None:
    """Return the shade of a verb of saying, None for any other word."""
    shade = next((cues.verbs[form] for form in token.forms if form in cues.verbs), None)
    if shade is None or plain(token.word) in cues.nouns or token.named:
        return None
    found = languages.features_of(language)(token.word.lower())
    return shade if "finite" in found or "participle" in found else None


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


def verb_strength(tokens: Sequence[Token], at: int, cues: Cues, language: str) -> str | None:
    """Return the shade of the verb of saying at a token, None where it says nothing there."""
    token = tokens[at]
    grammar = read_grammar(language)
    following = plain(tokens[at + 1].word) if at + 1 < len(tokens) else ""
    before = word(tokens[at - 1]) if at else ""
    if plain(token.word) in cues.nouns and following in cues.that and before:
        bare = cues.verbs
        return next((bare[form] for form in token.forms if form in bare), None)
    strength = strength_of(token, cues, language)
    if strength is None or before in grammar.negations:
        return None
    if before in cues.not_after and token.forms.isdisjoint(cues.reflexive):
        return None
    found = languages.features_of(language)(token.word.lower())
    if "finite" not in found and before not in grammar.have:
        return None
    if "participle" in found and passive(tokens, at, language):
        return None
    return strength


def passive(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Return whether "be" stands before a participle: nobody is told to say it."""
    grammar = read_grammar(language)
    place = at - 1
    while place > 0 and word(tokens[place]) in grammar.adverbs - grammar.be:
        place -= 1
    return place >= 0 and word(tokens[place]) in grammar.be


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
    if parted is not None and parted[1] == first:
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
    return parted


def quoted_name(text: str, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the tokens of a name in quotation marks right behind a verb: передаёт «Черновик»."""
    match = _QUOTED.match(text, tokens[at].end + 1)
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
    named = all(token.word[0].isupper() or len(token.word) < 4 for token in tokens[inner:first])
    return (head[0], first) if named else head


def comma(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Return whether nothing but a comma stands before a word."""
    return text[tokens[at - 1].end : tokens[at].start].strip() == ","


def can_speak(tokens: Sequence[Token], head: tuple[int, int], language: str) -> bool:
    """Return whether a run of words names a person or a body, by a capital or an office."""
    run = tokens[head[0] : head[1]]
    return any(token.named or not token.forms.isdisjoint(subjects(language)) for token in run) or (
        run[0].word[0].isupper() and head[1] - head[0] <= MOST_SOURCE_WORDS
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


def his_words(text: str, language: str) -> Iterator[Attribution]:
    """Yield phrases that quote somebody by no more than "his": по его словам."""
    for match in read_cues(language).pronoun_pattern.finditer(text):
        cue = span(text, match.start(), match.end())
        yield Attribution(
            cue=cue,
            lemma=match.group().lower(),
            strength="neutral",
            source=cue,
            pronoun=True,
            statement=span(text, 0, len(text)),
            whole=cue,
        )


def unsourced(text: str, language: str) -> Iterator[Attribution]:
    """Yield what says that something is reported and leaves open by whom."""
    for match in read_cues(language).unsourced_pattern.finditer(text):
        cue = span(text, match.start(), match.end())
        yield Attribution(
            cue=cue,
            lemma=match.group().lower(),
            strength="cautious",
            source=None,
            pronoun=False,
            statement=span(text, 0, len(text)),
            whole=cue,
        )
