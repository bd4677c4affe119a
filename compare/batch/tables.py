"""A batch as a table: a line a version, with its story, in CSV, JSONL or Parquet."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

from compare import limits
from compare.batch.story import BatchStory, Version
from compare.errors import InputError
from compare.messages import _

NEEDED = ("story", "outlet", "text")
OTHERS = ("language", "date", "title")
Line = Mapping[str, Any]
_SPOOL = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
DROP TABLE IF EXISTS stories;
DROP TABLE IF EXISTS versions;
CREATE TABLE stories (number INTEGER PRIMARY KEY, id TEXT UNIQUE, problem TEXT);
CREATE TABLE versions (
    story INTEGER, outlet TEXT, text BLOB, language TEXT, date TEXT, title TEXT
);
"""
# Lines of a Parquet file that are in memory at a time: articles are some 5 kB each.
_AT_ONCE = 256


def read_table(table: Path, spool: Path) -> Iterator[BatchStory]:
    """Yield the stories of a table, in the order in which each first comes.

    A story's versions may stand anywhere in it, so its lines are first laid by in the file
    `spool`: memory stays the same however long the table is. A line that cannot be used is a
    story of its own that says so. Raises InputError where the whole is no such table.
    """
    with closing(sqlite3.connect(spool)) as database:
        # Nothing is lost with this file: it is made anew from the table.
        database.executescript(_SPOOL)
        for number, line in _READERS[table.suffix.lower()](table):
            _lay_by(database, number, line)
        database.execute("CREATE INDEX by_story ON versions (story)")
        database.commit()
        for number, id, problem in database.execute("SELECT * FROM stories ORDER BY number"):
            found = database.execute(
                "SELECT outlet, text, language, date, title FROM versions "
                "WHERE story = ? ORDER BY rowid",
                (number,),
            )
            yield BatchStory(
                id,
                tuple(
                    Version(outlet, text, "", language, day, title)
                    for outlet, text, language, day, title in found
                ),
                problem=problem,
            )


def _lay_by(database: sqlite3.Connection, number: int, line: Line | None) -> None:
    """Put a line among the versions of its story, or among the stories as one that is bad."""
    problem = ""
    if line is None:
        problem = _("Line {number} is no JSON object: write one object a line.")
    elif not (_text(line.get("story")) and _text(line.get("outlet"))):
        problem = _("Line {number} has no story or no outlet: give both.")
    if line is None or problem:
        database.execute(
            "INSERT OR IGNORE INTO stories (id, problem) VALUES (?, ?)",
            (_("line {number}").format(number=number), problem.format(number=number)),
        )
        return
    story = _text(line["story"])
    database.execute("INSERT OR IGNORE INTO stories (id, problem) VALUES (?, '')", (story,))
    # A text that is too long is not laid by whole; its reader says that it is too long.
    text = _text(line.get("text")).encode("utf-8", "replace")[: limits.MAX_TEXT_BYTES + 1]
    others = (_text(line.get(name)) or None for name in OTHERS)
    database.execute(
        "INSERT INTO versions SELECT number, ?, ?, ?, ?, ? FROM stories WHERE id = ?",
        (_text(line["outlet"]), text, *others, story),
    )


def _check_columns(names: Iterable[str], path: Path) -> None:
    """Raise InputError where a table lacks a column that it has to have."""
    there = set(names)
    if lacking := [name for name in NEEDED if name not in there]:
        raise InputError(
            _(
                "“{name}” has no column “{column}”: a table holds story, outlet and text, a line a "
                "version, and if you like language, date and title."
            ).format(name=path.name, column=lacking[0])
        )


def _text(cell: object) -> str:
    """Return what a cell says: days as ISO 8601, numbers in digits, nothing as ""."""
    if cell is None or cell != cell:  # NaN, an empty cell of pandas
        return ""
    if isinstance(cell, datetime):
        cell = cell.date()
    return cell.isoformat() if isinstance(cell, date) else str(cell).strip()


def _csv(path: Path) -> Iterator[tuple[int, Line]]:
    # A cell may hold a whole article, and quotation marks in it many lines. The limit is one for
    # the whole process: it goes back to what it was.
    before = csv.field_size_limit(limits.MAX_FILE_BYTES)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            head = file.readline()
            file.seek(0)
            separator = max(",;\t", key=head.count)
            reader = csv.reader(file, delimiter=separator, strict=True)
            names = [name.strip().lower() for name in next(reader, [])]
            _check_columns(names, path)
            for cells in reader:
                if cells:
                    yield reader.line_num, dict(zip(names, cells, strict=False))
    except UnicodeDecodeError as error:
        raise _not_utf8(path) from error
    except csv.Error as error:
        raise InputError(
            _("“{name}” is no CSV table: save it as CSV in UTF-8 with a head line.").format(
                name=path.name
            )
        ) from error
    finally:
        csv.field_size_limit(before)


def _jsonl(path: Path) -> Iterator[tuple[int, Line | None]]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, text in enumerate(file, 1):
                if text.strip():
                    yield number, _object(text)
    except UnicodeDecodeError as error:
        raise _not_utf8(path) from error


def _object(text: str) -> Line | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _parquet(path: Path) -> Iterator[tuple[int, Line]]:
    import pyarrow as arrow
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(path) as file:
            _check_columns(file.schema_arrow.names, path)
            names = [name for name in (*NEEDED, *OTHERS) if name in file.schema_arrow.names]
            number = 0
            for part in file.iter_batches(_AT_ONCE, columns=names):
                for line in part.to_pylist():
                    number += 1
                    yield number, line
    except (arrow.ArrowException, OSError) as error:
        raise InputError(
            _("“{name}” is no Parquet file, or it is broken: write it again.").format(
                name=path.name
            )
        ) from error


def _not_utf8(path: Path) -> InputError:
    return InputError(_("“{name}” is not UTF-8 text: save it as UTF-8.").format(name=path.name))


_READERS: Mapping[str, Callable[[Path], Iterator[tuple[int, Line | None]]]] = {
    ".csv": _csv,
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".parquet": _parquet,
}
SUFFIXES = tuple(_READERS)
