"""Asking a LibreTranslate server over HTTP: time-outs, retries, its failures in plain words."""

from __future__ import annotations

import json
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlsplit

from compare.messages import N_

# Seconds without a byte before the line counts as dead, for one answer in all, and for all
# that came to nothing in one comparison.
TIMEOUT, LONGEST_ANSWER, PATIENCE = 60, 120, 90
# Seconds to wait before each further try: a server that was asked too often needs some.
WAITS = (1, 2, 4)
# A server that wants a longer rest than this is not waited for.
LONGEST_WAIT = 10
_MOST_BYTES = 10_000_000
_PASSING = {429, 500, 502, 503, 504}
_LOCAL = ("localhost", "127.0.0.1", "::1")
_LATER = N_("compare again later, or install an Argos package")
_CHECK = N_("check LIBRETRANSLATE_URL and that the server runs")

_SLOW = N_("does not answer in time")


class Refused(Exception):
    """The server understood the question and refuses it, as too large say (400, 413)."""


class Trouble(Exception):
    """The server cannot be used: how "The LibreTranslate server" goes on, and the `remedy`.

    Both are messages, to be said where they are shown.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    @classmethod
    def garbled(cls) -> Trouble:
        """Return the trouble of an answer that is none of LibreTranslate's."""
        return cls(N_("gives answers that are not LibreTranslate's"), _CHECK)


class Client:
    """Asks one server; `address` is where its API begins."""

    def __init__(self, address: str) -> None:
        from urllib.request import HTTPRedirectHandler, ProxyHandler, build_opener

        class Stay(HTTPRedirectHandler):
            """Follows no redirect: the sentences and the key are for this server."""

            def redirect_request(self, *_: Any) -> None:
                return None

        self._address = address
        try:
            parts = urlsplit(address)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname)
            usable = usable and "@" not in parts.netloc
        except ValueError:
            usable = False
        if not usable:
            raise Trouble(
                N_("has no usable address"),
                N_("set LIBRETRANSLATE_URL to http:// or https:// and a host"),
            )
        proxies = [ProxyHandler({})] if parts.hostname in _LOCAL else []
        self._opener = build_opener(Stay, *proxies)
        self._opener.addheaders = [("User-Agent", "Parallax")]
        self._lost = 0.0

    def ask(self, path: str, question: object = None) -> Any:
        """Return the JSON that the server answers; a question is posted as JSON.

        Raises Refused for what the server will not do, Trouble where it cannot be used.
        """
        for wait in (*WAITS, None):
            start = monotonic()
            answer = self._try(path, question)
            if not isinstance(answer, Failure):
                return answer
            self._lost += monotonic() - start
            if wait is None or answer.rest > LONGEST_WAIT or self._lost > PATIENCE:
                raise answer.trouble
            sleep(max(wait, answer.rest))
        raise AssertionError("the last wait is None")

    def _try(self, path: str, question: object) -> Any:
        """Return the answer, or the Failure that another try may mend."""
        from http.client import HTTPException
        from urllib.error import HTTPError, URLError
        from urllib.request import Request

        data = None if question is None else json.dumps(question).encode("ascii")
        request = Request(self._address + path, data, {"Content-Type": "application/json"})
        try:
            with self._opener.open(request, timeout=TIMEOUT) as answer:
                return json.loads(self._body(answer))
        except HTTPError as error:
            with error:
                return _failure(error.code, error.headers.get("Retry-After") or "")
        except TimeoutError:
            return Failure(Trouble(_SLOW, _LATER))
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                return Failure(Trouble(_SLOW, _LATER))
            raise Trouble(N_("cannot be reached"), _CHECK) from error
        except (OSError, HTTPException):
            return Failure(Trouble(N_("breaks off its answers"), _LATER))
        except (ValueError, RecursionError) as error:
            raise Trouble.garbled() from error

    def _body(self, answer: Any) -> bytes:
        from http.client import IncompleteRead

        parts: list[bytes] = []
        taken, end = 0, monotonic() + LONGEST_ANSWER
        while part := answer.read1(1 << 16):
            parts.append(part)
            taken += len(part)
            if taken > _MOST_BYTES:
                raise Trouble.garbled()
            if monotonic() > end:
                raise TimeoutError
        if answer.length:
            from http.client import IncompleteRead

            raise IncompleteRead(b"", answer.length)
        return b"".join(parts)


class Failure:
    """A failure that may pass; `rest` is how many seconds the server asks to be left alone."""

    def __init__(self, trouble: Trouble, rest: float = 0) -> None:
        self.trouble = trouble
        self.rest = rest


def _failure(code: int, retry_after: str) -> Failure:
    """Return what an HTTP status says where it may pass; raise Trouble or Refused where not."""
    if code in (400, 413):
        raise Refused
    if code in (401, 403):
        raise Trouble(
            N_("refuses the key that it was given, or wants one"),
            N_("check LIBRETRANSLATE_API_KEY"),
        )
    if code == 429:
        trouble = Trouble(N_("has been asked too much for now"), _LATER)
        return Failure(trouble, float(retry_after) if retry_after.isdecimal() else 0)
    if code in _PASSING:
        return Failure(Trouble(N_("fails"), _LATER))
    raise Trouble.garbled()
