"""`report SAVED.json`: a saved story exported again, and its rows found anew where asked."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from compare.__main__ import main
from compare.export.json import to_json
from compare.model import Report
from compare.notes import key
from compare.rows.corrections import check, move
from compare.story import judge, open_story, settle, translate, write_note
from compare.translate.memory import write_tmx


@pytest.fixture
def saved(raid_report: Report, tmp_path: Path) -> Path:
    """The raid with a sentence moved, a row checked, a translation corrected, a finding noted."""
    story = open_story(replace(raid_report, title="The raid, corrected"))
    story = settle(story, check(move(raid_report.rows, ("es", 5), 1), 2, True))
    story = translate(story, ("es", 1), "In my own words.")
    conflict = next(one for one in story.report.findings if one.status == "conflict")
    story = write_note(judge(story, key(conflict), "unsure"), key(conflict), "Who counted them?")
    path = tmp_path / "story.json"
    path.write_text(to_json(story.report), encoding="utf-8")
    return path


def report(capfdbinary: pytest.CaptureFixture[bytes], *arguments: object) -> bytes:
    assert main(["report", *map(str, arguments)]) == 0
    return capfdbinary.readouterr().out


def cells(data: dict[str, Any]) -> list[dict[str, Sequence[int]]]:
    return [row["cells"] for row in data["rows"]]


def test_it_comes_out_as_it_went_in(saved: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert json.loads(report(capfdbinary, saved)) == json.loads(saved.read_bytes())


def test_other_formats_carry_the_corrections(
    saved: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    html = report(capfdbinary, saved, "--format", "html").decode()
    assert "<title>The raid, corrected · Parallax</title>" in html
    assert "In my own words." in html
    assert "corrected by hand" in html


def test_other_formats_carry_the_notes(
    saved: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert "Who counted them?" in report(capfdbinary, saved, "--format", "html").decode()
    assert "Who counted them?" in report(capfdbinary, saved, "--format", "csv").decode()
    book = load_workbook(io.BytesIO(report(capfdbinary, saved, "--format", "xlsx")))
    assert book["Notes"]["G2"].value == "unsure"
    assert book["Notes"]["H2"].value == "Who counted them?"


def test_other_rows_and_another_pivot_keep_the_notes(
    saved: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    chosen = ("--threshold", "0.99", "--pivot", "ru")
    (note,) = json.loads(report(capfdbinary, saved, *chosen))["notes"]
    assert (note["verdict"], note["text"]) == ("unsure", "Who counted them?")


def test_rows_follow_another_threshold_and_order(
    saved: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    before = json.loads(saved.read_bytes())
    after = json.loads(report(capfdbinary, saved, "--threshold", "0.99", "--order", "Outlet ru"))
    assert len(after["rows"]) > len(before["rows"])
    settled = [row["cells"] for row in before["rows"] if row.get("corrected") or row.get("checked")]
    assert settled
    assert all(row in cells(after) for row in settled)
    assert after["options"]["threshold"] == 0.99
    assert after["options"]["order"] == "ru"
    firsts = [row["cells"]["ru"][0] for row in after["rows"] if row["cells"]["ru"]]
    assert firsts == sorted(firsts)


def test_another_pivot_keeps_the_rows(
    saved: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    after = json.loads(report(capfdbinary, saved, "--pivot", "es"))
    assert after["pivot"] == "es"
    assert cells(after) == cells(json.loads(saved.read_bytes()))


def test_a_memory_puts_in_what_it_holds(
    saved: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    before = json.loads(saved.read_bytes())
    (es,) = [article for article in before["articles"] if article["id"] == "es"]
    units = [{"es": es["sentences"][n]["text"], "en": f"Remembered {n}."} for n in (1, 2)]
    write_tmx(units, tmp_path / "memory.tmx")
    after = json.loads(report(capfdbinary, saved, "--memory", tmp_path / "memory.tmx"))
    (now,) = [article for article in after["articles"] if article["id"] == "es"]
    said = [sentence["translation"] for sentence in now["sentences"]]
    # The reader's own goes before the memory; what that does not hold stays.
    was = [sentence["translation"] for sentence in es["sentences"]]
    assert said == [was[0], "In my own words.", "Remembered 2.", *was[3:]]
    assert after["rows"] == before["rows"]
    assert after["title"] == before["title"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--order", "Nobody"), "No version is called “Nobody”"),
        (("--order", "4"), "a number from 1 to 3"),
        (("--outlet", "Wire"), "leave --outlet out"),
    ],
)
def test_what_does_not_fit_a_saved_story_is_said(
    saved: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert main(["report", str(saved), *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_file_that_is_no_story_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "other.json"
    path.write_text('{"schema": 1}')
    assert main(["report", str(path)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "choose the .json file that Parallax saved" in line


@pytest.mark.parametrize("value", ["2", "-0.1", "nan", "much"])
def test_a_threshold_is_a_number_from_0_to_1(
    saved: Path, capsys: pytest.CaptureFixture[str], value: str
) -> None:
    with pytest.raises(SystemExit):
        main(["report", str(saved), "--threshold", value])
    assert capsys.readouterr().err.count("\n") == 1
