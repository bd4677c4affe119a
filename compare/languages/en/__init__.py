"""English: sentencex for sentences, simplemma for lemmas."""

from __future__ import annotations

NAME = "English"
OWN_NAME = "English"


def lemmas(word: str) -> tuple[str, ...]:
    """Return the dictionary form of a lower-cased word."""
    from compare.languages.dictionary import by_simplemma

    return by_simplemma(word, "en")


def split(paragraph: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of one paragraph."""
    from compare.languages.boundaries import by_sentencex, rules_for, sentence_spans

    return sentence_spans(paragraph, by_sentencex(paragraph, "en"), rules_for("en"))
