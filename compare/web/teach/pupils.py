"""One pupil's work: each answer with what Parallax found beside it, comments, and what to do."""

from __future__ import annotations

from functools import partial

import streamlit as st

from compare import limits
from compare.classroom.model import Answer, PupilWork, Task, TeacherView
from compare.classroom.showing import beside
from compare.classroom.tasks import rules_of
from compare.messages import _
from compare.web.shell.plain import show_plain
from compare.web.teach.answers_shown import answer_html, beside_html
from compare.web.teach.confirm import confirm
from compare.web.teach.links import pupils_base, show_link
from compare.web.teach.teaching import Teaching
from compare.web.teach.whole_class import state_of

TO_DELETE = "teach-pupil-to-delete"


def show_pupils(teaching: Teaching, view: TeacherView) -> None:
    """Show the work of the pupil that the teacher chooses."""
    if not view.pupils:
        st.markdown(_("Pupils appear here as soon as they open the link and give a name."))
        return
    pupils = {pupil.id: pupil for pupil in view.pupils}
    if st.session_state.get("teach-pupil") not in pupils:
        st.session_state["teach-pupil"] = view.pupils[0].id
    chosen = st.selectbox(
        _("Pupil"),
        list(pupils),
        format_func=lambda id: pupils[id].name if id in pupils else "",
        key="teach-pupil",
    )
    pupil = pupils[chosen if chosen in pupils else view.pupils[0].id]
    show_plain(state_of(pupil))
    if problem := st.session_state.pop("teach-problem", ""):
        show_plain(problem, "problem")
    for task in view.exercise.tasks:
        _task(teaching, view, pupil, task)
    _comment(teaching, pupil, "", _("Comment on all of it"))
    _ways(teaching, pupil)


def _task(teaching: Teaching, view: TeacherView, pupil: PupilWork, task: Task) -> None:
    saved = pupil.answers.get(task.kind)
    answer = saved.answer if saved else Answer()
    with st.container(border=True):
        st.subheader(_(rules_of(task.kind).title), anchor=False)
        st.html(answer_html(view.exercise, task, answer))
        with st.expander(_("What Parallax found"), key=f"beside-{pupil.id}-{task.kind}"):
            st.html(
                beside_html(task, beside(view.exercise, task, answer), view.exercise.report.pivot)
            )
        _comment(teaching, pupil, task.kind, _("Comment"))


def _comment(teaching: Teaching, pupil: PupilWork, task: str, label: str) -> None:
    """Show the comment on a task, to write and to keep; emptied, it is taken back."""
    kept = pupil.comments.get(task)
    key = f"comment-{pupil.id}-{task}"
    with st.form(f"{key}-form", border=False):
        said = st.text_area(
            label,
            kept.text if kept else "",
            max_chars=limits.MAX_COMMENT_LETTERS,
            key=key,
            height=68,
            help=_("The pupil sees it beside the answer as soon as the page is loaded again."),
        )
        if st.form_submit_button(
            _("Keep the comment"),
            key=f"{key}-keep",
            icon=":material/chat:",
            help=_("Emptied, the comment is taken back."),
        ):
            from compare.classroom import teacher

            teaching.do(teacher.comment, pupil.id, task, said or "")
            st.rerun(scope="fragment")


def _ways(teaching: Teaching, pupil: PupilWork) -> None:
    """Show what can be done for a pupil: give the work back, let back in, delete."""
    from compare.classroom import teacher

    with st.container(horizontal=True):
        if pupil.handed_in_at:
            st.button(
                _("Give back"),
                key=f"give-back-{pupil.id}",
                icon=":material/undo:",
                help=_("The pupil can go on working, and hand in again."),
                on_click=teaching.do,
                args=(teacher.give_back, pupil.id),
            )
        st.button(
            _("Let back in"),
            key=f"let-in-{pupil.id}",
            icon=":material/key:",
            help=_("For a pupil whose browser lost the work: a new link opens it again."),
            on_click=_let_in,
            args=(teaching, pupil.id),
        )
        if st.button(
            _("Delete this pupil"),
            key=f"delete-pupil-{pupil.id}",
            icon=":material/delete:",
            help=_("With all answers and comments, for good"),
        ):
            # Asked by the page: this part of it is shown anew every few seconds.
            st.session_state[TO_DELETE] = pupil.id
            st.rerun()
    given = st.session_state.get("teach-let-in")
    if given and given[0] == pupil.id:
        show_plain(
            _(
                "Open this link in the pupil’s browser: it opens this pupil’s work. The browser "
                "that had it before cannot open it any more."
            )
        )
        pupils = teacher.class_code(teaching.classroom, teaching.code, teaching.client).text
        show_link(
            f"{pupils_base()}class?c={pupils}&p={given[1]}", _("Link for this pupil"), "pupil-link"
        )


def ask_before_deleting(teaching: Teaching) -> None:
    """Ask whether the pupil whose deletion was asked for is to be deleted."""
    pupil = st.session_state.pop(TO_DELETE, None)
    if pupil is not None:
        confirm(
            _("Delete this pupil?"),
            _("The name, all answers and all comments are deleted, for good."),
            _("Delete"),
            partial(_delete, teaching, pupil),
        )


def _let_in(teaching: Teaching, pupil: int) -> None:
    from compare.classroom import teacher

    code = teaching.do(teacher.let_back_in, pupil)
    if code is not None:
        st.session_state["teach-let-in"] = (pupil, code.text)


def _delete(teaching: Teaching, pupil: int) -> None:
    from compare.classroom import teacher

    teaching.do(teacher.delete_pupil, pupil)
    st.session_state.pop("teach-pupil", None)
