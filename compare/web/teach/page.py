"""The teacher's page of one exercise, opened by the teacher's own link: follow, comment, print."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from compare.classroom.model import TeacherView
from compare.errors import InputError
from compare.messages import N_, _
from compare.web.classroom.exercises import Made, keep_exercises, remember
from compare.web.shell.guard import guarded
from compare.web.shell.pages import go
from compare.web.shell.plain import show_plain
from compare.web.teach.links import show_links
from compare.web.teach.manage import show_manage
from compare.web.teach.pupils import ask_before_deleting, show_pupils
from compare.web.teach.tasks import show_tasks
from compare.web.teach.teaching import LOOK, Teaching
from compare.web.teach.whole_class import show_class, show_state

# Seconds between two looks at the class: a pupil's answer is saved a second after it is written.
LOOK_AGAIN = 5
LINKS, CLASS, PUPILS, TASKS, MANAGE = "links", "class", "pupils", "tasks", "manage"
VIEWS = {
    LINKS: N_("Links"),
    CLASS: N_("The class"),
    PUPILS: N_("By pupil"),
    TASKS: N_("By task"),
    MANAGE: N_("Print, files, end"),
}
LIVE: dict[str, Callable[[Teaching, TeacherView], None]] = {
    CLASS: show_class,
    PUPILS: show_pupils,
    TASKS: show_tasks,
}


def page() -> None:
    """Show the exercise that the address's code opens."""
    code = st.query_params.get("t", "")
    if not code:
        st.title(_("Your exercise"), anchor=False)
        st.markdown(_("Open it on the classroom page, or by your own link."))
        if st.button(_("Go to the classroom"), key="to-classroom", icon=":material/arrow_back:"):
            go("classroom")
        return
    teaching = Teaching.of(code)
    view = teaching.view()
    remember(Made(code, view.exercise.title))
    keep_exercises()
    st.html(LOOK)
    st.title(_("Your exercise"), anchor=False)
    show_plain(view.exercise.title, "file", language=view.exercise.language)
    _live(teaching, view, show_state)
    st.session_state.setdefault("teach-view", CLASS if view.pupils else LINKS)
    chosen = st.segmented_control(
        _("What to see"),
        list(VIEWS),
        format_func=lambda name: _(VIEWS[name]),
        key="teach-view",
        label_visibility="collapsed",
        required=True,
    )
    if chosen in LIVE:
        _live(teaching, view, LIVE[chosen])
    elif chosen == MANAGE:
        show_manage(teaching, view)
    else:
        show_links(teaching)
    ask_before_deleting(teaching)


def _live(
    teaching: Teaching, view: TeacherView, show: Callable[[Teaching, TeacherView], None]
) -> None:
    """Show a part of the page, and again every few seconds while pupils can work."""

    def part() -> None:
        try:
            seen = teaching.view()
        except InputError:
            # Deleted meanwhile, or the database is away: the whole page says so, and looks no more.
            st.rerun()
        with guarded():
            show(teaching, seen)

    st.fragment(run_every=LOOK_AGAIN if view.is_open else None)(part)()


with guarded():
    page()
