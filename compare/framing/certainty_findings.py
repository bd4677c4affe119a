"""Where one version leaves open what another states as a fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.framing.anchors import Anchor, Cell, row_cells
from compare.framing.attribution import read_attributions
from compare.framing.certainty import Hedge, leaves_open, read_hedges
from compare.framing.kinds import CERTAINTY
from compare.framing.lexicon import shade_meaning
from compare.framing.why import glossed
from compare.messages import NC_, _
from compare.model import Article, Finding, Mention, Row

# How what no word leaves open is labelled.
FLAT = NC_("shade", "flat")


@dataclass(frozen=True, slots=True)
class Hedged:
    """A hedge and what it leaves open that another version may name as well."""

    anchor: Anchor
    sentence: int
    hedge: Hedge


def find_certainty(articles: Sequence[Article], rows: Sequence[Row], pivot: str) -> list[Finding]:
    """Return a finding for each row in which a hedged deed or figure is told flatly elsewhere.

    A version counts as flat only where nothing at all in its part of the row leaves
    anything open: no hedge, no word of doubt, no source who says so.
    """
    return [
        finding for row in rows for finding in row_findings(row_cells(articles, row), row, pivot)
    ]


def row_findings(cells: Sequence[Cell], row: Row, pivot: str) -> Iterator[Finding]:
    """Yield the finding of a row where there is one."""
    hedged = {cell.article.id: list(hedged_anchors(cell, pivot)) for cell in cells}
    if not any(hedged.values()):
        return
    flat = [cell for cell in cells if is_flat(cell)]
    open_keys = {found.anchor.key for side in hedged.values() for found in side}
    told = [
        anchor
        for cell in flat
        for anchor in first_of_each([a for a in cell.anchors if a.key in open_keys])
    ]
    told_keys = {anchor.key for anchor in told}
    pairs = [found for side in hedged.values() for found in side if found.anchor.key in told_keys]
    if told and pairs:
        yield make_finding(pairs, told, row)


def hedged_anchors(cell: Cell, pivot: str) -> Iterator[Hedged]:
    """Yield what a version leaves open and names nowhere else in the row."""
    found = []
    for sentence in cell.sentences:
        for hedge in read_hedges(sentence.text, cell.article.language, pivot):
            inside = [
                anchor
                for anchor in cell.anchors
                if anchor.sentence == sentence.id
                and anchor.weighty
                and hedge.scope.holds(anchor.start, anchor.end)
            ]
            found += [Hedged(anchor, sentence.id, hedge) for anchor in inside]
    if not found:
        return iter(())
    open_places = {(f.anchor.sentence, f.anchor.start) for f in found}
    flatly = {a.key for a in cell.anchors if (a.sentence, a.start) not in open_places}
    return (one for one in found if one.anchor.key not in flatly)


def is_flat(cell: Cell) -> bool:
    """Return whether nothing in a version's part of the row leaves anything open."""
    language = cell.article.language
    return not any(
        leaves_open(sentence.text, language)
        or any(term.concept == "doubt" or term.shade == "doubting" for term in sentence.terms)
        or read_attributions(sentence.text, language)
        for sentence in cell.sentences
    )


def first_of_each(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Return the first anchor of each key."""
    return list({anchor.key: anchor for anchor in reversed(anchors)}.values())


def make_finding(hedged: Sequence[Hedged], told: Sequence[Anchor], row: Row) -> Finding:
    """Return the finding that marks the hedges and the words told flatly."""
    hedges = {(h.anchor.article, h.sentence, h.hedge.words.start): h for h in hedged}
    open_words = "; ".join(
        dict.fromkeys(
            glossed(found.hedge.words.text, found.hedge.gloss) for found in hedges.values()
        )
    )
    flat_words = ", ".join(dict.fromkeys(anchor.quoted for anchor in told))
    shade = next(iter(hedges.values())).hedge.shade
    return Finding(
        id=0,
        kind="framing",
        status="differs",
        # Translators: {meaning} is "leaves open whether it is so", said of the words before it.
        why=_("Certainty: {hedges} {meaning}; elsewhere {words} is told as a fact.").format(
            hedges=open_words, meaning=shade_meaning(shade), words=flat_words
        ),
        mentions=(
            *(
                Mention(
                    article,
                    sentence,
                    start,
                    found.hedge.words.end,
                    found.hedge.words.text,
                    shade=found.hedge.shade,
                )
                for (article, sentence, start), found in hedges.items()
            ),
            *(anchor.mention(FLAT) for anchor in told),
        ),
        row=row.id,
        about=CERTAINTY.about,
        concept=CERTAINTY.concept,
    )
