"""The phrase glossary as data: which English phrase stands for one to three words."""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from functools import cache

from compare import languages

# The glossary's phrases are of one to three words; overrides keep to that too.
LONGEST = 3
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The counted phrases of one direction, and those that were corrected by hand."""

    counted: dict[str, str]
    corrected: dict[str, str]

    def get(self, phrase: str) -> str | None:
        """Return the rendering of a lower-cased phrase; None where there is none.

        A counted rendering that adds, loses or changes a digit does not count.
        """
        found = self.corrected.get(phrase)
        if found is not None:
            return found
        entry = self.counted.get(phrase)
        if entry is None:
            return None
        rendering = entry.partition("\t")[0]
        if rendering.isalpha() or _DIGITS.findall(rendering) == _DIGITS.findall(phrase):
            return rendering
        return None


@cache
def phrases(source: str, target: str) -> Phrases | None:
    """Return the glossary from one language into the other; None where there is none.

    It lies in the source language's folder: `glossary/es-en.tsv.gz` as counted, and
    `glossary/es-en.overrides.tsv`, whose entries win.
    """
    path = languages.data_file(source, f"glossary/{source}-{target}.tsv.gz")
    if not path.exists():
        return None
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    counted = dict(line.split("\t", 1) for line in text.splitlines())
    return Phrases(counted, _corrected(source, target))


def _corrected(source: str, target: str) -> dict[str, str]:
    path = languages.data_file(source, f"glossary/{source}-{target}.overrides.tsv")
    entries = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        if line and not line.startswith("#"):
            phrase, rendering = line.split("\t")
            entries[phrase.replace("ё", "е")] = rendering
    return entries
