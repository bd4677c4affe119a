"""Components of our own: HTML, style and script in a page, which are given data and tell events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st


def component(name: str, html: str, script: str, style: str | None = None) -> Callable[..., Any]:
    """Return what shows a component: called with `data`, `key` and what to call on its events.

    Its script finds the data as the one item of a list, `{ data: [data], … }`. In a dict
    Streamlit would look for tables, and it imports pandas to do so: 0.3 s of the first page and
    70 MB of memory, for pages that hold no table.
    """
    mount = st.components.v2.component(name, html=html, css=style, js=script)

    def show(data: Mapping[str, Any], **given: Any) -> Any:
        return mount(data=[data], **given)

    return show
