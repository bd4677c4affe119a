"""A classroom on SQLite and one on a real PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from compare.classroom import place
from compare.classroom.guard import Guard
from compare.classroom.making import Choice, make_exercise
from compare.classroom.model import Exercise
from compare.classroom.store import Classroom, open_classroom
from compare.model import Report
from tests.databases import create_database, postgresql

__all__ = ["postgresql"]  # a fixture

EVERYTHING = ("figures", "loaded_words", "doers", "left_out", "matching", "headlines")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of the classroom in one process: one server is enough for all."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.xdist_group("classroom"))


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
