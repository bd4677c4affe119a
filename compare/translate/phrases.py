"""The phrase glossary as data: which English phrase stands for one to three words."""

from __future__ import annotations

import gzip
import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from compare import languages
from compare.translate.romanize import romanizer

# The glossary's phrases are of one to three words; overrides keep to that too.
LONGEST = 3
# A name that a common word was aligned with this seldom is an accident of the counting.
RARE = 3
# Per cent of letters that a name and its English spelling share: Клаудия and Claudia, 86.
ALIKE = 50
# How much of a word's end may be inflection, and how much of its start must be shared.
_ENDING, _STEM = 3, 5
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The counted phrases of one direction, and those that were corrected by hand."""

    counted: dict[str, str]
    corrected: dict[str, str]
    romanize: Callable[[str], str]
    _sorted: list[str] = field(default_factory=list)

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
        rendering, _, count = entry.split("\t")
        if rendering[0].isupper() and int(count) <= RARE and not self._alike(phrase, rendering):
            return None
        if rendering.isalpha() or _DIGITS.findall(rendering) == _DIGITS.findall(phrase):
            return rendering
        return None

    def _alike(self, phrase: str, rendering: str) -> bool:
        from rapidfuzz.fuzz import ratio

        return ratio(self.romanize(phrase), rendering.lower()) >= ALIKE

    def nearest(self, word: str, akin: Callable[[str], bool] = bool) -> str | None:
        """Return the rendering of another form of a word: the one that shares most letters.

        Inflection stands at the end, so forms of one word are neighbours in order. Only
        words count that are `akin`; every word is, unless told otherwise.
        """
        from rapidfuzz.distance import Prefix

        if len(word) < _STEM + 1:
            return None
        if not self._sorted:
            # One step, so that a second thread sees all of it or nothing.
            self._sorted[:] = sorted(
                phrase
                for phrase in (*self.counted, *(self.corrected.keys() - self.counted.keys()))
                if " " not in phrase and phrase[:1] != "^"
            )
        shortest = max(_STEM, len(word) - _ENDING)
        at = bisect_left(self._sorted, word)
        best, most = None, (shortest, -len(word) - _ENDING - 1)
        for other in (*reversed(self._sorted[max(0, at - 6) : at]), *self._sorted[at : at + 6]):
            shared = Prefix.similarity(word, other)
            likeness = (shared, -len(other))
            if likeness > most and len(other) - shared <= _ENDING:
                rendering = self.get(other)
                if rendering and rendering[0].islower() and akin(other):
                    best, most = rendering, likeness
        return best


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
    return Phrases(counted, _corrected(source, target), romanizer(source))


def _corrected(source: str, target: str) -> dict[str, str]:
    """Return the overrides; one line may give several phrases one rendering: `ноги|ногам`."""
    path = languages.data_file(source, f"glossary/{source}-{target}.overrides.tsv")
    entries = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        if line and not line.startswith("#"):
            forms, rendering = line.split("\t")
            for phrase in forms.replace("ё", "е").split("|"):
                entries[phrase] = rendering
    return entries
