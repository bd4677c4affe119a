"""The page that lays two versions, two translations or two pasted texts side by side."""

from __future__ import annotations

import streamlit as st

from compare.export.two import two_table
from compare.messages import _
from compare.web.shell.guard import guarded
from compare.web.shell.plain import show_plain
from compare.web.story.component import show_html
from compare.web.two.choice import TEXTS, TRANSLATIONS, VERSIONS, Compared, choose
from compare.web.working.job import Outcome

# Rows at once: some ten screens, drawn in a blink.
STEP = 100


def show(compared: Compared) -> None:
    """Show what came out: all rows or those that differ, a hundred at a time."""
    lines = compared.lines
    if compared.lacking:
        show_plain(
            _("Left out, for want of a translation on either side: {n}.").format(n=compared.lacking)
        )
    if not lines:
        show_plain(_("There is nothing to lay side by side here."))
        return
    only = st.toggle(
        _("Only rows that differ"),
        value=True,
        key="two-only",
        help=_("Rows whose words are all the same are left out."),
        persist_state="session",
    )
    wanted = [line for line in lines if line.differs or not only]
    if st.session_state.get("two-of") != compared.what:
        st.session_state["two-of"], st.session_state["two-most"] = compared.what, STEP
    most = st.session_state["two-most"]
    show_html(two_table(lines, wanted[:most], compared.names, compared.language), key="two-table")
    if len(wanted) > most and st.button(
        _("Show more rows ({n} left)").format(n=len(wanted) - most),
        key="two-more",
        help=_("The next rows, under those that are shown"),
    ):
        st.session_state["two-most"] = most + STEP
        st.rerun()


with guarded():
    st.title(_("Compare two"), anchor=False)
    outcome: Outcome | None = st.session_state.get("outcome")
    report = outcome.report if outcome else None
    kinds = {
        VERSIONS: _("Two versions"),
        TRANSLATIONS: _("Two translations"),
        TEXTS: _("Two texts"),
    }
    offered = [*kinds] if report else [TEXTS]
    if report is None:
        show_plain(_("With a story open, its versions and translations can be compared here too."))
    if st.session_state.get("two-kind") not in offered:
        st.session_state["two-kind"] = offered[0]
    kind = st.segmented_control(
        _("What to compare"),
        offered,
        format_func=kinds.__getitem__,
        key="two-kind",
        required=True,
        persist_state="session",
        help=_(
            "Two versions of the story, two translations of one version, or two texts you paste"
        ),
    )
    if compared := choose(kind or TEXTS, report):
        show(compared)
