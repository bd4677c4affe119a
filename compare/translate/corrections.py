"""The reader's own translations: put in, taken back, and made a translation memory of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from compare import limits
from compare.errors import InputError
from compare.messages import _
from compare.model import Article, Correction, Sentence
from compare.spoken import decimal
from compare.translate.memory import key


def correct(article: Article, sentence: int, pivot: str, translation: str) -> Correction:
    """Return the correction of one sentence of the article, in the words of the reader.

    Raises InputError where there are no words, or where there is nothing to translate.
    """
    text = " ".join(translation.split())
    found = article.sentences[sentence]
    if article.language == pivot:
        raise InputError(_("This sentence is in the pivot language: it needs no translation."))
    if not text:
        raise InputError(_("A translation needs words: write it, or leave the present one."))
    if len(text) > limits.MAX_TRANSLATION_LETTERS:
        raise InputError(
            _("A translation of one sentence has up to {most} letters: shorten it.").format(
                most=decimal(limits.MAX_TRANSLATION_LETTERS)
            )
        )
    return Correction(
        article.language, pivot, found.text, text, found.translation, found.engine, found.warnings
    )


def with_correction(corrections: Iterable[Correction], new: Correction) -> tuple[Correction, ...]:
    """Return the corrections with a new one, in place of an earlier one of that sentence.

    What the program had there before the earlier one stays known.
    """
    kept = []
    for earlier in corrections:
        if _of(earlier) == _of(new):
            new = replace(
                new, before=earlier.before, engine=earlier.engine, warnings=earlier.warnings
            )
        else:
            kept.append(earlier)
    return (*kept, new)


def put_in(articles: Sequence[Article], correction: Correction) -> tuple[Article, ...]:
    """Return the articles with a correction wherever that sentence stands; its doubts go."""
    return _with_sentences(
        articles,
        correction,
        lambda sentence: replace(
            sentence, translation=correction.translation, engine="memory", warnings=()
        ),
    )


def take_back(articles: Sequence[Article], correction: Correction) -> tuple[Article, ...]:
    """Return the articles with what the program had in place of a correction."""
    return _with_sentences(
        articles,
        correction,
        lambda sentence: replace(
            sentence,
            translation=correction.before,
            engine=correction.engine,
            warnings=correction.warnings,
        ),
    )


def find_correction(
    corrections: Iterable[Correction], language: str, pivot: str, text: str
) -> Correction | None:
    """Return the reader's correction of this sentence into the pivot, or None."""
    wanted = (language, pivot, key(text))
    return next((one for one in corrections if _of(one) == wanted), None)


def memory_units(corrections: Iterable[Correction]) -> list[Mapping[str, str]]:
    """Return the corrections as the units of a translation memory (`tmx.tmx_bytes`)."""
    return [{one.source: one.text, one.target: one.translation} for one in corrections]


def _of(correction: Correction) -> tuple[str, str, str]:
    """Return what a correction is of: identical sentences are translated alike."""
    return correction.source, correction.target, key(correction.text)


def _with_sentences(
    articles: Sequence[Article], correction: Correction, change: Callable[[Sentence], Sentence]
) -> tuple[Article, ...]:
    wanted = key(correction.text)
    return tuple(
        replace(
            article,
            sentences=tuple(
                change(sentence) if key(sentence.text) == wanted else sentence
                for sentence in article.sentences
            ),
        )
        if article.language == correction.source
        else article
        for article in articles
    )
