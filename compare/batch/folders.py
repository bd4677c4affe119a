"""A batch as a folder of story folders: each holds the versions of one story as files."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from compare import limits
from compare.batch.story import BatchStory, Version
from compare.errors import InputError
from compare.messages import _
from compare.read.files import SUFFIXES

STORY_FILE = "story.toml"
MEMORY_SUFFIX = ".tmx"


def read_folder(folder: Path, pivot: str) -> Iterator[BatchStory]:
    """Yield the stories of a folder's folders in the order of their names.

    A folder without any version in it is a story with none: it is told of, not passed over, as
    hidden folders are.
    """
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.name.startswith("."):
            try:
                yield read_story(path, pivot)
            except InputError as error:
                yield BatchStory(path.name, (), problem=str(error))


def read_story(folder: Path, pivot: str) -> BatchStory:
    """Return the story whose versions are the .txt, .md, .html, .docx and .pdf files of a folder.

    The outlet is a file's name without its ending, unless `story.toml` names it. That file may
    hold `day`, and by the name of the version's file without its ending the `outlets`,
    `languages` and `days`; `title` is what the story is called, or a table of that by language,
    of which the pivot's is taken. A .tmx file beside the versions is a translation memory.
    """
    settings = read_settings(folder / STORY_FILE)
    try:
        files = [path for path in sorted(folder.iterdir()) if not path.name.startswith(".")]
    except OSError as error:
        raise _unreadable(folder) from error
    told = {name: _table(settings, name) for name in ("outlets", "languages", "days")}
    day = settings.get("day")
    versions = tuple(
        Version(
            outlet=told["outlets"].get(path.stem, path.stem),
            data=_bytes(path, limits.MAX_FILE_BYTES),
            file=path.name,
            language=told["languages"].get(path.stem),
            date=told["days"].get(path.stem, day if isinstance(day, str) else None),
        )
        for path in files
        if path.suffix.lower() in SUFFIXES and path.is_file()
    )
    titles = settings.get("title")
    title = titles.get(pivot) if isinstance(titles, dict) else titles
    return BatchStory(
        id=folder.name,
        versions=versions,
        title=title if isinstance(title, str) else None,
        memories=tuple(
            _bytes(path, limits.MAX_MEMORY_BYTES)
            for path in files
            if path.suffix.lower() == MEMORY_SUFFIX and path.is_file()
        ),
    )


def read_settings(path: Path) -> Mapping[str, Any]:
    """Return what `story.toml` says, nothing where there is none or it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}


def _table(settings: Mapping[str, Any], name: str) -> Mapping[str, str]:
    found = settings.get(name)
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)}


def _bytes(path: Path, most: int) -> bytes:
    """Return a file's bytes, one more than `most` where it is larger: its reader says so."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise _unreadable(path) from error


def _unreadable(path: Path) -> InputError:
    return InputError(
        _("“{name}” cannot be read: check that you may read it.").format(name=path.name)
    )
