"""Labels: what a text calls the people, groups and places that it names.

A label stands before a name ("dictator Maduro", «президент Венесуэлы Николас Мадуро»), before it
with a comma («la presidenta de México, Claudia Sheinbaum»), or behind it ("Sheinbaum, the
president of Mexico,").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare import languages
from compare.framing.clauses import clause_of, read_grammar, word
from compare.framing.cues import read_cues
from compare.framing.lexicon import is_loaded
from compare.framing.names import Name, capital, peoples, read_names
from compare.framing.spans import Span, span
from compare.framing.subjects import subjects
from compare.framing.tokens import LONGEST_SENTENCE, Token, read_tokens
from compare.model import Term

# Concepts of the lexicon whose words are said of people, groups and places.
CALLING = frozenset(
    {
        "leader", "government", "armed_group", "foreign_fighters", "opposition", "separatists",
        "accused", "activists", "far_right", "spies", "forces", "drugs",
    }
)  # fmt: skip
NEUTRAL = "neutral"
KEPT = 1 << 13
# Words before a name that can be its label: the former interior minister of Venezuela …
REACH = 7
# Words of an apposition; a longer one is a clause.
APPOSITION = 9


@dataclass(frozen=True, slots=True)
class Label:
    """What a sentence calls somebody or something it names, and in which shade.

    `gloss` is the word of the lexicon in it in the pivot language, where there is one.
    """

    name: Name
    words: Span
    shade: str
    gloss: str | None = None


@lru_cache(KEPT)
def read_labels(text: str, language: str, terms: tuple[Term, ...]) -> tuple[Label, ...]:
    """Return the labels in a sentence, in the order of the names that they are of."""
    if len(text) > LONGEST_SENTENCE:
        return ()
    tokens = read_tokens(text, language)
    found = []
    names = read_names(text, language)
    starts = {name.start for name in names}
    for name in names:
        # In президент Венесуэлы Николас Мадуро the country has no label of its own.
        if name.end + 1 in starts and text[name.end] == " ":
            continue
        calling = [
            term for term in terms if term.concept in CALLING or doubts_name(term, tokens, language)
        ]
        place = next((p for p, t in enumerate(tokens) if t.start >= name.start), None)
        if place is None:
            continue
        words = (
            label_before(text, tokens, place, calling, language)
            or label_behind(text, tokens, name, calling, language)
            or label_parted(text, tokens, place, calling, language)
        )
        if words is None:
            continue
        shade = shade_of(words, calling)
        # Offices are said of people, and not of countries: the president of Mexico.
        if name.id is None or is_loaded(shade):
            gloss = next((t.gloss for t in calling if words.holds(t.start, t.end)), None)
            found.append(Label(name, words, shade, gloss))
    return tuple(found)


def ends_label(token: Token, language: str) -> bool:
    """Return whether a word before an office is no part of the label.

    Whose office it is stands before it in English alone: Bolivia's president.
    """
    if word(token) in leading(language):
        return True
    people = not token.forms.isdisjoint(peoples(language))
    return capital(token) and not people and unknown_words(language) > 0


@cache
def unknown_words(language: str) -> int:
    """Return how many unknown words may stand between an office and a name: внутренних дел."""
    most: int = languages.read_toml(language, "labels.toml")["unknown"]
    return most


def doubts_name(term: Term, tokens: Sequence[Token], language: str) -> bool:
    """Return whether a term is a word of doubt that is said of names: self-styled."""
    doubts: list[str] = languages.read_toml(language, "labels.toml")["doubts"]
    return any(
        not token.forms.isdisjoint(doubts)
        for token in tokens
        if term.start <= token.start and token.end <= term.end and term.shade == "doubting"
    )


def shade_of(words: Span, terms: Sequence[Term]) -> str:
    """Return the shade of a label: that of its loaded word, neutral without one."""
    inside = [term for term in terms if words.holds(term.start, term.end)]
    return next((term.shade for term in inside if is_loaded(term.shade)), NEUTRAL)


def calls(token: Token, terms: Sequence[Term], language: str) -> bool:
    """Return whether a word says what somebody is: an office, or a word of the lexicon."""
    if word(token) in read_grammar(language).prepositions:
        return False  # После is after, and a form of посол.
    return not token.forms.isdisjoint(subjects(language)) or any(
        term.start <= token.start and token.end <= term.end for term in terms
    )


def label_before(
    text: str, tokens: Sequence[Token], place: int, terms: Sequence[Term], language: str
) -> Span | None:
    """Return the label that leads up to a name without a mark between."""
    first = clause_of(text, tokens, place)[0]
    if place > first and word(tokens[place - 1]) in read_grammar(language).of:
        return None
    start = place
    calling = False
    while start > max(first, place - REACH):
        token = tokens[start - 1]
        if calls(token, terms, language):
            calling = True
        elif calling and ends_label(token, language):
            break
        elif not belongs(token, language):
            run = tokens[max(first, start - 1 - unknown_words(language)) : start - 1]
            behind = any(calls(other, terms, language) for other in run)
            if not (behind and may_belong(token, language)):
                break
        start -= 1
    while start < place and word(tokens[start]) in leading(language):
        start += 1
    if not calling or not any(calls(t, terms, language) for t in tokens[start:place]):
        return None
    return trimmed(text, tokens, start, place - 1, language)


def may_belong(token: Token, language: str) -> bool:
    """Return whether a word behind an office can be part of it: министр обороны."""
    grammar = read_grammar(language)
    small = (grammar.prepositions, grammar.joints, grammar.finite, grammar.adverbs)
    if any(word(token) in table for table in small):
        return False
    found = languages.features_of(language)(token.word.lower())
    return found.isdisjoint({"verb", "past", "gerund"})


def belongs(token: Token, language: str) -> bool:
    """Return whether a word can stand between a label and its name: of, Venezuela, Cuban."""
    grammar = read_grammar(language)
    return (
        word(token) in grammar.of
        or word(token) in grammar.articles
        or (capital(token) and may_belong(token, language))
        or not token.forms.isdisjoint(peoples(language))
    )


@cache
def leading(language: str) -> frozenset[str]:
    """Return the words that a label does not begin with."""
    grammar = read_grammar(language)
    return grammar.determiners | grammar.of | grammar.articles


def trimmed(
    text: str, tokens: Sequence[Token], first: int, last: int, language: str
) -> Span | None:
    """Return the words from one token to another without articles at either end."""
    while first <= last and word(tokens[last]) in leading(language):
        last -= 1
    return span(text, tokens[first].start, tokens[last].end) if first <= last else None


def label_behind(
    text: str, tokens: Sequence[Token], name: Name, terms: Sequence[Term], language: str
) -> Span | None:
    """Return the label in an apposition behind a name: Sheinbaum, the president of Mexico,."""
    following = next((p for p, t in enumerate(tokens) if t.start >= name.end), None)
    if following is None or text[name.end : tokens[following].start].strip() != ",":
        return None
    return apposition(text, tokens, following, terms, language)


def label_parted(
    text: str, tokens: Sequence[Token], place: int, terms: Sequence[Term], language: str
) -> Span | None:
    """Return the label before a name with a comma: la presidenta de México, Claudia Sheinbaum."""
    if place == 0 or text[tokens[place - 1].end : tokens[place].start].strip() != ",":
        return None
    start, end = clause_of(text, tokens, place)
    # Between commas stands nothing but the name.
    if any(not capital(token) and len(token.word) > 3 for token in tokens[start:end]):
        return None
    first = clause_of(text, tokens, place - 1)[0]
    at = next((p for p in range(first, place) if calls(tokens[p], terms, language)), None)
    if at is None or place - at > APPOSITION or has_verb(tokens[at:place], language):
        return None
    while at > first and (
        belongs(tokens[at - 1], language) or described(tokens, first, at, language)
    ):
        at -= 1
    while word(tokens[at]) in leading(language):
        at += 1
    return trimmed(text, tokens, at, place - 1, language)


def described(tokens: Sequence[Token], first: int, at: int, language: str) -> bool:
    """Return whether an article and an adjective stand before a word: the regional president."""
    grammar = read_grammar(language)
    return (
        at - 2 >= first
        and word(tokens[at - 2]) in grammar.articles
        and may_belong(tokens[at - 1], language)
    )


def apposition(
    text: str, tokens: Sequence[Token], start: int, terms: Sequence[Term], language: str
) -> Span | None:
    """Return the label that fills the clause which starts at a token."""
    end = clause_of(text, tokens, start)[1]
    run = tokens[start:end]
    if not run or len(run) > APPOSITION or has_verb(run, language):
        return None
    head = next((p for p, token in enumerate(run) if calls(token, terms, language)), None)
    if head is None or any(
        word(token) in read_grammar(language).prepositions for token in run[:head]
    ):
        return None
    first = start
    while word(tokens[first]) in leading(language):
        first += 1
    return trimmed(text, tokens, first, end - 1, language)


def has_verb(run: Sequence[Token], language: str) -> bool:
    """Return whether a run of words has a verb or a word that begins a clause."""
    grammar = read_grammar(language)
    features = languages.features_of(language)
    return any(
        word(token) in grammar.finite | grammar.relatives | grammar.pronouns
        or features(token.word.lower()) & {"verb", "past"}
        or not token.forms.isdisjoint(read_cues(language).verbs)
        for token in run
    )
