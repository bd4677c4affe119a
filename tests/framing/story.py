"""Small stories for the tests of framing."""

from __future__ import annotations

from collections.abc import Sequence

from compare.figures import article_separators, read_figures
from compare.framing import read_terms
from compare.model import Article, Row, Sentence


def article(
    language: str, *sentences: str, id: str | None = None, outlet: str | None = None
) -> Article:
    """Return an article without a title, its sentences read into English."""
    text = "\n\n".join(sentences)
    separators = article_separators(text, language)
    found, at = [], 0
    for index, sentence in enumerate(sentences):
        found.append(
            Sentence(
                index,
                sentence,
                at,
                at + len(sentence),
                figures=tuple(read_figures(sentence, language, None, separators)),
                terms=read_terms(sentence, language, "en"),
            )
        )
        at += len(sentence) + 2
    return Article(
        id or language, outlet or language.upper(), language, "", text, sentences=tuple(found)
    )


def compare_row(*versions: Sequence[str]) -> tuple[list[Article], list[Row]]:
    """Return articles (each: its language, then its sentences) and one row of all of them."""
    articles = [
        article(language, *sentences, id=f"a{number}")
        for number, (language, *sentences) in enumerate(versions, start=1)
    ]
    row = Row(0, {a.id: tuple(range(len(a.sentences))) for a in articles})
    return articles, [row]
