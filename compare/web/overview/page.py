"""The overview page: the story in one look, each part of it leading to its place."""

from __future__ import annotations

import streamlit as st

from compare.messages import _
from compare.web.shell.guard import guarded
from compare.web.shell.pages import go
from compare.web.shell.plain import show_plain
from compare.web.story.comparison import outcome_on_view, story_bar
from compare.web.story.component import show_overview

with guarded():
    outcome = outcome_on_view()
    story_bar(outcome)
    if show_overview(outcome):
        go("review")
    if outcome.job.look_for:
        with st.expander(_("Questions for a class")):
            for question in outcome.job.look_for:
                show_plain(question, language=outcome.report.pivot)
