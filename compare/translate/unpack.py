"""Unpack a package file, refused whole where it is cut, climbs out or unpacks to too much."""

from __future__ import annotations

import errno
import os
import re
import stat
import zipfile
import zlib
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from typing import IO

from compare import limits
from compare.errors import InputError
from compare.messages import _
from compare.translate import workspace


def unpack(source: Path | IO[bytes], name: str, into: Path) -> Path:
    """Unpack a package and return its one folder, the one that holds metadata.json.

    `name` is what the reader calls the file. What is unpacked is on the disk for good
    when this returns, so that a rename afterwards cannot outlive it.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            _check(archive.infolist(), _size(source), name)
            workspace.need_room(sum(entry.file_size for entry in archive.infolist()))
            archive.extractall(into)
        _settle(into)
    except InputError:
        raise
    except FileNotFoundError as error:
        raise InputError(
            _("“{name}” is not there: check where the file lies.").format(name=name)
        ) from error
    except OSError as error:
        if error.errno in workspace.NO_ROOM:
            raise
        if error.errno in (None, errno.EINVAL):
            raise InputError(_torn(name)) from error
        raise InputError(
            _(
                "“{name}” cannot be unpacked: check that you may read the file and write in the "
                "folder of the packages."
            ).format(name=name)
        ) from error
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise InputError(_torn(name)) from error
    except (zlib.error, LZMAError) as error:
        raise InputError(_torn(name)) from error
    roots = [item.parent for item in into.glob("*/metadata.json")]
    if (into / "metadata.json").exists():
        roots = [into]
    if len(roots) != 1:
        raise InputError(
            _("“{name}” holds no Argos package: give a .argosmodel file.").format(name=name)
        )
    return roots[0]


def _torn(name: str) -> str:
    return _("“{name}” is not a whole package: download the .argosmodel file again.").format(
        name=name
    )


def _check(entries: list[zipfile.ZipInfo], size: int, name: str) -> None:
    """Refuse what no Argos package has: ways out of its folder, too much in it."""
    if not all(_is_tame(entry) for entry in entries):
        raise InputError(
            _(
                "“{name}” wants to write outside its own folder: get the package from another "
                "source."
            ).format(name=name)
        )
    unpacked = sum(entry.file_size for entry in entries)
    if (
        len(entries) > limits.MAX_PACKAGE_FILES
        or unpacked > limits.MAX_PACKAGE_BYTES
        or (
            unpacked > limits.ANY_PACKAGE_BYTES and unpacked > size * limits.MAX_PACKAGE_COMPRESSION
        )
    ):
        raise InputError(
            _(
                "“{name}” unpacks to far more than a translation package holds: "
                "get the package from another source."
            ).format(name=name)
        )


def _size(source: Path | IO[bytes]) -> int:
    """Return the bytes of the packed file."""
    if isinstance(source, Path):
        return source.stat().st_size
    return source.seek(0, os.SEEK_END)


def _is_tame(entry: zipfile.ZipInfo) -> bool:
    """Return whether an entry is a plain file or folder that stays inside its archive."""
    name = entry.orig_filename
    parts = PurePosixPath(name).parts
    mode = entry.external_attr >> 16
    plain = not stat.S_IFMT(mode) or stat.S_ISREG(mode) or stat.S_ISDIR(mode)
    inside = not name.startswith("/") and ".." not in parts
    return plain and inside and not re.search(r"[\\:\0]", name)


def _settle(folder: Path) -> None:
    """Have the disk hold every file before its folder gets its name."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
