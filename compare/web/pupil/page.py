"""The pupils' page: the class's link opens it, and it shows one exercise and nothing else."""

from __future__ import annotations

import streamlit as st

from compare.messages import speaking
from compare.web.pupil.component import show_pupil_page
from compare.web.shell.guard import guarded

# What a link gives: the class's code, and for one pupil alone that pupil's own.
CLASS = "c"


def page() -> None:
    """Show the door of the exercise that the address's code opens; the browser does the rest."""
    code = st.query_params.get(CLASS, "")
    if not code:
        show_pupil_page("", None, 0)
        return
    from compare.classroom import pupil
    from compare.classroom.store import shared

    classroom = shared()
    invitation = pupil.invite(classroom, code, st.context.ip_address or "")
    with speaking(invitation.language):
        show_pupil_page(code, invitation, classroom.days)


with guarded():
    page()
