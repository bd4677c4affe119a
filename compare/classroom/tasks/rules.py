"""What every kind of task tells of itself: how it is made, asked, answered and talked about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from compare.classroom.model import Answer, Exercise, Passage, Point, Task, TaskKind
from compare.messages import _
from compare.model import Report


@dataclass(frozen=True, slots=True)
class Rules:
    """One kind of task. The texts are messages, said with `_()` where they are shown.

    `build` makes the task of a report whose articles are called "a", "b" …; the seed decides
    what order is drawn. It raises InputError where the story has nothing for it. `touches` says
    whether an answer touches a point of the program's. `remarks` says what else there is to
    say to an answer. `note` is what a pupil writes beside a mark, empty where there is nothing
    to write, and `marks` whether there are marks at all; `missing_in` whether a mark says in
    which version its sentence is missing. `options` says those that are no words of the
    story, by key. `counted` is whether the points can be found.
    """

    kind: TaskKind
    title: str
    asks: str
    build: Callable[[Report, int], Task]
    touches: Callable[[Point, Answer], bool]
    marks: bool = False
    note: str = ""
    missing_in: bool = False
    options: Mapping[str, str] = field(default_factory=dict)
    counted: bool = True
    remarks: Callable[[Exercise, Answer], tuple[str, ...]] = lambda exercise, answer: ()


def option_text(rules: Rules, option: Passage) -> str:
    """Return what an option says: words of the story, a version's name, or a message."""
    return option.text or _(rules.options[option.key])


def marked(point: Point, answer: Answer) -> bool:
    """Return whether an answer marks any of the words that the point is about."""
    return any(
        (mark.version, mark.sentence) == (version, sentence)
        and mark.start < end
        and start < mark.end
        for version, sentence, start, end in point.places
        for mark in answer.marks
    )


def chosen(point: Point, answer: Answer) -> bool:
    """Return whether an answer chooses what the program would choose for the point's item."""
    return point.item is not None and answer.choices.get(point.item) == point.chosen
