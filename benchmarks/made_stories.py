"""Stories of any length and number for the benchmarks, made from the sample stories.

Rows of the samples are drawn and their figures changed, the same in all three languages; each
sentence gets a made-up place name, so that no two stories share a sentence and nothing that was
kept of one helps with another.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
LANGUAGES = ("en", "es", "ru")
# Syllables of the made-up names, in Latin and in Cyrillic letters.
SYLLABLES = tuple(
    (latin_consonant + latin_vowel, consonant + vowel)
    for latin_consonant, consonant in zip("bdklmnrst", "бдклмнрст", strict=True)
    for latin_vowel, vowel in zip("aeo", "аео", strict=True)
)
WHERE = {"en": "near {}", "es": "cerca de {}", "ru": "близ города {}"}


@cache
def rows() -> tuple[dict[str, str], ...]:
    """Return the samples' rows that all three versions tell: the text by language."""
    found = []
    for path in sorted((ROOT / "samples").glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        told = {
            code: [gold["articles"][code]["title"], *gold["articles"][code]["sentences"]]
            for code in LANGUAGES
        }
        for row in gold["alignment"]:
            cells = {code: row.get(code) or [] for code in LANGUAGES}
            if all(cells.values()) and not any(0 in cell for cell in cells.values()):
                found.append(
                    {c: " ".join(told[c][number] for number in cells[c]) for c in LANGUAGES}
                )
    return tuple(found)


def story(number: int, sentences: int) -> dict[str, str]:
    """Return the text of each version of the story of this number, some `sentences` long."""
    chance = random.Random(f"{number} {sentences}")
    made: dict[str, list[str]] = {code: [] for code in LANGUAGES}
    while len(made["en"]) < sentences:
        row, shift = chance.choice(rows()), chance.randrange(1, 9)
        name = [chance.choice(SYLLABLES) for _ in range(3)]
        for code, text in row.items():
            place = "".join(pair[code == "ru"] for pair in name).capitalize()
            changed = text.translate(other_digits(shift)).rstrip(".")
            made[code].append(f"{changed} {WHERE[code].format(place)}.")
    return {code: "\n\n".join(found) + "\n" for code, found in made.items()}


@cache
def other_digits(shift: int) -> dict[int, str]:
    """Return what puts another digit for each, never 0."""
    return {ord(str(digit)): str((digit + shift) % 9 + 1) for digit in range(10)}


def lines(stories: int, sentences: int) -> Iterator[str]:
    """Yield the lines of a JSONL table for `python -m compare batch`."""
    for number in range(stories):
        for code, text in story(number, sentences).items():
            line = {"story": f"story {number}", "outlet": code, "language": code, "text": text}
            yield json.dumps(line, ensure_ascii=False) + "\n"
