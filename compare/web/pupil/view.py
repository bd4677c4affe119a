"""A pupil's work as the page of the pupil takes it: plain values, said in the pupil's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from compare import limits
from compare.classroom.model import Beside, Passage, PupilView, Saved, Task
from compare.classroom.tasks import rules_of
from compare.classroom.tasks.rules import option_text
from compare.messages import _, speaking

# What the page does not need, the report that the program made above all.
_LEFT_OUT = {"exercise", "tasks", "answers", "beside"}


def view_parts(view: PupilView) -> dict[str, Any]:
    """Return all that the page shows of this pupil's work, ready for JSON."""
    parts = {
        name: getattr(view, name) for name in view.__dataclass_fields__ if name not in _LEFT_OUT
    }
    with speaking(view.language):
        tasks = [_task(task, view) for task in view.tasks]
    return {
        **parts,
        "tasks": tasks,
        "answers": {kind: saved_parts(saved) for kind, saved in view.answers.items()},
        "limits": {
            "note": limits.MAX_NOTE_LETTERS,
            "text": limits.MAX_ANSWER_LETTERS,
            "marks": limits.MAX_ANSWER_MARKS,
        },
    }


def saved_parts(saved: Saved, *, whole: bool = True) -> dict[str, Any]:
    """Return an answer's version and time, and the `answer` itself where it is asked for."""
    parts: dict[str, Any] = {"version": saved.version, "at": saved.at}
    return {**parts, "answer": saved.answer} if whole else parts


def _task(task: Task, view: PupilView) -> Mapping[str, Any]:
    """Return a task with what it asks, and after handing in with what the program says to it."""
    rules = rules_of(task.kind)
    return {
        "kind": task.kind,
        "title": _(rules.title),
        "asks": _(rules.asks),
        "note": _(rules.note) if rules.note else "",
        "marks": rules.marks,
        "missingIn": rules.missing_in,
        "counted": rules.counted,
        "items": task.items,
        "options": [
            {
                "key": option.key,
                "text": option_text(rules, option),
                "language": _language(option, view),
                "translation": option.translation,
            }
            for option in task.options
        ],
        "beside": _beside(view.beside[task.kind]) if task.kind in view.beside else None,
    }


def _language(option: Passage, view: PupilView) -> str:
    """Return what language an option's words are in; a version's name is in none of its own."""
    if option.text and option.version and not option.sentences:
        return ""
    return option.language or view.language


def _beside(beside: Beside) -> Mapping[str, Any]:
    return {
        "points": [
            {
                "why": point.why,
                "places": point.places,
                "sources": point.sources,
                "item": point.item,
                "chosen": point.chosen,
                "touched": point.key in beside.touched,
            }
            for point in beside.points
        ],
        "remarks": beside.remarks,
    }
