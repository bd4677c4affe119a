"""What a worker does: compare one story, and never fail for the whole."""

from __future__ import annotations

import hashlib
import pickle  # nosec B403: written only, to digest the setup; nothing is unpickled
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from compare.batch.story import BatchStory, Done, Version
from compare.errors import InputError, describe_failure
from compare.export.findings import Cell, finding_lines
from compare.export.formats import export
from compare.messages import _, speaking
from compare.model import Article, Options, Report

# A line of stories.csv, in this order, and what its cells hold. `conflicts` are figures that
# disagree, `agreements` those that do not, `wordings` what is worded differently.
COLUMNS: Mapping[str, type] = {
    "story": str,
    "title": str,
    "problem": str,
    "outlets": str,
    "languages": str,
    "sentences": int,
    "rows": int,
    "conflicts": int,
    "agreements": int,
    "wordings": int,
    "only_here": int,
    "missing": int,
    "untranslated": int,
    "seconds": float,
    "report": str,
}
# Memories of a story are written to files for as long as it is compared; of the setup, once.
_KEPT_SETUPS = 2


@dataclass(frozen=True, slots=True)
class Setup:
    """What is the same for all stories of a batch: options, memory files, wanted endings.

    The memories come as bytes: a worker may be on another machine.
    """

    options: Options
    memories: tuple[bytes, ...] = ()
    formats: tuple[str, ...] = ("json",)

    def digest(self) -> bytes:
        """Return 16 bytes that change with the setup."""
        return hashlib.blake2b(pickle.dumps(self, protocol=5), digest_size=16).digest()


def compare_story(setup: Setup, story: BatchStory) -> Done:
    """Return the story's report, or the one plain sentence that says why there is none."""
    if story.problem:
        return failed(story, story.problem)
    began = time.monotonic()
    try:
        with tempfile.TemporaryDirectory(prefix="parallax-") as folder:
            memories = (*write_memories(story.memories, Path(folder)), *kept_memories(setup))
            report = _compare(story, replace(setup.options, memories=memories))
        # Paths of this worker mean nothing to who opens the report.
        report = replace(report, options=replace(report.options, memories=()), title=story.title)
        seconds = round(time.monotonic() - began, 3)
        with speaking(report.pivot):
            files = {form: export(report, form) for form in setup.formats}
        return Done(files, story_line(story, report, seconds), tuple(finding_lines(report)))
    except InputError as error:
        return failed(story, str(error))
    except Exception as error:
        return failed(story, sorry(describe_failure(error)), again=True)


def failed(story: BatchStory, problem: str, again: bool = False) -> Done:
    """Return what is told of a story that has no report."""
    outlets = ", ".join(version.outlet for version in story.versions)
    line: dict[str, Cell] = {
        "story": story.id,
        "title": story.title,
        "problem": problem,
        "outlets": outlets,
    }
    return Done({}, line, problem=problem, again=again)


def sorry(what: str) -> str:
    """Return what is told where nobody foresaw the failure; `what` holds no article's text."""
    return _(
        "Something went wrong here that should not have ({what}): run the batch again; "
        "if it stays, please report it."
    ).format(what=what)


def _compare(story: BatchStory, options: Options) -> Report:
    from compare import compare

    articles = [read(version, f"a{number}") for number, version in enumerate(story.versions, 1)]
    return compare(articles, options)


def read(version: Version, id: str) -> Article:
    """Return the article of one version; InputError says what is wrong with it."""
    from compare.read import read_article, read_file
    from compare.read.source import Source

    source = (
        read_file(version.data, version.file)
        if version.file
        else Source(version.data.decode("utf-8", "replace"))
    )
    if version.title:
        source = replace(source, title=version.title)
    return read_article(
        source, id=id, outlet=version.outlet, language=version.language, date=version.date
    )


def story_line(story: BatchStory, report: Report, seconds: float) -> dict[str, Cell]:
    """Return the story's line in the summary, by the names of COLUMNS."""
    found = Counter((finding.kind, finding.status) for finding in report.findings)
    sentences = [sentence for article in report.articles for sentence in article.sentences]
    return {
        "story": story.id,
        "title": story.title or next((a.title for a in report.articles if a.title), ""),
        "outlets": ", ".join(article.outlet for article in report.articles),
        "languages": ", ".join(article.language for article in report.articles),
        "sentences": len(sentences),
        "rows": len(report.rows),
        "conflicts": found["figure", "conflict"] + found["figure", "scale_suspect"],
        "agreements": found["figure", "agrees"],
        "wordings": found["framing", "differs"],
        "only_here": found["omission", "only_here"],
        "missing": found["omission", "missing"],
        "untranslated": sum(sentence.translation is None for sentence in sentences),
        "seconds": seconds,
    }


def write_memories(memories: Sequence[bytes], folder: Path) -> tuple[str, ...]:
    """Write memories into a folder; return their paths, in the same order."""
    paths = []
    for number, data in enumerate(memories):
        path = folder / f"{number}.tmx"
        path.write_bytes(data)
        paths.append(str(path))
    return tuple(paths)


def kept_memories(setup: Setup) -> tuple[str, ...]:
    """Return the paths of the setup's memories, written once in a worker."""
    return _kept(setup.memories) if setup.memories else ()


@lru_cache(maxsize=_KEPT_SETUPS)
def _kept(memories: tuple[bytes, ...]) -> tuple[str, ...]:
    from distributed import get_worker

    # Dask clears the worker's own folder away, also after a worker that died.
    return write_memories(memories, Path(tempfile.mkdtemp(dir=get_worker().local_directory)))
