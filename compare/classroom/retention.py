"""Forgetting: exercises go with all their pupils and answers, after a term or at once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from compare.classroom.tables import ExerciseRow

if TYPE_CHECKING:
    from compare.classroom.store import Classroom


def forget_old(classroom: Classroom) -> int:
    """Delete the exercises on which nobody worked for the term; return how many those were."""
    before = classroom.now() - timedelta(days=classroom.days)
    with classroom.reading() as session:
        old = list(session.scalars(select(ExerciseRow.id).where(ExerciseRow.active_at < before)))
    if old:
        with classroom.writing() as session:
            # Asked again: somebody may have begun to work meanwhile.
            session.execute(
                delete(ExerciseRow).where(ExerciseRow.id.in_(old), ExerciseRow.active_at < before)
            )
        leave_no_trace(classroom)
        classroom.forget(old)
    return len(old)


def forget_exercise(classroom: Classroom, id: int) -> None:
    """Delete an exercise with all its pupils and answers."""
    with classroom.writing() as session:
        session.execute(delete(ExerciseRow).where(ExerciseRow.id == id))
    leave_no_trace(classroom)
    classroom.forget([id])


def leave_no_trace(classroom: Classroom) -> None:
    """Take what was deleted out of the file that SQLite writes ahead.

    In the main file deleted text is overwritten already (`secure_delete`). While another
    transaction is open, the file written ahead keeps its pages until it is over. PostgreSQL
    reuses the room of deleted rows by itself.
    """
    if classroom.engine.dialect.name != "sqlite":
        return
    with classroom.engine.connect().execution_options(outside=True) as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").close()
