"""What one version alone tells, and what one does not: two lists, each leading to its row."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from compare.export.lookup import Lookup
from compare.messages import _
from compare.model import Finding

# As many as a reader takes in at a glance; the rest opens on demand.
AT_FIRST = 5
# Words of a sentence that are shown to know it by.
MOST_WORDS = 14


def told_by_some(lookup: Lookup) -> Markup:
    """Return what only one version tells and what is missing from one; nothing without any."""
    parts = []
    for status, heading in (
        ("only_here", _("Told by one version only")),
        ("missing", _("Missing from one version")),
    ):
        found = [
            finding
            for finding in lookup.report.findings
            if finding.kind == "omission" and finding.status == status
        ]
        if found:
            parts.append(_list(lookup, status, heading, found))
    return Markup("").join(parts)


def _list(lookup: Lookup, status: str, heading: str, findings: Sequence[Finding]) -> Markup:
    items = [_item(lookup, finding) for finding in findings]
    more = Markup("")
    if rest := items[AT_FIRST:]:
        more = Markup("<details><summary>{}</summary><ul>{}</ul></details>").format(
            _("{n} more").format(n=len(rest)), Markup("").join(rest)
        )
    return Markup(
        '<details class="found told" data-kind="omission" data-status="{}" open><summary>'
        "<h2>{}</h2> <span>{}</span></summary><ul>{}</ul>{}</details>"
    ).format(status, heading, len(items), Markup("").join(items[:AT_FIRST]), more)


def _item(lookup: Lookup, finding: Finding) -> Markup:
    outlets = {article.id: article.outlet for article in lookup.report.articles}
    tellers = dict.fromkeys(outlets[mention.article] for mention in finding.mentions)
    name, language = _name(lookup, finding)
    home = lookup.homes.get(finding.id)
    link = escape(name)
    if home is not None:
        link = Markup('<a href="#row-{0}" data-row="{0}" data-finding="{1}">{2}</a>').format(
            home, finding.id, name
        )
    if finding.status == "only_here":
        where = _("only here: {outlets}").format(outlets=", ".join(tellers))
    else:
        absent = ", ".join(outlets[article] for article in finding.missing_in)
        where = _("not found here: {outlets}").format(outlets=absent)
    return Markup('<li><span lang="{}">{}</span> <small>{}</small></li>').format(
        language, link, where
    )


def _name(lookup: Lookup, finding: Finding) -> tuple[str, str]:
    """Return the beginning of what is told, in the pivot where it is translated; its language."""
    if not finding.mentions:
        return finding.about or _("Row"), lookup.report.pivot
    mention = finding.mentions[0]
    sentence = lookup.sentences.get((mention.article, mention.sentence))
    if sentence and sentence.translation:
        return shortened(sentence.translation, MOST_WORDS), lookup.report.pivot
    return shortened(mention.text, MOST_WORDS), lookup.articles[mention.article].language


def shortened(text: str, most: int) -> str:
    """Return the first words of a text, with an ellipsis where there are more."""
    words = text.split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")
