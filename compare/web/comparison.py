"""The comparison page: the versions side by side, corrected where they stand, and handed on."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from compare import languages
from compare.export import say
from compare.web.component import show_comparison
from compare.web.correcting import carry_out, changes_rows
from compare.web.downloads import downloads
from compare.web.guard import guarded, told
from compare.web.job import Outcome, after
from compare.web.plain import show_plain
from compare.web.reading import with_reading

COMPARISON = "comparison"


def on_wish() -> None:
    """Take the step that the reader asked for on the comparison."""
    outcome: Outcome | None = st.session_state.get("outcome")
    wish = st.session_state[COMPARISON].wish
    if outcome is None or wish is None:
        return
    try:
        story = with_reading(outcome.story, outcome.reading, wait=changes_rows(wish))
        story, message = carry_out(story, wish)
        st.session_state.outcome = after(outcome, story, message)
    except Exception as error:
        st.session_state.outcome = after(outcome, outcome.story, told(error), is_problem=True)


with guarded():
    outcome: Outcome | None = st.session_state.get("outcome")
    if outcome is None:
        st.title("Nothing compared yet")
        st.markdown("Open a sample story or give your own versions first.")
        if st.button("Go to the start", key="change", icon=":material/arrow_back:"):
            st.switch_page("compare/web/start.py")
        st.stop()

    job, report = outcome.job, outcome.report
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if st.button("Change the versions", key="change", icon=":material/edit:"):
            st.switch_page("compare/web/start.py")
        pivot = st.segmented_control(
            "Translate into",
            languages.CODES,
            default=report.pivot,
            format_func=say.language_name,
            required=True,
            key=f"pivot-from-{report.pivot}",
        )
        if st.button(
            "Words",
            key="words",
            icon=":material/dictionary:",
            help="Which words are marked, and why: add your own, change or switch off others",
        ):
            st.switch_page("compare/web/lexicon.py")
        st.space("stretch")
        downloads(report)
    if pivot and pivot != report.pivot:
        read = with_reading(outcome.story, outcome.reading, wait=False)
        st.session_state.job = replace(job, pivot=pivot, story=read)
        st.switch_page("compare/web/working.py")
    if job.look_for:
        with st.expander("Questions for a class"):
            for question in job.look_for:
                show_plain(question, language=report.pivot)
    show_comparison(outcome, COMPARISON, on_wish)
