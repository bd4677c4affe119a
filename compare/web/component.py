"""The comparison on the page: the same HTML, style and script as in the file."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st
from markupsafe import Markup

from compare.export.html import css, script_text

# Streamlit keeps its header over the page: what sticks has to stick below it.
_STYLE = "\n:host { display: block; }\n.parallax { --top: 3.75rem; background: none; }\n"

# The HTML is set once; a rerun of the page leaves filters and opened parts as they are.
_SHOW = """
export default function ({ data, parentElement }) {
  const box = parentElement.querySelector(".box");
  if (box.shown === data.html) return;
  box.shown = data.html;
  box.innerHTML = data.html;
  enliven(box.querySelector(".parallax"));
}
"""


@cache
def _component() -> Any:
    return st.components.v2.component(
        "parallax",
        html='<div class="box"></div>',
        css=css() + _STYLE,
        js=script_text() + _SHOW,
    )


def show_html(html: Markup, key: str) -> None:
    """Show HTML that `compare.export` made; a `Markup` because only that is escaped."""
    if not isinstance(html, Markup):
        raise TypeError(f"show_html takes escaped Markup, not {type(html).__name__}")
    _component()(data={"html": str(html)}, key=key)
