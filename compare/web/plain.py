"""Text that comes from outside, shown as it is: never as Markdown, LaTeX or HTML."""

from __future__ import annotations

from typing import Literal

import streamlit as st
from markupsafe import Markup

Tone = Literal["problem", "hint", "file"]


def show_plain(text: str, tone: Tone = "hint", language: str = "en") -> None:
    """Show one line of text; a problem is read out by a screen reader at once."""
    role = Markup(' role="alert"') if tone == "problem" else ""
    st.html(
        Markup('<p class="plain plain-{}" lang="{}"{}>{}</p>').format(tone, language, role, text)
    )
