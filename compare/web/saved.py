"""A saved story, opened again where the reader left it."""

from __future__ import annotations

import streamlit as st

from compare import limits
from compare.framing.own_table import merged
from compare.read.saved import read_report
from compare.story import open_story
from compare.web.guard import guarded
from compare.web.job import saved_job, show
from compare.web.slots import fill_slots


def saved_story() -> None:
    """Show where to give a saved story; one that opens leads to the comparison."""
    uploaded = st.file_uploader(
        "Open a saved story",
        type=["json"],
        key="saved-story",
        max_upload_size=limits.MAX_SAVED_BYTES // 1_000_000,
        help="The .json file that “Save story” gave: rows and translations as you left them.",
    )
    if uploaded is None:
        return
    with guarded():
        report = read_report(uploaded.getvalue())
        st.session_state.outcome = show(saved_job(report), open_story(report))
        own = st.session_state.get("lexicon", ())
        st.session_state.lexicon = merged(own, report.options.lexicon)
        fill_slots(report.articles)
        st.switch_page("compare/web/overview.py")
