"""What one version alone tells, and what all the others tell and one does not."""

from __future__ import annotations

from collections.abc import Sequence

from compare.messages import _
from compare.model import Article, Finding, Mention, Row
from compare.spoken import joined_by_and


def find_omissions(articles: Sequence[Article], rows: Sequence[Row]) -> list[Finding]:
    """Return a finding for each row that only one article has, or that all but one have.

    A title stands for the whole story, so a row that holds nothing but titles is no
    omission. With two articles each such row is only_here; a text that is not found
    may still be told in other words, and the why says no more than that.
    """
    outlets = {article.id: article.outlet for article in articles}
    by_id = {article.id: article for article in articles}
    findings = []
    for row in rows:
        there = [identifier for identifier, cell in row.cells.items() if cell]
        missing = tuple(identifier for identifier, cell in row.cells.items() if not cell)
        mentions = tuple(
            Mention(identifier, index, 0, len(sentence.text), sentence.text)
            for identifier in there
            for index in row.cells[identifier]
            for sentence in [by_id[identifier].sentences[index]]
        )
        if all(mention.sentence == 0 and by_id[mention.article].title for mention in mentions):
            continue
        if len(there) == 1:
            others = joined_by_and([outlets[identifier] for identifier in missing])
            why = _("Only {outlet} tells this; it was not found in {others}.").format(
                outlet=outlets[there[0]], others=others
            )
            findings.append(
                Finding(0, "omission", "only_here", why, mentions, row.id, missing_in=missing)
            )
        elif len(missing) == 1:
            why = _("Not found in {outlet}; every other version tells it.").format(
                outlet=outlets[missing[0]]
            )
            findings.append(
                Finding(0, "omission", "missing", why, mentions, row.id, missing_in=missing)
            )
    return findings
