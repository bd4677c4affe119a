"""Put an Argos package in: checked whole before it counts, swapped in with one rename."""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from compare import limits
from compare.errors import InputError
from compare.translate import store
from compare.translate.argos_model import ModelError, load

# A sentence that every model must get through; what it says is not judged.
_PROBE = "1 2 3."


def install_file(path: str | Path) -> store.InstalledPackage:
    """Install a .argosmodel file in place of any other package for its pair.

    Raises InputError, and leaves what was installed as it was, for a file that is not a
    whole zip, that would write outside its folder, that lacks metadata, or whose model
    does not load and run.
    """
    name = Path(path).name
    with store.staging() as stage:
        package = _checked(_unpack(Path(path), stage / "new"), name)
        old = store.installed(package.source, package.target)
        final = _free_path(package)
        try:
            package.path.rename(final)
        except OSError as error:
            raise InputError(
                f"“{name}” cannot be put among the packages: "
                "check the space on the disk and that you may write there."
            ) from error
        for other in old:
            store.move_out(other, stage)
    done = store.read_package(final)
    assert done is not None
    return done


def install_pair(
    source: str, target: str, progress: Callable[[int, int | None], None] | None = None
) -> store.InstalledPackage:
    """Fetch the newest package of a pair from the Argos index and install it.

    `progress` is called with the bytes that are there and the bytes in all, where known.
    Raises InputError where the index cannot be reached or has no such package, and as
    `install_file` does.
    """
    from compare.translate.package_index import download

    with store.staging() as stage:
        return install_file(download(source, target, stage, progress))


def _unpack(path: Path, into: Path) -> Path:
    """Unpack a package and return its one folder, the one that holds metadata.json."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if not all(_is_tame(entry) for entry in entries):
                raise InputError(
                    f"“{path.name}” wants to write outside its own folder: "
                    "get the package from another source."
                )
            if sum(entry.file_size for entry in entries) > limits.MAX_PACKAGE_BYTES:
                raise InputError(
                    f"“{path.name}” unpacks to more than "
                    f"{limits.MAX_PACKAGE_BYTES // 1_000_000_000} GB: it is no Argos package."
                )
            archive.extractall(into)
    except InputError:
        raise
    except FileNotFoundError as error:
        raise InputError(f"“{path.name}” is not there: check where the file lies.") from error
    except OSError as error:
        raise InputError(
            f"“{path.name}” cannot be unpacked: check the space on the disk and "
            "that the file may be read."
        ) from error
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise InputError(
            f"“{path.name}” is not a whole package: download the .argosmodel file again."
        ) from error
    roots = [item.parent for item in into.glob("*/metadata.json")]
    if (into / "metadata.json").exists():
        roots = [into]
    if len(roots) != 1:
        raise InputError(f"“{path.name}” holds no Argos package: give a .argosmodel file.")
    return roots[0]


def _is_tame(entry: zipfile.ZipInfo) -> bool:
    """Return whether an entry is a plain file or folder that stays inside its archive."""
    name = entry.orig_filename
    parts = PurePosixPath(name).parts
    mode = entry.external_attr >> 16
    plain = not stat.S_IFMT(mode) or stat.S_ISREG(mode) or stat.S_ISDIR(mode)
    inside = not name.startswith("/") and ".." not in parts
    return plain and inside and not re.search(r"[\\:\0]", name)


def _checked(path: Path, name: str) -> store.InstalledPackage:
    """Return the unpacked package once its metadata is read and its model has run."""
    package = store.read_package(path)
    if package is None:
        raise InputError(f"“{name}” does not say which languages it is for: it cannot be used.")
    try:
        load(path).translate([_PROBE])
    except ModelError as error:
        raise InputError(
            f"The model in “{name}” does not load: download the .argosmodel file again."
        ) from error
    return package


def _free_path(package: store.InstalledPackage) -> Path:
    """Return a place among the packages that nothing holds yet."""
    version = re.sub(r"[^\w]+", "_", package.version)
    stem = f"translate-{package.source}_{package.target}-{version}"
    names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 1000))
    return next(path for name in names if not (path := store.folder() / name).exists())
