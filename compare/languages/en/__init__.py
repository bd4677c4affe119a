"""English: sentencex for sentences, simplemma for lemmas."""

from __future__ import annotations

from functools import cache

NAME = "English"


@cache
def lemmas(word: str) -> tuple[str, ...]:
    """Return the dictionary form of a lower-cased word."""
    from simplemma import lemmatize

    return (lemmatize(word, lang="en").lower(),)


def split(paragraph: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of one paragraph."""
    from sentencex import get_sentence_boundaries

    spans = []
    for boundary in get_sentence_boundaries("en", paragraph):
        start, end = boundary["start_index"], boundary["end_index"]
        text = paragraph[start:end]
        spans.append((start + len(text) - len(text.lstrip()), start + len(text.rstrip())))
    return [span for span in spans if span[0] < span[1]]
