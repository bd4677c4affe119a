from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from compare import limits
from compare.classroom import migrate, place, pupil, store, teacher
from compare.classroom.model import Exercise
from compare.classroom.place import DATABASE, DAYS, FOLDER, database_url, days
from compare.classroom.store import Classroom, make_engine, open_classroom
from compare.classroom.tables import Base
from compare.errors import InputError

ROOT = Path(__file__).parent.parent.parent


def test_the_steps_make_the_tables_that_the_program_uses(classroom: Classroom) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with classroom.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_newest_step_is_the_one_that_is_looked_for() -> None:
    from alembic.script import ScriptDirectory

    assert ScriptDirectory(str(migrate.STEPS)).get_heads() == [migrate.HEAD]


def test_a_step_can_be_taken_back(classroom: Classroom) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrate.STEPS))
    config.set_main_option("path_separator", "os")
    with classroom.engine.execution_options(writes=True).begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    assert inspect(classroom.engine).get_table_names() == ["alembic_version"]


def test_a_classroom_of_a_newer_program_is_refused(
    classroom: Classroom, environment: dict[str, str]
) -> None:
    with classroom.engine.execution_options(writes=True).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(InputError, match="newer Parallax"):
        open_classroom(environment)


OPENING = """
import os, sys, time
import alembic.op, sqlalchemy.orm
from compare.classroom import migrate, tables

make = alembic.op.create_index


def make_slowly(*rest, **more):
    time.sleep(0.5)
    make(*rest, **more)


alembic.op.create_index = make_slowly
from compare.classroom.store import open_classroom
print("ready", flush=True)
sys.stdin.readline()
open_classroom(dict(os.environ)).close()
"""


