"""The guide: how to read the marks, five steps, what translators are worth, where things are."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from compare import limits
from compare.export.legend import CORRECTING_KEYS, KEYS, marks_explained
from compare.messages import N_, _, spoken
from compare.web.shell.guard import guarded
from compare.web.story.component import show_html

STEPS = (
    N_("Give two to six versions of one story, as files or pasted, or open a sample."),
    N_("On the overview, see which figures differ, which words, and what only one version has."),
    N_("On the review, read the versions side by side; each mark says why it is there."),
    N_("Correct rows and translations where they are wrong; note whether you agree with a mark."),
    N_("Hand the story on as a file, or print it."),
)
TRANSLATORS = (
    (
        N_("Your translation memory and your corrections"),
        N_("are taken as they stand: as good as whoever wrote them."),
    ),
    (
        N_("Argos packages"),
        N_(
            "give full sentences, made on this computer; names, figures and irony may slip, so "
            "each translation is checked against its original’s figures."
        ),
    ),
    (
        N_("A LibreTranslate server"),
        N_("gives much the same, but the sentences are sent to that server."),
    ),
    (
        N_("The rough glossary"),
        N_("goes word by word: enough to follow, not to quote."),
    ),
)
PLACES = (
    N_("Texts and comparisons are in this page’s session, and gone when it ends."),
    N_(
        "Recent stories, up to {stories}, are kept in this browser alone; the start page deletes "
        "them and can leave off keeping them."
    ),
    N_("Translations that Argos made are kept on the computer that runs Parallax, to save time."),
)
NOT_DONE = (
    N_("It does not score outlets, and does not say who is right or who means ill."),
    N_("It does not know what happened: a figure that all versions share may still be wrong."),
    N_("It misses things, and marks some without need: read the sentence, then judge."),
)


def guide() -> Markup:
    """Return the whole page in the spoken language."""
    parts = (
        (_("In five steps"), _items("ol", [_(step) for step in STEPS])),
        (_("How to read the marks"), marks_explained()),
        (_("What each translator is worth"), _terms([(_(a), _(b)) for a, b in TRANSLATORS])),
        (_("Keys on the review"), _keys()),
        (
            _("Where things are kept"),
            _items("ul", [_(one).format(stories=limits.MAX_RECENT_STORIES) for one in PLACES]),
        ),
        (_("What Parallax does not do"), _items("ul", [_(one) for one in NOT_DONE])),
    )
    sections = Markup("").join(
        Markup("<section><h2>{}</h2>{}</section>").format(title, inside) for title, inside in parts
    )
    return Markup('<div class="parallax" lang="{}"><div class="legend">{}</div></div>').format(
        spoken(), sections
    )


def _items(kind: str, items: list[str]) -> Markup:
    inside = Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    return Markup("<{0}>{1}</{0}>").format(Markup(kind), inside)


def _terms(pairs: list[tuple[str, str]]) -> Markup:
    inside = Markup("").join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(term, about) for term, about in pairs
    )
    return Markup("<dl>{}</dl>").format(inside)


def _keys() -> Markup:
    return _terms([(pressed, _(does)) for pressed, does in (*KEYS, *CORRECTING_KEYS)])


with guarded():
    st.title(_("Guide"), anchor=False)
    show_html(guide(), key="guide")
