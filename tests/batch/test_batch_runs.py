from __future__ import annotations

import csv
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from shutil import copytree

import pytest
from distributed import Client
from pyarrow import parquet

from compare.batch import run as batch
from compare.batch.cluster import AHEAD, compare_all, workers
from compare.batch.run import Counts
from compare.batch.state import NAME, open_state
from compare.batch.story import BatchStory, Version
from compare.batch.work import Setup, compare_story
from compare.errors import InputError
from compare.model import Options
from compare.read.saved import read_report
from tests.batch.stories import EN, VERSIONS, lines, write_story
from tests.conftest import SAMPLES
from tests.test_command_line import ROOT, refused, run

SETUP = Setup(Options())
STOPPED = 16  # stories of the batch that is stopped in its middle
STORY = BatchStory("flood", tuple(Version(o, t.encode(), "", c) for o, c, t in VERSIONS))


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Two workers, for all tests of this file."""
    with workers(None, 2) as made:
        yield made


@pytest.fixture
def shared(client: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Let a batch use the workers of this file in place of its own."""
    from contextlib import nullcontext

    monkeypatch.setattr(batch, "workers", lambda scheduler, count: nullcontext(client))
    return client


def run_batch(source: Path, out: Path, setup: Setup = SETUP) -> Counts:
    return batch.run(source, out, setup, 2)


