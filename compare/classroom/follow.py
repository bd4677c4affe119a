"""How a class is getting on: who works on what, what many found and what many missed.

Counted are points of the program's own that answers touch. That is no mark: a class may be
right where the program is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from compare.classroom.answers import sentence_texts
from compare.classroom.model import Answer, Exercise, Mark, Point, Task, TaskKind, TeacherView
from compare.classroom.tasks import rules_of
from compare.classroom.tasks.rules import Rules

# "Many" of those who answered a task.
MANY = 0.5


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of those who answered a task touched a point, and how many did not."""

    point: Point
    found: int
    missed: int


@dataclass(frozen=True, slots=True)
class AlsoMarked:
    """Words that several pupils marked, though the program has nothing to say to them."""

    mark: Mark
    words: str
    pupils: int


@dataclass(frozen=True, slots=True)
class TaskOverview:
    """A task over the whole class.

    `answered` is how many pupils saved anything, `tallies` the program's points, most found
    first, `choices` how many chose each option of each item, `also_marked` what else was
    marked by more than one, most often marked first.
    """

    kind: TaskKind
    answered: int
    tallies: tuple[Tally, ...] = ()
    also_marked: tuple[AlsoMarked, ...] = ()
    choices: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def many_found(self) -> tuple[Tally, ...]:
        """The points that at least half of those who answered touched."""
        return tuple(t for t in self.tallies if self.answered and t.found >= MANY * self.answered)

    @property
    def many_missed(self) -> tuple[Tally, ...]:
        """The points that more than half of those who answered did not touch."""
        missed = (t for t in self.tallies if t.missed > MANY * self.answered)
        return tuple(sorted(missed, key=lambda tally: -tally.missed))


@dataclass(frozen=True, slots=True)
class Overview:
    """Who has come in and handed in, and each task of the exercise in its order."""

    pupils: int
    handed_in: int
    tasks: tuple[TaskOverview, ...]

    @property
    def working(self) -> int:
        """How many have begun and not handed in."""
        return self.pupils - self.handed_in


def overview(view: TeacherView) -> Overview:
    """Return how the class of this exercise is getting on."""
    return Overview(
        pupils=len(view.pupils),
        handed_in=sum(pupil.handed_in_at is not None for pupil in view.pupils),
        tasks=tuple(
            _task_overview(
                view.exercise,
                task,
                [
                    pupil.answers[task.kind].answer
                    for pupil in view.pupils
                    if task.kind in pupil.answers and not pupil.answers[task.kind].answer.is_empty
                ],
            )
            for task in view.exercise.tasks
        ),
    )


def touched_by(task: Task, mark: Mark) -> bool:
    """Return whether a mark alone touches any of the task's points."""
    alone = Answer(marks=(mark,))
    return any(rules_of(task.kind).touches(point, alone) for point in task.points)


def _task_overview(exercise: Exercise, task: Task, answers: Sequence[Answer]) -> TaskOverview:
    rules = rules_of(task.kind)
    tallies = []
    for point in task.points if rules.counted else ():
        found = sum(rules.touches(point, answer) for answer in answers)
        tallies.append(Tally(point, found, len(answers) - found))
    return TaskOverview(
        task.kind,
        len(answers),
        tuple(sorted(tallies, key=lambda tally: -tally.found)),
        _also_marked(exercise, task, rules, answers),
        {
            item.key: Counter(
                answer.choices[item.key] for answer in answers if item.key in answer.choices
            )
            for item in task.items
        },
    )


def _also_marked(
    exercise: Exercise, task: Task, rules: Rules, answers: Sequence[Answer]
) -> tuple[AlsoMarked, ...]:
    if not rules.marks:
        return ()
    counted = Counter(
        Mark(mark.version, mark.sentence, mark.start, mark.end, missing_in=mark.missing_in)
        for answer in answers
        for mark in answer.marks
    )
    texts = sentence_texts(exercise)
    return tuple(
        AlsoMarked(mark, texts[mark.version, mark.sentence][mark.start : mark.end], pupils)
        for mark, pupils in counted.most_common()
        if pupils > 1 and not touched_by(task, mark)
    )
