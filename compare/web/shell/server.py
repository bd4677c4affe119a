"""What the server does besides showing the app: its health, its headers, its log of failures."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from compare.errors import describe_failure
from compare.messages import _
from compare.web.shell.guard import SORRY
from compare.web.shell.plain import show_plain

if TYPE_CHECKING:
    from starlette.middleware import Middleware
    from starlette.requests import Request
    from starlette.responses import FileResponse, JSONResponse
    from starlette.routing import Route

HEALTH = "/health"
# What Streamlit's page asks for. Given to st.set_page_config instead, a picture makes Streamlit
# import numpy and PIL.
ICON = "/favicon.png"
# Seconds. Sooner, the thread takes time from the server's own start.
AFTER_THE_START = 0.2
ASSETS = Path(__file__).parent.parent / "assets"
_STARTED = time.monotonic()
# Streamlit asks for scripts made from text (for its own charts) and styles in the page; all else
# comes from this server alone, and no other site may show these pages inside its own.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self' ws: wss: data: blob:; worker-src 'self' blob:; object-src 'none'; "
    "base-uri 'self'; form-action 'self'; frame-src 'self' blob:; frame-ancestors 'none'"
)
HEADERS = (
    ("content-security-policy", POLICY),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
)


def routes() -> list[Route]:
    """Return what the server answers besides the app's pages."""
    from starlette.routing import Route

    from compare.web.pupil.service import pupil_routes

    return [Route(HEALTH, health), Route(ICON, icon), *pupil_routes()]


async def health(request: Request) -> JSONResponse:
    """Tell a supervisor that the server answers, and how busy it is; nothing of any story."""
    from starlette.responses import JSONResponse

    return JSONResponse(state(), headers={"cache-control": "no-store"})


async def icon(request: Request) -> FileResponse:
    """Give the picture that browsers show beside the page's title."""
    from starlette.responses import FileResponse

    return FileResponse(ASSETS / "icon.svg", headers={"cache-control": "max-age=86400"})


def state() -> dict[str, Any]:
    """Return the server's state: seconds up, comparisons at work and in line, memory in MB."""
    from compare.web.working.turns import TURNS

    return {
        "status": "ok",
        "seconds up": round(time.monotonic() - _STARTED),
        "comparing": TURNS.working,
        "waiting": TURNS.waiting,
        "memory MB": memory(),
    }


def memory() -> int | None:
    """Return the megabytes that this process holds now, None where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            pages = int(file.read().split()[1])
    except OSError:
        return None
    import resource

    return pages * resource.getpagesize() // 1_000_000


@asynccontextmanager
async def lifespan(app: object) -> AsyncIterator[None]:
    """Load what the first page needs, in a thread, as soon as the server answers."""
    name = "compare.web.shell.first_page"
    first_page = Thread(target=import_module, args=(name,), name=name, daemon=True)
    asyncio.get_running_loop().call_later(AFTER_THE_START, first_page.start)
    yield


def headers() -> list[Middleware]:
    """Return what adds HEADERS to each answer."""
    from starlette.middleware import Middleware

    return [Middleware(Headers)]


class Headers:
    """ASGI middleware that adds HEADERS to each answer over HTTP."""

    def __init__(self, app: Any) -> None:
        self._app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        async def sent(message: Any) -> None:
            if message["type"] == "http.response.start":
                there = {name.lower() for name, _ in message.get("headers", ())}
                message["headers"] = [
                    *message.get("headers", ()),
                    *(
                        (name.encode(), value.encode())
                        for name, value in HEADERS
                        if name.encode() not in there
                    ),
                ]
            await send(message)

        await self._app(scope, receive, sent if scope["type"] == "http" else send)


def failed(error: Exception) -> bool:
    """Say the plain sentence in place of what a page could not show."""
    show_plain(_(SORRY), "problem")
    return True


def keep_texts_out_of_the_log() -> None:
    """Let no log have what is private: the text of an article, or the code of an exercise.

    Of a failure Streamlit logs where it was, not its message, and the server what was asked
    for without its parameters.
    """
    logging.getLogger("streamlit.error_util").addFilter(_without_message)
    # A link of the classroom holds a code, which stands in no log; `uvicorn serve:app` keeps one.
    logging.getLogger("uvicorn.access").addFilter(_without_parameters)


def _without_message(record: logging.LogRecord) -> bool:
    if record.exc_info and record.exc_info[1]:
        record.msg, record.args = describe_failure(record.exc_info[1]), ()
        record.exc_info = record.exc_text = None
    return True


def _without_parameters(record: logging.LogRecord) -> bool:
    if isinstance(record.args, tuple):
        record.args = tuple(
            value.partition("?")[0] if isinstance(value, str) and value.startswith("/") else value
            for value in record.args
        )
    return True
