"""The findings in short: what is counted and what is worded × outlets, each leading to its row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from compare.export import say
from compare.export.looks import STATUSES, place
from compare.export.lookup import Lookup
from compare.framing.lexicon import shade_name
from compare.messages import N_, _, spoken
from compare.model import Finding, FindingKind, Mention

# As many as a reader takes in at a glance; the rest opens on demand.
AT_FIRST = 8

HEADINGS: dict[FindingKind, tuple[str, str]] = {
    "figure": (N_("Figures"), N_("What is counted")),
    "framing": (N_("Wording, row by row"), N_("What is worded")),
}


def findings_table(lookup: Lookup, kind: FindingKind) -> Markup:
    """Return the table of the figures or wordings found, conflicts first; nothing without any."""
    findings = sorted(
        (finding for finding in lookup.report.findings if finding.kind == kind),
        key=lambda finding: (place(finding.status), lookup.homes.get(finding.id, 0)),
    )
    if not findings:
        return Markup("")
    heading, what = (_(words) for words in HEADINGS[kind])
    first, rest = findings[:AT_FIRST], findings[AT_FIRST:]
    more = Markup("")
    if rest:
        caption = _("{heading}, the rest").format(heading=heading)
        more = Markup("<details><summary>{}</summary>{}</details>").format(
            _("{n} more").format(n=len(rest)), _table(lookup, kind, caption, what, rest)
        )
    return Markup(
        '<details class="found" data-kind="{}"{}><summary><h2>{}</h2> <span>{}</span></summary>'
        "{}{}</details>"
    ).format(
        kind,
        Markup(" open") if kind == "figure" else "",
        heading,
        len(findings),
        _table(lookup, kind, heading, what, first),
        more,
    )


def _table(
    lookup: Lookup, kind: FindingKind, caption: str, what: str, findings: Iterable[Finding]
) -> Markup:
    outlets = Markup("").join(
        Markup('<th scope="col" lang="{}">{}</th>').format(article.language, article.outlet)
        for article in lookup.report.articles
    )
    lines = Markup("").join(_line(lookup, finding) for finding in findings)
    status = Markup('<th scope="col" class="status">{}</th>').format(_("Finding"))
    return Markup(
        '<table class="findings columns-{}"><caption class="unseen">{}</caption><thead><tr>'
        '<th scope="col">{}</th>{}{}</tr></thead><tbody>{}</tbody></table>'
    ).format(
        len(lookup.report.articles),
        caption,
        what,
        outlets,
        "" if kind == "framing" else status,
        lines,
    )


def _line(lookup: Lookup, finding: Finding) -> Markup:
    home = lookup.homes.get(finding.id)
    name = escape(finding.about or finding.concept or _("figure"))
    if home is not None:
        name = Markup('<a href="#row-{}" data-row="{}" data-finding="{}">{}</a>').format(
            home, home, finding.id, name
        )
        name += Markup('<small lang="{}">{}</small>').format(
            spoken(), _("row {number}").format(number=lookup.numbers[home])
        )
    cells = Markup("").join(
        Markup('<td data-outlet="{}">{}</td>').format(
            article.outlet,
            _cell(
                lookup,
                finding,
                [m for m in finding.mentions if m.article == article.id],
                article.language,
            ),
        )
        for article in lookup.report.articles
    )
    return Markup('<tr class="{}"><th scope="row" lang="{}">{}</th>{}{}</tr>').format(
        finding.status, lookup.report.pivot, name, cells, _status(finding)
    )


def _status(finding: Finding) -> Markup:
    """Show the status; wordings that differ all have the same, so they show none."""
    if finding.kind == "framing":
        return Markup("")
    look = STATUSES[finding.status]
    return Markup('<td class="status"><span aria-hidden="true">{}</span> {}</td>').format(
        look.icon, _(look.label)
    )


def _cell(lookup: Lookup, finding: Finding, mentions: Sequence[Mention], language: str) -> Markup:
    if not mentions:
        return Markup('<span class="none dash">–</span>')
    if finding.kind == "framing":
        shown = dict.fromkeys(_wording(lookup, mention, language) for mention in mentions)
    elif finding.status == "adds_up":
        shown = dict.fromkeys([_sum(mentions)])
    else:
        shown = dict.fromkeys(_figures(lookup, mentions, language))
    return Markup("").join(Markup("<div>{}</div>").format(one) for one in shown)


def _sum(mentions: Sequence[Mention]) -> Markup:
    """Return one version's parts as they add up: 29 + 12 = 41."""
    numbers = sorted({float(m.value) for m in mentions if isinstance(m.value, float | int)})
    *parts, total = numbers
    if len(parts) > 1 and sum(parts) == total:
        left, right = parts, f" = {say.value(total)}"
    else:
        left, right = numbers, ""
    return Markup("<b>{}{}</b>").format(" + ".join(map(say.value, reversed(left))), right)


def _figures(lookup: Lookup, mentions: Sequence[Mention], language: str) -> Iterable[Markup]:
    """Yield each amount that one version gives, once, with who is quoted for it."""
    said: dict[str, list[Mention]] = {}
    for mention in mentions:
        said.setdefault(say.amount(lookup.figure(mention), mention), []).append(mention)
    for same in said.values():
        sources = dict.fromkeys(mention.source for mention in same if mention.source)
        named = Markup("").join(
            Markup(' <small class="source" lang="{}">{}</small>').format(language, source)
            for source in sources
        )
        # Words for the number, where a place has them, tell more than its digits again.
        worded = max(same, key=lambda mention: mention.text.isalpha())
        yield _digits(lookup, worded, language) + named


def _digits(lookup: Lookup, mention: Mention, language: str) -> Markup:
    digits = say.amount(lookup.figure(mention), mention)
    if digits == mention.text:
        return Markup('<b lang="{}">{}</b>').format(language, mention.text)
    if _bare(mention.text) in _bare(digits):
        return Markup("<b>{}</b>").format(digits)
    return Markup("<b>{}</b> {}").format(digits, say.quoted(mention.text, language))


def _bare(text: str) -> str:
    """Return the letters and digits alone: 10 870 and 10,870 say the same."""
    return "".join(character for character in text if character.isalnum())


def _wording(lookup: Lookup, mention: Mention, language: str) -> Markup:
    term = lookup.term(mention)
    gloss = term.gloss if term and term.gloss != mention.text else ""
    shade = mention.shade or (term.shade if term else "")
    said = Markup('<b lang="{}">{}</b>').format(language, mention.text)
    if gloss:
        said += Markup(" {}").format(say.quoted(gloss, lookup.report.pivot))
    if shade:
        said += Markup(' <span class="shade">{}</span>').format(shade_name(shade))
    return said
