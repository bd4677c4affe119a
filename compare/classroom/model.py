"""What flows through the classroom: exercises, tasks, answers, and who sees what of them.

Versions are called "a", "b", "c" … here, whatever the report called its articles, so that
an id tells nothing while the outlets' names are hidden. All times are in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from compare.model import Report

TaskKind = Literal[
    "figures", "loaded_words", "doers", "left_out", "matching", "headlines", "own_headline"
]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words shown for an item or an option, as they stand, and in the pivot language.

    `version` is None where it is the question which version they are of. `focus` is the span
    of the words in the text that are asked about; items of one `group` are told together.
    """

    key: str
    text: str
    language: str
    translation: str | None = None
    version: str | None = None
    sentences: tuple[int, ...] = ()
    group: str = ""
    focus: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that the program itself has to say to a task, and the words it points at.

    `why` is in the pivot language. `places` are the version, the sentence and the offsets of
    words, `sources` who is quoted there, in the words of the text, and `missing_in` the
    versions that leave it out. Of a task with items, `chosen` is the key of the option that
    the program would choose for `item`.
    """

    key: str
    why: str
    places: tuple[tuple[str, int, int, int], ...] = ()
    sources: tuple[str, ...] = ()
    missing_in: tuple[str, ...] = ()
    item: str | None = None
    chosen: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What a task asks about. Tasks of marks and of text have no items.

    Each item is to be given one of the options. `points` is what the program itself has to
    say; a pupil gets them only after handing in.
    """

    kind: TaskKind
    items: tuple[Passage, ...] = ()
    options: tuple[Passage, ...] = ()
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise as its teacher made it; it never changes.

    `report` holds the chosen versions alone. `language` is what pupils are spoken to in, the
    report's pivot what texts are translated into. `minutes` is how long it is meant to take.
    """

    title: str
    report: Report
    tasks: tuple[Task, ...]
    language: str = "en"
    introduction: str = ""
    minutes: int | None = None
    outlets_hidden: bool = False

    def task(self, kind: str) -> Task | None:
        """Return the task of this kind where the exercise has one."""
        return next((task for task in self.tasks if task.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that a pupil marked, by their offsets in a sentence, and what they say of them.

    `note` is who is quoted for a figure, a neutral word in place of a loaded one, or why it
    matters; `missing_in` the version that leaves this sentence out.
    """

    version: str
    sentence: int
    start: int
    end: int
    note: str = ""
    missing_in: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A pupil's answer to one task: marks, an option's key by an item's, or a text.

    A text may go with each kind of answer, as a remark.
    """

    marks: tuple[Mark, ...] = ()
    choices: Mapping[str, str] = field(default_factory=dict)
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing (yet)."""
        return not (self.marks or self.choices or self.text)


@dataclass(frozen=True, slots=True)
class Beside:
    """The program's points beside an answer: which of them it touches, and other remarks.

    It is there to talk about: points that an answer does not touch are no mistakes.
    """

    points: tuple[Point, ...]
    touched: frozenset[str]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """An answer as it is kept. `version` counts how often it was saved, from 1."""

    answer: Answer
    version: int
    at: datetime


@dataclass(frozen=True, slots=True)
class SaveResult:
    """What came of saving: where it was not accepted, a newer answer was there, given here."""

    accepted: bool
    saved: Saved


@dataclass(frozen=True, slots=True)
class Comment:
    """What the teacher says to a pupil on a task, or on all (`task` is "")."""

    task: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the class's code shows before a pupil has given a name."""

    title: str
    introduction: str
    language: str
    minutes: int | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as a pupil sees it, with its number in the version, 0 for a title.

    `starts_paragraph` says that it begins one. `translation` is in the pivot language.
    """

    sentence: int
    text: str
    translation: str | None
    is_title: bool
    starts_paragraph: bool


@dataclass(frozen=True, slots=True)
class VersionText:
    """A version as a pupil sees it: under its outlet's name, or as "Version A".

    The title is not among the lines while it is a question whose it is.
    """

    version: str
    label: str
    language: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PupilView:
    """What one pupil sees: the texts, the tasks, and their own answers and nobody else's.

    Until the pupil has handed in, tasks have no points, `beside` is empty and `exercise`,
    which holds all that the program found, is None; outlets are named only where the
    exercise does not hide them.
    """

    name: str
    title: str
    introduction: str
    language: str
    pivot: str
    minutes: int | None
    texts: tuple[VersionText, ...]
    tasks: tuple[Task, ...]
    answers: Mapping[str, Saved]
    comments: Mapping[str, Comment]
    started_at: datetime
    handed_in_at: datetime | None
    is_open: bool
    beside: Mapping[str, Beside] = field(default_factory=dict)
    exercise: Exercise | None = None

    @property
    def handed_in(self) -> bool:
        """Whether the answers are handed in, and so settled."""
        return self.handed_in_at is not None


@dataclass(frozen=True, slots=True)
class PupilWork:
    """One pupil's work as the teacher sees it; `id` is for the teacher's functions alone."""

    id: int
    name: str
    started_at: datetime
    handed_in_at: datetime | None
    answers: Mapping[str, Saved]
    comments: Mapping[str, Comment]


@dataclass(frozen=True, slots=True)
class TeacherView:
    """The exercise with the work of all its pupils, by when they began.

    `forgotten_on` is when all of it is deleted unless somebody works on it before.
    """

    exercise: Exercise
    pupils: tuple[PupilWork, ...]
    created_at: datetime
    closed_at: datetime | None
    forgotten_on: datetime

    @property
    def is_open(self) -> bool:
        """Whether pupils can come in and save answers."""
        return self.closed_at is None
