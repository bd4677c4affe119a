"""The rows side by side: one column an outlet, original and translation together."""

from __future__ import annotations

from markupsafe import Markup

from compare.export import say
from compare.export.looks import ALIKE, ENGINES, KINDS, STATUSES
from compare.export.lookup import Lookup
from compare.export.marks import marked
from compare.export.notes import attributes, said_of
from compare.export.trust import settled, trust
from compare.model import Article, Finding, Row, Sentence


def rows_table(lookup: Lookup) -> Markup:
    """Return the table of rows; a row and what is said about it are one table body."""
    articles = lookup.report.articles
    heads = Markup("").join(
        Markup('<th scope="col"><b lang="{}">{}</b><small>{}</small></th>').format(
            article.language,
            article.outlet,
            " · ".join(filter(None, (say.language_name(article.language), say.day(article.date)))),
        )
        for article in articles
    )
    steps = Markup(
        '<button type="button" data-step="-1" aria-label="Previous row that differs">▲</button>'
        '<button type="button" data-step="1" aria-label="Next row that differs">▼</button>'
    )
    return Markup(
        '<h2 class="unseen">The versions side by side</h2><table class="rows columns-{}">'
        '<thead><tr><th scope="col" class="gutter"><span class="unseen">Row</span>{}</th>{}</tr>'
        "</thead>{}</table>"
    ).format(
        len(articles),
        steps,
        heads,
        Markup("").join(_row(lookup, row) for row in lookup.report.rows),
    )


def _row(lookup: Lookup, row: Row) -> Markup:
    findings = lookup.by_row[row.id]
    differing = dict.fromkeys(f.kind for f in findings if f.status not in ALIKE)
    cells = Markup("").join(_cell(lookup, row, article) for article in lookup.report.articles)
    told = [finding for finding in findings if lookup.homes.get(finding.id) == row.id]
    whys = Markup("").join(_why(lookup, finding) for finding in told)
    if whys:
        hidden = all(_is_quiet(lookup, finding) for finding in told)
        whys = Markup('<tr class="whys"{}><td colspan="{}">{}</td></tr>').format(
            Markup(" hidden") if hidden else "", len(lookup.report.articles), whys
        )
    return Markup(
        '<tbody class="row{}" id="row-{}" tabindex="-1" data-differs="{}"{}>'
        '<tr><th scope="row" class="gutter"{}><span class="unseen">Row </span>{}{}</th>{}</tr>{}'
        "</tbody>"
    ).format(
        "".join(f" {mark}" for mark in settled(row)),
        row.id,
        " ".join(differing),
        Markup(" data-apart") if lookup.differs(row) else "",
        Markup(' rowspan="2"') if whys else "",
        lookup.numbers[row.id],
        trust(row, lookup.hand),
        cells,
        whys,
    )


def _cell(lookup: Lookup, row: Row, article: Article) -> Markup:
    ids = row.cells.get(article.id, ())
    who = Markup('<span class="who" lang="{}">{}</span>').format(article.language, article.outlet)
    if not ids:
        return Markup('<td class="absent">{}<span class="none">not found here</span></td>').format(
            who
        )
    sentences = [lookup.sentences[article.id, sentence] for sentence in ids]
    return Markup("<td>{}{}</td>").format(
        who, Markup("").join(_sentence(lookup, article, sentence) for sentence in sentences)
    )


def _sentence(lookup: Lookup, article: Article, sentence: Sentence) -> Markup:
    text = marked(sentence.text, lookup.spans.get((article.id, sentence.id), ()))
    is_title = article.title and sentence.id == 0
    is_foreign = sentence.engine != "original"
    translated = is_foreign and sentence.translation is not None
    original = Markup('<p class="original{}{}" lang="{}">{}</p>').format(
        " title" if is_title else "", "" if translated else " only", article.language, text
    )
    translation = _translation(lookup, article, sentence) if translated else Markup("")
    return Markup('<div class="sentence{}" data-article="{}" data-sentence="{}">{}{}</div>').format(
        " foreign" if is_foreign else "", article.id, sentence.id, original, translation
    )


def _translation(lookup: Lookup, article: Article, sentence: Sentence) -> Markup:
    """Return the translation with who made it and what looks wrong with it."""
    is_own = (article.id, sentence.id) in lookup.corrected
    name = f"corrected by {lookup.hand}" if is_own else ENGINES.get(sentence.engine or "", "")
    warnings = Markup("").join(
        Markup('<span class="doubt"><span aria-hidden="true">⚠</span> {}</span>').format(warning)
        for warning in sentence.warnings
    )
    return Markup(
        '<p class="translation{}" lang="{}">{} <span class="engine {}" lang="en">{}</span>{}</p>'
    ).format(
        " title" if article.title and sentence.id == 0 else "",
        lookup.report.pivot,
        sentence.translation,
        "own" if is_own else sentence.engine or "",
        name,
        warnings,
    )


def _why(lookup: Lookup, finding: Finding) -> Markup:
    """Say why, in the finding's own row; marks in other rows find it by its id."""
    look = STATUSES[finding.status]
    name = KINDS["framing"] if finding.kind == "framing" else look.label.capitalize()
    return Markup(
        '<p class="why {kind} {status}{quiet}" data-kind="{kind}" id="why-{id}"{mine}>'
        '<b><span aria-hidden="true">{icon}</span> {name}</b> '
        "{why}{judged}</p>"
    ).format(
        kind=finding.kind,
        status=finding.status,
        quiet=" quiet" if _is_quiet(lookup, finding) else "",
        id=finding.id,
        mine=attributes(lookup, finding),
        icon=look.icon,
        name=name,
        why=finding.why,
        judged=said_of(lookup, finding),
    )


def _is_quiet(lookup: Lookup, finding: Finding) -> bool:
    """Return whether the mark alone tells enough: a figure that all versions share, unjudged."""
    is_judged = finding.id in lookup.judged.notes
    return finding.kind == "figure" and finding.status == "agrees" and not is_judged
