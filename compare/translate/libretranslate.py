"""Translation by a LibreTranslate server, where the reader has named one.

The only stage that sends sentences to another machine: LIBRETRANSLATE_URL says to which,
LIBRETRANSLATE_API_KEY holds the key that some servers ask for.
API: https://docs.libretranslate.com
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from compare.messages import _
from compare.translate import cache
from compare.translate.store import direction
from compare.translate.web_client import Client, Refused, Trouble

ENGINE = "libretranslate"
ADDRESS, KEY = "LIBRETRANSLATE_URL", "LIBRETRANSLATE_API_KEY"
# A server takes its sentences one after another, about two a second on a small machine:
# a batch stays well within the time-out. Most servers refuse more than 5,000 letters.
BATCH_LINES, BATCH_LETTERS = 20, 4000
# Where the server's version is kept, so that the cache is of use while it is down.
_VERSION = "libretranslate version"


def server() -> Server | None:
    """Return the server that the environment names; None where it names none."""
    address = os.environ.get(ADDRESS, "").strip()
    return Server(address, os.environ.get(KEY, "").strip()) if address else None


def host() -> str | None:
    """Return the host that sentences may be sent to, for pages to say so; None for nowhere."""
    address = os.environ.get(ADDRESS, "").strip()
    if not address:
        return None
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


class Server:
    """A LibreTranslate server during one comparison.

    After a failure it is left alone until the next comparison.
    """

    def __init__(self, address: str, key: str = "") -> None:
        self._address = address.rstrip("/")
        self._key = key
        self._client: Client | None = None
        self._failure: Trouble | None = None
        self._say: Callable[[], str] | None = None

    @property
    def trouble(self) -> str | None:
        """One plain sentence on why it did not translate all that it was given, None if it did.

        It is said in the language that is spoken where it is asked for.
        """
        return self._say and self._say()

    def translate(self, lines: Sequence[str], source: str, target: str) -> dict[str, str]:
        """Return the lines that the server has translated, now or before."""
        if not lines:
            return {}
        pair = (source, target)
        version = self._version()
        known = cache.read(ENGINE, version, pair, lines)
        waiting = [line for line in lines if line not in known]
        try:
            for texts in self._translated(waiting, source, target):
                cache.write(ENGINE, version, pair, texts)
                known |= texts
        except Trouble as trouble:
            self._failure = trouble
        if self._failure is not None and waiting:
            self._say = partial(_failed, self._failure)
        return known

    def _translated(
        self, lines: Sequence[str], source: str, target: str
    ) -> Iterator[dict[str, str]]:
        """Yield what each batch comes back as; raise Trouble at the first that fails."""
        if not lines or self._failure is not None:
            return
        if not self._serves(source, target):
            self._say = partial(_not_served, source, target)
            return
        for batch in _batches(lines):
            yield from self._batch(batch, source, target)

    def _batch(self, lines: Sequence[str], source: str, target: str) -> Iterator[dict[str, str]]:
        """Yield the translations of a batch, in parts where the server finds it too large."""
        question = {"q": list(lines), "source": source, "target": target, "format": "text"}
        if self._key:
            question["api_key"] = self._key
        try:
            answer = self._ask("/translate", question)
        except Refused:
            # One line that is too long for the server must not cost the others theirs.
            half = len(lines) // 2
            for part in (lines[:half], lines[half:]) if half else ():
                yield from self._batch(part, source, target)
            if not half:
                self._say = _refused
            return
        texts = answer.get("translatedText") if isinstance(answer, dict) else None
        if not (
            isinstance(texts, list)
            and len(texts) == len(lines)
            and all(isinstance(text, str) for text in texts)
        ):
            raise Trouble.garbled()
        clean = [_clean(text) for text in texts]
        yield {line: text for line, text in zip(lines, clean, strict=True) if text}

    def _serves(self, source: str, target: str) -> bool:
        """Return whether the server says that it translates this pair."""
        try:
            answer = self._ask("/languages")
        except Refused:
            answer = None
        if not isinstance(answer, list):
            raise Trouble.garbled()
        known = {entry["code"]: entry.get("targets") for entry in answer if _is_language(entry)}
        # Older servers name no targets: any of their languages is one.
        return source in known and target in (known[source] or known)

    def _version(self) -> str:
        """Return the server's version, as it says itself or as it last did."""
        if self._failure is None:
            try:
                answer = self._ask("/spec")
                version = str(answer["info"]["version"])
                cache.write(_VERSION, "", ("", ""), {self._address: version})
                return f"{self._address} {version}"
            except (Refused, LookupError, TypeError):
                return self._address
            except Trouble as trouble:
                self._failure = trouble
        before = cache.read(_VERSION, "", ("", ""), [self._address])
        return " ".join((self._address, *before.values()))

    def _ask(self, path: str, question: object = None) -> Any:
        if self._client is None:
            self._client = Client(self._address)
        return self._client.ask(path, question)


def _failed(trouble: Trouble) -> str:
    # Translators: {fails} is "does not answer in time", {remedy} "check LIBRETRANSLATE_API_KEY".
    return _(
        "The LibreTranslate server {fails}, so some sentences have a rough translation or none: "
        "{remedy}."
    ).format(fails=_(trouble.what), remedy=_(trouble.remedy))


def _not_served(source: str, target: str) -> str:
    return _(
        "The LibreTranslate server does not translate {direction}, so these sentences have a rough "
        "translation or none."
    ).format(direction=direction(source, target))


def _refused() -> str:
    return _(
        "The LibreTranslate server refuses some sentences, which may be too long for it: these "
        "have a rough translation or none."
    )


def _clean(text: str) -> str:
    """Return a text on one line, without the half characters that JSON can hold."""
    return " ".join(text.encode("utf-8", "ignore").decode("utf-8").split())


def _is_language(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("code"), str)


def _batches(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines in batches, a line that is too long for one by itself."""
    batch: list[str] = []
    letters = 0
    for line in lines:
        if batch and (len(batch) == BATCH_LINES or letters + len(line) > BATCH_LETTERS):
            yield batch
            batch, letters = [], 0
        batch.append(line)
        letters += len(line)
    if batch:
        yield batch
