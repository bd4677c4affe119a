"""Exercises and answers as the JSON that the store keeps."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import msgspec

from compare.classroom.model import Answer, Exercise, Task
from compare.export.json import report_to_dict
from compare.read.saved import read_report


def exercise_to_json(exercise: Exercise) -> str:
    """Return the exercise as JSON text."""
    plain = {
        "title": exercise.title,
        "report": report_to_dict(exercise.report),
        "tasks": [asdict(task) for task in exercise.tasks],
        "language": exercise.language,
        "introduction": exercise.introduction,
        "minutes": exercise.minutes,
        "outlets_hidden": exercise.outlets_hidden,
    }
    return json.dumps(plain, ensure_ascii=False)


def exercise_from_json(text: str) -> Exercise:
    """Return the exercise that `exercise_to_json` wrote."""
    plain: dict[str, Any] = msgspec.json.decode(text)
    report = read_report(msgspec.json.encode(plain.pop("report")))
    tasks = msgspec.convert(plain.pop("tasks"), tuple[Task, ...])
    return Exercise(report=report, tasks=tasks, **plain)


def answer_to_json(answer: Answer) -> str:
    """Return the answer as JSON text, the same for equal answers."""
    return msgspec.json.encode(answer, order="deterministic").decode()


def answer_from_json(text: str) -> Answer:
    """Return the answer that `answer_to_json` wrote."""
    return msgspec.json.decode(text, type=Answer)
