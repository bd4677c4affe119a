"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from compare.errors import InputError
from compare.messages import _


def write_whole(target: Path, data: bytes) -> None:
    """Write a file; whoever reads it meanwhile, or after a crash, finds the old one or the new.

    Raises InputError where it cannot be written, and leaves nothing behind.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise _unwritten(target, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes the file private; a report is as open as any new file.
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        os.replace(temporary, target)
    except OSError as error:
        os.unlink(temporary)
        raise _unwritten(target, error) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; InputError where that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritten(folder, error) from error


def _unwritten(path: Path, error: OSError) -> InputError:
    return InputError(
        _("“{name}” cannot be written: {reason}.").format(
            name=path, reason=(error.strerror or type(error).__name__).lower()
        )
    )
