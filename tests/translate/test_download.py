"""Fetching a file over lines that are cut, slow, busy and wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from compare.translate.download import DownloadError, Patience, download
from tests.translate.mirror import Act, Mirror, cut, mirror_of, stall, status, without_length

CONTENT = bytes(range(256)) * 1000
QUICK = Patience(connect=2.0, silence=0.2, waits=(0.01, 0.02), progress=1000, longest=0.01)


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    with mirror_of(tmp_path / "mirror") as mirror:
        (mirror.folder / "file").write_bytes(CONTENT)
        yield mirror


def fetch(mirror: Mirror, path: Path, most: int = 10**6) -> list[tuple[int, int | None]]:
    """Fetch the file and return what was told of it."""
    told: list[tuple[int, int | None]] = []
    download(f"{mirror.address}/file", path, most, lambda *seen: told.append(seen), QUICK)
    assert path.read_bytes() == (mirror.folder / "file").read_bytes()
    return told


def ranges_of(mirror: Mirror) -> list[str | None]:
    return [asked for _, asked in mirror.asked]


def test_a_whole_download_tells_how_far_it_is(mirror: Mirror, tmp_path: Path) -> None:
    told = fetch(mirror, tmp_path / "part")
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert ranges_of(mirror) == [None]


CUTS: tuple[tuple[str, list[Act], list[str | None]], ...] = (
    ("once", [cut(100_000)], [None, "bytes=100000-"]),
    ("twice", [cut(100_000), cut(200_000)], [None, "bytes=100000-", "bytes=200000-"]),
    ("at once", [cut(0)], [None, None]),
    ("silent", [stall(50_000)], [None, "bytes=50000-"]),
    ("busy", [status(500), status(503, Retry_After="900")], [None, None, None]),
    ("busy later", [cut(9_000), status(429)], [None, "bytes=9000-", "bytes=9000-"]),
    (
        "often, with progress each time",
        [cut(number * 10_000) for number in range(1, 10)],
        [None, *(f"bytes={number}0000-" for number in range(1, 10))],
    ),
    (
        "after its end",
        [lambda handler, content: handler.give(content, length=len(content) + 9)],
        [None, f"bytes={len(CONTENT)}-"],
    ),
)


@pytest.mark.parametrize(("name", "faults", "asked"), CUTS, ids=[c[0] for c in CUTS])
def test_goes_on_where_it_was_cut(
    mirror: Mirror, tmp_path: Path, name: str, faults: list[Act], asked: list[str | None]
) -> None:
    mirror.faults["file"] = list(faults)
    fetch(mirror, tmp_path / "part")
    assert ranges_of(mirror) == asked


def test_goes_on_in_another_process_or_on_another_day(mirror: Mirror, tmp_path: Path) -> None:
    mirror.faults["file"] = [cut(100_000), *[status(503)] * 2]
    with pytest.raises(DownloadError, match="503"):
        fetch(mirror, tmp_path / "part")
    assert (tmp_path / "part").stat().st_size == 100_000
    fetch(mirror, tmp_path / "part")
    assert ranges_of(mirror)[-1] == "bytes=100000-"


def test_a_file_that_changed_meanwhile_is_fetched_anew(mirror: Mirror, tmp_path: Path) -> None:
    mirror.faults["file"] = [cut(100_000), *[status(503)] * 2]
    with pytest.raises(DownloadError):
        fetch(mirror, tmp_path / "part")
    (mirror.folder / "file").write_bytes(CONTENT[::-1])
    fetch(mirror, tmp_path / "part")


@pytest.mark.parametrize(("ranges", "etags"), [(False, True), (True, False), (False, False)])
def test_a_server_that_cannot_go_on_sends_the_file_anew(
    mirror: Mirror, tmp_path: Path, ranges: bool, etags: bool
) -> None:
    mirror.ranges, mirror.etags = ranges, etags
    mirror.faults["file"] = [cut(100_000)]
    fetch(mirror, tmp_path / "part")
    assert ranges_of(mirror) == [None, "bytes=100000-" if etags else None]


def test_what_is_whole_already_is_not_fetched_again(mirror: Mirror, tmp_path: Path) -> None:
    fetch(mirror, tmp_path / "part")
    assert fetch(mirror, tmp_path / "part") == []
    assert ranges_of(mirror) == [None, f"bytes={len(CONTENT)}-"]


def test_a_beginning_longer_than_the_file_is_thrown_away(mirror: Mirror, tmp_path: Path) -> None:
    fetch(mirror, tmp_path / "part")
    with (tmp_path / "part").open("ab") as file:
        file.write(b"more")
    fetch(mirror, tmp_path / "part")


def test_another_part_than_asked_for_is_not_appended(mirror: Mirror, tmp_path: Path) -> None:
    def wrong(handler: object, content: bytes) -> None:
        handler.headers.replace_header("Range", "bytes=5-")  # type: ignore[attr-defined]
        handler.give(content)  # type: ignore[attr-defined]

    mirror.faults["file"] = [cut(100_000), wrong]
    fetch(mirror, tmp_path / "part")


def test_a_length_need_not_be_said(mirror: Mirror, tmp_path: Path) -> None:
    mirror.faults["file"] = [without_length]
    assert fetch(mirror, tmp_path / "part")[-1] == (len(CONTENT), None)


@pytest.mark.parametrize("code", [401, 403, 404, 410])
def test_a_plain_no_is_not_asked_again(mirror: Mirror, tmp_path: Path, code: int) -> None:
    mirror.faults["file"] = [status(code)]
    with pytest.raises(DownloadError, match=str(code)):
        fetch(mirror, tmp_path / "part")
    assert len(mirror.asked) == 1


def test_gives_up_in_the_end(mirror: Mirror, tmp_path: Path) -> None:
    mirror.faults["file"] = [status(500)] * 9
    with pytest.raises(DownloadError, match="500"):
        fetch(mirror, tmp_path / "part")
    assert len(mirror.asked) == 1 + len(QUICK.waits)


@pytest.mark.parametrize("faults", [[], [without_length]], ids=["before", "while it comes"])
def test_more_than_asked_for_is_refused(mirror: Mirror, tmp_path: Path, faults: list[Act]) -> None:
    mirror.faults["file"] = list(faults)
    with pytest.raises(DownloadError):
        fetch(mirror, tmp_path / "part", most=len(CONTENT) - 1)
    assert not (tmp_path / "part").exists()


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://[", "nonsense", "http://"]
)
def test_other_addresses_are_not_fetched(tmp_path: Path, address: str) -> None:
    with pytest.raises(DownloadError):
        download(address, tmp_path / "part", 10**6, None, QUICK)
    assert not (tmp_path / "part").exists()


def test_whoever_listens_may_stop_it_and_go_on_later(mirror: Mirror, tmp_path: Path) -> None:
    class Stop(Exception):
        pass

    def stop(done: int, total: int | None) -> None:
        if done > 100_000:
            raise Stop

    with pytest.raises(Stop):
        download(f"{mirror.address}/file", tmp_path / "part", 10**6, stop, QUICK)
    kept = (tmp_path / "part").stat().st_size
    assert 100_000 < kept < len(CONTENT)
    fetch(mirror, tmp_path / "part")
    assert ranges_of(mirror)[-1] == f"bytes={kept}-"


def test_waiting_can_be_stopped(mirror: Mirror, tmp_path: Path) -> None:
    mirror.faults["file"] = [status(503)]

    def stop(done: int, total: int | None) -> None:
        raise KeyboardInterrupt

    patience = Patience(waits=(600.0,))
    with pytest.raises(KeyboardInterrupt):
        download(f"{mirror.address}/file", tmp_path / "part", 10**6, stop, patience)
