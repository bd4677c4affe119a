"""The tables of the store. `migrations/` makes them; a test keeps the two alike."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import DateTime, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no zones, so none is kept anywhere."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment without its zone."""
        return value and value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment with its zone."""
        return value and value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """What all tables share."""


class ExerciseRow(Base):
    """An exercise: what it holds as JSON, and the digests of the codes that open it.

    `sealed` is the class's code, which only the teacher's can read.
    """

    __tablename__ = "exercise"
    __table_args__ = (Index("exercise_by_activity", "active_at"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    teacher: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    pupils: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary(16))
    content: Mapped[str] = mapped_column(Text, deferred=True)
    created_at: Mapped[datetime] = mapped_column(Moment)
    active_at: Mapped[datetime] = mapped_column(Moment)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)


class PupilRow(Base):
    """A pupil: the name given, as given and as compared, and the digest of the pupil's code."""

    __tablename__ = "pupil"
    __table_args__ = (
        UniqueConstraint("exercise_id", "name_key", name="one_pupil_a_name"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercise.id", ondelete="CASCADE"))
    code: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    name_key: Mapped[str] = mapped_column(String(400))
    started_at: Mapped[datetime] = mapped_column(Moment)
    handed_in_at: Mapped[datetime | None] = mapped_column(Moment)


class AnswerRow(Base):
    """A pupil's answer to a task, as JSON, and how often it was saved."""

    __tablename__ = "answer"

    pupil_id: Mapped[int] = mapped_column(
        ForeignKey("pupil.id", ondelete="CASCADE"), primary_key=True
    )
    task: Mapped[str] = mapped_column(String(40), primary_key=True)
    content: Mapped[str] = mapped_column(Text)
    version: Mapped[int]
    saved_at: Mapped[datetime] = mapped_column(Moment)


class CommentRow(Base):
    """What the teacher says to a pupil on a task, or on all of them ("")."""

    __tablename__ = "comment"

    pupil_id: Mapped[int] = mapped_column(
        ForeignKey("pupil.id", ondelete="CASCADE"), primary_key=True
    )
    task: Mapped[str] = mapped_column(String(40), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    said_at: Mapped[datetime] = mapped_column(Moment)
