"""Framing findings: the same concept put in different shades, row by row and in titles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from compare.framing.lexicon import read_concepts, read_shades
from compare.framing.why import explain
from compare.model import Article, Finding, Mention, Row, Term


class Place(NamedTuple):
    """A term and where it stands."""

    article: Article
    sentence: int
    term: Term


Places = dict[str, list[Place]]  # by article id


def find_framing(articles: Sequence[Article], rows: Sequence[Row]) -> list[Finding]:
    """Return the framing findings, every id 0: for each row and concept, and for titles.

    A concept is marked where at least two articles name it and one of them puts it in a
    shade that no word of another shares.
    """
    findings = []
    in_rows: set[tuple[str, str]] = set()
    for row in rows:
        for concept, places in by_concept(row_places(articles, row)).items():
            if differs(places):
                findings.append(make_finding(concept, places, row.id))
                in_rows |= {(concept, article) for article in places}
    findings += title_findings(articles, rows, findings)
    return findings


def row_places(articles: Sequence[Article], row: Row) -> Iterable[Place]:
    """Yield the terms of a row, article by article."""
    for article in articles:
        wanted = set(row.cells.get(article.id, ()))
        for sentence in article.sentences:
            if sentence.id in wanted:
                for term in sentence.terms:
                    yield Place(article, sentence.id, term)


def by_concept(places: Iterable[Place]) -> dict[str, Places]:
    """Return the places by concept, then by article."""
    concepts: dict[str, Places] = {}
    for place in places:
        articles = concepts.setdefault(place.term.concept, {})
        articles.setdefault(place.article.id, []).append(place)
    return concepts


def families(term: Term) -> frozenset[str]:
    """Return the families of shades that a term can carry."""
    shades = read_shades()
    return frozenset(shades[shade].family for shade in (term.shade, *term.also))


def differs(places: Mapping[str, Sequence[Place]]) -> bool:
    """Return whether two articles put a concept in shades that have nothing in common."""
    sides = [[families(place.term) for place in side] for side in places.values()]
    return any(
        not any(ours & theirs for ours in one for theirs in other)
        for index, one in enumerate(sides)
        for other in sides[:index]
    )


def title_findings(
    articles: Sequence[Article], rows: Sequence[Row], found: Sequence[Finding]
) -> list[Finding]:
    """Return what titles put in a shade that another version never uses for the concept."""
    return []


def make_finding(concept: str, places: Mapping[str, Sequence[Place]], row: int | None) -> Finding:
    """Return the finding that marks these places."""
    every = [place for side in places.values() for place in side]
    return Finding(
        id=0,
        kind="framing",
        status="differs",
        why=explain(
            read_concepts()[concept].label,
            [[place.term for place in side] for side in places.values()],
        ),
        mentions=tuple(make_mention(place) for place in every),
        row=row,
        about=read_concepts()[concept].label,
        concept=concept,
    )


def make_mention(place: Place) -> Mention:
    """Return the mention of a place."""
    term = place.term
    return Mention(
        article=place.article.id,
        sentence=place.sentence,
        start=term.start,
        end=term.end,
        text=term.text,
        shade=term.shade,
    )
