"""The start page: a sample story in one click, or two to six versions of one's own."""

from __future__ import annotations

import streamlit as st

from compare.translate import libretranslate
from compare.web.component import show_html
from compare.web.demo import demo
from compare.web.entry import choices, slot_grid
from compare.web.guard import guarded
from compare.web.job import Outcome, sample_job
from compare.web.plain import show_plain
from compare.web.samples import samples
from compare.web.saved import saved_story


def privacy() -> str:
    """Say where what the reader enters may go."""
    host = libretranslate.host()
    if host is None:
        return "Nothing you enter is sent to another service."
    return (
        "Sentences that no memory or installed package translates are sent to the "
        f"LibreTranslate server at {host}; nothing else leaves this computer."
    )


with guarded():
    # Whoever is here is not waiting for a comparison any more.
    st.session_state.pop("job", None)

    outcome: Outcome | None = st.session_state.get("outcome")
    if outcome is not None:
        if st.button("Back to the comparison", key="back", icon=":material/compare:"):
            st.switch_page("compare/web/overview.py")
        if outcome.story.history.past:
            show_plain(
                "You corrected this story: save it on its page before you open or compare another."
            )

    st.title("One story, seen from several places")
    st.markdown(
        "Give two to six versions of a news story in English, Spanish or Russian. Parallax lays "
        "them side by side and marks **where the figures differ** and **where the same thing is "
        "put in other words**. It says why each mark is there; it does not say who is right."
    )
    show_html(demo(), key="demo")

    st.header("Open a sample story")
    columns = st.columns(len(samples()) or 1)
    for column, sample in zip(columns, samples(), strict=False):
        with column, st.container(border=True, height="stretch"):
            if st.button(
                sample.title["en"],
                key=f"sample-{sample.folder.name}",
                icon=":material/compare:",
                width="stretch",
            ):
                st.session_state.job = sample_job(sample, st.session_state.get("pivot") or "en")
                st.switch_page("compare/web/working.py")
            st.markdown(sample.description)

    saved_story()

    st.header("Compare your own versions")
    slot_grid()
    choices()
    show_plain(privacy())
