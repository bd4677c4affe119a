"""The languages that can be compared: one folder each, with data and little code.

A language's folder holds `__init__.py` with `NAME`, `OWN_NAME`, `split` and `lemmas`, `grammar.py`
with `features`, and data files that the stages read by name (`data_file`). A new folder is a
new language: nothing else lists them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
CODES = tuple(sorted(path.parent.name for path in FOLDER.glob("*/__init__.py")))


@dataclass(frozen=True, slots=True)
class Language:
    """A language's code, its name in English and in itself, and functions.

    `split` gives the (start, end) spans of the sentences of one paragraph;
    `lemmas` gives the dictionary forms of a lower-cased word, likeliest first.
    """

    code: str
    name: str
    own_name: str
    split: Callable[[str], list[tuple[int, int]]]
    lemmas: Callable[[str], tuple[str, ...]]


@cache
def get(code: str) -> Language:
    """Return the language of this ISO 639-1 code; ValueError where there is no such folder."""
    if code not in CODES:
        raise ValueError(f"no language {code!r}: there are {', '.join(CODES)}")
    module = import_module(f"compare.languages.{code}")
    return Language(code, module.NAME, module.OWN_NAME, module.split, module.lemmas)


@cache
def features_of(code: str) -> Callable[[str], frozenset[str]]:
    """Return what tells the grammatical features that a lower-cased word may have.

    They are English names, such as "passive", "plural" or "instrumental"; each language
    tells those that its forms show (`languages/<code>/grammar.py`).
    """
    found: Callable[[str], frozenset[str]] = import_module(
        f"compare.languages.{code}.grammar"
    ).features
    return found


def data_file(code: str, name: str) -> Path:
    """Return where the language keeps its data file of that name."""
    return FOLDER / code / name


@cache
def read_toml(code: str, name: str) -> dict[str, Any]:
    """Return the language's TOML file, read once in a process."""
    return tomllib.loads(data_file(code, name).read_text(encoding="utf-8"))
