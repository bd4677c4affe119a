"""Argos packages, for the command line and the pages: list, install, remove."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from compare import languages
from compare.errors import InputError
from compare.messages import _
from compare.translate import store, workspace
from compare.translate.argos import BRIDGE
from compare.translate.install import install_file, install_staged, remove
from compare.translate.store import InstalledPackage, installed, is_whole

__all__ = [
    "InstalledPackage",
    "Pair",
    "Progress",
    "Tell",
    "download_size",
    "install_file",
    "install_pair",
    "installed",
    "is_whole",
    "pairs",
    "remove",
]

if TYPE_CHECKING:
    from compare.translate import package_index

Leg = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A direction that a comparison may need, and the packages that it takes.

    `legs` are the directions of the packages: one, or two through English; `packages`
    the installed one for each, None where there is none.
    """

    source: str
    target: str
    legs: tuple[Leg, ...]
    packages: tuple[InstalledPackage | None, ...]

    @property
    def is_ready(self) -> bool:
        """Whether every package that it takes is installed and whole."""
        return all(package and is_whole(package) for package in self.packages)

    @property
    def missing(self) -> tuple[Leg, ...]:
        """The directions of the packages that it takes and that are not installed."""
        return tuple(
            leg
            for leg, package in zip(self.legs, self.packages, strict=True)
            if not (package and is_whole(package))
        )


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an installation is: package `number` of `count`, its direction, its stage.

    `done` and `total` are bytes, for the download; `total` is None where it is not known.
    """

    stage: Literal["index", "download", "check"]
    source: str
    target: str
    number: int = 1
    count: int = 1
    done: int = 0
    total: int | None = None


Tell = Callable[[Progress], None]


def pairs() -> list[Pair]:
    """Return every direction between two languages of the program, those to English first.

    A direction without a package of its own goes through English, as in the index.
    """
    codes = sorted(languages.CODES, key=lambda code: code != BRIDGE)
    # Of two for one pair the newest counts, and one with all its parts before a broken one.
    found = {(p.source, p.target): p for p in sorted(reversed(installed()), key=is_whole)}
    result = []
    for target in codes:
        for source in sorted(languages.CODES):
            if source != target:
                legs = _legs(source, target, direct=(source, target) in found)
                packages = tuple(found.get(leg) for leg in legs)
                result.append(Pair(source, target, legs, packages))
    return result


def download_size(legs: tuple[Leg, ...]) -> int | None:
    """Return about how many bytes the packages of the Argos index take; None if not known."""
    sizes = [_sizes().get(f"{source}-{target}") for source, target in legs]
    return None if None in sizes else 1_000_000 * sum(size or 0 for size in sizes)


def install_pair(source: str, target: str, tell: Tell | None = None) -> list[InstalledPackage]:
    """Fetch the newest package of a pair from the Argos index and install it.

    For a pair that the index has no package for, those from and into English are
    installed, unless they are already. `tell` hears how far it is, and may raise to
    stop; what was fetched is then kept, and gone on from next time. Returns what was
    installed. Raises InputError where the index cannot be reached or has no such package,
    and as `install_file` does.
    """
    from compare.translate import package_index

    tell = tell or (lambda progress: None)
    if source == target:
        raise InputError(_("Give two languages: from which, and into which other."))
    with workspace.changing() as stage:
        tell(Progress("index", source, target))
        index = package_index.read_index(stage, lambda *_: tell(Progress("index", source, target)))
        legs = _legs(source, target, direct=bool(package_index.newest(index, source, target)))
        entries = [package_index.newest(index, *leg) for leg in legs]
        found = [entry for entry in entries if entry]
        if len(found) < len(legs):
            raise InputError(
                _(
                    "The index has no packages that lead {direction}: "
                    "install from a .argosmodel file."
                ).format(direction=store.direction(source, target))
            )
        if len(legs) > 1:
            found = [entry for entry in found if not _is_installed(entry.source, entry.target)]
        return _install_all(found, stage, tell)


def _install_all(
    entries: list[package_index.Entry], stage: Path, tell: Tell
) -> list[InstalledPackage]:
    """Fetch and install one package after the other; those that are in stay in."""
    done: list[InstalledPackage] = []
    for number, entry in enumerate(entries, 1):
        try:
            done.append(_install_one(entry, stage / str(number), number, len(entries), tell))
        except InputError as error:
            if not done:
                raise
            raise InputError(
                # Translators: {problem} is a whole sentence.
                _("The package {direction} is installed; then this happened: {problem}").format(
                    direction=store.direction(done[-1].source, done[-1].target), problem=error
                )
            ) from error
    return done


def _install_one(
    entry: package_index.Entry, stage: Path, number: int, count: int, tell: Tell
) -> InstalledPackage:
    from compare.translate.download import forget
    from compare.translate.package_index import fetch

    def hear(done: int, total: int | None) -> None:
        tell(Progress("download", entry.source, entry.target, number, count, done, total))

    hear(0, None)
    path = fetch(entry, hear)
    tell(Progress("check", entry.source, entry.target, number, count))
    stage.mkdir()
    try:
        package = install_staged(path, f"translate-{entry.source}_{entry.target}", stage)
    except workspace.NoRoomError:
        raise
    except InputError:
        forget(path)
        raise
    forget(path)
    return package


def _legs(source: str, target: str, direct: bool) -> tuple[Leg, ...]:
    """Return the directions of the packages that lead from one language to the other."""
    if direct or BRIDGE in (source, target):
        return ((source, target),)
    return ((source, BRIDGE), (BRIDGE, target))


def _is_installed(source: str, target: str) -> bool:
    return any(is_whole(package) for package in store.installed(source, target))


@cache
def _sizes() -> dict[str, int]:
    text = (Path(__file__).parent / "index_sizes.toml").read_text(encoding="utf-8")
    return {pair: int(size) for pair, size in tomllib.loads(text).items()}
