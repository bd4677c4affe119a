"""The comparison page: the versions side by side, and what to take away from here."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from compare import languages
from compare.export import say
from compare.export.html import to_html
from compare.export.json import to_json
from compare.web.component import show_html
from compare.web.guard import guarded
from compare.web.job import Outcome
from compare.web.plain import show_plain

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
        st.space("stretch")
        st.download_button(
            "HTML file",
            lambda: to_html(report),
            "parallax.html",
            "text/html",
            icon=":material/download:",
            help="The whole comparison in one file: opens in any browser, needs no network",
            on_click="ignore",
            key="download-html",
        )
        st.download_button(
            "JSON",
            lambda: to_json(report),
            "parallax.json",
            "application/json",
            icon=":material/download:",
            help="The comparison as data, for other programs",
            on_click="ignore",
            key="download-json",
        )
    if pivot and pivot != report.pivot:
        st.session_state.job = replace(job, pivot=pivot)
        st.switch_page("compare/web/working.py")
    if job.look_for:
        with st.expander("Questions for a class"):
            for question in job.look_for:
                show_plain(question, language=report.pivot)
    show_html(outcome.html, key="comparison")
