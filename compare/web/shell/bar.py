"""The bar at the top of every page: the pages, and the languages of the app.

It is a component of our own: Streamlit's navigation drops what is typed and not yet sent, has
no place for a switch of languages, and cannot be told in which language to speak.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from compare import languages
from compare.messages import _, spoken
from compare.web.shell.mounted import component
from compare.web.shell.pages import MAIN, PAGES, TOOLS, PageEntry, go_next, pages
from compare.web.shell.tongue import COOKIE, choose

ASSETS = Path(__file__).parent.parent / "assets"
KEY = "bar"


@cache
def _component() -> Any:
    return component(
        "parallax-bar",
        html='<div class="bar"></div>',
        script=(ASSETS / "bar.js").read_text(encoding="utf-8"),
        style=(ASSETS / "bar.css").read_text(encoding="utf-8"),
    )


def show_bar(current: str) -> None:
    """Show the bar with the page of this name marked as the one on view."""
    data = {
        "label": _("Pages"),
        "tools": _("Tools"),
        "switch": _("Language of the app"),
        "cookie": COOKIE,
        "tongue": spoken(),
        "main": [_link(page, current) for page in pages() if page.group == MAIN],
        "more": [_link(page, current) for page in pages() if page.group == TOOLS],
        "languages": [
            {"code": code, "name": languages.get(code).own_name} for code in languages.CODES
        ],
    }
    _component()(data=data, key=KEY, on_go_change=_go, on_tongue_change=_speak)


def _link(page: PageEntry, current: str) -> dict[str, Any]:
    return {
        "name": page.name,
        # Relative, so that it also holds where the app is not at the root of its server.
        "href": "./" if page is PAGES[0] else page.path,
        "title": _(page.title),
        "help": _(page.help),
        "here": page.name == current,
    }


def _go() -> None:
    # A click that overtakes a page before its bar is drawn finds nothing: the next one does.
    bar = st.session_state.get(KEY)
    name = bar.go if bar else None
    if name in {page.name for page in pages()}:
        go_next(name)


def _speak() -> None:
    bar = st.session_state.get(KEY)
    if not bar:
        return
    before = spoken()
    choose(str(bar.tongue))
    # Whoever reads in another language wants the translations in it too, unless they chose.
    if st.session_state.get("pivot") == before:
        st.session_state.pivot = spoken()
