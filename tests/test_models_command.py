"""The `models` command: what it prints, and that every failure is one plain line."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from compare.__main__ import main
from tests.translate.make_package import make_package
from tests.translate.mirror import Mirror, mirror_of


@pytest.fixture
def mirror(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mirror]:
    """A mirror with es→en and en→ru, and an Argos folder of the test's own."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos" / "packages"))
    with mirror_of(tmp_path / "mirror") as mirror:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", mirror.address)
        paths = [tmp_path / f"{pair}-1.9.argosmodel" for pair in ("es_en", "en_ru")]
        made = [make_package(path, {}, *path.name[:5].split("_"), "1.9") for path in paths]
        mirror.publish(*map(mirror.add, made))
        yield mirror


def test_lists_what_is_there_and_says_what_could_be(
    mirror: Mirror, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "list"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "es → en  not installed: models install es en, 285 MB" in said.err
    assert "es → ru  not installed: models install es ru, 481 MB" in said.err

    assert main(["models", "install", "es", "ru"]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == ["en → ru  1.9  1.9 MB  CC0", "es → en  1.9  1.9 MB  CC0"]
    assert said.err.splitlines() == ["Fetching es → en", "Fetching en → ru"]

    assert main(["models", "list"]) == 0
    assert "es → ru  through English" in capsys.readouterr().err

    assert main(["models", "remove", "en", "ru"]) == 0
    assert capsys.readouterr().out == "es → en  1.9  1.9 MB  CC0\n"


def test_a_broken_package_is_listed_as_such(
    mirror: Mirror, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "install", "es", "en"]) == 0
    [model] = (tmp_path / "argos" / "packages").glob("*/model/model.bin")
    model.unlink()
    assert main(["models", "list"]) == 0
    assert "broken: install it again or remove it" in capsys.readouterr().out
    assert main(["models", "install", "es", "en"]) == 0
    assert "broken" not in capsys.readouterr().out


def test_a_file_is_installed(
    mirror: Mirror, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = make_package(tmp_path / "x.argosmodel", {}, "ru", "en")
    assert main(["models", "install", str(path)]) == 0
    assert capsys.readouterr().out.startswith("ru → en  1.0")


def test_a_terminal_shows_a_bar_for_each_package(
    mirror: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stderr", Terminal())
    assert main(["models", "install", "es", "ru"]) == 0
    shown = sys.stderr.getvalue()  # type: ignore[attr-defined]
    assert "es → en" in shown
    assert "en → ru: 100%" in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("install", "ru", "en"), "no packages that lead from Russian to English"),
        (("install", "es"), "two language codes or one .argosmodel file"),
        (("install", "es.argosmodel"), "“es.argosmodel” is not there"),
        (("remove", "ru", "en"), "No package from Russian to English is installed"),
        (("remove", "es", "ru"), "through English"),
    ],
)
def test_what_the_caller_can_mend_is_one_line(
    mirror: Mirror, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert main(["models", "install", "es", "ru"]) == 0
    capsys.readouterr()
    assert main(["models", *arguments]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
    assert shown.err.count("\n") == 1
