"""The classroom's database, opened: short transactions, and what belongs to all of them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from os import environ
from typing import TYPE_CHECKING, Any

from compare.classroom import place
from compare.classroom.codes import Code, Purpose, digest, read_code, same
from compare.classroom.guard import Guard
from compare.classroom.model import Exercise
from compare.errors import InputError
from compare.messages import N_, _

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

# Seconds to wait for another process to finish writing.
PATIENCE = 15
MOST_EXERCISES = 16  # read and ready, in memory
# How stale `active_at` may be: a class of pupils writes it once an hour, not at every answer.
ACTIVITY = timedelta(hours=1)
SWEEP = timedelta(days=1)
NO_ANSWER = N_(
    "The classroom's database does not answer: what you wrote is still on your page; "
    "try again in a moment."
)


class Classroom:
    """A classroom that is open: its database, the guard at its door, and its clock.

    Any number of threads and processes may have it open at once. `reading` and `writing`
    give a session for one short transaction; nothing is kept of one that fails.
    """

    def __init__(
        self,
        engine: Engine,
        days: int = place.USUAL_DAYS,
        guard: Guard | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.engine = engine
        self.days = days
        self.guard = guard or Guard()
        self.now = now
        self._writer = engine.execution_options(writes=True)
        # Threads of one process queue here: SQLite's own waiting is by polling, and unfair.
        on_file = engine.dialect.name == "sqlite"
        self._turn = threading.Lock() if on_file else nullcontext()
        self._exercises: OrderedDict[int, Exercise] = OrderedDict()
        self._lock = threading.Lock()
        self._swept: datetime | None = None

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session to read with; it never waits for those who write."""
        with self._session(self.engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session to write with, as one transaction."""
        with self._turn, self._session(self._writer) as session:
            yield session
            session.commit()

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        from sqlalchemy.exc import InterfaceError, OperationalError, TimeoutError
        from sqlalchemy.orm import Session

        try:
            with Session(engine, expire_on_commit=False) as session:
                yield session
        except (OperationalError, InterfaceError, TimeoutError) as error:
            raise InputError(_(NO_ANSWER)) from error

    def known(self, text: str, purpose: Purpose, client: str) -> tuple[Code, bytes]:
        """Return the code that was given and its digest, both still to be looked up.

        Raises InputError where this client has to wait, and for what is no code at all.
        """
        self.sweep()
        code = read_code(text)
        found = digest(code, purpose) if code else None
        self.guard.admit(found, client)
        if code is None or found is None:
            raise self.guard.wrong(client)
        return code, found

    def check(self, kept: bytes, given: bytes, client: str) -> None:
        """Raise InputError unless the digest that was looked up is the one that was given."""
        if not same(kept, given):
            raise self.guard.wrong(client)
        self.guard.right(given)

    def exercise(self, id: int, session: Session) -> Exercise:
        """Return what an exercise holds; those in use are kept in memory."""
        from sqlalchemy import select

        from compare.classroom.kept import exercise_from_json
        from compare.classroom.tables import ExerciseRow

        with self._lock:
            if id in self._exercises:
                self._exercises.move_to_end(id)
                return self._exercises[id]
        content = session.scalar(select(ExerciseRow.content).where(ExerciseRow.id == id))
        if content is None:
            raise InputError(_("This exercise was deleted just now."))
        found = exercise_from_json(content)
        with self._lock:
            self._exercises[id] = found
            while len(self._exercises) > MOST_EXERCISES:
                self._exercises.popitem(last=False)
        return found

    def sweep(self) -> None:
        """Delete what is past its term, at most once a day."""
        now = self.now()
        with self._lock:
            if self._swept is not None and now - self._swept < SWEEP:
                return
            self._swept = now
        from compare.classroom.retention import forget_old

        forget_old(self)

    def forget(self, ids: list[int]) -> None:
        """Let go of exercises that were deleted."""
        with self._lock:
            for id in ids:
                self._exercises.pop(id, None)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def open_classroom(environment: Mapping[str, str] = environ, **parts: Any) -> Classroom:
    """Open the classroom that the environment names, with its tables up to date.

    Deletes what is past its term. `parts` go to `Classroom`. Raises InputError where it
    cannot be opened, in a sentence that says what to do, without any password.
    """
    from sqlalchemy.exc import SQLAlchemyError

    from compare.classroom.migrate import bring_up_to_date

    days = place.days(environment)
    engine = make_engine(environment)
    classroom = Classroom(engine, days, **parts)
    try:
        bring_up_to_date(engine.execution_options(writes=True))
        classroom.sweep()
    except (SQLAlchemyError, OSError):
        classroom.close()
        # What went wrong may quote the server's address: it is not handed on.
        raise InputError(_cannot_open(engine)) from None
    except BaseException:
        classroom.close()
        raise
    return classroom


_shared: dict[str, Classroom] = {}
_opening = threading.Lock()


def shared() -> Classroom:
    """Return the classroom that all threads of this process share, opened at the first call.

    Raises InputError as `open_classroom` does; the next call tries again.
    """
    with _opening:
        if "classroom" not in _shared:
            _shared["classroom"] = open_classroom()
        return _shared["classroom"]


def _cannot_open(engine: Engine) -> str:
    if engine.dialect.name == "sqlite":
        return _(
            "The classroom's file “{file}” cannot be opened: if it is damaged, move it away; "
            "if another program holds it, try again in a minute."
        ).format(file=engine.url.database)
    return _(
        "The database that {setting} names cannot be opened: check that the server runs, "
        "and the name, the password and the rights."
    ).format(setting=place.DATABASE)


def make_engine(environment: Mapping[str, str] = environ) -> Engine:
    """Return the engine for the database that the environment names; nothing is opened yet.

    On a file, connections with the option `writes` begin as writers, those with `outside`
    no transaction at all. What it says of a failure never holds values: names, answers or
    digests.
    """
    from sqlalchemy import create_engine, event

    url = place.database_url(environment)
    on_file = url.get_backend_name() == "sqlite"
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=not on_file,
        connect_args={"timeout": PATIENCE} if on_file else {"connect_timeout": PATIENCE},
    )
    if on_file:
        event.listen(engine, "connect", _prepare_file)
        event.listen(engine, "begin", _begin_on_file)
    return engine


def _prepare_file(connection: Any, record: object) -> None:
    # Transactions are begun below, not by Python's sqlite3.
    connection.isolation_level = None
    try:
        for pragma in ("foreign_keys = ON", "synchronous = FULL", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}").close()
    except BaseException:
        connection.close()
        raise


def _begin_on_file(connection: Any) -> None:
    options = connection.get_execution_options()
    # Who is going to write says so at once: a reader that turns writer may find the file changed.
    if not options.get("outside"):
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")
