"""A reader's browser, played over Streamlit's own protocol: it clicks and waits for the page.

One websocket a reader, as a browser has one; what is drawn is left out, so that two cores can
play a class and serve it too. The messages are those of the package streamlit itself.
"""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

# Seconds to wait for a page.
PATIENCE = 180.0
# A page's longest message: the JSON of a report goes as a download, not over this.
MOST_BYTES = 64_000_000
_ID = re.compile(r"^\$\$(?:ID|WIDGET|STREAMLIT)")


class Player:
    """One reader: `widgets` are what the page shows, `pages` the hash of each by its path."""

    def __init__(self, address: str, query: str = "") -> None:
        self.address, self.query = address, query
        self.widgets: dict[str, str] = {}
        self.pages: dict[str, str] = {}
        self.page = ""
        self.texts: list[str] = []
        self._states: dict[str, WidgetState] = {}
        self._opened = ExitStack()

    def __enter__(self) -> Player:
        # As a browser: the page first, for its cookie.
        urllib.request.urlopen(f"{self.address}/", timeout=PATIENCE).read()
        self._socket = self._opened.enter_context(
            connect(
                f"ws{self.address.removeprefix('http')}/_stcore/stream",
                subprotocols=["streamlit"],  # type: ignore[list-item]
                max_size=MOST_BYTES,
                open_timeout=PATIENCE,
            )
        )
        self.show()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._opened.close()

    def show(self, path: str | None = None) -> None:
        """Go to the page at a path, or show the page again, and wait until it is whole."""
        if path is not None:
            self.page = self.pages[path]
            self._states = {}
        self._send({})

    def click(self, key: str) -> None:
        """Click the button of this key."""
        self._send({key: {"trigger_value": True}})

    def set(self, **values: Mapping[str, Any]) -> None:
        """Give widgets their values, each by the field of Streamlit's WidgetState that holds it.

        A hyphen of a widget's key is written as an underscore here.
        """
        self._send({key.replace("_", "-"): value for key, value in values.items()})

    def _send(self, changed: Mapping[str, Mapping[str, Any]]) -> None:
        message = BackMsg()
        run = message.rerun_script
        run.query_string, run.page_script_hash = self.query, self.page
        run.context_info.locale, run.context_info.timezone = "en-US", "UTC"
        run.context_info.url = f"{self.address}/"
        for key, value in changed.items():
            state = WidgetState(id=self._id(key), **value)
            if "trigger" in next(iter(value)):
                run.widget_states.widgets.append(state)
            else:
                self._states[state.id] = state
        run.widget_states.widgets.extend(self._states.values())
        self._socket.send(message.SerializeToString())
        self._receive()

    def _id(self, key: str) -> str:
        return self.widgets[key]

    def _receive(self) -> None:
        """Take what the server sends until the page is whole."""
        while True:
            try:
                data = self._socket.recv(timeout=PATIENCE)
            except ConnectionClosed as error:
                raise RuntimeError("the server closed the connection") from error
            assert isinstance(data, bytes)
            message = ForwardMsg.FromString(data)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self.page = message.new_session.page_script_hash
                self.widgets, self.texts = {}, []
                for page in message.new_session.app_pages:
                    self.pages[page.url_pathname] = page.page_script_hash
            elif kind == "navigation":
                for page in message.navigation.app_pages:
                    self.pages[page.url_pathname] = page.page_script_hash
            elif kind == "delta":
                self._note(message.delta)
            elif kind == "script_finished" and message.script_finished == 0:
                return

    def _note(self, delta: Any) -> None:
        for name, value in _strings(delta):
            if name == "id" and _ID.match(value):
                # "$$ID-" and 32 digits of a hash, then the key that the page gave the widget.
                key = value.split("-", 2)[-1]
                self.widgets[key] = value
            elif name in ("body", "label", "text", "html"):
                self.texts.append(value)


def _strings(message: Any) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of each text anywhere in a message."""
    for field, value in message.ListFields():
        values = value if field.is_repeated and not field.message_type else [value]
        if field.message_type is None:
            for one in values:
                if isinstance(one, str):
                    yield field.name, one
            continue
        parts = value if field.is_repeated else [value]
        for part in parts:
            if hasattr(part, "ListFields"):
                yield from _strings(part)
