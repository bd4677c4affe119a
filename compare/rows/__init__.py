"""Rows: which sentences of the versions tell the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compare.model import Article, Row
from compare.rows.encoder import encoder_named
from compare.rows.similarity import Similarity, measure

__all__ = ["encoder_named", "find_rows", "measure"]


def find_rows(
    articles: Sequence[Article],
    similarity: Similarity,
    threshold: float | None = None,
    order: str | None = None,
    kept: Sequence[Row] = (),
) -> list[Row]:
    """Return the rows of the articles, every sentence in exactly one.

    Rows may cross, hold several sentences of one article and miss articles. They come
    in the order of the article whose id is `order`, else of the first; what it does not
    tell stands where the article that tells it does so. The `kept` rows stay as they are:
    no other row takes a sentence of theirs.
    """
    from compare.rows.grounds import likeness_of
    from compare.rows.linking import link

    number_of = {article.id: number for number, article in enumerate(articles)}
    index_of = {place: index for index, place in enumerate(similarity.places)}
    settled = [
        [
            index_of[number_of[article], sentence]
            for article in row.cells
            for sentence in row.cells[article]
        ]
        for row in kept
    ]
    taken = {index for group in settled for index in group}
    free = [index for index in range(len(similarity.places)) if index not in taken]
    least = likeness_of(threshold)
    linked = link(similarity, free, least, least - likeness_of())
    groups = [*settled, *linked]
    marks = {id(group): row for group, row in zip(settled, kept, strict=True)}
    leader = number_of.get(order or "", 0)
    rows: list[Row] = []
    for group in in_reading_order(groups, similarity.places, leader):
        row = make_row(len(rows), group, articles, similarity)
        if mark := marks.get(id(group)):
            row = replace(row, checked=mark.checked, corrected=mark.corrected)
        rows.append(row)
    return rows


def make_row(
    number: int, group: Sequence[int], articles: Sequence[Article], similarity: Similarity
) -> Row:
    """Return the row of the sentences at these indices of the similarity."""
    from compare.rows.grounds import confidence_of, cosine_of, shared_words

    places = similarity.places
    cells = {
        article.id: tuple(sorted(places[i][1] for i in group if places[i][0] == owner))
        for owner, article in enumerate(articles)
    }
    cosine, confidence = cosine_of(group, similarity), confidence_of(group, similarity)
    return Row(
        number,
        cells,
        similarity=None if cosine is None else round(cosine, 3),
        confidence=None if confidence is None else round(confidence, 3),
        shared=shared_words(group, articles, similarity),
    )


def in_reading_order(
    groups: Sequence[Sequence[int]], places: Sequence[tuple[int, int]], leader: int = 0
) -> list[Sequence[int]]:
    """Return the groups in the order of the article whose number is `leader`.

    A group that this article lacks follows the group that holds the sentence before it
    in the next article that has it, taken in turn from the first.
    """
    home = {places[index]: number for number, group in enumerate(groups) for index in group}
    # The number of the group that follows each, None at the end; None leads to the first.
    after: dict[int | None, int | None] = {None: None}
    last: int | None = None
    for place in sorted(home, key=lambda place: (place[0] != leader, place)):
        number = home[place]
        if number in after:
            continue
        article, index = place
        before = home.get((article, index - 1))
        if before is None or before not in after:
            before = last if article == leader else None
        after[number], after[before] = after[before], number
        last = number if before == last else last
    order: list[int] = []
    at = after[None]
    while at is not None:
        order.append(at)
        at = after[at]
    return [groups[number] for number in order]
