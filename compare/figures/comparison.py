"""Compare the figures of the versions row by row and say what the reader should know."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from compare import languages
from compare.figures.designations import Designation, find_designations
from compare.figures.likeness import Group, Place, articles_of
from compare.figures.matching import group_figures, main_row
from compare.figures.relation import SEVERITY, relate
from compare.figures.sources import source_of
from compare.figures.sums import Sum, find_sums
from compare.figures.wording import about, why, why_designations, why_sum
from compare.model import Article, Figure, Finding, Mention, Row, Status

# A bare number, a day, a rank or a span of time that the others lack is mostly put in
# words there, or left out without harm.
UNREMARKABLE_ALONE = ("ordinal", "number", "date", "time", "duration")


def find_figures(articles: Sequence[Article], rows: Sequence[Row], pivot: str) -> list[Finding]:
    """Return a finding for each thing that the versions give figures for.

    A figure that one version alone gives, in a row that others share, is only_here.
    """
    shared = {row.id for row in rows if sum(bool(cell) for cell in row.cells.values()) > 1}
    groups = group_figures(
        [places_of(articles, row) for row in rows], {row.id: row.similarity for row in rows}
    )
    findings = [
        judge(group, articles, pivot)
        for group in groups
        if len(articles_of(group)) > 1
        or (group[0].row in shared and group[0].figure.kind not in UNREMARKABLE_ALONE)
    ]
    by_row: dict[int, list[Group]] = {}
    for group in groups:
        by_row.setdefault(main_row(group), []).append(group)
    findings += [
        tell_designations(designations, articles, row, pivot)
        for row in rows
        if row.id in shared
        for designations in find_designations(articles, row, by_row.get(row.id, []))
    ]
    return findings + [tell_sum(found, articles, pivot) for found in find_sums(groups)]


def tell_designations(
    designations: Sequence[Designation], articles: Sequence[Article], row: Row, pivot: str
) -> Finding:
    """Return the finding that says how the versions write the number in a name."""
    order = [article.id for article in articles]
    ordered = sorted(designations, key=lambda x: (order.index(x.article), x.sentence, x.start))
    return Finding(
        id=0,
        kind="figure",
        status="conflict",
        row=row.id,
        about=languages.read_toml(pivot, "figure_names.toml")["kinds"]["name"],
        why=why_designations(ordered, articles),
        mentions=tuple(Mention(x.article, x.sentence, x.start, x.end, x.text) for x in ordered),
    )


def tell_sum(found: Sum, articles: Sequence[Article], pivot: str) -> Finding:
    """Return the finding that says how figures of the story add up."""
    places = [*found.total, *found.parts]
    return Finding(
        id=0,
        kind="figure",
        status="adds_up",
        row=main_row(list(found.total)),
        about=about(list(found.total), pivot),
        why=why_sum(found, articles, pivot),
        mentions=tuple(mention(place, articles) for place in in_order(places, articles)),
    )


def places_of(articles: Sequence[Article], row: Row) -> list[Place]:
    """Return the figures of a row with where they stand."""
    return [
        Place(article.id, index, row.id, figure)
        for article in articles
        for index in row.cells[article.id]
        for figure in article.sentences[index].figures
    ]


def judge(group: Group, articles: Sequence[Article], pivot: str) -> Finding:
    """Return what the group of figures says."""
    status = status_of(group)
    ordered = in_order(group, articles)
    return Finding(
        id=0,
        kind="figure",
        status=status,
        row=main_row(group),
        about=about(ordered, pivot),
        why=why(ordered, status, articles, pivot),
        mentions=tuple(mention(place, articles) for place in ordered),
    )


def in_order(places: Sequence[Place], articles: Sequence[Article]) -> list[Place]:
    """Return the figures in the order of the articles and of the text."""
    order = [article.id for article in articles]
    return sorted(places, key=lambda p: (order.index(p.article), p.sentence, p.figure.start))


def status_of(group: Group) -> Status:
    """Return the gravest relation between any two versions of the group."""
    relations = {
        relation(one.figure, other.figure, group)
        for one, other in combinations(group, 2)
        if one.article != other.article
    }
    return min(relations, key=SEVERITY.index) if relations else "only_here"


def relation(one: Figure, other: Figure, group: Group) -> Status:
    """Return how two figures of a group relate.

    Two conversions of a third version's measure may be rounded apart: 85 miles an hour
    are told as 136 and as 137 km/h.
    """
    status = relate(one, other)
    if status == "conflict" and any(
        place.figure.unit != one.unit
        and relate(place.figure, one) == "agrees" == relate(place.figure, other)
        for place in group
    ):
        return "rounding"
    return status


def mention(place: Place, articles: Sequence[Article]) -> Mention:
    """Return the figure as the place that a finding points at, with who is quoted for it."""
    figure = place.figure
    article = next(article for article in articles if article.id == place.article)
    text = article.sentences[place.sentence].text
    return Mention(
        place.article,
        place.sentence,
        figure.start,
        figure.end,
        figure.text,
        figure.value,
        source=source_of(text, figure, article.language),
    )
