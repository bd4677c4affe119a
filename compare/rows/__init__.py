"""Rows: which sentences of the versions tell the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from compare.model import Article, Row
from compare.rows.encoder import Encoder, default_encoder

__all__ = ["find_rows"]


def find_rows(articles: Sequence[Article], encoder: Encoder | None = None) -> list[Row]:
    """Return the rows of the articles, every sentence in exactly one.

    Rows may cross, hold several sentences of one article and miss articles. They come
    in the order of the first article; what it does not tell stands where the article
    that tells it does so.
    """
    from compare.rows.evidence import shared_evidence
    from compare.rows.linking import link

    places = [
        (number, index) for number, a in enumerate(articles) for index in range(len(a.sentences))
    ]
    sentences = [articles[number].sentences[index] for number, index in places]
    vectors = (encoder or default_encoder()).encode([sentence.text for sentence in sentences])
    owners = [number for number, _ in places]
    titles = [index == 0 and bool(articles[number].title) for number, index in places]
    groups = link(vectors, owners, titles, shared_evidence(sentences, owners))
    rows: list[Row] = []
    for group in in_reading_order(groups, places):
        cells = {
            article.id: tuple(sorted(places[i][1] for i in group if places[i][0] == number))
            for number, article in enumerate(articles)
        }
        pairs = [(i, j) for i in group for j in group if i < j and places[i][0] != places[j][0]]
        cosines = [float(vectors[i] @ vectors[j]) for i, j in pairs]
        similarity = min(1.0, max(0.0, sum(cosines) / len(cosines))) if cosines else None
        rows.append(Row(len(rows), cells, None if similarity is None else round(similarity, 3)))
    return rows


def in_reading_order(
    groups: Sequence[Sequence[int]], places: Sequence[tuple[int, int]]
) -> list[Sequence[int]]:
    """Return the groups in the order of the first article.

    A group that the first article lacks follows the group that holds the sentence
    before it in the first article that has it.
    """
    home = {places[index]: number for number, group in enumerate(groups) for index in group}
    order: list[int] = []
    for place in sorted(home):
        number = home[place]
        if number in order:
            continue
        article, index = place
        before = home.get((article, index - 1))
        at = order.index(before) + 1 if before in order else 0 if article else len(order)
        order.insert(at, number)
    return [groups[number] for number in order]
