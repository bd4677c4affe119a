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
    from sentencex import get_sentence_boundaries

    from compare.languages.boundaries import rules_for, sentence_spans

    starts = (boundary["start_index"] for boundary in get_sentence_boundaries("es", paragraph))
    return sentence_spans(paragraph, starts, rules_for("es"))
