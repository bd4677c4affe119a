"""Installing a pair from an index, here one on this machine with the faults of real ones."""

from __future__ import annotations

import hashlib
import os
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from compare.errors import InputError
from compare.translate import argos, package_index, packages, workspace
from compare.translate.download import Patience
from compare.translate.packages import Progress
from tests.translate.mirror import Mirror, cut, mirror_of, stall, status

Make = Callable[..., Path]
ROOT = Path(__file__).parent.parent.parent
QUICK = Patience(connect=2.0, silence=0.5, waits=(0.01,), longest=0.01)


@pytest.fixture
def mirror(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mirror]:
    with mirror_of(tmp_path / "mirror") as mirror:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", mirror.address)
        monkeypatch.setattr(package_index, "PATIENCE", QUICK)
        monkeypatch.setattr(package_index, "IMPATIENT", QUICK)
        yield mirror


def pairs() -> list[tuple[str, str, str]]:
    return [(p.source, p.target, p.version) for p in packages.installed()]


def left_over(argos_folder: Path) -> list[str]:
    """What an installation left beside the packages, but for the lock."""
    place = argos_folder.parent / ".parallax"
    found = [str(path.relative_to(place)) for path in place.rglob("*") if path.is_file()]
    return sorted(name for name in found if name != "lock")


def test_installs_the_newest_of_the_pair(mirror: Mirror, package: Make, argos_folder: Path) -> None:
    older = mirror.add(package(words={"Hola": "Hello"}, version="1.9"))
    newer = mirror.add(package(words={"Hola": "Hi"}, version="1.10"))
    other = {**newer, "package_version": "9.9", "from_code": "ru"}
    mirror.publish("no entry", {"from_code": "es"}, older, newer, other)
    told: list[Progress] = []
    [found] = packages.install_pair("es", "en", told.append)
    assert found.version == "1.10"
    size = (mirror.folder / newer["links"][0]).stat().st_size
    assert (told[0].stage, told[-1].stage) == ("index", "check")
    assert (told[-2].done, told[-2].total) == (size, size)
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hi"}
    assert left_over(argos_folder) == []


def test_a_pair_through_english_installs_what_is_missing_of_both(
    mirror: Mirror, package: Make
) -> None:
    first, second = mirror.add(package("es", "en")), mirror.add(package("en", "ru", {"Hello": "Х"}))
    mirror.publish(first, second)
    told: list[Progress] = []
    found = packages.install_pair("es", "ru", told.append)
    assert [(p.source, p.target) for p in found] == [("es", "en"), ("en", "ru")]
    assert {(p.number, p.count) for p in told} == {(1, 1), (1, 2), (2, 2)}
    assert argos.translate(["Hola"], "es", "ru") == {"Hola": "Х"}
    packages.remove("en", "ru")
    found = packages.install_pair("es", "ru")
    assert [(p.source, p.target) for p in found] == [("en", "ru")]


def test_the_first_of_two_stays_where_the_second_fails(mirror: Mirror, package: Make) -> None:
    first, second = mirror.add(package("es", "en")), mirror.add(package("en", "ru"))
    (mirror.folder / second["links"][0]).unlink()
    mirror.publish(first, second)
    with pytest.raises(
        InputError, match=r"Spanish to English is installed; then.*English to Russian.*fetched: try"
    ):
        packages.install_pair("es", "ru")
    assert pairs() == [("es", "en", "1.0")]


def test_tries_the_next_link(mirror: Mirror, package: Make) -> None:
    entry = mirror.add(package())
    links = ["gone.argosmodel", "file:///etc/passwd", "ipfs://x", "http://[", 5, *entry["links"]]
    mirror.publish({**entry, "links": links})
    assert packages.install_pair("es", "en")[0].version == "1.0"


def test_says_that_a_pair_is_not_there(mirror: Mirror, package: Make) -> None:
    mirror.publish(mirror.add(package("es", "en")))
    with pytest.raises(InputError, match="no packages that lead from Spanish to Russian"):
        packages.install_pair("es", "ru")
    with pytest.raises(InputError, match="two languages"):
        packages.install_pair("en", "en")


