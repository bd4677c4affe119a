"""A saved story, opened again where the reader left it."""

from __future__ import annotations

import streamlit as st

from compare import limits
from compare.messages import _
from compare.web.shell.guard import told
from compare.web.shell.pages import go_next
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import upload_hint
from compare.web.start.slots import fill_slots
from compare.web.working.job import saved_job, show

KEY = "saved-story"


def saved_story() -> None:
    """Show where to give a saved story; one that opens leads to its overview."""
    st.file_uploader(
        _("Open a saved story"),
        type=["json"],
        key=KEY,
        max_upload_size=limits.MAX_SAVED_BYTES // 1_000_000,
        help=upload_hint(
            _("The .json file that “Save story” gave: rows and translations as you left them."),
            ["json"],
            limits.MAX_SAVED_BYTES,
        ),
        on_change=_open,
    )
    if problem := st.session_state.pop("saved-problem", ""):
        show_plain(problem, "problem")


def _open() -> None:
    uploaded = st.session_state.get(KEY)
    if uploaded is None:
        return
    try:
        open_saved(uploaded.getvalue())
    except Exception as error:
        st.session_state["saved-problem"] = told(error)
    else:
        go_next("overview")


def open_saved(data: bytes) -> None:
    """Put a saved story on view, its words and its versions where they can be changed.

    Raises InputError for what is no saved story.
    """
    from compare.framing.own_table import merged
    from compare.read.saved import read_report
    from compare.story import open_story

    report = read_report(data)
    st.session_state.outcome = show(saved_job(report), open_story(report))
    own = st.session_state.get("lexicon", ())
    st.session_state.lexicon = merged(own, report.options.lexicon)
    fill_slots(report.articles)
