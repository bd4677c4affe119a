"""The framing findings of every kind, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Sequence

from compare.framing.agency_findings import find_agency
from compare.framing.certainty_findings import find_certainty
from compare.framing.label_findings import find_labels
from compare.framing.source_findings import find_sources
from compare.framing.wording_findings import find_wording
from compare.model import Article, Finding, Row


def find_framing(
    articles: Sequence[Article], rows: Sequence[Row], pivot: str = "en"
) -> list[Finding]:
    """Return the framing findings, every id 0: row by row, then for the story as a whole.

    `pivot` is the language of the glosses in them. A label is marked for the story where no
    finding about wording marks it already.
    """
    wording = find_wording(articles, rows)
    of_rows = [
        *(finding for finding in wording if finding.row is not None),
        *find_sources(articles, rows),
        *find_certainty(articles, rows, pivot),
        *find_agency(articles, rows),
    ]
    return [
        *of_rows,
        *(finding for finding in wording if finding.row is None),
        *find_labels(articles, wording),
    ]
