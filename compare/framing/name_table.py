"""The table of names: what spelling alone does not bring together, in each language.

`languages/<code>/names.tsv` has a line for each country (the names that the Unicode CLDR
gives, and what news writes besides), and for cities and bodies whose names differ.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare import languages
from compare.framing.lexicon import plain
from compare.framing.tokens import Token, sets_capitals
from compare.words import words

FORM_MARK = " | "
# Letters of a table's word by which its forms are looked up; endings differ after them.
STEM = 3
KEPT = 1 << 13


@dataclass(frozen=True, slots=True)
class Form:
    """A spelling of the table, word by word."""

    id: str
    words: tuple[str, ...]


@cache
def spellings_by_stem(language: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the table's spellings with their ids, by the first letters of their first word."""
    table: dict[str, list[tuple[str, str]]] = {}
    lines = languages.data_file(language, "names.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        id, _, forms = line.partition("\t")
        for spelling in forms.split(FORM_MARK):
            first = spelling[:STEM]
            if not first.isalpha():
                first = words(spelling)[0].text
            table.setdefault(stem(first), []).append((id, spelling))
    return {key: tuple(found) for key, found in table.items()}


@lru_cache(KEPT)
def forms_with(stem: str, language: str) -> tuple[Form, ...]:
    """Return the table's spellings whose first word starts with these letters."""
    return tuple(
        Form(id, tuple(word.text for word in words(spelling)))
        for id, spelling in spellings_by_stem(language).get(stem, ())
    )


def stem(word: str) -> str:
    """Return by which letters a word is looked up."""
    return plain(word)[:STEM]


def longest_form(
    text: str, tokens: Sequence[Token], first: int, language: str
) -> tuple[Form, int] | None:
    """Return the longest spelling of the table at a token, with its last token.

    A place before another capital is a first name: Milan Dorsek.
    """
    best: tuple[Form, int] | None = None
    for form in forms_with(tokens[first].plain[:STEM], language):
        last = first + len(form.words) - 1
        if last >= len(tokens) or (best is not None and last <= best[1]):
            continue
        if all(
            fits_word(tokens[first + offset], word, language)
            for offset, word in enumerate(form.words)
        ) and joined(text, tokens, first, last):
            best = form, last
    if best is not None and first_name(text, tokens, best[0], best[1], language):
        return None
    return best


def first_name(text: str, tokens: Sequence[Token], form: Form, last: int, language: str) -> bool:
    """Return whether a place's name of one word is the first word of a longer name."""
    if len(form.words) > 1 or form.words[0].isupper() or last + 1 >= len(tokens):
        return False
    following = tokens[last + 1]
    return (
        # In Russian a place before a name has another case: президента Мексики Клаудию Шейнбаум.
        tokens[last].word == form.words[0]
        and text[tokens[last].end : following.start] == " "
        and following.word[:1].isupper()
        and not following.word.isupper()
        and not sets_capitals(text, language)
    )


def joined(text: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether nothing but spaces and points stands between these tokens."""
    return all(
        not text[tokens[place].end : tokens[place + 1].start].strip(" .\u00a0,")
        for place in range(first, last)
    )


def fits_word(token: Token, word: str, language: str) -> bool:
    """Return whether a token is a form of a word of the table, capitals alike."""
    if word[0].isupper() != token.word[0].isupper():
        return False
    if word.isupper():
        return token.word == word
    return not token.forms.isdisjoint(forms_of(word, language))


@lru_cache(KEPT)
def forms_of(word: str, language: str) -> frozenset[str]:
    """Return a word of the table as it is compared, and its lemmas."""
    return frozenset(map(plain, (word, *languages.get(language).lemmas(word.lower()))))
