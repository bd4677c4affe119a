"""The one exception whose message is meant for the reader, and what to say of the others."""

from __future__ import annotations

from pathlib import Path


class InputError(ValueError):
    """Something that the reader can mend; the message is shown to them as it stands.

    The message is one plain sentence that says what to do. It may name a file or
    an outlet, and never quotes the text of an article.
    """


def describe_failure(error: BaseException) -> str:
    """Return an unforeseen exception's type and place, without its message.

    The message may hold the text of an article, which belongs in no log.
    """
    place = "unknown place"
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f"{Path(code.co_filename).name}:{trace.tb_lineno} in {code.co_name}"
        trace = trace.tb_next
    return f"{type(error).__name__} at {place}"
