"""The comparison as one piece of HTML: what the page shows and what the file holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup

from compare.export import say
from compare.export.filters import filter_bar
from compare.export.legend import keys, legend
from compare.export.lookup import Lookup, look_up
from compare.export.notes import controls, notes_list
from compare.export.overview import overview
from compare.export.rows import rows_table
from compare.export.scripts import said_by_scripts
from compare.messages import N_, _, ngettext, spoken
from compare.model import Article, Report

NOTE = N_(
    "Marks show where the versions differ and why. They do not say who is right. "
    "Ask: who is quoted for it, and who else could know?"
)


def review(report: Report, by_reader: bool = False) -> Markup:
    """Return the whole comparison; every text of an article or outlet in it is escaped.

    `by_reader` says that whoever looks at it made its corrections: "corrected by you".
    """
    lookup = look_up(report, by_reader)
    return _root(
        report.pivot,
        _head(lookup),
        _warnings(lookup),
        overview(lookup),
        _side_by_side(lookup, in_app=False),
    )


def overview_page(report: Report) -> Markup:
    """Return the story in one look for the app; its links lead to places in `review_page`."""
    lookup = look_up(report, by_reader=True)
    return _root(
        report.pivot, _head(lookup), _warnings(lookup), overview(lookup), notes_list(lookup)
    )


def review_page(report: Report) -> Markup:
    """Return the versions side by side for the app, with what to show of them."""
    lookup = look_up(report, by_reader=True)
    return _root(report.pivot, _small_head(lookup), _side_by_side(lookup, in_app=True), controls())


def _root(pivot: str, *parts: Markup) -> Markup:
    return Markup(
        '<div class="parallax" lang="{}" data-pivot="{}" data-kind="all" data-view="both">{}'
        '<div class="note" popover="manual" role="tooltip"></div>{}</div>'
    ).format(spoken(), pivot, Markup("").join(parts), said_by_scripts())


def _side_by_side(lookup: Lookup, in_app: bool) -> Markup:
    return (
        filter_bar(lookup, judging=in_app or bool(lookup.judged.notes))
        + rows_table(lookup)
        + notes_list(lookup)
        + keys(correcting=in_app)
        + legend()
    )


def _small_head(lookup: Lookup) -> Markup:
    name, language = story_title(lookup.report)
    return Markup('<header class="small"><h1 lang="{}">{}</h1></header>').format(language, name)


def story_title(report: Report) -> tuple[str, str]:
    """Return what to call the story and the language of that.

    It is the story's own title, else the first title of a version that is in the pivot
    language or translated into it, and else the first at all.
    """
    if report.title:
        return report.title, report.pivot
    for article in sorted(report.articles, key=lambda a: a.language != report.pivot):
        first = article.sentences[0] if article.title and article.sentences else None
        if first and first.translation:
            return first.translation, report.pivot
    for article in report.articles:
        if article.title:
            return article.title, article.language
    return _("Comparison"), spoken()


def summary(report: Report) -> list[str]:
    """Return what was found, in counts, most telling first: "2 figures disagree"."""
    found = Counter((finding.kind, finding.status) for finding in report.findings)
    agreeing = found["figure", "agrees"]
    wordings = found["framing", "differs"]
    alone = found["omission", "only_here"]
    missing = found["omission", "missing"]
    said = []
    if agreeing:
        said.append(ngettext("{n} figure agrees", "{n} figures agree", agreeing).format(n=agreeing))
    if wordings:
        said.append(
            ngettext("{n} wording differs", "{n} wordings differ", wordings).format(n=wordings)
        )
    if alone:
        said.append(
            ngettext(
                "{n} sentence told by one version only",
                "{n} sentences told by one version only",
                alone,
            ).format(n=alone)
        )
    if missing:
        said.append(
            ngettext(
                "{n} thing missing from one version", "{n} things missing from one version", missing
            ).format(n=missing)
        )
    return [disagreeing(conflicts(report)), *said]


def conflicts(report: Report) -> int:
    """Return how many figures disagree."""
    return sum(f.status in ("conflict", "scale_suspect") for f in report.findings)


def disagreeing(number: int) -> str:
    """Return "2 figures disagree"."""
    if not number:
        return _("no figures disagree")
    return ngettext("{n} figure disagrees", "{n} figures disagree", number).format(n=number)


def _head(lookup: Lookup) -> Markup:
    report = lookup.report
    name, language = story_title(report)
    first, *others = summary(report)
    return Markup(
        '<header><h1 lang="{lang}">{title}</h1><div class="line-up"><ul class="versions">{versions}'
        '</ul><p class="sub">{sub}</p></div>'
        '<p class="summary"><span{conflict}>{first}</span>{others}</p>'
        '<p class="advice">{note}</p></header>'
    ).format(
        lang=language,
        title=name,
        versions=Markup("").join(_version(article) for article in report.articles),
        conflict=Markup(' class="conflict"') if conflicts(report) else "",
        first=first,
        others=Markup("").join(Markup("<span>{}</span>").format(said) for said in others),
        sub=_sub(report),
        note=_(NOTE),
    )


def _version(article: Article) -> Markup:
    length = len(article.sentences)
    parts = (
        say.language_name(article.language),
        say.day(article.date),
        ngettext("{n} sentence", "{n} sentences", length).format(n=length),
    )
    return Markup('<li><b lang="{}">{}</b> <span>{}</span></li>').format(
        article.language, article.outlet, ", ".join(part for part in parts if part)
    )


def _sub(report: Report) -> str:
    """Return how much there is of the story, and the language it is told in to its reader."""
    rows = len(report.rows)
    return " · ".join(
        (
            ngettext("{n} row", "{n} rows", rows).format(n=rows),
            _("translated into: {language}").format(language=say.language_name(report.pivot)),
        )
    )


def _warnings(lookup: Lookup) -> Markup:
    """Say what looked wrong with the articles, and where nothing could translate."""
    said = [
        *(
            Markup('<p class="warning" lang="{}">{}</p>').format(lookup.report.pivot, warning)
            for warning in lookup.report.warnings
        ),
        *untranslated(lookup.report),
    ]
    return Markup('<div class="warnings">{}</div>').format(Markup("").join(said))


def untranslated(report: Report) -> Iterable[Markup]:
    """Say, for each language that is left without translations, how to get a translator."""
    target = report.pivot
    for language in dict.fromkeys(article.language for article in report.articles):
        sentences = [s for a in report.articles if a.language == language for s in a.sentences]
        lacking = sum(sentence.translation is None for sentence in sentences)
        if not lacking:
            continue
        lines = [
            _(
                "{number} of {all} sentences stand without a translation ({source} → {target}): "
                "nothing here could translate them. Install a translator or add a translation "
                "memory (a TMX file), then compare again."
            ).format(
                number=lacking,
                all=len(sentences),
                source=say.language_name(language),
                target=say.language_name(target),
            )
        ]
        if target != "en":
            lines.append(_("With English as the pivot there is at least a rough translation."))
        yield Markup('<p class="warning">{} {}</p>').format(
            " ".join(lines), _commands(language, target)
        )


def _commands(language: str, target: str) -> Markup:
    """Return what installs a translator; between Spanish and Russian English is the bridge."""
    direct = "en" in (language, target)
    pairs = [(language, target)] if direct else [(language, "en"), ("en", target)]
    return Markup(" ").join(
        Markup("<code>python -m compare models install {} {}</code>").format(*pair)
        for pair in pairs
    )
