"""The `models` command: list, install and remove Argos packages, with a bar while it takes."""

from __future__ import annotations

import sys
from argparse import Namespace
from contextlib import ExitStack
from typing import Any

from compare import languages
from compare.errors import InputError
from compare.translate import packages


def run(options: Namespace) -> None:
    """Do what the command line asks for, then print what is installed."""
    if options.action == "remove":
        packages.remove(options.source, options.target)
    elif options.action == "install":
        _install(options.what)
    found = packages.installed()
    for package in found:
        print(line(package))
    if options.action == "list":
        for note in _notes():
            print(note, file=sys.stderr)


def line(package: packages.InstalledPackage) -> str:
    """Return what is known of an installed package, in one line."""
    size = max(0.1, package.size / 1_000_000)
    about = [
        f"{package.source} → {package.target}",
        package.version,
        f"{size:.0f} MB" if size >= 10 else f"{size:.1f} MB",
        package.licence or "licence not stated",
    ]
    if not packages.is_whole(package):
        about.append("broken: install it again or remove it")
    return "  ".join(about)


def _notes() -> list[str]:
    """Return what to say of the directions that are not served by a package of their own."""
    notes = []
    for pair in packages.pairs():
        name = f"{pair.source} → {pair.target}"
        if len(pair.legs) > 1 and pair.is_ready:
            notes.append(f"{name}  through English")
        elif not pair.is_ready:
            size = packages.download_size(pair.missing)
            download = f", {size / 1_000_000:.0f} MB" if size else ""
            notes.append(
                f"{name}  not installed: models install {pair.source} {pair.target}{download}"
            )
    return notes


def _install(what: list[str]) -> None:
    if len(what) == 1 and what[0] not in languages.CODES:
        packages.install_file(what[0])
    elif len(what) == 2:
        with ExitStack() as stack:
            packages.install_pair(what[0], what[1], _Bar(stack))
    else:
        raise InputError("Give models install two language codes or one .argosmodel file.")


class _Bar:
    """Shows progress on a terminal; elsewhere, one line a package."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._number = 0
        self._bar: Any = None

    def __call__(self, progress: packages.Progress) -> None:
        if progress.stage != "download":
            return
        if progress.number != self._number:
            self._start(progress)
        if self._bar is not None:
            self._bar.total = progress.total or self._bar.total
            self._bar.update(progress.done - self._bar.n)

    def _start(self, progress: packages.Progress) -> None:
        from tqdm import tqdm

        self._number = progress.number
        name = f"{progress.source} → {progress.target}"
        if not sys.stderr.isatty():
            print(f"Fetching {name}", file=sys.stderr)
            return
        self._stack.close()
        self._bar = self._stack.enter_context(
            tqdm(desc=name, unit="B", unit_scale=True, file=sys.stderr)
        )
