"""What a pupil gets to see, before and after handing in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.classroom.model import (
    Answer,
    Beside,
    Comment,
    Exercise,
    Line,
    PupilView,
    Saved,
    Task,
    VersionText,
)
from compare.classroom.tasks import rules_of
from compare.messages import _, speaking
from compare.model import Article

if TYPE_CHECKING:
    from compare.classroom.tables import PupilRow


def shown_to_pupil(
    exercise: Exercise,
    pupil: PupilRow,
    answers: Mapping[str, Saved],
    comments: Mapping[str, Comment],
    *,
    is_open: bool,
) -> PupilView:
    """Return what this pupil sees now; what the program found only after handing in."""
    done = pupil.handed_in_at is not None
    with speaking(exercise.language):
        labels = version_labels(exercise, revealed=done)
        texts = tuple(
            version_text(
                article, labels[article.id], titled=done or _titles_shown(exercise, answers)
            )
            for article in exercise.report.articles
        )
    return PupilView(
        name=pupil.name,
        title=exercise.title,
        introduction=exercise.introduction,
        language=exercise.language,
        pivot=exercise.report.pivot,
        minutes=exercise.minutes,
        texts=texts,
        tasks=exercise.tasks if done else tuple(_asked(task, labels) for task in exercise.tasks),
        answers=answers,
        comments=comments,
        started_at=pupil.started_at,
        handed_in_at=pupil.handed_in_at,
        is_open=is_open,
        beside=_all_beside(exercise, answers) if done else {},
        exercise=exercise if done else None,
    )


def version_labels(exercise: Exercise, *, revealed: bool) -> dict[str, str]:
    """Return what each version is called: its outlet's name, or "Version A"."""
    if revealed or not exercise.outlets_hidden:
        return {article.id: article.outlet for article in exercise.report.articles}
    return {
        article.id: _("Version {letter}").format(letter=article.id.upper())
        for article in exercise.report.articles
    }


def version_text(article: Article, label: str, *, titled: bool = True) -> VersionText:
    """Return a version's lines, with or without its title."""
    lines: list[Line] = []
    end = 0
    for sentence in article.sentences:
        is_title = bool(article.title) and sentence.id == 0
        new = not lines or "\n" in article.text[end : sentence.start]
        end = sentence.end
        if titled or not is_title:
            lines.append(Line(sentence.id, sentence.text, sentence.translation, is_title, new))
    return VersionText(article.id, label, article.language, tuple(lines))


def beside(exercise: Exercise, task: Task, answer: Answer) -> Beside:
    """Return what the program has to say beside an answer."""
    rules = rules_of(task.kind)
    with speaking(exercise.report.pivot):
        remarks = rules.remarks(exercise, answer)
    touched = frozenset(point.key for point in task.points if rules.touches(point, answer))
    return Beside(task.points, touched, remarks)


def _all_beside(exercise: Exercise, answers: Mapping[str, Saved]) -> dict[str, Beside]:
    return {
        task.kind: beside(
            exercise, task, answers[task.kind].answer if task.kind in answers else Answer()
        )
        for task in exercise.tasks
    }


def _asked(task: Task, labels: Mapping[str, str]) -> Task:
    """Return the task without what the program would answer."""
    options = task.options
    if task.kind == "headlines":
        options = tuple(replace(option, text=labels[option.key]) for option in options)
    return replace(task, options=options, points=())


def _titles_shown(exercise: Exercise, answers: Mapping[str, Saved]) -> bool:
    """Return whether it is no question any more, or never was, which title is whose."""
    task = exercise.task("headlines")
    if task is None:
        return True
    placed = answers["headlines"].answer.choices if "headlines" in answers else {}
    return len(placed) == len(task.items)
