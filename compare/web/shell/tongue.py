"""The language that the app speaks in a session: the browser's, until the reader chooses."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from compare import languages
from compare.messages import SOURCE

KEY = "tongue"
# Where the browser remembers the choice, and what a link may ask for: `?lang=es`.
COOKIE = "parallax-language"
PARAMETER = "lang"


def tongue() -> str:
    """Return the ISO 639-1 code of the language in which this session is spoken to.

    Outside a session, in a thread of the server, it is English: who says something there
    says in which language.
    """
    if get_script_run_ctx(suppress_warning=True) is None:
        return SOURCE
    if KEY not in st.session_state:
        # Asked for once: the address of the next page has no `?lang=` any more.
        st.session_state[KEY] = _first()
    chosen: str = st.session_state[KEY]
    return chosen


def choose(code: str) -> None:
    """Speak this language from now on; what is none of the app's changes nothing."""
    if code in languages.CODES:
        st.session_state[KEY] = code


def _first() -> str:
    """Return what the link asks for, else what the browser remembers, else what it speaks."""
    for wish in (
        st.query_params.get(PARAMETER),
        st.context.cookies.get(COOKIE),
        st.context.locale,
    ):
        code = (wish or "").partition("-")[0].lower()
        if code in languages.CODES:
            return code
    return SOURCE
