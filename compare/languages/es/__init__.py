"""Spanish: sentencex for sentences, simplemma for lemmas."""

from __future__ import annotations

from functools import cache

NAME = "Spanish"


@cache
def lemmas(word: str) -> tuple[str, ...]:
    """Return the dictionary form of a lower-cased word."""
    from simplemma import lemmatize

    return (lemmatize(word, lang="es").lower(),)


def split(paragraph: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of one paragraph."""
    from compare.languages.boundaries import by_sentencex, rules_for, sentence_spans

    return sentence_spans(paragraph, by_sentencex(paragraph, "es"), rules_for("es"))
