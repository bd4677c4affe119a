"""Put an Argos package in, or take it out: checked before it counts, moved with one rename."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import mkdtemp
from typing import IO

from compare.errors import InputError
from compare.messages import _
from compare.translate import store, workspace
from compare.translate.argos_model import ModelError, load
from compare.translate.canary import is_sane
from compare.translate.unpack import unpack


def install_file(file: str | Path | IO[bytes], name: str | None = None) -> store.InstalledPackage:
    """Install a .argosmodel file in place of any other package for its pair.

    `file` is its path, or the file itself, open for reading, which the reader calls `name`.
    Raises InputError, and leaves what was installed as it was, for a file that is not a
    whole zip, that would write outside its folder, that lacks metadata, whose model
    does not load or does not translate; and where somebody else is installing.
    """
    with workspace.changing() as stage:
        return install_staged(file, name, stage)


def install_staged(
    file: str | Path | IO[bytes], name: str | None, stage: Path
) -> store.InstalledPackage:
    """Install as `install_file` does, for whoever holds `workspace.changing` and its folder."""
    if isinstance(file, str | Path):
        file = Path(file)
    name = name or (file.name if isinstance(file, Path) else _("The package"))
    package = _checked(unpack(file, name, stage / "new"), name)
    old = store.installed(package.source, package.target)
    final = _free_path(package)
    try:
        package.path.rename(final)
    except OSError as error:
        raise InputError(
            _(
                "“{name}” cannot be put among the packages: "
                "check the space on the disk and that you may write there."
            ).format(name=name)
        ) from error
    for other in old:
        _move_out(other, stage)
    done = store.read_package(final)
    assert done is not None
    return done


def remove(source: str, target: str) -> list[store.InstalledPackage]:
    """Take out every package from one language into the other; return what was taken out.

    Raises InputError where there is none, it cannot be removed, or somebody else is
    installing.
    """
    if not store.installed(source, target):
        raise InputError(
            _(
                "No package {direction} is installed; what goes through English is removed by its "
                "two steps: see python -m compare models list."
            ).format(direction=store.direction(source, target))
        )
    with workspace.changing() as away:
        going = store.installed(source, target)
        for package in going:
            _move_out(package, away)
    return going


def _move_out(package: store.InstalledPackage, away: Path) -> None:
    """Take a package out of the folder in one step, so that no half of it stays behind."""
    try:
        package.path.rename(Path(mkdtemp(dir=away)) / "package")
    except OSError as error:
        raise InputError(
            _(
                "The package {direction} cannot be removed: "
                "check that you may write in the folder of the packages."
            ).format(direction=store.direction(package.source, package.target))
        ) from error


def _checked(path: Path, name: str) -> store.InstalledPackage:
    """Return the unpacked package once its metadata is read and its model has translated."""
    package = store.read_package(path)
    if package is None or package.source == package.target or package.version == "?":
        raise InputError(
            _(
                "“{name}” does not say which languages and version it is for: it cannot be used."
            ).format(name=name)
        )
    try:
        sane = is_sane(load(path).translate, package.source, package.target)
    except ModelError as error:
        raise InputError(
            _("The model in “{name}” does not load: download the .argosmodel file again.").format(
                name=name
            )
        ) from error
    if not sane:
        raise InputError(
            _(
                "The model in “{name}” does not translate plain sentences {direction}: "
                "get the package from another source."
            ).format(name=name, direction=store.direction(package.source, package.target))
        )
    return package


def _free_path(package: store.InstalledPackage) -> Path:
    """Return a place among the packages that nothing holds yet."""
    version = re.sub(r"[^\w]+", "_", package.version)[:40]
    stem = f"translate-{package.source}_{package.target}-{version}"
    names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 1000))
    return next(path for name in names if not (path := store.folder() / name).exists())
