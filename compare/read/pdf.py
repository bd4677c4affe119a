"""From a PDF document to its text, read by a process of its own."""

from __future__ import annotations

from compare import limits
from compare.errors import InputError
from compare.messages import _
from compare.read.apart import HEAVY, read_apart
from compare.read.source import Source


def read_pdf(data: bytes, name: str) -> Source:
    """Return the text of a PDF, its lines joined into paragraphs, page numbers left out.

    Raises InputError where it is broken, encrypted, has pictures of text only, or takes more
    time or memory than an article can need.
    """
    answer = read_apart("pdf", data)
    if answer == "protected":
        raise InputError(
            _(
                "“{name}” is protected by a password: save a copy without one, or paste the text."
            ).format(name=name)
        )
    if answer == HEAVY:
        raise InputError(
            _(
                "“{name}” takes too long or too much memory to read: print the article's pages to "
                "a new PDF and give that, or paste the text."
            ).format(name=name)
        )
    if not isinstance(answer, list):
        raise InputError(
            _(
                "“{name}” is broken: open it, print it to a new PDF and give that, or paste the "
                "text."
            ).format(name=name)
        )
    if sum(map(str.isalpha, "".join(answer))) < limits.MIN_LETTERS:
        raise InputError(
            _(
                "“{name}” holds no text, only pictures of it, as a scan does: "
                "run text recognition (OCR) on it, or paste the article's text."
            ).format(name=name)
        )
    return Source("\n\n".join(answer))
