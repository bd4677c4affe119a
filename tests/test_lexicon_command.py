"""The `lexicon` command, and `report --lexicon`: the reader's own wordings on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compare.__main__ import main
from compare.framing.own_table import program_entries, read_own_table
from tests.conftest import SAMPLES

HEAD = "language\twording\tconcept\tshade\tuse\n"
FILES = [str(SAMPLES / "raid" / name) for name in ("es.txt", "en.txt")]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table that adds a word, changes one, switches one off, and has two bad lines."""
    path = tmp_path / "mine.tsv"
    path.write_text(
        f"{HEAD}en\tCaracas\town:places\tneutral\t\nes\tCaracas\town:places\theroic\t\n"
        "es\tsecuestrar\tdetention\tneutral\t\nen\tabduct\tdetentoin\thostile\t\n"
        "en\tcapture\t\t\toff\nxx\tword\tkilling\tneutral\t\n",
        encoding="utf-8",
    )
    return path


def test_an_exported_table_is_read_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "es.tsv"
    assert main(["lexicon", "export", "--lang", "es", "-o", str(path)]) == 0
    assert read_own_table(path.read_bytes()).entries == program_entries("es")
    assert main(["lexicon", "check", str(path)]) == 0
    assert capsys.readouterr().out == f"{len(program_entries('es'))} entries, 0 switched off.\n"


def test_every_bad_line_is_named(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lexicon", "check", str(table)]) == 2
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert lines[0].startswith("Line 5: There is no concept “detentoin”: did you mean “detention”?")
    assert lines[1].startswith("Line 7: There is no language “xx”")
    assert lines[2] == "3 entries, 1 switched off."
    assert said.err == f"compare: “{table}” has lines that cannot be used: 2.\n"


def terms(data: dict[str, object]) -> set[tuple[str, str, str]]:
    articles = data["articles"]
    assert isinstance(articles, list)
    return {
        (term["text"].lower(), term["concept"], term["shade"])
        for article in articles
        for sentence in article["sentences"]
        for term in sentence["terms"]
    }


def test_a_report_is_made_with_it_and_keeps_it(
    table: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["report", *FILES]) == 0
    plain = json.loads(capfdbinary.readouterr().out)
    assert main(["report", *FILES, "--lexicon", str(table)]) == 0
    out = capfdbinary.readouterr()
    said = out.err.decode()
    assert said.count("compare: note: “") == 2
    assert "mine.tsv”, line 5: There is no concept “detentoin”" in said
    own = json.loads(out.out)
    assert {("caracas", "own:places", "neutral"), ("caracas", "own:places", "heroic")} <= terms(own)
    assert any(text.startswith("captur") and c == "detention" for text, c, _ in terms(plain))
    english = {**own, "articles": [a for a in own["articles"] if a["language"] == "en"]}
    assert not any(text.startswith("captur") for text, _, _ in terms(english))
    assert len(own["options"]["lexicon"]) == 4

    # A saved story has its lexicon, and takes in another; the same again changes nothing.
    saved = tmp_path / "story.json"
    saved.write_bytes(out.out)
    assert main(["report", str(saved), "--lexicon", str(table)]) == 0
    assert json.loads(capfdbinary.readouterr().out) == own
    bare = tmp_path / "bare.json"
    bare.write_text(json.dumps(plain), encoding="utf-8")
    assert main(["report", str(bare), "--lexicon", str(table)]) == 0
    assert json.loads(capfdbinary.readouterr().out) == own


def test_what_is_no_table_is_one_plain_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Some notes\n", encoding="utf-8")
    assert main(["report", *FILES, "--lexicon", str(path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("compare: The first line of the table has to name its columns")
    assert said.err.count("\n") == 1
