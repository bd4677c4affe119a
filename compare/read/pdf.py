"""From a PDF document to its text, read by a process of its own.

A PDF is a program of sorts: a small file can ask for hours and gigabytes. The process has limits
(`compare.limits`), and whatever it does ends with it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from compare import limits
from compare.errors import InputError
from compare.messages import _
from compare.read.source import Source

ROOT = Path(__file__).parent.parent.parent
READER = "compare.read.pdf_process"


def read_pdf(data: bytes, name: str) -> Source:
    """Return the text of a PDF, its lines joined into paragraphs, page numbers left out.

    Raises InputError where it is broken, encrypted, has pictures of text only, or takes more
    time or memory than an article can need.
    """
    answer = _ask(data)
    if answer == "protected":
        raise InputError(
            _(
                "“{name}” is protected by a password: save a copy without one, or paste the text."
            ).format(name=name)
        )
    if answer == "heavy":
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


def _ask(data: bytes) -> object:
    """Return the paragraphs as a list, or what is wrong: "protected", "broken" or "heavy"."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", READER],
            input=data,
            stdout=subprocess.PIPE,
            # It has nothing to say but its answer; what a library warns of may quote the text.
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            timeout=limits.MAX_PDF_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "heavy"
    try:
        return json.loads(done.stdout)
    except ValueError:
        # Ended by its limits, before it could answer.
        return "heavy"
