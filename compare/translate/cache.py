"""Machine translations kept on disk, so that a story's second comparison translates nothing.

One SQLite file in the user's cache folder, readable by that user alone: it holds the
translations of sentences, while the sentences themselves are kept as digests only. Any
number of processes may share it, and a process may be killed at any moment
(https://sqlite.org/wal.html). Whatever is wrong with the file, a comparison goes on
without it.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from compare import limits

if TYPE_CHECKING:
    import sqlite3

# Names the folder to keep the file in; "off" keeps nothing.
SETTING = "PARALLAX_CACHE"
_NAME = "translations.sqlite3"
# When the file is full, the share of translations that makes room: the longest unused.
_SHARE = 4
# SQLite takes at most 999 values a statement in its older builds.
_AT_ONCE = 500
_DAY = 86_400
_SCHEMA = """
CREATE TABLE IF NOT EXISTS translations (
    key BLOB PRIMARY KEY, text TEXT NOT NULL, day INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_day ON translations (day);
"""


def path() -> Path | None:
    """Return where the file is, whether or not it is there yet; None where it is switched off."""
    chosen = os.environ.get(SETTING, "").strip()
    if chosen.lower() == "off":
        return None
    try:
        return (Path(chosen).expanduser() if chosen else _platform_folder()) / _NAME
    except RuntimeError:
        # This user has no home.
        return None


def _platform_folder() -> Path:
    """Return the folder for caches by the custom of the platform."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        base = Path(local) if local else Path.home() / "AppData" / "Local"
        return base / "Parallax" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "Parallax"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "parallax"


def read(engine: str, version: str, pair: tuple[str, str], lines: Sequence[str]) -> dict[str, str]:
    """Return the lines that this version of an engine has translated before, with their text.

    `pair` is the source and target language as ISO 639-1 codes.
    """
    keys = {_key(engine, version, pair, line): line for line in lines}
    found: dict[str, str] = {}
    with _open() as database:
        if database is None:
            return {}
        today = _today()
        for some in _parts(list(keys)):
            marks = ",".join("?" * len(some))
            rows = database.execute(
                # Only question marks are put in.
                f"SELECT key, text, day FROM translations WHERE key IN ({marks})",  # nosec B608
                some,
            ).fetchall()
            found |= {keys[key]: text for key, text, _ in rows}
            # A write a day is enough to know what is in use.
            if old := [(today, key) for key, _, day in rows if day != today]:
                database.executemany("UPDATE translations SET day = ? WHERE key = ?", old)
    return found


def write(engine: str, version: str, pair: tuple[str, str], texts: Mapping[str, str]) -> None:
    """Keep the translations of these lines; where the file is full, the longest unused go."""
    if not texts:
        return
    today = _today()
    rows = [(_key(engine, version, pair, line), text, today) for line, text in texts.items()]
    with _open() as database:
        if database is None:
            return
        database.executemany("INSERT OR REPLACE INTO translations VALUES (?, ?, ?)", rows)
        while _bytes_used(database) > limits.MAX_CACHE_BYTES:
            gone = database.execute(
                "DELETE FROM translations WHERE key IN (SELECT key FROM translations "
                "ORDER BY day LIMIT (SELECT 1 + count(*) / ? FROM translations))",
                (_SHARE,),
            )
            if not gone.rowcount:
                break


def size() -> tuple[int, int]:
    """Return how many translations are kept and the bytes that they take on disk."""
    count = 0
    with _open() as database:
        if database is not None:
            count = database.execute("SELECT count(*) FROM translations").fetchone()[0]
    file = path()
    return count, file.stat().st_size if file and file.exists() else 0


def clear() -> None:
    """Forget all translations; OSError where the file cannot be removed."""
    from compare.sqlite import files

    if file := path():
        for part in files(file):
            part.unlink(missing_ok=True)


def _key(engine: str, version: str, pair: tuple[str, str], line: str) -> bytes:
    named = "\0".join((engine, version, *pair, line))
    return hashlib.blake2b(named.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _today() -> int:
    return int(time.time()) // _DAY


def _parts(keys: list[bytes]) -> Iterator[list[bytes]]:
    return (keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE))


def _bytes_used(database: sqlite3.Connection) -> int:
    pages, free, each = (
        database.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * each)


@contextmanager
def _open() -> Iterator[sqlite3.Connection | None]:
    """Give the database within one transaction; None where there is none to be had.

    What fails inside is passed over: a comparison does without. A file that is no
    database is taken away, so that the next call makes a new one.
    """
    file = path()
    if file is None:
        yield None
        return
    import sqlite3

    database = None
    try:
        database = _connect(file)
    except (sqlite3.Error, OSError) as error:
        _discard_spoilt(file, error)
    if database is None:
        yield None
        return
    with closing(database):
        try:
            with database:
                yield database
        except sqlite3.Error as error:
            database.close()
            _discard_spoilt(file, error)


def _connect(file: Path) -> sqlite3.Connection:
    from compare.sqlite import connect

    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # SQLite gives the files beside it the same rights.
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    return connect(file, _SCHEMA)


def _discard_spoilt(file: Path, error: Exception) -> None:
    import sqlite3

    from compare.sqlite import files

    if getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        for part in files(file):
            try:
                part.unlink(missing_ok=True)
            except OSError:
                return
