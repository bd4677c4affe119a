"""What one version tells as somebody's word and another tells with no source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.framing.anchors import Anchor, Cell, row_cells
from compare.framing.attribution import Attribution, read_attributions
from compare.framing.certainty import leaves_open
from compare.framing.kinds import SOURCE
from compare.framing.spans import Span
from compare.framing.why import glossed
from compare.messages import NC_, _
from compare.model import Article, Finding, Mention, Row

NO_SOURCE = NC_("shade", "no source")
# Characters between a source and its verb within which they are marked as one.
FAR = 12
_QUOTED = frozenset('«»“”„"')


@dataclass(frozen=True, slots=True)
class Sourced:
    """Somebody's word, where it stands, and what it tells that another version tells too."""

    article: str
    sentence: int
    attribution: Attribution
    anchor: Anchor

    @property
    def distance(self) -> int:
        """How many characters lie between what is told and the verb or phrase."""
        cue = self.attribution.cue
        return max(self.anchor.start - cue.end, cue.start - self.anchor.end)

    @property
    def words(self) -> Span:
        """The source with its verb where they stand together, else the source alone."""
        attribution = self.attribution
        source = attribution.source or attribution.cue
        together = len(attribution.whole.text) - len(source.text) - len(attribution.cue.text)
        return attribution.whole if together <= FAR else source


def find_sources(articles: Sequence[Article], rows: Sequence[Row]) -> list[Finding]:
    """Return a finding for each row in which one version names no source and all others do.

    Several may name none; a version that says only "he" leaves it open and stops the mark.
    What is told has to be named by both: the same deed or figure. A version counts as
    without a source only where neither its part of the row nor the sentence before it
    quotes or cites anybody, or leaves anything open, and where it is no title.
    """
    titled = {article.id for article in articles if article.title}
    return [
        finding for row in rows for finding in row_findings(row_cells(articles, row), row, titled)
    ]


def row_findings(cells: Sequence[Cell], row: Row, titled: set[str]) -> Iterator[Finding]:
    """Yield the finding of a row where there is one."""
    told = [
        cell
        for cell in cells
        if not (cell.article.id in titled and any(sentence.id == 0 for sentence in cell.sentences))
    ]
    bare = [cell for cell in told if is_bare(cell)]
    sides = {cell.article.id: list(sourced_anchors(cell)) for cell in told if cell not in bare}
    if not bare or not sides or not all(sides.values()):
        return
    key = common_key(list(sides.values()), bare)
    if key is not None:
        flat = [next(anchor for anchor in cell.anchors if anchor.key == key) for cell in bare]
        sourced = [next(s for s in side if s.anchor.key == key) for side in sides.values()]
        yield make_finding(sourced, flat, row)


def common_key(
    sides: Sequence[Sequence[Sourced]], bare: Sequence[Cell]
) -> tuple[object, ...] | None:
    """Return what all versions tell, those with a source within its word; nearest its verb."""
    keys = set.intersection(
        *({sourced.anchor.key for sourced in side} for side in sides),
        *({anchor.key for anchor in cell.anchors} for cell in bare),
    )
    nearest = sorted(sides[0], key=lambda sourced: sourced.distance)
    return next((sourced.anchor.key for sourced in nearest if sourced.anchor.key in keys), None)


def is_bare(cell: Cell) -> bool:
    """Return whether nothing near gives what a version tells as anybody's word."""
    language = cell.article.language
    first = min(sentence.id for sentence in cell.sentences)
    near = [*cell.article.sentences[max(0, first - 1) : first], *cell.sentences]
    return not any(
        read_attributions(sentence.text, language)
        or leaves_open(sentence.text, language)
        or not _QUOTED.isdisjoint(sentence.text)
        or any(term.concept in ("attribution", "denial", "doubt") for term in sentence.terms)
        for sentence in near
    )


def sourced_anchors(cell: Cell) -> Iterator[Sourced]:
    """Yield what a version tells in a row as the word of somebody whom it names."""
    for sentence in cell.sentences:
        for attribution in read_attributions(sentence.text, cell.article.language):
            if attribution.source is None or attribution.pronoun:
                continue
            for anchor in cell.anchors:
                inside = attribution.statement.holds(anchor.start, anchor.end)
                if anchor.sentence == sentence.id and anchor.weighty and inside:
                    yield Sourced(cell.article.id, sentence.id, attribution, anchor)


def make_finding(sourced: Sequence[Sourced], flat: Sequence[Anchor], row: Row) -> Finding:
    """Return the finding that marks the sources and what is told without one."""
    sources = ", ".join(dict.fromkeys(glossed(s.words.text, None) for s in sourced))
    bare = ", ".join(dict.fromkeys(anchor.quoted for anchor in flat))
    return Finding(
        id=0,
        kind="framing",
        status="differs",
        why=_("Source: {sources}; elsewhere {words} is told with no source.").format(
            sources=sources, words=bare
        ),
        mentions=(
            *(source_mention(one) for one in sourced),
            *(anchor.mention(NO_SOURCE) for anchor in flat),
        ),
        row=row.id,
        about=SOURCE.about,
        concept=SOURCE.concept,
    )


def source_mention(sourced: Sourced) -> Mention:
    """Return the mention of a source with its verb."""
    attribution = sourced.attribution
    source = attribution.source
    return Mention(
        sourced.article,
        sourced.sentence,
        sourced.words.start,
        sourced.words.end,
        sourced.words.text,
        shade=attribution.strength,
        source=source.text if source else None,
    )
