"""A classroom on SQLite and one on a real PostgreSQL; without one, the run says so at its end."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from compare.classroom import place
from compare.classroom.guard import Guard
from compare.classroom.making import Choice, make_exercise
from compare.classroom.model import Exercise
from compare.classroom.store import Classroom, open_classroom
from compare.model import Report

NEEDED = (
    "The tests of the classroom on PostgreSQL did NOT run: they need its programs "
    "(Debian: apt-get install postgresql) and the Python package psycopg."
)
EVERYTHING = ("figures", "loaded_words", "doers", "left_out", "matching", "headlines")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of the classroom in one process: one server is enough for all."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.xdist_group("classroom"))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say plainly what was not tested for want of a server."""
    skipped = terminalreporter.stats.get("skipped", [])
    if any(NEEDED in str(report.longrepr) for report in skipped):
        terminalreporter.section("not tested", yellow=True)
        terminalreporter.line(NEEDED)


def program(name: str) -> str | None:
    """Return where a program of PostgreSQL's is; Debian keeps them off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return str(found[0]) if found else shutil.which(name)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a server of our own on a Unix socket, without the database's name."""
    initdb, pg_ctl = program("initdb"), program("pg_ctl")
    pytest.importorskip("psycopg", reason=NEEDED)
    if initdb is None or pg_ctl is None:
        pytest.skip(NEEDED)
    # The path of a socket has at most some 100 letters.
    folder = Path(tempfile.mkdtemp(prefix="parallax-pg-", dir="/tmp"))
    user: dict[str, Any] = {}
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root.
        account = next(
            n for n in ("postgres", "nobody") if n in {p.pw_name for p in pwd.getpwall()}
        )
        user = {"user": account, "group": pwd.getpwnam(account).pw_gid, "extra_groups": []}
        shutil.chown(folder, account)

    def run(*command: str) -> None:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, **user)
        assert done.returncode == 0, done.stdout + done.stderr

    data = str(folder / "data")
    run(initdb, "-D", data, "-U", "parallax", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
    settings = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=120"
    run(pg_ctl, "-D", data, "-w", "-l", str(folder / "log"), "-o", settings, "start")
    try:
        yield f"postgresql://parallax@/{{database}}?host={folder}"
    finally:
        run(pg_ctl, "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def create_database(postgresql: str, template: str = "template1") -> str:
    """Make a database like the template; return its name."""
    import psycopg

    name = f"class_{uuid4().hex}"
    with psycopg.connect(postgresql.format(database="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
    return name


@pytest.fixture(scope="session")
def made_database(postgresql: str) -> str:
    """The name of a database that has its tables, and nothing in them."""
    name = create_database(postgresql)
    open_classroom({place.DATABASE: postgresql.format(database=name)}).close()
    return name


@pytest.fixture(scope="session")
def made_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a classroom that has its tables, and nothing in them."""
    folder = tmp_path_factory.mktemp("classroom")
    open_classroom({place.FOLDER: str(folder)}).close()
    return folder


@pytest.fixture(params=["sqlite", "postgresql"])
def environment(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """What names a new classroom, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        made = request.getfixturevalue("made_folder")
        return {place.FOLDER: str(shutil.copytree(made, tmp_path / "classroom"))}
    server, made = (request.getfixturevalue(name) for name in ("postgresql", "made_database"))
    return {place.DATABASE: server.format(database=create_database(server, made))}


@pytest.fixture(params=["sqlite", "postgresql"])
def nothing_yet(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """What names a place where no classroom is yet, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        return {place.FOLDER: str(tmp_path / "classroom")}
    server = request.getfixturevalue("postgresql")
    return {place.DATABASE: server.format(database=create_database(server))}


class Clock:
    """A clock that stands until it is moved on."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, **parts: float) -> None:
        self.time += timedelta(**parts)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def waits() -> list[float]:
    """The waits that wrong codes cost; nothing is really waited for, and no time goes by."""
    return []


@pytest.fixture
def opened(
    environment: dict[str, str], clock: Clock, waits: list[float]
) -> Iterator[Callable[[], Classroom]]:
    """Open the classroom, once or several times as several processes would."""
    all_of_them: list[Classroom] = []

    def again() -> Classroom:
        guard = Guard(clock=lambda: 0.0, sleep=waits.append)
        all_of_them.append(open_classroom(environment, now=clock, guard=guard))
        return all_of_them[-1]

    yield again
    for one in all_of_them:
        one.close()


@pytest.fixture
def classroom(opened: Callable[[], Classroom]) -> Classroom:
    return opened()


@pytest.fixture(scope="session")
def exercise(raid_report: Report) -> Exercise:
    """The raid with every kind of task, outlets hidden."""
    choice = Choice(
        (*EVERYTHING, "own_headline"),
        title="The raid",
        introduction="Read all three.",
        minutes=30,
        outlets_hidden=True,
    )
    return make_exercise(raid_report, choice, seed=7)
