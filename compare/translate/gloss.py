"""Read a line phrase by phrase, longest match first, and write it in English order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from compare import languages
from compare.translate.phrases import LONGEST, Phrases, phrases
from compare.translate.romanize import romanizer

_WORD = r"[^\W_]+(?:[-‐‑'’][^\W_]+)*"
_SPACES = "[  \u202f\u2009]"


@dataclass(slots=True)
class Glosser:
    source: str
    target: str
    phrases: Phrases
    lemmas: Callable[[str], tuple[str, ...]]
    romanize: Callable[[str], str]
    settings: dict[str, Any]

    def __post_init__(self) -> None:
        self.token = re.compile(
            r"(?P<abbreviation>(?<!\w)(?:"
            + "|".join(
                re.escape(text)
                for text in sorted(self.settings["abbreviations"], key=len, reverse=True)
            )
            + r")(?!\w))|(?P<number>\d+(?:[.,]\d+)*(?![^\W\d_]))|(?P<word>"
            + _WORD
            + r")|(?P<space>\s+)|(?P<other>.)",
            re.S,
        )

    token: Any = None

    def __call__(self, lines: Sequence[str]) -> list[str]:
        return [self.line(line) for line in lines]

    def line(self, line: str) -> str:
        line = re.sub(
            rf"(?<![\d.,])\d{{1,3}}(?:{_SPACES}\d{{3}})+(?!\d)",
            lambda m: re.sub(_SPACES, ",", m.group()),
            line,
        )
        out: list[str] = []
        run: list[str] = []
        space = ""
        for match in self.token.finditer(line):
            kind, text = match.lastgroup, match.group()
            if kind == "space":
                space = " "
                continue
            if kind == "other":
                if run:
                    out.append(self.run(run, not out))
                    run = []
                mapped = self.settings["punctuation"].get(text, text)
                out.append((space if space else "") + mapped)
                space = ""
                continue
            if not run and space:
                out.append(" ")
            elif run and not space:
                out.append(self.run(run, not out))
                run = []
            space = ""
            run.append(text)
        if run:
            out.append(self.run(run, not out))
        text = "".join(out).strip()
        return text[:1].upper() + text[1:] if line.strip()[:1].isupper() else text

    def run(self, words: list[str], first: bool) -> str:
        lowered = [w.lower().replace("ё", "е") for w in words]
        out = []
        i = 0
        while i < len(words):
            for n in range(min(LONGEST, len(words) - i), 0, -1):
                found = self.phrases.get(" ".join(lowered[i : i + n]))
                if found is not None:
                    out.append(found)
                    i += n
                    break
            else:
                out.append(self.unknown(words[i], lowered[i]))
                i += 1
        return " ".join(out)

    def unknown(self, word: str, lowered: str) -> str:
        if word[0].isdigit():
            return self.number(word)
        for lemma in self.lemmas(lowered):
            found = self.phrases.get(lemma)
            if found is not None:
                return found
        return self.romanize(word)

    def number(self, word: str) -> str:
        if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?|\d+,\d+", word):
            return (
                word.translate({ord("."): ",", ord(","): "."})
                if not (re.fullmatch(r"\d{1,3}(,\d{3})+", word) and False)
                else word
            )
        return word


@cache
def glosser(source: str, target: str) -> Callable[[Sequence[str]], list[str]] | None:
    found = phrases(source, target)
    if found is None:
        return None
    return Glosser(
        source,
        target,
        found,
        languages.get(source).lemmas,
        romanizer(source),
        languages.read_toml(source, "translate.toml"),
    )
