"""The translation stage: each line goes to the first engine that can translate it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from compare.messages import speaking
from compare.model import Article, Correction, Options
from compare.translate import argos, glossary, libretranslate, memory
from compare.translate.checks import warnings_for
from compare.translate.translation import Translation
from compare.translate.wording_notes import wording_notes

NOTHING = Translation(None, None)


def translate_articles(
    articles: Sequence[Article], options: Options, warn: Callable[[str], object] | None = None
) -> list[Article]:
    """Return the articles with a translation into `options.pivot` beside every sentence.

    The sentences of all articles in one language go to the engines together. A
    sentence that is in the pivot already is its own translation; one that nothing can
    translate gets None. `warn` is called with one plain sentence where an engine that
    the reader set up did not do its part. Raises InputError for a translation memory that
    cannot be read. Warnings are said in the pivot language, an InputError in the one
    spoken here.
    """
    lines = _by_language(articles)
    server = libretranslate.server()
    translated = {
        (language, text): translation
        for language, texts in lines.items()
        for text, translation in zip(
            texts,
            _translate(
                texts, language, options.pivot, options.memories, options.translations, server
            ),
            strict=True,
        )
    }
    with speaking(options.pivot):
        _pass_on(server, warn)
    return [_with_translations(article, translated) for article in articles]


def from_memories(articles: Sequence[Article], options: Options) -> list[Article]:
    """Return the articles with what the reader's corrections and memories hold of them.

    A sentence that they do not hold keeps the translation that it has. Raises InputError for
    a translation memory that cannot be read.
    """
    translated = {
        (language, text): translation
        for language, texts in _by_language(articles).items()
        if language != options.pivot
        for text, translation in memory.translate(
            texts, language, options.pivot, options.memories, options.translations
        ).items()
    }
    return [_with_translations(article, translated) for article in articles]


def _by_language(articles: Sequence[Article]) -> dict[str, list[str]]:
    lines: dict[str, list[str]] = {}
    for article in articles:
        lines.setdefault(article.language, []).extend(s.text for s in article.sentences)
    return lines


def _with_translations(
    article: Article, translated: Mapping[tuple[str, str], Translation]
) -> Article:
    """Return the article with the translations of its sentences that there are."""
    sentences = []
    for sentence in article.sentences:
        if found := translated.get((article.language, sentence.text)):
            sentence = replace(
                sentence, translation=found.text, engine=found.engine, warnings=found.warnings
            )
        sentences.append(sentence)
    return replace(article, sentences=tuple(sentences))


def translate_lines(
    lines: Sequence[str],
    source: str,
    target: str,
    memories: Sequence[str] = (),
    corrections: Sequence[Correction] = (),
    warn: Callable[[str], object] | None = None,
) -> list[Translation]:
    """Return one translation a line, in the order of the lines.

    `source` and `target` are ISO 639-1 codes, `memories` the paths of TMX files, the
    most trusted first, `corrections` the reader's own, which go before them. Identical
    lines are translated once. `warn` and what is raised: as for `translate_articles`.
    """
    server = libretranslate.server()
    found = _translate(lines, source, target, memories, corrections, server)
    _pass_on(server, warn)
    return found


def _pass_on(server: libretranslate.Server | None, warn: Callable[[str], object] | None) -> None:
    if server is not None and server.trouble and warn is not None:
        warn(server.trouble)


def _translate(
    lines: Sequence[str],
    source: str,
    target: str,
    memories: Sequence[str],
    corrections: Sequence[Correction],
    server: libretranslate.Server | None,
) -> list[Translation]:
    """Return one translation a line from the engines in the reader's order of trust."""
    if source == target:
        return [Translation(line, "original") for line in lines]
    done = dict.fromkeys((line for line in lines if not line.strip()), Translation("", None))

    def waiting() -> list[str]:
        return [line for line in dict.fromkeys(lines) if line not in done]

    done |= memory.translate(waiting(), source, target, memories, corrections)

    for line, text in argos.translate(waiting(), source, target).items():
        done[line] = Translation(text, "argos", _warnings(line, text, source, target))

    if server is not None:
        for line, text in server.translate(waiting(), source, target).items():
            done[line] = Translation(text, "libretranslate", _warnings(line, text, source, target))

    for line, text in glossary.translate(waiting(), source, target).items():
        done[line] = Translation(text, "glossary")
    return [done.get(line, NOTHING) for line in lines]


def _warnings(line: str, text: str, source: str, target: str) -> tuple[str, ...]:
    """Return what looks wrong with a machine's translation, and what wording is its own.

    Who reads the translation reads them too: they are said in its language.
    """
    with speaking(target):
        return (
            *warnings_for(line, text, source, target),
            *wording_notes(line, text, source, target),
        )
