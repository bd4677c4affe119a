"""The page that hands the story on: each form of it with a line on what it is for."""

from __future__ import annotations

import streamlit as st

from compare.messages import _
from compare.web.hand_on.downloads import download, forms
from compare.web.shell.guard import guarded
from compare.web.shell.plain import show_plain
from compare.web.story.comparison import outcome_on_view

with guarded():
    report = outcome_on_view().report
    st.title(_("Hand on"), anchor=False)
    st.markdown(
        _(
            "Each file is made when you ask for it, from the story as it stands now: with your "
            "rows, translations and notes. Nothing is sent anywhere."
        )
    )
    for form in forms(report):
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", key=f"form-{form.key}"
        ):
            with st.container(width=340):
                download(form, report)
            with st.container(width="stretch"):
                show_plain(_(form.about))
