"""The Streamlit entry: page set-up and navigation, nothing else. Start it with `make run`."""

from __future__ import annotations

import json
from pathlib import Path

import streamlit as st

import compare.web.shell.first_page  # noqa: F401
from compare.messages import _, speak_otherwise
from compare.web.shell.bar import show_bar
from compare.web.shell.guard import guarded
from compare.web.shell.pages import PAGES, leave, pages
from compare.web.shell.tongue import tongue
from compare.web.start.recent import keep_stories

ASSETS = Path(__file__).parent / "compare" / "web" / "assets"

speak_otherwise(tongue)
entries = {
    entry.path: st.Page(
        entry.file, title=_(entry.title), url_path=entry.path, default=entry is PAGES[0]
    )
    for entry in pages()
}
page = st.navigation(list(entries.values()), position="hidden")
leave()
here = next(entry for entry in pages() if entries[entry.path] is page)
st.set_page_config(
    page_title=f"{_(here.title)} · Parallax",
    layout="wide",
    initial_sidebar_state="collapsed",
)
st.html(ASSETS / "app.css")
# A string of JSON is one of CSS too, and holds no tag.
upload = json.dumps(_("Upload"), ensure_ascii=False).replace("<", "")
st.html(f"<style>:root {{ --upload: {upload}; }}</style>")
with guarded():
    if not here.for_pupils:
        with st.container(key="bar-box"):
            show_bar(here.name)
        with st.container(key="keeper-box"):
            keep_stories(listed=here.name == "start")
    page.run()
