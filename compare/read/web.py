"""From a web page to the text of its article."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from compare.errors import InputError
from compare.limits import SMALL_PAGE_LETTERS
from compare.messages import _
from compare.read.apart import heavy, read_apart
from compare.read.quiet import quiet
from compare.read.source import Source

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_XML_CHARSET = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# HTML 5.2, 8.2.2.3: the declaration has to stand within the first 1024 bytes.
_HEAD = 2048
_BLOCKS = "//p|//h1|//h2|//h3|//h4|//li|//blockquote|//td"
_NOT_ARTICLE = (
    "nav|header|footer|aside|script|style|noscript|form|button|select|figure|template|iframe"
)
# With less than this share of the page's paragraphs, trafilatura took another part for the article.
_KEPT = 0.5
_SPACE = re.compile(r"\s+")


def declared_charset(data: bytes) -> str | None:
    """Return the encoding that a page names in its head, None where it names none."""
    head = data[:_HEAD]
    found = _CHARSET.search(head) or _XML_CHARSET.search(head)
    return found[1].decode("ascii") if found else None


def read_html(text: str, name: str) -> Source:
    """Return the article of a page, with the title and day that the page itself names.

    All but small pages are read in a process of its own. Raises InputError where there is no
    article, or where the page takes more than one can need.
    """
    data = text.encode("utf-8", "replace")
    parts = parts_of(data) if len(text) <= SMALL_PAGE_LETTERS else read_apart("html", data)
    if not isinstance(parts, list):
        raise heavy(name)
    body, title, day = parts
    if not body.strip():
        raise InputError(
            _(
                "“{name}” has no article in it: open the page in a browser and paste its text."
            ).format(name=name)
        )
    return Source("\n\n".join(body.split("\n")), title, day)


def parts_of(data: bytes) -> list[str | None]:
    """Return the text ("" where there is none), the title and the day of a page in UTF-8."""
    text = _DECLARATION.sub("", data.decode("utf-8"))
    with quiet("trafilatura", "htmldate", "courlan", "justext"):
        page = _parse(text)
        document = None if page is None else _extract(text)
        plain = [] if page is None else _paragraphs(page)
    title = _text(getattr(document, "title", None))
    day = _day(getattr(document, "date", None))
    body = _text(getattr(document, "text", None)) or ""
    if _letters(body) < _KEPT * _letters(" ".join(plain)):
        body = "\n\n".join(plain)
    return [body, title, day]


def _parse(text: str) -> Any:
    from lxml import etree, html

    try:
        return html.document_fromstring(text)
    except (etree.LxmlError, ValueError):
        return None


def _extract(text: str) -> Any:
    """Return trafilatura's document, None where it finds no article."""
    from trafilatura import bare_extraction

    try:
        return bare_extraction(
            text,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={
                "extensive_search": False,
                "original_date": True,
                "max_date": date.max.replace(year=2100).isoformat(),
            },
        )
    # A page that upsets the extractor is still a page: its paragraphs are read below.
    except Exception:
        return None


def _paragraphs(page: Any) -> list[str]:
    """Return the text blocks of a page that lie in none of its other parts, in order."""
    roots = page.xpath("//article|//main|//*[@role='main']") or [page]
    best = max(roots, key=lambda root: _letters(root.text_content()))
    outer = "".join(f"[not(ancestor-or-self::{part})]" for part in _NOT_ARTICLE.split("|"))
    blocks = best.xpath("|".join(f".{block}{outer}[not(.//p)]" for block in _BLOCKS.split("|")))
    found = (_SPACE.sub(" ", block.text_content()).strip() for block in blocks)
    paragraphs = [paragraph for paragraph in found if paragraph]
    return paragraphs or _lines_of(best)


def _lines_of(root: Any) -> list[str]:
    """Return the lines of a page that has no paragraphs, only breaks and boxes."""
    from lxml import etree

    for part in root.xpath(".//script|.//style|.//noscript|.//template"):
        etree.strip_elements(part, "*")
        part.text = ""
    for mark in root.xpath(".//br|.//div|.//hr"):
        mark.tail = "\n" + (mark.tail or "")
    body = root.xpath(".//body") or [root]
    lines = body[0].text_content().split("\n")
    return [line for each in lines if (line := _SPACE.sub(" ", each).strip())]


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _day(value: object) -> str | None:
    try:
        return date.fromisoformat(value[:10]).isoformat() if isinstance(value, str) else None
    except ValueError:
        return None
