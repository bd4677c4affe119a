"""What a teacher prints: the worksheet and the key of an exercise, as PDF and as a web page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from compare.classroom.model import Exercise
from compare.messages import N_, _, speaking, spoken


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing to print: `label` and `about` are messages."""

    name: str
    label: str
    about: str
    is_key: bool
    ending: str


PAPERS = (
    Paper(
        "worksheet",
        N_("Worksheet (PDF)"),
        N_("For the pupils: versions with numbered lines, tasks and room to write."),
        False,
        "pdf",
    ),
    Paper(
        "key",
        N_("Key (PDF)"),
        N_("For you: what Parallax found to each task, with the line and the reason."),
        True,
        "pdf",
    ),
    Paper(
        "worksheet",
        N_("Worksheet (web page)"),
        N_("The same in one file for any browser, to change or print from there."),
        False,
        "html",
    ),
    Paper(
        "key",
        N_("Key (web page)"),
        N_("The same in one file for any browser, to change or print from there."),
        True,
        "html",
    ),
)
MIMES = {"pdf": "application/pdf", "html": "text/html"}


def show_worksheets(exercise: Callable[[], Exercise], key: str) -> None:
    """Show what gives the papers; `exercise` is called when one is asked for."""
    with st.container(horizontal=True):
        for paper in PAPERS:
            st.download_button(
                _(paper.label),
                partial(_paper, paper, exercise, spoken()),
                f"parallax-{paper.name}.{paper.ending}",
                MIMES[paper.ending],
                icon=":material/print:" if paper.ending == "pdf" else ":material/download:",
                help=_(paper.about),
                on_click="ignore",
                key=f"{key}-{paper.name}-{paper.ending}",
            )


def _paper(paper: Paper, exercise: Callable[[], Exercise], language: str) -> bytes:
    """Make a paper in another thread than the page's: the language is told here."""
    from compare.classroom.worksheet import to_html, to_pdf

    with speaking(language):
        made = exercise()
        if paper.ending == "pdf":
            return to_pdf(made, is_key=paper.is_key)
        return to_html(made, is_key=paper.is_key).encode()
