"""What of a batch is done: one SQLite file in its folder, so that a stopped batch goes on.

A story is done once its transaction is, and its report is written before that.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from compare.errors import InputError
from compare.export.findings import Cell
from compare.messages import _
from compare.sqlite import connect, files

NAME = ".batch.sqlite3"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS stories (
    id TEXT PRIMARY KEY, place INTEGER, digest BLOB, again INTEGER, line BLOB, findings BLOB
);
CREATE INDEX IF NOT EXISTS by_place ON stories (place);
"""


@dataclass(frozen=True, slots=True)
class State:
    """The stories that are done; every function is one small transaction."""

    database: sqlite3.Connection

    def begin(self) -> None:
        """Forget where the stories stood in the source: it is about to be read again."""
        with self.database:
            self.database.execute("UPDATE stories SET place = NULL")

    def is_done(self, id: str, digest: bytes, place: int) -> bool:
        """Return whether this very story is done; note where it stands in the source."""
        with self.database:
            found = self.database.execute(
                "UPDATE stories SET place = ? WHERE id = ? AND digest = ? AND NOT again",
                (place, id, digest),
            )
        return found.rowcount > 0

    def keep(
        self,
        id: str,
        digest: bytes,
        place: int,
        line: Mapping[str, Cell],
        findings: Sequence[Sequence[Cell]],
        again: bool = False,
    ) -> None:
        """Note that a story is done, with its lines of the summary.

        `again` says that it is to be done again when the batch is started again.
        """
        with self.database:
            self.database.execute(
                "INSERT OR REPLACE INTO stories VALUES (?, ?, ?, ?, ?, ?)",
                (id, place, digest, again, _packed(line), _packed(findings)),
            )

    def lines(self, everything: bool = False) -> Iterator[tuple[dict[str, Cell], list[list[Cell]]]]:
        """Yield the line of each story of the source and those of its findings, in its order.

        `everything`: behind them those of the stories that the source did not give this time.
        """
        for line, findings in self.database.execute(
            "SELECT line, findings FROM stories WHERE place IS NOT NULL OR ? "
            "ORDER BY place IS NULL, place, id",
            (everything,),
        ):
            yield _unpacked(line), _unpacked(findings)


@contextmanager
def open_state(folder: Path) -> Iterator[State]:
    """Give what is known of the batch in this folder, nothing where the file is no such file.

    Raises InputError where the disk is full or the folder may not be written.
    """
    try:
        with closing(_connected(folder / NAME)) as database:
            yield State(database)
    except sqlite3.OperationalError as error:
        raise InputError(
            _(
                "What is done of the batch cannot be written in “{folder}”: make room on that "
                "disk, let this user write there, or give another folder."
            ).format(folder=folder)
        ) from error


def _connected(path: Path) -> sqlite3.Connection:
    try:
        return connect(path, _SCHEMA)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        # Torn by a full disk, or something else's: all is done again.
        for file in files(path):
            file.unlink(missing_ok=True)
        return connect(path, _SCHEMA)


def _packed(plain: object) -> bytes:
    # Twenty findings of a story take 8 kB as they are, 1.5 kB so.
    return zlib.compress(json.dumps(plain, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def _unpacked(packed: bytes) -> Any:
    return json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
