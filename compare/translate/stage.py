"""The translation stage: each line goes to the first engine that can translate it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compare.model import Article, Options
from compare.translate import argos, glossary, memory
from compare.translate.checks import warnings_for
from compare.translate.translation import Translation

NOTHING = Translation(None, None)


def translate_articles(articles: Sequence[Article], options: Options) -> list[Article]:
    """Return the articles with a translation into `options.pivot` beside every sentence.

    The sentences of all articles in one language go to the engines together. A
    sentence that is in the pivot already is its own translation; one that nothing can
    translate gets None. Raises InputError for a translation memory that cannot be read.
    """
    lines: dict[str, list[str]] = {}
    for article in articles:
        lines.setdefault(article.language, []).extend(s.text for s in article.sentences)
    translated = {
        (language, text): translation
        for language, texts in lines.items()
        for text, translation in zip(
            texts, translate_lines(texts, language, options.pivot, options.memories), strict=True
        )
    }
    return [_with_translations(article, translated) for article in articles]


def _with_translations(article: Article, translated: dict[tuple[str, str], Translation]) -> Article:
    sentences = []
    for sentence in article.sentences:
        found = translated[article.language, sentence.text]
        sentences.append(
            replace(sentence, translation=found.text, engine=found.engine, warnings=found.warnings)
        )
    return replace(article, sentences=tuple(sentences))


def translate_lines(
    lines: Sequence[str], source: str, target: str, memories: Sequence[str] = ()
) -> list[Translation]:
    """Return one translation a line, in the order of the lines.

    `source` and `target` are ISO 639-1 codes, `memories` the paths of TMX files, the
    most trusted first. Identical lines are translated once. Raises InputError for a
    memory that cannot be read.
    """
    if source == target:
        return [Translation(line, "original") for line in lines]
    done = dict.fromkeys((line for line in lines if not line.strip()), Translation("", None))
    waiting = [line for line in dict.fromkeys(lines) if line not in done]

    for line, text in memory.translate(waiting, source, target, memories).items():
        done[line] = Translation(text, "memory")
    waiting = [line for line in waiting if line not in done]

    for line, text in argos.translate(waiting, source, target).items():
        done[line] = Translation(text, "argos", warnings_for(line, text, source, target))
    waiting = [line for line in waiting if line not in done]

    for line, text in glossary.translate(waiting, source, target).items():
        done[line] = Translation(text, "glossary")
    return [done.get(line, NOTHING) for line in lines]
