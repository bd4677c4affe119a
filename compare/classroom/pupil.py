"""What a pupil can do: come in, see the work, save answers, hand in.

Each function takes a code; a pupil's own opens nothing but that pupil's work. `client` says
where a request comes from (an address, or anything that stands for it) and only counts
wrong codes. All raise InputError in a sentence for the pupil.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from compare import limits
from compare.classroom.answers import read_answer
from compare.classroom.codes import Code, digest, new_code
from compare.classroom.kept import answer_to_json
from compare.classroom.model import Invitation, PupilView, SaveResult
from compare.classroom.showing import shown_to_pupil
from compare.classroom.store import Classroom
from compare.classroom.tables import AnswerRow, ExerciseRow, PupilRow
from compare.classroom.texts import name_key, pupil_name
from compare.classroom.work import (
    answers_of,
    comments_of,
    find_exercise,
    find_pupil,
    saved,
    stir,
)
from compare.errors import InputError
from compare.messages import N_, _

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CLOSED = N_("Your teacher has closed this exercise: what you saved before is kept.")
HANDED_IN = N_("You have handed in: your answers cannot be changed any more.")
TAKEN = N_("Somebody in your class has this name already: add a letter or take another one.")
FULL = N_("This exercise has as many pupils as it can hold: ask your teacher.")
GONE = N_("This exercise was deleted just now.")


def invite(classroom: Classroom, class_code: str, client: str = "") -> Invitation:
    """Return what the class's code leads to."""
    row, _code = find_exercise(classroom, class_code, "class", client)
    with classroom.reading() as session:
        exercise = classroom.exercise(row.id, session)
    return Invitation(
        exercise.title,
        exercise.introduction,
        exercise.language,
        exercise.minutes,
        row.closed_at is None,
    )


def join(classroom: Classroom, class_code: str, name: str, client: str = "") -> Code:
    """Take a pupil in under a name that nobody else has; return the pupil's own code.

    It is the only time that this code can be had: the browser has to keep it.
    """
    exercise, _code = find_exercise(classroom, class_code, "class", client)
    name = pupil_name(name)
    code = new_code()
    row = PupilRow(
        exercise_id=exercise.id,
        code=digest(code, "pupil"),
        name=name,
        name_key=name_key(name),
        started_at=classroom.now(),
    )
    try:
        with classroom.writing() as session:
            _check_open(session, exercise.id)
            _check_room(session, exercise.id)
            stir(classroom, session, exercise.id)
            session.add(row)
    except IntegrityError:
        # The server's own words may quote the name.
        raise InputError(_(TAKEN)) from None
    return code


def work(classroom: Classroom, code: str, client: str = "") -> PupilView:
    """Return what a pupil sees of the exercise, with that pupil's own answers."""
    pupil = find_pupil(classroom, code, client)
    with classroom.reading() as session:
        exercise = classroom.exercise(pupil.exercise_id, session)
        closed_at = session.scalar(
            select(ExerciseRow.closed_at).where(ExerciseRow.id == pupil.exercise_id)
        )
        return shown_to_pupil(
            exercise,
            pupil,
            answers_of(session, [pupil.id])[pupil.id],
            comments_of(session, [pupil.id])[pupil.id],
            is_open=closed_at is None,
        )


def save(
    classroom: Classroom, code: str, task: str, data: object, version: int, client: str = ""
) -> SaveResult:
    """Keep a pupil's answer to a task; see `compare.classroom.answers` for `data`.

    `version` is that of the answer which the browser started from, 0 for none: where
    another window has saved since, nothing is kept and that newer answer comes back. The
    same answer sent twice counts once. What this returns is on disk.
    """
    pupil = find_pupil(classroom, code, client)
    with classroom.reading() as session:
        exercise = classroom.exercise(pupil.exercise_id, session)
    content = answer_to_json(read_answer(exercise, task, data))
    now = classroom.now()
    with classroom.writing() as session:
        _check_open(session, pupil.exercise_id)
        handed_in = session.execute(
            select(PupilRow.handed_in_at).where(PupilRow.id == pupil.id).with_for_update(read=True)
        ).one_or_none()
        if handed_in is None:
            raise InputError(_(GONE))
        if handed_in[0] is not None:
            raise InputError(_(HANDED_IN))
        kept = _upsert(session, pupil.id, task, content, version, now)
        if kept:
            stir(classroom, session, pupil.exercise_id)
        row = session.get_one(AnswerRow, (pupil.id, task), populate_existing=True)
        return SaveResult(
            kept or row.content == content, saved(row.content, row.version, row.saved_at)
        )


def hand_in(classroom: Classroom, code: str, client: str = "") -> PupilView:
    """Settle a pupil's answers; return them with the program's findings beside them.

    A second time changes nothing. Also a closed exercise can be handed in.
    """
    pupil = find_pupil(classroom, code, client)
    with classroom.writing() as session:
        session.execute(
            update(PupilRow)
            .where(PupilRow.id == pupil.id, PupilRow.handed_in_at.is_(None))
            .values(handed_in_at=classroom.now())
        )
        stir(classroom, session, pupil.exercise_id)
    return work(classroom, code, client)


def _upsert(
    session: Session, pupil: int, task: str, content: str, version: int, now: datetime
) -> bool:
    """Insert or replace an answer that still has this version; return whether that was done."""
    values = {"content": content, "saved_at": now}
    fresh = _insert(session).values(pupil_id=pupil, task=task, version=1, **values)
    either = fresh.on_conflict_do_update(
        index_elements=["pupil_id", "task"],
        set_={**values, "version": AnswerRow.version + 1},
        where=(AnswerRow.version == version) & (AnswerRow.content != content),
    )
    return session.execute(either.returning(AnswerRow.version)).first() is not None


def _insert(session: Session) -> Any:
    """Return the insert of this database that can also update: each dialect has its own."""
    if session.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as on_server

        return on_server(AnswerRow)
    from sqlalchemy.dialects.sqlite import insert as on_file

    return on_file(AnswerRow)


def _check_open(session: Session, exercise: int) -> None:
    found = session.execute(
        select(ExerciseRow.closed_at).where(ExerciseRow.id == exercise)
    ).one_or_none()
    if found is None:
        raise InputError(_(GONE))
    if found[0] is not None:
        raise InputError(_(CLOSED))


def _check_room(session: Session, exercise: int) -> None:
    pupils = session.scalar(
        select(func.count()).select_from(PupilRow).where(PupilRow.exercise_id == exercise)
    )
    if (pupils or 0) >= limits.MAX_PUPILS:
        raise InputError(_(FULL))
