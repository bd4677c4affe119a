"""An installation under way: in a thread of its own, seen by every session of the process."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Event, Lock, Thread
from typing import IO

from compare.errors import InputError
from compare.messages import N_, _, ngettext, speaking, spoken
from compare.spoken import joined_by_and
from compare.translate import packages
from compare.translate.packages import InstalledPackage, Progress, Tell
from compare.web.shell.guard import told
from compare.web.shell.wording import pair_label, size_label

STOPPED = N_("Stopped. What was fetched is kept: the next try goes on from there.")
SORRY = N_(
    "Something went wrong here that should not have. What was installed is as it was: try again."
)
# Whoever reaches the app may install and remove packages, unless the environment says read-only.
SETTING, READ_ONLY = "PARALLAX_PACKAGES", "read-only"
CLOSED = N_(
    "Packages are looked after by whoever runs Parallax here: ask them for one that is missing."
)
Work = Callable[[Tell], list[InstalledPackage]]


class _Stopped(Exception):
    """The reader pressed Cancel."""


@dataclass(slots=True)
class Installation:
    """What is being installed, how far it is and, once it has ended, what came of it.

    `place` says where on the page it is shown, `language` what whoever started it speaks.
    Written by its thread and read by the pages. Set `stop` to have it stopped at the next byte.
    """

    what: str
    place: str
    language: str
    progress: Progress | None = None
    message: str = ""
    failed: bool = False
    stop: Event = field(default_factory=Event)
    ended: Event = field(default_factory=Event)

    @property
    def share(self) -> float:
        """How much of the work is done, from 0 to 1; a guess where the size is not known."""
        progress = self.progress
        if progress is None or progress.stage == "index":
            return 0.0
        # Checking takes a few seconds after the minutes of the download.
        part = 0.95 if progress.stage == "check" else 0.0
        if progress.stage == "download" and progress.total:
            part = 0.95 * progress.done / progress.total
        return (progress.number - 1 + part) / progress.count

    @property
    def stage(self) -> str:
        """What is being done just now, in words."""
        progress = self.progress
        if self.stop.is_set():
            return _("Stopping")
        if progress is None:
            return _("Checking: {package}").format(package=self.what)
        if progress.stage == "index":
            return _("Asking which packages there are")
        package = pair_label(progress.source, progress.target)
        if progress.count > 1:
            package = _("{package}, package {number} of {count}").format(
                package=package, number=progress.number, count=progress.count
            )
        if progress.stage == "check":
            return _("Checking: {package}").format(package=package)
        if not progress.done:
            return _("Fetching: {package}").format(package=package)
        done = size_label(progress.done)
        if not progress.total:
            return _("Fetching: {package}: {done}").format(package=package, done=done)
        return _("Fetching: {package}: {done} of {total}").format(
            package=package, done=done, total=size_label(progress.total)
        )


def may_change() -> bool:
    """Return whether who reaches the app may install and remove packages; the setting says so."""
    return os.environ.get(SETTING, "").strip().lower() != READ_ONLY


_running: Installation | None = None
_lock = Lock()


def start(what: str, place: str, work: Work) -> Installation:
    """Start an installation in the background, unless one is running; return the running one."""
    global _running
    if not may_change():
        raise InputError(_(CLOSED))
    with _lock:
        if _running is not None and not _running.ended.is_set():
            return _running
        _running = Installation(what, place, spoken())
        Thread(target=_run, args=(_running, work), name="installation", daemon=True).start()
        return _running


def from_index(source: str, target: str, place: str) -> Installation:
    """Start installing a pair from the index."""
    name = pair_label(source, target)
    return start(name, place, lambda tell: packages.install_pair(source, target, tell))


def from_file(file: IO[bytes], name: str, place: str) -> Installation:
    """Start installing an open .argosmodel file that the reader calls `name`."""
    return start(name, place, lambda tell: [packages.install_file(file, name)])


def running() -> Installation | None:
    """Return the installation that is under way in this process, whoever started it."""
    found = _running
    return found if found is not None and not found.ended.is_set() else None


def _run(installation: Installation, work: Work) -> None:
    # A thread of its own knows no session to ask for the language.
    with speaking(installation.language):
        _do(installation, work)


def _do(installation: Installation, work: Work) -> None:
    def tell(progress: Progress) -> None:
        if installation.stop.is_set():
            raise _Stopped
        known = installation.progress
        # While it waits for the line, a download does not know the whole size.
        if progress.total is None and known and known.number == progress.number:
            total = known.total if known.stage == progress.stage == "download" else None
            progress = replace(progress, total=total)
        installation.progress = progress

    try:
        done = work(tell)
        installation.message = _success(installation.what, done)
    except _Stopped:
        installation.message = _(STOPPED)
    except Exception as error:
        installation.message, installation.failed = told(error, SORRY), True
    finally:
        installation.ended.set()


def _success(what: str, done: list[InstalledPackage]) -> str:
    if not done:
        return _("Complete already: {packages}.").format(packages=what)
    names = joined_by_and([pair_label(package.source, package.target) for package in done])
    return ngettext(
        "Installed: {packages}. The next comparison uses it.",
        "Installed: {packages}. The next comparison uses them.",
        len(done),
    ).format(packages=names)
