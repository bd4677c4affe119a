"""Recent stories: kept in the reader's own browser after each step, and opened again from there.

The server keeps none of them. A page that is loaded again finds the story that it showed.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from compare import limits
from compare.export.json import to_json
from compare.messages import _
from compare.model import Report
from compare.web.shell.guard import told
from compare.web.shell.mounted import component
from compare.web.shell.pages import go_next
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import language_label, time_label
from compare.web.start.saved import open_saved
from compare.web.story.component import story_id
from compare.web.working.job import Outcome

ASSETS = Path(__file__).parent.parent / "assets"
KEY = "keeper"
# What the browser told of its stories: it need not tell the same again on the next visit to the
# page, which would run it once more.
TOLD = "keeper-told"
# What the browser remembers of the reader's wish not to have stories kept.
COOKIE = "parallax-keep"
# Stories that are shown at once; the others stand behind a click.
FIRST = 3


@cache
def _component() -> Any:
    return component(
        "parallax-keeper",
        html='<div class="keeper"></div>',
        script=(ASSETS / "keeper.js").read_text(encoding="utf-8"),
    )


def keep_stories(listed: bool) -> None:
    """Have the browser keep the story on view, and do what was asked of it.

    `listed` says that the page shows the stories that are kept. A new session is given the
    story that its tab showed before.
    """
    state = st.session_state
    outcome: Outcome | None = state.get("outcome")
    data = {
        "session": state.setdefault("keeper-session", secrets.token_hex(8)),
        "fresh": outcome is None,
        "listed": listed,
        "told": state.get(TOLD),
        "keep": keeps(),
        "cookie": COOKIE,
        "save": _to_save(outcome.report) if outcome and keeps() else None,
        "order": state.get("keeper-order"),
        "most": {"stories": limits.MAX_RECENT_STORIES, "bytes": limits.MAX_RECENT_BYTES},
    }
    _component()(data=data, key=KEY, on_opened_change=_opened, on_kept_change=_told)


def keeps() -> bool:
    """Return whether the reader wants stories kept in this browser."""
    if "keep" not in st.session_state:
        st.session_state.keep = st.context.cookies.get(COOKIE) != "no"
    return bool(st.session_state.keep)


def is_kept() -> bool:
    """Return whether this browser keeps the story on view, as far as it has said."""
    kept = _kept()
    return keeps() and kept is not None and not kept["problem"]


def _kept() -> Mapping[str, Any] | None:
    """Return what the browser told of the stories that it keeps, None before it did."""
    found: Mapping[str, Any] | None = st.session_state.get(TOLD)
    return found


def _to_save(report: Report) -> dict[str, Any]:
    """Return the story as the browser keeps it, made anew only for another report."""
    known = st.session_state.get("keeper-save")
    if known is None or known[0] is not report:
        first = next((article.title for article in report.articles if article.title), "")
        story = {
            "id": story_id(report),
            "title": report.title or first,
            "outlets": [article.outlet for article in report.articles],
            "pivot": report.pivot,
            "text": to_json(report),
        }
        known = (report, {"stamp": secrets.token_hex(8), "story": story})
        st.session_state["keeper-save"] = known
    saved: dict[str, Any] = known[1]
    return saved


def recent_stories() -> None:
    """Show the stories that this browser keeps, and whether it is to keep any."""
    kept = _kept()
    stories: Sequence[Mapping[str, Any]] = kept["stories"] if kept else ()
    said = st.session_state.pop("keeper-said", "")
    if not (stories or said or (kept and kept["problem"])) and keeps():
        return
    st.header(_("Recent stories"), anchor=False)
    if said:
        show_plain(said, "problem")
    if kept and kept["problem"]:
        show_plain(_problem())
    for story in stories[:FIRST]:
        _story(story)
    if len(stories) > FIRST:
        with st.expander(_("{number} more").format(number=len(stories) - FIRST)):
            for story in stories[FIRST:]:
                _story(story)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.toggle(
            _("Do not keep stories in this browser"),
            value=not keeps(),
            key="keep-nothing",
            on_change=_set_keep,
            help=_(
                "For a computer that others use too: nothing is kept, and what was kept is "
                "deleted. Save your story to a file instead."
            ),
        )
        if len(stories) > 1:
            st.button(
                _("Delete all"),
                key="recent-clear",
                icon=":material/delete:",
                type="tertiary",
                on_click=_order,
                args=("delete", [story["id"] for story in stories]),
                help=_("Delete all stories that this browser keeps"),
            )


def _problem() -> str:
    return _(
        "This browser keeps no stories, as in a private window: save yours to a file before you "
        "close it."
    )


def _story(story: Mapping[str, Any]) -> None:
    """Show one story, with what opens it and what deletes it."""
    title = story["title"] or ", ".join(story["outlets"])
    with st.container(horizontal=True, vertical_alignment="center", border=True):
        with st.container(gap=None):
            show_plain(title, "file", language="")
            show_plain(
                " · ".join(
                    [
                        ", ".join(story["outlets"]),
                        language_label(story["pivot"]),
                        time_label(datetime.fromisoformat(story["when"])),
                    ]
                )
            )
        st.button(
            _("Open"),
            key=f"recent-open-{story['id']}",
            icon=":material/folder_open:",
            on_click=_order,
            args=("open", [story["id"]]),
            help=_("Go on with this story where you left it"),
        )
        st.button(
            _("Delete"),
            key=f"recent-delete-{story['id']}",
            icon=":material/delete:",
            type="tertiary",
            on_click=_order,
            args=("delete", [story["id"]]),
            help=_("Delete this story from this browser"),
        )


def _order(what: str, ids: Sequence[str]) -> None:
    st.session_state["keeper-order"] = {
        "stamp": secrets.token_hex(8),
        "do": what,
        "ids": list(ids),
    }


def _set_keep() -> None:
    st.session_state.keep = not st.session_state["keep-nothing"]
    st.session_state.pop("keeper-save", None)


def _opened() -> None:
    """Show a story that the browser gave; one that was asked for leads to its overview."""
    given = getattr(st.session_state.get(KEY), "opened", None)
    if given is None:
        return
    st.session_state.pop("keeper-order", None)
    try:
        open_saved(str(given["text"]).encode("utf-8"))
    except Exception as error:
        st.session_state["keeper-said"] = told(error)
        _order("delete", [given["id"]])
    else:
        if given["asked"]:
            go_next("overview")


def _told() -> None:
    if (kept := getattr(st.session_state.get(KEY), "kept", None)) is not None:
        st.session_state[TOLD] = kept
