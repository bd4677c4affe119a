"""The comparison page: the versions side by side, and what to take away from here."""

from __future__ import annotations

import streamlit as st

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
        st.page_link("compare/web/start.py", label="Go to the start", icon=":material/arrow_back:")
        st.stop()

    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link("compare/web/start.py", label="Change the versions", icon=":material/edit:")
        st.space("stretch")
        report, title = outcome.report, outcome.title
        st.download_button(
            "HTML file",
            lambda: to_html(report, title),
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
    if outcome.look_for:
        with st.expander("Questions for a class"):
            for question in outcome.look_for:
                show_plain(question)
    show_html(outcome.html, key="comparison")
