"""Reading the names of people, groups and places in a sentence.

A name is a run of capitalised words, or one of the table `languages/<code>/names.tsv`,
which holds what spelling alone does not bring together: США and EE. UU., Londres and
London. `entities.py` finds which names are one across the versions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare import languages
from compare.framing.lexicon import plain
from compare.framing.name_table import longest_form
from compare.framing.tokens import LONGEST_SENTENCE, Token, read_tokens, sets_capitals

KEPT = 1 << 13
LONGEST_RUN = 6
CASES = frozenset(
    {"nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"}
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: its span, and what it is matched by.

    `id` is its line of the table of names, None where it has none. `parts` holds for each
    word its spellings, as written and as lemmas. `sure` is False where the capital may
    be that of any first word of a sentence or a headline.
    """

    start: int
    end: int
    text: str
    id: str | None
    parts: tuple[frozenset[str], ...]
    sure: bool


@lru_cache(KEPT)
def read_names(text: str, language: str) -> tuple[Name, ...]:
    """Return the names in a sentence in order, none over another."""
    if len(text) > LONGEST_SENTENCE:
        return ()
    tokens = read_tokens(text, language)
    headline = sets_capitals(text, language)
    return tuple(find_names(text, tokens, language, headline))


def find_names(text: str, tokens: Sequence[Token], language: str, headline: bool) -> Iterator[Name]:
    """Yield the names of a sentence from the left."""
    settings = name_settings(language)
    at = 0
    while at < len(tokens):
        known = longest_form(text, tokens, at, language)
        if known is not None:
            form, last = known
            yield make_name(text, tokens, at, last, settings, form.id, True)
            at = last + 1
            continue
        end = run_end(text, tokens, at, language, settings)
        if end is None:
            at += 1
            continue
        first, last = at, end
        while first <= last and drops(text, tokens[first], language, settings):
            first += 1
        if first <= last and not (first == last and len(tokens[first].word) < 2):
            sure = not headline and not opens(text, tokens[first])
            yield make_name(text, tokens, first, last, settings, None, sure)
        at = last + 1


def make_name(
    text: str,
    tokens: Sequence[Token],
    first: int,
    last: int,
    settings: NameSettings,
    id: str | None,
    sure: bool,
) -> Name:
    """Return the name from one token to another."""
    start, end = tokens[first].start, tokens[last].end
    if "." in text[start:end] and text[end : end + 1] == ".":  # U.S., EE. UU.
        end += 1
    parts = tuple(
        spellings(token, settings) for token in tokens[first : last + 1] if capital(token)
    )
    return Name(start, end, text[start:end], id, parts, sure)


def spellings(token: Token, settings: NameSettings) -> frozenset[str]:
    """Return the forms of a word of a name, those without an adjective's ending among them."""
    bare = {
        form.removesuffix(ending)
        for form in token.forms
        for ending in settings.endings
        if form.endswith(ending)
    }
    return token.forms | bare


def opens(text: str, token: Token) -> bool:
    """Return whether a capital here may be no more than that of a first word."""
    before = text[: token.start].rstrip(" «“„\"'‘(¿¡—–-")
    return not before or before[-1] in ".!?:…»”"


def drops(text: str, token: Token, language: str, settings: NameSettings) -> bool:
    """Return whether a capitalised word at the head of a run is no part of a name."""
    if not token.forms.isdisjoint(settings.dropped):
        return True
    if not opens(text, token):
        return False
    return not token.forms.isdisjoint(settings.openers) or "lexical" in languages.features_of(
        language
    )(token.word.lower())


@dataclass(frozen=True, slots=True)
class NameSettings:
    """Words in names, at the head of a sentence, and those that are no part of a name: titles,
    peoples, days and months; all by lemma.

    `endings` are those of adjectives made of names.
    """

    particles: frozenset[str]
    openers: frozenset[str]
    dropped: frozenset[str]
    endings: tuple[str, ...]


@cache
def name_settings(language: str) -> NameSettings:
    """Return the language's settings for names, read once in a process."""
    settings = languages.read_toml(language, "labels.toml")
    return NameSettings(
        particles=frozenset(settings["particles"]),
        openers=frozenset(plain(word) for word in settings["openers"]),
        dropped=frozenset(
            [*map(plain, settings["titles"]), *peoples(language), *settings["calendar"]]
        ),
        endings=tuple(settings["name_endings"]),
    )


@cache
def peoples(language: str) -> Mapping[str, str]:
    """Return the ISO 3166 code of the country that each word for a people belongs to."""
    origins: dict[str, list[str]] = languages.read_toml(language, "counted.toml")["origins"]
    return {plain(word): code for code, found in origins.items() for word in found}


def run_end(
    text: str, tokens: Sequence[Token], first: int, language: str, settings: NameSettings
) -> int | None:
    """Return the last token of the run of capitalised words that starts here, if one does."""
    if not capital(tokens[first]):
        return None
    last = first
    place = first + 1
    while place < len(tokens) and place - first < LONGEST_RUN:
        if text[tokens[place - 1].end : tokens[place].start] != " ":
            break
        if capital(tokens[place]):
            if longest_form(text, tokens, place, language) or not agree(
                tokens[last], tokens[place], language
            ):
                break
            last = place
        elif tokens[place].word not in settings.particles:
            break
        place += 1
    return last


def agree(one: Token, other: Token, language: str) -> bool:
    """Return whether two words can stand in one case; words without cases always can."""
    features = languages.features_of(language)
    found = features(one.word.lower()), features(other.word.lower())
    if not all("known" in one_found for one_found in found):
        return True
    cases, others = (one_found & CASES for one_found in found)
    return not cases or not others or not cases.isdisjoint(others)


def capital(token: Token) -> bool:
    """Return whether a word starts with a capital letter."""
    return token.word[0].isupper()
