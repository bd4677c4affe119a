"""What the program says to its reader, in the reader's language: gettext catalogues.

English is written where it is said, in `_("…")`; `compare/languages/<code>/messages.po` holds
the same in another language, and `lexicon.po` there the words of the tables of wording.
`tools/messages.py` brings the catalogues up to date.
"""

from __future__ import annotations

import gettext as standard
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO

from compare import languages

SOURCE = "en"  # what the messages in the code are written in
DOMAINS = ("messages", "lexicon")

_chosen: ContextVar[str | None] = ContextVar("language of what is said", default=None)
_otherwise: Callable[[], str] = lambda: SOURCE  # noqa: E731


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Say everything inside the block in this language; English where it has no catalogue."""
    token = _chosen.set(language)
    try:
        yield
    finally:
        _chosen.reset(token)


def speak_otherwise(language: Callable[[], str]) -> None:
    """Let a function tell the language wherever `speaking` does not: that of a session, say."""
    global _otherwise
    _otherwise = language


def spoken() -> str:
    """Return the ISO 639-1 code of the language in which things are said here and now."""
    return _chosen.get() or _otherwise()


def _(message: str) -> str:
    """Return the message in the spoken language, itself where no catalogue has it."""
    return catalogue(spoken()).gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of the message that goes with this number in the spoken language."""
    return catalogue(spoken()).ngettext(one, many, number)


def pgettext(context: str, message: str) -> str:
    """Return the message as it is said in this context, such as "filter" or "shade"."""
    return catalogue(spoken()).pgettext(context, message)


def N_(message: str) -> str:
    """Return the message itself: it is marked here to be translated where it is said."""
    return message


def NC_(context: str, message: str) -> str:
    """Return the message itself, marked to be said by `pgettext` in this context."""
    return message


@cache
def catalogue(language: str) -> standard.NullTranslations:
    """Return the messages of a language, read once in a process.

    The catalogues are read as their translators write them: 2,000 messages take 0.1 s.
    """
    files = [languages.data_file(language, f"{domain}.po") for domain in DOMAINS]
    if language == SOURCE or language not in languages.CODES:
        return standard.NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    found = standard.NullTranslations()
    for file in reversed([file for file in files if file.exists()]):
        compiled = BytesIO()
        with file.open("rb") as text:
            write_mo(compiled, read_po(text, locale=language))
        compiled.seek(0)
        domain = standard.GNUTranslations(compiled)
        domain.add_fallback(found)
        found = domain
    return found