def test_many_processes_may_start_at_once(nothing_yet: dict[str, str]) -> None:
    """All of them find the tables made; none fails because another is at it.

    They make them slowly, so that they do get into each other's way.
    """
    started = [
        subprocess.Popen(
            [sys.executable, "-c", OPENING],
            cwd=ROOT,
            env={**os.environ, **nothing_yet},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in started:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    failed = [process.communicate()[1] for process in started]
    assert [process.returncode for process in started] == [0] * 4, failed
    classroom = open_classroom(nothing_yet)
    with classroom.engine.connect() as connection:
        assert migrate.step_of(connection) == migrate.HEAD
    assert inspect(classroom.engine).has_table("answer")
    classroom.close()


STOPPED = """
import os, signal
import alembic.op
alembic.op.create_index = lambda *rest, **more: os.kill(os.getpid(), signal.SIGKILL)
from compare.classroom.store import open_classroom
open_classroom(dict(os.environ))
"""


def test_a_start_that_was_killed_leaves_nothing_half_made(nothing_yet: dict[str, str]) -> None:
    """It is killed between two tables; the next start makes them all."""
    settings = {**os.environ, **nothing_yet}
    killed = subprocess.run([sys.executable, "-c", STOPPED], cwd=ROOT, env=settings, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    classroom = open_classroom(nothing_yet)
    assert {*Base.metadata.tables} < {*inspect(classroom.engine).get_table_names()}
    classroom.close()


SAVING = """
import os, sys
from compare.classroom import pupil
from compare.classroom.store import open_classroom
classroom = open_classroom(dict(os.environ))
code, number = sys.argv[1], 0
while True:
    number += 1
    pupil.save(classroom, code, "own_headline", {"text": f"Headline {number}"}, number - 1)
    print(number, flush=True)
"""


def test_a_killed_server_loses_at_most_the_answer_being_saved(
    classroom: Classroom, environment: dict[str, str], exercise: Exercise
) -> None:
    """What `save` returned for is on disk, and the file is sound."""
    codes = teacher.create(classroom, exercise)
    code = pupil.join(classroom, codes.pupils.text, "Ana").text
    process = subprocess.Popen(
        [sys.executable, "-c", SAVING, code],
        cwd=ROOT,
        # The tests' clock stands in the past.
        env={**os.environ, **environment, DAYS: "3650"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    for line in process.stdout:
        if int(line) == 25:
            process.send_signal(signal.SIGKILL)
            break
    told = 25 + len(process.stdout.read().split())
    process.wait()
    process.stdout.close()
    saved = pupil.work(classroom, code).answers["own_headline"]
    assert saved.version in (told, told + 1)
    assert saved.answer.text == f"Headline {saved.version}"
    again = pupil.save(classroom, code, "own_headline", {"text": "After"}, saved.version)
    assert again.accepted


def test_readers_do_not_wait_for_a_writer(classroom: Classroom, exercise: Exercise) -> None:
    codes = teacher.create(classroom, exercise)
    with classroom.writing() as session:
        session.execute(text("UPDATE exercise SET closed_at = NULL"))
        with ThreadPoolExecutor(1) as others:
            view = others.submit(teacher.view, classroom, codes.teacher.text).result(timeout=20)
    assert view.pupils == ()


def test_a_writer_does_not_wait_for_readers(classroom: Classroom, exercise: Exercise) -> None:
    codes = teacher.create(classroom, exercise)
    with classroom.reading() as session:
        seen = session.execute(text("SELECT count(*) FROM pupil")).scalar()
        with ThreadPoolExecutor(1) as others:
            joined = others.submit(pupil.join, classroom, codes.pupils.text, "Ana")
            code = joined.result(timeout=20).text
    assert seen == 0
    assert pupil.work(classroom, code).name == "Ana"


def test_all_threads_share_one_classroom(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(store, "_shared", {})
    monkeypatch.setenv(DAYS, "never")
    monkeypatch.setenv(FOLDER, str(tmp_path))
    with pytest.raises(InputError):
        store.shared()
    monkeypatch.delenv(DAYS)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: store.shared(), range(8)))
    assert len(set(map(id, found))) == 1
    found[0].close()


def test_a_classroom_is_bounded(
    classroom: Classroom, exercise: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_EXERCISES", 1)
    teacher.create(classroom, exercise)
    with pytest.raises(InputError, match="as many exercises as it can"):
        teacher.create(classroom, exercise)
    monkeypatch.setattr(limits, "MAX_EXERCISE_BYTES", 1_000)
    with pytest.raises(InputError, match="too long for an exercise"):
        teacher.create(classroom, exercise)


def test_a_class_saves_at_once_and_nothing_is_lost(
    classroom: Classroom, exercise: Exercise
) -> None:
    codes = teacher.create(classroom, exercise)
    start = threading.Barrier(12)

    def one(number: int) -> None:
        code = pupil.join(classroom, codes.pupils.text, f"Pupil {number}").text
        start.wait()
        for version in range(4):
            data = {"text": f"{number}: {version}"}
            assert pupil.save(classroom, code, "own_headline", data, version).accepted

    with ThreadPoolExecutor(12) as threads:
        list(threads.map(one, range(12)))
    view = teacher.view(classroom, codes.teacher.text)
    saved = {work.name: work.answers["own_headline"] for work in view.pupils}
    assert {name: (one.version, one.answer.text) for name, one in saved.items()} == {
        f"Pupil {number}": (4, f"{number}: 3") for number in range(12)
    }


def test_what_is_kept_outlives_the_program(
    opened: Callable[[], Classroom], exercise: Exercise
) -> None:
    first = opened()
    codes = teacher.create(first, exercise)
    code = pupil.join(first, codes.pupils.text, "Ana").text
    pupil.save(first, code, "own_headline", {"text": "Kept"}, 0)
    first.close()
    second = opened()
    assert teacher.view(second, codes.teacher.text).exercise == exercise
    assert pupil.work(second, code).answers["own_headline"].answer.text == "Kept"


def test_the_file_and_its_folder_are_for_this_user_alone(tmp_path: Path) -> None:
    classroom = open_classroom({FOLDER: str(tmp_path / "a" / "b")})
    with classroom.writing() as session:
        session.execute(text("UPDATE exercise SET closed_at = NULL"))
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700
    modes = {file.name: file.stat().st_mode & 0o777 for file in (tmp_path / "a" / "b").iterdir()}
    assert set(modes.values()) == {0o600}, modes
    assert "classroom.sqlite3-wal" in modes
    classroom.close()


def test_sqlite_is_set_up_to_be_safe(tmp_path: Path) -> None:
    classroom = open_classroom({FOLDER: str(tmp_path)})
    asked = ("journal_mode", "foreign_keys", "secure_delete", "synchronous", "busy_timeout")
    with classroom.engine.connect() as connection:
        found = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in asked}
    classroom.close()
    assert found == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "secure_delete": 1,
        "synchronous": 2,
        "busy_timeout": 15_000,
    }


def test_a_spoilt_file_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "classroom.sqlite3").write_bytes(b"no database at all " * 100)
    with pytest.raises(InputError, match="cannot be opened: if it is damaged"):
        open_classroom({FOLDER: str(tmp_path)})
    assert (tmp_path / "classroom.sqlite3").read_bytes().startswith(b"no database")


def test_a_folder_that_cannot_be_made_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="PARALLAX_CLASSROOM"):
        open_classroom({FOLDER: str(tmp_path / "file" / "folder")})


@pytest.mark.parametrize(
    "address",
    ["mysql://a:hush@b/c", "no address", "sqlite:///hush.db", "postgresql://a:hush@b:port/c"],
)
def test_an_address_that_is_no_server_is_refused_without_being_told(address: str) -> None:
    with pytest.raises(InputError) as error:
        database_url({DATABASE: address})
    assert DATABASE in str(error.value)
    assert "hush" not in str(error.value)


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_postgresql_is_spoken_through_psycopg(scheme: str) -> None:
    pytest.importorskip("psycopg")
    url = database_url({DATABASE: f"{scheme}://user:hush@server/school"})
    assert url.drivername == "postgresql+psycopg"
    assert (url.host, url.database) == ("server", "school")


def test_a_server_that_is_not_there_is_said_plainly() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(InputError, match="cannot be opened: check that the server runs") as error:
        open_classroom({DATABASE: "postgresql://user:hush@127.0.0.1:1/school"})
    assert error.value.__cause__ is None
    assert "hush" not in str(error.value)


def test_without_psycopg_the_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(InputError, match=r"requirements-postgresql\.txt"):
        database_url({DATABASE: "postgresql://user@server/school"})


def test_failures_hold_no_values(environment: dict[str, str]) -> None:
    engine = make_engine(environment)
    with pytest.raises(Exception) as error, engine.connect() as connection:  # noqa: PT011
        connection.execute(text("SELECT * FROM nowhere WHERE a = :a"), {"a": "secret words"})
    engine.dispose()
    assert "secret words" not in str(error.value)


@pytest.mark.parametrize(("setting", "expected"), [("", 120), ("1", 1), (" 365 ", 365)])
def test_days_until_forgotten(setting: str, expected: int) -> None:
    assert days({DAYS: setting}) == expected


@pytest.mark.parametrize("setting", ["0", "-1", "never", "1.5", "99999999999", "٣"])
def test_days_that_are_none(setting: str) -> None:
    with pytest.raises(InputError, match=f"{DAYS} has to be a number of days from 1 to"):
        days({DAYS: setting})


def test_the_usual_folder_follows_the_custom_of_the_platform() -> None:
    if sys.platform != "linux":
        pytest.skip("the custom of Linux")
    assert place.folder({"XDG_DATA_HOME": "/data"}) == Path("/data/parallax")
    assert place.folder({FOLDER: "/here", "XDG_DATA_HOME": "/data"}) == Path("/here")
