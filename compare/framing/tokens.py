"""The words of a sentence with the forms that they may match, read once a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from compare import languages
from compare.framing.lexicon import plain, read_lexicon
from compare.words import words

# A quotation shorter than this that starts with a capital is taken for a name.
NAME_LENGTH = 30
# Sentences whose words are kept: six long articles, or ten of the usual length.
KEPT = 1 << 11

# Characters of a sentence; the longest of 62 news stories has some 600. What is longer is a
# list or a table without full stops, and reading who says and does what in it would be slow.
LONGEST_SENTENCE = 3_000

# Words whose forms are kept: those of a few hundred articles, most of them in each.
KEPT_WORDS = 1 << 15

QUOTE = re.compile(r"[«“„\"'‘]\s*$")
CLOSING = re.compile(r"[»”\"'’]")
_POSSESSIVE = re.compile(r"['’]s?$")
_OPENING = frozenset("«“„\"'‘(:—–.!?…¿¡-")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the sentence: its span, the forms it may match, whether it is in a name.

    `word` is the word as written, without a possessive ending, and `plain` the same as it is
    compared with small words.
    """

    start: int
    end: int
    word: str
    plain: str
    forms: frozenset[str]
    named: bool


@lru_cache(KEPT)
def read_tokens(text: str, language: str) -> tuple[Token, ...]:
    """Return the words of a text with their forms: as written, and their lemmas."""
    headline = sets_capitals(text, language)
    tokens = []
    for index, word in enumerate(words(text)):
        bare, low, forms = read_word(word.text, language)
        named = index > 0 and bare[:1].isupper() and not headline and in_name(text, word.start)
        tokens.append(Token(word.start, word.start + len(bare), bare, low, forms, named))
    return tuple(tokens)


@lru_cache(KEPT_WORDS)
def read_word(written: str, language: str) -> tuple[str, str, frozenset[str]]:
    """Return a word without its possessive ending, the same made plain, and its forms."""
    bare = _POSSESSIVE.sub("", written) or written
    low = bare.lower()
    lemmas = languages.get(language).lemmas(low)
    return bare, plain(bare), frozenset({plain(low), *map(plain, lemmas)})


def sets_capitals(text: str, language: str) -> bool:
    """Return whether a capital says nothing here: in capitals throughout, or a headline.

    A headline has no full stop: "They met Carla Montes and Rosa Montes." is a sentence.
    """
    if text.isupper():
        return True
    return (
        read_lexicon(language).title_case and not text.rstrip().endswith(".") and is_headline(text)
    )


def is_headline(text: str) -> bool:
    """Return whether most words start with a capital, as in English headlines."""
    long_words = [word.text for word in words(text) if len(word.text) > 3 and word.text.isalpha()]
    capitals = sum(word[0].isupper() for word in long_words)
    return len(long_words) >= 4 and capitals > 0.7 * len(long_words)


def in_name(text: str, start: int) -> bool:
    """Return whether a capital at this place marks a name, not the start of a sentence."""
    before = text[:start]
    if before.rstrip()[-1:] not in _OPENING:
        return True
    if not QUOTE.search(before):
        return False
    closing = CLOSING.search(text, start)
    return closing is not None and closing.start() - start < NAME_LENGTH
