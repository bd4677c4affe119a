"""Emphasis: what each version leads with, what it ends with, and where the others tell that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compare.model import Article, Report, Row


@dataclass(frozen=True, slots=True)
class Lead:
    """What a version tells first, or last, after its title.

    `row` is the row of that sentence, and `elsewhere` says for each other version how far
    into its text it tells the same: 0 for its first sentence, 1 for its last, None where
    it does not.
    """

    article: str
    sentence: int
    row: int
    elsewhere: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Order:
    """What a version leads with and what it ends with."""

    first: Lead
    last: Lead


def leads(report: Report) -> tuple[Order, ...]:
    """Return what each version leads with and ends with, in the order of the articles.

    An article that is nothing but a title has neither and is left out.
    """
    row_of = {place: row for row in report.rows for place in row.places}
    found = []
    for article in report.articles:
        numbers = body(article)
        if numbers:
            first, last = (
                lead(report, article, number, row_of[article.id, number])
                for number in (numbers[0], numbers[-1])
            )
            found.append(Order(first, last))
    return tuple(found)


def body(article: Article) -> list[int]:
    """Return the ids of an article's sentences without its title."""
    return [s.id for s in article.sentences if not (s.id == 0 and article.title)]


def lead(report: Report, article: Article, sentence: int, row: Row) -> Lead:
    """Return the lead that a sentence is, with where the others tell the same."""
    elsewhere = {
        other.id: position(other, row) for other in report.articles if other.id != article.id
    }
    return Lead(article.id, sentence, row.id, elsewhere)


def position(article: Article, row: Row) -> float | None:
    """Return how far into an article it tells a row, 0 to 1; None where it does not."""
    numbers = body(article)
    told = [numbers.index(number) for number in row.cells.get(article.id, ()) if number in numbers]
    if not told:
        return None
    return min(told) / max(1, len(numbers) - 1)
