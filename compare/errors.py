"""The one exception whose message is meant for the reader."""

from __future__ import annotations


class InputError(ValueError):
    """Something that the reader can mend; the message is shown to them as it stands.

    The message is one plain sentence that says what to do. It may name a file or
    an outlet, and never quotes the text of an article.
    """
