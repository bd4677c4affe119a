"""What is left to do with an exercise: print it, take the answers along, close or delete it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from compare.classroom.model import TeacherView
from compare.classroom.place import is_this_computer
from compare.messages import _, speaking, spoken
from compare.web.classroom.exercises import forget
from compare.web.classroom.worksheets import show_worksheets
from compare.web.shell.pages import go_next
from compare.web.shell.plain import show_plain
from compare.web.teach.confirm import confirm
from compare.web.teach.teaching import Teaching, day

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_manage(teaching: Teaching, view: TeacherView) -> None:
    """Show the papers, the files, and how the exercise is closed, opened again and deleted."""
    st.header(_("To print"), anchor=False)
    show_plain(_("On paper, or beside the screen: right in black and white."))
    show_worksheets(lambda: view.exercise, "paper")
    st.header(_("Answers as a file"), anchor=False)
    show_plain(_("With names and all answers: keep the file where nobody else reads it."))
    with st.container(horizontal=True):
        _download(teaching, _("Excel workbook"), "xlsx", XLSX)
        _download(teaching, _("CSV table"), "csv", "text/csv")
    st.header(_("Closing and deleting"), anchor=False)
    if problem := st.session_state.pop("teach-problem", ""):
        show_plain(problem, "problem")
    kept = (
        _(
            "All of it is kept on the computer that runs Parallax, is sent nowhere, and is "
            "deleted on {day} unless somebody works on it before."
        )
        if is_this_computer()
        else _(
            "All of it is kept in the database that was set up for Parallax here, is sent nowhere "
            "else, and is deleted on {day} unless somebody works on it before."
        )
    )
    show_plain(kept.format(day=day(view.forgotten_on)))
    _ways(teaching, view)


def _download(teaching: Teaching, label: str, ending: str, mime: str) -> None:
    st.download_button(
        label,
        partial(_answers, teaching, ending, spoken()),
        f"parallax-answers.{ending}",
        mime,
        icon=":material/download:",
        on_click="ignore",
        key=f"answers-{ending}",
        help=_("Each pupil’s answers as they are when you press this"),
    )


def _answers(teaching: Teaching, ending: str, language: str) -> bytes:
    """Make the file in another thread than the page's: the language is told here."""
    from compare.classroom.export import to_csv, to_xlsx

    with speaking(language):
        view = teaching.view()
        return to_xlsx(view) if ending == "xlsx" else b"\xef\xbb\xbf" + to_csv(view).encode()


def _ways(teaching: Teaching, view: TeacherView) -> None:
    from compare.classroom import teacher

    with st.container(horizontal=True):
        if view.is_open:
            st.button(
                _("Close"),
                key="exercise-close",
                icon=":material/lock:",
                help=_("Nobody comes in and nothing is changed any more; all answers stay."),
                on_click=teaching.do,
                args=(teacher.close,),
            )
        else:
            st.button(
                _("Open again"),
                key="exercise-reopen",
                icon=":material/lock_open:",
                help=_("Pupils can come in and go on."),
                on_click=teaching.do,
                args=(teacher.reopen,),
            )
        if st.button(
            _("Delete the exercise"),
            key="exercise-delete",
            icon=":material/delete:",
            help=_("With all pupils, answers and comments, for good"),
        ):
            confirm(
                _("Delete the exercise?"),
                _(
                    "The exercise is deleted with all its pupils, answers and comments, for "
                    "good. Take the answers along as a file first if you need them."
                ),
                _("Delete"),
                partial(_delete, teaching),
            )


def _delete(teaching: Teaching) -> None:
    from compare.classroom import teacher

    teaching.do(teacher.delete_exercise)
    if "teach-problem" not in st.session_state:
        forget(teaching.code)
        go_next("classroom")
