"""Making an exercise: of the story on view or a ready-made one, and what the teacher chooses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from compare import languages, limits
from compare.classroom.making import Choice, make_exercise, offers
from compare.classroom.model import TaskKind
from compare.classroom.tasks import ALL
from compare.errors import InputError
from compare.messages import _, ngettext, spoken
from compare.model import Report
from compare.web.classroom.exercises import Made
from compare.web.classroom.source import Source, choose_source
from compare.web.classroom.worksheets import show_worksheets
from compare.web.shell.guard import guarded, told
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import language_label


def make() -> Made | None:
    """Show all that is chosen for an exercise; return the one that was made just now."""
    language = _language()
    source = choose_source(language)
    if source is None:
        return None
    choice = _choice(source, language)
    asked = st.button(
        _("Make the exercise"),
        type="primary",
        key="exercise-make",
        icon=":material/school:",
        help=_("You get a link for the pupils and one for yourself."),
    )
    # Always there, so that what stands below keeps its place whether something is said or not.
    with st.container():
        made = _made(source.report, choice) if asked else None
    if choice.tasks:
        with st.expander(_("Only print it"), key="exercise-print"):
            st.markdown(_("The same exercise on paper, without any link; nothing is kept."))
            show_worksheets(partial(make_exercise, source.report, choice, seed=0), "only-print")
    return made


def _language() -> str:
    chosen = st.segmented_control(
        _("Language in which pupils are spoken to"),
        languages.CODES,
        default=spoken(),
        format_func=language_label,
        required=True,
        key="exercise-language",
        persist_state="session",
    )
    return str(chosen or spoken())


def _choice(source: Source, language: str) -> Choice:
    """Show what is chosen for this source; return it."""
    usual = source.ready.choice(language) if source.ready else Choice(())
    versions = _versions(source)
    tasks = _tasks(source, versions, usual.tasks)
    title = st.text_input(
        _("Title"),
        usual.title or source.report.title or "",
        max_chars=limits.MAX_EXERCISE_TITLE_LETTERS,
        key=f"exercise-title-{source.name}",
        persist_state="session",
        help=_("What pupils see above the exercise"),
    )
    introduction = st.text_area(
        _("Introduction"),
        usual.introduction,
        max_chars=limits.MAX_INTRODUCTION_LETTERS,
        key=f"exercise-introduction-{source.name}",
        persist_state="session",
        help=_("What it is about and how to go on; pupils read it first."),
    )
    left, right = st.columns(2, vertical_alignment="bottom")
    minutes = left.number_input(
        _("Minutes that it is meant to take"),
        min_value=1,
        max_value=limits.MAX_EXERCISE_MINUTES,
        value=usual.minutes,
        step=5,
        key=f"exercise-minutes-{source.name}",
        persist_state="session",
        help=_("Shown as a clock; nothing is taken away when it is over. May stay empty."),
    )
    hidden = right.toggle(
        _("Hide the outlets’ names until pupils have handed in"),
        value=usual.outlets_hidden,
        key=f"exercise-hidden-{source.name}",
        persist_state="session",
        help=_("The versions are called A, B, C … until then."),
    )
    return Choice(
        tasks=tuple(tasks),
        title=title or "",
        introduction=introduction or "",
        versions=tuple(versions),
        minutes=int(minutes) if minutes else None,
        outlets_hidden=hidden,
        language=language,
    )


def _versions(source: Source) -> Sequence[str]:
    articles = {article.id: article for article in source.report.articles}
    chosen = st.multiselect(
        _("Versions"),
        list(articles),
        default=list(articles),
        format_func=lambda id: (
            f"{articles[id].outlet} ({language_label(articles[id].language)})"
            if id in articles
            else ""
        ),
        key=f"exercise-versions-{source.name}",
        persist_state="session",
        help=_("Two at least; with fewer versions a class is done sooner."),
    )
    return [id for id in articles if id in chosen]


def _tasks(
    source: Source, versions: Sequence[str], usual: Sequence[TaskKind]
) -> Sequence[TaskKind]:
    """Show the tasks, those that this story has nothing for with the reason; return the chosen."""
    st.markdown("**" + _("Tasks") + "**")
    try:
        offered = _offered(source, versions)
    except InputError as error:
        show_plain(told(error), "problem")
        return []
    chosen: list[TaskKind] = []
    for rules in ALL:
        why_not = offered[rules.kind]
        with st.container(gap=None):
            wanted = st.checkbox(
                _(rules.title),
                value=not why_not and (not usual or rules.kind in usual),
                disabled=why_not is not None,
                key=f"exercise-task-{source.name}-{rules.kind}-{why_not is None}",
                persist_state="session",
            )
            show_plain(why_not or _(rules.asks))
        if wanted and why_not is None:
            chosen.append(rules.kind)
    if chosen:
        show_plain(
            ngettext("{number} task", "{number} tasks", len(chosen)).format(number=len(chosen)),
            "file",
        )
    return chosen


def _offered(source: Source, versions: Sequence[str]) -> dict[TaskKind, str | None]:
    """Return `offers`, found again only for another story, other versions or language."""
    known = st.session_state.get("exercise-offers")
    asked = (tuple(versions), spoken())
    if known is None or known[0] is not source.report or known[1] != asked:
        if not versions:
            raise InputError(_("Choose at least two versions for the exercise."))
        known = (source.report, asked, offers(source.report, versions))
        st.session_state["exercise-offers"] = known
    found: dict[TaskKind, str | None] = known[2]
    return found


def _made(report: Report, choice: Choice) -> Made | None:
    """Make the exercise and keep it; None with the reason shown where that cannot be."""
    with guarded():
        exercise = make_exercise(report, choice)
        with st.spinner(_("Making the exercise")):
            from compare.classroom.store import shared
            from compare.classroom.teacher import create

            codes = create(shared(), exercise)
        return Made(codes.teacher.text, exercise.title)
    return None
