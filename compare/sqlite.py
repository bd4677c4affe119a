"""SQLite files of ours: any number of processes share one, and any may be killed at any moment.

https://sqlite.org/wal.html
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

# Seconds to wait for another process to finish writing.
PATIENCE = 5


def connect(file: Path, schema: str) -> sqlite3.Connection:
    """Return a connection to the file, made with this schema where it is new.

    A power cut may cost the last transactions, never the file. Raises sqlite3.Error.
    """
    database = sqlite3.connect(file, timeout=PATIENCE)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.executescript(schema)
    except BaseException:
        database.close()
        raise
    return database


def files(file: Path) -> list[Path]:
    """Return the file and the two that SQLite keeps beside it."""
    return [file, *(file.with_name(file.name + ending) for ending in ("-wal", "-shm"))]
