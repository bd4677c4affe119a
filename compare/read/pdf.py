"""From a PDF document to its text."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

from compare import limits
from compare.errors import InputError
from compare.messages import _
from compare.read.pdf_layout import Line, join_pages
from compare.read.plain import clean
from compare.read.quiet import quiet
from compare.read.source import Source

# News is told on a few pages; a book is no article.
_MOST_PAGES = 300
# Fragments closer than this, in type sizes, stand on one line.
_SAME_LINE = 0.4


def read_pdf(data: bytes, name: str) -> Source:
    """Return the text of a PDF, its lines joined into paragraphs, page numbers left out.

    Raises InputError where it is broken, encrypted, or has pictures of text only.
    """
    with quiet("pypdf"):
        paragraphs = join_pages(list(_pages(data, name)))
    if sum(map(str.isalpha, "".join(paragraphs))) < limits.MIN_LETTERS:
        raise InputError(
            _(
                "“{name}” holds no text, only pictures of it, as a scan does: "
                "run text recognition (OCR) on it, or paste the article's text."
            ).format(name=name)
        )
    return Source("\n\n".join(paragraphs))


def _pages(data: bytes, name: str) -> Iterator[list[Line]]:
    """Give the lines of each page."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

    protected = InputError(
        _(
            "“{name}” is protected by a password: save a copy without one, or paste the text."
        ).format(name=name)
    )
    left = limits.MAX_TEXT_BYTES
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise protected
        for page in reader.pages[:_MOST_PAGES]:
            lines = _lines(page)
            left -= sum(len(line.text) for line in lines)
            if left < 0:
                break
            yield lines
    except (DependencyError, FileNotDecryptedError, WrongPasswordError):
        raise protected from None
    except InputError:
        raise
    # pypdf raises whatever a broken object leads to.
    except Exception:
        raise InputError(
            _(
                "“{name}” is broken: open it, print it to a new PDF and give that, or paste the "
                "text."
            ).format(name=name)
        ) from None


def _lines(page: Any) -> list[Line]:
    """Return the lines of a page, in the order that it draws them."""
    lines: list[Line] = []

    def add(
        text: str, place: Sequence[float], inner: Sequence[float], font: object, size: float
    ) -> None:
        left = inner[4] * place[0] + inner[5] * place[2] + place[4]
        height = inner[4] * place[1] + inner[5] * place[3] + place[5]
        size = abs(size * inner[3] * place[3]) or 1.0
        for part in filter(str.strip, text.split("\n")):
            last = lines[-1] if lines else None
            if last is not None and abs(last.height - height) < _SAME_LINE * size:
                lines[-1] = last._replace(text=last.text + part)
            else:
                lines.append(Line(part, left, height, size))
            height -= size

    page.extract_text(visitor_text=add)
    cleaned = (line._replace(text=clean(line.text).replace("\n", " ")) for line in lines)
    return [line for line in cleaned if line.text]
