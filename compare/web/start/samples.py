"""The sample stories that come with the program."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent.parent.parent / "samples"


@dataclass(frozen=True, slots=True)
class Sample:
    """A story in a folder of `samples`.

    `title`, `description` and `look_for` (questions for a class) are by the language they
    are in, `outlets` by the language of the outlet's version.
    """

    folder: Path
    title: Mapping[str, str]
    description: Mapping[str, str]
    day: str
    outlets: Mapping[str, str]
    look_for: Mapping[str, Sequence[str]]

    @property
    def memory(self) -> str:
        """The path of the story's translation memory."""
        return str(self.folder / "memory.tmx")

    def text(self, language: str) -> str:
        """Return the version in this language."""
        return (self.folder / f"{language}.txt").read_text(encoding="utf-8")


@cache
def samples() -> tuple[Sample, ...]:
    """Return all sample stories, the raid first."""
    found = [_read(path) for path in sorted(FOLDER.glob("*/story.toml"))]
    return tuple(sorted(found, key=lambda sample: sample.folder.name != "raid"))


def _read(path: Path) -> Sample:
    story = tomllib.loads(path.read_text(encoding="utf-8"))
    return Sample(
        folder=path.parent,
        title=story["title"],
        description=story["description"],
        day=story["day"],
        outlets=story["outlets"],
        look_for=story.get("look_for", {}),
    )
