"""How alike the sentences of several articles are: measured once, grouped as often as asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Article
from compare.rows.encoder import Encoder, default_encoder

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors


@dataclass(frozen=True, slots=True)
class Similarity:
    """The sentences of all articles in a line, article by article, and what links them.

    `places[i]` is the number of the article that sentence i is of and the sentence's id
    there, `titles[i]` whether it is a title, `vectors[i]` its unit vector and
    `evidence[i, j]` what two sentences share besides, to be added to their cosine.
    """

    places: tuple[tuple[int, int], ...]
    titles: tuple[bool, ...]
    vectors: Vectors
    evidence: Vectors


def measure(articles: Sequence[Article], encoder: Encoder | None = None) -> Similarity:
    """Return the similarity of the articles' sentences, encoded in one batch."""
    from compare.rows.evidence import shared_evidence

    places = tuple(
        (number, sentence.id)
        for number, article in enumerate(articles)
        for sentence in article.sentences
    )
    sentences = [articles[number].sentences[index] for number, index in places]
    vectors = (encoder or default_encoder()).encode([sentence.text for sentence in sentences])
    return Similarity(
        places=places,
        titles=tuple(index == 0 and bool(articles[number].title) for number, index in places),
        vectors=vectors,
        evidence=shared_evidence(sentences, [number for number, _ in places]),
    )
