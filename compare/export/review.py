"""The comparison as one piece of HTML: what the page shows and what the file holds."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from compare.export import say
from compare.export.looks import ENGINES, KINDS, STATUSES
from compare.export.lookup import Lookup, look_up
from compare.export.notes import controls, notes_list
from compare.export.overview import overview
from compare.export.rows import rows_table
from compare.export.tables import tables
from compare.model import Report

NOTE = (
    "Marks show where the versions differ and why. They do not say who is right. "
    "Ask: who is quoted for it, and who else could know?"
)
VIEWS = {"both": "Original + translation", "original": "Original", "translation": "Translation"}


def review(report: Report, hand: str = "hand") -> Markup:
    """Return the whole comparison; every text of an article or outlet in it is escaped.

    `hand` is who corrected what is corrected, as the marks say it: "corrected by you".
    """
    lookup = look_up(report, hand)
    return _root(_head(lookup) + _whole(lookup) + _side_by_side(lookup))


def overview_page(report: Report, hand: str = "hand") -> Markup:
    """Return the story in one look; its links lead to places in `review_page`."""
    lookup = look_up(report, hand)
    return _root(_head(lookup) + _whole(lookup) + notes_list(lookup))


def review_page(report: Report, hand: str = "hand") -> Markup:
    """Return the versions side by side, with what to show of them."""
    lookup = look_up(report, hand)
    return _root(_small_head(lookup) + _side_by_side(lookup) + controls())


def _root(inside: Markup) -> Markup:
    return Markup(
        '<div class="parallax" lang="en" data-kind="all" data-view="both">{}'
        '<div class="note" popover="manual" role="tooltip"></div></div>'
    ).format(inside)


def _whole(lookup: Lookup) -> Markup:
    return _warnings(lookup) + tables(lookup) + overview(lookup)


def _side_by_side(lookup: Lookup) -> Markup:
    return _bar(lookup.report) + rows_table(lookup) + notes_list(lookup) + legend()


def _small_head(lookup: Lookup) -> Markup:
    name, language = story_title(lookup.report)
    return Markup('<header><h1 lang="{}">{}</h1></header>').format(language, name)


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
    return "Comparison", "en"


def summary(report: Report) -> list[str]:
    """Return what was found, in counts, most telling first: "2 figures disagree"."""
    found = [(finding.kind, finding.status) for finding in report.findings]
    conflicts = found.count(("figure", "conflict")) + found.count(("figure", "scale_suspect"))
    agreeing = found.count(("figure", "agrees"))
    wordings = found.count(("framing", "differs"))
    alone = found.count(("omission", "only_here"))
    missing = found.count(("omission", "missing"))
    return [
        say.count(conflicts, "figure disagrees", "figures disagree")
        if conflicts
        else "no figures disagree",
        *([say.count(agreeing, "figure agrees", "figures agree")] if agreeing else []),
        *([say.count(wordings, "wording differs", "wordings differ")] if wordings else []),
        *([f"{alone} told by one version only"] if alone else []),
        *([f"{missing} missing from one version"] if missing else []),
    ]


def _head(lookup: Lookup) -> Markup:
    report = lookup.report
    name, language = story_title(report)
    versions = [
        Markup('<li><b lang="{}">{}</b> <span>{}</span></li>').format(
            article.language,
            article.outlet,
            ", ".join(
                part
                for part in (
                    say.language_name(article.language),
                    say.day(article.date),
                    say.count(len(article.sentences), "sentence"),
                )
                if part
            ),
        )
        for article in report.articles
    ]
    return Markup(
        '<header><h1 lang="{lang}">{title}</h1><ul class="versions">{versions}</ul>'
        '<p class="sub">{count} · {rows} · pivot {pivot}</p>'
        '<p class="summary">{summary}</p><p class="advice">{note}</p></header>'
    ).format(
        lang=language,
        title=name,
        versions=Markup("").join(versions),
        count=say.count(len(report.articles), "version"),
        rows=say.count(len(report.rows), "row"),
        pivot=say.language_name(report.pivot),
        summary=Markup("").join(
            Markup("<span{}>{}</span>").format(
                Markup(' class="conflict"') if "disagree" in said and said[0].isdigit() else "",
                said,
            )
            for said in summary(report)
        ),
        note=NOTE,
    )


def _warnings(lookup: Lookup) -> Markup:
    """Say what looked wrong with the articles, and where nothing could translate."""
    said = [
        *(Markup('<p class="warning">{}</p>').format(w) for w in lookup.report.warnings),
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
        rough = " or choose English as the pivot for a rough translation," if target != "en" else ""
        # Argos has no package between Spanish and Russian: English is the bridge.
        pairs = (
            [(language, target)]
            if "en" in (language, target)
            else [(language, "en"), ("en", target)]
        )
        commands = Markup(" and ").join(
            Markup("<code>python -m compare models install {} {}</code>").format(*pair)
            for pair in pairs
        )
        yield Markup(
            '<p class="warning">{} of {} {} sentences stand without a translation into {}: nothing '
            "here could translate them. Install a translator with {}, add a translation memory"
            " (a TMX file),{} then compare again.</p>"
        ).format(
            lacking,
            len(sentences),
            say.language_name(language),
            say.language_name(target),
            commands,
            rough,
        )


def _bar(report: Report) -> Markup:
    """Return the controls; they are shown where the script runs, and never printed."""
    counts = {kind: sum(f.kind == kind for f in report.findings) for kind in KINDS}
    kinds = [("all", "Everything"), *((k, f"{name} {counts[k]}") for k, name in KINDS.items())]
    return Markup(
        '<div class="bar" role="group" aria-label="What to show">{kinds}{views}'
        '<label class="chip check"><input type="checkbox" data-set="only">'
        "<span>Only rows that differ</span></label>"
        '<span class="shown" role="status"></span></div>'
    ).format(
        kinds=_choice("kind", "Marks", kinds, "all"),
        views=_choice("view", "Text", list(VIEWS.items()), "both"),
    )


def _choice(name: str, legend: str, options: list[tuple[str, str]], chosen: str) -> Markup:
    radios = Markup("").join(
        Markup(
            '<label class="chip"><input type="radio" name="parallax-{0}" data-set="{0}"'
            ' value="{1}"{2}><span>{3}</span></label>'
        ).format(name, value, Markup(" checked") if value == chosen else "", label)
        for value, label in options
    )
    return Markup("<fieldset><legend>{}</legend>{}</fieldset>").format(legend, radios)


def legend() -> Markup:
    """Return "How to read the marks"."""
    looks = Markup("").join(
        Markup(
            '<div><dt class="{}"><span aria-hidden="true">{}</span> {}</dt><dd>{}</dd></div>'
        ).format(status, look.icon, look.label, look.meaning)
        for status, look in STATUSES.items()
    )
    engines = Markup("; ").join(escape(name) for name in ENGINES.values())
    return Markup(
        '<details class="legend"><summary>How to read the marks</summary><p>Point at a mark, or '
        "reach it with the Tab key, to see why it is there; the same thing lights up in the other "
        "versions. Figures and wording are read from the original text, never from a translation."
        "</p><dl>{}</dl><p>A wording’s label says how it puts the thing (neutral, legal, "
        "hostile…), not whether it is true, and how often a version uses such words is no score of "
        "bias: a word may be quoted. Beside each translation stands who made it: {}. "
        "“Rough” means word for word: enough to follow, not to quote. Under a row’s number stands "
        "how sure it is that its sentences tell the same; reach it to see what that rests on. "
        "Rows and translations that a person checked or corrected say so. Keys: J and K go to the "
        "next and the previous row that differs; Esc closes a note.</p></details>"
    ).format(looks, engines)
