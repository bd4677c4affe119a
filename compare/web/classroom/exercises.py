"""The teacher's exercises: their links are remembered in the teacher's own browser alone.

The server knows no list of them: it keeps digests of the codes, and nothing says whose they are.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from compare import limits
from compare.classroom.codes import read_code
from compare.messages import _
from compare.web.shell.guard import guarded
from compare.web.shell.mounted import component
from compare.web.shell.pages import go_with
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import time_label
from compare.web.start.recent import keeps

ASSETS = Path(__file__).parent.parent / "assets"
KEY = "exercises"
REMEMBER, ORDER = "exercises-new", "exercises-order"
# What the browser told, as with the stories in `compare.web.start.recent`.
TOLD = "exercises-told"


@dataclass(frozen=True, slots=True, repr=False)
class Made:
    """An exercise that was made just now: its title and the teacher's code."""

    code: str
    title: str


@cache
def _component() -> Any:
    return component(
        "parallax-exercises",
        html='<div class="exercises"></div>',
        script=(ASSETS / "exercises.js").read_text(encoding="utf-8"),
    )


def remember(made: Made) -> None:
    """Have the browser remember an exercise, unless its reader wants nothing kept there."""
    if keeps():
        st.session_state[REMEMBER] = {"code": made.code, "title": made.title}


def forget(code: str) -> None:
    """Have the browser forget an exercise; it stays as it is on the server."""
    st.session_state.pop(REMEMBER, None)
    st.session_state[ORDER] = {"stamp": secrets.token_hex(8), "forget": code}


def keep_exercises(listed: bool = False) -> None:
    """Have the browser do what was asked of it; `listed` says that the page shows what it keeps."""
    state = st.session_state
    data = {
        "session": state.setdefault("keeper-session", secrets.token_hex(8)),
        "listed": listed,
        "told": state.get(TOLD),
        "keep": keeps(),
        "save": state.get(REMEMBER) if keeps() else None,
        "order": state.get(ORDER),
        "most": limits.MAX_REMEMBERED_EXERCISES,
    }
    with st.container(key="exercises-box"):
        _component()(data=data, key=KEY, on_kept_change=_told)


def own_exercises() -> Sequence[Mapping[str, str]]:
    """Return the exercises that this browser remembers, as far as it has told."""
    kept = st.session_state.get(TOLD)
    return [one for one in kept["exercises"] if read_code(one["code"])] if kept else []


@st.fragment
def show_own_exercises() -> None:
    """Show the exercises that this browser remembers, each with what opens and forgets it.

    A part of its page: what the browser tells changes this part alone. Were the whole page made
    again, a click on one of its downloads would come too late for the file it was drawn with.
    """
    with guarded():
        keep_exercises(listed=True)
        if own := own_exercises():
            st.header(_("Your exercises"), anchor=False)
            _list(own)


def _list(own: Sequence[Mapping[str, str]]) -> None:
    for number, one in enumerate(own):
        with st.container(horizontal=True, vertical_alignment="center", border=True):
            with st.container(gap=None):
                show_plain(one["title"], "file", language="")
                show_plain(time_label(datetime.fromisoformat(one["when"])))
            if st.button(
                _("Open"),
                key=f"exercise-open-{number}",
                icon=":material/folder_open:",
                help=_("Follow the class, comment, print, close"),
            ):
                go_with("teach", t=one["code"])
            st.button(
                _("Forget"),
                key=f"exercise-forget-{number}",
                icon=":material/link_off:",
                type="tertiary",
                on_click=forget,
                args=(one["code"],),
                help=_("Takes the link out of this browser; the exercise itself stays."),
            )


def _told() -> None:
    if (kept := getattr(st.session_state.get(KEY), "kept", None)) is not None:
        st.session_state[TOLD] = kept
