"""The server: the app, a page for a supervisor and the headers that keep the pages apart.

`make run` starts it; so does any ASGI server: `uvicorn serve:app`.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from compare.web.shell.server import failed, headers, keep_texts_out_of_the_log, lifespan, routes

keep_texts_out_of_the_log()

app = st.App(
    Path(__file__).parent / "app.py",
    routes=routes(),
    middleware=headers(),
    lifespan=lifespan,
    on_script_error=failed,
)
