"""One story of a batch on its way to a worker, and what comes back."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from compare.export.findings import Cell

# What a file may be called on every system, in small letters of any script.
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST_STEM = 80
# Names of devices: Windows opens no file of that name, whatever its ending.
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")


@dataclass(frozen=True, slots=True)
class Version:
    """One outlet's version as it was found: the bytes of a file, or the text of a cell.

    `file` is the file's name, "" for a cell. Of the others each is None where the source does
    not tell it: the language (ISO 639-1), the day of publication (ISO 8601), the title.
    """

    outlet: str
    data: bytes
    file: str = ""
    language: str | None = None
    date: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class BatchStory:
    """A story to compare: its id in the source, its title if any, its versions.

    `memories` holds the TMX files that lie beside the versions. `problem` is one plain
    sentence where the source itself is at fault: such a story is not compared.
    """

    id: str
    versions: tuple[Version, ...]
    title: str | None = None
    memories: tuple[bytes, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a story: files by their ending, a line for the summary, one a finding.

    `problem` is one plain sentence on why there is no report, "" where there is one;
    `again` tells that it may go better the next time.
    """

    files: Mapping[str, bytes]
    line: Mapping[str, Cell]
    findings: tuple[tuple[Cell, ...], ...] = ()
    problem: str = ""
    again: bool = False


def file_stem(story: str) -> str:
    """Return the name of a story's files, without an ending; no two stories share one.

    The story's own id where that is a good name of a file on every system, otherwise what can
    be kept of it and eight digits made from the whole.
    """
    kept = _UNSAFE.sub("-", story).strip("-.")[:_LONGEST_STEM]
    if kept and kept == story == story.casefold() and not _DEVICE.match(story):
        return kept
    digits = hashlib.blake2b(story.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{kept.casefold()}-{digits}" if kept else digits


def digest(story: BatchStory, setup: bytes) -> bytes:
    """Return 16 bytes that change with anything the story's report rests on.

    `setup` is the digest of what is the same for all stories: `compare.batch.work.Setup`.
    """
    made = hashlib.blake2b(setup, digest_size=16)
    for version in story.versions:
        for part in (
            version.outlet,
            version.file,
            version.language or "",
            version.date or "",
            version.title or "",
        ):
            made.update(part.encode("utf-8", "surrogatepass") + b"\0")
        made.update(hashlib.blake2b(version.data).digest())
    for memory in story.memories:
        made.update(hashlib.blake2b(memory).digest())
    made.update(f"{story.title}\0{story.problem}".encode("utf-8", "surrogatepass"))
    return made.digest()
