"""Machine translations kept on disk: found again, bounded, and never in the way."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare import limits
from compare.translate import cache

PAIR = ("es", "en")
WRITE_FOREVER = """
import sys
from compare.translate import cache
number = 0
while True:
    lines = {f"{sys.argv[1]} {number + i}": "text " * 20 for i in range(20)}
    cache.write("argos", "1.9", ("es", "en"), lines)
    number += 20
    print(number, flush=True)
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "cache"
    monkeypatch.setenv(cache.SETTING, str(path))
    return path


def keep(**texts: str) -> None:
    cache.write("argos", "1.9", PAIR, texts)


def find(*lines: str) -> dict[str, str]:
    return cache.read("argos", "1.9", PAIR, lines)


def test_what_is_kept_is_found_again() -> None:
    keep(Hola="Hello", mundo="world")
    assert find("mundo", "otro", "Hola") == {"mundo": "world", "Hola": "Hello"}
    keep(Hola="Hi")
    assert find("Hola") == {"Hola": "Hi"}
    assert cache.size()[0] == 2


@pytest.mark.parametrize(
    ("engine", "version", "pair"),
    [
        ("libretranslate", "1.9", PAIR),
        ("argos", "2.0", PAIR),
        ("argos", "1.9", ("es", "ru")),
        ("argos", "1.9", ("en", "es")),
        ("argos", "1.", ("9es", "en")),
    ],
)
def test_another_engine_version_or_pair_finds_nothing(
    engine: str, version: str, pair: tuple[str, str]
) -> None:
    keep(Hola="Hello")
    assert cache.read(engine, version, pair, ["Hola"]) == {}


def test_more_lines_than_one_statement_takes() -> None:
    texts = {f"línea {number}": f"line {number}" for number in range(2500)}
    keep(**texts)
    assert find(*texts, "otra") == texts


def test_the_file_is_the_readers_alone_and_holds_no_sentence(folder: Path) -> None:
    keep(**{"El presidente fue capturado": "The president was captured"})
    file = folder / "translations.sqlite3"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert b"capturado" not in file.read_bytes()


def test_switched_off_it_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.SETTING, "Off")
    keep(Hola="Hello")
    assert find("Hola") == {}
    assert cache.path() is None
    assert cache.size() == (0, 0)
    assert not folder.exists()


def test_without_a_setting_it_lies_in_the_platforms_cache_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(cache.SETTING)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    monkeypatch.setattr(sys, "platform", "linux")
    assert cache.path() == tmp_path / "caches" / "parallax" / "translations.sqlite3"


def test_cleared_it_is_empty(folder: Path) -> None:
    keep(Hola="Hello")
    cache.clear()
    assert list(folder.iterdir()) == []
    cache.clear()
    assert find("Hola") == {}
    assert cache.size()[0] == 0


def test_it_stays_within_its_bound_and_the_longest_unused_go(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_CACHE_BYTES", 200_000)
    monkeypatch.setattr(cache, "_today", lambda: 1)
    keep(used="yes", unused="no")
    monkeypatch.setattr(cache, "_today", lambda: 2)
    assert find("used") == {"used": "yes"}
    for number in range(40):
        keep(**{f"{number} {i}": "text " * 50 for i in range(30)})
        assert find("used") == {"used": "yes"} or number > 20
        assert (folder / "translations.sqlite3").stat().st_size < 300_000
    assert find("unused") == {}
    assert find("39 7") == {"39 7": "text " * 50}


def test_one_write_larger_than_the_bound_leaves_less(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CACHE_BYTES", 1)
    keep(**{str(number): "text" for number in range(100)})
    assert cache.size()[0] < 100


def fill_with_rubbish(file: Path) -> None:
    file.write_bytes(b"no database, but long enough to look like one " * 100)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def scramble(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[100:] = bytes(byte ^ 0x5A for byte in content[100:])
    file.write_bytes(content)


@pytest.mark.parametrize("spoil", [fill_with_rubbish, cut, scramble])
def test_a_spoilt_file_is_made_anew(folder: Path, spoil: Callable[[Path], None]) -> None:
    keep(**{str(number): "text " * 20 for number in range(200)})
    spoil(folder / "translations.sqlite3")
    assert set(find("1", "2").values()) <= {"text " * 20}
    keep(Hola="Hello")
    keep(Hola="Hello")
    assert find("Hola") == {"Hola": "Hello"}


def file_in_the_way(folder: Path) -> None:
    folder.write_bytes(b"")


def folder_in_the_way(folder: Path) -> None:
    (folder / "translations.sqlite3").mkdir(parents=True)


def other_table(folder: Path) -> None:
    folder.mkdir()
    with sqlite3.connect(folder / "translations.sqlite3") as database:
        database.execute("CREATE TABLE translations (one, other)")
    database.close()


@pytest.mark.parametrize("spoil", [file_in_the_way, folder_in_the_way, other_table])
def test_where_there_can_be_none_all_goes_on(folder: Path, spoil: Callable[[Path], None]) -> None:
    spoil(folder)
    keep(Hola="Hello")
    assert find("Hola") == {}
    assert cache.size()[0] == 0


def test_locked_by_another_it_is_done_without(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(Hola="Hello")
    monkeypatch.setattr("compare.sqlite.PATIENCE", 0)
    other = sqlite3.connect(folder / "translations.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        keep(mundo="world")
        assert find("Hola", "mundo") == {"Hola": "Hello"}
    finally:
        other.close()
    keep(mundo="world")
    assert find("Hola", "mundo") == {"Hola": "Hello", "mundo": "world"}


def test_two_processes_write_and_a_kill_leaves_it_whole(folder: Path) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITE_FOREVER, name],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            env=os.environ,
        )
        for name in ("one", "two")
    ]
    for writer in writers:
        assert writer.stdout is not None
        for _ in range(5):
            written = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        assert written >= 100
    with sqlite3.connect(folder / "translations.sqlite3") as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.close()
    for name in ("one", "two"):
        assert len(find(*(f"{name} {number}" for number in range(100)))) == 100
    keep(Hola="Hello")
    assert find("Hola") == {"Hola": "Hello"}


@given(st.dictionaries(st.text(max_size=40), st.text(st.characters(codec="utf-8"), max_size=40)))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_line_comes_back_as_it_was(texts: dict[str, str]) -> None:
    keep(**texts)
    assert find(*texts) == texts
