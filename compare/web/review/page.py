"""The review page: the versions side by side, corrected where they stand."""

from __future__ import annotations

import streamlit as st

from compare.web.shell.guard import guarded, told
from compare.web.story.comparison import outcome_on_view, story_bar
from compare.web.story.component import REVIEW, show_review
from compare.web.story.correcting import carry_out, changes_rows
from compare.web.working.job import Outcome, after
from compare.web.working.reading import with_reading


def on_wish() -> None:
    """Take the step that the reader asked for on the comparison."""
    outcome: Outcome | None = st.session_state.get("outcome")
    # A click that overtakes its page is for a component that is no longer there.
    wish = getattr(st.session_state.get(REVIEW), "wish", None)
    if outcome is None or wish is None:
        return
    try:
        story = with_reading(outcome.story, outcome.reading, wait=changes_rows(wish))
        story, message = carry_out(story, wish)
        st.session_state.outcome = after(outcome, story, message)
    except Exception as error:
        st.session_state.outcome = after(outcome, outcome.story, told(error), is_problem=True)


with guarded():
    outcome = outcome_on_view()
    story_bar(outcome)
    show_review(outcome, on_wish)
