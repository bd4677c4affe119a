"""The Streamlit entry: page set-up and navigation, nothing else. Start it with `make run`."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from compare.web.guard import guarded

ASSETS = Path(__file__).parent / "compare" / "web" / "assets"

st.set_page_config(
    page_title="Parallax",
    page_icon=str(ASSETS / "icon.svg"),
    layout="wide",
    initial_sidebar_state="collapsed",
)
st.logo(str(ASSETS / "logo.svg"), size="large")
st.html(ASSETS / "app.css")
page = st.navigation(
    [
        st.Page(
            "compare/web/start.py",
            title="Start",
            icon=":material/upload_file:",
            help="Open a sample story or give your own versions.",
            default=True,
        ),
        st.Page("compare/web/working.py", title="Comparing", visibility="hidden"),
        st.Page(
            "compare/web/comparison.py",
            title="Comparison",
            icon=":material/compare:",
            help="The versions side by side, with what differs marked.",
        ),
        st.Page("compare/web/models.py", title="Translators", visibility="hidden"),
        st.Page("compare/web/lexicon.py", title="Lexicon", visibility="hidden"),
    ],
    # Pages change by buttons: those send along what was typed and not yet committed, links in
    # the navigation do not.
    position="hidden",
)
with guarded():
    page.run()
