"""What a pupil's page asks the server for while the pupil works: come in, save, hand in.

Plain requests beside Streamlit's own connection: an answer is saved without running the page
again, also while that connection is down or the browser is closing. The codes stand in the
body, never in an address; only JSON is taken, which no page of another site may send here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from compare import languages, limits
from compare.errors import InputError
from compare.messages import N_, SOURCE, _, speaking
from compare.web.pupil.view import saved_parts, view_parts
from compare.web.shell.guard import told

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

    from compare.classroom.store import Classroom

PATH = "/pupil"
NOT_READ = N_("The server could not read this: load the page again.")
SORRY = N_("Something went wrong here that should not have. What you wrote is still on your page.")


def pupil_routes() -> list[Route]:
    """Return what the server answers to pupils' pages."""
    from starlette.routing import Route

    return [Route(f"{PATH}/{{what}}", _answer, methods=["POST"])]


async def _answer(request: Request) -> Response:
    import msgspec
    from starlette.concurrency import run_in_threadpool
    from starlette.responses import Response

    asked = await _read(request)
    client = request.client.host if request.client else ""
    said = await run_in_threadpool(carry_out, request.path_params["what"], asked, client)
    return Response(
        msgspec.json.encode(said),
        headers={"cache-control": "no-store"},
        media_type="application/json",
    )


async def _read(request: Request) -> object:
    """Return the JSON that was sent, None for anything else and for what is too long."""
    import msgspec

    if request.headers.get("content-type", "").split(";")[0] != "application/json":
        return None
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > limits.MAX_ANSWER_BYTES:
            return None
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return None


def carry_out(what: str, asked: object, client: str) -> Mapping[str, Any]:
    """Do what a page asks for; return what to tell the page.

    What cannot be done comes as a `problem`, a sentence for the pupil, and as `again`: whether
    the same asked later may be done.
    """
    known = isinstance(asked, Mapping) and what in _DEEDS
    wish: Mapping[str, Any] = asked if known else {}  # type: ignore[assignment]
    language = wish.get("language")
    with speaking(language if language in languages.CODES else SOURCE):
        if not known:
            return {"problem": _(NOT_READ), "again": False}
        try:
            from compare.classroom.store import shared

            return _DEEDS[what](shared(), wish, client)
        except InputError as error:
            return {"problem": str(error), "again": _passes(error)}
        except Exception as error:
            return {"problem": told(error, SORRY), "again": True}


def _passes(error: InputError) -> bool:
    """Return whether it was the database that did not answer."""
    from sqlalchemy.exc import SQLAlchemyError

    return isinstance(error.__cause__, SQLAlchemyError)


def _join(classroom: Classroom, wish: Mapping[str, Any], client: str) -> Mapping[str, Any]:
    from compare.classroom import pupil

    code = pupil.join(classroom, _text(wish, "class"), _text(wish, "name"), client)
    return {"code": code.text}


def _work(classroom: Classroom, wish: Mapping[str, Any], client: str) -> Mapping[str, Any]:
    from compare.classroom import pupil

    view = pupil.work(classroom, _text(wish, "code"), client)
    return {**view_parts(view), "now": classroom.now()}


def _save(classroom: Classroom, wish: Mapping[str, Any], client: str) -> Mapping[str, Any]:
    from compare.classroom import pupil

    version = wish.get("version")
    result = pupil.save(
        classroom,
        _text(wish, "code"),
        _text(wish, "task"),
        wish.get("data"),
        version if isinstance(version, int) and 0 <= version < 1 << 31 else 0,
        client,
    )
    return {"accepted": result.accepted, **saved_parts(result.saved, whole=not result.accepted)}


def _hand_in(classroom: Classroom, wish: Mapping[str, Any], client: str) -> Mapping[str, Any]:
    from compare.classroom import pupil

    return view_parts(pupil.hand_in(classroom, _text(wish, "code"), client))


def _text(wish: Mapping[str, Any], name: str) -> str:
    value = wish.get(name)
    return value if isinstance(value, str) else ""


_DEEDS: Mapping[str, Callable[[Classroom, Mapping[str, Any], str], Mapping[str, Any]]] = {
    "join": _join,
    "work": _work,
    "save": _save,
    "hand-in": _hand_in,
}