@pytest.mark.parametrize("index", [b"no json", b"\xff\xfe", b"", b"[" * 100_000])
def test_a_broken_index_names_the_ways_without(
    mirror: Mirror, index: bytes, argos_folder: Path
) -> None:
    (mirror.folder / "index.json").write_bytes(index)
    with pytest.raises(InputError, match=r"cannot be read.*\.argosmodel.*TMX.*glossary") as caught:
        packages.install_pair("es", "en")
    assert "\n" not in str(caught.value)
    assert left_over(argos_folder) == []


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:1/", "http://nowhere.invalid/index.json", "https://127.0.0.1:1/mirror"],
)
def test_without_a_network_one_sentence_names_the_ways_without(
    mirror: Mirror, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", address)
    with pytest.raises(InputError, match=r"over the network.*\.argosmodel.*glossary") as caught:
        packages.install_pair("es", "en")
    assert "\n" not in str(caught.value)
    assert "127.0.0.1" not in str(caught.value)


@pytest.mark.parametrize("address", ["file:///etc", "/etc", "ftp://127.0.0.1/"])
def test_a_mirror_is_asked_over_http(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", address)
    with pytest.raises(InputError, match="ARGOS_PACKAGE_INDEX has to be an http"):
        packages.install_pair("es", "en")


def test_the_mirror_may_be_named_in_the_settings_of_argos(
    mirror: Mirror, package: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mirror.publish(mirror.add(package()))
    monkeypatch.delenv("ARGOS_PACKAGE_INDEX")
    settings = tmp_path / "home" / "argos-translate" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'{{"ARGOS_PACKAGE_INDEX": "{mirror.address}/index.json"}}')
    assert len(packages.install_pair("es", "en")) == 1


def test_a_cut_line_leaves_the_old_state_and_is_gone_on_from(
    mirror: Mirror, package: Make, argos_folder: Path
) -> None:
    packages.install_file(package(version="0.9"))
    entry = mirror.add(package(version="1.0"))
    name = entry["links"][0]
    mirror.publish(entry)
    mirror.faults[name] = [cut(50_000), status(503)]
    with pytest.raises(InputError, match="what came is kept: the next try goes on"):
        packages.install_pair("es", "en")
    assert pairs() == [("es", "en", "0.9")]
    packages.install_pair("es", "en")
    assert mirror.asked[-1] == (name, "bytes=50000-")
    assert pairs() == [("es", "en", "1.0")]
    assert left_over(argos_folder) == []


def test_what_arrived_and_is_no_package_is_not_gone_on_from(
    mirror: Mirror, package: Make, argos_folder: Path
) -> None:
    packages.install_file(package())
    entry = mirror.add(package(version="2.0"))
    (mirror.folder / entry["links"][0]).write_bytes(b"not a zip")
    mirror.publish(entry)
    with pytest.raises(InputError, match="not a whole package"):
        packages.install_pair("es", "en")
    assert pairs() == [("es", "en", "1.0")]
    assert left_over(argos_folder) == []


def test_a_checksum_counts_where_the_index_gives_one(mirror: Mirror, package: Make) -> None:
    path = package()
    right = hashlib.sha256(path.read_bytes()).hexdigest().upper()
    entry = mirror.add(path)
    mirror.publish({**entry, "sha256": "0" * 64})
    with pytest.raises(InputError, match="wrong checksum"):
        packages.install_pair("es", "en")
    assert pairs() == []
    mirror.publish({**entry, "sha256": right})
    packages.install_pair("es", "en")
    assert pairs() == [("es", "en", "1.0")]


def test_a_disk_without_room_is_said_before_the_download(
    mirror: Mirror, package: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = mirror.add(package())
    mirror.publish(entry)

    def usage(path: Path) -> Any:
        return type("usage", (), {"free": 100_000})

    monkeypatch.setattr("shutil.disk_usage", usage)
    with pytest.raises(InputError, match="disk has room for 0 MB and this needs"):
        packages.install_pair("es", "en")
    assert pairs() == []


def test_a_disk_without_room_to_unpack_keeps_the_download(
    mirror: Mirror, package: Make, argos_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = mirror.add(package())
    mirror.publish(entry)
    name = entry["links"][0]
    free = [10**9, 10**9, 100_000]
    monkeypatch.setattr("shutil.disk_usage", lambda path: type("", (), {"free": free.pop(0)}))
    with pytest.raises(InputError, match="disk has room for 0 MB"):
        packages.install_pair("es", "en")
    monkeypatch.undo()
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", mirror.address)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(argos_folder))
    packages.install_pair("es", "en")
    size = (mirror.folder / name).stat().st_size
    assert mirror.asked[-1] == (name, f"bytes={size}-")


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX's")
@pytest.mark.parametrize("most", [20_000, 400_000], ids=["downloading", "unpacking"])
def test_a_disk_that_fills_up_leaves_the_old_state(
    mirror: Mirror, package: Make, argos_folder: Path, most: int
) -> None:
    packages.install_file(package(version="0.9"))
    path = package(version="1.0")
    pack_tight(path)
    assert 20_000 < path.stat().st_size < 400_000
    mirror.publish(mirror.add(path))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        with pytest.raises(InputError, match="disk is full"):
            packages.install_pair("es", "en")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert pairs() == [("es", "en", "0.9")]
    # A download that is whole is worth keeping; one that filled the disk is not.
    kept = [name for name in left_over(argos_folder) if name.endswith(".part")]
    assert len(kept) == (1 if most > 20_000 else 0)
    packages.install_pair("es", "en")
    assert pairs() == [("es", "en", "1.0")]


def pack_tight(path: Path) -> None:
    """Compress a package that was only packed."""
    with zipfile.ZipFile(path) as archive:
        files = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)


def start_install() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "compare", "models", "install", "es", "en"], cwd=ROOT
    )


def wait_until(true: Callable[[], object]) -> None:
    for _ in range(1500):
        if true():
            return
        time.sleep(0.02)
    pytest.fail("it did not come to that in half a minute")


def test_a_download_that_is_killed_is_gone_on_from(
    mirror: Mirror, package: Make, argos_folder: Path
) -> None:
    packages.install_file(package(version="0.9"))
    entry = mirror.add(package(version="1.0"))
    name = entry["links"][0]
    mirror.publish(entry)
    mirror.faults[name] = [stall(70_000)]
    place = argos_folder.parent / ".parallax"
    other = start_install()
    try:
        wait_until(lambda: sum(p.stat().st_size for p in place.rglob("*.part")) == 70_000)
        # Meanwhile nobody else may change the packages; reading them goes on.
        with pytest.raises(InputError, match="being installed or removed just now"):
            packages.install_file(package(version="3.0"))
        with pytest.raises(InputError, match="being installed or removed just now"):
            packages.remove("es", "en")
    finally:
        other.kill()
        other.wait()
    assert pairs() == [("es", "en", "0.9")]
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hello"}
    packages.install_pair("es", "en")
    assert mirror.asked[-1] == (name, "bytes=70000-")
    assert pairs() == [("es", "en", "1.0")]
    assert left_over(argos_folder) == []


KILLED = """
import os, signal
from pathlib import Path
from compare.translate import install
def die(*arguments): os.kill(os.getpid(), signal.SIGKILL)
setattr(install, {step!r}, die)
install.install_file({path!r})
"""


@pytest.mark.parametrize("step", ["is_sane", "_free_path", "_move_out"])
def test_an_installation_that_is_killed_leaves_a_state_that_works(
    package: Make, argos_folder: Path, step: str
) -> None:
    packages.install_file(package(words={"Hola": "Hello"}, version="0.9"))
    new = package(words={"Hola": "Hi"}, version="1.0")
    script = KILLED.format(step=step, path=str(new))
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, timeout=60)
    assert done.returncode == -9
    # Once the new package has its name it counts: the old one is a folder too many then.
    swapped = step == "_move_out"
    assert [p[2] for p in pairs()] == (["1.0", "0.9"] if swapped else ["0.9"])
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hi" if swapped else "Hello"}
    assert left_over(argos_folder) != [] or swapped
    packages.install_file(new)
    assert pairs() == [("es", "en", "1.0")]
    assert left_over(argos_folder) == []


def test_a_download_forgotten_for_long_is_thrown_away(package: Make, argos_folder: Path) -> None:
    folder = argos_folder.parent / ".parallax" / "downloads"
    folder.mkdir(parents=True)
    for name in ("old.part", "new.part"):
        (folder / name).write_bytes(b"x")
    long_ago = time.time() - workspace.KEEP_DOWNLOADS - 60
    os.utime(folder / "old.part", (long_ago, long_ago))
    packages.install_file(package())
    assert left_over(argos_folder) == ["downloads/new.part"]


def test_whoever_stops_it_leaves_the_old_state(
    mirror: Mirror, package: Make, argos_folder: Path
) -> None:
    entry = mirror.add(package())
    mirror.publish(entry)

    def stop(progress: Progress) -> None:
        if progress.done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        packages.install_pair("es", "en", stop)
    assert pairs() == []
    assert any(name.endswith(".part") for name in left_over(argos_folder))
    packages.install_pair("es", "en")
    assert pairs() == [("es", "en", "1.0")]
