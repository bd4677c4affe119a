"""The comparison on the pages: the same HTML, style and script as in the file, and corrections."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import streamlit as st
from markupsafe import Markup

from compare.export.html import css
from compare.export.review import overview_page, review_page
from compare.export.scripts import joined, said_in, script_text
from compare.messages import spoken
from compare.model import Report
from compare.web.shell.mounted import component
from compare.web.working.job import Outcome

ASSETS = Path(__file__).parent.parent / "assets"
SCRIPTS = ("rows.js", "page.js", "desk.js", "correct.js", "notes.js", "main.js")
# Of a comparison that nobody corrects.
SHOWING = ("rows.js", "page.js", "shown.js")
STYLES = ("correct.css", "notes.css")
OVERVIEW, REVIEW = "overview", "review"
# How sure a row must be, as a choice; closer where more rows change (three sample stories have
# 36 rows at 0.1, 39 at 0.5, 41 at the program's own, 45 at 0.9, 49 at 0.95, 69 at 0.99).
STOPS = (0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99)
# The bar of pages stays at the top (app.css): what sticks has to stick below it.
_STYLE = "\n:host { display: block; }\n.parallax { --top: var(--bar-height); background: none; }\n"


@cache
def _component() -> Any:
    styles = [(ASSETS / name).read_text(encoding="utf-8") for name in STYLES]
    return component(
        "parallax",
        html='<div class="box"></div>',
        script="\n".join([script_text(), own_script()]),
        style="".join([css(), _STYLE, *styles]),
    )


@cache
def _showing() -> Any:
    return component(
        "parallax-shown",
        html='<div class="box"></div>',
        script="\n".join([script_text(), joined(ASSETS / name for name in SHOWING)]),
        style=css() + _STYLE,
    )


@cache
def own_script() -> str:
    """Return the script that the app adds to that of the comparison."""
    return joined(ASSETS / name for name in SCRIPTS)


def show_html(html: Markup, key: str) -> None:
    """Show HTML that `compare.export` made; a `Markup` because only that is escaped."""
    _showing()(data={"html": str(_escaped(html)), "language": spoken()}, key=key)


def show_overview(outcome: Outcome) -> bool:
    """Show the story in one look; return whether the reader asked for a place in the rows."""
    html = _rendered(OVERVIEW, outcome.report, overview_page)
    data = {"html": html, "language": spoken()}
    wanted = _component()(data=data, key=OVERVIEW, on_place_change=_nothing)["place"]
    if not isinstance(wanted, Mapping):
        return False
    # Numbered, so that the page goes there once and not again with every run.
    number = st.session_state.get("place", {"number": 0})["number"] + 1
    st.session_state.place = {**wanted, "number": number}
    return True


def show_review(outcome: Outcome, on_wish: Callable[[], None]) -> None:
    """Show the rows, which the reader can correct.

    `on_wish` is called when they ask for a step: `st.session_state[REVIEW].wish` is then what
    `compare.web.story.correcting.carry_out` takes.
    """
    from compare.rows.weights import THRESHOLD

    report, history = outcome.report, outcome.story.history
    data = {
        "html": _rendered(REVIEW, report, review_page),
        "language": spoken(),
        "said": said_in(own_script(), spoken()),
        "story": story_id(report),
        "place": st.session_state.get("place"),
        "articles": [
            {"id": article.id, "outlet": article.outlet, "titled": bool(article.title)}
            for article in report.articles
        ],
        "steps": outcome.steps,
        "message": outcome.message,
        "isProblem": outcome.is_problem,
        "fresh": outcome.story.prepared is None,
        "canUndo": bool(history.past),
        "canRedo": bool(history.undone),
        "kept": any(row.kept for row in report.rows),
        "threshold": report.options.threshold,
        "standard": THRESHOLD,
        "stops": sorted({*STOPS, THRESHOLD, report.options.threshold or THRESHOLD}),
        "order": report.options.order or report.articles[0].id,
    }
    _component()(data=data, key=REVIEW, on_wish_change=on_wish)


def story_id(report: Report) -> str:
    """Return what tells this story from others: what the page remembers is of one story."""
    told = "\0".join(f"{article.outlet}\0{article.text}" for article in report.articles)
    return sha256(told.encode("utf-8")).hexdigest()[:16]


def _rendered(page: str, report: Report, render: Callable[[Report], Markup]) -> str:
    """Return the HTML of a page, made anew only for another report or another language."""
    kept = st.session_state.setdefault("rendered", {})
    known = kept.get(page)
    if known is None or known[0] is not report or known[1] != spoken():
        kept[page] = known = (report, spoken(), str(_escaped(render(report))))
    html: str = known[2]
    return html


def _nothing() -> None:
    """A trigger needs a callback; what was asked for is read where the page is shown."""


def _escaped(html: Markup) -> Markup:
    if not isinstance(html, Markup):
        raise TypeError(f"the page shows escaped Markup, not {type(html).__name__}")
    return html
