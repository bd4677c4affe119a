"""What each version begins and ends with, and where the others tell that, as a table."""

from __future__ import annotations

from markupsafe import Markup

from compare.export.links import link_to
from compare.export.lookup import Lookup
from compare.framing.emphasis import Lead, Order, leads
from compare.model import Article

# Words of a sentence that are shown to know it by.
MOST_WORDS = 12


def order_table(lookup: Lookup) -> Markup:
    """Return the table, behind a click; nothing where a sentence stands in no row."""
    has_all = lookup.rows.keys() >= lookup.sentences.keys()
    found = leads(lookup.report) if has_all else ()
    if not found:
        return Markup("")
    lines = Markup("").join(_order_line(lookup, order) for order in found)
    return Markup(
        '<details class="overview order"><summary><h2>What comes first and last</h2></summary>'
        '<table class="findings columns-2">'
        '<caption class="unseen">What comes first and last</caption>'
        '<thead><tr><th scope="col">Version</th><th scope="col">It begins with</th>'
        '<th scope="col">It ends with</th></tr></thead><tbody>{}</tbody></table></details>'
    ).format(lines)


def _order_line(lookup: Lookup, order: Order) -> Markup:
    article = lookup.articles[order.first.article]
    return Markup(
        '<tr><th scope="row" lang="{}">{}</th><td data-outlet="Begins with">{}</td>'
        '<td data-outlet="Ends with">{}</td></tr>'
    ).format(
        article.language,
        article.outlet,
        _lead(lookup, article, order.first),
        _lead(lookup, article, order.last),
    )


def _lead(lookup: Lookup, article: Article, lead: Lead) -> Markup:
    sentence = lookup.sentences[article.id, lead.sentence]
    said = sentence.text if sentence.translation is None else sentence.translation
    language = article.language if sentence.translation is None else lookup.report.pivot
    words = said.split()
    short = " ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
    others = "; ".join(
        f"{lookup.articles[other].outlet}: {place_in_text(position)}"
        for other, position in lead.elsewhere.items()
    )
    link = Markup('<span lang="{}">{}</span>').format(
        language, link_to(lookup, article, lead.sentence, 0, short)
    )
    return Markup("{} <small>{}</small>").format(link, others)


def place_in_text(position: float | None) -> str:
    """Return how far into a text something stands, in words: 0 is its first sentence."""
    if position is None:
        return "not found"
    if position == 0:
        return "in its first sentence"
    if position == 1:
        return "in its last sentence"
    third = int(position * 3)
    return ("in the first third", "in the middle", "in the last third")[third]
