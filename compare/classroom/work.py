"""What `pupil` and `teacher` share: looking codes up, and reading pupils' work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from sqlalchemy import select, update

from compare.classroom.codes import Code
from compare.classroom.kept import answer_from_json
from compare.classroom.model import Comment, Saved
from compare.classroom.store import ACTIVITY, Classroom
from compare.classroom.tables import AnswerRow, CommentRow, ExerciseRow, PupilRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def find_exercise(
    classroom: Classroom, code_text: str, purpose: Literal["teacher", "class"], client: str
) -> tuple[ExerciseRow, Code]:
    """Return the exercise that a code opens, and the code; InputError where it opens none."""
    code, given = classroom.known(code_text, purpose, client)
    kept = ExerciseRow.teacher if purpose == "teacher" else ExerciseRow.pupils
    with classroom.reading() as session:
        row = session.scalar(select(ExerciseRow).where(kept == given))
    # Outside of the transaction: a wrong code has to wait.
    if row is None:
        raise classroom.guard.wrong(client)
    classroom.check(row.teacher if purpose == "teacher" else row.pupils, given, client)
    return row, code


def find_pupil(classroom: Classroom, code_text: str, client: str) -> PupilRow:
    """Return the pupil whose own code this is; InputError where it is nobody's."""
    _code, given = classroom.known(code_text, "pupil", client)
    with classroom.reading() as session:
        row = session.scalar(select(PupilRow).where(PupilRow.code == given))
    if row is None:
        raise classroom.guard.wrong(client)
    classroom.check(row.code, given, client)
    return row


def answers_of(session: Session, pupils: Sequence[int]) -> dict[int, dict[str, Saved]]:
    """Return the answers of these pupils, by pupil and task."""
    found: dict[int, dict[str, Saved]] = {pupil: {} for pupil in pupils}
    for row in session.scalars(select(AnswerRow).where(AnswerRow.pupil_id.in_(pupils))):
        found[row.pupil_id][row.task] = saved(row.content, row.version, row.saved_at)
    return found


def comments_of(session: Session, pupils: Sequence[int]) -> Mapping[int, dict[str, Comment]]:
    """Return the teacher's comments to these pupils, by pupil and task ("" for all)."""
    found: dict[int, dict[str, Comment]] = {pupil: {} for pupil in pupils}
    for row in session.scalars(select(CommentRow).where(CommentRow.pupil_id.in_(pupils))):
        found[row.pupil_id][row.task] = Comment(row.task, row.text, row.said_at)
    return found


def saved(content: str, version: int, at: datetime) -> Saved:
    """Return a kept answer."""
    return Saved(answer_from_json(content), version, at)


def stir(classroom: Classroom, session: Session, exercise: int) -> None:
    """Note that somebody worked on the exercise, where that was not noted within the hour."""
    now = classroom.now()
    session.execute(
        update(ExerciseRow)
        .where(ExerciseRow.id == exercise, ExerciseRow.active_at < now - ACTIVITY)
        .values(active_at=now)
        .execution_options(synchronize_session=False)
    )
