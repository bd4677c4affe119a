"""One task over the whole class: what was found and missed, and everybody's answers."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from compare.classroom.follow import TaskOverview, overview
from compare.classroom.model import Exercise, Task, TeacherView
from compare.classroom.showing import version_labels
from compare.classroom.tasks import rules_of
from compare.classroom.tasks.rules import option_text
from compare.messages import _, pgettext
from compare.web.shell.plain import show_plain
from compare.web.teach.answers_shown import answer_html, point_html
from compare.web.teach.teaching import Teaching, foreign, number, table


def show_tasks(teaching: Teaching, view: TeacherView) -> None:
    """Show the task that the teacher chooses."""
    tasks = {task.kind: task for task in view.exercise.tasks}
    chosen = st.selectbox(
        _("Task"),
        list(tasks),
        format_func=lambda kind: _(rules_of(kind).title),
        key="teach-task",
    )
    task = tasks[chosen or view.exercise.tasks[0].kind]
    show_plain(_(rules_of(task.kind).asks))
    found = next(one for one in overview(view).tasks if one.kind == task.kind)
    for part in class_tables(view.exercise, task, found):
        st.html(part)
    st.header(_("Everybody’s answers"), anchor=False)
    answers = [
        (pupil.name, pupil.answers[task.kind].answer)
        for pupil in view.pupils
        if task.kind in pupil.answers and not pupil.answers[task.kind].answer.is_empty
    ]
    if not answers:
        show_plain(_("Nobody has answered this task yet."))
    for name, answer in answers:
        st.html(
            Markup('<div class="teach-answer"><strong lang="">{}</strong>{}</div>').format(
                name, answer_html(view.exercise, task, answer)
            )
        )


def class_tables(exercise: Exercise, task: Task, found: TaskOverview) -> Sequence[Markup]:
    """Return tables of the points found and missed, the choices, and what else was marked."""
    tables = []
    pivot = exercise.report.pivot
    if found.tallies:
        tables.append(
            table(
                _("What Parallax has to say, and how many came upon it"),
                [_("What Parallax says"), _("Found by"), _("Missed by")],
                [
                    [point_html(task, one.point, pivot), number(one.found), number(one.missed)]
                    for one in found.tallies
                ],
            )
        )
    if task.items:
        tables.append(_choices(exercise, task, found))
    if found.also_marked:
        labels = version_labels(exercise, revealed=True)
        languages = {article.id: article.language for article in exercise.report.articles}
        tables.append(
            table(
                _("Marked by several pupils, though Parallax has nothing to say to it"),
                [pgettext("column", "Words"), _("Version"), _("Pupils")],
                [
                    [
                        foreign(one.words, languages[one.mark.version]),
                        labels[one.mark.version],
                        str(one.pupils),
                    ]
                    for one in found.also_marked
                ],
            )
        )
    return tables


def _choices(exercise: Exercise, task: Task, found: TaskOverview) -> Markup:
    rules = rules_of(task.kind)
    header = [_("Asked"), *(option_text(rules, option) for option in task.options)]
    return table(
        _("What was chosen how often"),
        header,
        [
            [
                foreign(item.text, item.language),
                *(number(found.choices[item.key].get(option.key, 0)) for option in task.options),
            ]
            for item in task.items
        ],
    )
