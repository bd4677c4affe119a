"""How alike the sentences of several articles are: measured once, grouped as often as asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from compare.model import Article, Sentence
from compare.rows.blocks import blocks
from compare.rows.encoder import Encoder, default_encoder
from compare.rows.evidence import Anchor, find_anchors, shared_evidence
from compare.rows.kinship import kinship
from compare.rows.quotations import match_quotations
from compare.rows.weights import COMMON, KIN_COSINE, NEAREST, TITLE_AND_TEXT, TITLES, UNRELATED

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors

# How far the margins of the default encoder spread (`spread_of`): 0.108 in the middle of the
# NTREX stories, 0.08 to 0.14 in nearly all. Those of other encoders are brought to it.
SPREAD = 0.108


@dataclass(frozen=True, slots=True)
class Similarity:
    """The sentences of all articles in a line, article by article, and what links them.

    For sentence i: `places[i]` is the number of its article and its id there, `titles[i]`
    whether it is a title, `anchors[i]` its figures and names, `vectors[i]` its unit vector
    and `joined[i]` that of it and the next sentence together. `margins[i, j]` is how much
    nearer two sentences are than either is to others, and `likeness[i, j]` that and all
    other evidence, less where their articles hardly tell one story; both are zero inside an
    article. Margins, and what joined vectors gain,
    are put on the scale of the default encoder by `scale`.
    """

    places: tuple[tuple[int, int], ...]
    titles: tuple[bool, ...]
    anchors: tuple[tuple[Anchor, ...], ...]
    vectors: Vectors
    joined: Vectors
    margins: Vectors
    likeness: Vectors
    scale: float = 1.0

    @property
    def owners(self) -> tuple[int, ...]:
        """The number of the article that each sentence is of."""
        return tuple(owner for owner, _ in self.places)


def measure(articles: Sequence[Article], encoder: Encoder | None = None) -> Similarity:
    """Return the similarity of the articles' sentences."""
    encoder = encoder or default_encoder()
    places = tuple(
        (number, sentence.id)
        for number, article in enumerate(articles)
        for sentence in article.sentences
    )
    sentences = [articles[number].sentences[index] for number, index in places]
    titles = tuple(index == 0 and bool(articles[number].title) for number, index in places)
    owners = [number for number, _ in places]
    anchors = tuple(find_anchors(sentence) for sentence in sentences)
    vectors = encoder.encode([sentence.text for sentence in sentences])
    cosines = vectors @ vectors.T
    nearer = margins(cosines, owners)
    spread = encoder.spread or spread_of(nearer)
    scale = SPREAD / spread if spread else 1.0
    nearer *= scale
    shared = shared_evidence(anchors, owners)
    related = kinship(proofs(cosines, nearer, shared, scale), titles, owners)
    del cosines
    likeness = with_kinship(nearer, shared, related, titles, owners)
    at, quoted, quotes = match_quotations(
        [sentence.text for sentence in sentences], likeness, owners, encoder, scale
    )
    likeness[at] += quoted
    anchors = tuple((*told, *more) for told, more in zip(anchors, quotes, strict=True))
    rough = Similarity(
        places=places,
        titles=titles,
        anchors=anchors,
        vectors=vectors,
        joined=sums_of_next(vectors, owners),
        margins=nearer,
        likeness=likeness,
        scale=scale,
    )
    return with_joins_read(rough, sentences, encoder)


def margins(cosines: Vectors, owners: Sequence[int]) -> Vectors:
    """Return how much nearer each two sentences are than usual.

    Shape (n, n), zero inside an article. Usual is the mean cosine of either sentence with
    its NEAREST next-best of the other's article: a sentence that is near to everything is
    near to nothing, and encoders whose cosines all run high are told apart by no constant.
    Source: cross-domain similarity local scaling, Conneau et al. 2018, arXiv:1710.04087.
    """
    owner = np.asarray(owners, dtype=np.intp)
    usual = usual_cosines(cosines, owner)
    nearer: Vectors = np.empty_like(cosines)
    for lines in blocks(len(owner)):
        mean = (usual[lines][:, owner] + usual[:, owner[lines]].T) / 2
        nearer[lines] = np.where(owner[lines, None] != owner, cosines[lines] - mean, 0)
    return nearer


