"""A kill, a full disk and a folder that may only be read: nothing is lost, one sentence is said.

The batch, the cache, the packages and the classroom have their own tests of kills, beside their
other tests.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from compare.classroom.store import open_classroom
from compare.errors import InputError
from compare.translate import cache, packages
from compare.write import write_whole
from tests.conftest import SAMPLES
from tests.translate.make_package import make_package

ROOT = Path(__file__).parent.parent
NEEDED = "NOT TESTED: full and read-only disks need the right to mount one (Linux, root)"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for 300 KB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mounted("-t", "tmpfs", "-o", "size=300k", "tmpfs", folder):
        pytest.skip(NEEDED)
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def mounted(*how: str | Path) -> bool:
    try:
        return subprocess.run(["mount", *how], capture_output=True).returncode == 0
    except OSError:
        return False


@pytest.fixture(params=["full", "read-only"])
def closed(disk: Path, request: pytest.FixtureRequest) -> Path:
    """A disk that takes nothing more, for the one reason or the other."""
    if request.param == "full":
        with pytest.raises(OSError, match="No space"), (disk / "filling").open("wb") as file:
            file.write(bytes(1_000_000))
    else:
        assert mounted("-o", "remount,ro", disk)
    return disk


def said(*arguments: str | Path, **environment: str) -> str:
    """Run a command that cannot do its work; return the one line that it says."""
    done = subprocess.run(
        [sys.executable, "-m", "compare", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        timeout=120,
    )
    assert done.returncode == 2, done.stderr
    (line,) = done.stderr.strip().splitlines()
    assert "something went wrong" not in line.lower()
    return line


def test_a_file_that_is_handed_on(closed: Path) -> None:
    line = said("lexicon", "export", "--lang", "es", "-o", closed / "words.tsv")
    assert "cannot be written" in line
    assert [path.name for path in closed.iterdir() if path.name != "filling"] == []


def test_a_saved_story_stays_as_it_was(disk: Path) -> None:
    target = disk / "story.json"
    write_whole(target, b"old")
    with pytest.raises(InputError, match="cannot be written: no space left on device"):
        write_whole(target, bytes(1_000_000))
    assert target.read_bytes() == b"old"
    assert list(disk.iterdir()) == [target]


def test_the_cache_is_done_without(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.SETTING, str(closed / "cache"))
    cache.write("engine", "1", ("es", "en"), {"Hola.": "Hello."})
    assert cache.read("engine", "1", ("es", "en"), ["Hola."]) == {}
    assert cache.size()[0] == 0


def test_a_cache_that_fills_its_disk_keeps_what_it_has(
    disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.SETTING, str(disk))
    cache.write("engine", "1", ("es", "en"), {"Hola.": "Hello."})
    cache.write("engine", "1", ("es", "en"), {f"Línea {n}.": "x" * 5_000 for n in range(200)})
    assert cache.read("engine", "1", ("es", "en"), ["Hola."]) == {"Hola.": "Hello."}


def test_a_package_is_not_installed_by_half(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(closed / "packages"))
    with pytest.raises(InputError) as told:
        packages.install_file(make_package(tmp_path / "x.argosmodel", {}, "es", "en"))
    assert "\n" not in str(told.value)
    assert packages.installed() == []


def test_the_classroom_says_where_it_cannot_be_kept(closed: Path) -> None:
    with pytest.raises(InputError, match=r"[Cc]lassroom"):
        open_classroom({"PARALLAX_CLASSROOM": str(closed / "classroom")})


def test_a_batch_says_that_its_folder_takes_nothing(closed: Path, tmp_path: Path) -> None:
    stories = tmp_path / "stories" / "one"
    stories.mkdir(parents=True)
    for code in ("en", "es"):
        (stories / f"{code}.txt").write_bytes((SAMPLES / "flood" / f"{code}.txt").read_bytes())
    line = said("batch", stories.parent, "--out", closed / "out", "--workers", "1")
    assert "cannot be written" in line


WRITER = """
import sys
from pathlib import Path
from compare.write import write_whole
target = Path(sys.argv[1])
print("ready", flush=True)
while True:
    for letter in b"ab":
        write_whole(target, bytes([letter]) * 3_000_000)
"""


def test_a_kill_while_a_story_is_saved_leaves_a_whole_one(tmp_path: Path) -> None:
    target = tmp_path / "story.json"
    chance = random.Random(9)
    for _ in range(8):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, target], cwd=ROOT, stdout=subprocess.PIPE
        )
        with writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(0.02 + chance.random() / 20)
            writer.kill()
        if target.exists():
            data = target.read_bytes()
            assert data in (b"a" * 3_000_000, b"b" * 3_000_000)
    assert target.exists()
