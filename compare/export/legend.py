"""How to read the marks, and the keys of the page."""

from __future__ import annotations

from markupsafe import Markup, escape

from compare.export.looks import ENGINES, STATUSES
from compare.messages import N_, _

HOW = N_(
    "Point at a mark, or reach it with the Tab key, to see why it is there; the same thing lights "
    "up in the other versions. Figures and wording are read from the original text, never from a "
    "translation."
)
WORDS = N_(
    "A wording’s label says how it puts the thing (neutral, legal, hostile…), not whether it is "
    "true, and how often a version uses such words is no score of bias: a word may be quoted."
)
ROUGH = N_(
    "Beside each translation stands who made it: {engines}. “Rough” means word for word: enough "
    "to follow, not to quote."
)
SURE = N_(
    "Under a row’s number stands how sure it is that its sentences tell the same; reach it to see "
    "what that rests on. Rows and translations that a person checked or corrected say so."
)
# What is pressed, and what that does; the later ones only where rows can be corrected.
KEYS = (
    ("J", N_("the next row that differs")),
    ("K", N_("the previous row that differs")),
    ("/", N_("search")),
    ("Enter, Shift+Enter", N_("in the search: the next and the previous place")),
    ("Esc", N_("closes a note; empties the search")),
    ("?", N_("shows these keys")),
)
CORRECTING_KEYS = (
    ("Alt+↑, Alt+↓", N_("moves the sentence that has the focus to another row")),
    ("Ctrl+Z, Ctrl+Shift+Z", N_("undoes and does again")),
)


def legend() -> Markup:
    """Return "How to read the marks", behind a click."""
    return Markup('<details class="legend"><summary>{}</summary>{}</details>').format(
        _("How to read the marks"), marks_explained()
    )


def marks_explained() -> Markup:
    """Return what each mark means and what else stands beside the texts."""
    looks = Markup("").join(
        Markup(
            '<div><dt class="{}"><span aria-hidden="true">{}</span> {}</dt><dd>{}</dd></div>'
        ).format(status, look.icon, _(look.label), _(look.meaning))
        for status, look in STATUSES.items()
    )
    engines = ", ".join(_(name) for name in ENGINES.values())
    return Markup("<p>{}</p><dl>{}</dl><p>{} {} {}</p>").format(
        _(HOW), looks, _(WORDS), _(ROUGH).format(engines=engines), _(SURE)
    )


def keys(correcting: bool) -> Markup:
    """Return the keys in a box that the script opens."""
    shown = (*KEYS, *(CORRECTING_KEYS if correcting else ()))
    return Markup(
        '<div class="keys" popover="auto" role="dialog" tabindex="-1" aria-label="{0}">'
        "<h3>{0}</h3><dl>{1}</dl></div>"
    ).format(
        _("Keys"),
        Markup("").join(
            Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(_keys(pressed), _(does))
            for pressed, does in shown
        ),
    )


def _keys(pressed: str) -> Markup:
    return Markup(", ").join(
        Markup("+").join(Markup("<kbd>{}</kbd>").format(escape(key)) for key in one.split("+"))
        for one in pressed.split(", ")
    )
