"""Loose retellings of translated news, with which of their sentences tell the same.

Real outlets leave out, move, merge, split and cut short, and their figures differ. Here
that is done by chance to stories that are the same line by line in several languages.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

CODES = ("en", "es", "ru")
AND = {"en": ", and ", "es": ", y ", "ru": ", и "}
# Where a sentence can be parted, by language.
_PARTS = {
    "en": "and|but|while|which|who|as|after|because|although|with|where|when|including|so",
    "es": "y|pero|mientras|que|quien|ya que|porque|aunque|con|donde|cuando|tras|según",
    "ru": "и|но|а|который|которая|которое|которые|что|когда|где|поскольку|хотя|чтобы|после",
}
PARTS = {code: re.compile(rf"[,;–—] (?:{words})\b|; ") for code, words in _PARTS.items()}
# A sentence is parted only where either part keeps so many words.
LEAST_WORDS = 4
SMALL_NUMBER = re.compile(r"(?<![\w.,:])\d{1,3}(?![\w.,:])")


class Told(NamedTuple):
    """A sentence and the parts of lines that it tells: a line has two, 0 and 1."""

    text: str
    parts: frozenset[tuple[int, int]]


Story = dict[str, list[Told]]
Link = tuple[tuple[str, int], tuple[str, int]]


class Chances(NamedTuple):
    """How often a sentence is left out, merged with the next, split, cut, or misquoted."""

    drop: float = 0.2
    merge: float = 0.0
    split: float = 0.0
    cut: float = 0.0
    digits: float = 0.0


PLAIN, LOOSE, LOOSER = (
    Chances(),
    Chances(0.2, 0.12, 0.15, 0.15, 0.2),
    Chances(0.2, 0.2, 0.15, 0.3, 0.2),
)


def stories(folder: Path, chances: Chances, seed: int) -> Iterator[Story]:
    """Give a retelling of each story NAME.en, NAME.es, NAME.ru in the folder."""
    chance = random.Random(seed)
    for name in sorted(path.with_suffix("") for path in folder.glob("*.en")):
        versions = {
            code: Path(f"{name}.{code}").read_text(encoding="utf-8").splitlines() for code in CODES
        }
        yield {code: retell(lines, code, chances, chance) for code, lines in versions.items()}


def retell(lines: list[str], code: str, chances: Chances, chance: random.Random) -> list[Told]:
    """Return one version; its first line, the title, stays as it is."""
    title, *told = [Told(line, frozenset({(n, 0), (n, 1)})) for n, line in enumerate(lines)]
    told = [sentence for sentence in told if chance.random() >= chances.drop]
    told = [
        sentence._replace(text=misquote(sentence.text, chance))
        if chance.random() < chances.digits
        else sentence
        for sentence in told
    ]
    if chance.random() < 1 / 3:
        told = told[len(told) // 2 :] + told[: len(told) // 2]
    found = [title]
    while told:
        sentence = told.pop(0)
        parts = part(sentence, code)
        what = chance.random()
        if told and what < chances.merge:
            found.append(merge(sentence, told.pop(0), code, chances, chance))
        elif parts and chance.random() < chances.split:
            found += parts
        elif parts and chance.random() < chances.cut:
            found.append(parts[0])
        else:
            found.append(sentence)
    return found


def misquote(text: str, chance: random.Random) -> str:
    """Return the text with one small number changed, where there is one."""
    numbers = list(SMALL_NUMBER.finditer(text))
    if not numbers:
        return text
    match = chance.choice(numbers)
    other = int(match.group()) + chance.choice((1, 2, 5, 9, 20))
    return f"{text[: match.start()]}{other}{text[match.end() :]}"


def part(sentence: Told, code: str) -> list[Told]:
    """Return the two parts of a whole line, none where it cannot be parted."""
    text = sentence.text
    spots = [
        match
        for match in PARTS[code].finditer(text)
        if min(len(text[: match.start()].split()), len(text[match.end() :].split())) >= LEAST_WORDS
    ]
    if not spots:
        return []
    middle = min(spots, key=lambda match: abs(match.start() - len(text) / 2)).start()
    first, second = text[:middle].rstrip(" ,;–—") + ".", text[middle:].lstrip(" ,;–—")
    pieces = (first, second[0].upper() + second[1:])
    return [
        Told(piece, frozenset(p for p in sentence.parts if p[1] == number))
        for number, piece in enumerate(pieces)
    ]


def merge(one: Told, other: Told, code: str, chances: Chances, chance: random.Random) -> Told:
    """Return two sentences as one, in either order, each as likely cut short as any."""
    both = [one, other]
    if chances.cut > chances.split:
        both = [
            chance.choice(parts) if (parts := part(told, code)) and chance.random() < 0.6 else told
            for told in both
        ]
        chance.shuffle(both)
    first, second = both[0].text.rstrip(" .!?…"), both[1].text
    lowered = second if second[1:2].isupper() else second[0].lower() + second[1:]
    return Told(f"{first}{AND[code]}{lowered}", one.parts | other.parts)


def links(story: Story) -> set[Link]:
    """Return the pairs of sentences of different versions that belong in one row.

    What shares a part of a line does, and what shares one with the same sentence.
    """
    row: dict[tuple[str, int], set[tuple[str, int]]] = {}
    teller: dict[tuple[int, int], tuple[str, int]] = {}
    for code, version in story.items():
        for number, told in enumerate(version):
            row[code, number] = {(code, number)}
            for piece in told.parts:
                one = row[teller.setdefault(piece, (code, number))]
                merged = one | row[code, number]
                row.update(dict.fromkeys(merged, merged))
    rows = {id(members): members for members in row.values()}.values()
    return {(a, b) for members in rows for a, b in combinations(sorted(members), 2) if a[0] != b[0]}
