"""Where the classroom is kept: a folder of this user's, or a PostgreSQL server."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.messages import _

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

FOLDER = "PARALLAX_CLASSROOM"
DATABASE = "PARALLAX_DATABASE_URL"
DAYS = "PARALLAX_CLASSROOM_DAYS"
# A school term with its holidays.
USUAL_DAYS = 120
MOST_DAYS = 3_650
_NAME = "classroom.sqlite3"


def folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder that the classroom's file is in, whether or not it is there yet."""
    chosen = environment.get(FOLDER, "").strip()
    try:
        return Path(chosen).expanduser() if chosen else _platform_folder(environment)
    except RuntimeError:
        # This user has no home.
        raise InputError(
            _("Set {setting} to a folder in which the classroom is to be kept.").format(
                setting=FOLDER
            )
        ) from None


def _platform_folder(environment: Mapping[str, str]) -> Path:
    """Return the folder for a program's data by the custom of the platform."""
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA")
        base = Path(local) if local else Path.home() / "AppData" / "Local"
        return base / "Parallax" / "Classroom"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Parallax"
    data = environment.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "parallax"


def days(environment: Mapping[str, str] = os.environ) -> int:
    """Return after how many days without any activity an exercise is deleted."""
    chosen = environment.get(DAYS, "").strip() or str(USUAL_DAYS)
    if not (chosen.isascii() and chosen.isdigit() and 1 <= int(chosen[:9]) <= MOST_DAYS):
        raise InputError(
            _("{setting} has to be a number of days from 1 to {most}.").format(
                setting=DAYS, most=MOST_DAYS
            )
        )
    return int(chosen)


def is_this_computer(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether the classroom is a file of this computer's, and no server's database."""
    return not environment.get(DATABASE, "").strip()


def database_url(environment: Mapping[str, str] = os.environ) -> URL:
    """Return where the database is: what `PARALLAX_DATABASE_URL` names, else a file of ours.

    The file is made where it is not there, for this user alone. Raises InputError for an
    address that is none of PostgreSQL, and where the folder cannot be made.
    """
    from sqlalchemy.engine import URL

    if chosen := environment.get(DATABASE, "").strip():
        return _server_url(chosen)
    file = folder(environment) / _NAME
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives the files beside it the same rights.
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise InputError(
            _(
                "The classroom cannot be kept in “{folder}”: let this user write there, "
                "or name another folder in {setting}."
            ).format(folder=file.parent, setting=FOLDER)
        ) from error
    return URL.create("sqlite+pysqlite", database=str(file))


def _server_url(address: str) -> URL:
    from importlib.util import find_spec

    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.get_backend_name() not in ("postgresql", "postgres"):
        raise InputError(
            _(
                "{setting} has to look like this: postgresql://name:password@server/database."
            ).format(setting=DATABASE)
        )
    if find_spec("psycopg") is None:
        raise InputError(
            _("PostgreSQL needs one more package: {command}").format(
                command="python -m pip install -r requirements-postgresql.txt"
            )
        )
    return url.set(drivername="postgresql+psycopg")
