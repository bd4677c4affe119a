"""Text that comes from outside, shown as it is: never as Markdown, LaTeX or HTML."""

from __future__ import annotations

from typing import Literal

import streamlit as st
from markupsafe import Markup

from compare.messages import spoken

Tone = Literal["problem", "hint", "file"]


def show_plain(text: str, tone: Tone = "hint", language: str | None = None) -> None:
    """Show one line of text; a problem is read out by a screen reader at once.

    It is in the language of the app where it is said to be in none.
    """
    role = Markup(' role="alert"') if tone == "problem" else ""
    st.html(
        Markup('<p class="plain plain-{}" lang="{}"{}>{}</p>').format(
            tone, language or spoken(), role, text
        )
    )
