"""A batch from its source to its summary: the one way of the stories, top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from compare.batch import folders, tables
from compare.batch.cluster import compare_all, workers
from compare.batch.state import State, open_state
from compare.batch.story import BatchStory, Done, digest, file_stem
from compare.batch.summary import write_summary
from compare.batch.work import Setup
from compare.errors import InputError
from compare.messages import _
from compare.write import make_folder, write_whole

if TYPE_CHECKING:
    from distributed import Client

LOCK, SPOOL, REPORTS = ".batch.lock", ".batch.spool", "reports"


@dataclass(slots=True)
class Counts:
    """How many stories were done before, are done now, and of these have no report."""

    before: int = 0
    now: int = 0
    bad: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """Where a story stands in the source, and the digest of what its report rests on."""

    place: int
    digest: bytes


def run(
    source: Path,
    out: Path,
    setup: Setup,
    count: int,
    scheduler: str | None = None,
    progress: Callable[[Counts], None] = lambda counts: None,
) -> Counts:
    """Compare the stories of a source that are not done yet; write reports and a summary.

    `source` is a folder or a table, `count` how many processes compare on this machine where
    there is no `scheduler`. The summary is written also where the batch is stopped. Raises
    InputError where the source cannot be read or the folder not be written.
    """
    from filelock import FileLock, Timeout

    make_folder(out / REPORTS)
    try:
        with FileLock(out / LOCK, timeout=0), open_state(out) as state:
            return _run(source, out, setup, workers(scheduler, count), state, progress)
    except Timeout as error:
        raise InputError(
            _("Another batch is writing into “{folder}”: wait for it, or choose another.").format(
                folder=out
            )
        ) from error


def _run(
    source: Path,
    out: Path,
    setup: Setup,
    cluster: AbstractContextManager[Client],
    state: State,
    progress: Callable[[Counts], None],
) -> Counts:
    counts, finished = Counts(), False
    try:
        left = remaining(source, out, setup, state, counts, progress)
        # Workers are started for something to do.
        for first in left:
            with cluster as client:
                for job, story, done in compare_all(client, setup, chain([first], left)):
                    keep(out, state, job, story, done)
                    counts.now += 1
                    counts.bad += bool(done.problem)
                    progress(counts)
        finished = True
        return counts
    finally:
        # Of a batch that is stopped, what was done before and not come to again counts too.
        write_summary(state, out, everything=not finished)
        (out / SPOOL).unlink(missing_ok=True)


def remaining(
    source: Path,
    out: Path,
    setup: Setup,
    state: State,
    counts: Counts,
    progress: Callable[[Counts], None],
) -> Iterator[tuple[Job, BatchStory]]:
    """Yield the stories that are not done yet, each with its place in the source."""
    state.begin()
    shared = setup.digest()
    for place, story in enumerate(read_source(source, out / SPOOL, setup.options.pivot)):
        job = Job(place, digest(story, shared))
        if state.is_done(story.id, job.digest, place):
            counts.before += 1
            progress(counts)
        else:
            yield job, story


def read_source(source: Path, spool: Path, pivot: str) -> Iterator[BatchStory]:
    """Yield the stories of a folder or a table; InputError where it is neither."""
    if source.is_dir():
        return folders.read_folder(source, pivot)
    if source.suffix.lower() in tables.SUFFIXES and source.is_file():
        return tables.read_table(source, spool)
    raise InputError(
        _("“{name}” is no folder of story folders and no {endings} table.").format(
            name=source.name, endings=", ".join(tables.SUFFIXES)
        )
    )


def keep(out: Path, state: State, job: Job, story: BatchStory, done: Done) -> None:
    """Write a story's files, then note it as done: in this order, so that none is lost."""
    names = {form: f"{REPORTS}/{file_stem(story.id)}.{form}" for form in done.files}
    for form, data in done.files.items():
        write_whole(out / names[form], data)
    line = {**done.line, "report": next(iter(names.values()), None)}
    state.keep(story.id, job.digest, job.place, line, done.findings, done.again)
