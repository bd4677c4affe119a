"""How fast figures are read, beside text2num and dateparser on the same text.

    python benchmarks/figures_speed.py [--megabytes 1]

The text is the sentences of the sample stories, repeated with other numbers each time,
cut into sentences as the program does. Every reader gets the same sentences in the same
run; the figures are characters a second and their ratios. The other two read the first
part of the text only, as long as `--share` says, since they are slow; what they read a
second hardly depends on how much it is. Last comes our time for a quarter, a half and
all of the text: it is linear where each step takes twice the one before.

text2num and dateparser come from benchmarks/requirements.txt; without them only our own
figures are printed.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
LANGUAGES = ("en", "es", "ru")
# The day that the articles of the benchmark were published.
DAY = "2026-01-06"


def sentences(code: str, size: int) -> list[str]:
    """Return sentences of news, at least `size` characters of them together."""
    from compare.sentences import split_text

    seeds: list[str] = []
    for path in sorted((ROOT / "samples").glob(f"*/{code}.txt")):
        text = path.read_text(encoding="utf-8")
        seeds += [text[start:end] for start, end in split_text(text, code)]
    chance = random.Random(3)
    found: list[str] = []
    length = 0
    while length < size:
        for seed in seeds:
            found.append(re.sub(r"\d", lambda match: vary(match.group(), chance), seed))
            length += len(found[-1]) + 1
    return found


def vary(digit: str, chance: random.Random) -> str:
    """Return another digit; 0 stays, so that no number begins with one that did not."""
    return digit if digit == "0" else str(chance.randint(1, 9))


def seconds(read: Callable[[str], object], lines: Iterable[str]) -> float:
    """Return how long reading the lines takes."""
    start = time.perf_counter()
    for line in lines:
        read(line)
    return time.perf_counter() - start


def others(code: str) -> dict[str, Callable[[str], object]]:
    """Return the readers to compare with, by name; those that are not installed are left out."""
    found: dict[str, Callable[[str], object]] = {}
    try:
        from text_to_num import alpha2digit

        alpha2digit("", code)
        found["text2num"] = lambda line: alpha2digit(line, code)
    except ImportError:
        print("text2num is not installed")
    except ValueError:
        print(f"    text2num does not read {code}")
    try:
        from dateparser.search import search_dates

        found["dateparser.search"] = lambda line: search_dates(line, languages=[code])
    except ImportError:
        print("dateparser is not installed")
    return found


def measure(code: str, size: int, share: int) -> None:
    """Print the figures of one language."""
    from compare.figures.reader import read_numbers

    lines = sentences(code, size)

    def ours(line: str) -> object:
        return read_numbers(line, code, DAY)

    ours(lines[0])
    whole = sum(map(len, lines))
    took = seconds(ours, lines)
    print(f"{code}: {whole:,} characters, {whole / took:,.0f} a second")
    part = lines[: max(1, len(lines) // share)]
    length = sum(map(len, part))
    for name, read in others(code).items():
        speed = length / seconds(read, part)
        print(f"    {name} {speed:,.0f} a second; ours is {whole / took / speed:.2f} times that")
    steps = [seconds(ours, lines[: len(lines) // parts]) for parts in (4, 2, 1)]
    text = "\n".join(lines)
    print("    a quarter, a half, all:", ", ".join(f"{step:.2f} s" for step in steps))
    joined = [seconds(ours, [text[: len(text) // parts]]) for parts in (4, 2, 1)]
    print("    the same as one line:  ", ", ".join(f"{step:.2f} s" for step in joined))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--share", type=int, default=20, help="the others read one part in so many")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    for code in LANGUAGES:
        measure(code, int(options.megabytes * 1_000_000), options.share)


if __name__ == "__main__":
    main()
