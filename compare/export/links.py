"""Links from the tables to words in the rows."""

from __future__ import annotations

from markupsafe import Markup

from compare.export.lookup import Lookup
from compare.model import Article


def link_to(lookup: Lookup, article: Article, sentence: int, start: int, text: str) -> Markup:
    """Return a link to words in the rows; what they are of tells the script where they stand."""
    row = lookup.rows.get((article.id, sentence))
    if row is None:
        return Markup('<b lang="{}">{}</b>').format(article.language, text)
    return Markup(
        '<a href="#row-{0}" data-row="{0}" data-article="{1}" data-sentence="{2}" data-start="{3}"'
        ' lang="{4}">{5}</a>'
    ).format(row, article.id, sentence, start, article.language, text)
