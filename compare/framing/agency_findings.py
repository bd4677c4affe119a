"""Where one version names who did a deed and another tells the same deed without a doer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from compare.framing.actors import Doer, all_doers, named_among
from compare.framing.agency import Deed, read_deeds
from compare.framing.anchors import Cell, deed_named, row_cells
from compare.framing.doers import DONE_TO
from compare.framing.kinds import AGENCY
from compare.framing.why import glossed
from compare.messages import N_, NC_, _, ngettext
from compare.model import Article, Finding, Mention, Row

DOER = NC_("shade", "doer named")
NO_DOER = NC_("shade", "no doer")
# How a deed is told without a doer, for the reader.
VOICES = {
    "passive": N_("in the passive"),
    "impersonal": N_("without a subject"),
    "event": N_("as something that happened"),
    "nominal": N_("as a noun"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A deed and the article and sentence that tell it."""

    article: str
    sentence: int
    deed: Deed

    @property
    def named(self) -> str:
        """What the deed is compared as."""
        return deed_named(self.deed.term.concept)


def find_agency(articles: Sequence[Article], rows: Sequence[Row]) -> list[Finding]:
    """Return a finding for each deed of a row whose doer one version names and another does not.

    The other version counts as silent only where neither its part of the row nor the
    sentence before it names anybody who may be that doer.
    """
    return [finding for row in rows for finding in row_findings(articles, row)]


def row_findings(articles: Sequence[Article], row: Row) -> Iterator[Finding]:
    """Yield the findings of a row, one a concept."""
    cells = row_cells(articles, row)
    deeds = {cell.article.id: list(cell_deeds(cell)) for cell in cells}
    for concept in sorted({told.named for side in deeds.values() for told in side}):
        named: dict[str, Told] = {}
        silent: dict[str, Told] = {}
        for one, other in permutations(cells, 2):
            doing = first_named(deeds[one.article.id], concept)
            telling = silent_deed(deeds[other.article.id], concept)
            if doing and telling and not named_among(doing.deed.who, near_doers(other)):
                named[one.article.id] = doing
                silent[other.article.id] = telling
        if named:
            yield make_finding(list(named.values()), list(silent.values()), row)


def cell_deeds(cell: Cell) -> Iterator[Told]:
    """Yield the deeds that an article tells in a row."""
    for sentence in cell.sentences:
        for deed in read_deeds(sentence.text, cell.article.language, sentence.terms):
            yield Told(cell.article.id, sentence.id, deed)


def first_named(side: Sequence[Told], concept: str) -> Told | None:
    """Return the first deed of a concept whose doer is named."""
    return next((t for t in side if t.named == concept and t.deed.doer), None)


def silent_deed(side: Sequence[Told], concept: str) -> Told | None:
    """Return a deed of a concept told without a doer, None where any names one.

    A noun such as "operation" names no doer in most of its uses, and tells nothing by that.
    """
    of_it = [told for told in side if told.named == concept]
    if not of_it or any(told.deed.doer or told.deed.voice == "active" for told in of_it):
        return None
    return next(
        (t for t in of_it if t.deed.voice != "nominal" or t.deed.term.concept in DONE_TO), None
    )


def near_doers(cell: Cell) -> Doer:
    """Return everybody named in a version's part of a row and in the sentence before it."""
    article = cell.article
    first = min(sentence.id for sentence in cell.sentences)
    sentences = [*cell.sentences, *article.sentences[max(0, first - 1) : first]]
    return frozenset(
        doer for sentence in sentences for doer in all_doers(sentence.text, article.language)
    )


def make_finding(named: Sequence[Told], silent: Sequence[Told], row: Row) -> Finding:
    """Return the finding that marks the doers and the deeds without one."""
    doers = ", ".join(glossed(told.deed.doer.text, None) for told in named if told.deed.doer)
    deeds = "; ".join(
        f"{glossed(told.deed.term.text, told.deed.term.gloss)} ({_(VOICES[told.deed.voice])})"
        for told in silent
    )
    doing = ngettext("{doers} is named as the doer", "{doers} are named as the doer", len(named))
    telling = ngettext(
        "{deeds} tells the deed without one", "{deeds} tell the deed without one", len(silent)
    )
    return Finding(
        id=0,
        kind="framing",
        status="differs",
        # Translators: the two parts are the messages on the doer and on "without one".
        why=_("Who does it: {doing}; {telling}.").format(
            doing=doing.format(doers=doers), telling=telling.format(deeds=deeds)
        ),
        mentions=(*map(doer_mention, named), *map(deed_mention, silent)),
        row=row.id,
        about=AGENCY.about,
        concept=AGENCY.concept,
    )


def doer_mention(told: Told) -> Mention:
    """Return the mention of the words that name who did it."""
    doer = told.deed.doer
    assert doer is not None
    return Mention(told.article, told.sentence, doer.start, doer.end, doer.text, shade=DOER)


def deed_mention(told: Told) -> Mention:
    """Return the mention of a deed told without a doer."""
    term = told.deed.term
    return Mention(told.article, told.sentence, term.start, term.end, term.text, shade=NO_DOER)
