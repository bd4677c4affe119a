"""From a PDF document to its text."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator

from compare import limits
from compare.errors import InputError
from compare.read.plain import clean, join_lines
from compare.read.quiet import quiet
from compare.read.source import Source

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—\[( ]*(?:(?:page|p\.|página|pág\.|страница|стр\.|с\.)\s*)?\d{1,4}"
    r"(?:\s*(?:/|of|de|из)\s*\d{1,4})?[-–—\]) ]*",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?…][\"»”’'“)\]]*$")
# So many lines at the head and foot of a page may be running ones.
_RUNNING = 2
# A line this much shorter than the column ends its paragraph.
_SHORT = 0.8
_HEADING = 0.7
# News is told on a few pages; a book is no article.
_MOST_PAGES = 300


def read_pdf(data: bytes, name: str) -> Source:
    """Return the text of a PDF, its lines joined into paragraphs, page numbers left out.

    Raises InputError where it is broken, encrypted, or has pictures of text only.
    """
    with quiet("pypdf"):
        pages = list(_pages(data, name))
    lines = _without_running_lines(pages)
    if sum(map(str.isalpha, "".join(lines))) < limits.MIN_LETTERS:
        raise InputError(
            f"“{name}” holds no text, only pictures of it, as a scan does: "
            "run text recognition (OCR) on it, or paste the article's text."
        )
    return Source("\n\n".join(_join(lines)))


def _pages(data: bytes, name: str) -> Iterator[list[str]]:
    """Give the lines of each page."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

    protected = InputError(
        f"“{name}” is protected by a password: save a copy without one, or paste the text."
    )
    left = limits.MAX_TEXT_BYTES
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise protected
        for page in reader.pages[:_MOST_PAGES]:
            text = page.extract_text() or ""
            left -= len(text)
            if left < 0:
                break
            yield [line.strip() for line in clean(text).split("\n")]
    except (DependencyError, FileNotDecryptedError, WrongPasswordError):
        raise protected from None
    except InputError:
        raise
    # pypdf raises whatever a broken object leads to.
    except Exception:
        raise InputError(
            f"“{name}” is broken: open it, print it to a new PDF and give that, or paste the text."
        ) from None


def _without_running_lines(pages: list[list[str]]) -> list[str]:
    """Drop page numbers, and lines that head or foot most pages; "" where a gap was."""
    edges = Counter(
        _DIGITS.sub("0", line) for page in pages for line in {*_edge(page), *_edge(page[::-1])}
    )
    running = {line for line, count in edges.items() if count > 1 and count > len(pages) / 2}
    kept: list[str] = []
    for page in pages:
        edge = {*_edge(page), *_edge(page[::-1])}
        kept.extend(
            line
            for line in page
            if not (
                line in edge and (_DIGITS.sub("0", line) in running or _PAGE_NUMBER.fullmatch(line))
            )
        )
    return kept


def _edge(lines: list[str]) -> list[str]:
    return [line for line in lines if line][:_RUNNING]


def _join(lines: list[str]) -> Iterator[str]:
    """Join the lines of each paragraph.

    A paragraph ends at a gap, at a line that falls short of the column and ends a
    sentence, or at a short line, such as a heading, before one that begins anew.
    """
    width = _column(lines)
    joined = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if not line:
            continue
        joined = join_lines(joined, line)
        if _ends_paragraph(line, following, width):
            yield joined
            joined = ""
    if joined:
        yield joined


def _column(lines: list[str]) -> int:
    """Return how many characters a full line has: nine lines in ten have no more."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[min(len(lengths) - 1, int(0.9 * len(lengths)))] if lengths else 0


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    if not following:
        return _SENTENCE_END.search(line) is not None or len(line) < _HEADING * width
    if following[0].islower() or line[-1:] in ",;-–—":
        return False
    if _SENTENCE_END.search(line):
        return (
            len(line) + 1 + len(following.split(" ", 1)[0]) < width * 0.95
            or len(line) < _SHORT * width
        )
    return len(line) < _HEADING * width
