"""The command that says what translations are kept, and forgets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.__main__ import main
from compare.translate import cache


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.SETTING, str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_says_how_many_there_are_and_forgets_them(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache.write("argos", "1.9", ("es", "en"), {"uno": "one", "dos": "two"})
    assert main(["cache", "info"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("2 translations, 0.0 MB, in ")
    assert str(folder) in shown
    assert main(["cache", "clear"]) == 0
    assert capsys.readouterr().out.startswith("0 translations")
    assert cache.read("argos", "1.9", ("es", "en"), ["uno"]) == {}


def test_switched_off_there_is_nothing_to_say(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(cache.SETTING, "off")
    assert main(["cache", "info"]) == 0
    assert "off" in capsys.readouterr().out


def test_what_cannot_be_removed_is_said_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "translations.sqlite3").mkdir(parents=True)
    assert main(["cache", "clear"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
