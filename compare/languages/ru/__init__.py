"""Russian: razdel for sentences, pymorphy3 for lemmas."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

NAME = "Russian"
OWN_NAME = "Русский"

# pymorphy3 looks other letters up by their Unicode names, which some do not have.
_WORD = re.compile(r"[\u0400-\u052f0-9a-z'’.-]+", re.I)

# Words whose readings are kept for their lemmas and their grammar: those of a long story.
KEPT = 1 << 13


def readable(word: str) -> bool:
    """Return whether pymorphy3 can read a word."""
    return _WORD.fullmatch(word) is not None


@cache
def _analyzer() -> Any:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer()


@lru_cache(KEPT)
def parses(word: str) -> tuple[Any, ...]:
    """Return pymorphy3's readings of a lower-cased word that it can read, likeliest first."""
    return tuple(_analyzer().parse(word))


# Words of a few thousand articles: a server that runs for weeks stays level.
@lru_cache(1 << 16)
def lemmas(word: str) -> tuple[str, ...]:
    """Return the dictionary forms of a lower-cased word, likeliest first, with ё as е."""
    if not readable(word):
        return (word,)
    return tuple(dict.fromkeys(parse.normal_form.replace("ё", "е") for parse in parses(word)))


def split(paragraph: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of one paragraph."""
    from razdel import sentenize

    from compare.languages.boundaries import rules_for, sentence_spans

    starts = (sentence.start for sentence in sentenize(paragraph))
    return sentence_spans(paragraph, starts, rules_for("ru"))
