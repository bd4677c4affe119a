"""The start page: a sample story in one click, or two to six versions of one's own."""

from __future__ import annotations

import streamlit as st

from compare.messages import SOURCE, _, spoken
from compare.translate import libretranslate
from compare.web.shell.guard import guarded
from compare.web.shell.pages import go
from compare.web.shell.plain import show_plain
from compare.web.start.choices import choices, pivot
from compare.web.start.demo import demo
from compare.web.start.entry import all_at_once, slot_grid
from compare.web.start.recent import is_kept, recent_stories
from compare.web.start.samples import samples
from compare.web.start.saved import saved_story
from compare.web.story.component import show_html
from compare.web.working.job import Outcome, sample_job


def privacy() -> str:
    """Say where what the reader enters may go."""
    host = libretranslate.host()
    if host is None:
        return _("Nothing you enter is sent to another service.")
    return _(
        "Sentences that no memory or installed package translates are sent to the LibreTranslate "
        "server at {host}; nothing else leaves this computer."
    ).format(host=host)


def way_back() -> None:
    """Show the way to the story that is on view, if there is one."""
    outcome: Outcome | None = st.session_state.get("outcome")
    if outcome is None:
        return
    if st.button(
        _("Back to the comparison"),
        key="back",
        icon=":material/compare:",
        help=_("The story as you left it"),
    ):
        go("overview")
    if outcome.story.history.past and not is_kept():
        show_plain(_("You corrected this story: save it before you open or compare another."))


def sample_stories() -> None:
    """Show the sample stories, each with what it is about."""
    st.header(_("Open a sample story"), anchor=False)
    columns = st.columns(len(samples()) or 1)
    for column, sample in zip(columns, samples(), strict=False):
        with column, st.container(border=True, height="stretch"):
            if st.button(
                sample.title.get(spoken(), sample.title[SOURCE]),
                key=f"sample-{sample.folder.name}",
                icon=":material/compare:",
                width="stretch",
            ):
                st.session_state.job = sample_job(sample, pivot())
                go("working")
            show_plain(sample.description.get(spoken(), sample.description[SOURCE]))


with guarded():
    # Whoever is here is not waiting for a comparison any more.
    st.session_state.pop("job", None)
    # What may be there or not has a place of its own: what stands below keeps its, and with it
    # what is being typed there.
    with st.container():
        way_back()
    st.title(_("One story, seen from several places"), anchor=False)
    st.markdown(
        _(
            "Give two to six versions of a news story in English, Spanish or Russian. Parallax "
            "lays them side by side and marks **where the figures differ** and **where the same "
            "thing is put in other words**. It says why each mark is there; it does not say who "
            "is right."
        )
    )
    show_html(demo(), key="demo")
    with st.container():
        recent_stories()
    sample_stories()
    st.header(_("Compare your own versions"), anchor=False)
    all_at_once()
    slot_grid()
    choices()
    show_plain(privacy())
    st.header(_("Go on with a story from a file"), anchor=False)
    saved_story()
