"""The class at one look: who works, who has handed in, what many found and many missed."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from compare.classroom.follow import Overview, Tally, TaskOverview, overview
from compare.classroom.model import PupilWork, Task, TeacherView
from compare.classroom.tasks import rules_of
from compare.messages import _, ngettext, pgettext, spoken
from compare.web.shell.plain import show_plain
from compare.web.teach.answers_shown import point_html
from compare.web.teach.teaching import Teaching, clock, number, table

# Points shown of a task; "By task" has all.
FIRST = 3


def show_state(teaching: Teaching, view: TeacherView) -> None:
    """Show in a line how many work and how many are done, and whether the exercise is open."""
    found = overview(view)
    state = (
        pgettext("exercise", "Open")
        if view.is_open
        else _("Closed: nobody can come in or change an answer")
    )
    show_plain(f"{state} · {counted(found)}")


def counted(found: Overview) -> str:
    """Return "12 pupils: 9 at work, 3 handed in"."""
    if not found.pupils:
        return _("No pupil has come in yet")
    pupils = ngettext("{number} pupil", "{number} pupils", found.pupils).format(number=found.pupils)
    return _("{pupils}: {working} at work, {done} handed in").format(
        pupils=pupils, working=found.working, done=found.handed_in
    )


def show_class(teaching: Teaching, view: TeacherView) -> None:
    """Show a table of the pupils, then what many found and many missed of each task."""
    if not view.pupils:
        st.markdown(_("Pupils appear here as soon as they open the link and give a name."))
        return
    st.html(pupil_table(view))
    st.header(_("What the class found"), anchor=False)
    show_plain(
        _(
            "Counted is what Parallax has to say itself. It is no key of right answers: talk "
            "about what many missed, and about what they saw and Parallax did not."
        )
    )
    st.html(class_findings(view))


def pupil_table(view: TeacherView) -> Markup:
    """Return who has come in: when, how many answers to each task, handed in or not."""
    tasks = view.exercise.tasks
    header = [
        _("Pupil"),
        _("Began"),
        _("State"),
        *(_(rules_of(task.kind).title) for task in tasks),
    ]
    lines = [
        [
            pupil.name,
            clock(pupil.started_at),
            state_of(pupil),
            *(number(answers_in(pupil, task.kind)) for task in tasks),
        ]
        for pupil in view.pupils
    ]
    return table(_("Pupils, and how many answers each has given"), header, lines)


def state_of(pupil: PupilWork) -> str:
    """Return whether a pupil is done, and since when."""
    if pupil.handed_in_at:
        return _("handed in, {time}").format(time=clock(pupil.handed_in_at))
    last = max((saved.at for saved in pupil.answers.values()), default=None)
    return _("at work, saved {time}").format(time=clock(last)) if last else _("has begun")


def answers_in(pupil: PupilWork, task: str) -> int:
    """Return how many marks, choices and texts a pupil gave to a task."""
    saved = pupil.answers.get(task)
    if saved is None:
        return 0
    answer = saved.answer
    return len(answer.marks) + len(answer.choices) + bool(answer.text)


def class_findings(view: TeacherView) -> Markup:
    """Return what at least half found and more than half missed, a section a task."""
    pivot = view.exercise.report.pivot
    return Markup('<div class="teach-findings" lang="{}">{}</div>').format(
        spoken(),
        Markup("").join(
            _task(task, found, pivot)
            for task, found in zip(view.exercise.tasks, overview(view).tasks, strict=True)
        ),
    )


def _task(asked: Task, task: TaskOverview, pivot: str) -> Markup:
    answered = ngettext("{number} answered", "{number} answered", task.answered).format(
        number=task.answered
    )
    parts = [
        Markup("<h3>{}</h3><p>{}</p>").format(_(rules_of(task.kind).title), answered),
        _points(asked, _("Many found"), task.many_found, pivot) if task.answered else Markup(""),
        _points(asked, _("Many missed"), task.many_missed, pivot) if task.answered else Markup(""),
    ]
    return Markup("<section>{}</section>").format(Markup("").join(parts))


def _points(task: Task, heading: str, tallies: Sequence[Tally], pivot: str) -> Markup:
    if not tallies:
        return Markup("")
    items = Markup("").join(
        Markup("<li>{} — {}</li>").format(
            _("{found} of {all}").format(found=tally.found, all=tally.found + tally.missed),
            point_html(task, tally.point, pivot),
        )
        for tally in tallies[:FIRST]
    )
    more = len(tallies) - FIRST
    rest = (
        Markup("<li>{}</li>").format(_("and {number} more: see “By task”").format(number=more))
        if more > 0
        else Markup("")
    )
    return Markup("<h4>{}</h4><ul>{}{}</ul>").format(heading, items, rest)
