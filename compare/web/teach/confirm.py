"""A question before something is done that cannot be undone."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from compare.messages import _
from compare.web.shell.plain import show_plain


def confirm(question: str, about: str, yes: str, do: Callable[[], None]) -> None:
    """Ask in a dialog; `do` it after a yes, as a callback, and run the page again."""

    def asked() -> None:
        show_plain(about)
        with st.container(horizontal=True):
            done = st.button(yes, key="confirm-yes", type="primary", on_click=do)
            if st.button(_("Cancel"), key="confirm-no") or done:
                st.rerun()

    st.dialog(question)(asked)()
