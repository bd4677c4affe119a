"""The sample stories that come with the program."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent.parent / "samples"


@dataclass(frozen=True, slots=True)
class Sample:
    """A story in a folder of `samples`: what it is called, its outlets, what to look for."""

    folder: Path
    title: str
    description: str
    day: str
    outlets: dict[str, str]
    look_for: tuple[str, ...]

    @property
    def memory(self) -> str:
        """The path of the story's translation memory."""
        return str(self.folder / "memory.tmx")

    def text(self, language: str) -> str:
        """Return the version in this language."""
        return (self.folder / f"{language}.txt").read_text(encoding="utf-8")


@cache
def samples() -> tuple[Sample, ...]:
    """Return all sample stories, the raid first, described in English."""
    found = [_read(path) for path in sorted(FOLDER.glob("*/story.toml"))]
    return tuple(sorted(found, key=lambda sample: sample.folder.name != "raid"))


def _read(path: Path) -> Sample:
    story = tomllib.loads(path.read_text(encoding="utf-8"))
    return Sample(
        folder=path.parent,
        title=story["title"]["en"],
        description=story["description"]["en"],
        day=story["day"],
        outlets=story["outlets"],
        look_for=tuple(story.get("look_for", {}).get("en", ())),
    )
