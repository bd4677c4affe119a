"""Small stories for the tests of rows."""

from __future__ import annotations

from collections.abc import Sequence

from compare.figures import read_figures
from compare.model import Article, Sentence


def article(identifier: str, language: str, texts: Sequence[str], title: str = "") -> Article:
    """Return an article of these sentences, the title the first of them where there is one."""
    whole = [title, *texts] if title else list(texts)
    sentences, start = [], 0
    for number, text in enumerate(whole):
        figures = read_figures(text, language)
        sentences.append(Sentence(number, text, start, start + len(text), figures))
        start += len(text) + 1
    return Article(identifier, identifier, language, title, " ".join(whole), None, tuple(sentences))
