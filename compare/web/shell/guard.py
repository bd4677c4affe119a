"""What the reader sees and what the log gets when something goes wrong that nobody foresaw."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from compare.errors import InputError, describe_failure
from compare.messages import N_, _
from compare.web.shell.plain import show_plain

_LOG = logging.getLogger("compare.web")
SORRY = N_(
    "Something went wrong here that should not have. Nothing you entered is lost: try again, "
    "or leave out one version to find the one that causes it."
)


def log_failure(error: BaseException) -> None:
    """Log the exception's type and place; its message may hold an article's text."""
    _LOG.error("%s", describe_failure(error))


def told(error: Exception, sorry: str = SORRY) -> str:
    """Return what the reader is told: an InputError's own sentence, of all else `sorry`.

    `sorry` is a message marked by `N_`. What nobody foresaw is logged.
    """
    if isinstance(error, InputError):
        return str(error)
    log_failure(error)
    return _(sorry)


@contextmanager
def guarded() -> Iterator[None]:
    """Say one plain sentence in place of what the block could not show.

    Streamlit's own signals (rerun, stop) are no `Exception` and pass through.
    """
    try:
        yield
    except Exception as error:
        show_plain(told(error), "problem")
