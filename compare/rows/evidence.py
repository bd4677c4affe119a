"""What two sentences share besides their meaning: figures, and names across scripts."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from compare.model import Sentence
from compare.rows.blocks import blocks
from compare.rows.weights import FIGURE, MOST, NAME
from compare.words import Word, words

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors

# A name of fewer consonants than this is too common; more than these are endings.
LEAST_CONSONANTS, MOST_CONSONANTS = 3, 4
# Names remembered: more than a day's stories have.
KEPT = 20_000
# Letters that the three languages spell one sound with, after anyascii: Valencia, Валенсия;
# Havana, Гавана; Chávez, Чавес.
_SOUNDS = (
    (re.compile(r"c(?=[eiy])|z|sh"), "s"),
    (re.compile(r"kh|h|x(?=[aeiou])"), "g"),
    (re.compile(r"c|qu?"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"[aeiouyj']"), ""),
    (re.compile(r"(.)\1"), r"\1"),
)
# Outlets name the year of a day or leave it out: 2024-10-13, --10-13.
_YEAR = re.compile(r"^(?:\d{4}|-)-(?=\d\d-\d\d$)")


class Anchor(NamedTuple):
    """A figure, name or quotation in a form that is the same in every language.

    `kind` is "names", "figures", "dates" or "quotations"; `key` is equal for equal ones; the
    words stand at `start` to `end` of the sentence; `weight` is what one that both sentences
    have adds to their likeness.
    """

    kind: str
    key: Hashable
    start: int
    end: int
    weight: float


def shared_evidence(anchors: Sequence[Sequence[Anchor]], owners: Sequence[int]) -> Vectors:
    """Return what speaks for each pair of sentences, shape (n, n), 0 to MOST.

    `anchors[i]` are those of sentence i and `owners[i]` is the number of its article. What
    an article repeats in many sentences tells little: its weight falls with their number.
    """
    import numpy as np

    places: dict[Hashable, dict[int, float]] = {}
    for index, found in enumerate(anchors):
        for anchor in found:
            weights = places.setdefault(anchor.key, {})
            weights[index] = max(anchor.weight, weights.get(index, 0.0))
    owner = np.asarray(owners)
    evidence: Vectors = np.zeros((len(owner), len(owner)), dtype=np.float32)
    for weights in places.values():
        indices = list(weights)
        if len(indices) == 1:
            continue
        here = owner[indices]
        counts = np.bincount(here)[here]
        each = np.sqrt(np.array(list(weights.values())) / counts)
        for lines in blocks(len(indices)):
            apart = here[lines, None] != here[None, :]
            evidence[np.ix_(indices[lines], indices)] += apart * np.outer(each[lines], each)
    return np.minimum(evidence, MOST, out=evidence)


def find_anchors(sentence: Sentence) -> tuple[Anchor, ...]:
    """Return the figures and names of a sentence, figures first."""
    return (*figure_anchors(sentence), *name_anchors(sentence))


def figure_anchors(sentence: Sentence) -> Iterator[Anchor]:
    """Give the figures that tell: not "first", not a bare "two"; days less their year."""
    from compare.figures.likeness import telling
    from compare.figures.relation import dimension

    for figure in sentence.figures:
        key: Hashable = (dimension(figure), figure.value, figure.low, figure.high)
        if figure.kind in ("date", "time") and isinstance(figure.value, str):
            key = (figure.kind, _YEAR.sub("", figure.value))
            yield Anchor("dates", key, figure.start, figure.end, FIGURE)
        elif figure.kind != "ordinal" and (telling(figure) or figure.unit or figure.role):
            yield Anchor("figures", key, figure.start, figure.end, FIGURE)


def name_anchors(sentence: Sentence) -> Iterator[Anchor]:
    """Give the words that look like names; those side by side share the weight of one."""
    found = words(sentence.text)
    # In a headline set in capitals every word looks like a name.
    if sum(word.text[0].isupper() for word in found) * 2 > len(found):
        return
    for run in capitalised_runs(found, sentence.text):
        keys = [(word, key) for word in run if (key := skeleton(word.text))]
        for word, key in keys:
            yield Anchor("names", key, word.start, word.end, NAME / len(keys))


def capitalised_runs(found: Sequence[Word], text: str) -> Iterator[list[Word]]:
    """Give the words with a capital letter, those together that only a space parts."""
    run: list[Word] = []
    for word in found:
        if run and not (word.text[0].isupper() and text[run[-1].end : word.start] == " "):
            yield run
            run = []
        if word.text[0].isupper():
            run.append(word)
    if run:
        yield run


@lru_cache(KEPT)
def skeleton(name: str) -> str:
    """Return the consonants of a name in Latin letters, "" where they are too few to tell."""
    from anyascii import anyascii

    text = anyascii(name).lower()
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    return text[:MOST_CONSONANTS] if len(text) >= LEAST_CONSONANTS else ""