def stories_csv(out: Path) -> list[dict[str, str]]:
    with (out / "stories.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.usefixtures("shared")
def test_a_batch_writes_reports_and_a_line_for_each_story_and_finding(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    write_story(source / "flood")
    (source / "empty").mkdir()
    (source / "=HYPERLINK(1)").mkdir()
    counts = run_batch(source, out, Setup(Options(pivot="es"), formats=("json", "html")))
    assert (counts.now, counts.bad, counts.before) == (3, 2, 0)

    formula, empty, flood = stories_csv(out)
    assert formula["story"] == "'=HYPERLINK(1)"
    assert empty["problem"] == "Give 2 to 6 versions of the story; there are 0."
    assert (flood["title"], flood["outlets"]) == ("The flood", "Diario, Вестник, Wire")
    assert (flood["conflicts"], flood["agreements"], flood["report"]) == (
        "1",
        "2",
        "reports/flood.json",
    )
    report = read_report((out / "reports" / "flood.json").read_bytes())
    assert (report.pivot, report.title, len(report.findings)) == ("es", "The flood", 3)
    assert "<title>The flood" in (out / "reports" / "flood.html").read_text(encoding="utf-8")

    table = parquet.read_table(out / "stories.parquet").to_pylist()
    assert [line["story"] for line in table] == ["=HYPERLINK(1)", "empty", "flood"]
    assert (table[2]["conflicts"], table[0]["conflicts"]) == (1, None)
    findings = parquet.read_table(out / "findings.parquet").to_pylist()
    assert {(line["story"], line["kind"]) for line in findings} == {("flood", "figure")}
    assert [line["words"] for line in findings if line["status"] == "conflict"] == [
        "15",
        "14",
        "14",
    ]


@pytest.mark.usefixtures("shared")
def test_a_batch_started_again_does_what_is_left_or_changed(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    for name in ("a", "b", "c"):
        write_story(source / name)
    assert run_batch(source, out).now == 3
    before = {path: path.stat().st_mtime_ns for path in (out / "reports").iterdir()}

    again = run_batch(source, out)
    assert (again.before, again.now) == (3, 0)
    assert {path: path.stat().st_mtime_ns for path in (out / "reports").iterdir()} == before

    (source / "b" / "wire.txt").write_text(EN.replace("14", "16"), encoding="utf-8")
    write_story(source / "d")
    later = run_batch(source, out)
    assert (later.before, later.now) == (2, 2)
    assert [line["story"] for line in stories_csv(out)] == ["a", "b", "c", "d"]

    # Another pivot makes every report another one.
    assert run_batch(source, out, Setup(Options(pivot="ru"))).now == 4


@pytest.mark.usefixtures("shared")
def test_a_story_that_is_gone_from_the_source_is_gone_from_the_summary(tmp_path: Path) -> None:
    table, out = tmp_path / "in.jsonl", tmp_path / "out"
    both = [json.dumps(line) for line in lines(2)]
    table.write_text("\n".join(both), encoding="utf-8")
    assert run_batch(table, out).now == 2
    table.write_text("\n".join(line for line in both if "flood 1" in line), encoding="utf-8")
    assert run_batch(table, out).before == 1
    assert [line["story"] for line in stories_csv(out)] == ["flood 1"]
    assert not (out / batch.SPOOL).exists()


def test_a_worker_killed_in_the_middle_costs_no_story(tmp_path: Path) -> None:
    stories = [(n, BatchStory(f"flood {n}", STORY.versions)) for n in range(12)]
    done = []
    with workers(None, 2) as client:
        pids = client.run(os.getpid)
        for job, story, made in compare_all(client, SETUP, iter(stories)):
            if not done:
                os.kill(next(iter(pids.values())), signal.SIGKILL)
            assert "json" in made.files, made.problem
            done.append((job, story.id))
    assert sorted(done) == [(n, f"flood {n}") for n in range(12)]


def test_no_more_stories_are_read_than_workers_can_take_soon(client: Client) -> None:
    read = count()
    endless = ((next(read), STORY) for _ in range(1_000))
    results = compare_all(client, SETUP, endless)
    for _ in range(3):
        next(results)
    assert next(read) <= 3 + 2 * AHEAD
    results.close()


def test_what_nobody_foresaw_is_one_line_without_the_articles_text() -> None:
    done = compare_story(SETUP, replace(STORY, memories=(3,)))  # type: ignore[arg-type]
    assert done.again
    assert done.problem.startswith("Something went wrong here that should not have (TypeError at")
    assert EN not in done.problem


def test_a_cluster_elsewhere_is_used_as_it_stands(client: Client, tmp_path: Path) -> None:
    source = tmp_path / "in"
    write_story(source / "flood")
    address = client.scheduler.address
    done = run("batch", str(source), "--out", str(tmp_path / "out"), "--scheduler", address)
    assert done.returncode == 0, done.stderr
    assert "1 stories compared, 0 of them without a report" in done.stderr
    assert (tmp_path / "out" / "reports" / "flood.json").exists()


@pytest.mark.usefixtures("shared")
def test_memories_of_the_batch_and_of_a_story_reach_the_workers(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    write_story(source / "flood")
    write_story(source / "plain")
    memory = """<tmx version="1.4"><header srclang="es"/><body><tu>
        <tuv xml:lang="es"><seg>{}</seg></tuv><tuv xml:lang="en"><seg>{}</seg></tuv>
        </tu></body></tmx>"""
    line = "La inundación mató a 15 personas el domingo."
    own = memory.format(line, "By the story's own.").encode()
    (source / "flood" / "own.tmx").write_bytes(own)
    setup = Setup(Options(), (memory.format(line, "By the batch's.").encode(),))
    assert run_batch(source, out, setup).bad == 0
    said = {}
    for name in ("flood", "plain"):
        report = read_report((out / "reports" / f"{name}.json").read_bytes())
        said[name] = report.articles[0].sentences[0].translation
        assert report.options.memories == ()
    assert said == {"flood": "By the story's own.", "plain": "By the batch's."}


def test_a_cluster_that_does_not_answer_gets_one_plain_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("compare.batch.cluster.PATIENCE", 1)
    with (
        pytest.raises(InputError, match=r"No cluster answers at tcp://127\.0\.0\.1:9: start"),
        workers("tcp://127.0.0.1:9", 1),
    ):
        pass


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_batch_that_is_stopped_goes_on_where_it_was(how: signal.Signals, tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    # Of a sample's size, so that there is a middle to stop in.
    for number in range(STOPPED):
        copytree(SAMPLES / "flood", source / f"flood-{number:02}")
    command = [sys.executable, "-m", "compare", "batch", str(source), "--out", str(out)]
    command += ["--workers", "1"]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    while len(list(out.glob("reports/*.json"))) < 3:
        assert process.poll() is None
        time.sleep(0.02)
    process.send_signal(how)
    assert process.wait(timeout=60) != 0
    if how is signal.SIGTERM:
        assert len(stories_csv(out)) >= 2
    with closing(sqlite3.connect(out / NAME)) as database:
        done = database.execute("SELECT count(*) FROM stories").fetchone()[0]
    assert 2 <= done < STOPPED

    rest = run("batch", str(source), "--out", str(out))
    assert rest.returncode == 0, rest.stderr
    assert f"{STOPPED - done} stories compared" in rest.stderr
    assert f"{done} were done before" in rest.stderr
    assert len(stories_csv(out)) == STOPPED


def test_two_batches_do_not_write_into_one_folder(tmp_path: Path) -> None:
    from filelock import FileLock

    write_story(tmp_path / "in" / "flood")
    out = tmp_path / "out"
    out.mkdir()
    with FileLock(out / batch.LOCK):
        said = refused("batch", str(tmp_path / "in"), "--out", str(out))
    assert "Another batch is writing" in said


def test_a_torn_state_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"no database at all" * 100)
    with open_state(tmp_path) as state:
        assert not state.is_done("a", b"", 0)
        state.keep("a", b"d", 0, {"story": "a"}, [])
        assert state.is_done("a", b"d", 0)


def test_wrong_arguments_get_one_plain_line(tmp_path: Path) -> None:
    assert "no folder of story folders" in refused("batch", "nowhere", "--out", str(tmp_path / "o"))
    samples = str(SAMPLES)
    assert "give a whole number" in refused("batch", samples, "--out", "o", "--workers", "0")
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "cannot be written" in refused("batch", samples, "--out", str(tmp_path / "file" / "o"))
