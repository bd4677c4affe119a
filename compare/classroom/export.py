"""A class's work as CSV and as an Excel workbook, in the spoken language, for its teacher."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import datetime

from compare.classroom.answers import sentence_texts
from compare.classroom.follow import overview, touched_by
from compare.classroom.model import Answer, PupilWork, Saved, Task, TeacherView
from compare.classroom.showing import version_labels
from compare.classroom.tasks import rules_of
from compare.classroom.tasks.rules import option_text
from compare.export.findings import Cell, harmless
from compare.messages import _, pgettext

Line = list[Cell]


def to_csv(view: TeacherView) -> str:
    """Return all answers as CSV, a line a mark, a choice or a text; no cell starts a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(answer_header())
    writer.writerows([harmless(cell) for cell in line] for line in answer_lines(view))
    return out.getvalue()


def to_xlsx(view: TeacherView) -> bytes:
    """Return pupils, answers and what the class found, a sheet each; text stays text."""
    from openpyxl import Workbook

    from compare.export.xlsx import fill

    book = Workbook()
    book.remove(book.worksheets[0])
    for title, header, lines, wide in (
        (_("Pupils"), pupil_header(view), list(pupil_lines(view)), {_("Comment")}),
        (
            _("Answers"),
            answer_header(),
            list(answer_lines(view)),
            {pgettext("column", "Words"), _("Answer"), _("Comment")},
        ),
        (_("The class"), class_header(), list(class_lines(view)), {_("What the program says")}),
    ):
        fill(book.create_sheet(title), header, lines, wide)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def answer_header() -> list[str]:
    """Return the names of the columns of `answer_lines`."""
    return [
        _("Pupil"),
        _("Handed in"),
        _("Task"),
        _("Version"),
        _("Sentence"),
        pgettext("column", "Words"),
        _("Answer"),
        _("Touches what the program found"),
        _("Saved"),
        _("Comment"),
    ]


def answer_lines(view: TeacherView) -> Iterator[Line]:
    """Yield a line for each mark, choice and text of each pupil, in the order of the tasks."""
    for pupil in view.pupils:
        for task in view.exercise.tasks:
            saved = pupil.answers.get(task.kind)
            comment = pupil.comments.get(task.kind)
            said = comment.text if comment else ""
            if saved is None:
                continue
            for part in _parts(view, task, saved.answer):
                yield [*_named(pupil, task), *part, _moment(saved.at), said]
                said = ""  # said once a task


def pupil_header(view: TeacherView) -> list[str]:
    """Return the names of the columns of `pupil_lines`."""
    tasks = [_(rules_of(task.kind).title) for task in view.exercise.tasks]
    return [_("Pupil"), _("Began"), _("Handed in"), *tasks, _("Comment")]


def pupil_lines(view: TeacherView) -> Iterator[Line]:
    """Yield a line a pupil: how many answers to each task, and the comment on all of them."""
    for pupil in view.pupils:
        comment = pupil.comments.get("")
        yield [
            pupil.name,
            _moment(pupil.started_at),
            _moment(pupil.handed_in_at),
            *(_count(pupil.answers.get(task.kind)) for task in view.exercise.tasks),
            comment.text if comment else "",
        ]


def class_header() -> list[str]:
    """Return the names of the columns of `class_lines`."""
    return [_("Task"), _("What the program says"), _("Found by"), _("Missed by")]


def class_lines(view: TeacherView) -> Iterator[Line]:
    """Yield a line for each of the program's points: how many found and how many missed it."""
    for task in overview(view).tasks:
        for tally in task.tallies:
            yield [_(rules_of(task.kind).title), tally.point.why, tally.found, tally.missed]


def _named(pupil: PupilWork, task: Task) -> Line:
    return [pupil.name, _moment(pupil.handed_in_at), _(rules_of(task.kind).title)]


def _parts(view: TeacherView, task: Task, answer: Answer) -> Iterator[Line]:
    """Yield version, sentence, words, answer, and whether a finding is touched."""
    labels = version_labels(view.exercise, revealed=True)
    texts = sentence_texts(view.exercise)
    for mark in answer.marks:
        words = texts[mark.version, mark.sentence][mark.start : mark.end]
        note = mark.note
        if mark.missing_in:
            missing = _("Missing in “{outlet}”").format(outlet=labels[mark.missing_in])
            note = f"{missing}: {note}" if note else missing
        touched = _("yes") if touched_by(task, mark) else ""
        yield [labels[mark.version], mark.sentence, words, note, touched]
    points = {point.item: point for point in task.points}
    rules = rules_of(task.kind)
    options = {option.key: option_text(rules, option) for option in task.options}
    for item in task.items:
        if item.key in answer.choices:
            option = answer.choices[item.key]
            point = points.get(item.key)
            same = point is not None and point.chosen == option
            yield [
                labels.get(item.version or "", ""),
                item.sentences[0] if item.sentences else None,
                item.text,
                options[option],
                _("yes") if same else "",
            ]
    if answer.text:
        yield ["", None, "", answer.text, ""]


def _count(saved: Saved | None) -> int:
    """Return how many marks, choices and texts there are."""
    if saved is None:
        return 0
    answer = saved.answer
    return len(answer.marks) + len(answer.choices) + bool(answer.text)


def _moment(at: datetime | None) -> str:
    """Return a moment by this machine's clock, to the minute."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}" if at else ""
