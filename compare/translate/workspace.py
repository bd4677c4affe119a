"""One at a time: the lock that whoever changes the packages holds, and the place they work in.

`.parallax` lies beside the folder of the packages, on the same disk, so that a rename moves a
package in or out in one step; among them, Argos itself would fail on a folder without
metadata. The operating system lets go of the lock when its holder is killed.
"""

from __future__ import annotations

import errno
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.messages import N_, _
from compare.spoken import decimal
from compare.translate.store import folder

if TYPE_CHECKING:
    from filelock import FileLock

# Seconds that a download begun and never finished is kept for going on with: a fortnight.
KEEP_DOWNLOADS = 14 * 24 * 3600
FULL = N_("The disk is full: make room and try again; what was installed is as it was.")
# No space left; a limit on this user's space; a limit on the size of a file.
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class NoRoomError(InputError):
    """The disk has too little room: what was fetched so far is good and is kept."""


@contextmanager
def changing() -> Iterator[Path]:
    """Give whoever changes the packages an empty folder of their own, gone afterwards.

    Nobody else, in this process or another, changes packages meanwhile; what a killed
    installation left behind is removed. Raises InputError where somebody else is at it,
    or where nothing can be written.
    """
    place, lock = _enter()
    try:
        _clean(place)
        stage = Path(mkdtemp(prefix="stage-", dir=place))
        try:
            yield stage
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    except OSError as error:
        if error.errno in NO_ROOM:
            raise NoRoomError(_(FULL)) from error
        raise
    finally:
        lock.release()


def _enter() -> tuple[Path, FileLock]:
    """Return the place to work in and its lock, held."""
    from filelock import FileLock, Timeout

    place = _place()
    try:
        folder().mkdir(parents=True, exist_ok=True)
        place.mkdir(exist_ok=True)
        lock = FileLock(place / "lock", timeout=0, thread_local=False)
        lock.acquire()
    except Timeout as error:
        raise InputError(
            _(
                "Translation packages are being installed or removed just now, perhaps in another "
                "window: try again when that is done."
            )
        ) from error
    except OSError as error:
        raise InputError(
            _(FULL)
            if error.errno in NO_ROOM
            else _(
                "The folder for translation packages cannot be written to: "
                "set ARGOS_PACKAGES_DIR to one that can."
            )
        ) from error
    return place, lock


def need_room(size: int) -> None:
    """Raise NoRoomError where the disk has less room than this many bytes."""
    with suppress(OSError):
        free = shutil.disk_usage(folder()).free
        if free < size:
            raise NoRoomError(
                _(
                    "The disk has room for {free} MB and this needs {size} MB: "
                    "make room and try again."
                ).format(free=decimal(round(free / 1e6)), size=decimal(round(size / 1e6)))
            )


def downloads() -> Path:
    """Return the folder of downloads that are not whole yet; to be used while `changing`."""
    path = _place() / "downloads"
    path.mkdir(exist_ok=True)
    return path


def _place() -> Path:
    return folder().resolve().parent / ".parallax"


def _clean(place: Path) -> None:
    """Remove what killed installations left: whoever holds the lock is alone here."""
    for left in place.glob("stage-*"):
        shutil.rmtree(left, ignore_errors=True)
    for part in (place / "downloads").glob("*"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > KEEP_DOWNLOADS:
                part.unlink()