def usual_cosines(cosines: Vectors, owner: np.ndarray) -> Vectors:
    """Return the mean cosine of each sentence with its NEAREST next-best of each article.

    Shape (sentences, articles).
    """
    usual: Vectors = np.zeros((len(owner), owner.max(initial=-1) + 1), dtype=cosines.dtype)
    common: float | None = None
    for number in set(owner.tolist()):
        mine = owner == number
        most = min(NEAREST + 1, int(mine.sum()))
        missing = NEAREST + 1 - most
        if missing and common is None:
            common = common_cosine(cosines, owner)
        for lines in blocks(len(owner)):
            best = np.sort(np.partition(-cosines[lines][:, mine], most - 1)[:, :most])
            total = -best[:, 1:].sum(axis=1) + missing * (common or 0.0)
            usual[lines, number] = total / NEAREST
    return usual


def common_cosine(cosines: Vectors, owner: np.ndarray) -> float:
    """Return the mean cosine of a sentence with another article's, less the nearest.

    It stands for what is usual where a version has no five others.
    """
    total = count = 0.0
    for number in set(owner.tolist()):
        there = cosines[:, owner == number][owner != number]
        total += float(there.sum(dtype=np.float64) - there.max(axis=1).sum(dtype=np.float64))
        count += there.size - len(there)
    return total / count if count else COMMON


def spread_of(nearer: Vectors) -> float:
    """Return how far margins lie from none, in the middle; 0.0 where there are none."""
    told = nearer[nearer != 0]
    return float(np.median(np.abs(told, out=told), overwrite_input=True)) if len(told) else 0.0


def proofs(cosines: Vectors, nearer: Vectors, shared: Vectors, scale: float) -> Vectors:
    """Return what tells whether articles are akin, in the place of `cosines`, shape (n, n)."""
    for lines in blocks(len(cosines)):
        near = 1 - scale * (1 - cosines[lines])
        cosines[lines] = nearer[lines] + shared[lines] + KIN_COSINE * near
    return cosines


def with_kinship(
    nearer: Vectors,
    shared: Vectors,
    related: Vectors,
    titles: Sequence[bool],
    owners: Sequence[int],
) -> Vectors:
    """Return how alike each two sentences are, in the place of `shared`, shape (n, n).

    `related` is how surely two articles tell one story, shape (articles, articles).
    """
    owner = np.asarray(owners, dtype=np.intp)
    for lines in blocks(len(owner)):
        kin = related[owner[lines]][:, owner]
        evidence = shared[lines] + kin * title_evidence(titles, owners, lines)
        shared[lines] = nearer[lines] + evidence - UNRELATED * (1 - kin)
    return shared


def title_evidence(
    titles: Sequence[bool], owners: Sequence[int], lines: slice = slice(None)
) -> Vectors:
    """Return what speaks for two titles and against a title and a sentence.

    Shape (lines, n).
    """
    owner, title = np.asarray(owners), np.asarray(titles, dtype=bool)
    both, one = title[lines, None] & title, title[lines, None] ^ title
    apart = owner[lines, None] != owner
    result: Vectors = (apart * (TITLES * both - TITLE_AND_TEXT * one)).astype(np.float32)
    return result


def sums_of_next(vectors: Vectors, owners: Sequence[int]) -> Vectors:
    """Return the sum of each sentence's vector and the next one's, of length one.

    Where no next one is in the article it is the sentence's own.
    """
    owner, result = np.asarray(owners), vectors.copy()
    first = np.nonzero(owner[1:] == owner[:-1])[0]
    sums = vectors[first] + vectors[first + 1]
    result[first] = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    return result


def with_joins_read(
    rough: Similarity, sentences: Sequence[Sentence], encoder: Encoder
) -> Similarity:
    """Return the similarity with neighbours encoded together where it may join them."""
    from compare.rows.linking import joins_worth_reading

    chosen = joins_worth_reading(rough)
    if not chosen:
        return rough
    joined = rough.joined.copy()
    joined[chosen] = encoder.encode(
        [f"{sentences[i].text} {sentences[i + 1].text}" for i in chosen]
    )
    return replace(rough, joined=joined)
