"""What each version begins and ends with, and where the others tell that, as a table."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from compare.export.links import link_to
from compare.export.lookup import Lookup
from compare.export.told import shortened
from compare.framing.emphasis import Lead, leads
from compare.messages import _, ngettext
from compare.model import Article

# Words of a sentence that are shown to know it by.
MOST_WORDS = 10


def order_tables(lookup: Lookup) -> Markup:
    """Return what comes first and, behind a click, what comes last.

    Nothing where a sentence stands in no row.
    """
    has_all = lookup.rows.keys() >= lookup.sentences.keys()
    found = leads(lookup.report) if has_all else ()
    if not found:
        return Markup("")
    return Markup(
        '<details class="overview order" open><summary><h2>{first}</h2></summary>{begins}'
        "<details><summary>{last}</summary>{ends}</details></details>"
    ).format(
        first=_("What comes first"),
        begins=_table(
            lookup, _("What comes first"), _("It begins with"), (one.first for one in found)
        ),
        last=_("What comes last"),
        ends=_table(lookup, _("What comes last"), _("It ends with"), (one.last for one in found)),
    )


def _table(lookup: Lookup, caption: str, what: str, found: Iterable[Lead]) -> Markup:
    lines = Markup("").join(
        Markup('<tr><th scope="row" lang="{}">{}</th><td>{}</td></tr>').format(
            lookup.articles[lead.article].language,
            lookup.articles[lead.article].outlet,
            _lead(lookup, lookup.articles[lead.article], lead),
        )
        for lead in found
    )
    return Markup(
        '<table class="findings leads"><caption class="unseen">{}</caption><thead><tr>'
        '<th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{}</tbody></table>'
    ).format(caption, _("Version"), what, lines)


def _lead(lookup: Lookup, article: Article, lead: Lead) -> Markup:
    sentence = lookup.sentences[article.id, lead.sentence]
    said = sentence.text if sentence.translation is None else sentence.translation
    language = article.language if sentence.translation is None else lookup.report.pivot
    others = _elsewhere(lookup, lead)
    link = Markup('<span lang="{}">{}</span>').format(
        language, link_to(lookup, article, lead.sentence, 0, shortened(said, MOST_WORDS))
    )
    return Markup("{} <small>{}</small>").format(link, others)


def _elsewhere(lookup: Lookup, lead: Lead) -> str:
    """Return where the other versions tell the same; briefly where that is where this one does."""
    places = lead.elsewhere.values()
    if all(position == 0 for position in places):
        return ngettext(
            "the other tells this first, too", "the others tell this first, too", len(places)
        )
    if all(position is None for position in places):
        return ngettext("not found in the other", "not found in the others", len(places))
    return "; ".join(
        f"{lookup.articles[other].outlet}: {place_in_text(position)}"
        for other, position in lead.elsewhere.items()
    )


def place_in_text(position: float | None) -> str:
    """Return how far into a text something stands, in words: 0 is its first sentence."""
    if position is None:
        return _("not found")
    if position == 0:
        return _("in its first sentence")
    if position == 1:
        return _("in its last sentence")
    thirds = (_("in the first third"), _("in the middle"), _("in the last third"))
    return thirds[int(position * 3)]
