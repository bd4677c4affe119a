"""The folder of Argos packages, and what it holds.

Argos' own list is not used: one broken folder makes it fail.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

from compare.messages import _
from compare.spoken import language_name

# The licences that models of translation come under, as READMEs write them.
_KNOWN_LICENCE = re.compile(
    r"\b(?:CC0(?:[- ]?1\.0)?|CC[- ]BY(?:[- ](?:SA|NC|ND))*(?:[- ][1-4]\.0)?|MIT|"
    r"Apache(?: License,?)?(?: Version)?[- ]?2\.0|A?GPL(?:[- ]?v?[23](?:\.0)?)?|MPL[- ]2\.0)\b"
)
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
    if chosen := setting("ARGOS_PACKAGES_DIR"):
        return Path(chosen)
    data = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))
    return data / "argos-translate" / "packages"


def setting(name: str) -> str | None:
    """Return one of Argos' own settings: the environment's, else that of its settings file."""
    if chosen := os.environ.get(name):
        return chosen
    home = Path(os.environ.get("XDG_CONFIG_HOME", Path.home() / ".config"))
    try:
        settings = (home / "argos-translate" / "settings.json").read_text("utf-8")
        return str(json.loads(settings)[name])
    except (OSError, ValueError, LookupError, TypeError):
        return None


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
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    if not (is_code(source) and is_code(target)):
        return None
    version = str(metadata.get("package_version") or "?")
    return InstalledPackage(source, target, version, size, _licence(path), path, modified)


def is_whole(package: InstalledPackage) -> bool:
    """Return whether a package has the parts that it cannot do without; nothing is loaded."""
    tokenizers = (package.path / name for name in ("sentencepiece.model", "bpe.model"))
    has_model = (package.path / "model" / "model.bin").is_file()
    return has_model and any(path.is_file() for path in tokenizers)


def direction(source: str, target: str) -> str:
    """Return what a sentence in the spoken language calls a pair: "from Spanish to English"."""
    # Translators: "español", "русский" as they are; "{source} → {target}" where they would change.
    return _("from {source} to {target}").format(
        source=language_name(source), target=language_name(target)
    )


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
        else:
            return _stated_licence(text)
    return None


def _stated_licence(readme: str) -> str | None:
    """Return the licence that a README names, the words after "licence" where it is no known one.

    "Released under the CC-BY 4.0 license" says it before the word, a heading a line before.
    """
    for match in re.finditer(r"\blicen[cs]e", readme, re.I):
        near = readme[max(0, match.start() - 60) : match.end() + 60]
        if known := _KNOWN_LICENCE.search(near):
            return known.group()
    stated = _LICENCE.search(readme)
    return (stated.group(1).strip(" .*`#") or None) if stated else None
