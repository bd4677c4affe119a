"""The exercises that come with the sample stories: `samples/<story>/exercise.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from compare.classroom.making import Choice
from compare.classroom.model import TaskKind
from compare.model import Report

SAMPLES = Path(__file__).parent.parent.parent / "samples"


@dataclass(frozen=True, slots=True)
class Ready:
    """A ready-made exercise; `title`, `introduction` and `outlets` are by language."""

    story: str
    day: str
    title: Mapping[str, str]
    introduction: Mapping[str, str]
    outlets: Mapping[str, str]
    tasks: tuple[TaskKind, ...]
    minutes: int
    outlets_hidden: bool

    def choice(self, language: str) -> Choice:
        """Return what its maker chose, for pupils who are spoken to in this language."""
        return Choice(
            self.tasks,
            title=self.title[language],
            introduction=self.introduction[language],
            minutes=self.minutes,
            outlets_hidden=self.outlets_hidden,
            language=language,
        )


@cache
def ready_made() -> tuple[Ready, ...]:
    """Return the exercises of all sample stories, the raid first."""
    found = [_read(path.parent) for path in sorted(SAMPLES.glob("*/exercise.toml"))]
    return tuple(sorted(found, key=lambda ready: ready.story != "raid"))


def compare_sample(ready: Ready, pivot: str) -> Report:
    """Return the sample story compared, its texts in the pivot language; takes a few seconds."""
    from compare import Options, compare
    from compare.read import read_article

    folder = SAMPLES / ready.story
    articles = [
        read_article(
            (folder / f"{language}.txt").read_text(encoding="utf-8"),
            id=language,
            outlet=outlet,
            language=language,
            date=ready.day,
        )
        for language, outlet in ready.outlets.items()
    ]
    report = compare(articles, Options(pivot=pivot, memories=(str(folder / "memory.tmx"),)))
    return replace(report, title=ready.title[pivot])


def _read(folder: Path) -> Ready:
    exercise = tomllib.loads((folder / "exercise.toml").read_text(encoding="utf-8"))
    story = tomllib.loads((folder / "story.toml").read_text(encoding="utf-8"))
    return Ready(
        story=folder.name,
        day=story["day"],
        title=story["title"],
        introduction={code: text.strip() for code, text in exercise["introduction"].items()},
        outlets=story["outlets"],
        tasks=tuple(exercise["tasks"]),
        minutes=exercise["minutes"],
        outlets_hidden=exercise["outlets_hidden"],
    )
