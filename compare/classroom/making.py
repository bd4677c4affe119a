"""Making an exercise of a compared story."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase

from compare import languages, limits
from compare.classroom.model import Exercise, TaskKind
from compare.classroom.tasks import ALL, is_kind
from compare.classroom.texts import clean, clean_line
from compare.errors import InputError
from compare.messages import N_, _, speaking
from compare.model import Article, Finding, Options, Report, Row

TOO_FEW = N_("Choose at least two versions for the exercise.")


@dataclass(frozen=True, slots=True)
class Choice:
    """What the teacher chose; `versions` are ids of the report's articles, empty for all.

    `language` is what pupils are spoken to in, None for the report's pivot.
    """

    tasks: tuple[TaskKind, ...]
    title: str = ""
    introduction: str = ""
    versions: tuple[str, ...] = ()
    minutes: int | None = None
    outlets_hidden: bool = False
    language: str | None = None


def offers(report: Report, versions: Sequence[str] = ()) -> dict[TaskKind, str | None]:
    """Return each kind of task with None where the story has something for it, else why not."""
    story = story_of(report, versions)
    found: dict[TaskKind, str | None] = {}
    for rules in ALL:
        try:
            rules.build(story, 0)
            found[rules.kind] = None
        except InputError as error:
            found[rules.kind] = str(error)
    return found


def make_exercise(report: Report, choice: Choice, seed: int | None = None) -> Exercise:
    """Return the exercise; the same seed draws the same order of headlines and sentences.

    Raises InputError where a task finds nothing in the story, and for what is too long.
    """
    if not choice.tasks:
        raise InputError(_("Choose at least one task."))
    if unknown := [kind for kind in choice.tasks if not is_kind(kind)]:
        raise InputError(_("There is no task “{kind}”.").format(kind=unknown[0]))
    most = limits.MAX_EXERCISE_MINUTES
    if choice.minutes is not None and not 1 <= choice.minutes <= most:
        raise InputError(_("Give a time from 1 to {most} minutes.").format(most=most))
    language = choice.language or report.pivot
    if language not in languages.CODES:
        raise InputError(
            _("Choose the language of the exercise from {codes}.").format(
                codes=", ".join(languages.CODES)
            )
        )
    story = story_of(report, choice.versions)
    seed = secrets.randbits(32) if seed is None else seed
    chosen = [rules for rules in ALL if rules.kind in choice.tasks]
    # Where a task cannot be made, the teacher is told so in the language spoken here.
    for rules in chosen:
        rules.build(story, seed)
    with speaking(report.pivot):
        tasks = tuple(rules.build(story, seed) for rules in chosen)
    title = clean_line(choice.title, limits.MAX_EXERCISE_TITLE_LETTERS)
    return Exercise(
        title=title or _story_title(report, language),
        report=story,
        tasks=tasks,
        language=language,
        introduction=clean(choice.introduction, limits.MAX_INTRODUCTION_LETTERS),
        minutes=choice.minutes,
        outlets_hidden=choice.outlets_hidden,
    )


def story_of(report: Report, versions: Sequence[str] = ()) -> Report:
    """Return the report of the chosen versions alone, called "a", "b" … in their order.

    Findings of fewer versions than were compared are found again. Notes, corrections and
    all else that is the teacher's own stays out.
    """
    known = [article.id for article in report.articles]
    chosen = [id for id in known if id in versions] if versions else known
    if len(chosen) < limits.MIN_ARTICLES or set(versions) - set(known):
        raise InputError(_(TOO_FEW))
    names = dict(zip(chosen, ascii_lowercase, strict=False))
    articles = tuple(
        replace(article, id=names[article.id]) for article in report.articles if article.id in names
    )
    rows = tuple(
        replace(row, cells={new: row.cells[old] for old, new in names.items()})
        for row in report.rows
        if any(row.cells[old] for old in names)
    )
    if len(chosen) == len(known):
        findings = tuple(_renamed(finding, names) for finding in report.findings)
    else:
        findings = _found_again(articles, rows, report.pivot)
    return Report(
        report.pivot,
        articles,
        rows,
        findings,
        options=Options(pivot=report.pivot),
        title=report.title,
    )


def _renamed(finding: Finding, names: dict[str, str]) -> Finding:
    return replace(
        finding,
        mentions=tuple(replace(m, article=names[m.article]) for m in finding.mentions),
        missing_in=tuple(names[id] for id in finding.missing_in),
    )


def _found_again(
    articles: Sequence[Article], rows: Sequence[Row], pivot: str
) -> tuple[Finding, ...]:
    from compare.figures import find_figures
    from compare.framing import find_framing
    from compare.omissions import find_omissions
    from compare.pipeline import number

    with speaking(pivot):
        findings = [
            *find_figures(articles, rows, pivot),
            *find_framing(articles, rows, pivot),
            *find_omissions(articles, rows),
        ]
    return tuple(number(findings))


def _story_title(report: Report, language: str) -> str:
    if report.title:
        return report.title[: limits.MAX_EXERCISE_TITLE_LETTERS]
    with speaking(language):
        return _("One story, {number} versions").format(number=len(report.articles))
