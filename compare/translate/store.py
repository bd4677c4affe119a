"""The folder of Argos packages: what it holds, taking a package out of it.

Argos' own list is not used: one broken folder makes it fail.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from compare.errors import InputError

_LICENCE = re.compile(r"licen[cs]ed?\b[ \t]*(?:[:=]|under|is)?[ \t#*`]*([^\n]{2,80})", re.I)


@dataclass(frozen=True, slots=True)
class InstalledPackage:
    """An installed package; `size` in bytes, `modified` in nanoseconds, `licence` if stated."""

    source: str
    target: str
    version: str
    size: int
    licence: str | None
    path: Path
    modified: int


def folder() -> Path:
    """Return where Argos keeps its packages, by the rules of `argostranslate.settings`.

    Asking that module would import it and make its folders in the reader's home.
    """
    if chosen := os.environ.get("ARGOS_PACKAGES_DIR"):
        return Path(chosen)
    home = Path.home()
    settings = Path(os.environ.get("XDG_CONFIG_HOME", home / ".config")) / "argos-translate"
    try:
        chosen = json.loads((settings / "settings.json").read_text("utf-8"))["ARGOS_PACKAGES_DIR"]
        return Path(str(chosen))
    except (OSError, ValueError, LookupError, TypeError):
        data = Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share"))
        return data / "argos-translate" / "packages"


def installed(source: str | None = None, target: str | None = None) -> list[InstalledPackage]:
    """Return the installed packages, by language pair, of each pair the newest first.

    With `source` and `target`, those of that direction only. Folders that hold no
    readable metadata are passed over.
    """
    try:
        paths = sorted(path for path in folder().iterdir() if path.is_dir())
    except OSError:
        return []
    found = [package for path in paths if (package := read_package(path)) is not None]
    return sorted(
        (
            package
            for package in found
            if source in (None, package.source) and target in (None, package.target)
        ),
        key=lambda package: (
            package.source,
            package.target,
            [-part for part in version_key(package.version)],
            -package.modified,
        ),
    )


def read_package(path: Path) -> InstalledPackage | None:
    """Return what the package unpacked at a path says of itself; None where it says nothing."""
    try:
        metadata = json.loads((path / "metadata.json").read_text(encoding="utf-8"))
        source, target = metadata["from_code"], metadata["to_code"]
        modified = (path / "metadata.json").stat().st_mtime_ns
        size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    except (OSError, ValueError, LookupError, TypeError):
        return None
    if not (is_code(source) and is_code(target)):
        return None
    version = str(metadata.get("package_version") or "?")
    return InstalledPackage(source, target, version, size, _licence(path), path, modified)


def is_code(value: object) -> bool:
    """Return whether this is a language code that may stand in a folder's name."""
    return (
        isinstance(value, str) and re.fullmatch(r"[A-Za-z]{2,8}([-_]\w{1,8})*", value) is not None
    )


def version_key(version: str) -> list[int]:
    """Return what orders versions: 1.10 after 1.9."""
    return [int(part) for part in re.findall(r"\d{1,9}", version)]


def _licence(path: Path) -> str | None:
    """Return the licence as the package's metadata or README names it."""
    for name in ("metadata.json", "README.md"):
        try:
            text = (path / name).read_text(encoding="utf-8")
        except (OSError, ValueError):
            continue
        if name == "metadata.json":
            metadata = json.loads(text)
            stated = metadata.get("license") or metadata.get("licence")
            if isinstance(stated, str):
                return stated.strip()[:80]
        elif match := _LICENCE.search(text):
            return match.group(1).strip(" .*`#") or None
    return None


def remove(source: str, target: str) -> list[InstalledPackage]:
    """Take out every package from one language into the other; return what was taken out.

    Raises InputError where there is none or it cannot be removed.
    """
    going = installed(source, target)
    if not going:
        raise InputError(
            f"No package from {source} to {target} is installed: see python -m compare models list."
        )
    with staging() as away:
        for package in going:
            move_out(package, away)
    return going


def move_out(package: InstalledPackage, away: Path) -> None:
    """Take a package out of the folder in one step, so that no half of it stays behind."""
    try:
        package.path.rename(Path(mkdtemp(dir=away)) / "package")
    except OSError as error:
        raise InputError(
            f"The package from {package.source} to {package.target} cannot be removed: "
            "check that you may write in the folder of the packages."
        ) from error


@contextmanager
def staging() -> Iterator[Path]:
    """Give a folder beside the packages, on the same disk, that is gone afterwards.

    Not among them: Argos itself fails on a folder without metadata.
    """
    try:
        folder().mkdir(parents=True, exist_ok=True)
        path = Path(mkdtemp(prefix=".parallax-", dir=folder().resolve().parent))
    except OSError as error:
        raise InputError(
            "The folder for translation packages cannot be written to: "
            "set ARGOS_PACKAGES_DIR to one that can."
        ) from error
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)
