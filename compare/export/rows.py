"""The rows side by side: one column an outlet, original and translation together."""

from __future__ import annotations

import json

from markupsafe import Markup

from compare.export import say
from compare.export.looks import ALIKE, ENGINES, KINDS, STATUSES
from compare.export.lookup import Lookup
from compare.export.marks import marked
from compare.export.notes import attributes, said_of
from compare.export.trust import corrected_by, settled, trust
from compare.messages import _, spoken
from compare.model import Article, Finding, Row, Sentence


def rows_table(lookup: Lookup) -> Markup:
    """Return the table of rows; a row and what is said about it are one table body.

    The table is laid out as boxes, so that rows out of sight cost nothing (`report.css`): what
    a table is to those who hear it is said by roles.
    """
    articles = lookup.report.articles
    heads = Markup("").join(
        Markup(
            '<th scope="col" role="columnheader"><b lang="{}">{}</b><small>{}</small></th>'
        ).format(
            article.language,
            article.outlet,
            " · ".join(filter(None, (_language(article), say.day(article.date)))),
        )
        for article in articles
    )
    steps = Markup("").join(
        Markup('<button type="button" data-step="{}" aria-label="{}">{}</button>').format(*step)
        for step in (
            ("-1", _("Previous row that differs"), "▲"),
            ("1", _("Next row that differs"), "▼"),
        )
    )
    return Markup(
        '<h2 class="unseen">{side}</h2><table class="rows columns-{columns}" role="table">'
        '<thead role="rowgroup"><tr role="row"><th scope="col" class="gutter" role="columnheader">'
        '<span class="unseen">{row}</span>{steps}</th>{heads}</tr></thead>{rows}</table>'
    ).format(
        side=_("The versions side by side"),
        columns=len(articles),
        row=_("Row"),
        steps=steps,
        heads=heads,
        rows=Markup("").join(_row(lookup, row) for row in lookup.report.rows),
    )


def _language(article: Article) -> str:
    return say.capital(say.language_name(article.language))


def _row(lookup: Lookup, row: Row) -> Markup:
    findings = lookup.by_row[row.id]
    cells = Markup("").join(_cell(lookup, row, article) for article in lookup.report.articles)
    told = [finding for finding in findings if lookup.homes.get(finding.id) == row.id]
    whys = Markup("").join(_why(lookup, finding) for finding in told)
    if whys:
        hidden = all(_is_quiet(lookup, finding) for finding in told)
        whys = Markup(
            '<tr class="whys" role="row"{}><td colspan="{}" role="cell">{}</td></tr>'
        ).format(Markup(" hidden") if hidden else "", len(lookup.report.articles), whys)
    return Markup(
        '<tbody class="row{marks}" id="row-{id}" tabindex="-1" role="rowgroup"'
        ' data-about="{about}" data-concepts="{concepts}">'
        '<tr role="row"><th scope="row" class="gutter" role="rowheader"{span}>'
        '<span class="unseen">{row} </span>{number}{trust}</th>{cells}</tr>{whys}</tbody>'
    ).format(
        marks="".join(f" {mark}" for mark in settled(row)),
        id=row.id,
        about=json.dumps(about(lookup, row), ensure_ascii=False, separators=(",", ":")),
        concepts=json.dumps(concepts(lookup, row), ensure_ascii=False, separators=(",", ":")),
        span=Markup(' rowspan="2"') if whys else "",
        row=_("Row"),
        number=lookup.numbers[row.id],
        trust=trust(row, lookup.by_reader),
        cells=cells,
        whys=whys,
    )


def about(lookup: Lookup, row: Row) -> list[tuple[str, str, int, list[str]]]:
    """Return what the filters know of a row's findings: kind, status, does it differ, versions.

    The versions are the ids of the articles in it, also of those that it is missing from. A
    version that has nothing in the row counts as differing, of no kind and no status.
    """
    found = [
        (
            str(finding.kind),
            str(finding.status),
            int(finding.status not in ALIKE),
            [*dict.fromkeys([*(m.article for m in finding.mentions), *finding.missing_in])],
        )
        for finding in lookup.by_row[row.id]
    ]
    if absent := [article for article, cell in row.cells.items() if not cell]:
        found.append(("", "", 1, absent))
    return found


def concepts(lookup: Lookup, row: Row) -> list[str]:
    """Return the ids of the concepts that a row's sentences have words for."""
    terms = (term for place in row.places for term in lookup.sentences[place].terms)
    return [*dict.fromkeys(term.concept for term in terms)]


def _cell(lookup: Lookup, row: Row, article: Article) -> Markup:
    ids = row.cells.get(article.id, ())
    who = Markup('<span class="who" lang="{}">{}</span>').format(article.language, article.outlet)
    if not ids:
        return Markup('<td class="absent" role="cell">{}<span class="none">{}</span></td>').format(
            who, _("not found here")
        )
    sentences = [lookup.sentences[article.id, sentence] for sentence in ids]
    return Markup('<td role="cell">{}{}</td>').format(
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
    name = corrected_by(lookup.by_reader) if is_own else engine_name(sentence.engine)
    warnings = Markup("").join(
        Markup('<span class="doubt"><span aria-hidden="true">⚠</span> {}</span>').format(warning)
        for warning in sentence.warnings
    )
    return Markup(
        '<p class="translation{}" lang="{}">{} <span class="engine {}" lang="{}">{}</span>{}</p>'
    ).format(
        " title" if article.title and sentence.id == 0 else "",
        lookup.report.pivot,
        sentence.translation,
        "own" if is_own else sentence.engine or "",
        spoken(),
        name,
        warnings,
    )


def engine_name(engine: str | None) -> str:
    """Return what translated a sentence, in the spoken language; "" where nothing did."""
    return _(ENGINES[engine]) if engine in ENGINES else ""


def _why(lookup: Lookup, finding: Finding) -> Markup:
    """Say why, in the finding's own row; marks in other rows find it by its id."""
    look = STATUSES[finding.status]
    name = _(KINDS["framing"]) if finding.kind == "framing" else say.capital(_(look.label))
    return Markup(
        '<p class="why {kind} {status}{quiet}" data-kind="{kind}" id="why-{id}"{mine}>'
        '<span class="reason" lang="{pivot}"><b lang="{spoken}">'
        '<span aria-hidden="true">{icon}</span> {name}</b> '
        "{why}{judged}</span></p>"
    ).format(
        kind=finding.kind,
        status=finding.status,
        pivot=lookup.report.pivot,
        spoken=spoken(),
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
