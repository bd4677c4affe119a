"""What the pages of a comparison have in common: the story on view, and the bar over it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from compare import languages
from compare.messages import _
from compare.web.hand_on.downloads import downloads
from compare.web.shell.pages import go
from compare.web.shell.wording import language_label
from compare.web.working.job import Outcome
from compare.web.working.reading import with_reading


def outcome_on_view() -> Outcome:
    """Return the story that is on view; without one, say so and end the page."""
    outcome: Outcome | None = st.session_state.get("outcome")
    if outcome is None:
        st.title(_("Nothing compared yet"), anchor=False)
        st.markdown(_("Open a sample story or give your own versions first."))
        if st.button(
            _("Go to the start"),
            key="change",
            icon=":material/arrow_back:",
            help=_("Where stories are opened and versions given"),
        ):
            go("start")
        st.stop()
    return outcome


def story_bar(outcome: Outcome) -> None:
    """Show what can be done with the whole story: another pivot, other versions, files."""
    report = outcome.report
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if st.button(
            _("Change the versions"),
            key="change",
            icon=":material/edit:",
            help=_("Back to what you entered, to add, take out or correct a version"),
        ):
            go("start")
        pivot = st.segmented_control(
            _("Translate into"),
            languages.CODES,
            default=report.pivot,
            format_func=language_label,
            help=_("Translates again and says why in that language; your corrections stay."),
            required=True,
            key=f"pivot-from-{report.pivot}",
        )
        if st.button(
            _("Words"),
            key="words",
            icon=":material/dictionary:",
            help=_("Which words are marked, and why: add your own, change or switch off others"),
        ):
            go("lexicon")
        st.space("stretch")
        downloads(report)
    if pivot and pivot != report.pivot:
        read = with_reading(outcome.story, outcome.reading, wait=False)
        st.session_state.job = replace(outcome.job, pivot=pivot, story=read)
        go("working")
