"""One pupil's answer to one task as HTML for the teacher: words, notes, choices, text."""

from __future__ import annotations

from markupsafe import Markup

from compare.classroom.answers import sentence_texts
from compare.classroom.follow import touched_by
from compare.classroom.model import Answer, Beside, Exercise, Mark, Point, Task
from compare.classroom.showing import version_labels
from compare.classroom.tasks import rules_of
from compare.classroom.tasks.rules import option_text
from compare.messages import _, spoken
from compare.web.teach.teaching import foreign


def answer_html(exercise: Exercise, task: Task, answer: Answer) -> Markup:
    """Return what a pupil marked, chose and wrote; nothing of it is right or wrong."""
    items = [
        *(_mark(exercise, task, mark) for mark in answer.marks),
        *_choices(task, answer),
        *([Markup('<span lang="">{}</span>').format(answer.text)] if answer.text else []),
    ]
    if not items:
        return Markup('<p lang="{}">{}</p>').format(spoken(), _("No answer yet."))
    return Markup('<ul lang="{}">{}</ul>').format(
        spoken(), Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    )


def _mark(exercise: Exercise, task: Task, mark: Mark) -> Markup:
    labels = version_labels(exercise, revealed=True)
    article = next(one for one in exercise.report.articles if one.id == mark.version)
    words = sentence_texts(exercise)[mark.version, mark.sentence][mark.start : mark.end]
    parts = [Markup("{}: {}").format(labels[mark.version], foreign(words, article.language))]
    if mark.missing_in:
        parts.append(
            Markup("({})").format(_("Missing in “{outlet}”").format(outlet=labels[mark.missing_in]))
        )
    if mark.note:
        parts.append(Markup('— <em lang="">{}</em>').format(mark.note))
    if touched_by(task, mark):
        parts.append(Markup("<small>✓ {}</small>").format(_("Parallax has something to say here")))
    return Markup(" ").join(parts)


def _choices(task: Task, answer: Answer) -> list[Markup]:
    rules = rules_of(task.kind)
    options = {option.key: option for option in task.options}
    points = {point.item: point for point in task.points}
    found = []
    for item in task.items:
        if item.key not in answer.choices:
            continue
        option = options[answer.choices[item.key]]
        said = option_text(rules, option)
        language = option.language if option.text else spoken()
        point = points.get(item.key)
        same = point is not None and point.chosen == option.key
        found.append(
            Markup("{} → {}{}").format(
                foreign(item.text, item.language),
                foreign(said, language),
                Markup("<small>✓ {}</small>").format(_("Parallax would choose the same"))
                if same
                else "",
            )
        )
    return found


def point_html(task: Task, point: Point, pivot: str) -> Markup:
    """Return what Parallax has to say at a point, behind the item that it is about."""
    why = foreign(point.why, pivot)
    item = next((one for one in task.items if one.key == point.item), None)
    if item is None:
        return why
    return Markup("{}<small>{}</small>").format(foreign(item.text, item.language), why)


def beside_html(task: Task, found: Beside, pivot: str) -> Markup:
    """Return what Parallax has to say to the task, and which of it the answer came upon."""
    items = [
        Markup("<li>{} {}</li>").format(
            point_html(task, point, pivot),
            Markup("<small>{}</small>").format(
                _("✓ in the answer") if point.key in found.touched else _("not in the answer")
            ),
        )
        for point in found.points
    ]
    items += [Markup("<li>{}</li>").format(foreign(said, pivot)) for said in found.remarks]
    if not items:
        return Markup('<p lang="{}">{}</p>').format(
            spoken(), _("Parallax has nothing to say to this.")
        )
    return Markup('<ul class="teach-answer" lang="{}">{}</ul>').format(
        spoken(), Markup("").join(items)
    )
