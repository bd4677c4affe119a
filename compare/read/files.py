"""From a file's bytes to its text, title and day, by content checked against the name."""

from __future__ import annotations

from compare import limits
from compare.errors import InputError
from compare.read.charset import decode
from compare.read.source import Source


def read_file(data: bytes, name: str) -> Source:
    """Return the text of a .txt, .md, .html, .docx or .pdf file.

    Raises InputError, naming the file, where it cannot be read.
    """
    suffix = "." + name.lower().rpartition(".")[2]
    if suffix not in (".txt", ".md", ".html", ".htm", ".docx", ".pdf"):
        raise InputError(f"“{name}” is not a kind of file that can be read: give .txt or .docx.")
    if len(data) > limits.MAX_FILE_BYTES:
        raise InputError(f"“{name}” is larger than 10 MB: give a smaller file.")
    text = decode(data)
    if text is None:
        raise InputError(f"“{name}” is not text: give the article as text.")
    return Source(text)
