"""What a teacher can do: set an exercise, follow it, comment, close, reopen, delete.

Each function but `create` takes the teacher's code. All raise InputError in a sentence for
the teacher.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, func, select, update

from compare import limits
from compare.classroom.codes import Code, digest, new_code, seal, unseal
from compare.classroom.kept import exercise_to_json
from compare.classroom.model import Exercise, PupilWork, TeacherView
from compare.classroom.retention import forget_exercise, leave_no_trace
from compare.classroom.store import Classroom
from compare.classroom.tables import CommentRow, ExerciseRow, PupilRow
from compare.classroom.texts import clean
from compare.classroom.work import answers_of, comments_of, find_exercise, stir
from compare.errors import InputError
from compare.messages import N_, _

TOO_LONG = N_("This story is too long for an exercise: choose fewer or shorter versions.")
FULL = N_("The classroom holds as many exercises as it can: delete some that are over.")
NO_PUPIL = N_("This pupil is not in your exercise: load the page again.")


@dataclass(frozen=True, slots=True)
class Codes:
    """The two codes of an exercise; the one tells nothing of the other."""

    teacher: Code
    pupils: Code


def create(classroom: Classroom, exercise: Exercise) -> Codes:
    """Keep an exercise and return its codes; the teacher's can be had this once only."""
    classroom.sweep()
    content = exercise_to_json(exercise)
    if len(content.encode()) > limits.MAX_EXERCISE_BYTES:
        raise InputError(_(TOO_LONG))
    codes = Codes(new_code(), new_code())
    now = classroom.now()
    with classroom.writing() as session:
        if (session.scalar(select(func.count(ExerciseRow.id))) or 0) >= limits.MAX_EXERCISES:
            raise InputError(_(FULL))
        session.add(
            ExerciseRow(
                teacher=digest(codes.teacher, "teacher"),
                pupils=digest(codes.pupils, "class"),
                sealed=seal(codes.pupils, codes.teacher),
                content=content,
                created_at=now,
                active_at=now,
            )
        )
    return codes


def class_code(classroom: Classroom, code: str, client: str = "") -> Code:
    """Return the code that pupils come in with, to be shown again."""
    row, teacher = find_exercise(classroom, code, "teacher", client)
    return unseal(row.sealed, teacher)


def view(classroom: Classroom, code: str, client: str = "") -> TeacherView:
    """Return the exercise with all that its pupils did."""
    row, _code = find_exercise(classroom, code, "teacher", client)
    with classroom.reading() as session:
        exercise = classroom.exercise(row.id, session)
        pupils = session.scalars(
            select(PupilRow).where(PupilRow.exercise_id == row.id).order_by(PupilRow.id)
        ).all()
        ids = [pupil.id for pupil in pupils]
        answers, comments = answers_of(session, ids), comments_of(session, ids)
    return TeacherView(
        exercise,
        tuple(
            PupilWork(
                pupil.id,
                pupil.name,
                pupil.started_at,
                pupil.handed_in_at,
                answers[pupil.id],
                comments[pupil.id],
            )
            for pupil in pupils
        ),
        row.created_at,
        row.closed_at,
        row.active_at + timedelta(days=classroom.days),
    )


def close(classroom: Classroom, code: str, client: str = "") -> None:
    """Let nobody else in and nothing else be saved; all answers stay."""
    _set_closed(classroom, code, client, classroom.now())


def reopen(classroom: Classroom, code: str, client: str = "") -> None:
    """Let pupils in again."""
    _set_closed(classroom, code, client, None)


def delete_exercise(classroom: Classroom, code: str, client: str = "") -> None:
    """Delete the exercise with all its pupils, answers and comments, for good."""
    row, _code = find_exercise(classroom, code, "teacher", client)
    forget_exercise(classroom, row.id)


def comment(
    classroom: Classroom, code: str, pupil: int, task: str, text: str, client: str = ""
) -> None:
    """Say something to a pupil on a task, or on all where `task` is ""; "" takes it back."""
    row, _code = find_exercise(classroom, code, "teacher", client)
    said = clean(text, limits.MAX_COMMENT_LETTERS)
    with classroom.writing() as session:
        found = session.scalar(_own_pupil(row, pupil))
        exercise = classroom.exercise(row.id, session)
        if found is None or (task and exercise.task(task) is None):
            raise InputError(_(NO_PUPIL))
        kept = session.get(CommentRow, (pupil, task))
        if not said:
            if kept is not None:
                session.delete(kept)
        elif kept is None:
            session.add(CommentRow(pupil_id=pupil, task=task, text=said, said_at=classroom.now()))
        else:
            kept.text, kept.said_at = said, classroom.now()
        stir(classroom, session, row.id)


def give_back(classroom: Classroom, code: str, pupil: int, client: str = "") -> None:
    """Let a pupil who handed in go on working."""
    row, _code = find_exercise(classroom, code, "teacher", client)
    with classroom.writing() as session:
        found = session.scalar(_own_pupil(row, pupil))
        if found is None:
            raise InputError(_(NO_PUPIL))
        found.handed_in_at = None


def let_back_in(classroom: Classroom, code: str, pupil: int, client: str = "") -> Code:
    """Return a new code for a pupil whose browser lost theirs; the old one opens nothing."""
    row, _code = find_exercise(classroom, code, "teacher", client)
    new = new_code()
    with classroom.writing() as session:
        found = session.scalar(_own_pupil(row, pupil))
        if found is None:
            raise InputError(_(NO_PUPIL))
        found.code = digest(new, "pupil")
    return new


def delete_pupil(classroom: Classroom, code: str, pupil: int, client: str = "") -> None:
    """Delete one pupil with all answers, for good."""
    row, _code = find_exercise(classroom, code, "teacher", client)
    with classroom.writing() as session:
        if session.scalar(_own_pupil(row, pupil)) is None:
            raise InputError(_(NO_PUPIL))
        session.execute(delete(PupilRow).where(PupilRow.id == pupil))
    leave_no_trace(classroom)


def _own_pupil(row: ExerciseRow, pupil: int) -> Select[PupilRow]:
    """Return what finds a pupil of this exercise and of no other."""
    return select(PupilRow).where(PupilRow.exercise_id == row.id, PupilRow.id == pupil)


def _set_closed(classroom: Classroom, code: str, client: str, at: datetime | None) -> None:
    row, _code = find_exercise(classroom, code, "teacher", client)
    now = classroom.now()
    with classroom.writing() as session:
        session.execute(
            update(ExerciseRow).where(ExerciseRow.id == row.id).values(closed_at=at, active_at=now)
        )
