"""Fetching a package from an index, here one on this machine."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from compare.errors import InputError
from compare.translate import argos, packages

Make = Callable[..., Path]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture
def mirror(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that is served as the index."""
    from argostranslate import settings

    folder = tmp_path / "mirror"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    address = f"http://127.0.0.1:{server.server_port}/index.json"
    monkeypatch.setattr(settings, "remote_package_index", address)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield folder
    server.shutdown()
    server.server_close()
    thread.join()


def entry(version: str, *links: str, source: str = "es", target: str = "en") -> dict[str, Any]:
    return {
        "package_version": version,
        "from_code": source,
        "to_code": target,
        "links": list(links),
    }


def publish(mirror: Path, *entries: object) -> None:
    (mirror / "index.json").write_text(json.dumps(entries))


def test_installs_the_newest_of_the_pair(mirror: Path, package: Make) -> None:
    for version, word in (("1.10", "Hi"), ("1.9", "Hello")):
        package(words={"Hola": word}, version=version).rename(mirror / f"{version}.argosmodel")
    publish(
        mirror,
        "no entry",
        entry("1.9", "1.9.argosmodel"),
        entry("1.10", "1.10.argosmodel"),
        entry("9.9", "other.argosmodel", source="ru"),
    )
    seen: list[tuple[int, int | None]] = []
    found = packages.install_pair("es", "en", lambda done, total: seen.append((done, total)))
    size = (mirror / "1.10.argosmodel").stat().st_size
    assert found.version == "1.10"
    assert seen[-1] == (size, size)
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hi"}


def test_tries_the_next_link(mirror: Path, package: Make) -> None:
    package().rename(mirror / "sound.argosmodel")
    publish(mirror, entry("1.0", "gone.argosmodel", "file:///etc/passwd", "sound.argosmodel"))
    assert packages.install_pair("es", "en").version == "1.0"


def test_says_that_a_pair_is_not_there(mirror: Path) -> None:
    publish(mirror, entry("1.0", "x", source="es"), entry("1.0", "y", source="en", target="ru"))
    with pytest.raises(InputError, match=r"no package from es to ru.*from es to en.*en to ru"):
        packages.install_pair("es", "ru")


@pytest.mark.parametrize("index", [b"no json", b"\xff\xfe", b""])
def test_names_the_ways_without_a_network(mirror: Path, index: bytes, argos_folder: Path) -> None:
    (mirror / "index.json").write_bytes(index)
    with pytest.raises(InputError, match=r"FILE\.argosmodel.*TMX.*glossary") as caught:
        packages.install_pair("es", "en")
    assert "\n" not in str(caught.value)
    assert "127.0.0.1" not in str(caught.value)
    assert list(argos_folder.parent.iterdir()) == [argos_folder]


def test_a_dead_address_is_one_plain_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    from argostranslate import settings

    monkeypatch.setattr(settings, "remote_package_index", "http://127.0.0.1:1/index.json")
    with pytest.raises(InputError, match="cannot be reached over the network"):
        packages.install_pair("es", "en")


def test_a_download_that_is_no_package_changes_nothing(mirror: Path, package: Make) -> None:
    packages.install_file(package())
    (mirror / "bad.argosmodel").write_bytes(b"not a zip")
    publish(mirror, entry("2.0", "bad.argosmodel"))
    with pytest.raises(InputError, match="not a whole package"):
        packages.install_pair("es", "en")
    assert [p.version for p in packages.installed()] == ["1.0"]
