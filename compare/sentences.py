"""From an article to its sentences, with their places in its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compare import languages, limits
from compare.errors import InputError
from compare.messages import _
from compare.model import Article, Sentence


def split_article(article: Article) -> Article:
    """Return the article with its sentences, the title whole as sentence 0 where there is one.

    `article.text[sentence.start:sentence.end] == sentence.text` for each of them.
    """
    spans = split_text(article.text, article.language, article.title)
    return replace(
        article,
        sentences=tuple(
            Sentence(index, article.text[start:end], start, end)
            for index, (start, end) in enumerate(spans)
        ),
    )


def check_length(articles: Sequence[Article]) -> None:
    """Raise InputError where the articles have more sentences than can be compared at once."""
    if sum(len(article.sentences) for article in articles) > limits.MAX_SENTENCES:
        raise InputError(
            _(
                "The versions have more than {most} sentences together: give the part of each "
                "that tells the story."
            ).format(most=limits.MAX_SENTENCES)
        )


def split_text(text: str, code: str, title: str = "") -> list[tuple[int, int]]:
    """Return the spans of the sentences of a text whose paragraphs are lines."""
    split = languages.get(code).split
    spans: list[tuple[int, int]] = []
    for start, end in _paragraphs(text):
        if title and not spans and text[start:end] == title:
            spans.append((start, end))
            continue
        spans.extend((start + first, start + last) for first, last in split(text[start:end]))
    return spans


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Give the spans of the lines that hold anything, without the space around them."""
    at = 0
    for line in text.splitlines(keepends=True):
        if inner := line.strip():
            start = at + line.index(inner)
            yield start, start + len(inner)
        at += len(line)
