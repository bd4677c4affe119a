"""The overview page: the story in one look, each part of it leading to its place."""

from __future__ import annotations

import streamlit as st

from compare.messages import _
from compare.web.comparison import outcome_on_view, story_bar
from compare.web.component import show_overview
from compare.web.guard import guarded
from compare.web.pages import go
from compare.web.plain import show_plain

with guarded():
    outcome = outcome_on_view()
    story_bar(outcome)
    if show_overview(outcome):
        go("review")
    if outcome.job.look_for:
        with st.expander(_("Questions for a class")):
            for question in outcome.job.look_for:
                show_plain(question, language=outcome.report.pivot)
