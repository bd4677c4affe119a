"""The page that is shown while a comparison runs; it leads on to the comparison, or back."""

from __future__ import annotations

import streamlit as st

from compare.messages import _
from compare.web.shell.guard import guarded
from compare.web.shell.pages import go
from compare.web.working.job import run_job

with guarded():
    job = st.session_state.get("job")
    if job is None:
        go("start")
    st.title(_("Comparing the versions"), anchor=False)
    # A click stops the run at once; the start page then forgets the job.
    if st.button(
        _("Cancel"),
        key="cancel",
        icon=":material/close:",
        help=_("Stops the comparison; all that you entered stays."),
    ):
        go("start")
    go("overview" if run_job(job) else "start")
