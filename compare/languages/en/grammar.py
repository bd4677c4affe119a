"""English grammar: what the form of a word shows of its part of speech and voice."""

from __future__ import annotations

from functools import cache

from compare import languages


def features(word: str) -> frozenset[str]:
    """Return what a lower-cased word may be by its form.

    "participle" is a past participle ("killed", "shot"), "finite" a form that can have a
    subject, "singular" one in -s, "gerund" one in -ing, "like_noun" one that can be a noun.
    """
    forms = irregular()
    if word.endswith("ing") and len(word) > 5:
        return frozenset({"gerund", "like_noun"})
    if word in forms["participle"]:
        return frozenset({"participle"})
    if word in forms["past"]:
        return frozenset({"finite", "past"})
    if word in forms["either"] or (word.endswith("ed") and len(word) > 3):
        return frozenset({"finite", "past", "participle"})
    if word.endswith("s"):
        return frozenset({"finite", "like_noun", "singular"})
    return frozenset({"finite", "like_noun"})


@cache
def irregular() -> dict[str, frozenset[str]]:
    """Return the irregular forms of verbs that news has for deeds, by what they can be."""
    table = languages.read_toml("en", "agency.toml")["forms"]
    return {name: frozenset(forms) for name, forms in table.items()}
