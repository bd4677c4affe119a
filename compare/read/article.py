"""From the text of a page to a clean article."""

from __future__ import annotations

import unicodedata

from compare import limits
from compare.errors import InputError
from compare.model import Article
from compare.read.language import detect_language
from compare.read.source import Source


def read_article(
    source: Source | str,
    *,
    id: str,
    outlet: str,
    language: str | None = None,
    date: str | None = None,
) -> Article:
    """Return the article that a page holds, cleaned, with its title, day and language.

    `language` and `date`, where given, overrule what is found.
    Raises InputError where there is no article in a language that can be compared.
    """
    if isinstance(source, str):
        source = Source(source)
    text = unicodedata.normalize("NFC", source.text)
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    if sum(character.isalpha() for character in text) < limits.MIN_LETTERS:
        raise InputError(f"“{outlet}” has almost no text: give the whole article.")
    title = "" if paragraphs[0].rstrip("»”\"'’)").endswith((".", "!", "?", "…")) else paragraphs[0]
    return Article(
        id=id,
        outlet=outlet,
        language=language or detect_language(text),
        title=title,
        text="\n\n".join(paragraphs),
        date=date or source.date,
    )
