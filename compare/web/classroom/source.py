"""What an exercise is made of: the story on view, or a sample story and its ready-made choices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import streamlit as st

from compare.classroom.ready import Ready, compare_sample, ready_made
from compare.messages import _
from compare.model import Report
from compare.spoken import language_name
from compare.web.shell.guard import guarded
from compare.web.shell.plain import show_plain
from compare.web.story.component import story_id
from compare.web.working.job import Outcome
from compare.web.working.turns import TURNS

OWN = "story"


@dataclass(frozen=True, slots=True)
class Source:
    """What an exercise is made of: a compared story, and the choices that come with it.

    `name` tells the source from others, so that each keeps what was typed for it.
    """

    name: str
    report: Report
    ready: Ready | None = None


def choose_source(language: str) -> Source | None:
    """Show what there is to make an exercise of; None where it cannot be compared now."""
    outcome: Outcome | None = st.session_state.get("outcome")
    ready = {one.story: one for one in ready_made()}
    names = [*([OWN] if outcome else []), *ready]
    # Whoever comes with another story than before wants an exercise of that one.
    story = story_id(outcome.report) if outcome else None
    is_new = story != st.session_state.get("exercise-story")
    st.session_state["exercise-story"] = story
    if is_new or st.session_state.get("exercise-source") not in names:
        st.session_state["exercise-source"] = names[0]
    name = st.radio(
        _("Of which story"),
        names,
        format_func=lambda name: (
            _("The story on view: {title}").format(title=_title(outcome))
            if name == OWN and outcome
            else _("Ready-made: {title}").format(title=ready[name].title[language])
        ),
        key="exercise-source",
        help=_("Ready-made exercises have their introduction and tasks; change what you like."),
        persist_state="session",
    )
    if outcome and name == OWN:
        report = outcome.report
        if language != report.pivot:
            show_plain(
                _(
                    "The texts and what Parallax found stay in {language}: change what the story "
                    "is translated into on its overview."
                ).format(language=language_name(report.pivot))
            )
        return Source(f"{OWN}-{story_id(report)}", report)
    chosen = ready[str(name)]
    with guarded():
        with st.spinner(_("Comparing the versions")):
            report = compared_sample(chosen.story, language)
        return Source(f"{chosen.story}-{language}", report, chosen)
    return None


def _title(outcome: Outcome | None) -> str:
    """Return what the story on view is called, with nothing that reads as Markdown."""
    report = outcome.report if outcome else None
    if report is None:
        return ""
    named = report.title or ", ".join(article.outlet for article in report.articles)
    plain = "".join(letter if letter.isalnum() or letter in " ,.:-" else " " for letter in named)
    # Streamlit reads ":red" as a colour.
    return re.sub(r":(?=\S)", ": ", plain)


@cache
def compared_sample(story: str, pivot: str) -> Report:
    """Return a sample story compared into this language, once in a process."""
    ready = next(one for one in ready_made() if one.story == story)
    with TURNS.turn():
        return compare_sample(ready, pivot)
