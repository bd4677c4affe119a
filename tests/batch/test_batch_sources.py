from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as arrow
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from compare.batch.folders import read_folder
from compare.batch.run import read_source
from compare.batch.story import BatchStory, Version, digest, file_stem
from compare.batch.tables import read_table
from compare.errors import InputError
from tests.batch.stories import EN, ES, RU, lines, write_story

Lines = list[dict[str, str | None]]


def write_csv(path: Path, table: Lines) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, table[0], delimiter=";")
        writer.writeheader()
        writer.writerows(table)


def write_jsonl(path: Path, table: Lines) -> None:
    text = "\n".join(json.dumps(line, ensure_ascii=False) for line in table)
    path.write_text(text + "\n\n", encoding="utf-8")


def write_parquet(path: Path, table: Lines) -> None:
    parquet.write_table(arrow.Table.from_pylist(table), path)


WRITERS = {"csv": write_csv, "jsonl": write_jsonl, "parquet": write_parquet}


def test_a_folder_of_folders_gives_a_story_each_with_what_story_toml_says(tmp_path: Path) -> None:
    write_story(tmp_path / "flood")
    (tmp_path / "flood" / "memory.tmx").write_bytes(b"<tmx/>")
    (tmp_path / "empty").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "loose.txt").write_text("no story", encoding="utf-8")
    empty, flood = read_folder(tmp_path, "en")
    assert (empty.id, empty.versions) == ("empty", ())
    assert (flood.id, flood.title, flood.memories) == ("flood", "The flood", (b"<tmx/>",))
    assert flood.versions == (
        Version("Diario", ES.encode(), "diario.txt", None, "2026-03-01"),
        Version("Вестник", RU.encode(), "vestnik.md", None, "2026-03-01"),
        Version("Wire", EN.encode(), "wire.txt", None, "2026-03-01"),
    )


@pytest.mark.parametrize("form", WRITERS)
def test_every_table_gives_the_same_stories(form: str, tmp_path: Path) -> None:
    table = tmp_path / f"stories.{form}"
    WRITERS[form](table, lines(3))
    stories = list(read_table(table, tmp_path / "spool"))
    assert [story.id for story in stories] == ["flood 0", "flood 1", "flood 2"]
    assert stories[1].versions == (
        Version("Wire", EN.encode(), "", "en", "2026-03-01"),
        Version("Diario", ES.encode(), "", "es", "2026-03-01"),
        Version("Вестник", RU.encode(), "", "ru", "2026-03-01"),
    )


def test_a_bad_line_is_a_story_of_its_own_and_the_rest_goes_on(tmp_path: Path) -> None:
    table = tmp_path / "stories.jsonl"
    good = json.dumps({"story": 7, "outlet": "Wire", "text": EN})
    table.write_text(f'{good}\n{{"story": \n["list"]\n{{"text": "x"}}\n', encoding="utf-8")
    story, broken, array, nameless = read_table(table, tmp_path / "spool")
    assert (story.id, len(story.versions), story.problem) == ("7", 1, "")
    assert (broken.id, broken.problem) == (
        "line 2",
        "Line 2 is no JSON object: write one object a line.",
    )
    assert array.id == "line 3"
    assert nameless.problem == "Line 4 has no story or no outlet: give both."


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"story,outlet,body\n", "“a.csv” has no column “text”: a table holds"),
        ("a.csv", b"", "“a.csv” has no column “story”: a table holds"),
        ("a.csv", "story,outlet,text\nя,я,я\n".encode("cp1251"), "is not UTF-8 text"),
        ("a.csv", b'story,outlet,text\na,b,"c" d\n', "is no CSV table"),
        ("a.jsonl", b"\xff\xfe{}", "is not UTF-8 text"),
        ("a.parquet", b"PAR1", "is no Parquet file"),
        ("a.txt", b"text", "is no folder of story folders and no .csv, .jsonl, .ndjson, .parquet"),
    ],
)
def test_what_is_no_table_gets_one_plain_sentence(
    name: str, data: bytes, said: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError, match=said):
        list(read_source(path, tmp_path / "spool", "en"))


@pytest.mark.parametrize(
    ("story", "stem"),
    [
        ("raid", "raid"),
        ("raid-2026.01", "raid-2026.01"),
        ("рейд", "рейд"),
        ("Raid", "raid-"),
        ("../../etc/passwd", "etc-passwd-"),
        ("con", "con-"),
        ("..", ""),
        ("a/b", "a-b-"),
    ],
)
def test_a_story_names_its_file_where_the_name_is_a_good_one(story: str, stem: str) -> None:
    made = file_stem(story)
    assert made.startswith(stem)
    assert (made == stem) == (story == stem)


@given(st.sets(st.text(max_size=20), max_size=20))
def test_no_two_stories_share_a_file_even_where_case_does_not_count(stories: set[str]) -> None:
    stems = {file_stem(story).casefold() for story in stories}
    assert len(stems) == len({story for story in stories})
    assert all(stem and not set("/\\\0:") & set(stem) and stem != ".." for stem in stems)


@given(st.text(), st.text())
def test_a_story_is_another_one_with_any_change(left: str, right: str) -> None:
    def made(text: str, outlet: str) -> bytes:
        version = Version(outlet, text.encode("utf-8", "surrogatepass"))
        return digest(BatchStory("a", (version,)), b"setup")

    assert (made(left, right) == made(right, left)) == (left == right)


def test_reading_a_table_keeps_no_lines_in_memory(tmp_path: Path) -> None:
    import tracemalloc

    write: Callable[[Path, Lines], None] = WRITERS["jsonl"]
    table = tmp_path / "many.jsonl"
    long = [{**line, "text": f"{line['text']} " * 200} for line in lines(200)]
    write(table, long)
    tracemalloc.start()
    count = sum(1 for _ in read_table(table, tmp_path / "spool"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 200
    assert table.stat().st_size > 10_000_000
    assert peak < 2_000_000
