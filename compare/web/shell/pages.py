"""The pages of the app: what each is called, where it stands in the bar, where it is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import streamlit as st

from compare.messages import N_

FOLDER = "compare/web"
_ROOT = Path(__file__).parent.parent.parent.parent


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its folder's name, its address, its name and what it is for, in English.

    `group` is the part of the bar it stands in; a page with none is reached from others. A page
    that is `for_pupils` has no bar at all: their exercise is all that they get to see.
    """

    name: str
    path: str
    title: str
    help: str
    group: str = ""
    for_pupils: bool = False

    @property
    def file(self) -> str:
        """The page's script, as `st.Page` and `st.switch_page` want it."""
        return f"{FOLDER}/{self.name}/page.py"


MAIN, TOOLS = "main", "tools"
PAGES = (
    PageEntry(
        "start", "start", N_("Start"), N_("Open a sample story or give your own versions."), MAIN
    ),
    PageEntry(
        "overview",
        "overview",
        N_("Overview"),
        N_("The story in one look: figures, wording, sources, what is missing."),
        MAIN,
    ),
    PageEntry(
        "review",
        "review",
        N_("Review"),
        N_("The versions side by side, with what differs marked."),
        MAIN,
    ),
    PageEntry(
        "two",
        "compare-two",
        N_("Compare two"),
        N_("Two versions or translations in one language, word by word."),
        MAIN,
    ),
    PageEntry(
        "hand_on",
        "hand-on",
        N_("Hand on"),
        N_("The story as a file: to go on with, to print, to send."),
        MAIN,
    ),
    PageEntry(
        "classroom",
        "classroom",
        N_("Classroom"),
        N_("An exercise for a class, made from the story."),
        MAIN,
    ),
    PageEntry("guide", "guide", N_("Guide"), N_("How to read the marks, and how to go on."), MAIN),
    PageEntry(
        "lexicon", "words", N_("Words"), N_("Which words are marked, and why: change them."), TOOLS
    ),
    PageEntry(
        "models",
        "translators",
        N_("Translators"),
        N_("What translates, and how to get something better."),
        TOOLS,
    ),
    PageEntry("teach", "teach", N_("Your exercise"), N_("How the class is getting on.")),
    PageEntry("pupil", "class", N_("Exercise"), N_("What a pupil sees."), for_pupils=True),
    PageEntry("working", "comparing", N_("Comparing"), N_("How far the comparison is.")),
)


def pages() -> Sequence[PageEntry]:
    """Return the pages whose script is there: a part of the app may be left out."""
    return [page for page in PAGES if (_ROOT / page.file).exists()]


def go(name: str) -> NoReturn:
    """Leave for the page of this name."""
    st.switch_page(next(page.file for page in PAGES if page.name == name))


def go_with(name: str, **parameters: str) -> NoReturn:
    """Leave for the page of this name, with these parameters in its address."""
    file = next(page.file for page in PAGES if page.name == name)
    st.switch_page(file, query_params=parameters)


def go_next(name: str) -> None:
    """Leave for the page of this name as soon as the callback that asks for it is done.

    Callbacks run before the pages are known: `leave` goes when they are.
    """
    st.session_state["go"] = name


def leave() -> None:
    """Go where a callback asked to go, if one did."""
    if name := st.session_state.pop("go", None):
        go(name)
