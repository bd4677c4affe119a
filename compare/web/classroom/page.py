"""The classroom page: make an exercise for a class, or go on with one by its teacher's link."""

from __future__ import annotations

import re

import streamlit as st

from compare.classroom.codes import read_code
from compare.classroom.place import days, is_this_computer
from compare.messages import _
from compare.web.classroom.exercises import remember, show_own_exercises
from compare.web.classroom.making import make
from compare.web.shell.guard import guarded
from compare.web.shell.pages import go_with
from compare.web.shell.plain import show_plain
from compare.web.teach.teaching import LOOK


def kept_here() -> str:
    """Say what is kept of pupils, where and how long."""
    if not is_this_computer():
        return _(
            "Pupils give a name or nickname and nothing else. Names and answers are kept in the "
            "database that was set up for Parallax here, are sent nowhere else, and are deleted "
            "after {days} days without any activity, or at once when you delete the exercise."
        ).format(days=days())
    return _(
        "Pupils give a name or nickname and nothing else. Names and answers are kept on the "
        "computer that runs Parallax, are sent nowhere, and are deleted after {days} days without "
        "any activity, or at once when you delete the exercise."
    ).format(days=days())


def open_by_link() -> None:
    """Show where the teacher gives the link or code of an exercise that was made before."""
    with (
        st.form("exercise-open", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        given = st.text_input(
            _("Your own link or code of an exercise"),
            key="exercise-code",
            max_chars=300,
            autocomplete="off",
            help=_("Not the pupils’ one: the link that only you were given."),
        )
        asked = st.form_submit_button(
            _("Open"),
            key="exercise-open-it",
            icon=":material/folder_open:",
            help=_("Go on following this exercise"),
        )
    if asked:
        code = code_in(given or "")
        if code is None:
            show_plain(
                _("This is no link or code of an exercise: look whether all of it is there."),
                "problem",
            )
        else:
            go_with("teach", t=code)


def code_in(given: str) -> str | None:
    """Return the code in what a teacher gave, a link or the code itself; None without one."""
    found = re.search(r"[?&]t=([^&#\s]+)", given)
    code = read_code(found.group(1) if found else given)
    return code.text if code else None


with guarded():
    st.html(LOOK)
    st.title(_("Classroom"), anchor=False)
    st.markdown(
        _(
            "Make an exercise of a compared story. Pupils do it in their browsers, by a link and "
            "without an account, or on paper. You see their answers as they come; afterwards they "
            "see what Parallax found beside their own, to talk about it: **nobody gets a mark**."
        )
    )
    show_plain(kept_here())
    show_own_exercises()
    with st.expander(_("Open an exercise by your own link"), key="exercise-by-link"):
        open_by_link()
    st.header(_("Make an exercise"), anchor=False)
    if made := make():
        remember(made)
        go_with("teach", t=made.code)
