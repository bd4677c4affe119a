"""The index of packages that Argos keeps, or a mirror of it, and fetching from there."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from compare import limits
from compare.errors import InputError
from compare.messages import _
from compare.translate import store, workspace
from compare.translate.download import (
    DownloadError,
    Patience,
    Tell,
    checksum,
    download,
    forget,
)

# As in `argostranslate.settings`, which would make folders in the reader's home.
ADDRESS = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"
_MAX_INDEX_BYTES = 10_000_000
PATIENCE = Patience()
# Without a network, a reader is told so after one more try.
IMPATIENT = Patience(waits=(1.0,))


@dataclass(frozen=True, slots=True)
class Entry:
    """A package as the index has it: where it can be had, its SHA-256 where the index says."""

    source: str
    target: str
    version: str
    links: tuple[str, ...]
    sha256: str | None


def read_index(stage: Path, tell: Tell | None = None) -> tuple[Entry, ...]:
    """Return the packages of the index; `stage` is an empty folder to work in.

    ARGOS_PACKAGE_INDEX, Argos' own setting, names a mirror: the folder of its index.json,
    or that file. Links that are not absolute count from there. Raises InputError where
    it cannot be reached or read.
    """
    address = _address()
    path = stage / "index.json"
    try:
        download(address, path, _MAX_INDEX_BYTES, tell, IMPATIENT)
        index = json.loads(path.read_bytes())
    except DownloadError as error:
        raise InputError(
            _(
                "The translation packages cannot be reached over the network: install from a "
                ".argosmodel file brought from elsewhere, or go on with a translation memory (TMX) "
                "or, into English, the rough glossary."
            )
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError(
            _(
                "The index of translation packages cannot be read: install from a .argosmodel file "
                "brought from elsewhere, or go on with a translation memory (TMX) or, into "
                "English, the rough glossary."
            )
        ) from error
    found = [_entry(item, address) for item in index] if isinstance(index, list) else []
    return tuple(entry for entry in found if entry)


def newest(index: tuple[Entry, ...], source: str, target: str) -> Entry | None:
    """Return the newest package of a pair; None where the index has none."""
    return max(
        (entry for entry in index if (entry.source, entry.target) == (source, target)),
        key=lambda entry: store.version_key(entry.version),
        default=None,
    )


def fetch(entry: Entry, tell: Tell | None = None) -> Path:
    """Fetch a package, going on with what an earlier try left; return the file.

    To be used while `workspace.changing`. Raises InputError where no link of the package
    gives it, or where its checksum is wrong.
    """
    is_begun = False
    for link in entry.links:
        path = workspace.downloads() / f"{hashlib.sha256(link.encode()).hexdigest()[:16]}.part"
        try:
            download(link, path, limits.MAX_PACKAGE_BYTES, tell, PATIENCE)
        except DownloadError:
            is_begun = is_begun or path.exists()
            continue
        except OSError as error:
            if error.errno in workspace.NO_ROOM:
                forget(path)
            raise
        if entry.sha256 is not None and checksum(path) != entry.sha256:
            forget(path)
            raise InputError(
                _(
                    "The package {direction} arrived with a wrong checksum and was thrown away: "
                    "try again, or take another mirror."
                ).format(direction=store.direction(entry.source, entry.target))
            )
        return path
    if is_begun:
        said = _(
            "The package {direction} could not be fetched (what came is kept: the next try goes on "
            "from there): try again later, or install from a .argosmodel file."
        )
    else:
        said = _(
            "The package {direction} could not be fetched: try again later, or install from a "
            ".argosmodel file."
        )
    raise InputError(said.format(direction=store.direction(entry.source, entry.target)))


def _address() -> str:
    chosen = store.setting("ARGOS_PACKAGE_INDEX") or ADDRESS
    if urlsplit(chosen).scheme not in ("http", "https"):
        raise InputError(
            _(
                "ARGOS_PACKAGE_INDEX has to be an http or https address: the folder of the "
                "mirror's index.json."
            )
        )
    if chosen.endswith(".json"):
        return chosen
    return urljoin(chosen if chosen.endswith("/") else chosen + "/", "index.json")


def _entry(item: Any, address: str) -> Entry | None:
    """Return a package that translates and says where it can be had over http; None else."""
    if not isinstance(item, dict) or item.get("type", "translate") != "translate":
        return None
    source, target, links = item.get("from_code"), item.get("to_code"), item.get("links")
    if not (store.is_code(source) and store.is_code(target) and isinstance(links, list)):
        return None
    fetched = tuple(filter(None, (_absolute(link, address) for link in links)))
    if not fetched:
        return None
    sha256 = item.get("sha256")
    checked = sha256.lower() if isinstance(sha256, str) else None
    return Entry(str(source), str(target), str(item.get("package_version")), fetched, checked)


def _absolute(link: Any, address: str) -> str | None:
    """Return a link's whole address; None where it is not fetched over http (ipfs, file)."""
    try:
        found = urljoin(address, link)
        return found if urlsplit(found).scheme in ("http", "https") else None
    except (TypeError, ValueError, AttributeError):
        return None
