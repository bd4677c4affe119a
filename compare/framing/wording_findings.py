"""Findings about wording: one concept in different shades, in a row and over the whole story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, permutations
from typing import NamedTuple

from compare.framing.anchors import SPOKEN
from compare.framing.lexicon import concept_label, concept_named, is_loaded, read_shades
from compare.framing.why import explain
from compare.messages import _
from compare.model import Article, Finding, Mention, Row, Term

PLAIN_WORDS = 3  # of a version that has no loaded word, so many are shown for the whole story


class Place(NamedTuple):
    """A term and where it stands."""

    article: str
    sentence: int
    term: Term


Places = Mapping[str, Sequence[Place]]  # by article id


def find_wording(articles: Sequence[Article], rows: Sequence[Row]) -> list[Finding]:
    """Return the framing findings, every id 0: row by row, then for the story as a whole.

    A concept is marked in a row where at least two articles name it and one of them puts
    it in a shade that no word of the other can carry.
    """
    findings = [finding for row in rows for finding in row_findings(articles, row)]
    return findings + story_findings(articles, findings)


def row_findings(articles: Sequence[Article], row: Row) -> list[Finding]:
    """Return the findings of a row: within each concept, else between neighbouring concepts."""
    concepts = by_concept(row_places(articles, row))
    findings = [
        make_finding(concept, places, row.id)
        for concept, places in concepts.items()
        if differs(concept, places)
    ]
    done = {group(finding.concept) for finding in findings if finding.concept}
    for concept, places in concepts.items():
        if group(concept) in done or concept in SPOKEN:
            continue
        sides = with_neighbours(concept, concepts)
        if not sides.keys() <= places.keys() and differs(concept, sides):
            findings.append(make_finding(concept, sides, row.id))
            done.add(group(concept))
    return findings


def with_neighbours(concept: str, concepts: Mapping[str, Places]) -> dict[str, list[Place]]:
    """Return the loaded words of a concept, and of versions without it those of neighbours."""
    sides = {
        article: loaded
        for article, places in concepts[concept].items()
        if (loaded := loaded_words(places))
    }
    if not sides:
        return {}
    for other, places in concepts.items():
        if other != concept and group(other) == group(concept):
            for article, side in places.items():
                if article not in concepts[concept]:
                    sides.setdefault(article, []).extend(side)
    return sides


def group(concept: str) -> str:
    """Return the group of neighbouring concepts that a concept is of."""
    return concept_named(concept).group


def story_findings(articles: Sequence[Article], found: Sequence[Finding]) -> list[Finding]:
    """Return the concepts that one version puts in a shade that another never uses at all.

    `found` are the findings of the rows: only loaded words that none of them marks count
    here, as where a title has a word that the other versions have further down.
    """
    marked = {(m.article, m.sentence, m.start) for finding in found for m in finding.mentions}
    findings = []
    for concept, places in by_concept(all_places(articles)).items():
        if concept in SPOKEN:
            continue
        loaded = {
            article: [p for p in loaded_words(side) if spot(p) not in marked]
            for article, side in places.items()
        }
        sides = {
            article: loaded[article] or side[:PLAIN_WORDS]
            for article, side in places.items()
            if loaded[article] or any(words and apart(side, words) for words in loaded.values())
        }
        if any(apart(one, other) for one, other in combinations(sides.values(), 2)):
            findings.append(make_finding(concept, sides, None))
    return findings


def spot(place: Place) -> tuple[str, int, int]:
    """Return where a place begins."""
    return place.article, place.sentence, place.term.start


def loaded_words(side: Iterable[Place]) -> list[Place]:
    """Return the places whose words hold more than the bare fact."""
    return [place for place in side if is_loaded(place.term.shade)]


def all_places(articles: Iterable[Article]) -> Iterable[Place]:
    """Yield the terms of all articles, in the order of the text."""
    for article in articles:
        for sentence in article.sentences:
            for term in sentence.terms:
                yield Place(article.id, sentence.id, term)


def row_places(articles: Iterable[Article], row: Row) -> Iterable[Place]:
    """Yield the terms of a row, article by article."""
    for article in articles:
        for number in sorted(row.cells.get(article.id, ())):
            for term in article.sentences[number].terms:
                yield Place(article.id, number, term)


def by_concept(places: Iterable[Place]) -> dict[str, dict[str, list[Place]]]:
    """Return the places by concept, then by article."""
    concepts: dict[str, dict[str, list[Place]]] = {}
    for place in places:
        concepts.setdefault(place.term.concept, {}).setdefault(place.article, []).append(place)
    return concepts


def families(term: Term) -> frozenset[str]:
    """Return the families of shades that a term can carry."""
    shades = read_shades()
    return frozenset(shades[shade].family for shade in (term.shade, *term.also))


def apart(one: Iterable[Place], other: Sequence[Place]) -> bool:
    """Return whether no word of one side can carry a shade of the other side."""
    theirs = frozenset[str]().union(*(families(place.term) for place in other))
    return all(families(place.term).isdisjoint(theirs) for place in one)


def differs(concept: str, places: Places) -> bool:
    """Return whether a word of one article is of a shade that another's words never have.

    Of a spoken concept every word of the one has to be apart from every word of the other.
    """
    one_is_enough = concept not in SPOKEN
    for one, other in permutations(places.values(), 2):
        if apart(one, other):
            return True
        if one_is_enough and any(is_loaded(p.term.shade) and apart([p], other) for p in one):
            return True
    return False


def make_finding(concept: str, places: Places, row: int | None) -> Finding:
    """Return the finding that marks these places."""
    about = label = concept_label(concept)
    if row is None:
        about = _("{concept}, in the story as a whole").format(concept=label)
    return Finding(
        id=0,
        kind="framing",
        status="differs",
        why=explain(
            about,
            [[place.term for place in side] for side in places.values()],
        ),
        mentions=tuple(make_mention(place) for side in places.values() for place in side),
        row=row,
        about=label,
        concept=concept,
    )


def make_mention(place: Place) -> Mention:
    """Return the mention of a place."""
    term = place.term
    return Mention(
        article=place.article,
        sentence=place.sentence,
        start=term.start,
        end=term.end,
        text=term.text,
        shade=term.shade,
    )
