"""A question before something is done that cannot be undone."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from compare.messages import _
from compare.web.guard import guarded
from compare.web.plain import show_plain


def confirm(question: str, about: str, yes: str, do: Callable[[], None]) -> None:
    """Ask in a dialog; `do` it after a yes and run the page again."""

    def asked() -> None:
        show_plain(about)
        with st.container(horizontal=True):
            if st.button(yes, key="confirm-yes", type="primary"):
                with guarded():
                    do()
                    st.rerun()
            if st.button(_("Cancel"), key="confirm-no"):
                st.rerun()

    st.dialog(question)(asked)()
