"""The concepts as a whole: how many, and two ways at least to put each in every language."""

from __future__ import annotations

import pytest

from compare import languages
from compare.framing.lexicon import Entry, read_concepts, read_lexicon, read_shades

CONCEPTS = tuple(read_concepts())


def entries(code: str, concept: str) -> list[Entry]:
    return [entry for entry in read_lexicon(code).entries if entry.concept == concept]


def families(entry: Entry) -> frozenset[str]:
    return frozenset(read_shades()[shade].family for shade in (entry.shade, *entry.also))


def test_there_are_concepts_enough() -> None:
    assert len(CONCEPTS) >= 100


@pytest.mark.parametrize("code", languages.CODES)
@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_concept_can_be_put_in_two_ways(concept: str, code: str) -> None:
    found = entries(code, concept)
    assert any(families(one).isdisjoint(families(other)) for one in found for other in found), (
        concept
    )


@pytest.mark.parametrize("code", languages.CODES)
def test_glosses_are_words_and_nothing_else(code: str) -> None:
    """A gloss stands for the words alone: nothing in brackets, no choice left to the reader."""
    for entry in read_lexicon(code).entries:
        for gloss in entry.glosses.values():
            assert not set(gloss) & set("()/|…"), (entry.wording, gloss)
            assert gloss == gloss.strip(), (entry.wording, gloss)
