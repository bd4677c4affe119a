"""Spanish grammar: what the form of a word shows of its part of speech and voice."""

from __future__ import annotations

import re
from functools import cache

from compare import languages

_PARTICIPLE = re.compile(r"(?:[ai]d|íd)[oa]s?")
_GERUND = re.compile(r".+(?:ando|iendo|yendo)(?:l[aeo]s?|se)?")
_INFINITIVE = re.compile(r".+[aeií]r(?:l[aeo]s?|se|nos)?")
_PLURAL = re.compile(r".+n")


def features(word: str) -> frozenset[str]:
    """Return what a lower-cased word may be by its form.

    "participle" is a past participle («detenido», «muertos»), "finite" a form with a person,
    "plural" a verb's third person plural; "gerund" and "infinitive" as in grammar.
    """
    if _GERUND.fullmatch(word):
        return frozenset({"gerund"})
    if _INFINITIVE.fullmatch(word):
        return frozenset({"infinitive"})
    if _PARTICIPLE.search(word, max(0, len(word) - 4)) or word in irregular():
        return frozenset({"participle"})
    if _PLURAL.fullmatch(word):
        return frozenset({"finite", "plural"})
    return frozenset({"finite", "singular"})


@cache
def irregular() -> frozenset[str]:
    """Return the irregular past participles."""
    table: dict[str, list[str]] = languages.read_toml("es", "agency.toml")["forms"]
    return frozenset(table["participle"])
