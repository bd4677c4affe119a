"""The one way of the data, top to bottom: articles in, report out.

What belongs to the report (reasons, whys, warnings) is said in its pivot language; an
InputError in the language that is spoken where it is caught.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from compare import languages, limits
from compare.errors import InputError
from compare.figures import article_separators, find_figures, read_figures
from compare.following import portions
from compare.framing import find_framing, read_terms, with_own
from compare.messages import _, ngettext, speaking
from compare.model import Article, Finding, Options, Report
from compare.omissions import find_omissions
from compare.rows import encoder_named, find_rows, measure
from compare.rows.similarity import Similarity
from compare.sentences import check_length, split_article
from compare.translate import translate_articles

# Sentences read at a time where someone follows the work: 0.1 to 0.3 s.
PORTION = 20


@dataclass(frozen=True, slots=True)
class Prepared:
    """The articles with all that is read from them, and how alike their sentences are.

    What takes long is done; `arrange` makes a report of it as often as the reader
    changes what rows rest on.
    """

    articles: tuple[Article, ...]
    similarity: Similarity
    warnings: tuple[str, ...] = ()


def compare(
    articles: Sequence[Article],
    options: Options,
    progress: Callable[[str, float], None] | None = None,
) -> Report:
    """Compare two to six versions of one story.

    `progress` is called with the name of each stage as it begins and the share of
    the stages that are done, 0 to 1. Raises InputError for what the reader can mend.
    """
    return arrange(prepare(articles, options, progress), options, progress)


def prepare(
    articles: Sequence[Article],
    options: Options,
    progress: Callable[[str, float], None] | None = None,
) -> Prepared:
    """Do the first stages: everything that needs no rows. See `compare`."""
    check(articles, options)
    step = progress or (lambda stage, share: None)

    step("sentences", 0.0)
    versions = [split_article(article) for article in articles]
    check_length(versions)

    step("figures", 0.1)
    versions = [with_figures(article) for article in versions]

    step("wording", 0.2)
    versions = [with_terms(article, options) for article in versions]

    step("likeness", 0.3)
    similarity = measure(versions, encoder_named(options.encoder))

    step("translation", 0.6)
    translated, warnings = with_translations(versions, options)

    return Prepared(translated, similarity, warnings)


def arrange(
    prepared: Prepared,
    options: Options,
    progress: Callable[[str, float], None] | None = None,
) -> Report:
    """Do the last stages: rows by the reader's threshold and corrections, and findings."""
    step = progress or (lambda stage, share: None)
    articles = prepared.articles

    step("rows", 0.85)
    rows = find_rows(articles, prepared.similarity, options.threshold, options.order, options.kept)

    step("findings", 0.9)
    with speaking(options.pivot):
        findings = [
            *find_figures(articles, rows, options.pivot),
            *find_framing(articles, rows, options.pivot),
            *find_omissions(articles, rows),
        ]

    return Report(
        pivot=options.pivot,
        articles=articles,
        rows=tuple(rows),
        findings=tuple(number(findings)),
        warnings=prepared.warnings,
        options=options,
    )


def reopen(report: Report) -> Prepared:
    """Return what a finished report was made from, so that its rows can be changed again.

    Sentences, figures, wording and translations stay as the report has them.
    """
    similarity = measure(report.articles, encoder_named(report.options.encoder))
    return Prepared(report.articles, similarity, report.warnings)


def check(articles: Sequence[Article], options: Options) -> None:
    """Raise InputError where this many articles or this pivot cannot be compared."""
    if not limits.MIN_ARTICLES <= len(articles) <= limits.MAX_ARTICLES:
        raise InputError(
            ngettext(
                "Give {least} to {most} versions of the story; there is {count}.",
                "Give {least} to {most} versions of the story; there are {count}.",
                len(articles),
            ).format(least=limits.MIN_ARTICLES, most=limits.MAX_ARTICLES, count=len(articles))
        )
    if options.pivot not in languages.CODES:
        codes = ", ".join(languages.CODES)
        raise InputError(_("Choose the pivot language from {codes}.").format(codes=codes))


def with_figures(article: Article) -> Article:
    """Return the article with the figures of its sentences read from the original text."""
    separators = article_separators(article.text, article.language)
    return replace(
        article,
        sentences=tuple(
            replace(
                sentence,
                figures=read_figures(sentence.text, article.language, article.date, separators),
            )
            for portion in portions(article.sentences, PORTION)
            for sentence in portion
        ),
    )


def with_terms(article: Article, options: Options) -> Article:
    """Return the article with the wording of its sentences read from the original text."""
    lexicon = with_own(article.language, options.lexicon)
    with speaking(options.pivot):
        return replace(
            article,
            sentences=tuple(
                replace(
                    sentence,
                    terms=read_terms(sentence.text, article.language, options.pivot, lexicon),
                )
                for portion in portions(article.sentences, PORTION)
                for sentence in portion
            ),
        )


def with_translations(
    articles: Sequence[Article], options: Options
) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """Return the articles with translations into the pivot, and the warnings of the report."""
    said: list[str] = []
    translated = translate_articles(articles, options, said.append)
    with speaking(options.pivot):
        return tuple(translated), (*warnings_about(articles), *said)


def number(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Give the findings their ids, 0 upwards in the order they come."""
    return (replace(finding, id=index) for index, finding in enumerate(findings))


def warnings_about(articles: Sequence[Article]) -> Iterable[str]:
    """Say what looks wrong with the articles but does not stop the comparison."""
    for index, article in enumerate(articles):
        for other in articles[:index]:
            if article.text == other.text:
                yield _(
                    "“{outlet}” and “{other}” hold the same text: "
                    "check that each version is the one you meant."
                ).format(outlet=other.outlet, other=article.outlet)
