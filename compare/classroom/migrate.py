"""Bringing the store's tables up to date, at every start, by any number of processes at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from compare.errors import InputError
from compare.messages import _

# The newest step in `migrations/versions`; a test compares the two.
HEAD = "0001"
STEPS = Path(__file__).parent / "migrations"
# PostgreSQL's advisory locks are numbers: any that nobody else here has.
_LOCK = 7_275_472_259_813_001
_PATIENCE = 60  # seconds for another process to finish its steps


def bring_up_to_date(writing: Engine) -> None:
    """Do the steps that the database has not had yet, all of them or none.

    `writing` begins its transactions as one that writes. Raises InputError for a database
    that a newer Parallax made.
    """
    with _alone(writing):
        if writing.dialect.name == "sqlite":
            _write_ahead(writing)
        with writing.begin() as connection:
            if writing.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            if step_of(connection) != HEAD:
                _upgrade(connection)


def step_of(connection: Connection) -> str | None:
    """Return the last step that the database has had, None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    # Alembic's options take % for the start of a reference.
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise InputError(
            _("A newer Parallax made this classroom: install that version to open it.")
        ) from error


@contextmanager
def _alone(engine: Engine) -> Iterator[None]:
    """Let one process at a time in; the operating system lets go when it is killed.

    On a server the advisory lock does that. SQLite needs it where two turn to WAL at once:
    one of them fails without waiting (4 of 150 times that six started together).
    """
    if engine.dialect.name != "sqlite":
        yield
        return
    from filelock import FileLock

    with FileLock(f"{engine.url.database}.lock", timeout=_PATIENCE, mode=0o600):
        yield


def _write_ahead(engine: Engine) -> None:
    """Let readers read while one writes (https://sqlite.org/wal.html); the file remembers it."""
    with engine.connect().execution_options(outside=True) as connection:
        if connection.exec_driver_sql("PRAGMA journal_mode").scalar() != "wal":
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
