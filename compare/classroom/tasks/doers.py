"""Which version says who did it, and which says only what happened?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from compare.classroom.model import Passage, Point, Task
from compare.classroom.tasks.rules import Rules, chosen
from compare.errors import InputError
from compare.messages import N_, _
from compare.model import Article, Report

if TYPE_CHECKING:
    from compare.framing.agency_findings import Told

DOER = "doer"
DEED = "deed"
OPTIONS = {DOER: N_("It says who did it."), DEED: N_("It says only what happened.")}
MOST_GROUPS = 4  # each of as many items as there are versions
NONE = N_("No two versions of this story tell one deed so that one of them names who did it.")


def build(report: Report, seed: int) -> Task:
    """Return the task: for each deed that several versions tell, an item a version."""
    groups = sorted(_groups(report), key=_alike)[:MOST_GROUPS]
    if not any(told.deed.doer for side in groups for told in side):
        raise InputError(_(NONE))
    articles = {article.id: article for article in report.articles}
    items, points = [], []
    for number, side in enumerate(groups, start=1):
        for told in side:
            key = f"{number}{told.article}"
            items.append(_item(key, articles[told.article], told, str(number)))
            points.append(_point(key, told))
    options = tuple(Passage(key, "", "") for key in OPTIONS)
    return Task("doers", tuple(items), options, tuple(points))


def _groups(report: Report) -> list[list[Told]]:
    """Return the deeds that at least two versions tell in a row, one telling a version."""
    from compare.framing.agency_findings import cell_deeds
    from compare.framing.anchors import row_cells

    groups = []
    for row in report.rows:
        by_deed: dict[str, dict[str, Told]] = {}
        for cell in row_cells(report.articles, row):
            for told in cell_deeds(cell):
                if told.sentence == 0 and cell.article.title:
                    # Whose headline it is may be a question of its own.
                    continue
                side = by_deed.setdefault(told.named, {})
                if told.article not in side or (
                    told.deed.doer and not side[told.article].deed.doer
                ):
                    side[told.article] = told
        groups += [list(side.values()) for side in by_deed.values() if len(side) > 1]
    return groups


def _alike(side: Sequence[Told]) -> tuple[bool, int]:
    """Return what puts the deeds first that give most to talk about: told unlike, by many."""
    return len({told.deed.doer is None for told in side}) == 1, -len(side)


def _item(key: str, article: Article, told: Told, group: str) -> Passage:
    sentence = article.sentences[told.sentence]
    return Passage(
        key,
        sentence.text,
        article.language,
        sentence.translation,
        article.id,
        (sentence.id,),
        group,
        (told.deed.term.start, told.deed.term.end),
    )


def _point(key: str, told: Told) -> Point:
    term, doer = told.deed.term, told.deed.doer
    if doer is not None:
        why = _("“{doer}” is named for “{deed}”.").format(doer=doer.text, deed=term.text)
        places = [(doer.start, doer.end), (term.start, term.end)]
    else:
        why = _("“{deed}” tells it without saying who did it.").format(deed=term.text)
        places = [(term.start, term.end)]
    return Point(
        key,
        why,
        tuple((told.article, told.sentence, start, end) for start, end in places),
        item=key,
        chosen=DOER if doer is not None else DEED,
    )


RULES = Rules(
    kind="doers",
    title=N_("Who did it?"),
    asks=N_("Which version says who did it, and which says only what happened?"),
    build=build,
    touches=chosen,
    options=OPTIONS,
)
