"""What to show of the rows: the controls over them, which `filters.js` answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup

from compare.export.looks import KINDS, STATUSES
from compare.export.lookup import Lookup
from compare.export.rows import concepts
from compare.export.verdicts import VERDICTS, verdict_name
from compare.framing.lexicon import concept_label
from compare.framing.wordings import wordings
from compare.messages import N_, _, pgettext, spoken

VIEWS = {
    "both": N_("Original + translation"),
    "original": N_("Original"),
    "translation": N_("Translation"),
}
Options = Iterable[tuple[str, str]]


def filter_bar(lookup: Lookup, judging: bool) -> Markup:
    """Return the controls; they are shown where the script runs, and never printed.

    `judging` adds a filter by the reader's own verdicts and notes.
    """
    fields = [
        _select("status", _("Finding"), pgettext("finding", "any"), _statuses(lookup)),
        _select("outlet", _("Version"), pgettext("version", "any"), _outlets(lookup)),
        _select("concept", _("Words for"), pgettext("words", "anything"), _concepts(lookup)),
    ]
    if judging:
        fields.append(_select("verdict", _("My verdict"), pgettext("verdict", "any"), _verdicts()))
    return Markup(
        '<div class="bar" role="group" aria-label="{name}">{kinds}{views}'
        '<label class="chip check"><input type="checkbox" data-set="only"><span>{only}</span>'
        "</label>"
        '<button type="button" class="tool more-filters" aria-expanded="false">{more}</button>'
        '<div class="fields">{fields}</div>{search}'
        '<span class="shown" role="status"></span>'
        '<button type="button" class="tool clear" aria-disabled="true">{clear}</button>'
        '<button type="button" class="tool show-keys" aria-label="{keys}" title="{keys} (?)">?'
        "</button></div>"
    ).format(
        name=_("What to show"),
        kinds=_choice("kind", _("Marks"), _kinds(lookup), "all"),
        views=_choice("view", _("Text"), [(key, _(said)) for key, said in VIEWS.items()], "both"),
        only=_("Only rows that differ"),
        more=_("Filters"),
        fields=Markup("").join(fields),
        search=_search(),
        clear=_("Clear filters"),
        keys=_("Keys"),
    )


def _search() -> Markup:
    return Markup(
        '<div class="search" role="search"><label><span class="unseen">{find}</span>'
        '<input type="search" data-set="search" placeholder="{find}" maxlength="80"'
        ' autocomplete="off" spellcheck="false"></label>'
        '<button type="button" class="tool" data-hit="-1" aria-label="{before}" hidden>↑</button>'
        '<button type="button" class="tool" data-hit="1" aria-label="{after}" hidden>↓</button>'
        '<span class="hits" role="status"></span></div>'
    ).format(
        find=_("Search originals and translations"),
        before=_("Previous place"),
        after=_("Next place"),
    )


def _kinds(lookup: Lookup) -> Options:
    counts = Counter(finding.kind for finding in lookup.report.findings)
    yield "all", pgettext("marks", "All")
    for kind, name in KINDS.items():
        yield kind, f"{_(name)} {counts[kind]}"


def _statuses(lookup: Lookup) -> Options:
    counts = Counter(finding.status for finding in lookup.report.findings)
    for status, look in STATUSES.items():
        if counts[status]:
            yield status, f"{look.icon} {_(look.label)} ({counts[status]})"


def _outlets(lookup: Lookup) -> Options:
    return ((article.id, article.outlet) for article in lookup.report.articles)


def _concepts(lookup: Lookup) -> Options:
    """Yield the concepts of the overview by name, with how many rows have words for them."""
    rows = Counter(one for row in lookup.report.rows for one in concepts(lookup, row))
    named = [(concept_label(one.concept.id), one.concept.id) for one in wordings(lookup.report)]
    for label, concept in sorted(named, key=lambda one: one[0].casefold()):
        if rows[concept]:
            yield concept, f"{label} ({rows[concept]})"


def _verdicts() -> Options:
    yield "mine", _("with a verdict or note of mine")
    yield "none", _("not judged yet")
    for verdict, look in VERDICTS.items():
        yield verdict, f"{look.icon} {verdict_name(verdict)}"


def _select(name: str, label: str, whatever: str, options: Options) -> Markup:
    return Markup(
        '<span class="field"><label for="show-{0}">{1}</label> <select id="show-{0}"'
        ' data-set="{0}"><option value="">{2}</option>{3}</select></span>'
    ).format(
        name,
        label,
        whatever,
        Markup("").join(
            Markup('<option value="{}">{}</option>').format(value, said) for value, said in options
        ),
    )


def _choice(name: str, legend: str, options: Options, chosen: str) -> Markup:
    radios = Markup("").join(
        Markup(
            '<label class="chip"><input type="radio" name="parallax-{0}" data-set="{0}"'
            ' value="{1}"{2}><span>{3}</span></label>'
        ).format(name, value, Markup(" checked") if value == chosen else "", said)
        for value, said in options
    )
    return Markup('<fieldset lang="{}"><legend>{}</legend>{}</fieldset>').format(
        spoken(), legend, radios
    )
