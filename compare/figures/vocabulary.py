"""The nouns, deeds and demonyms that tell what a figure counts, and their English names."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from compare import languages
from compare.words import Word

# Words remembered with the table they were sought in: three languages' news has some 30,000.
KEPT = 1 << 16


@cache
def facts() -> dict[str, frozenset[str]]:
    """Return what holds of nouns and deeds in every language, by the names of counted.toml."""
    return {name: frozenset(v) for name, v in _in_all_languages().items() if isinstance(v, list)}


@cache
def deeds_of_either() -> dict[str, tuple[str, str]]:
    """Return the deeds that are one thing done to people and another done to things."""
    either: dict[str, list[str]] = _in_all_languages()["of_either"]
    return {deed: (people, things) for deed, (people, things) in either.items()}


@cache
def _in_all_languages() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("counted.toml").read_text(encoding="utf-8"))


def first(run: Iterable[Word], table: str, language: str) -> str | None:
    """Return the English name of the first word of the run that the table knows."""
    return next((name for word in run if (name := name_of(word, table, language))), None)


def name_of(word: Word, table: str, language: str) -> str | None:
    """Return the English name of a word in the table "nouns", "deeds" or "origins"."""
    return _name_of(word.text.lower(), table, language)


@lru_cache(KEPT)
def _name_of(word: str, table: str, language: str) -> str | None:
    names = by_word(table, language)
    if word in names:
        return names[word]
    lemmas = languages.get(language).lemmas(word)
    return next((names[lemma] for lemma in lemmas if lemma in names), None)


@cache
def by_word(table: str, language: str) -> dict[str, str]:
    """Return the table turned round: a lemma of the language -> its English name."""
    names: dict[str, list[str]] = languages.read_toml(language, "counted.toml")[table]
    return {word: name for name, entries in names.items() for word in entries}


@cache
def linking(language: str) -> frozenset[str]:
    """Return the words that may follow a figure whose noun is left out: "23 in the north"."""
    return frozenset(languages.read_toml(language, "counted.toml")["linking"])
