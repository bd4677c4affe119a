"""What is laid beside each other two by two: two versions, two translations, two texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare import limits
from compare.errors import InputError
from compare.messages import _
from compare.model import Article, Engine, Report
from compare.sentences import split_text
from compare.spoken import decimal
from compare.translate import argos, glossary, libretranslate, memory, store
from compare.translate.corrections import find_correction

# From the best to what is always there.
ENGINES: tuple[Engine, ...] = ("argos", "libretranslate", "glossary")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that tell the same; either may be empty. `row` is the number of their row."""

    left: str
    right: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Two:
    """Two versions of one text in one language, pair by pair.

    `lacking` counts the sentences or rows left out because one side has no translation.
    """

    language: str
    pairs: tuple[Pair, ...]
    lacking: int = 0


def two_versions(report: Report, first: str, second: str) -> Two:
    """Return two versions of the story (ids of articles) in the rows that either tells.

    They are the originals where both are in one language, else as translated into the pivot.
    """
    by_id = {article.id: article for article in report.articles}
    left, right = by_id[first], by_id[second]
    as_written = left.language == right.language
    pairs, lacking = [], 0
    for number, row in enumerate(report.rows, start=1):
        one = _text(left, row.cells.get(first, ()), as_written)
        other = _text(right, row.cells.get(second, ()), as_written)
        if one is None or other is None:
            lacking += 1
        elif one or other:
            pairs.append(Pair(one, other, number))
    return Two(left.language if as_written else report.pivot, tuple(pairs), lacking)


def _text(article: Article, cell: Sequence[int], as_written: bool) -> str | None:
    """Return the sentences of a cell as one text; None where one has no translation."""
    sentences = [article.sentences[index] for index in cell]
    texts = [one.text if as_written else one.translation for one in sentences]
    return None if None in texts else " ".join(text for text in texts if text)


def two_translations(report: Report, article: str, others: Mapping[str, str]) -> Two:
    """Return the translation of a version beside another one, sentence by sentence.

    `others` holds the other translation of each sentence that there is one of.
    """
    rows = {(a, s): number for number, row in enumerate(report.rows, 1) for a, s in row.places}
    found = next(one for one in report.articles if one.id == article)
    pairs = [
        Pair(one.translation, others[one.text], rows.get((article, one.id)))
        for one in found.sentences
        if one.translation is not None and others.get(one.text)
    ]
    return Two(report.pivot, tuple(pairs), len(found.sentences) - len(pairs))


def before_corrections(report: Report, article: Article) -> dict[str, str]:
    """Return what the program had in place of the reader's own translations of a version."""
    own = report.options.translations
    found = {}
    for sentence in article.sentences:
        one = find_correction(own, article.language, report.pivot, sentence.text)
        if one is not None and one.before:
            found[sentence.text] = one.before
    return found


def from_memory(article: Article, pivot: str, path: str) -> dict[str, str]:
    """Return what a translation memory (a TMX file) holds of a version, exactly or nearly.

    Raises InputError for a file that cannot be read.
    """
    lines = [sentence.text for sentence in article.sentences]
    found = memory.translate(lines, article.language, pivot, (path,))
    return {line: one.text for line, one in found.items() if one.text}


def from_engine(article: Article, pivot: str, engine: str) -> dict[str, str]:
    """Return what one of ENGINES makes of a version; empty where it does not serve the pair.

    Raises InputError where a translator that the reader set up fails.
    """
    lines = [sentence.text for sentence in article.sentences]
    if engine == "argos":
        return argos.translate(lines, article.language, pivot)
    if engine == "glossary":
        return glossary.translate(lines, article.language, pivot)
    if (server := libretranslate.server()) is None:
        return {}
    found = server.translate(lines, article.language, pivot)
    if server.trouble:
        raise InputError(server.trouble)
    return found


def engines_there(source: str, target: str) -> tuple[Engine, ...]:
    """Return which of ENGINES can be asked to translate this pair, without loading any."""
    legs = [pair for pair in ((source, argos.BRIDGE), (argos.BRIDGE, target)) if len({*pair}) > 1]
    there = {
        "argos": bool(store.installed(source, target))
        or all(store.installed(*leg) for leg in legs),
        "libretranslate": libretranslate.server() is not None,
        "glossary": glossary.is_there(source, target),
    }
    return tuple(engine for engine in ENGINES if there[engine])


def two_texts(left: str, right: str, language: str) -> Two:
    """Return two texts in one language, the sentences that tell the same beside each other.

    Their order is kept. Raises InputError for a text that is empty or too long.
    """
    from compare.rows.lines import align_lines

    sides = []
    for text in (left, right):
        if not text.strip():
            raise InputError(_("One of the two texts is empty: paste both."))
        if len(text) > limits.MAX_PASTED_LETTERS:
            raise InputError(
                _("A text to compare has up to {most} letters: paste a part of it.").format(
                    most=decimal(limits.MAX_PASTED_LETTERS)
                )
            )
        sides.append([text[start:end] for start, end in split_text(text, language)])
    ones, others = sides
    return Two(
        language,
        tuple(
            Pair(" ".join(ones[i] for i in bead.source), " ".join(others[i] for i in bead.target))
            for bead in align_lines(ones, others)
        ),
    )
