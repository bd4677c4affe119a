"""The comparison on the page: the same HTML, style and script as in the file, and corrections."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from markupsafe import Markup

from compare.export.html import css, script_text
from compare.rows.weights import THRESHOLD
from compare.web.job import Outcome

ASSETS = Path(__file__).parent / "assets"
SCRIPTS = ("rows.js", "page.js", "desk.js", "correct.js", "main.js")
# How sure a row must be, as a choice; closer where more rows change (three sample stories have
# 36 rows at 0.1, 39 at 0.5, 41 at the program's own, 45 at 0.9, 49 at 0.95, 69 at 0.99).
STOPS = (0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99)
# Streamlit keeps its header over the page: what sticks has to stick below it.
_STYLE = "\n:host { display: block; }\n.parallax { --top: 3.75rem; background: none; }\n"


@cache
def _component() -> Any:
    style = (ASSETS / "correct.css").read_text(encoding="utf-8")
    scripts = [(ASSETS / name).read_text(encoding="utf-8") for name in SCRIPTS]
    return st.components.v2.component(
        "parallax",
        html='<div class="box"></div>',
        css=css() + _STYLE + style,
        js="\n".join([script_text(), *scripts]),
    )


def show_html(html: Markup, key: str) -> None:
    """Show HTML that `compare.export` made; a `Markup` because only that is escaped."""
    _component()(data={"html": str(_escaped(html))}, key=key)


def show_comparison(outcome: Outcome, key: str, on_wish: Callable[[], None]) -> None:
    """Show a comparison that the reader can correct.

    `on_wish` is called when they ask for a step: `st.session_state[key].wish` is then what
    `compare.web.correcting.carry_out` takes.
    """
    report, history = outcome.report, outcome.story.history
    data = {
        "html": str(_escaped(outcome.html)),
        "pivot": report.pivot,
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
    _component()(data=data, key=key, on_wish_change=on_wish)


def _escaped(html: Markup) -> Markup:
    if not isinstance(html, Markup):
        raise TypeError(f"the page shows escaped Markup, not {type(html).__name__}")
    return html
