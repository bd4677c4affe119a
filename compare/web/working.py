"""The page that is shown while a comparison runs; it leads on to the comparison, or back."""

from __future__ import annotations

import streamlit as st

from compare.web.guard import guarded
from compare.web.job import run_job

with guarded():
    job = st.session_state.get("job")
    if job is None:
        st.switch_page("compare/web/start.py")
    st.title("Comparing the versions")
    # A click stops the run at once; the start page then forgets the job.
    if st.button("Cancel", key="cancel"):
        st.switch_page("compare/web/start.py")
    st.switch_page("compare/web/overview.py" if run_job(job) else "compare/web/start.py")
